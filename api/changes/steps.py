"""Reads the steps of an event's history that can change its comparison."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from api.changes.values import Step
from api.storage.tables import ADDED, REVISED, UPDATED, WITHDRAWN, EventRow, RevisionRow, StepRow

STEPS = (ADDED, REVISED, WITHDRAWN, UPDATED)
"""Their kinds. That an event was updated counts, because its day and time zone say what “today” was."""


def steps(
    session: Session, event_id: str, limit: int, below: int | None = None, above: int = 0
) -> tuple[Step, ...] | None:
    """At most ``limit`` of them, the newest first, of revisions of the event below ``below`` and above ``above``.

    None where there is no such event.
    """
    if session.get(EventRow, event_id) is None:
        return None
    chosen = select(StepRow).where(StepRow.event_id == event_id, StepRow.kind.in_(STEPS), StepRow.revision > above)
    if below is not None:
        chosen = chosen.where(StepRow.revision < below)
    rows = session.scalars(chosen.order_by(StepRow.revision.desc()).limit(limit))
    return tuple(Step(row.revision, row.kind, row.at, row.by, row.account_id, row.account_revision) for row in rows)


def revised_texts(session: Session, event_id: str, account: str, number: int) -> Sequence[RevisionRow]:
    """The account's revision ``number`` and the one before it, that first."""
    chosen = select(RevisionRow).where(
        RevisionRow.event_id == event_id,
        RevisionRow.account_id == account,
        RevisionRow.number.in_((number - 1, number)),
    )
    return session.scalars(chosen.order_by(RevisionRow.number)).all()
