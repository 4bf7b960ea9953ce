"""Fields that take a value as it stands or say what they expected: no coercion, and no echo of what was sent."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any, NoReturn
from zoneinfo import available_timezones

from marshmallow import Schema, ValidationError, fields, pre_load, validate

MAX_MEMBERS = 64
"""Of an object, known or not: collecting the faults of an object takes time quadratic in their number."""

_DAY = r"^[12][0-9]{3}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"
_INSTANT = (
    r"^[12][0-9]{3}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"
    r"T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\.[0-9]{1,6})?(Z|[+-]([01][0-9]|2[0-3]):[0-5][0-9])$"
)


def received(value: object) -> str:
    """What kind of JSON value this is, in words, without its content."""
    match value:
        case None:
            return "null"
        case bool():
            return "a boolean"
        case int() | float():
            return "a number"
        case str():
            return "a string"
        case Mapping():
            return "an object"
        case _:
            return "an array"


def _counted(number: int, noun: str) -> str:
    return f"{number:,} {noun}" + ("" if number == 1 else "s")


class _Expecting(fields.Field[Any]):
    """A field that names what it expects in each of its messages."""

    def __init__(self, expected: str, **kwargs: Any) -> None:
        super().__init__(
            error_messages={
                "required": f"is required: expected {expected}",
                "null": f"expected {expected}, received null",
            },
            **kwargs,
        )
        self.expected = expected

    def refuse(self, what: str) -> NoReturn:
        raise ValidationError(f"expected {self.expected}, received {what}")


class Text(_Expecting, fields.String):
    """A string of a bounded number of code points that may have to match a pattern.

    The pattern is one that Python and ECMA-262 read alike; it goes into the contract.
    """

    def __init__(
        self, expected: str, *, low: int = 1, high: int | None = None, pattern: str | None = None, **kwargs: Any
    ) -> None:
        validators: list[Any] = [] if high is None else [validate.Length(min=low, max=high)]
        if pattern is not None:
            validators.append(_Pattern(pattern))
        super().__init__(expected, **kwargs)
        self.validators = validators
        self.low, self.high = low, high
        self.pattern = None if pattern is None else re.compile(pattern)

    def _deserialize(self, value: Any, attr: str | None, data: Mapping[str, Any] | None, **kwargs: Any) -> Any:
        if not isinstance(value, str):
            self.refuse(received(value))
        if self.high is not None and not self.low <= len(value) <= self.high:
            self.refuse(f"a string of {_counted(len(value), 'character')}" if value else "an empty string")
        if self.pattern and (not self.pattern.search(value) or (value[-1:] == "\n" and self._anchored())):
            self.refuse("white space only" if not value.strip() else "a string that is not of this form")
        return value

    def _anchored(self) -> bool:
        return self.pattern is not None and self.pattern.pattern.endswith("$")


class _Pattern(validate.Regexp):
    """Lets the contract show the pattern; the field applies it, with a better message."""

    def __call__(self, value: Any) -> Any:
        return value


class Choice(_Expecting, fields.String):
    """One of a few strings."""

    def __init__(self, expected: str, choices: tuple[str, ...], **kwargs: Any) -> None:
        super().__init__(expected, **kwargs)
        self.validators = [validate.OneOf(choices)]
        self.choices = choices

    def _deserialize(self, value: Any, attr: str | None, data: Mapping[str, Any] | None, **kwargs: Any) -> Any:
        if not isinstance(value, str):
            self.refuse(received(value))
        if value not in self.choices:
            self.refuse("another string")
        return value


class Fraction(_Expecting, fields.Float):
    """A number from 0 to 1; a string or a boolean is none."""

    def __init__(self, expected: str, **kwargs: Any) -> None:
        super().__init__(expected, **kwargs)
        self.validators = [validate.Range(min=0, max=1)]

    def _deserialize(self, value: Any, attr: str | None, data: Mapping[str, Any] | None, **kwargs: Any) -> Any:
        if isinstance(value, bool) or not isinstance(value, int | float):
            self.refuse(received(value))
        if not 0 <= value <= 1:
            self.refuse("a number below 0" if value < 0 else "a number above 1")
        return float(value)


class Whole(_Expecting, fields.Integer):
    """A whole number from ``low`` to ``high``; a string, a boolean or a fraction is none."""

    def __init__(self, expected: str, low: int, high: int, **kwargs: Any) -> None:
        super().__init__(expected, **kwargs)
        self.validators = [validate.Range(min=low, max=high)]
        self.low, self.high = low, high

    def _deserialize(self, value: Any, attr: str | None, data: Mapping[str, Any] | None, **kwargs: Any) -> Any:
        if isinstance(value, bool) or not isinstance(value, int | float):
            self.refuse(received(value))
        if value != int(value):
            self.refuse("a fraction")
        if not self.low <= value <= self.high:
            self.refuse("a smaller one" if value < self.low else "a larger one")
        return int(value)


class Flag(_Expecting, fields.Boolean):
    """true or false; a string or a number is neither."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__("true or false", **kwargs)

    def _deserialize(self, value: Any, attr: str | None, data: Mapping[str, Any] | None, **kwargs: Any) -> Any:
        if not isinstance(value, bool):
            self.refuse(received(value))
        return value


