"""The database of one service, and sessions that see one workspace of it."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from sqlalchemy import Engine, event
from sqlalchemy.exc import DBAPIError, InterfaceError, OperationalError, ProgrammingError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlalchemy.orm import ORMExecuteState, Session, with_loader_criteria
from sqlalchemy.orm.unitofwork import UOWTransaction

from api.settings import Settings
from api.storage import migrating
from api.storage.base import InWorkspace
from api.storage.dialects import WRITING, connected, location
from api.storage.failures import StorageNotMigrated, StorageUnavailable
from api.storage.migrating import HEAD, current_revision, head_revision


class Database:
    """Connects when it is first used, and anew in a process that was forked since: connections cannot be shared."""

    def __init__(self, settings: Settings) -> None:
        self.url = location(settings)
        self._lock = threading.Lock()
        self._engine: Engine | None = None
        self._parents: Engine | None = None
        self._process = 0
        self._current = False

    @contextmanager
    def reading(self, workspace: str) -> Iterator[Session]:
        """A session that sees ``workspace`` as it is at one moment, and changes nothing.

        Raises StorageUnavailable and StorageNotMigrated.
        """
        with self._reading(workspace) as session:
            yield session

    @contextmanager
    def writing(self, workspace: str) -> Iterator[Session]:
        """A session that writes in ``workspace``: all of it at the end of the block, or nothing where that raises.

        When the block has ended what it wrote is on disk. Raises StorageUnavailable and StorageNotMigrated.
        """
        with self._writing(workspace) as session:
            yield session

    @contextmanager
    def overseeing(self) -> Iterator[Session]:
        """A session that sees every workspace and changes nothing: for what serves no client, such as delivering webhooks."""
        with self._reading(None) as session:
            yield session

    @contextmanager
    def maintaining(self) -> Iterator[Session]:
        """The same, and it writes. A row that is added has to name its workspace."""
        with self._writing(None) as session:
            yield session

    def check(self) -> None:
        """Raises StorageNotMigrated unless the tables are those of this version, StorageUnavailable if nobody knows."""
        with self._translated():
            self._current = False
            self._check()

    def upgrade(self, revision: str = HEAD) -> None:
        """Brings the tables forward to ``revision``; makes what is not there. Raises StorageUnavailable."""
        with _named():
            migrating.upgrade(self.url, revision)

    def downgrade(self, revision: str) -> None:
        """Brings them back to it; what only later tables hold is lost. Raises StorageUnavailable."""
        with _named():
            migrating.downgrade(self.url, revision)

    def close(self) -> None:
        """Ends the connections of this process."""
        with self._lock:
            if self._engine is not None and self._process == os.getpid():
                self._engine.dispose()
            self._engine = None

    @contextmanager
    def _reading(self, workspace: str | None) -> Iterator[Session]:
        options = {} if self.url.get_backend_name() == "sqlite" else {"isolation_level": "REPEATABLE READ"}
        with self._translated():
            self._check()
            with _session(self._engine_here().execution_options(**options), workspace) as session:
                yield session

    @contextmanager
    def _writing(self, workspace: str | None) -> Iterator[Session]:
        with self._translated():
            self._check()
            with _session(self._engine_here().execution_options(**{WRITING: True}), workspace) as session:
                yield session
                session.commit()

    def _check(self) -> None:
        if self._current:
            return
        with self._engine_here().connect() as connection:
            found = current_revision(connection)
        if found != head_revision():
            raise StorageNotMigrated(
                f"The database is at {found or 'no revision'}, this version needs {head_revision()}."
            )
        self._current = True

    def _engine_here(self) -> Engine:
        with self._lock:
            if self._engine is None or self._process != os.getpid():
                # What the parent's engine holds is the parent's: it is left alone, and referred to so that it is not closed.
                self._parents = self._engine
                self._engine, self._process = connected(self.url), os.getpid()
            return self._engine

    @contextmanager
    def _translated(self) -> Iterator[None]:
        try:
            yield
        except (OperationalError, InterfaceError, ProgrammingError, PoolTimeout) as error:
            self._explain(error)
            if isinstance(error, ProgrammingError):
                raise
            raise _unavailable(error) from error

    def _explain(self, error: Exception) -> None:
        """Raises StorageNotMigrated where that is what is behind ``error``: tables may have gone while we ran."""
        if self.url.get_backend_name() == "sqlite" and not Path(self.url.database or "").exists():
            raise StorageNotMigrated("There is no database yet.") from error
        self._current = False
        with suppress(DBAPIError, PoolTimeout):
            self._check()


@contextmanager
def _named() -> Iterator[None]:
    try:
        yield
    except DBAPIError as error:
        raise _unavailable(error) from error


def _unavailable(error: Exception) -> StorageUnavailable:
    """What the driver says, without the statement that it says it of."""
    return StorageUnavailable(str(getattr(error, "orig", error)).strip())


class _Confined(Session):
    """A session to which other workspaces than that in its ``info`` do not exist."""


def _session(engine: Engine, workspace: str | None) -> Session:
    if workspace is None:
        return Session(engine, expire_on_commit=False)
    return _Confined(engine, expire_on_commit=False, info={"workspace": workspace})


@event.listens_for(_Confined, "do_orm_execute")
def _confine(state: ORMExecuteState) -> None:
    workspace = state.session.info["workspace"]
    state.statement = state.statement.options(
        with_loader_criteria(InWorkspace, lambda row: row.workspace == workspace, include_aliases=True)
    )


@event.listens_for(_Confined, "before_flush")
def _assign(session: Session, _: UOWTransaction, __: object) -> None:
    for row in session.new:
        if isinstance(row, InWorkspace):
            row.workspace = session.info["workspace"]
