"""What the service answers about events: schemas for the contract."""

from __future__ import annotations

from typing import Any

from marshmallow import fields, validate

from api.answer_fields import Answer, count, listed, string
from comparison import CHANNELS


def moment(description: str, **kwargs: Any) -> fields.String:
    """A moment in UTC."""
    return fields.String(required=True, metadata={"description": description, "format": "date-time"}, **kwargs)


def day(description: str) -> fields.String:
    """A calendar date, or null."""
    return fields.String(required=True, allow_none=True, metadata={"description": description, "format": "date"})


def _number(description: str) -> fields.Integer:
    return fields.Integer(required=True, validate=validate.Range(min=1), metadata={"description": description})


class RevisionSummary(Answer):
    class Meta(Answer.Meta):
        description = "A text of an account as it was received. Kept for good, also when there are newer ones."

    number = _number("Counts the account's revisions, from 1.")
    event_revision = _number("The revision of the event that it made.")
    received_at = moment("When the service received it (RFC 3339, UTC).")
    received_from = string("The name of the key that sent it; null where the service has no keys.", allow_none=True)
    sha256 = string("SHA-256 of the text in UTF-8, in hexadecimal digits.", validate=validate.Regexp(r"^[0-9a-f]{64}$"))
    characters = count("Code points of the text.")
    published_at = moment(
        "When the text was published, with the offset that was sent; null where nobody said.", allow_none=True
    )
    url = string("Where the text stands.", allow_none=True)
    language = string("Language of the text (BCP 47).", allow_none=True)


class Revision(RevisionSummary):
    class Meta(Answer.Meta):
        description = "The same, with the text."

    text = string("The text exactly as it was sent.")


class AccountSummary(Answer):
    class Meta(Answer.Meta):
        description = "One party's account, and what is known of the text that stands."

    id = string("Names the account in its event, its address and comparisons.")
    party = string("Who speaks.")
    speaker = string("Who spoke for the party.", allow_none=True)
    quoted_by = string("Who reports what the party said; null where it is first-hand.", allow_none=True)
    channel = string("Where the text was published.", allow_none=True, validate=validate.OneOf(CHANNELS))
    expand = fields.Boolean(
        required=True, metadata={"description": "Whether it is an article that is compared by what it attributes."}
    )
    added_at = moment("When the account was added.")
    withdrawn_at = moment("When it was withdrawn; null while it stands.", allow_none=True)
    revision = fields.Nested(RevisionSummary, required=True, metadata={"description": "The text that stands."})


class StoredAccount(AccountSummary):
    class Meta(Answer.Meta):
        description = "One party's account, with the text that stands."

    revision = fields.Nested(Revision, required=True, metadata={"description": "The text that stands."})


class EventHead(Answer):
    class Meta(Answer.Meta):
        description = "An event."

    id = string("Names the event; opaque.")
    title = string("What happened.")
    occurred_on = day("The day of the event, where it happened.")
    timezone = string("IANA name of the event's time zone.", allow_none=True)
    archived_at = moment("When it was archived; null where it is not.", allow_none=True)
    created_at = moment("When it was made.")
    updated_at = moment("When the last step of its history was.")
    revision = _number("Counts the steps of its history: itself, each update, arrival, revision and withdrawal.")


class EventSummary(EventHead):
    class Meta(Answer.Meta):
        description = "An event as lists have it."

    parties = listed(
        fields.String(metadata={"description": "A party."}), "Who speaks, in the order in which they first did."
    )
    account_count = count("How many accounts stand.")


class StoredEvent(EventHead):
    class Meta(Answer.Meta):
        description = "An event and its accounts that stand, in the order of their arrival, without their texts."

    accounts = listed(AccountSummary, "The accounts.")


class EventPage(Answer):
    class Meta(Answer.Meta):
        description = "A part of a list of events, the newest first."

    events = listed(EventSummary, "The events.")
    next = string("Send it as `cursor` for what comes after; null where nothing does.", allow_none=True)


class AccountList(Answer):
    class Meta(Answer.Meta):
        description = "The accounts of an event."

    accounts = listed(StoredAccount, "Those that stand, in the order of their arrival.")


class RevisionList(Answer):
    class Meta(Answer.Meta):
        description = "The revisions of an account."

    revisions = listed(RevisionSummary, "All of them, the first one first, without their texts.")
