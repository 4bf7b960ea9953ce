"""Backups: taken while others write, and put back whole."""

from __future__ import annotations

import stat
import subprocess
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from api.app import create_app
from api.settings import Settings
from api.storage import backup, migrating
from api.storage.failures import BackupError
from tests.events.ferry_talks import PILOTS, PORT, keep, ok
from tests.faults.verdict import halves
from tests.storage.databases import Place, Serve
from tests.storage.test_command import run

Another = Callable[[], Place]


@pytest.fixture
def another(place: Place, request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Another]:
    """Makes places for databases of the same kind, without tables."""
    made: list[str] = []

    def make() -> Place:
        if place.kind == "sqlite":
            made.append(str(tmp_path / f"another-{len(made)}.sqlite3"))
            return Place("sqlite", place.with_settings(database=made[-1]))
        made.append(request.getfixturevalue("postgresql_server").make_database())
        return Place("postgresql", place.with_settings(database_url=made[-1]))

    yield make
    if place.kind == "postgresql":
        for url in made:
            request.getfixturevalue("postgresql_server").drop_database(url)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "backup"


def texts(client: Any, event: str) -> list[str]:
    return [each["revision"]["text"] for each in ok(client.get(event + "/accounts"))["accounts"]]


def test_a_backup_taken_among_writers_is_the_database_at_one_moment(
    serve: Serve, place: Place, another: Another, file: Path
) -> None:
    client = serve()
    acknowledged = [keep(client, PORT, PILOTS)]
    stop = threading.Event()

    def write() -> None:
        own = client.application.test_client()
        while not stop.is_set():
            event = keep(own, PORT, PILOTS)
            ok(own.post(event + "/accounts/port/revisions", json={"text": "Other words."}), 201)
            acknowledged.append(event)

    writers = [threading.Thread(target=write) for _ in range(3)]
    for writer in writers:
        writer.start()
    while len(acknowledged) < 10:
        pass
    before = list(acknowledged)
    backup.backup(place.database().url, file)
    stop.set()
    for writer in writers:
        writer.join()
    restored = another()
    assert backup.restore(restored.database().url, file) == migrating.head_revision()
    assert list(halves(restored.database().url)) == []
    copy = create_app(restored.settings).test_client()
    for event in before:
        assert ok(copy.get(event)) == ok(client.get(event))
        assert texts(copy, event) == texts(client, event)
    ok(copy.post(before[0] + "/accounts", json={**PORT, "id": "new"}), 201)
    copy.application.extensions["database"].close()  # type: ignore[attr-defined]


def test_a_database_that_holds_something_is_replaced_only_when_told(serve: Serve, place: Place, file: Path) -> None:
    client = serve()
    app = client.application
    kept = keep(client, PORT)
    status, said = run(app, "backup", str(file))
    assert status == 0
    assert f"is copied to {file}" in said
    later = keep(client, PILOTS)
    status, said = run(app, "restore", str(file))
    assert status == 1
    assert "--replace" in said
    ok(client.get(later))
    status, said = run(app, "restore", str(file), "--replace")
    assert (status, said.split(" is ")[1]) == (0, f"at {migrating.head_revision()}, as this version needs it.\n")
    assert texts(client, kept) == [PORT["text"]]
    ok(client.get(later), 404)
    ok(client.post(kept + "/accounts", json=PILOTS), 201)


def test_a_running_service_goes_on_with_what_was_restored(serve: Serve, place: Place, file: Path) -> None:
    client = serve()
    kept = keep(client, PORT)
    backup.backup(place.database().url, file)
    later = keep(client, PILOTS)
    backup.restore(place.database().url, file, replace=True)
    ok(client.get(later), 404)
    ok(client.post(kept + "/accounts", json=PILOTS), 201)
    other = serve()
    assert ok(other.get(kept)) == ok(client.get(kept))


def test_tables_without_rows_hold_nothing(place: Place, another: Another, file: Path, serve: Serve) -> None:
    event = keep(serve(), PORT)
    backup.backup(place.database().url, file)
    empty = another()
    migrating.upgrade(empty.database().url)
    backup.restore(empty.database().url, file)
    app = create_app(empty.settings)
    assert texts(app.test_client(), event) == [PORT["text"]]
    app.extensions["database"].close()


