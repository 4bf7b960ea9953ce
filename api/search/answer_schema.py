"""What a search answers: schemas for the contract."""

from __future__ import annotations

from marshmallow import fields, validate

from api.answer_fields import Answer, count, listed, string
from api.events.answer_schema import day, moment
from comparison import CHANNELS


class HitEvent(Answer):
    class Meta(Answer.Meta):
        description = "The event in which something was said."

    id = string("Its id.")
    title = string("What happened.")
    occurred_on = day("The day of the event.")


class HitAccount(Answer):
    class Meta(Answer.Meta):
        description = "The account in which something was said."

    id = string("Its id in the event.")
    party = string("Who speaks.")
    speaker = string("Who spoke for the party.", allow_none=True)
    quoted_by = string("Who reports what the party said; null where it is first-hand.", allow_none=True)
    channel = string("Where the text was published.", allow_none=True, validate=validate.OneOf(CHANNELS))
    withdrawn_at = moment("When it was withdrawn; null while it stands.", allow_none=True)


class HitRevision(Answer):
    class Meta(Answer.Meta):
        description = (
            "The text of the account in which something was said; the latest, where several revisions have it."
        )

    number = fields.Integer(
        required=True, validate=validate.Range(min=1), metadata={"description": "Counts the account's revisions."}
    )
    current = fields.Boolean(
        required=True,
        metadata={"description": "Whether it is the account's last: false where the words are gone since."},
    )
    received_at = moment("When the service received it (RFC 3339, UTC).")
    published_at = moment(
        "When it was published, with the offset that was sent; null where nobody said.", allow_none=True
    )
    url = string("Where the text stands.", allow_none=True)


class HitQuote(Answer):
    class Meta(Answer.Meta):
        description = "A sentence of the text of the revision, exactly: `text[start:end]`."

    start = count("Offset of its first code point.")
    end = count("Offset after its last.")
    text = string("The sentence.")


class SearchHit(Answer):
    class Meta(Answer.Meta):
        description = "Something that was said."

    score = fields.Float(
        required=True,
        validate=validate.Range(min=0, max=1),
        metadata={
            "description": "How surely it is about the same point as what was asked: a probability, by the engine."
        },
    )
    event = fields.Nested(HitEvent, required=True, metadata={"description": "The event."})
    account = fields.Nested(HitAccount, required=True, metadata={"description": "The account."})
    revision = fields.Nested(HitRevision, required=True, metadata={"description": "The text."})
    quote = fields.Nested(HitQuote, required=True, metadata={"description": "The sentence."})


class SearchPage(Answer):
    class Meta(Answer.Meta):
        description = "A part of what was found, the likeliest first."

    hits = listed(SearchHit, "What was said.")
    next = string("Send it as `cursor` for what comes after; null where nothing does.", allow_none=True)
