"""Takes in a review: what it says of which points, anchored in the texts that it was made on."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from marshmallow import ValidationError
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from api.compared import Compared
from api.events.writing import Writer
from api.problem_types import COMPARISON_CHANGED, LIMIT_REACHED
from api.problems import Problem
from api.reviews import document
from api.reviews.anchoring import anchored
from api.reviews.reading import review_value
from api.reviews.tables import ReviewRow
from api.reviews.values import Review, StatedDifference, StatedPoint, StatedSide
from api.storage.ids import REVIEW, new_id
from api.webhooks.outbox import tell_of_review
from api.wire import signature
from comparison import Point, Quote

MOST = 2_000
"""Reviews that an event may have: each is looked for in the texts whenever its comparison is read."""

Members = Mapping[str, Any]


class Stating:
    """What the members of a review state of the comparison that it was made on.

    Raises Problem (comparison-changed) and marshmallow's ValidationError.
    """

    def __init__(self, members: Members, compared: Compared) -> None:
        if members["comparison"] != compared.id:
            raise Problem(
                COMPARISON_CHANGED, "The comparison has another id than the one that was sent: read it again."
            )
        self._texts = {each.id: each.text for each in compared.comparison.accounts}
        machine = {each.id: each for each in compared.comparison.points}
        faults = {
            index: ["expected the id of a point of the comparison"]
            for index, name in enumerate(members.get("points", ()))
            if name not in machine
        }
        if faults:
            raise ValidationError({"points": faults})
        self.engine = signature(compared.engine)
        self.points = tuple(self._found(machine[name]) for name in members.get("points", ()))
        self.into = tuple(self._stated(index, each) for index, each in enumerate(members.get("into", ())))

    def _found(self, point: Point) -> StatedPoint:
        return StatedPoint(
            id=point.id,
            topic=point.topic,
            status=point.status,
            score=point.score,
            differences=tuple(
                StatedDifference(each.kind, tuple(StatedSide(side.accounts, side.value) for side in each.sides))
                for each in point.differences
            ),
            anchors=tuple(self._anchor(each) for each in point.passages),
        )

    def _anchor(self, quote: Quote) -> Any:
        return anchored(quote.account, self._texts[quote.account], quote.start, quote.end)

    def _stated(self, index: int, members: Members) -> StatedPoint:
        origin = self.points[0] if len(self.points) == 1 else None
        differences = self._differences(members, origin)
        if "passages" in members:
            anchors = tuple(self._passage(index, number, each) for number, each in enumerate(members["passages"]))
        elif origin is not None:
            anchors = origin.anchors
        else:
            raise _fault(index, "passages", "is required, unless one point is edited")
        speaking = {each.account for each in anchors}
        if len(speaking) < 2:
            raise _fault(index, "passages", "expected passages of at least two accounts")
        if (members["status"] == "divergence") != bool(differences):
            expected = "is required of a divergence" if not differences else "expected none but of a divergence"
            raise _fault(index, "differences", expected)
        for number, each in enumerate(differences):
            sided = [account for side in each.sides for account in side.accounts]
            if len(set(sided)) < len(sided) or not set(sided) <= speaking:
                raise _fault(index, "differences", "expected accounts that have a passage, each on one side", number)
        topic = members.get("topic") or (origin.topic if origin else members["status"])
        return StatedPoint(None, topic, members["status"], None, differences, anchors)

    def _differences(self, members: Members, origin: StatedPoint | None) -> tuple[StatedDifference, ...]:
        if "differences" in members:
            return tuple(
                StatedDifference(
                    each["kind"], tuple(StatedSide(tuple(side["accounts"]), side["value"]) for side in each["sides"])
                )
                for each in members["differences"]
            )
        return origin.differences if origin and members["status"] == "divergence" and "passages" not in members else ()

    def _passage(self, index: int, number: int, members: Members) -> Any:
        text = self._texts.get(members["account"])
        if text is None:
            raise _fault(index, "passages", {"account": ["expected the id of an account of the comparison"]}, number)
        start, end = members["start"], members["end"]
        if not start < end <= len(text) or not text[start:end].strip():
            raise _fault(
                index, "passages", {"end": ["expected a span of the account's text that says something"]}, number
            )
        return anchored(members["account"], text, start, end)


def keep_review(
    writer: Writer, event_id: str, members: Members, stating: Stating | None, revision: int | None
) -> Review:
    """Keeps the review that ``members`` are and ``stating`` says more of; it was made on the event's ``revision``.

    Raises Problem (not-found, event-archived, limit-reached) and marshmallow's ValidationError.
    """
    event = writer.open(event_id)
    last = _last(writer.session, event_id)
    if last >= MOST:
        raise Problem(LIMIT_REACHED, f"An event may have at most {MOST:,} reviews.")
    replaces = members.get("replaces")
    if replaces is not None:
        chosen = select(ReviewRow.id).where(ReviewRow.event_id == event_id, ReviewRow.id == replaces)
        if writer.session.scalars(chosen).first() is None:
            raise ValidationError({"replaces": ["expected the id of a review of this event"]})
    row = ReviewRow(
        event_id=event_id,
        number=last + 1,
        id=new_id(REVIEW, writer.now),
        at=writer.now,
        by=writer.by,
        reviewer=members.get("reviewer"),
        verdict=members["verdict"],
        note=members.get("note"),
        replaces=replaces,
        revision=revision or event.revision,
        made_in=event.revision,
        comparison=members.get("comparison"),
        engine=stating.engine if stating else None,
        points=[document.written(each) for each in (stating.points if stating else ())],
        put_in_place=[document.written(each) for each in (stating.into if stating else ())],
    )
    writer.session.add(row)
    writer.session.flush()
    tell_of_review(writer.session, event_id, event.revision, {"id": row.id, "verdict": row.verdict}, writer.now)
    return review_value(row)


def _last(session: Session, event_id: str) -> int:
    chosen = select(func.coalesce(func.max(ReviewRow.number), 0)).where(ReviewRow.event_id == event_id)
    return session.scalars(chosen).one()


def _fault(index: int, name: str, what: Any, number: int | None = None) -> ValidationError:
    inner = what if isinstance(what, dict) else [what]
    return ValidationError({"into": {index: {name: inner if number is None else {number: inner}}}})
