"""Closes the door of a service that is stopped: nobody new comes in, and nobody who has is left standing there.

A listening socket that is closed resets the connections that were made to it and that no worker has taken in yet. The
workers take in all there are before they close it, but between their last look and the closing one more may be made.
So the service first stops answering those who begin to connect; their systems try again after a second and are refused.
"""

from __future__ import annotations

import ctypes
import os
import socket
import struct
import time
from typing import Any, Final

_SO_ATTACH_FILTER: Final = 26  # asm-generic/socket.h; Python does not name it
_SYN: Final = 0x02
_FLAGS: Final = 13  # the octet of a TCP header that holds them (RFC 9293, section 3.1)

# A filter of classic BPF (linux/filter.h): operation, jump if true, jump if false, operand.
_BEGINNINGS_DROPPED: Final = (
    (0x30, 0, 0, _FLAGS),  # load the octet
    (0x45, 0, 1, _SYN),  # is the bit set?
    (0x06, 0, 0, 0),  # then keep nothing of the packet
    (0x06, 0, 0, 0xFFFF_FFFF),  # else keep all
)

_ROUND_TRIP: Final = 0.05  # seconds, for those who have begun to connect to finish


def close_gently(listeners: list[Any]) -> None:
    """Makes closing ``listeners`` (gunicorn's) in this process, the one that decides when the service ends, turn away
    newcomers first. Where a worker's copy is closed nothing changes, since other workers may go on to listen.
    """
    process = os.getpid()
    for listener in listeners:
        listener.close = _gently(listener, process)


def _gently(listener: Any, process: int) -> Any:
    close = listener.close

    def closing() -> None:
        if os.getpid() == process and listener.sock is not None and turn_away(listener.sock):
            time.sleep(_ROUND_TRIP)
        close()

    return closing


def turn_away(listener: socket.socket) -> bool:
    """Lets no new connection to ``listener`` begin, in whatever process; False where the system has no such filter."""
    code = b"".join(struct.pack("HBBI", *each) for each in _BEGINNINGS_DROPPED)
    kept = ctypes.create_string_buffer(code)
    try:
        program = struct.pack("HL", len(_BEGINNINGS_DROPPED), ctypes.addressof(kept))
        listener.setsockopt(socket.SOL_SOCKET, _SO_ATTACH_FILTER, program)
    except OSError:
        return False
    return True
