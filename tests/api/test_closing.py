"""A service that is stopped lets nobody new begin to connect, and resets nobody who has."""

from __future__ import annotations

import multiprocessing
import socket
import sys
from types import SimpleNamespace
from typing import Any

import pytest

from api.serving import closing
from api.serving.closing import close_gently, turn_away


@pytest.fixture
def door() -> Any:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        yield listener


def connected(listener: socket.socket, seconds: float = 5) -> socket.socket:
    return socket.create_connection(listener.getsockname(), seconds)


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have no filter for a socket: none to install")
def test_who_came_before_is_served_and_who_comes_after_waits(door: socket.socket) -> None:
    with connected(door) as early:
        assert turn_away(door)
        with pytest.raises(TimeoutError):
            connected(door, 0.2)
        early.sendall(b"in")
        taken, _ = door.accept()
        with taken:
            assert taken.recv(2) == b"in"
            taken.sendall(b"out")
            assert early.recv(3) == b"out"


def test_a_system_without_filters_closes_as_before(door: socket.socket, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(closing, "_SO_ATTACH_FILTER", -1)
    assert not turn_away(door)
    with connected(door):
        pass


class Listener(SimpleNamespace):
    """What gunicorn keeps a listening socket in."""

    def close(self) -> None:
        self.sock.close()


def test_only_who_ends_the_service_turns_newcomers_away(door: socket.socket) -> None:
    listener = Listener(sock=door)
    close_gently([listener])
    worker = multiprocessing.get_context("fork").Process(target=listener.close)
    worker.start()
    worker.join()
    with connected(door):
        pass
    address = door.getsockname()
    listener.close()
    with pytest.raises(OSError, match="refused"):
        socket.create_connection(address, 5)
