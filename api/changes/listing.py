"""Finds what each step of an event's history changed: computed when asked for, from comparisons that are kept."""

from __future__ import annotations

from dataclasses import dataclass, field

from api.changes.between import rewording_between
from api.changes.changed_points import changed_points
from api.changes.steps import revised_texts, steps
from api.changes.values import Change, Rewording, Step
from api.compared import Compared
from api.events.comparing import compare_event
from api.events.reading import event_at, revision_value
from api.events.store import EventStore
from api.events.values import Point
from api.events.writing import NO_EVENT
from api.problem_types import NOT_COMPARABLE, NOT_FOUND
from api.problems import Problem
from api.service import Service
from api.storage.tables import REVISED


@dataclass(frozen=True, slots=True)
class ChangePage:
    """A part of what changed, the newest first; ``more`` says that there is something before it."""

    changes: tuple[Change, ...]
    more: bool


def changes(
    service: Service, store: EventStore, event_id: str, limit: int, below: int | None = None, above: int = 0
) -> ChangePage:
    """What the last ``limit`` steps changed, of revisions of the event below ``below`` and above ``above``.

    Fewer where finding them takes longer than a comparison may. Raises Problem (not-found), Overloaded and
    DeadlineExceeded.
    """
    with store.reading() as session:
        found = steps(session, event_id, limit + 1, below, above)
    if found is None:
        raise Problem(NOT_FOUND, NO_EVENT)
    late = service.stop(service.settings.deadline_seconds)
    history = _History(service, store, event_id)
    made: list[Change] = []
    for step in found[:limit]:
        if made and late():
            break
        made.append(history.change(step))
    return ChangePage(tuple(made), len(found) > len(made))


@dataclass(frozen=True, slots=True)
class _History:
    """One event's, while a page is made: a state that two steps share is compared once."""

    service: Service
    store: EventStore
    event_id: str
    compared: dict[int, Compared | None] = field(default_factory=dict)

    def change(self, step: Step) -> Change:
        before, after = self._at(step.revision - 1), self._at(step.revision)
        return Change(step, before, after, changed_points(before, after), self._rewording(step))

    def _at(self, revision: int) -> Compared | None:
        if revision not in self.compared:
            self.compared[revision] = self._compare(revision)
        return self.compared[revision]

    def _compare(self, revision: int) -> Compared | None:
        try:
            return compare_event(self.service, self.store, self.event_id, Point(revision))[1]
        except Problem as problem:
            if problem.type is NOT_COMPARABLE:
                return None
            raise

    def _rewording(self, step: Step) -> Rewording | None:
        if step.kind != REVISED or step.account is None or step.account_revision is None:
            return None
        with self.store.reading() as session:
            event = event_at(session, self.event_id, Point(step.revision), texts=True)
            old, new = revised_texts(session, self.event_id, step.account, step.account_revision)
        assert event is not None
        account = next(each for each in event.accounts if each.id == step.account)
        return rewording_between(self.service, self.store, event, account, revision_value(old), revision_value(new))
