"""How long events take to list, read and search when there are few and when there are many: ``python -m benchmarks.events_scale``.

On SQLite and, where its server is installed, on a PostgreSQL of its own. Prints milliseconds, the median of requests to an
application in this process; those to few events and to many take turns, so that a busy machine slows both alike.
"""

from __future__ import annotations

import argparse
import hashlib
import io
import statistics
import tempfile
import time
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from flask.testing import FlaskClient
from sqlalchemy import insert

from api.app import create_app
from api.events.names import key
from api.parameters import opaque
from api.search.event_words import keep_words_anew
from api.search.indexing import passages
from api.search.tables import PassageRow
from api.settings import Settings
from api.storage.database import Database
from api.storage.ids import EVENT, new_id
from api.storage.tables import ADDED, CREATED, AccountRow, EventRow, RevisionRow, StepRow
from tests.storage import postgresql

FEW, MANY = 100, 10_000
PARTIES = [f"Party {number}" for number in range(50)]
PLACES = "Leith Dover Calais Ostend Bergen Kiel Gdansk Riga Tallinn Turku Malmo Oslo".split()
START = datetime(2024, 1, 1, tzinfo=UTC)
WORKSPACE = "default"
TABLES = (EventRow, StepRow, AccountRow, RevisionRow, PassageRow)
Rows = dict[Any, list[dict[str, Any]]]


def name_of(number: int) -> str:
    """A word that no other number has."""
    return "Zu" + "".join("bdfgklmnrt"[int(digit)] + "aeiou"[int(digit) % 5] for digit in str(number))


def text_of(number: int, place: int) -> str:
    """What an account says: words that all have, some have, and it alone has."""
    return (
        f"The talks in {PLACES[number % len(PLACES)]} lasted {place + 2} hours. "
        f"The port will hire {number % 90 + 10} pilots by autumn. "
        f"Berth {name_of(number)} stays closed until {place + 9} p.m."
    )


def event_rows(number: int) -> Rows:
    """The rows of an event with three accounts."""
    now = START + timedelta(seconds=number)
    name = new_id(EVENT, now)
    title = f"Talks {number} about harbour {number % 97}"
    own = {"workspace": WORKSPACE, "title": title, "occurred_on": date(2024, 1, 1) + timedelta(days=number % 700)}
    rows: Rows = {table: [] for table in TABLES}
    rows[EventRow].append({**own, "id": name, "created_at": now, "updated_at": now, "revision": 4})
    rows[StepRow].append({**own, "event_id": name, "revision": 1, "at": now, "kind": CREATED})
    for place in range(3):
        party = "Port Authority" if place == 0 else PARTIES[(number + place) % len(PARTIES)]
        text = text_of(number, place)
        account = {"workspace": WORKSPACE, "event_id": name}
        rows[StepRow].append(
            {**own, **account, "revision": place + 2, "at": now, "kind": ADDED, "account_id": f"a{place}"}
        )
        rows[AccountRow].append(
            {**account, "id": f"a{place}", "party": party, "party_key": key(party), "expand": False,
             "added_at": now, "added_in": place + 2, "revision": 1}
        )  # fmt: skip
        revision = {
            **account, "account_id": f"a{place}", "number": 1, "event_revision": place + 2, "text": text,
            "characters": len(text), "sha256": hashlib.sha256(text.encode()).hexdigest(), "received_at": now,
        }  # fmt: skip
        rows[RevisionRow].append(revision)
        rows[PassageRow] += [
            {"workspace": WORKSPACE, **each} for each in passages(WORKSPACE, key(party), SimpleNamespace(**revision))
        ]
    return rows


def fill(database: Database, events: Iterable[Rows]) -> None:
    """Adds ``events``, and lets the database look at what it has, as it does by itself in time."""
    with database.writing(WORKSPACE) as session:
        batch = list(events)
        for table in TABLES:
            rows = [row for each in batch for row in each[table]]
            for start in range(0, len(rows), 5_000):
                session.execute(insert(table), rows[start : start + 5_000])
        keep_words_anew(session.connection())
    if database.url.get_backend_name() != "sqlite":
        with database.writing(WORKSPACE) as session:
            session.connection().exec_driver_sql("ANALYZE")


