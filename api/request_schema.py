"""What a client may send: the request's schema, made for one service's limits."""

from __future__ import annotations

from typing import Any

from marshmallow import ValidationError, fields, validates_schema

from api.fields import Choice, Day, Fraction, Instant, Items, Strict, Text, Zone
from api.settings import Settings
from comparison import CHANNELS

ID = r"^[A-Za-z0-9][A-Za-z0-9._:-]{0,63}$"
LINE = r"^[^\u0000-\u001f\u007f-\u009f]*[^\s\u0000-\u001f\u007f-\u009f][^\u0000-\u001f\u007f-\u009f]*$"
_LANGUAGE = r"^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8}){0,4}$"
_URL = r"^https?://[^\s]+$"


def _described(text: str, **more: Any) -> dict[str, Any]:
    return {"description": text, **more}


class EventRequest(Strict):
    """The event, to anchor relative dates and times."""

    class Meta(Strict.Meta):
        description = "What the accounts are about. Each field anchors relative dates and times (“Tuesday”, “10 a.m.”)."

    title = Text(
        "one line of 1 to 300 characters",
        high=300,
        pattern=LINE,
        metadata=_described("What happened, in one line.", examples=["Leaders' call"]),
    )
    occurred_on = Day(
        "a date such as 2025-03-18, from the year 1000 to 2999",
        metadata=_described("The day of the event, where it happened.", examples=["2025-03-18"]),
    )
    timezone = Zone(
        "an IANA time zone name such as Europe/London",
        metadata=_described("IANA name of the time zone in which the event happened.", examples=["America/New_York"]),
    )


class OptionsRequest(Strict):
    """How to compare."""

    class Meta(Strict.Meta):
        description = "How to compare."

    threshold = Fraction(
        "a number from 0 to 1",
        metadata=_described(
            "The least alignment score at which two passages count as one point. Left out: the engine's own, "
            "which `GET /v1/engine` states. Lower finds more points and more wrong ones."
        ),
    )


def account_request(limits: Settings) -> type[Strict]:
    """The schema of one account."""

    class AccountRequest(Strict):
        class Meta(Strict.Meta):
            description = "One party's text about the event."

        id = Text(
            "1 to 64 letters (A to Z), digits, dots, underscores, colons or hyphens, the first a letter or digit",
            high=64,
            pattern=ID,
            metadata=_described(
                "Names the account in the answer; unique. Left out: made from the party's name.",
                examples=["white-house"],
            ),
        )
        party = Text(
            "one line of 1 to 200 characters",
            required=True,
            high=200,
            pattern=LINE,
            metadata=_described(
                "Who speaks: an organisation or a person. Several accounts may have the same party.",
                examples=["White House"],
            ),
        )
        channel = Choice(
            "one of " + ", ".join(CHANNELS),
            CHANNELS,
            metadata=_described("Where the text was published."),
        )
        published_at = Instant(
            "a date and time with its offset from UTC, such as 2025-03-18T14:05:00-04:00",
            metadata=_described("When the text was published (RFC 3339).", examples=["2025-03-18T14:05:00-04:00"]),
        )
        url = Text(
            "an http or https address of at most 2,048 characters",
            high=2048,
            pattern=_URL,
            metadata=_described("Where the text stands. Never fetched.", examples=["https://news.example/readout"]),
        )
        language = Text(
            "a language tag such as en or en-GB",
            high=35,
            pattern=_LANGUAGE,
            metadata=_described("Language of the text (BCP 47). The engine reads English.", examples=["en"]),
        )
        text = Text(
            f"a text of 1 to {limits.max_account_characters:,} characters that is not only white space",
            required=True,
            high=limits.max_account_characters,
            pattern=r"\S",
            metadata=_described("The text exactly as published; every offset in the answer counts its code points."),
        )

    return AccountRequest


def comparison_request(limits: Settings) -> type[Strict]:
    """The schema of a whole request; what it loads is the request's members with dates and times as such."""

    class ComparisonRequest(Strict):
        class Meta(Strict.Meta):
            description = (
                f"Accounts to compare: at most {limits.max_total_characters:,} characters of text in all, "
                f"and {limits.max_body_bytes:,} bytes of body."
            )

        event = fields.Nested(EventRequest, error_messages={"null": "expected an object, received null"})
        accounts = Items(
            fields.Nested(account_request(limits), error_messages={"null": "expected an object, received null"}),
            f"an array of 2 to {limits.max_accounts} accounts",
            2,
            limits.max_accounts,
            required=True,
            metadata=_described("What the parties say; the order only sets the order of the answer's lists."),
        )
        options = fields.Nested(OptionsRequest, error_messages={"null": "expected an object, received null"})

        @validates_schema
        def _check_ids(self, data: dict[str, Any], **kwargs: Any) -> None:
            first: dict[str, int] = {}
            faults: dict[int, dict[str, list[str]]] = {}
            for index, account in enumerate(data["accounts"]):
                name = account.get("id")
                if name is not None and first.setdefault(name, index) != index:
                    faults[index] = {"id": [f"expected an id of its own, received that of /accounts/{first[name]}/id"]}
            if faults:
                raise ValidationError({"accounts": faults})

        @validates_schema
        def _check_total(self, data: dict[str, Any], **kwargs: Any) -> None:
            total = sum(len(account["text"]) for account in data["accounts"])
            if total > limits.max_total_characters:
                raise ValidationError(
                    f"expected at most {limits.max_total_characters:,} characters of text in all, received {total:,}",
                    "accounts",
                )

    return ComparisonRequest
