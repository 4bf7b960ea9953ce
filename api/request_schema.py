"""What a client may send: the request's schema, made for one service's limits."""

from __future__ import annotations

from typing import Any

from marshmallow import ValidationError, fields, validates_schema

from api.fields import Choice, Day, Flag, Fraction, Instant, Items, Strict, Text, Zone
from api.settings import Settings
from comparison import CHANNELS

ID = r"^[A-Za-z0-9][A-Za-z0-9._:-]{0,63}$"
LINE = r"^[^\u0000-\u001f\u007f-\u009f]*[^\s\u0000-\u001f\u007f-\u009f][^\u0000-\u001f\u007f-\u009f]*$"
_LANGUAGE = r"^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8}){0,4}$"
_URL = r"^https?://[^\s]+$"


def described(text: str, **more: Any) -> dict[str, Any]:
    """What the contract says of a field."""
    return {"description": text, **more}


def text_field(limits: Settings) -> Text:
    """A text as it was published."""
    return Text(
        f"a text of 1 to {limits.max_account_characters:,} characters that is not only white space",
        required=True,
        high=limits.max_account_characters,
        pattern=r"\S",
        metadata=described("The text exactly as published; every offset in the answer counts its code points."),
    )


def published_at_field() -> Instant:
    """When it was."""
    return Instant(
        "a date and time with its offset from UTC, such as 2025-03-18T14:05:00-04:00",
        metadata=described("When the text was published (RFC 3339).", examples=["2025-03-18T14:05:00-04:00"]),
    )


def url_field() -> Text:
    """Where it was."""
    return Text(
        "an http or https address of at most 2,048 characters",
        high=2048,
        pattern=_URL,
        metadata=described("Where the text stands. Never fetched.", examples=["https://news.example/readout"]),
    )


def language_field() -> Text:
    """In which language it is."""
    return Text(
        "a language tag such as en or en-GB",
        high=35,
        pattern=_LANGUAGE,
        metadata=described("Language of the text (BCP 47). The engine reads English.", examples=["en"]),
    )


class EventRequest(Strict):
    """The event, to anchor relative dates and times."""

    class Meta(Strict.Meta):
        description = "What the accounts are about. Each field anchors relative dates and times (“Tuesday”, “10 a.m.”)."

    title = Text(
        "one line of 1 to 300 characters",
        high=300,
        pattern=LINE,
        metadata=described("What happened, in one line.", examples=["Leaders' call"]),
    )
    occurred_on = Day(
        "a date such as 2025-03-18, from the year 1000 to 2999",
        metadata=described("The day of the event, where it happened.", examples=["2025-03-18"]),
    )
    timezone = Zone(
        "an IANA time zone name such as Europe/London",
        metadata=described("IANA name of the time zone in which the event happened.", examples=["America/New_York"]),
    )


class OptionsRequest(Strict):
    """How to compare."""

    class Meta(Strict.Meta):
        description = "How to compare."

    threshold = Fraction(
        "a number from 0 to 1",
        metadata=described(
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
            metadata=described(
                "Names the account in the answer; unique. Left out: made from the party's name.",
                examples=["white-house"],
            ),
        )
        party = Text(
            "one line of 1 to 200 characters",
            required=True,
            high=200,
            pattern=LINE,
            metadata=described(
                "Who speaks: an organisation or a person. Several accounts may have the same party.",
                examples=["White House"],
            ),
        )
        channel = Choice(
            "one of " + ", ".join(CHANNELS),
            CHANNELS,
            metadata=described("Where the text was published."),
        )
        published_at = published_at_field()
        url = url_field()
        language = language_field()
        text = text_field(limits)
        speaker = Text(
            "one line of 1 to 200 characters",
            high=200,
            pattern=LINE,
            metadata=described("Who spoke for the party, to be named in explanations.", examples=["Dan Brook"]),
        )
        quoted_by = Text(
            "one line of 1 to 200 characters",
            high=200,
            pattern=LINE,
            metadata=described(
                "Who reports what the party said. Left out: the text is first-hand. Explanations say it.",
                examples=["The Courier"],
            ),
        )
        expand = Flag(
            metadata=described(
                "true takes an account with the channel `article` apart: what the article attributes is compared in its "
                "place, an account for each speaker and one for its own narration, as `POST /v1/attributions` has them."
            ),
        )

        @validates_schema
        def _check_expansion(self, data: dict[str, Any], **kwargs: Any) -> None:
            if data.get("expand") and data.get("channel") != "article":
                raise ValidationError("expected an account with the channel article, received another", "expand")

    return AccountRequest


def comparison_request(limits: Settings) -> type[Strict]:
    """The schema of a whole request; what it loads is the request's members with dates and times as such."""
    several = f"an array of 2 to {limits.max_accounts} accounts"

    class ComparisonRequest(Strict):
        class Meta(Strict.Meta):
            description = (
                f"Accounts to compare: at most {limits.max_total_characters:,} characters of text in all, "
                f"and {limits.max_body_bytes:,} bytes of body."
            )

        event = fields.Nested(EventRequest, error_messages={"null": "expected an object, received null"})
        accounts = Items(
            fields.Nested(account_request(limits), error_messages={"null": "expected an object, received null"}),
            several,
            1,
            limits.max_accounts,
            required=True,
            metadata=described(
                "What the parties say: two accounts or more, or an article that is to be expanded. The order only sets "
                "the order of the answer's lists."
            ),
        )
        options = fields.Nested(OptionsRequest, error_messages={"null": "expected an object, received null"})

        @validates_schema
        def _check_number(self, data: dict[str, Any], **kwargs: Any) -> None:
            if len(data["accounts"]) == 1 and not data["accounts"][0].get("expand"):
                raise ValidationError(
                    f"expected {several}, received 1; only an article to be expanded may stand alone", "accounts"
                )

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
