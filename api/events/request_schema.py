"""What a client may send to keep: the schemas, made for one service's limits."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from marshmallow import ValidationError, fields, validates_schema

from api.fields import Day, Flag, Items, Strict, Text, Zone
from api.request_schema import (
    LINE,
    account_request,
    described,
    language_field,
    published_at_field,
)
from api.settings import Settings

# PostgreSQL keeps no U+0000, and no text that was ever published has one. Each part of the pattern takes what the one
# before it does not, so that reading it takes linear time.
_TEXT = r"^(?:\s*[^\s\u0000][^\u0000]*$)"
_URL = r"^(?:https?://[^\s\u0000]+$)"


def _text(limits: Settings) -> Text:
    return Text(
        f"a text of 1 to {limits.max_account_characters:,} characters that is not only white space and has no U+0000",
        required=True,
        high=limits.max_account_characters,
        pattern=_TEXT,
        metadata=described("The text exactly as published; every offset counts its code points."),
    )


def _url() -> Text:
    return Text(
        "an http or https address of at most 2,048 characters",
        high=2048,
        pattern=_URL,
        metadata=described("Where the text stands. Never fetched.", examples=["https://news.example/readout"]),
    )


def _title(**kwargs: Any) -> Text:
    return Text(
        "one line of 1 to 300 characters",
        high=300,
        pattern=LINE,
        metadata=described("What happened, in one line.", examples=["Ferry talks"]),
        **kwargs,
    )


def _occurred_on(**kwargs: Any) -> Day:
    return Day(
        "a date such as 2025-03-18, from the year 1000 to 2999",
        metadata=described("The day of the event, where it happened.", examples=["2025-05-13"]),
        **kwargs,
    )


def _timezone(**kwargs: Any) -> Zone:
    return Zone(
        "an IANA time zone name such as Europe/London",
        metadata=described("IANA name of the time zone in which the event happened.", examples=["Europe/London"]),
        **kwargs,
    )


def new_account_request(limits: Settings) -> type[Strict]:
    """The schema of an account to be added: that of a comparison's."""
    base: Any = account_request(limits)

    class NewAccountRequest(base):  # type: ignore[misc]  # a class made for the service's limits
        class Meta(Strict.Meta):
            description = "One party's text about the event, to be added to it."

        text = _text(limits)
        url = _url()

    return NewAccountRequest


def new_event_request(limits: Settings, account: type[Strict]) -> type[Strict]:
    """The schema of an event to be kept, with accounts of the schema ``account``."""

    class NewEventRequest(Strict):
        class Meta(Strict.Meta):
            description = (
                f"An event to keep, and the accounts of it that are there: at most {limits.max_total_characters:,} "
                f"characters of text in all, and {limits.max_body_bytes:,} bytes of body."
            )

        title = _title(required=True)
        occurred_on = _occurred_on()
        timezone = _timezone()
        accounts = Items(
            fields.Nested(account, error_messages={"null": "expected an object, received null"}),
            f"an array of at most {limits.max_accounts} accounts",
            0,
            limits.max_accounts,
            metadata=described("What the parties have said so far, in the order of their arrival."),
        )

        @validates_schema
        def _check_ids(self, data: dict[str, Any], **kwargs: Any) -> None:
            first: dict[str, int] = {}
            faults: dict[int, dict[str, list[str]]] = {}
            for index, account in enumerate(data.get("accounts", ())):
                name = account.get("id")
                if name is not None and first.setdefault(name, index) != index:
                    faults[index] = {"id": [f"expected an id of its own, received that of /accounts/{first[name]}/id"]}
            if faults:
                raise ValidationError({"accounts": faults})

        @validates_schema
        def _check_total(self, data: dict[str, Any], **kwargs: Any) -> None:
            total = sum(len(account["text"]) for account in data.get("accounts", ()))
            if total > limits.max_total_characters:
                raise ValidationError(
                    f"expected at most {limits.max_total_characters:,} characters of text in all, received {total:,}",
                    "accounts",
                )

    return NewEventRequest


class EventUpdateRequest(Strict):
    """What is to be different about an event."""

    class Meta(Strict.Meta):
        description = "What is to be different about the event; what is left out stays as it is."

    title = _title()
    occurred_on = _occurred_on(allow_none=True)
    timezone = _timezone(allow_none=True)
    archived = Flag(
        metadata=described("true takes the event out of the lists and takes in nothing more; false undoes it.")
    )


def revision_request(limits: Settings) -> type[Strict]:
    """The schema of an account's new text."""

    class RevisionRequest(Strict):
        class Meta(Strict.Meta):
            description = "An account's text as it reads now; what is left out is as in the revision before."

        text = _text(limits)
        published_at = published_at_field()
        url = _url()
        language = language_field()

    return RevisionRequest


@dataclass(frozen=True, slots=True)
class EventSchemas:
    """What the addresses of events take."""

    event: Strict
    update: Strict
    account: Strict
    revision: Strict

    @classmethod
    def of(cls, limits: Settings) -> EventSchemas:
        """The schemas for a service with these limits."""
        account = new_account_request(limits)
        return cls(new_event_request(limits, account)(), EventUpdateRequest(), account(), revision_request(limits)())
