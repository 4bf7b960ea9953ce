"""Writers that go on while what they write to is killed, and remember what became of each write."""

from __future__ import annotations

import http.client
import itertools
import json
import random
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

_RETRY_SECONDS = 0.1  # as many a second leave a database that recovers the processor
_TIMEOUT_SECONDS = 30
_PATIENCE_SECONDS = 120
_TAIL = " — «наблюдатели» сказали: e\u0301 🚢\u2028\tи ещё.\n "
"""What storage must not touch: other scripts, a combining mark, a code point beyond 16 bits, white space at the end."""


@dataclass
class Answer:
    """What a write was answered."""

    status: int
    body: bytes
    replayed: bool

    def json(self) -> Any:
        """Its body."""
        return json.loads(self.body)


@dataclass
class Write:
    """One write: a POST under one Idempotency-Key, and its texts by the account that has each.

    ``answer`` is None as long as nothing was acknowledged; ``port`` is that of the service that was asked last. ``cuts``: attempts that ended without an answer, or with 503.
    ``given_up``: the client did not ask again.
    """

    key: str
    kind: str
    path: str
    body: Any
    texts: list[str]
    answer: Answer | None = None
    cuts: int = 0
    given_up: bool = False
    port: int = 0


@dataclass
class Journal:
    """What all writers did. ``unlike``: answers to retries that were not the first answer; ``odd``: no write should have them."""

    writes: list[Write] = field(default_factory=list)
    unlike: list[str] = field(default_factory=list)
    odd: list[str] = field(default_factory=list)
    in_flight: int = 0
    acknowledged: int = 0
    lock: threading.Lock = field(default_factory=threading.Lock)


def post(port: int, write: Write) -> Answer:
    """Sends ``write`` once. Raises OSError and HTTPException where there is no answer."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=_TIMEOUT_SECONDS)
    try:
        headers = {"Content-Type": "application/json", "Idempotency-Key": write.key}
        connection.request("POST", write.path, json.dumps(write.body).encode(), headers)
        response = connection.getresponse()
        body = response.read()
        return Answer(response.status, body, response.getheader("Idempotent-Replayed") is not None)
    finally:
        connection.close()


class Writer:
    """Makes events with accounts, adds accounts and revises them, until ``stop`` is true."""

    def __init__(self, name: str, ports: Sequence[int], journal: Journal, seed: int, stop: Callable[[], bool]) -> None:
        self._name, self._ports, self._journal, self._stop = name, itertools.cycle(ports), journal, stop
        self._chance = random.Random(seed)
        self._count = 0
        self._events: list[str] = []
        self._accounts: list[str] = []

    def run(self, shared: list[str]) -> None:
        """Writes; ``shared`` are addresses of accounts that other writers revise too."""
        while not self._stop():
            write = self._next(shared)
            self._journal.writes.append(write)
            self._send(write)
            if write.answer is not None and write.answer.status == 201:
                self._learn(write)

    def _next(self, shared: list[str]) -> Write:
        self._count += 1
        key = f"{self._name}-{self._count}"
        chosen = self._chance.random()
        if not self._events or chosen < 0.3:
            accounts = [{"party": f"Party {n}", "text": self._text(f"{key}/{n}")} for n in range(3)]
            body = {"title": f"Talks {key}", "accounts": accounts}
            return Write(key, "event", "/v1/events", body, [each["text"] for each in accounts])
        text = self._text(key)
        if chosen < 0.6:
            path = self._events[-1] + "/accounts"
            return Write(key, "account", path, {"party": f"Guest {key}", "text": text}, [text])
        path = self._chance.choice(shared if chosen < 0.75 else self._accounts) + "/revisions"
        return Write(key, "revision", path, {"text": text}, [text])

    def _text(self, name: str) -> str:
        return f"[{name}]" + " The ferries sail again." * self._chance.randint(1, 40) + _TAIL

    def _send(self, write: Write) -> None:
        end = time.monotonic() + _PATIENCE_SECONDS
        while time.monotonic() < end:
            answer = self._attempt(write)
            if answer is None or answer.status == 503:
                write.cuts += 1
                if self._chance.random() < 0.05:
                    write.given_up = True
                    return
                time.sleep(_RETRY_SECONDS)
                continue
            write.answer = answer
            if answer.status != 201:
                self._journal.odd.append(f"{write.key}: {answer.status} {answer.body!r}")
                return
            self._journal.acknowledged += 1
            if self._chance.random() < 0.1:
                again = self._attempt(write)
                if again is not None and again.status != 503 and again.body != answer.body:
                    self._journal.unlike.append(write.key)
            return
        self._journal.odd.append(f"{write.key}: not answered in {_PATIENCE_SECONDS} seconds")

    def _attempt(self, write: Write) -> Answer | None:
        with self._journal.lock:
            self._journal.in_flight += 1
        write.port = next(self._ports)  # a retry goes to another service
        try:
            return post(write.port, write)
        except (OSError, http.client.HTTPException):
            return None
        finally:
            with self._journal.lock:
                self._journal.in_flight -= 1

    def _learn(self, write: Write) -> None:
        assert write.answer is not None
        made = write.answer.json()
        if write.kind == "event":
            self._events.append(f"/v1/events/{made['id']}")
            self._accounts = [f"{self._events[-1]}/accounts/{each['id']}" for each in made["accounts"]]
        elif write.kind == "account":
            self._accounts.append(f"{self._events[-1]}/accounts/{made['id']}")
