"""A webhook leads to public machines and to no others, whatever its name means from one moment to the next."""

from __future__ import annotations

import socket
import ssl
import subprocess
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from api.webhooks.addresses import ForbiddenAddress, checked, public
from api.webhooks.sending import Outcome, Sender
from tests.webhooks.receiver import Receiver, receiving


@pytest.mark.parametrize(
    "address", ["8.8.8.8", "1.1.1.1", "2606:4700:4700::1111", "64:ff9b::808:808", "::ffff:8.8.8.8"]
)
def test_public(address: str) -> None:
    assert public(address)


@pytest.mark.parametrize(
    "address",
    [
        pytest.param("127.0.0.1", id="loopback"),
        pytest.param("127.255.255.254", id="all-of-loopback"),
        pytest.param("0.0.0.0", id="unspecified"),
        pytest.param("10.0.0.1", id="private-10"),
        pytest.param("172.16.0.1", id="private-172"),
        pytest.param("192.168.1.1", id="private-192"),
        pytest.param("100.64.0.1", id="carrier-grade-nat"),
        pytest.param("169.254.169.254", id="metadata"),
        pytest.param("192.0.2.1", id="documentation"),
        pytest.param("198.18.0.1", id="benchmarks"),
        pytest.param("224.0.0.1", id="multicast"),
        pytest.param("240.0.0.1", id="reserved"),
        pytest.param("255.255.255.255", id="broadcast"),
        pytest.param("::1", id="loopback-6"),
        pytest.param("::", id="unspecified-6"),
        pytest.param("fe80::1%eth0", id="link-local-6"),
        pytest.param("fc00::1", id="unique-local"),
        pytest.param("ff02::1", id="multicast-6"),
        pytest.param("2001:db8::1", id="documentation-6"),
        pytest.param("::ffff:127.0.0.1", id="mapped-loopback"),
        pytest.param("::ffff:169.254.169.254", id="mapped-metadata"),
        pytest.param("64:ff9b::7f00:1", id="translated-loopback"),
        pytest.param("64:ff9b::a9fe:a9fe", id="translated-metadata"),
        pytest.param("2002:7f00:1::", id="6to4-loopback"),
        pytest.param("2002:a00:1::", id="6to4-private"),
    ],
)
def test_not_public(address: str) -> None:
    assert not public(address)


@pytest.mark.parametrize("addresses", [["127.0.0.1"], ["8.8.8.8", "10.0.0.1"], ["10.0.0.1", "8.8.8.8"]])
def test_one_address_that_is_not_public_is_enough(addresses: list[str]) -> None:
    with pytest.raises(ForbiddenAddress):
        checked("desk.example", 443, False, lambda *_: addresses)
    assert checked("desk.example", 443, True, lambda *_: addresses) == addresses


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    with receiving() as running:
        yield running


def to(receiver: Receiver, sender: Sender, host: str = "127.0.0.1") -> Outcome:
    return sender.send(receiver.url.replace("127.0.0.1", host), {"webhook-id": "m"}, b"{}")


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "0.0.0.0", "2130706433", "0x7f.1", "127.1"])
def test_this_machine_is_not_reached_by_any_of_its_names(receiver: Receiver, host: str) -> None:
    assert to(receiver, Sender(False, 5.0), host) == Outcome(None, "forbidden-address")
    assert receiver.seen == []


def test_a_name_is_resolved_once_and_the_checked_address_connected_to(receiver: Receiver) -> None:
    asked: list[str] = []

    def rebinding(host: str, _: int) -> list[str]:
        asked.append(host)
        return ["8.8.8.8"] if len(asked) == 1 else ["127.0.0.1"]

    outcome = to(receiver, Sender(False, 0.6, rebinding), "desk.example")
    assert outcome.failure in {"timeout", "connection"}
    assert asked == ["desk.example"]
    assert receiver.seen == []


def test_where_it_is_allowed_the_name_is_sent_as_the_host(receiver: Receiver) -> None:
    outcome = to(receiver, Sender(True, 5.0, lambda *_: ["127.0.0.1"]), "desk.example")
    assert outcome == Outcome(204, None)
    headers, body = receiver.seen[0]
    assert headers["host"] == receiver.url.split("/")[2].replace("127.0.0.1", "desk.example")
    assert body == b"{}"


