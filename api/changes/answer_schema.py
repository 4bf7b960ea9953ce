"""What the service answers about changes: schemas for the contract."""

from __future__ import annotations

from marshmallow import fields, validate

from api.answer_fields import Answer, count, listed, string
from api.answer_schema import STATUSES, Difference, Engine, Point, Summary
from api.changes.steps import STEPS
from api.changes.values import EDITS, POINT_CHANGES
from api.events.answer_schema import moment


class ChangedState(Summary):
    class Meta(Answer.Meta):
        description = "A comparison of the event, in figures."

    comparison = string("The comparison's `id`.")


class PointChange(Answer):
    class Meta(Answer.Meta):
        description = (
            "A point that a step changed. Points are recognised by their passages: the number in `id` belongs to one "
            "comparison."
        )

    change = string(
        "`appeared`; `vanished`; `status`: it has another; `differences`: it has others, or other sides; `accounts`: others "
        "address it. The first that holds.",
        validate=validate.OneOf(POINT_CHANGES),
    )
    before = fields.Nested(
        Point, required=True, allow_none=True, metadata={"description": "As it was; null where it was not."}
    )
    after = fields.Nested(
        Point, required=True, allow_none=True, metadata={"description": "As it is; null where it is not."}
    )


class EditedSpan(Answer):
    class Meta(Answer.Meta):
        description = "A span of a text, by offsets that count code points."

    start = count("Offset of its first code point.")
    end = count("Offset after its last code point.")
    text = string("The text between the offsets.")


class Edit(Answer):
    class Meta(Answer.Meta):
        description = "What a party says otherwise than before."

    kind = string(
        "`changed`; `added`; `removed`; `moved`: the same words in another place.", validate=validate.OneOf(EDITS)
    )
    trivial = fields.Boolean(
        required=True,
        metadata={"description": "Whether only white space, punctuation, case, typography or the place is other."},
    )
    status = string(
        "Of what is `changed` and not trivial, as of a point: with `agreement` the same is said in other words.",
        allow_none=True,
        validate=validate.OneOf(STATUSES),
    )
    explanation = string("That verdict in a sentence.", allow_none=True)
    before = listed(EditedSpan, "Sentences of the text that was.")
    after = listed(EditedSpan, "Sentences of the text that is.")
    differences = listed(
        Difference, "In what respects they differ; the accounts on the sides are `before` and `after`."
    )


class Rewording(Answer):
    class Meta(Answer.Meta):
        description = "A party's text against the one before it. Sentences that have not changed are left out."

    before = fields.Integer(
        required=True, validate=validate.Range(min=1), metadata={"description": "The account's revision that was."}
    )
    after = fields.Integer(
        required=True, validate=validate.Range(min=1), metadata={"description": "The account's revision that is."}
    )
    trivial = fields.Boolean(required=True, metadata={"description": "Whether every edit is trivial."})
    edits = listed(Edit, "What is other, in the order of the text.")


class Change(Answer):
    class Meta(Answer.Meta):
        description = "What one step of an event's history changed."

    revision = fields.Integer(
        required=True, validate=validate.Range(min=1), metadata={"description": "The event's revision that it made."}
    )
    kind = string("What the step was.", validate=validate.OneOf(STEPS))
    at = moment("When it was.")
    by = string("The name of the key that made it; null where the service has no keys.", allow_none=True)
    account = string("The account that it was about; null where the event was updated.", allow_none=True)
    account_revision = fields.Integer(
        required=True,
        allow_none=True,
        validate=validate.Range(min=1),
        metadata={"description": "The account's revision then; null where the event was updated."},
    )
    before = fields.Nested(
        ChangedState,
        required=True,
        allow_none=True,
        metadata={"description": "The comparison before the step; null where there was too little to compare."},
    )
    after = fields.Nested(
        ChangedState,
        required=True,
        allow_none=True,
        metadata={"description": "The comparison after it; null where there was too little to compare."},
    )
    points = listed(PointChange, "The points that it changed. Those that are as they were are left out.")
    text = fields.Nested(
        Rewording,
        required=True,
        allow_none=True,
        metadata={"description": "Of a revision, what the party says otherwise; null of other steps."},
    )


class ChangePage(Answer):
    class Meta(Answer.Meta):
        description = "A part of what changed in an event, the newest step first."

    event = string("The event's id.")
    engine = fields.Nested(Engine, required=True)
    changes = listed(Change, "The steps.")
    next = string("Send it as `cursor` for the steps before; null where there are none.", allow_none=True)
