"""How long events take to list and read when there are few and when there are many: ``python -m benchmarks.events``.

``--database-url`` measures a PostgreSQL, which has to be empty, instead of a file of SQLite. Prints milliseconds, the median
of many requests to an application in this process.
"""

from __future__ import annotations

import argparse
import io
import statistics
import tempfile
import time
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

from flask.testing import FlaskClient
from sqlalchemy import insert

from api.app import create_app
from api.events.names import key
from api.settings import Settings
from api.storage.database import Database
from api.storage.ids import EVENT, new_id
from api.storage.tables import ADDED, CREATED, AccountRow, EventRow, RevisionRow, StepRow

SIZES = (100, 10_000)
ROUNDS = 60
PARTIES = [f"Party {number}" for number in range(50)]
START = datetime(2024, 1, 1, tzinfo=UTC)
WORKSPACE = "default"


def fill(database: Database, numbers: range) -> list[str]:
    """Adds events with three accounts of some 600 characters each; their ids."""
    ids = []
    events: list[dict[str, Any]] = []
    steps: list[dict[str, Any]] = []
    accounts: list[dict[str, Any]] = []
    texts: list[dict[str, Any]] = []
    for number in numbers:
        now = START + timedelta(seconds=number)
        name = new_id(EVENT, now)
        ids.append(name)
        title = f"Talks {number} about harbour {number % 97}"
        own = {"workspace": WORKSPACE, "title": title, "occurred_on": date(2024, 1, 1) + timedelta(days=number % 700)}
        events.append({**own, "id": name, "title_key": key(title), "created_at": now, "updated_at": now, "revision": 4})
        steps.append({**own, "event_id": name, "revision": 1, "at": now, "kind": CREATED})
        for place in range(3):
            party = PARTIES[(number + place) % len(PARTIES)]
            account = {"workspace": WORKSPACE, "event_id": name}
            steps.append({**own, **account, "revision": place + 2, "at": now, "kind": ADDED, "account_id": f"a{place}"})
            accounts.append(
                {**account, "id": f"a{place}", "party": party, "party_key": key(party), "expand": False,
                 "added_at": now, "added_in": place + 2, "revision": 1}
            )  # fmt: skip
            text = f"{party} said that talks {number} would go on until {place + 9} p.m. and cost {number} pounds. " * 8
            texts.append(
                {**account, "account_id": f"a{place}", "number": 1, "event_revision": place + 2, "text": text,
                 "characters": len(text), "sha256": "0" * 64, "received_at": now}
            )  # fmt: skip
    with database.writing(WORKSPACE) as session:
        for table, rows in ((EventRow, events), (StepRow, steps), (AccountRow, accounts), (RevisionRow, texts)):
            session.execute(insert(table), rows)
    return ids


def cases(ids: list[str]) -> dict[str, str]:
    """What is measured: a name and an address each."""
    some = f"/v1/events/{ids[len(ids) // 2]}"
    return {
        "list": "/v1/events",
        "list a hundred": "/v1/events?limit=100",
        "list by day": "/v1/events?since=2024-01-20&until=2024-01-25",
        "list by party": "/v1/events?party=party+7",
        "list by title": "/v1/events?q=harbour+33",
        "list by what no title has": "/v1/events?q=nowhere",
        "read an event": some,
        "read it as it was": some + "?revision=3",
        "read its accounts": some + "/accounts",
        "read a revision": some + "/accounts/a1/revisions/1",
    }


def measured(client: FlaskClient, address: str) -> float:
    """Milliseconds, the median of ROUNDS requests."""
    times = []
    for _ in range(ROUNDS + 5):
        start = time.perf_counter()
        assert client.get(address).status_code == 200
        times.append(1000 * (time.perf_counter() - start))
    return statistics.median(times[5:])


def main() -> None:
    """Fills, measures, prints a table."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--database-url", default="")
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(
            database=str(Path(folder) / "events.sqlite3"),
            database_url=arguments.parse_args().database_url,
            quota_per_address=0,
        )
        app = create_app(settings, log_stream=io.StringIO())
        database: Database = app.extensions["database"]
        database.upgrade()
        found: dict[str, list[float]] = {}
        ids: list[str] = []
        for size in SIZES:
            for start in range(len(ids), size, 1_000):
                ids += fill(database, range(start, min(start + 1_000, size)))
            for name, address in cases(ids).items():
                found.setdefault(name, []).append(measured(app.test_client(), address))
        database.close()
    print(f"{'':28}" + "".join(f"{size:>10,}" for size in SIZES) + f"{'ratio':>8}")
    for name, times in found.items():
        print(f"{name:28}" + "".join(f"{each:>10.2f}" for each in times) + f"{times[1] / times[0]:>8.2f}")


if __name__ == "__main__":
    main()
