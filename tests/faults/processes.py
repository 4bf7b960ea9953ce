"""Processes: whose children there are, and killing them for good."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

_SECONDS = 20


def children(process: int) -> list[int]:
    """The ids of those that ``process`` has started and that still run."""
    with suppress(OSError):
        listed = Path(f"/proc/{process}/task/{process}/children").read_text("ascii")
        return [child for child in map(int, listed.split()) if runs(child)]
    return []


def runs(process: int) -> bool:
    """Whether it does; one that has ended and was not yet waited for does not."""
    with suppress(OSError, IndexError):
        return Path(f"/proc/{process}/stat").read_text("utf-8").rpartition(")")[2].split()[0] not in {"Z", "X"}
    return False


def kill(processes: Iterable[int]) -> None:
    """``kill -9`` of all, and waits until they are gone."""
    killed = list(processes)
    for process in killed:
        with suppress(ProcessLookupError):
            os.kill(process, signal.SIGKILL)
    end = time.monotonic() + _SECONDS
    while any(runs(each) for each in killed):
        assert time.monotonic() < end, "what was killed still runs"
        time.sleep(0.005)
