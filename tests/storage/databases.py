"""Fixtures that run a test on each kind of database: an empty one, and one with the tables of this version."""

from __future__ import annotations

import io
import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest
from flask.testing import FlaskClient

from api.app import create_app
from api.engine import Engine
from api.events.store import Clock, utc_now
from api.settings import Settings
from api.storage import migrating
from api.storage.database import Database
from tests.storage import postgresql

_UNCOUNTED = Settings(quota_per_address=0, deadline_seconds=25.0)
KINDS = ("sqlite", "postgresql")


@dataclass(frozen=True)
class Place:
    """Where a database is, as settings say it."""

    kind: str
    settings: Settings

    def with_settings(self, **more: Any) -> Settings:
        return replace(self.settings, **more)

    def database(self) -> Database:
        return Database(self.settings)


@pytest.fixture(scope="session")
def postgresql_server() -> Iterator[postgresql.Server]:
    """A PostgreSQL of this session's own."""
    if postgresql.binaries() is None:
        pytest.skip(f"needs PostgreSQL's server; install it with: {postgresql.INSTALL}")
    with postgresql.server() as running:
        yield running


@pytest.fixture(params=KINDS)
def empty_place(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Place]:
    """A database without tables: for SQLite not even a file."""
    if request.param == "sqlite":
        yield Place("sqlite", replace(_UNCOUNTED, database=str(tmp_path / "events.sqlite3")))
        return
    running = request.getfixturevalue("postgresql_server")
    url = running.make_database()
    yield Place("postgresql", replace(_UNCOUNTED, database_url=url))
    running.drop_database(url)


@pytest.fixture(scope="session")
def migrated_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file of SQLite with the tables of this version, to be copied."""
    path = tmp_path_factory.mktemp("migrated") / "events.sqlite3"
    migrating.upgrade(Database(replace(_UNCOUNTED, database=str(path))).url)
    return path


@pytest.fixture(scope="session")
def migrated_url(postgresql_server: postgresql.Server) -> str:
    """A database of PostgreSQL with the tables of this version, which one test after the other uses."""
    url = postgresql_server.make_database()
    migrating.upgrade(Database(replace(_UNCOUNTED, database_url=url)).url)
    return url


@pytest.fixture(params=KINDS)
def place(request: pytest.FixtureRequest, tmp_path: Path) -> Place:
    """A database with the tables of this version, and nothing in them; tests that change tables take ``empty_place``."""
    if request.param == "sqlite":
        path = tmp_path / "events.sqlite3"
        shutil.copyfile(request.getfixturevalue("migrated_file"), path)
        return Place("sqlite", replace(_UNCOUNTED, database=str(path)))
    url = request.getfixturevalue("migrated_url")
    postgresql.empty(url)
    return Place("postgresql", replace(_UNCOUNTED, database_url=url))


Serve = Callable[..., FlaskClient]


@pytest.fixture
def serve(place: Place) -> Iterator[Serve]:
    """Makes clients of services on ``place``: by settings, and by what ``create_app`` takes (``engine``, ``now``)."""
    yield from _serving(place)


@pytest.fixture
def serve_empty(empty_place: Place) -> Iterator[Serve]:
    """The same on a database without tables."""
    yield from _serving(empty_place)


def _serving(place: Place) -> Iterator[Serve]:
    with ExitStack() as apps:

        def make(engine: Engine | None = None, now: Clock = utc_now, log: Any = None, **settings: Any) -> FlaskClient:
            app = create_app(replace(place.settings, **settings), engine, log or io.StringIO(), now)
            apps.callback(app.extensions["database"].close)
            return app.test_client()

        yield make
