"""What a client may send to review points: the schema."""

from __future__ import annotations

from typing import Any

from marshmallow import ValidationError, fields, validates_schema

from api.answer_schema import STATUSES
from api.fields import Choice, Items, Strict, Text, Whole
from api.request_schema import LINE, described
from api.reviews.values import VERDICTS
from api.storage.ids import REVIEW, pattern
from comparison import KINDS

MOST_POINTS = 50  # in one review
_MOST_PASSAGES = 200
_MOST_REVISIONS = 2_147_483_647
_MOST_CHARACTERS = 4_000_000
_ACCOUNT = r"^[A-Za-z0-9][A-Za-z0-9._:/-]{0,159}$"
_TEXT = r"^(?:[^\u0000]*[^\s\u0000][^\u0000]*)$"


def _object(schema: type[Strict]) -> fields.Nested:
    return fields.Nested(schema, error_messages={"null": "expected an object, received null"})


def _account(**kwargs: Any) -> Text:
    return Text(
        "the id of an account of the comparison",
        high=160,
        pattern=_ACCOUNT,
        metadata=described("The account's id, as the comparison has it.", examples=["operator"]),
        **kwargs,
    )


class ReviewedPassageRequest(Strict):
    """A passage of a point."""

    class Meta(Strict.Meta):
        description = "A passage, by offsets that count code points of the account's text."

    account = _account(required=True)
    start = Whole(
        "a whole number from 0",
        0,
        _MOST_CHARACTERS,
        required=True,
        metadata=described("Offset of its first code point."),
    )
    end = Whole(
        "a whole number from 1",
        1,
        _MOST_CHARACTERS,
        required=True,
        metadata=described("Offset after its last code point."),
    )


class StatedSideRequest(Strict):
    """One side of a difference."""

    class Meta(Strict.Meta):
        description = "Accounts that say the same on one aspect."

    accounts = Items(
        _account(), "an array of 1 to 100 ids", 1, 100, required=True, metadata=described("The accounts on this side.")
    )
    value = Text(
        "one line of 1 to 300 characters",
        high=300,
        pattern=LINE,
        required=True,
        metadata=described("What they say, in a few words.", examples=["12 sailings"]),
    )


class StatedDifferenceRequest(Strict):
    """A difference."""

    class Meta(Strict.Meta):
        description = "In what respect the sides of a point differ."

    kind = Choice(
        "one of " + ", ".join(KINDS),
        KINDS,
        required=True,
        metadata=described("The aspect: `GET /v1/engine` states each."),
    )
    sides = Items(
        _object(StatedSideRequest),
        "an array of 2 to 100 sides",
        2,
        100,
        required=True,
        metadata=described("The sides, each account on one at most."),
    )


class StatedPointRequest(Strict):
    """A point as it should be."""

    class Meta(Strict.Meta):
        description = (
            "A point as it should be. What is left out is as in the engine's, where one point is edited into one."
        )

    topic = Text(
        "one line of 1 to 200 characters",
        high=200,
        pattern=LINE,
        metadata=described("What it is about.", examples=["sailings a week"]),
    )
    status = Choice(
        "one of " + ", ".join(STATUSES),
        STATUSES,
        required=True,
        metadata=described("How the accounts stand. A `divergence` needs differences, others have none."),
    )
    passages = Items(
        _object(ReviewedPassageRequest),
        f"an array of 2 to {_MOST_PASSAGES} passages",
        2,
        _MOST_PASSAGES,
        metadata=described("The passages, of at least two accounts."),
    )
    differences = Items(
        _object(StatedDifferenceRequest),
        f"an array of at most {len(KINDS)} differences",
        0,
        len(KINDS),
        metadata=described("In what respects the accounts differ."),
    )


def _review_id(meaning: str) -> Text:
    return Text("the id of a review", high=40, pattern=pattern(REVIEW), metadata=described(meaning))


class ReviewRequest(Strict):
    """What a person says of points."""

    class Meta(Strict.Meta):
        description = (
            "What a person says of one or several points of an event's comparison. `edit` puts the points of `into` in the place "
            "of those of `points`: one for one changes a point, several for one separates its passages, one for several joins "
            "theirs, one for none adds what the engine has missed."
        )

    verdict = Choice(
        "one of " + ", ".join(VERDICTS),
        VERDICTS,
        required=True,
        metadata=described(
            "`confirm`: the points are right. `reject`: they are no points. `edit`: they should be others. `retract`: the review "
            "that `replaces` names counts no more, and the engine's view stands again."
        ),
    )
    comparison = Text(
        "the id of a comparison: 32 hexadecimal digits",
        high=32,
        pattern=r"^[0-9a-f]{32}$",
        metadata=described("The `id` of the comparison that numbers the points. Needed, but to retract."),
    )
    revision = Whole(
        "a whole number from 1",
        1,
        _MOST_REVISIONS,
        metadata=described("The event's revision that was compared (`Event-Revision`). Left out: the last."),
    )
    points = Items(
        Text("the id of a point, such as p1", high=8, pattern=r"^p[1-9][0-9]{0,6}$"),
        f"an array of at most {MOST_POINTS} ids",
        0,
        MOST_POINTS,
        metadata=described("The `id` of each point that is reviewed.", examples=[["p1"]]),
    )
    into = Items(
        _object(StatedPointRequest),
        f"an array of 1 to {MOST_POINTS} points",
        1,
        MOST_POINTS,
        metadata=described("For `edit`: what the points should be."),
    )
    replaces = _review_id("An earlier review of this event, which counts no more.")
    reviewer = Text(
        "one line of 1 to 200 characters",
        high=200,
        pattern=LINE,
        metadata=described("Who says so. The name of the key is kept besides.", examples=["Ann Lee"]),
    )
    note = Text(
        "a text of 1 to 2,000 characters that is not only white space and has no U+0000",
        high=2000,
        pattern=_TEXT,
        metadata=described("Why."),
    )

    @validates_schema
    def _check_verdict(self, data: dict[str, Any], **kwargs: Any) -> None:
        faults = {}
        for name, needed in _NEEDS.get(data.get("verdict", ""), {}).items():
            given = bool(data.get(name))
            if needed and not given:
                faults[name] = [f"is required to {data['verdict']}"]
            elif not needed and given:
                faults[name] = [f"is not taken to {data['verdict']}: leave it out"]
        ids = data.get("points", [])
        if len(set(ids)) < len(ids):
            faults["points"] = ["expected each point once"]
        if faults:
            raise ValidationError(faults)


_NEEDS = {
    "confirm": {"comparison": True, "points": True, "into": False},
    "reject": {"comparison": True, "points": True, "into": False},
    "edit": {"comparison": True, "into": True},
    "retract": {"replaces": True, "points": False, "into": False, "comparison": False, "revision": False},
}
"""For each verdict, which members it needs (True) and which make no sense with it (False)."""
