"""Starts the service for a measurement, as an operator would, on a free port of this machine."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from benchmarks.speed import EVENT, accounts

ROOT = Path(__file__).resolve().parents[1]


@dataclass(frozen=True)
class Served:
    """A running service."""

    port: int
    process: subprocess.Popen[bytes]
    log: Path

    def workers(self) -> list[int]:
        """The process ids of its workers."""
        path = Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children")
        return sorted(int(each) for each in path.read_text("ascii").split())


@contextmanager
def served(**environment: str) -> Iterator[Served]:
    """The service with its default settings, but no quota for the one client that asks all."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    whole = {**os.environ, "HOST": "127.0.0.1", "PORT": str(port), "COMPARISON_QUOTA_PER_ADDRESS": "0", **environment}
    with tempfile.TemporaryDirectory() as folder:
        log = Path(folder) / "log"
        with log.open("wb") as written:
            process = subprocess.Popen([sys.executable, "-m", "gunicorn"], cwd=ROOT, env=whole, stderr=written)
        try:
            while f"127.0.0.1:{port}" not in log.read_text("utf-8"):
                if process.poll() is not None:
                    raise RuntimeError(log.read_text("utf-8"))
                time.sleep(0.05)
            running = Served(port, process, log)
            expected = int(environment.get("WEB_CONCURRENCY", len(os.sched_getaffinity(0))))
            while len(running.workers()) < expected:  # they are forked after the service has said where it is
                time.sleep(0.05)
            yield running
        finally:
            process.terminate()
            process.wait(timeout=90)


def body() -> bytes:
    """The comparison of ``benchmarks.speed`` as a request."""
    event = {"title": EVENT.title, "occurred_on": str(EVENT.occurred_on), "timezone": EVENT.timezone}
    members = [{"id": each.id, "party": each.party, "text": each.text} for each in accounts()]
    return json.dumps({"event": event, "accounts": members}).encode()
