"""Brings a database to a revision of its tables, and says at which one it is."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import URL, Connection, text

from api.storage.dialects import WRITING, connected

BASE = "base"
HEAD = "head"
_LOCK = 7_364_015_280_447_921  # any number of our own: services that start together migrate one after the other


def scripts() -> ScriptDirectory:
    """The revisions that there are."""
    return ScriptDirectory.from_config(_config())


@cache
def head_revision() -> str:
    """The one that this version needs."""
    head = scripts().get_current_head()
    assert head is not None
    return head


def is_known(revision: str) -> bool:
    """Whether ``revision`` is one of this version's, or of an earlier one's."""
    return revision in {each.revision for each in scripts().walk_revisions()}


def current_revision(connection: Connection) -> str | None:
    """The revision that the database is at; None for one without our tables."""
    return MigrationContext.configure(connection).get_current_revision()


def upgrade(url: URL, revision: str = HEAD) -> None:
    """Brings the database forward to ``revision``, in one transaction; makes the file of SQLite where there is none."""
    _run(url, lambda config: command.upgrade(config, revision), make=True)


def downgrade(url: URL, revision: str) -> None:
    """Brings the database back to ``revision``; what only later tables hold is lost."""
    _run(url, lambda config: command.downgrade(config, revision))


def bring_to(url: URL, revision: str) -> None:
    """Brings the database forward or back to ``revision``, one that there is."""
    later = {each.revision for each in scripts().iterate_revisions(HEAD, revision)} - {revision}
    engine = connected(url, pooled=False)
    with engine.connect() as connection:
        found = current_revision(connection)
    (downgrade if found in later else upgrade)(url, revision)


def _run(url: URL, step: Callable[[Config], None], make: bool = False) -> None:
    engine = connected(url, pooled=False, make=make).execution_options(**{WRITING: True})
    try:
        with engine.begin() as connection:
            if connection.dialect.name == "postgresql":
                connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})
            step(_config(connection))
    finally:
        engine.dispose()


def _config(connection: Connection | None = None) -> Config:
    config = Config()
    config.set_main_option("script_location", "api.storage:migrations")
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    return config
