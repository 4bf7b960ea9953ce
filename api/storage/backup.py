"""Copies of a whole database in one file: taken while it is written to, and put back.

SQLite is copied by its own backup API, PostgreSQL by ``pg_dump`` and ``pg_restore`` in the custom format. Either copy is the
database as it was at one moment.
"""

from __future__ import annotations

import os
import secrets
from contextlib import suppress
from pathlib import Path

from sqlalchemy import URL, Connection, inspect, select, text

from api.storage import postgresql_backup, sqlite_backup
from api.storage.base import Base
from api.storage.dialects import connected
from api.storage.failures import BackupError
from api.storage.migrating import current_revision

_MAGIC = {"sqlite": (b"SQLite format 3\x00", "SQLite"), "postgresql": (b"PGDMP", "PostgreSQL")}


def backup(url: URL, file: Path) -> None:
    """Copies the database at ``url`` to ``file``, which is there whole or not at all; one that is there already is replaced.

    Only this account can read it. Raises BackupError.
    """
    if url.get_backend_name() == "sqlite" and file.resolve() == Path(url.database or "").resolve():
        raise BackupError(f"{file} is the database itself.")
    unfinished = file.with_name(f".{file.name}.{secrets.token_hex(4)}")
    try:
        os.close(os.open(unfinished, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        if url.get_backend_name() == "sqlite":
            sqlite_backup.copy(Path(url.database or ""), unfinished)
        else:
            postgresql_backup.dump(url, unfinished)
        _on_disk(unfinished)
        unfinished.replace(file)
        _on_disk(file.parent)
    except OSError as error:
        raise BackupError(f"{file} cannot be written: {error.strerror}.") from error
    finally:
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)


def restore(url: URL, file: Path, *, replace: bool = False) -> str:
    """Puts what ``file`` holds into the database at ``url``: all of it, or none. The revision of its tables.

    A database that holds something is refused unless it is to be ``replace``d. Raises BackupError.
    """
    _check_kind(url, file)
    if not replace and _holds_something(url):
        raise BackupError("The database holds something already: --replace replaces all of it.")
    if url.get_backend_name() == "sqlite":
        return sqlite_backup.put_back(file, Path(url.database or ""))
    return postgresql_backup.put_back(url, file)


def _check_kind(url: URL, file: Path) -> None:
    try:
        with file.open("rb") as opened:
            begins = opened.read(16)
    except OSError as error:
        raise BackupError(f"{file} cannot be read: {error.strerror}.") from error
    kinds = {name: words for name, (magic, words) in _MAGIC.items() if begins.startswith(magic)}
    if not kinds:
        raise BackupError(f"{file} is no backup.")
    if url.get_backend_name() not in kinds:
        held, here = next(iter(kinds.values())), _MAGIC[url.get_backend_name()][1]
        raise BackupError(f"{file} is a backup of {held}, and the database is {here}.")


def _holds_something(url: URL) -> bool:
    if url.get_backend_name() == "sqlite" and not Path(url.database or "").exists():
        return False
    engine = connected(url, pooled=False)
    with engine.connect() as connection:
        return _has_rows(connection)


def _has_rows(connection: Connection) -> bool:
    if current_revision(connection) is None:
        return False
    there = set(inspect(connection).get_table_names())
    tables = [table for table in Base.metadata.sorted_tables if table.name in there]
    return any(connection.execute(select(text("1")).select_from(table).limit(1)).first() for table in tables)


def _on_disk(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
