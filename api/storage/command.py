"""``flask --app wsgi storage``: brings the database to this version's tables and back, copies it, and says how it is."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click
from alembic.util import CommandError
from flask.cli import AppGroup

from api.search.event_words import keep_words_anew
from api.search.indexing import index_anew
from api.storage import migrating
from api.storage.backup import backup, restore
from api.storage.database import Database
from api.storage.dialects import WRITING, connected
from api.storage.failures import StorageError

_FILE = click.Path(dir_okay=False, path_type=Path)


def storage_command(database: Database) -> AppGroup:
    """The command for ``database``."""
    group = AppGroup("storage", help="Look after the database of the events.")

    @group.command(
        "upgrade", help="Bring the tables forward to this version's, or to REVISION; make what is not there."
    )
    @click.argument("revision", default=migrating.HEAD)
    def upgrade(revision: str) -> None:
        with _reported():
            database.upgrade(revision)
        _say(database)

    @group.command(
        "downgrade", help="Bring the tables back to REVISION (`base`: none). What only later tables hold is lost."
    )
    @click.argument("revision")
    @click.confirmation_option(prompt="What only later tables hold will be lost. Go on?")
    def downgrade(revision: str) -> None:
        with _reported():
            database.downgrade(revision)
        click.echo(f"{_shown(database)} is at {revision}.")

    @group.command("check", help="Say whether the database can be used by this version; exit with 1 if it cannot.")
    def check() -> None:
        with _reported():
            database.check()
        _say(database)

    @group.command(
        "backup", help="Copy the whole database to FILE, as it is at one moment; services may go on writing."
    )
    @click.argument("file", type=_FILE)
    def back_up(file: Path) -> None:
        with _reported():
            backup(database.url, file)
        click.echo(f"{_shown(database)} is copied to {file}: {file.stat().st_size:,} bytes.")

    @group.command("restore", help="Put what FILE holds into the database: all of it, or nothing if it fails.")
    @click.argument("file", type=_FILE)
    @click.option("--replace", is_flag=True, help="Replace what the database holds.")
    def put_back(file: Path, replace: bool) -> None:
        with _reported():
            revision = restore(database.url, file, replace=replace)
        if revision == migrating.head_revision():
            _say(database)
        else:
            click.echo(f"{_shown(database)} is at {revision}; this version needs `storage upgrade`.")

    @group.command(
        "reindex", help="Make the index of search anew from the texts, after a version that reads them otherwise."
    )
    def reindex() -> None:
        with _reported():
            database.check()
            engine = connected(database.url, pooled=False).execution_options(**{WRITING: True})
            with engine.begin() as connection:
                count = index_anew(connection)
                events = keep_words_anew(connection)
        click.echo(f"{_shown(database)} has {count:,} passages of {events:,} events to be searched.")

    return group


@contextmanager
def _reported() -> Iterator[None]:
    try:
        yield
    except (StorageError, CommandError) as error:
        raise click.ClickException(str(error)) from error


def _say(database: Database) -> None:
    click.echo(f"{_shown(database)} is at {migrating.head_revision()}, as this version needs it.")


def _shown(database: Database) -> str:
    return database.url.render_as_string(hide_password=True)