def test_a_backup_of_an_earlier_revision_is_put_back_and_brought_forward(
    serve: Serve, place: Place, file: Path
) -> None:
    client = serve()
    event = keep(client, PORT)
    url = place.database().url
    first = list(migrating.scripts().walk_revisions())[-1].revision
    migrating.downgrade(url, first)
    backup.backup(url, file)
    migrating.upgrade(url)
    later = keep(client, PILOTS)
    assert backup.restore(url, file, replace=True) == first
    migrating.upgrade(url)
    assert texts(client, event) == [PORT["text"]]
    ok(client.get(later), 404)


def test_nobody_else_can_read_it_and_nothing_else_is_left(serve: Serve, place: Place, file: Path) -> None:
    keep(serve(), PORT)
    folder = file.parent / "backups"
    folder.mkdir()
    for _ in range(2):  # the second replaces the first
        backup.backup(place.database().url, folder / "a")
    assert [each.name for each in folder.iterdir()] == ["a"]
    assert stat.S_IMODE((folder / "a").stat().st_mode) == 0o600


def test_what_is_no_backup_of_ours_is_refused_and_changes_nothing(serve: Serve, place: Place, file: Path) -> None:
    client = serve()
    event = keep(client, PORT)
    url = place.database().url
    backup.backup(url, file)
    whole = file.read_bytes()
    other = {"sqlite": b"PGDMP", "postgresql": b"SQLite format 3\x00"}[place.kind]
    for content, says in (
        (b"", "is no backup"),
        (b"Something else altogether.", "is no backup"),
        (other + whole[16:], "is a backup of"),
        (whole[: len(whole) // 2], "damaged|failed|copied"),
    ):
        file.write_bytes(content)
        with pytest.raises(BackupError, match=says):
            backup.restore(url, file, replace=True)
    with pytest.raises(BackupError, match="cannot be read"):
        backup.restore(url, file.with_name("missing"), replace=True)
    assert texts(client, event) == [PORT["text"]]


def test_a_backup_that_fails_leaves_the_one_before(place: Place, file: Path) -> None:
    file.write_bytes(b"before")
    gone = {
        "sqlite": {"database": "/nonexistent/events.sqlite3"},
        "postgresql": {"database_url": "postgresql://127.0.0.1:1/x"},
    }
    with pytest.raises(BackupError):
        backup.backup(Place(place.kind, replace(Settings(), **gone[place.kind])).database().url, file)
    assert file.read_bytes() == b"before"
    assert list(file.parent.glob(".backup*")) == []
    with pytest.raises(BackupError, match="cannot be written"):
        backup.backup(place.database().url, Path("/nonexistent/backup"))


def test_the_database_is_not_its_own_backup(tmp_path: Path) -> None:
    place = Place("sqlite", replace(Settings(), database=str(tmp_path / "events.sqlite3")))
    migrating.upgrade(place.database().url)
    with pytest.raises(BackupError, match="the database itself"):
        backup.backup(place.database().url, tmp_path / "events.sqlite3")


def test_a_password_is_not_among_the_arguments(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    seen: list[Any] = []

    def record(command: list[str], env: dict[str, str], **_: Any) -> subprocess.CompletedProcess[str]:
        seen.append((command, env))
        return subprocess.CompletedProcess(command, 1, "", "stopped")

    monkeypatch.setattr("subprocess.run", record)
    monkeypatch.setattr("shutil.which", lambda program: program)
    place = Place(
        "postgresql", replace(Settings(), database_url="postgresql://desk:s3cret@db.example/x?sslmode=require")
    )
    with pytest.raises(BackupError, match="pg_dump failed: stopped"):
        backup.backup(place.database().url, tmp_path / "a")
    [(command, environment)] = seen
    assert "s3cret" not in " ".join(command)
    assert environment["PGPASSWORD"] == "s3cret"
    assert "--dbname=host=db.example user=desk dbname=x sslmode=require" in command


def test_missing_programs_are_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("shutil.which", lambda _: None)
    place = Place("postgresql", replace(Settings(), database_url="postgresql://db.example/x"))
    with pytest.raises(BackupError, match="postgresql-client"):
        backup.backup(place.database().url, tmp_path / "a")
