"""The database of a service: whose rows a session sees, what a commit means, and what happens when it is not there."""

from __future__ import annotations

import os
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Select, delete, func, select, update
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session, aliased

from api.settings import Settings
from api.storage.base import Base, InWorkspace
from api.storage.database import Database
from api.storage.dialects import connected, location
from api.storage.failures import StorageNotMigrated, StorageUnavailable
from api.storage.ids import is_id, new_id
from api.storage.tables import CREATED, AccountRow, EventRow, RevisionRow, StepRow
from tests.storage.databases import Place

NOW = datetime(2025, 6, 3, 11, 0, 0, 123_456, UTC)
OFFSET = timezone(timedelta(hours=-3, minutes=-30))


def event(name: str) -> EventRow:
    return EventRow(id=name, title=name, created_at=NOW, updated_at=NOW, revision=1)


def account(event_id: str) -> AccountRow:
    return AccountRow(
        event_id=event_id, id="a", party="A", party_key="a", expand=False, added_at=NOW, added_in=1, revision=1
    )


def text(event_id: str) -> RevisionRow:
    return RevisionRow(
        event_id=event_id,
        account_id="a",
        number=1,
        event_revision=1,
        text="x",
        characters=1,
        sha256="0" * 64,
        published_at=datetime(2025, 6, 3, 9, 0, tzinfo=OFFSET),
        received_at=NOW,
    )


@pytest.fixture
def filled(place: Place) -> Any:
    """A database in which each of two workspaces has an event with an account."""
    database = place.database()
    for workspace in ("north", "south"):
        with database.writing(workspace) as session:
            for row in (event(workspace), account(workspace), text(workspace)):
                session.add(row)
                session.flush()
            session.add(StepRow(event_id=workspace, revision=1, at=NOW, kind=CREATED, title="x"))
    yield database
    database.close()


OTHER = aliased(EventRow)
READS: dict[str, Select[Any]] = {
    "rows": select(EventRow.id),
    "whole-rows": select(EventRow),
    "another-table": select(RevisionRow.event_id),
    "by-id": select(EventRow.id).where(EventRow.id == "south"),
    "join": select(AccountRow.event_id).join(EventRow, EventRow.id == AccountRow.event_id),
    "outer-join": select(AccountRow.event_id).outerjoin(EventRow, EventRow.id != AccountRow.event_id),
    "alias": select(OTHER.id),
    "subquery": select(select(EventRow.id).subquery().c.id),
    "in-a-subquery": select(EventRow.id).where(EventRow.id.in_(select(AccountRow.event_id))),
    "exists": select(EventRow.id).where(select(AccountRow.id).where(AccountRow.event_id == "south").exists()),
    "cte": select(select(EventRow.id).cte().c.id),
    "union": select(select(EventRow.id).union_all(select(AccountRow.event_id)).subquery().c.id),
    "largest": select(func.max(EventRow.id)),
}


@pytest.mark.parametrize("name", READS)
def test_a_session_sees_its_workspace_and_no_other(filled: Database, name: str) -> None:
    with filled.reading("north") as session:
        found = session.execute(READS[name]).all()
    assert "south" not in repr([getattr(row[0], "id", row[0]) for row in found])
    with filled.reading("nowhere") as session:
        assert [row for row in session.execute(READS[name]) if row[0] is not None] == []


def test_a_row_is_not_had_by_its_key_from_another_workspace(filled: Database) -> None:
    with filled.reading("north") as session:
        assert session.get(EventRow, "north") is not None
        assert session.get(EventRow, "south") is None
        assert session.get(RevisionRow, ("south", "a", 1)) is None


@pytest.mark.parametrize("change", [update(EventRow).values(title="x"), update(EventRow).values(workspace="north")])
def test_other_workspaces_are_not_changed(filled: Database, change: Any) -> None:
    with filled.writing("north") as session:
        session.execute(change.where(EventRow.id == "south"))
    with filled.reading("south") as session:
        assert session.scalars(select(EventRow.title)).all() == ["south"]


def test_what_is_added_belongs_to_the_workspace_whatever_it_says(filled: Database) -> None:
    with filled.writing("north") as session:
        row = event("new")
        row.workspace = "south"
        session.add(row)
    with filled.reading("south") as session:
        assert session.get(EventRow, "new") is None


def test_every_table_is_confined() -> None:
    assert all(issubclass(mapper.class_, InWorkspace) for mapper in Base.registry.mappers)


@pytest.mark.parametrize("table", [StepRow, RevisionRow], ids=lambda table: table.__tablename__)
@pytest.mark.parametrize("change", [delete, lambda table: update(table).values(event_id="x")], ids=["delete", "update"])
def test_the_database_itself_keeps_what_was_said(filled: Database, table: Any, change: Any) -> None:
    with pytest.raises(DBAPIError, match="permanent"), filled.writing("north") as session:
        session.execute(change(table))
    with filled.reading("north") as session:
        assert session.scalar(select(func.count()).select_from(table)) == 1


