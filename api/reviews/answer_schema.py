"""What the service answers about reviews: schemas for the contract."""

from __future__ import annotations

from marshmallow import fields, validate

from api.answer_fields import Answer, count, listed, string
from api.answer_schema import STATUSES, Comparison, Engine, Point
from api.events.answer_schema import moment
from api.reviews.values import STATES, VERDICTS
from comparison import KINDS

_NAME = fields.String(metadata={"description": "An account's id."})


class PointReview(Answer):
    class Meta(Answer.Meta):
        description = "What a person said of a point."

    id = string("The review's id.")
    verdict = string(
        "`confirm`, `reject` or `edit`.", validate=validate.OneOf([each for each in VERDICTS if each != "retract"])
    )
    at = moment("When it was made.")
    by = string("The name of the key that sent it; null where the service has no keys.", allow_none=True)
    reviewer = string("Who said so, where that was sent.", allow_none=True)
    note = string("Why, where that was sent.", allow_none=True)
    complete = fields.Boolean(
        required=True,
        metadata={
            "description": "Whether the person knew every account that addresses the point. Where others have joined since, this "
            "is false, and the engine's view stands."
        },
    )


class ReviewedPoint(Point):
    class Meta(Answer.Meta):
        description = "A point as it stands after review, with the engine's view of it beside."

    machine_status = string(
        "The status by the engine; null where it does not find the point.",
        allow_none=True,
        validate=validate.OneOf(STATUSES),
    )
    review = fields.Nested(
        PointReview, required=True, allow_none=True, metadata={"description": "Null where nobody has reviewed it."}
    )


class ReviewCounts(Answer):
    class Meta(Answer.Meta):
        description = "How many reviews the event has."

    applied = count("Those that count.")
    stale = count("Those whose passages are not found in the texts as they are.")


class EventComparison(Comparison):
    class Meta(Answer.Meta):
        description = "A comparison of an event's accounts, as people have reviewed it."

    points = listed(ReviewedPoint, "What at least two accounts address, after review.")
    set_aside = listed(ReviewedPoint, "The engine's points that a review has rejected, or put others in the place of.")
    reviews = fields.Nested(ReviewCounts, required=True)


class PositionSelector(Answer):
    class Meta(Answer.Meta):
        description = (
            "Where a passage stood when it was reviewed, or its words and those around it (W3C Web Annotation)."
        )

    type = string("Which of the two.", validate=validate.OneOf(("TextPositionSelector", "TextQuoteSelector")))
    start = fields.Integer(metadata={"description": "Offset of its first code point."})
    end = fields.Integer(metadata={"description": "Offset after its last code point."})
    exact = fields.String(metadata={"description": "Its words."})
    prefix = fields.String(metadata={"description": "What stood before it."})
    suffix = fields.String(metadata={"description": "What stood after it."})


class AnchoredPassage(Answer):
    class Meta(Answer.Meta):
        description = "A passage by its position and by its words."

    account = string("The account's id.")
    selector = listed(PositionSelector, "Both selectors.", validate=validate.Length(equal=2))


class StatedSide(Answer):
    class Meta(Answer.Meta):
        description = "Accounts that say the same on one aspect, and what."

    accounts = listed(_NAME, "The accounts.")
    value = string("What they say.")


class StatedDifference(Answer):
    class Meta(Answer.Meta):
        description = "In what respect accounts differ."

    kind = string("The aspect.", validate=validate.OneOf(KINDS))
    sides = listed(StatedSide, "The sides.")


class StatedPoint(Answer):
    class Meta(Answer.Meta):
        description = "A point as the engine had found it, or as a person said that it should be."

    id = string("Its id in the comparison that was reviewed; null where a person stated it.", allow_none=True)
    topic = string("What it is about.")
    status = string("How the accounts stand.", validate=validate.OneOf(STATUSES))
    score = fields.Float(
        required=True,
        allow_none=True,
        metadata={"description": "How sure the engine was of the point; null where a person stated it."},
    )
    passages = listed(AnchoredPassage, "Its passages.")
    differences = listed(StatedDifference, "In what respects the accounts differ.")


class Review(Answer):
    class Meta(Answer.Meta):
        description = "What a person said of an event's points. Kept for good."

    id = string("Names the review; opaque.")
    state = string(
        "`applied`; `stale`: its passages are not found in the texts as they are; `replaced`: a later review is about the same "
        "points, or has taken it back.",
        validate=validate.OneOf(STATES),
    )
    verdict = string("What was said.", validate=validate.OneOf(VERDICTS))
    at = moment("When.")
    by = string("The name of the key that sent it; null where the service has no keys.", allow_none=True)
    reviewer = string("Who said so, where that was sent.", allow_none=True)
    note = string("Why, where that was sent.", allow_none=True)
    replaces = string("The earlier review that counts no more because of it.", allow_none=True)
    revision = fields.Integer(
        required=True,
        validate=validate.Range(min=1),
        metadata={"description": "The event's revision that was reviewed."},
    )
    comparison = string("The comparison that was reviewed; null of what only retracts.", allow_none=True)
    engine = fields.Nested(
        Engine, required=True, allow_none=True, metadata={"description": "The engine that had made it; null likewise."}
    )
    points = listed(StatedPoint, "The points that were reviewed, as the engine had found them.")
    into = listed(StatedPoint, "The points that an edit put in their place.")


class ReviewPage(Answer):
    class Meta(Answer.Meta):
        description = "A part of the history of an event's reviews, the newest first."

    reviews = listed(Review, "The reviews.")
    next = string("Send it as `cursor` for the ones before; null where there are none.", allow_none=True)
