"""What each database needs to be told: how to connect, what a commit means, how long to wait for a lock."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from time import monotonic, sleep
from typing import Any

from sqlalchemy import URL, Engine, create_engine, event, make_url
from sqlalchemy.engine import Connection
from sqlalchemy.pool import NullPool

from api.settings import Settings

WRITING = "comparison_writing"
"""Execution option of an engine whose transactions write."""

_LOCK_SECONDS = 10  # a writer waits so long for another; beyond, the client is told to come again
_CONNECT_SECONDS = 5
_LOOK_AGAIN_SECONDS = 0.02
_POOL = {"pool_size": 5, "max_overflow": 15, "pool_timeout": 10, "pool_recycle": 1_800}


def location(settings: Settings) -> URL:
    """The database that ``settings`` name: PostgreSQL by its address where there is one, else the file of SQLite."""
    if settings.database_url:
        return make_url(settings.database_url.replace("postgres://", "postgresql://", 1)).set(
            drivername="postgresql+psycopg"
        )
    return URL.create("sqlite", database=str(Path(settings.database).absolute()))


def connected(url: URL, *, pooled: bool = True, make: bool = False) -> Engine:
    """An engine for ``url``; nothing is connected before it is used.

    ``make`` lets SQLite make its file. Otherwise a file that is not there stays so: serving creates nothing.
    """
    options: dict[str, Any] = (_POOL if pooled else {"poolclass": NullPool}) | {"hide_parameters": True}
    return _sqlite(url, make, options) if url.get_backend_name() == "sqlite" else _postgresql(url, options)


def _sqlite(url: URL, make: bool, options: dict[str, Any]) -> Engine:
    file = Path(url.database or "").as_uri() + ("?mode=rwc" if make else "?mode=rw")

    def connect() -> sqlite3.Connection:
        # autocommit as far as the module is concerned: it would begin transactions late, and not before DDL
        connection = sqlite3.connect(
            file, uri=True, timeout=_LOCK_SECONDS, isolation_level=None, check_same_thread=False
        )
        _write_ahead(connection)
        connection.execute("PRAGMA synchronous = FULL")  # a commit is on disk, also if the power fails
        connection.execute("PRAGMA foreign_keys = ON")
        return connection

    engine = create_engine("sqlite://", creator=connect, **_for_file(options))

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        # A writer takes the lock when it begins: one that took it later could find that what it read has changed.
        writing = connection.get_execution_options().get(WRITING)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")

    return engine


def _write_ahead(connection: sqlite3.Connection) -> None:
    """Lets readers and the writer not wait for each other.

    Where several services make a new file at once, the change of its journal is refused without any waiting.
    """
    end = monotonic() + _LOCK_SECONDS
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or monotonic() > end:
                connection.close()
                raise
            sleep(_LOOK_AGAIN_SECONDS)
        else:
            return


def _for_file(options: dict[str, Any]) -> dict[str, Any]:
    from sqlalchemy.pool import QueuePool

    return options if "poolclass" in options else options | {"poolclass": QueuePool}


def _postgresql(url: URL, options: dict[str, Any]) -> Engine:
    engine = create_engine(
        url,
        connect_args={"connect_timeout": _CONNECT_SECONDS, "application_name": "statement-comparison"},
        pool_pre_ping=True,  # a server that was restarted is noticed before a request is
        **options,
    )

    @event.listens_for(engine, "connect")
    def prepare(connection: Any, _: Any) -> None:
        connection.autocommit = True
        connection.execute(f"SET lock_timeout = '{_LOCK_SECONDS}s'")
        connection.execute("SET synchronous_commit = on")  # a commit is on disk, whatever the server's default is
        connection.autocommit = False

    return engine
