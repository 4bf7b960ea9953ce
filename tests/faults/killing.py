"""Kills while others write: ``run`` starts services on a database, has them written to, kills, and judges what is left."""

from __future__ import annotations

import math
import random
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

from sqlalchemy import URL

from api.settings import Settings
from api.storage.dialects import location
from tests.faults import told
from tests.faults.service import Service, service
from tests.faults.verdict import Verdict, verdict
from tests.faults.writing import Journal, Write, Writer, post
from tests.storage import postgresql
from tests.webhooks.receiver import receiving

WRITERS = 4
_BETWEEN = 4  # writes that are acknowledged between one kill and the next, at least
_WAIT_SECONDS = 90


@dataclass(frozen=True)
class Scene:
    """How many services run on which database, and what is killed, how often beside the others.

    ``connection`` is the process of PostgreSQL behind one, which brings down all of them; ``database`` is all of PostgreSQL.
    """

    database: str
    services: int
    shares: Mapping[str, int]


_POSTGRESQL = {"worker": 3, "service": 2, "connection": 2, "database": 2}
SCENES = {
    "sqlite": Scene("sqlite", 1, {"worker": 6, "service": 4}),
    "postgresql": Scene("postgresql", 1, _POSTGRESQL),
    "two-services": Scene("postgresql", 2, _POSTGRESQL),
}


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
    services: Sequence[Service]
    database: postgresql.Server | None

    def acts(self) -> dict[str, Callable[[], None]]:
        """Each kind of kill, after which everything runs again, or soon does."""
        return {
            "worker": lambda: self.chance.choice(self.services).kill_worker(self.chance),
            "service": self._service,
            "connection": self._connection,
            "database": self._database,
        }

    def _service(self) -> None:
        chosen = self.chance.choice(self.services)
        chosen.kill()
        chosen.start()

    def _connection(self) -> None:
        assert self.database is not None
        self.database.kill_connection(self.chance)

    def _database(self) -> None:
        assert self.database is not None
        self.database.kill()
        self.database.start()


def run(
    scene: Scene,
    folder: Path,
    kills: int,
    seed: int,
    seconds: float = math.inf,
    tell: Callable[[str], None] = lambda _: None,
) -> Figures:
    """Kills ``kills`` times during writes to what ``scene`` has, each kind of kill by its share, while a subscriber is told.

    After ``seconds`` it kills no more, but for one kill of each kind.
    """
    chance = random.Random(seed)
    logs = [folder / f"log{number}" for number in range(scene.services)]
    with ExitStack() as stack:
        receiver = stack.enter_context(receiving())
        database, settings = stack.enter_context(database_in(folder, scene.database))
        services = [stack.enter_context(service(log, environment(settings))) for log in logs]
        secret = told.subscribe(services[0].port, receiver)
        kinds = _kinds(chance, scene.shares, kills)
        figures = _kill(Victims(chance, services, database), kinds, seed, seconds, location(settings), tell)
        for each in services:
            each.kill()
        told.deliver_rest(settings, receiver)
        told.judge(location(settings), receiver, secret, figures.verdict)
    defects = [line for log in logs for line in log.read_text("utf-8").splitlines() if '"exception"' in line]
    if defects:
        figures.verdict.odd.append(f"the logs have {len(defects)} defects, the first: {defects[0][:400]}")
    return figures


@contextmanager
def database_in(folder: Path, kind: str) -> Iterator[tuple[postgresql.Server | None, Settings]]:
    """Settings with a database of ``kind``, and the server of it, where there is one."""
    settings = Settings(database=str(folder / "events.sqlite3"))
    if kind == "sqlite":
        yield None, settings
        return
    with postgresql.server(durable=True) as running:
        yield running, replace(settings, database_url=running.make_database())


def environment(settings: Settings) -> dict[str, str]:
    """That of a service on the database of ``settings``, which may tell subscribers on this machine."""
    return {
        "COMPARISON_DATABASE": settings.database,
        "DATABASE_URL": settings.database_url,
        "COMPARISON_WEBHOOK_PRIVATE_ADDRESSES": "1",
        "COMPARISON_WEBHOOK_TIMEOUT_SECONDS": "2",
    }


def _kill(
    victims: Victims, kinds: Sequence[str], seed: int, seconds: float, url: URL, tell: Callable[[str], None]
) -> Figures:
    figures, journal, stopped = Figures(), Journal(), threading.Event()
    ports = [each.port for each in victims.services]
    shared = _shared(ports[0])
    writers = [
        Writer(f"w{n}", ports[n % len(ports) :] + ports[: n % len(ports)], journal, seed + n, stopped.is_set)
        for n in range(WRITERS)
    ]
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
    for each in victims.services:
        each.kill()
        each.start()
    figures.verdict = verdict(url, ports, journal)
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
