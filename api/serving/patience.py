"""A connection that waits for its client for so long and no longer."""

from __future__ import annotations

import errno
import socket
import time
from typing import Any

WAIT_SECONDS = 10.0
"""That one connection may keep a thread waiting in all before its client has sent anything."""

BYTES_A_SECOND = 16_384
"""What earns a client another second; a telephone on a bad line manages more."""


class PatientSocket(socket.socket):
    """A client's connection. Waiting for the client to send costs patience, which what it sends restores.

    Once that is used up the connection looks closed by the client, which is what it might as well be. Time that the
    service takes itself costs nothing. For taking an answer a client has as long as for sending it.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._left = WAIT_SECONDS

    def be_patient(self) -> None:
        """Starts anew: for the next request on the connection."""
        self._left = WAIT_SECONDS

    @property
    def given_up(self) -> bool:
        """Whether patience is used up, so that what may still come is of no use."""
        return self._left <= 0

    def recv(self, bufsize: int, flags: int = 0, /) -> bytes:
        timeout = self.gettimeout()
        if timeout == 0:
            return super().recv(bufsize, flags)
        if self.given_up:
            return b""
        received, started = b"", time.monotonic()
        self.settimeout(self._left if timeout is None else min(timeout, self._left))
        try:
            received = super().recv(bufsize, flags)
        except TimeoutError:
            if timeout is not None and timeout < self._left:
                raise
        finally:
            self.settimeout(timeout)
            waited = time.monotonic() - started
            self._left = min(WAIT_SECONDS, self._left - waited + len(received) / BYTES_A_SECOND)
        return received

    def sendall(self, data: Any, flags: int = 0, /) -> None:
        timeout = self.gettimeout()
        self.settimeout(WAIT_SECONDS + len(data) / BYTES_A_SECOND)
        try:
            super().sendall(data, flags)
        except TimeoutError as error:
            raise ConnectionResetError(errno.ECONNRESET, "the client does not take the answer") from error
        finally:
            self.settimeout(timeout)
