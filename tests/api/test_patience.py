"""Waiting for a client ends; what it sends restores patience."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Iterator

import pytest

from api.serving import patience
from api.serving.patience import PatientSocket

Pair = tuple[PatientSocket, socket.socket]


@pytest.fixture
def pair(monkeypatch: pytest.MonkeyPatch) -> Iterator[Pair]:
    """The service's end of a connection with a patience of 0.2 seconds, and the client's."""
    monkeypatch.setattr(patience, "WAIT_SECONDS", 0.2)
    ours, theirs = socket.socketpair()
    patient = PatientSocket(fileno=ours.detach())
    with patient, theirs:
        yield patient, theirs


def test_a_silent_client_looks_gone(pair: Pair) -> None:
    patient, _ = pair
    started = time.monotonic()
    assert patient.recv(10) == b""
    assert time.monotonic() - started > 0.15


def test_patience_that_is_used_up_stays_so(pair: Pair) -> None:
    patient, client = pair
    assert patient.recv(10) == b""
    client.sendall(b"late")
    assert [patient.recv(10) for _ in range(3)] == [b""] * 3


def test_patience_is_for_all_waiting_together(pair: Pair) -> None:
    """Else a client that sends a byte now and then would be waited for as long as it likes."""
    patient, client = pair
    given_up = threading.Event()

    def drip() -> None:
        while not given_up.wait(0.02):
            client.sendall(b".")

    dripping = threading.Thread(target=drip)
    dripping.start()
    received = 0
    while received < 1_000 and (chunk := patient.recv(10)):
        received += len(chunk)
    given_up.set()
    dripping.join()
    assert 0 < received < 1_000


def test_sending_much_restores_it(pair: Pair) -> None:
    patient, client = pair
    for _ in range(8):
        client.sendall(b"x" * 16_384)
        time.sleep(0.06)
        while patient.recv(65_536, socket.MSG_PEEK):
            if len(patient.recv(65_536)) > 0:
                break
    client.sendall(b"y")
    assert patient.recv(1) == b"y"


def test_the_next_request_finds_it_whole(pair: Pair) -> None:
    patient, client = pair
    assert patient.recv(1) == b""
    assert patient.given_up
    patient.be_patient()
    assert not patient.given_up
    client.sendall(b"z")
    assert patient.recv(1) == b"z"


def test_a_shorter_timeout_of_the_servers_is_kept(pair: Pair) -> None:
    patient, _ = pair
    patient.settimeout(0.01)
    with pytest.raises(TimeoutError):
        patient.recv(1)
    assert patient.gettimeout() == 0.01


def test_without_blocking_nothing_is_waited_for(pair: Pair) -> None:
    patient, _ = pair
    patient.setblocking(False)
    with pytest.raises(BlockingIOError):
        patient.recv(1)


def test_a_client_that_takes_nothing_is_given_up(pair: Pair, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(patience, "BYTES_A_SECOND", 1_000_000_000)
    with pytest.raises(ConnectionResetError):
        pair[0].sendall(b"x" * 50_000_000)