def cases(event_id: str) -> dict[str, str]:
    """What is measured: a name and an address each."""
    some = f"/v1/events/{event_id}"
    return {
        "list": "/v1/events",
        "list a hundred": "/v1/events?limit=100",
        "list by day": "/v1/events?since=2024-01-20&until=2024-01-25",
        "list by party": "/v1/events?party=party+7",
        "list by title": "/v1/events?q=harbour+33",
        "list by a word that all have": "/v1/events?q=pilots",
        "list by a word that some have": "/v1/events?q=Leith",
        "list by a word that one has": f"/v1/events?q={name_of(42)}",
        "list by a word that none has": "/v1/events?q=nowhere",
        "list by words none has together": "/v1/events?q=Leith+Dover+pilots",
        "list by a word, archived": "/v1/events?q=pilots&archived=true",
        "list by a word and party": "/v1/events?q=pilots&party=party+7",
        "list by a word and day": "/v1/events?q=pilots&since=2024-01-20&until=2024-01-25",
        "list by a word and many days": "/v1/events?q=pilots&until=2025-06-30",
        "list by a word, second page": f"/v1/events?q=pilots&cursor={opaque(event_id)}",
        "read an event": some,
        "read it as it was": some + "?revision=3",
        "read its accounts": some + "/accounts",
        "read a revision": some + "/accounts/a1/revisions/1",
        "search a statement": "/v1/search?q=the+port+will+hire+40+pilots+by+autumn",
        "search a word that all have": "/v1/search?q=talks",
        "search a word that one has": f"/v1/search?q={name_of(42)}",
        "search what nobody said": "/v1/search?q=volcanic+ash+over+nowhere",
        "search what no one said together": "/v1/search?q=talks+in+Leith+lasted+until+autumn",
        "search by party": "/v1/search?q=hire+pilots&party=port+authority",
        "search by what no party is called": "/v1/search?q=hire+pilots&party=nobody",
        "search by day": "/v1/search?q=hire+pilots&since=2024-01-01&until=2024-03-31",
        "search by a day that none has": "/v1/search?q=hire+pilots&since=2030-01-01",
    }


def timed(client: FlaskClient, address: str) -> float:
    """Milliseconds of one request."""
    start = time.perf_counter()
    response = client.get(address)
    assert response.status_code == 200, response.text
    return 1000 * (time.perf_counter() - start)


@contextmanager
def filled(settings: Settings, events: list[Rows]) -> Iterator[FlaskClient]:
    """A client of a service that keeps ``events``."""
    app = create_app(settings, log_stream=io.StringIO())
    database: Database = app.extensions["database"]
    database.upgrade()
    fill(database, events)
    yield app.test_client()
    database.close()


def compare(kind: str, places: list[Settings], events: list[Rows], rounds: int, only: str) -> float:
    """Prints a table; the largest ratio."""
    worst = 0.0
    with ExitStack() as stack:
        clients = [
            stack.enter_context(filled(settings, events[:size]))
            for settings, size in zip(places, (FEW, MANY), strict=True)
        ]
        print(f"\n{kind:34}{FEW:>10,}{MANY:>10,}{'ratio':>8}")
        for name, address in cases(events[FEW // 2][EventRow][0]["id"]).items():
            if only not in name:
                continue
            times: list[list[float]] = [[], []]
            for turn in range(rounds + 3):
                for each, client in zip(times, clients, strict=True):
                    taken = timed(client, address)
                    if turn >= 3:
                        each.append(taken)
            few, many = map(statistics.median, times)
            worst = max(worst, many / few)
            print(f"{name:34}{few:>10.2f}{many:>10.2f}{many / few:>8.2f}", flush=True)
    return worst


def main() -> None:
    """Fills, measures, prints a table for each database."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=40)
    parser.add_argument("--only", default="", help="measure what has this in its name")
    parser.add_argument("--database", choices=["sqlite", "postgresql"], action="append")
    chosen = parser.parse_args()
    kinds = chosen.database or ["sqlite", *(["postgresql"] if postgresql.binaries() else [])]
    events = [event_rows(number) for number in range(MANY)]
    worst = 0.0
    if "sqlite" in kinds:
        with tempfile.TemporaryDirectory() as folder:
            places = [Settings(database=str(Path(folder) / each), quota_per_address=0) for each in ("few", "many")]
            worst = max(worst, compare("SQLite", places, events, chosen.rounds, chosen.only))
    if "postgresql" in kinds:
        with postgresql.server() as running:
            places = [Settings(database_url=running.make_database(), quota_per_address=0) for _ in range(2)]
            worst = max(worst, compare("PostgreSQL", places, events, chosen.rounds, chosen.only))
    print(f"\nlargest ratio: {worst:.2f}")


if __name__ == "__main__":
    main()
