"""A receiver of webhooks on this machine, which answers as it is told and remembers what it was sent."""

from __future__ import annotations

import base64
import hashlib
import hmac
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


@dataclass
class Receiver:
    """``answers`` are the statuses to come, the last one for ever; ``seen`` holds the headers and the body of each request, and
    ``accepted`` of those that were answered with success. ``meanwhile`` is done before a request is answered.
    """

    url: str = ""
    answers: list[int] = field(default_factory=lambda: [204])
    headers: dict[str, str] = field(default_factory=dict)
    seen: list[tuple[dict[str, str], bytes]] = field(default_factory=list)
    accepted: list[tuple[dict[str, str], bytes]] = field(default_factory=list)
    meanwhile: Callable[[], None] = lambda: None

    def ids(self) -> list[str]:
        return [headers["webhook-id"] for headers, _ in self.seen]


@contextmanager
def receiving(context: Any = None) -> Iterator[Receiver]:
    """A receiver, with TLS where there is a ``context``."""
    receiver = Receiver()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            length = int(self.headers["Content-Length"])
            body = self.rfile.read(length)
            if len(body) < length:  # the sender is gone
                return
            seen = {name.lower(): value for name, value in self.headers.items()}, body
            receiver.seen.append(seen)
            receiver.meanwhile()
            status = receiver.answers.pop(0) if len(receiver.answers) > 1 else receiver.answers[0]
            if status < 300:
                receiver.accepted.append(seen)
            self.send_response(status)
            for name, value in receiver.headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", "0")
            with suppress(ConnectionError):
                self.end_headers()

        def log_message(self, *_: Any) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    if context is not None:
        server.socket = context.wrap_socket(server.socket, server_side=True)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    receiver.url = f"http{'s' if context else ''}://127.0.0.1:{server.server_port}/hook?of=desk"
    yield receiver
    server.shutdown()
    thread.join()
    server.server_close()


def genuine(secret: str, headers: dict[str, str], body: bytes) -> bool:
    """Whether the signature is right, reckoned as a receiver would by the specification."""
    key = base64.b64decode(secret.split("_", 1)[1])
    signed = f"{headers['webhook-id']}.{headers['webhook-timestamp']}.".encode() + body
    expected = base64.b64encode(hmac.new(key, signed, hashlib.sha256).digest()).decode()
    return headers["webhook-signature"] == f"v1,{expected}"