def test_a_block_that_fails_writes_nothing(filled: Database) -> None:
    def fail(session: Session) -> None:
        session.add(event("half"))
        session.flush()
        raise RuntimeError

    with pytest.raises(RuntimeError), filled.writing("north") as session:
        fail(session)
    with filled.reading("north") as session:
        assert session.get(EventRow, "half") is None


def test_moments_come_back_as_they_went(filled: Database) -> None:
    with filled.reading("north") as session:
        row = session.scalars(select(RevisionRow)).one()
    assert (row.received_at, row.received_at.utcoffset()) == (NOW, timedelta(0))
    assert row.published_at is not None
    assert row.published_at.isoformat() == "2025-06-03T09:00:00-03:30", "what was said of today depends on the offset"


def test_a_moment_without_an_offset_is_none(filled: Database) -> None:
    with pytest.raises(Exception, match="needs its offset"), filled.writing("north") as session:
        session.add(StepRow(event_id="north", revision=2, at=NOW.replace(tzinfo=None), kind=CREATED, title="x"))


def test_a_commit_is_on_disk(filled: Database) -> None:
    def asked(session: Session, what: str) -> Any:
        return session.connection().exec_driver_sql(what).scalar()

    with filled.writing("north") as session:
        if session.connection().dialect.name == "sqlite":
            assert asked(session, "PRAGMA journal_mode") == "wal"
            assert asked(session, "PRAGMA synchronous") == 2  # FULL
            assert asked(session, "PRAGMA foreign_keys") == 1
            assert asked(session, "PRAGMA busy_timeout") == 10_000
        else:
            assert asked(session, "SHOW synchronous_commit") == "on"
            assert asked(session, "SHOW lock_timeout") == "10s"


def test_reading_sees_one_moment(filled: Database) -> None:
    with filled.reading("north") as session:
        assert len(session.scalars(select(EventRow.id)).all()) == 1
        with filled.writing("north") as other:
            other.add(event("new"))
        assert len(session.scalars(select(EventRow.id)).all()) == 1


def test_a_forked_process_connects_anew(filled: Database) -> None:
    with filled.reading("north") as session:
        parent = session.connection().connection.dbapi_connection
    read, write = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            with filled.reading("north") as session:
                same = session.connection().connection.dbapi_connection is parent
                found = session.scalars(select(EventRow.id)).all()
            os.write(write, f"{same} {found}".encode())
        finally:
            os._exit(0)
    os.waitpid(child, 0)
    assert os.read(read, 100).decode() == "False ['north']"
    os.close(read)
    os.close(write)
    with filled.reading("north") as session:
        assert session.scalars(select(EventRow.id)).all() == ["north"]


def test_nothing_is_made_by_looking(tmp_path: Path) -> None:
    path = tmp_path / "events.sqlite3"
    database = Database(Settings(database=str(path)))
    with pytest.raises(StorageNotMigrated), database.reading("default"):
        pass
    with pytest.raises(StorageNotMigrated), database.writing("default"):
        pass
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "settings",
    [
        pytest.param({"database_url": "postgresql://127.0.0.1:1/events"}, id="no-server"),
        pytest.param({"database_url": "postgresql://nobody.invalid/events"}, id="no-host"),
        pytest.param({"database": "/proc/version"}, id="no-database"),
    ],
)
def test_a_database_that_cannot_be_used_is_unavailable(settings: dict[str, Any]) -> None:
    with pytest.raises(StorageUnavailable), Database(Settings(**settings)).reading("default"):
        pass


@pytest.mark.parametrize("scheme", ["postgres", "postgresql"])
def test_both_names_of_postgresql_are_taken(scheme: str) -> None:
    url = Database(Settings(database_url=f"{scheme}://desk@db.example/events?sslmode=require")).url
    assert (url.drivername, url.host, url.query) == ("postgresql+psycopg", "db.example", {"sslmode": "require"})


def test_ids_sort_by_time_and_are_not_to_be_guessed() -> None:
    moments = [NOW + timedelta(milliseconds=each) for each in range(50)]
    ids = [new_id("evt", moment) for moment in moments]
    assert ids == sorted(ids)
    assert len({each[-16:] for each in ids}) == 50
    assert all(is_id("evt", each) for each in ids)
    assert not any(is_id("evt", each) for each in ("evt_1", ids[0] + "\n", ids[0].upper(), "acc" + ids[0][3:]))


def test_services_that_make_a_file_together_all_get_it(tmp_path: Path) -> None:
    """SQLite refuses to change the journal of a new file twice at once, however long one is ready to wait."""

    def opened(name: str) -> int:
        engine = connected(location(Settings(database=str(tmp_path / name))), pooled=False, make=True)
        with engine.connect() as connection:
            return int(connection.execute(select(1)).scalar_one())

    with ThreadPoolExecutor(8) as services:
        for n in range(10):
            assert list(services.map(opened, [f"{n}.sqlite3"] * 8)) == [1] * 8
