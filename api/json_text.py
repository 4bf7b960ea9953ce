"""Strict JSON: what two readers could understand differently is refused instead of guessed."""

from __future__ import annotations

import json
import math
import re
from typing import NoReturn

MAX_DEPTH = 32
"""Levels of arrays and objects; the contract needs four, and without a bound a parser's stack can be overflowed."""

MAX_DIGITS = 400
"""Of one number. Reading an integer takes Python quadratic time, and one of more than 4,300 digits it refuses."""

_NAMED = 40
_STRINGS_AND_BRACKETS = re.compile(r'"(?:[^"\\]++|\\.)*+"?|[\[\]{}]', re.DOTALL)  # possessive: linear on any input
_SURROGATE = re.compile("[\ud800-\udfff]")


class MalformedJson(ValueError):
    """A body that is no JSON, or JSON whose meaning is not certain; the message says what to change."""


def parse(body: bytes) -> object:
    """The value that ``body`` holds, which must be one JSON value in UTF-8.

    Raises MalformedJson for anything else, and for duplicate keys, NaN and Infinity, numbers that no double can
    hold, nesting beyond MAX_DEPTH and escapes that leave a lone surrogate.
    """
    try:
        text = body.decode("utf-8")
    except UnicodeDecodeError as error:
        raise MalformedJson(f"The body is not UTF-8: byte {error.start} cannot be decoded.") from None
    if not text.strip(" \t\r\n"):
        raise MalformedJson("The body is empty: send one JSON object.")
    if text.startswith("\ufeff"):
        raise MalformedJson("The body starts with a byte order mark: send JSON without one.")
    _refuse_deep(text)
    try:
        value = json.loads(
            text,
            object_pairs_hook=_object,
            parse_constant=_constant,
            parse_int=_integer,
            parse_float=_fraction,
        )
    except json.JSONDecodeError as error:
        raise MalformedJson(f"The body is not JSON: {error.msg} (line {error.lineno}, column {error.colno}).") from None
    if "\\u" in text:  # bytes that are UTF-8 hold no surrogates, so only an escape can bring one
        _refuse_surrogates(value, "")
    return value


def _refuse_deep(text: str) -> None:
    depth = 0
    for match in _STRINGS_AND_BRACKETS.finditer(text):
        sign = text[match.start()]
        if sign in "[{":
            depth += 1
            if depth > MAX_DEPTH:
                raise MalformedJson(f"The body nests arrays and objects more than {MAX_DEPTH} levels deep.")
        elif sign in "]}":
            depth -= 1


def _object(pairs: list[tuple[str, object]]) -> dict[str, object]:
    members = dict(pairs)
    if len(members) < len(pairs):
        seen: set[str] = set()
        for key, _ in pairs:
            if key in seen:
                raise MalformedJson(f"The key {_quoted(key)} stands twice in one object: keep one of the two.")
            seen.add(key)
    return members


def _constant(name: str) -> NoReturn:
    raise MalformedJson(f"{name} is no JSON value: send a finite number or leave the field out.")


def _integer(digits: str) -> int:
    if len(digits) > MAX_DIGITS:
        raise MalformedJson(f"A number has {len(digits)} digits: at most {MAX_DIGITS} are read.")
    return int(digits)


def _fraction(digits: str) -> float:
    if len(digits) > MAX_DIGITS:
        raise MalformedJson(f"A number has {len(digits)} characters: at most {MAX_DIGITS} are read.")
    value = float(digits)
    if not math.isfinite(value):
        raise MalformedJson("A number is too large for a double: send a finite number.")
    return value


def _refuse_surrogates(value: object, where: str) -> None:
    if isinstance(value, str):
        if _SURROGATE.search(value):
            raise MalformedJson(
                f"The string at {where or 'the top'} has a lone surrogate escape: send whole characters, "
                "a surrogate pair for one beyond U+FFFF."
            )
    elif isinstance(value, list):
        for index, each in enumerate(value):
            _refuse_surrogates(each, f"{where}/{index}")
    elif isinstance(value, dict):
        for key, each in value.items():
            if _SURROGATE.search(key):
                raise MalformedJson(f"A key of the object at {where or 'the top'} has a lone surrogate escape.")
            _refuse_surrogates(each, f"{where}/{key[:_NAMED]}")


def _quoted(key: str) -> str:
    shown = key if len(key) <= _NAMED else key[:_NAMED] + "…"
    return '"' + _SURROGATE.sub("\ufffd", shown) + '"'
