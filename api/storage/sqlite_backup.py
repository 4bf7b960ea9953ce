"""Copies a file of SQLite by its online backup API (https://www.sqlite.org/backup.html)."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from api.storage.failures import BackupError
from api.storage.migrating import is_known

_LOCK_SECONDS = 60


def copy(database: Path, file: Path) -> None:
    """Copies ``database`` to ``file``, which is empty. Writers go on meanwhile. Raises BackupError."""
    with _reported(database), closing(_open(database, "rw")) as source, closing(_open(file, "rw")) as target:
        # All pages in one step: a copy in several begins again whenever another process has written in between.
        source.backup(target, pages=-1)
        target.execute("PRAGMA journal_mode = DELETE")  # one file, without the two that go with a write-ahead log
        _check(target, file)


def put_back(file: Path, database: Path) -> str:
    """Replaces all that ``database`` holds by what ``file`` does, in one transaction. The revision of its tables.

    It goes through SQLite's locks and not by renaming a file, which a service that has it open would go on writing to.
    Raises BackupError.
    """
    with _reported(file), closing(_open(file, "ro")) as source:
        revision = _check(source, file)
        with closing(_open(database, "rwc")) as target:
            target.execute("PRAGMA journal_mode = WAL")
            target.execute("PRAGMA synchronous = FULL")
            source.backup(target, pages=-1)
    return revision


def _open(file: Path, mode: str) -> sqlite3.Connection:
    uri = f"{file.absolute().as_uri()}?mode={mode}"
    return sqlite3.connect(uri, uri=True, timeout=_LOCK_SECONDS, isolation_level=None)


def _check(connection: sqlite3.Connection, file: Path) -> str:
    """The revision of the tables. Raises BackupError unless the file is sound and its tables are such as we know."""
    sound = connection.execute("PRAGMA integrity_check(1)").fetchone()[0]
    if sound != "ok":
        raise BackupError(f"{file} is damaged: {sound}.")
    try:
        (revision,) = connection.execute("SELECT version_num FROM alembic_version").fetchone() or (None,)
    except sqlite3.OperationalError:
        revision = None
    if revision is None:
        raise BackupError(f"{file} has no tables of events.")
    if not is_known(revision):
        raise BackupError(f"{file} is at {revision}, which this version does not know.")
    return str(revision)


@contextmanager
def _reported(file: Path) -> Iterator[None]:
    try:
        yield
    except sqlite3.Error as error:
        raise BackupError(f"{file} cannot be copied: {error}.") from error
