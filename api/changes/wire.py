"""What changed, as the contract's JSON."""

from __future__ import annotations

from collections.abc import Sequence

from api.changes.listing import ChangePage
from api.changes.values import Change, Edit, PointChange, Rewording
from api.compared import Compared
from api.events.wire import utc
from api.parameters import opaque
from api.wire import Json, difference, point, signature, summary
from comparison import EngineDescription, Quote


def page(event_id: str, found: ChangePage, engine: EngineDescription) -> Json:
    """A page of changes, with the cursor of the next."""
    following = opaque(str(found.changes[-1].step.revision)) if found.more else None
    return {
        "event": event_id,
        "engine": signature(engine),
        "changes": [change(each) for each in found.changes],
        "next": following,
    }


def change(made: Change) -> Json:
    """What one step changed."""
    step = made.step
    return {
        "revision": step.revision,
        "kind": step.kind,
        "at": utc(step.at),
        "by": step.by,
        "account": step.account,
        "account_revision": step.account_revision,
        "before": _state(made.before),
        "after": _state(made.after),
        "points": [_point_change(each) for each in made.points],
        "text": made.rewording and _rewording(made.rewording),
    }


def _state(compared: Compared | None) -> Json | None:
    return None if compared is None else {"comparison": compared.id, **summary(compared.comparison)}


def _point_change(changed: PointChange) -> Json:
    return {
        "change": changed.kind,
        "before": changed.before and point(changed.before),
        "after": changed.after and point(changed.after),
    }


def _rewording(found: Rewording) -> Json:
    return {
        "before": found.before,
        "after": found.after,
        "trivial": found.trivial,
        "edits": [_edit(each) for each in found.edits],
    }


def _edit(edit: Edit) -> Json:
    return {
        "kind": edit.kind,
        "trivial": edit.trivial,
        "status": edit.status,
        "explanation": edit.explanation,
        "before": _spans(edit.before),
        "after": _spans(edit.after),
        "differences": [difference(each) for each in edit.differences],
    }


def _spans(quotes: Sequence[Quote]) -> list[Json]:
    return [{"start": each.start, "end": each.end, "text": each.text} for each in quotes]
