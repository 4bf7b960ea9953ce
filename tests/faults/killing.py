"""Kills while others write: ``run`` starts a service on a database, has it written to, kills, and judges what is left."""

from __future__ import annotations

import math
import random
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

from sqlalchemy import URL

from api.settings import Settings
from api.storage.dialects import location
from tests.faults.service import Service, service
from tests.faults.verdict import Verdict, verdict
from tests.faults.writing import Journal, Write, Writer, post
from tests.storage import postgresql

WRITERS = 4
_BETWEEN = 4  # writes that are acknowledged between one kill and the next, at least
_WAIT_SECONDS = 90

SHARES: Mapping[str, Mapping[str, int]] = {
    "sqlite": {"worker": 6, "service": 4},
    "postgresql": {"worker": 3, "service": 2, "connection": 2, "database": 2},
}
"""What is killed, and how often beside the others. ``connection`` is the process of PostgreSQL behind one, which brings down
all of them; ``database`` is all of PostgreSQL."""


@dataclass
class Figures:
    """What a run came to. ``cutting``: kills at which at least one request was being served."""

    kills: Counter[str] = field(default_factory=Counter)
    cutting: int = 0
    seconds: float = 0.0
    acknowledged: int = 0
    cuts: int = 0
    replayed: int = 0
    verdict: Verdict = field(default_factory=Verdict)


@dataclass
class Victims:
    """What can be killed, and the chance by which it is chosen."""

    chance: random.Random
    service: Service
    database: postgresql.Server | None

    def acts(self) -> dict[str, Callable[[], None]]:
        """Each kind of kill, after which everything runs again, or soon does."""
        return {
            "worker": lambda: self.service.kill_worker(self.chance),
            "service": self._service,
            "connection": self._connection,
            "database": self._database,
        }

    def _service(self) -> None:
        self.service.kill()
        self.service.start()

    def _connection(self) -> None:
        assert self.database is not None
        self.database.kill_connection(self.chance)

    def _database(self) -> None:
        assert self.database is not None
        self.database.kill()
        self.database.start()


def run(
    kind: str,
    folder: Path,
    kills: int,
    seed: int,
    seconds: float = math.inf,
    tell: Callable[[str], None] = lambda _: None,
) -> Figures:
    """Kills ``kills`` times during writes to a database of ``kind``, each kind of kill by its share.

    After ``seconds`` it kills no more, but for one kill of each kind.
    """
    chance = random.Random(seed)
    with _database(kind, folder) as (database, environment, url), service(folder / "log", environment) as served:
        figures = _kill(
            Victims(chance, served, database), _kinds(chance, SHARES[kind], kills), seed, seconds, url, tell
        )
    log = (folder / "log").read_text("utf-8")
    if '"exception"' in log:
        defects = [line for line in log.splitlines() if '"exception"' in line]
        figures.verdict.odd.append(f"the log has {len(defects)} defects, the first: {defects[0][:400]}")
    return figures


@contextmanager
def _database(kind: str, folder: Path) -> Iterator[tuple[postgresql.Server | None, dict[str, str], URL]]:
    if kind == "sqlite":
        path = str(folder / "events.sqlite3")
        yield None, {"COMPARISON_DATABASE": path}, location(replace(Settings(), database=path))
        return
    with postgresql.server(durable=True) as running:
        address = running.make_database()
        yield running, {"DATABASE_URL": address}, location(replace(Settings(), database_url=address))


def _kill(
    victims: Victims, kinds: Sequence[str], seed: int, seconds: float, url: URL, tell: Callable[[str], None]
) -> Figures:
    figures, journal, stopped = Figures(), Journal(), threading.Event()
    port = victims.service.port
    shared = _shared(port)
    writers = [Writer(f"w{n}", port, journal, seed + n, stopped.is_set) for n in range(WRITERS)]
    threads = [threading.Thread(target=each.run, args=(shared,)) for each in writers]
    started = time.monotonic()
    for thread in threads:
        thread.start()
    try:
        acts = victims.acts()
        for kind in kinds:
            if time.monotonic() > started + seconds and figures.kills.keys() >= set(kinds):
                break
            _wait(journal, threads, victims.chance)
            figures.cutting += journal.in_flight > 0
            acts[kind]()
            figures.kills[kind] += 1
            tell(f"{sum(figures.kills.values())} kills, {journal.acknowledged} writes acknowledged")
        _wait(journal, threads, victims.chance)
    finally:
        stopped.set()
        for thread in threads:
            thread.join()
    figures.seconds = time.monotonic() - started
    figures.acknowledged = journal.acknowledged
    figures.cuts = sum(each.cuts for each in journal.writes)
    figures.replayed = sum(each.answer is not None and each.answer.replayed for each in journal.writes)
    victims.service.kill()
    victims.service.start()
    figures.verdict = verdict(url, port, journal)
    return figures


def _kinds(chance: random.Random, shares: Mapping[str, int], kills: int) -> list[str]:
    """As many kinds of kill, by their shares: one of each first, the rest in any order."""
    cycle = [kind for kind, share in shares.items() for _ in range(share)]
    rest = [cycle[n % len(cycle)] for n in range(kills - len(shares))]
    chance.shuffle(rest)
    return [*shares, *rest]


def _wait(journal: Journal, threads: list[threading.Thread], chance: random.Random) -> None:
    """Until some writes have been acknowledged since, then until a moment that nobody chose."""
    before, end = journal.acknowledged, time.monotonic() + _WAIT_SECONDS
    while journal.acknowledged < before + _BETWEEN and all(thread.is_alive() for thread in threads):
        assert time.monotonic() < end, "no write is acknowledged any more"
        time.sleep(0.002)
    time.sleep(chance.random() * 0.05)


def _shared(port: int) -> list[str]:
    accounts = [{"party": "A", "text": "[shared/0]"}, {"party": "B", "text": "[shared/1]"}]
    body = {"title": "Shared", "accounts": accounts}
    made = post(port, Write("shared", "event", "/v1/events", body, [])).json()
    return [f"/v1/events/{made['id']}/accounts/{each['id']}" for each in made["accounts"]]
