"""Reads the parameters of an address: each known, sent once, and of its form."""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from flask import Request

from api.problem_types import INVALID_PARAMETERS
from api.problems import Misread, Problem

_MAX_NAME = 64
_INSTANT = re.compile(r"[12]\d{3}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)", re.ASCII)


@dataclass(frozen=True, slots=True)
class Parameter:
    """One parameter. ``read`` makes a value of its text, or raises ValueError; ``schema`` is what the contract says of it."""

    name: str
    expected: str
    read: Callable[[str], Any]
    schema: dict[str, Any]
    description: str
    example: str | None = field(default=None)


def read_parameters(request: Request, *known: Parameter) -> dict[str, Any]:
    """The values of those that were sent, by their names. Raises Problem (400) naming every one that is not valid."""
    by_name = {each.name: each for each in known}
    values: dict[str, Any] = {}
    faults = []
    for name, sent in request.args.lists():
        parameter = by_name.get(name)
        if parameter is None:
            offered = ", ".join(by_name) or "none"
            shown = name if len(name) <= _MAX_NAME else name[:_MAX_NAME] + "…"
            faults.append(Misread(shown, f"is not a parameter of this address: those here are {offered}"))
        elif len(sent) > 1:
            faults.append(Misread(name, "expected once, received several times"))
        else:
            try:
                values[name] = parameter.read(sent[0])
            except ValueError:
                faults.append(Misread(name, f"expected {parameter.expected}"))
    if faults:
        raise invalid(*faults)
    return values


def invalid(*faults: Misread) -> Problem:
    """The problem that ``faults`` are."""
    count = len(faults)
    detail = "One parameter is not valid" if count == 1 else f"{count} parameters are not valid"
    return Problem(INVALID_PARAMETERS, f"{detail}: see parameters.", parameters=faults)


def whole(low: int, high: int) -> Callable[[str], int]:
    """Reads a whole number from ``low`` to ``high``."""

    def read(text: str) -> int:
        if not re.fullmatch(r"[0-9]{1,10}", text) or not low <= int(text) <= high:
            raise ValueError
        return int(text)

    return read


def day(text: str) -> date:
    """Reads a calendar date, in the one form that the contract has."""
    if not re.fullmatch(r"[12][0-9]{3}-[0-9]{2}-[0-9]{2}", text):
        raise ValueError
    return date.fromisoformat(text)


def instant(text: str) -> datetime:
    """Reads a moment with its offset from UTC (RFC 3339); a space is the plus that somebody forgot to encode."""
    written = text.replace(" ", "+").upper()
    if not _INSTANT.fullmatch(written):
        raise ValueError
    return datetime.fromisoformat(written)


def flag(text: str) -> bool:
    """Reads true or false."""
    return {"true": True, "false": False}[text] if text in {"true", "false"} else _refuse()


def line(high: int) -> Callable[[str], str]:
    """Reads 1 to ``high`` characters, none of them a control character, not only white space."""

    def read(text: str) -> str:
        if not text.strip() or len(text) > high or not text.isprintable():
            raise ValueError
        return text

    return read


def one_of(*choices: str) -> Callable[[str], str]:
    """Reads one of ``choices``."""

    def read(text: str) -> str:
        if text not in choices:
            raise ValueError
        return text

    return read


def cursor(pattern: str) -> Callable[[str], str]:
    """Reads what ``opaque`` wrote of a text that ``pattern`` matches."""

    def read(text: str) -> str:
        try:
            inner = base64.b64decode(text.encode() + b"=" * (-len(text) % 4), b"-_", validate=True).decode("ascii")
        except (binascii.Error, UnicodeError) as error:
            raise ValueError from error
        if not re.fullmatch(pattern, inner):
            raise ValueError
        return inner

    return read


def opaque(position: str) -> str:
    """``position`` in a list as a cursor, which clients are not to take apart."""
    return base64.urlsafe_b64encode(position.encode()).decode().rstrip("=")


def _refuse() -> bool:
    raise ValueError
