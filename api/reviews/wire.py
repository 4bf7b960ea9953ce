"""Reviews, and comparisons as they were reviewed, as the contract's JSON."""

from __future__ import annotations

from api.events.wire import utc
from api.reviews.document import written
from api.reviews.reviewed import Mark, Reviewed
from api.reviews.standing import Standing
from api.reviews.values import Review
from api.wire import Json, answer, point


def review(standing: Standing) -> Json:
    """A review, and how it stands."""
    said = standing.review
    return {
        "id": said.id,
        "state": standing.state,
        "verdict": said.verdict,
        "at": utc(said.at),
        "by": said.by,
        "reviewer": said.reviewer,
        "note": said.note,
        "replaces": said.replaces,
        "revision": said.revision,
        "comparison": said.comparison,
        "engine": said.engine,
        "points": [written(each) for each in said.points],
        "into": [written(each) for each in said.into],
    }


def comparison(found: Reviewed) -> Json:
    """The comparison of an event: each point with the engine's view of it and the review that it has, if it has one."""
    whole = answer(found.compared)
    marks = (found.marks.get(each["id"]) for each in whole["points"])
    points = [each | marked(each["status"], mark) for each, mark in zip(whole["points"], marks, strict=True)]
    aside = [point(each) | marked(each.status, mark) for each, mark in found.set_aside]
    return whole | {
        "points": points,
        "set_aside": aside,
        "reviews": {"applied": found.applied, "stale": found.stale},
    }


def marked(status: str, mark: Mark | None) -> Json:
    """What is said of a point beside what it is; without a review the engine's status is the one that stands."""
    if mark is None:
        return {"machine_status": status, "review": None}
    return {"machine_status": mark.machine_status, "review": _short(mark.review, mark.complete)}


def _short(said: Review, complete: bool) -> Json:
    return {
        "id": said.id,
        "verdict": said.verdict,
        "at": utc(said.at),
        "by": said.by,
        "reviewer": said.reviewer,
        "note": said.note,
        "complete": complete,
    }
