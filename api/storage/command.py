"""``flask --app wsgi storage``: brings the database to this version's tables and back, and says how it is."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import click
from alembic.util import CommandError
from flask.cli import AppGroup

from api.storage import migrating
from api.storage.database import Database
from api.storage.failures import StorageError


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
