"""Comparisons take turns: a processor compares one thing at a time, and a bounded number of requests wait for it."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager


class Overloaded(Exception):
    """As many as may wait are waiting, or the wait was too long."""


class Turns:
    """One turn at a time for the threads of one process, in the order in which they came.

    Comparing is work for the processor: two at once in one process would each take twice as long. At most ``waiting``
    threads wait, each for at most ``patience`` seconds, so that a service with too much to do says so at once.
    """

    def __init__(self, waiting: int, patience: float) -> None:
        self._most = waiting
        self._patience = patience
        self._state = threading.Lock()
        self._taken = False
        self._queue: deque[threading.Lock] = deque()

    @contextmanager
    def turn(self) -> Iterator[None]:
        """The block runs while no other does. Raises Overloaded."""
        self._enter()
        try:
            yield
        finally:
            self._leave()

    def waiting(self) -> int:
        """How many wait at this moment."""
        return len(self._queue)

    def _enter(self) -> None:
        with self._state:
            if not self._taken:
                self._taken = True
                return
            if len(self._queue) >= self._most:
                raise Overloaded
            ticket = threading.Lock()
            ticket.acquire()
            self._queue.append(ticket)
        if ticket.acquire(timeout=self._patience):
            return
        with self._state:
            if ticket in self._queue:
                self._queue.remove(ticket)
                raise Overloaded
            # Otherwise the turn came just as patience ended, and is ours.

    def _leave(self) -> None:
        with self._state:
            if self._queue:
                self._queue.popleft().release()
            else:
                self._taken = False
