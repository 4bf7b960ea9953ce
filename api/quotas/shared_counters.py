"""Counters that the workers of one server share: a table in memory that was made before they were forked."""

from __future__ import annotations

import fcntl
import mmap
import os
import struct
import tempfile
import threading
import time
import weakref
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from hashlib import blake2b

from limits.storage import Storage

_SLOT = struct.Struct("16sdQ")  # digest of the name, when the window ends, count
_WAYS = 8
_SETS = 2_048


class SharedCounters(Storage):
    """A storage of the limits library of fixed size: half a MiB, 16,384 counters.

    The library's own storage in memory is one process's, so that several workers would each grant the whole quota.
    Where more clients than there are counters come within one window, the counter that ends soonest is given up: too
    many addresses can weaken the quotas but not fill the memory.
    """

    STORAGE_SCHEME = None

    def __init__(self, clock: Callable[[], float] = time.time) -> None:
        super().__init__()
        self._clock = clock
        self._table = mmap.mmap(-1, _SETS * _WAYS * _SLOT.size)
        # Record locks are a process's own and end with it, so that a worker that is killed leaves none behind; between
        # the threads of one process they do nothing.
        self._between_processes, name = tempfile.mkstemp()
        os.unlink(name)  # noqa: PTH108  # open as long as the table, and gone with it
        weakref.finalize(self, os.close, self._between_processes)
        self._between_threads = threading.Lock()

    @property
    def base_exceptions(self) -> type[Exception]:
        return OSError

    def incr(self, key: str, expiry: int, amount: int = 1) -> int:
        name, now = _name(key), self._clock()
        with self._locked():
            offset, ends, count = self._find(name, now)
            if ends <= now:
                ends, count = now + expiry, 0
            _SLOT.pack_into(self._table, offset, name, ends, count + amount)
        return count + amount

    def get(self, key: str) -> int:
        now = self._clock()
        with self._locked():
            _, ends, count = self._find(_name(key), now)
        return count if ends > now else 0

    def get_expiry(self, key: str) -> float:
        now = self._clock()
        with self._locked():
            _, ends, _ = self._find(_name(key), now)
        return max(ends, now)

    def check(self) -> bool:
        return True

    def reset(self) -> int | None:
        with self._locked():
            self._table[:] = bytes(len(self._table))
        return None

    def clear(self, key: str) -> None:
        name = _name(key)
        with self._locked():
            offset, _, _ = self._find(name, self._clock())
            _SLOT.pack_into(self._table, offset, name, 0.0, 0)

    def _find(self, name: bytes, now: float) -> tuple[int, float, int]:
        """Where the counter of ``name`` is or can be, when its window ends and its count; 0 and 0 for a new one."""
        start = int.from_bytes(name[:4], "little") % _SETS * _WAYS * _SLOT.size
        soonest, free = float("inf"), start
        for offset in range(start, start + _WAYS * _SLOT.size, _SLOT.size):
            there, ends, count = _SLOT.unpack_from(self._table, offset)
            if there == name:
                return offset, ends, count
            if ends < soonest:
                soonest, free = ends, offset
        return free, 0.0, 0

    @contextmanager
    def _locked(self) -> Iterator[None]:
        with self._between_threads:
            fcntl.lockf(self._between_processes, fcntl.LOCK_EX)
            try:
                yield
            finally:
                fcntl.lockf(self._between_processes, fcntl.LOCK_UN)


def _name(key: str) -> bytes:
    return blake2b(key.encode(), digest_size=16).digest()