def test_the_next_address_is_tried_where_one_does_not_answer(receiver: Receiver) -> None:
    assert to(receiver, Sender(True, 5.0, lambda *_: ["127.0.0.2", "127.0.0.1"])).failure is None


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_redirections_are_not_followed(receiver: Receiver, status: int) -> None:
    receiver.answers = [status]
    receiver.headers = {"Location": receiver.url}
    assert to(receiver, Sender(True, 5.0)) == Outcome(status, "status")
    assert len(receiver.seen) == 1


def test_no_proxy_is_used(receiver: Receiver, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "HTTP_PROXY", "https_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    assert to(receiver, Sender(True, 5.0)).failure is None


def test_a_name_that_is_not_known(receiver: Receiver) -> None:
    def unknown(*_: object) -> list[str]:
        raise socket.gaierror

    assert to(receiver, Sender(True, 5.0, unknown)) == Outcome(None, "unresolved")
    assert to(receiver, Sender(True, 5.0, lambda *_: [])) == Outcome(None, "unresolved")


@pytest.mark.parametrize("slowly", [False, True], ids=["silent", "a-byte-now-and-then"])
def test_a_receiver_that_takes_its_time_is_given_no_more(slowly: bool) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:

        def answer() -> None:
            taken, _ = server.accept()
            with taken:
                try:
                    for byte in b"HTTP/1.1 200 OK\r\nX: " + b"x" * 200:
                        taken.sendall(bytes([byte])) if slowly else None
                        time.sleep(0.05)
                except OSError:
                    pass

        thread = threading.Thread(target=answer, daemon=True)
        thread.start()
        began = time.monotonic()
        url = f"http://127.0.0.1:{server.getsockname()[1]}/"
        assert Sender(True, 0.9).send(url, {}, b"{}") == Outcome(None, "timeout")
        assert time.monotonic() - began < 8
        thread.join(20)


@pytest.mark.parametrize("answer", [b"", b"nonsense\r\n\r\n", b"HTTP/1.1 2000 Far too much\r\n\r\n"])
def test_what_is_no_answer_is_a_failure(answer: bytes) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:

        def respond() -> None:
            taken, _ = server.accept()
            with taken:
                taken.recv(65_536)
                taken.sendall(answer)

        thread = threading.Thread(target=respond, daemon=True)
        thread.start()
        url = f"http://127.0.0.1:{server.getsockname()[1]}/"
        assert Sender(True, 5.0).send(url, {}, b"{}").failure == "connection"
        thread.join(20)


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A certificate of desk.example that nobody else has signed, with its key."""
    path = tmp_path_factory.mktemp("tls") / "desk.pem"
    made = "req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2 -subj /CN=desk.example".split()
    named = ["-addext", "subjectAltName=DNS:desk.example", "-keyout", str(path), "-out", str(path.with_suffix(".crt"))]
    subprocess.run(["openssl", *made, *named], check=True, capture_output=True)
    path.write_bytes(path.read_bytes() + path.with_suffix(".crt").read_bytes())
    return path


@pytest.mark.needs("openssl", "apt-get install openssl")
@pytest.mark.parametrize(
    ("host", "trusted", "outcome"),
    [
        pytest.param("desk.example", True, Outcome(204, None), id="its-own"),
        pytest.param("other.example", True, Outcome(None, "tls"), id="of-another-name"),
        pytest.param("desk.example", False, Outcome(None, "tls"), id="signed-by-nobody-known"),
    ],
)
def test_the_certificate_is_that_of_the_name(certificate: Path, host: str, trusted: bool, outcome: Outcome) -> None:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)

    def trusting() -> ssl.SSLContext:
        return ssl.create_default_context(cafile=str(certificate) if trusted else None)

    with receiving(context) as receiver:
        sender = Sender(True, 5.0, lambda *_: ["127.0.0.1"], trusting if trusted else None)
        assert to(receiver, sender, host) == outcome
        assert len(receiver.seen) == (outcome.failure is None)
