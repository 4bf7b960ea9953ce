"""A service that is killed and started again, at one address."""

from __future__ import annotations

import http.client
import os
import random
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from tests.end_to_end.serving import ROOT, free_port
from tests.faults.processes import children, kill

WORKERS = 2
_SECONDS = 60


@dataclass
class Service:
    """The service at ``port``; ``nursery`` starts it."""

    port: int
    nursery: subprocess.Popen[str]
    process: int = 0

    def start(self) -> None:
        """Starts it, and waits until it answers."""
        print(file=_pipe(self.nursery.stdin), flush=True)
        self.process = int(_pipe(self.nursery.stdout).readline())
        end = time.monotonic() + _SECONDS
        while not self._answers():
            assert time.monotonic() < end, "the service does not answer"
            time.sleep(0.01)

    def workers(self) -> list[int]:
        """The ids of its workers."""
        return children(self.process)

    def kill_worker(self, chance: random.Random) -> None:
        """Kills one of its workers; the service starts another."""
        workers = self.workers()
        if workers:
            kill([chance.choice(workers)])

    def kill(self) -> None:
        """Kills all of it."""
        kill([self.process, *self.workers()])

    def _answers(self) -> bool:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=5)
        try:
            connection.request("GET", "/livez")
            return connection.getresponse().status == 200
        except OSError:
            return False
        finally:
            connection.close()


@contextmanager
def service(log: Path, environment: Mapping[str, str]) -> Iterator[Service]:
    """A service with this environment, which has been started; what it says goes to ``log``."""
    port = free_port()
    whole = {
        **os.environ,
        "HOST": "127.0.0.1",
        "PORT": str(port),
        "WEB_CONCURRENCY": str(WORKERS),
        "COMPARISON_QUOTA_PER_ADDRESS": "0",
        "COMPARISON_MIGRATE": "1",
        **environment,
    }
    with log.open("wb") as written:
        nursery = subprocess.Popen(
            [sys.executable, "-m", "tests.faults.nursery"],
            cwd=ROOT,
            env=whole,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=written,
            text=True,
        )
    started = Service(port, nursery)
    try:
        assert _pipe(nursery.stdout).readline() == "ready\n", log.read_text("utf-8")
        started.start()
        yield started
    finally:
        if started.process:
            started.kill()
        nursery.communicate()


def _pipe(stream: IO[str] | None) -> IO[str]:
    assert stream is not None
    return stream
