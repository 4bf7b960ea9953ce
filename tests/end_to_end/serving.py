"""Runs the service as an operator does, and speaks to it over HTTP."""

from __future__ import annotations

import http.client
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

ROOT = Path(__file__).resolve().parents[2]
EXAMPLE = (ROOT / "examples" / "leaders-call.json").read_bytes()
JSON = {"Content-Type": "application/json"}


@dataclass(frozen=True)
class Served:
    """A running service: where it is, its process, and its log."""

    url: str
    process: subprocess.Popen[bytes]
    log: Path

    @property
    def address(self) -> tuple[str, int]:
        host, port = urlsplit(self.url).netloc.split(":")
        return host, int(port)


def free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
        return port


@contextmanager
def served(folder: Path, **environment: str) -> Iterator[Served]:
    """The service on a free port with two workers and a quota that tests do not use up, unless told otherwise."""
    port = free_port()
    whole = {
        **os.environ,
        "HOST": "127.0.0.1",
        "PORT": str(port),
        "WEB_CONCURRENCY": "2",
        "COMPARISON_QUOTA_PER_ADDRESS": "0",
        **environment,
    }
    log = folder / "log"
    with log.open("wb") as written:
        process = subprocess.Popen([sys.executable, "-m", "gunicorn"], cwd=ROOT, env=whole, stderr=written)
    try:
        deadline = time.monotonic() + 60
        while f"127.0.0.1:{port}" not in log.read_text("utf-8"):
            assert process.poll() is None, log.read_text("utf-8")
            assert time.monotonic() < deadline, log.read_text("utf-8")
            time.sleep(0.05)
        yield Served(f"http://127.0.0.1:{port}", process, log)
    finally:
        process.terminate()
        process.wait(timeout=60)


def ask(
    url: str, method: str, path: str, body: bytes | None = None, **headers: str
) -> tuple[int, dict[str, str], bytes]:
    """The answer's status, headers and body."""
    connection = http.client.HTTPConnection(urlsplit(url).netloc, timeout=30)
    connection.request(method, path, body, {name.replace("_", "-"): value for name, value in headers.items()})
    response = connection.getresponse()
    answer = response.status, dict(response.getheaders()), response.read()
    connection.close()
    return answer
