"""The events of a service: its database, its limits, its clock, and whose events a request may see."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from flask import Request, Response, g
from sqlalchemy.orm import Session

from api.body import read_json
from api.events.request_schema import EventSchemas
from api.events.writing import Writer
from api.fields import Strict
from api.idempotency import Answered, once
from api.keys.key import DEFAULT_WORKSPACE
from api.settings import Settings
from api.storage.database import Database

Clock = Callable[[], datetime]


def utc_now() -> datetime:
    """The time of this machine."""
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class EventStore:
    """What the routes of events share."""

    settings: Settings
    database: Database
    now: Clock
    schemas: EventSchemas

    @classmethod
    def of(cls, settings: Settings, database: Database, now: Clock = utc_now) -> EventStore:
        """The store of a service with these settings."""
        return cls(settings, database, now, EventSchemas.of(settings))

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """A session that sees what the client of the current request may see, as it is at one moment."""
        with self.database.reading(workspace()) as session:
            yield session

    @contextmanager
    def writing(self) -> Iterator[Writer]:
        """Writes as the client of the current request; all of it is on disk when the block has ended, or nothing."""
        with self.database.writing(workspace()) as session:
            yield self._writer(session)

    def post(self, request: Request, schema: Strict, write: Callable[[Writer, dict[str, Any]], Answered]) -> Response:
        """Answers ``request``, whose body ``schema`` reads, with what ``write`` does; once for one Idempotency-Key.

        Raises what reading the body raises, and Problem.
        """
        return self.post_prepared(request, schema, lambda members: lambda writer: write(writer, members))

    def post_prepared(
        self, request: Request, schema: Strict, prepare: Callable[[dict[str, Any]], Callable[[Writer], Answered]]
    ) -> Response:
        """The same with what ``prepare`` returns, which is called before the transaction and may take its time.

        What it raises is raised in the transaction: a request that has been answered before is answered so again.
        """
        body = read_json(request, self.settings.max_body_bytes)
        members = schema.load(body)  # type: ignore[arg-type]  # any JSON value; the schema refuses what is no object
        try:
            write = prepare(members)
        except Exception as error:
            write = _raising(error)
        return once(self.database, workspace(), request, body, self.now(), lambda session: write(self._writer(session)))

    def _writer(self, session: Session) -> Writer:
        return Writer(session, self.settings, self.now(), g.key and g.key.name)


def _raising(error: Exception) -> Callable[[Writer], Answered]:
    def write(_: Writer) -> Answered:
        raise error

    return write


def workspace() -> str:
    """That of the key of the current request; the only one there is without keys."""
    return g.key.workspace if g.key else DEFAULT_WORKSPACE
