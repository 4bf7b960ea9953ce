"""The tables: as the mapped classes have them, forward and back, also when they hold something."""

from __future__ import annotations

import threading
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Connection, inspect, select

from api.search.tables import EVENT_INDEX, INDEX
from api.storage import migrating
from api.storage.base import Base
from api.storage.dialects import connected
from api.storage.failures import StorageNotMigrated
from tests.events.ferry_talks import PILOTS, PORT, keep, ok
from tests.storage.databases import Place, Serve


def mapped(name: str | None, kind: str, _: Any) -> bool:
    """Whether a table or index is one of the mapped classes': that of full text is not, which each database has its own way."""
    return kind not in {"table", "index"} or not str(name).startswith((INDEX, EVENT_INDEX))


def looked_at(place: Place, look: Any) -> Any:
    """What ``look`` finds over a connection to ``place``."""
    engine = connected(place.database().url, pooled=False)
    with engine.connect() as connection:
        return look(connection)


def test_the_migrations_make_what_is_mapped(place: Place) -> None:
    def differences(connection: Connection) -> Any:
        context = MigrationContext.configure(connection, opts={"compare_type": True, "include_name": mapped})
        return compare_metadata(context, Base.metadata)

    assert looked_at(place, differences) == []


def test_there_is_one_head_and_every_step_has_a_way_back(empty_place: Place) -> None:
    url = empty_place.database().url
    revisions = [each.revision for each in migrating.scripts().walk_revisions()]
    assert len(migrating.scripts().get_heads()) == 1
    for revision in reversed(revisions):
        migrating.upgrade(url, revision)
    made = looked_at(empty_place, lambda connection: inspect(connection).get_table_names())
    assert {name for name in made if mapped(name, "table", None)} == set(Base.metadata.tables) | {"alembic_version"}
    for revision in [*revisions[1:], migrating.BASE]:
        migrating.downgrade(url, revision)
    assert looked_at(empty_place, lambda connection: inspect(connection).get_table_names()) == ["alembic_version"]
    migrating.upgrade(url)
    assert looked_at(empty_place, migrating.current_revision) == migrating.head_revision()


def test_a_filled_database_goes_back_and_forward(empty_place: Place, serve_empty: Serve) -> None:
    """What the tables of the first revision hold is there when the later ones have gone and come back."""
    url = empty_place.database().url
    migrating.upgrade(url)
    client = serve_empty()
    event = keep(client, PORT, PILOTS)
    ok(client.post(event + "/accounts/port/revisions", json={"text": "Other words."}), 201)
    ok(client.delete(event + "/accounts/pilots"), 204)
    before = rows(empty_place, FIRST)
    first = list(migrating.scripts().walk_revisions())[-1].revision
    migrating.downgrade(url, first)
    migrating.upgrade(url)
    assert rows(empty_place, FIRST) == before
    assert ok(client.get(event))["revision"] == 5
    ok(client.post(event + "/accounts", json={**PORT, "id": "again"}), 201)
    migrating.downgrade(url, migrating.BASE)
    assert ok(client.get(event), 503)["type"] == "/problems/storage-not-migrated"
    migrating.upgrade(url)
    assert ok(client.get(event), 404)["type"] == "/problems/not-found"


FIRST = ("events", "event_steps", "accounts", "revisions")


def rows(place: Place, tables: tuple[str, ...]) -> dict[str, list[Any]]:
    """What ``tables`` hold."""
    return {
        name: sorted(map(repr, looked_at(place, lambda c, n=name: c.execute(select(Base.metadata.tables[n])).all())))
        for name in tables
    }


def test_services_that_start_together_migrate_once(empty_place: Place) -> None:
    failures: list[BaseException] = []

    def migrate() -> None:
        try:
            migrating.upgrade(empty_place.database().url)
        except BaseException as error:
            failures.append(error)

    threads = [threading.Thread(target=migrate) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    assert looked_at(empty_place, migrating.current_revision) == migrating.head_revision()


def test_a_migration_that_fails_leaves_nothing(empty_place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_: str) -> None:
        raise RuntimeError("in the middle")

    monkeypatch.setattr("api.storage.migrations.permanence.forbid_changes", fail)
    with pytest.raises(RuntimeError, match="in the middle"):
        migrating.upgrade(empty_place.database().url)
    assert looked_at(empty_place, lambda connection: inspect(connection).get_table_names()) == []


def test_a_database_of_a_later_version_is_not_used(empty_place: Place) -> None:
    database = empty_place.database()
    database.upgrade()
    database.check()
    with database.writing("default") as session:
        session.connection().exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(StorageNotMigrated, match="is at 9999"):
        database.check()
    with pytest.raises(StorageNotMigrated), database.reading("default"):
        pass
    database.close()
