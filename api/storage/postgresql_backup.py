"""Copies a database of PostgreSQL by its own programs, pg_dump and pg_restore."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path

from psycopg.conninfo import make_conninfo
from sqlalchemy import URL

from api.storage.dialects import connected
from api.storage.failures import BackupError
from api.storage.migrating import bring_to, current_revision, is_known

_OURS_ALONE = ("--no-owner", "--no-privileges")  # whoever restores it owns it
_VERSION = re.compile(r"^COPY public\.alembic_version .*\n(\w+)$", re.MULTILINE)


def dump(url: URL, file: Path) -> None:
    """Copies the database to ``file``, as it is at one moment. Writers go on meanwhile. Raises BackupError."""
    _run("pg_dump", url, "--format=custom", *_OURS_ALONE, f"--file={file}")
    _revision(url, file)


def put_back(url: URL, file: Path) -> str:
    """Replaces our tables by those in ``file``, in one transaction. The revision of the tables. Raises BackupError.

    Tables of another revision are first brought to that of the file, so that they are replaced one by one.
    """
    revision = _revision(url, file)
    engine = connected(url, pooled=False)
    with engine.connect() as connection:
        found = current_revision(connection)
    if found not in {None, revision}:
        bring_to(url, revision)
    _run(
        "pg_restore", url, "--single-transaction", "--exit-on-error", "--clean", "--if-exists", *_OURS_ALONE, str(file)
    )
    return revision


def _revision(url: URL, file: Path) -> str:
    written = _run("pg_restore", None, "--data-only", "--table=alembic_version", "--file=-", str(file))
    found = _VERSION.search(written)
    if found is None:
        raise BackupError(f"{file.name} has no tables of events.")
    if not is_known(found[1]):
        raise BackupError(f"{file.name} is at {found[1]}, which this version does not know.")
    return found[1]


def _run(program: str, url: URL | None, *arguments: str) -> str:
    """What ``program`` writes. The password is in its environment and not among its arguments, which everybody can list."""
    found = shutil.which(program)
    if found is None:
        raise BackupError(f"{program} is not there: install PostgreSQL's client programs (Debian: postgresql-client).")
    environment = dict(os.environ)
    where = []
    if url is not None:
        where = [f"--dbname={_address(url)}"]
        if url.password is not None:
            environment["PGPASSWORD"] = str(url.password)
    done = subprocess.run(
        [found, "--no-password", *where, *arguments] if where else [found, *arguments],
        env=environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode != 0:
        raise BackupError(f"{program} failed: {done.stderr.strip()}")
    return done.stdout


def _address(url: URL) -> str:
    stated = {"host": url.host, "port": url.port, "user": url.username, "dbname": url.database}
    members = {name: str(value) for name, value in stated.items() if value is not None}
    return make_conninfo("", **members, **{name: str(value) for name, value in url.query.items()})