class Day(Text):
    """A calendar date; a ``datetime.date`` once read."""

    def __init__(self, expected: str, **kwargs: Any) -> None:
        super().__init__(expected, pattern=_DAY, **kwargs)
        self.metadata = {"format": "date", **self.metadata}

    def _deserialize(self, value: Any, attr: str | None, data: Mapping[str, Any] | None, **kwargs: Any) -> Any:
        try:
            return date.fromisoformat(super()._deserialize(value, attr, data, **kwargs))
        except ValueError:
            self.refuse("a day that its month does not have")


class Instant(Text):
    """A moment with its offset from UTC (RFC 3339); an aware ``datetime.datetime`` once read."""

    def __init__(self, expected: str, **kwargs: Any) -> None:
        super().__init__(expected, pattern=_INSTANT, **kwargs)
        self.metadata = {"format": "date-time", **self.metadata}

    def _deserialize(self, value: Any, attr: str | None, data: Mapping[str, Any] | None, **kwargs: Any) -> Any:
        try:
            return datetime.fromisoformat(super()._deserialize(value, attr, data, **kwargs))
        except ValueError:
            self.refuse("a day that its month does not have")


class Zone(Text):
    """An IANA time zone name."""

    def __init__(self, expected: str, **kwargs: Any) -> None:
        super().__init__(expected, high=64, **kwargs)
        self.names = frozenset(available_timezones())

    def _deserialize(self, value: Any, attr: str | None, data: Mapping[str, Any] | None, **kwargs: Any) -> Any:
        name = super()._deserialize(value, attr, data, **kwargs)
        if name not in self.names:
            self.refuse("a name that the IANA time zone database does not hold")
        return name


class Items(fields.List[Any]):
    """An array of a bounded number of items; the number is checked before any item is read."""

    def __init__(self, item: fields.Field[Any], expected: str, low: int, high: int, **kwargs: Any) -> None:
        super().__init__(
            item,
            error_messages={
                "required": f"is required: expected {expected}",
                "null": f"expected {expected}, received null",
            },
            validate=validate.Length(min=low, max=high),
            **kwargs,
        )
        self.expected, self.low, self.high = expected, low, high

    def _deserialize(self, value: Any, attr: str | None, data: Mapping[str, Any] | None, **kwargs: Any) -> list[Any]:
        if not isinstance(value, list):
            raise ValidationError(f"expected {self.expected}, received {received(value)}")
        if not self.low <= len(value) <= self.high:
            raise ValidationError(f"expected {self.expected}, received {len(value):,}")
        return super()._deserialize(value, attr, data, **kwargs)


class Strict(Schema):
    """An object whose every member the contract knows."""

    class Meta:
        register = False
        unknown = "raise"

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        known = ", ".join(sorted(self.fields))
        self.error_messages = {
            **self.error_messages,
            "unknown": f"is not a field of the contract: remove it; the fields here are {known}",
        }

    @pre_load
    def _check_object(self, data: Any, **kwargs: Any) -> Any:
        if not isinstance(data, Mapping):
            raise ValidationError(f"expected an object, received {received(data)}")
        if len(data) > MAX_MEMBERS:
            raise ValidationError(f"expected an object of at most {MAX_MEMBERS} fields, received {len(data):,}")
        return data
