"""Identifiers: opaque to clients, sorted by when they were made, and not to be guessed."""

from __future__ import annotations

import re
import secrets
from datetime import datetime

_DIGITS = "0123456789abcdefghjkmnpqrstvwxyz"  # Crockford's base 32: no i, l, o, u to misread
_TIME, _RANDOM = 10, 16  # digits: 48 bits of milliseconds and 80 random bits, as a ULID has them

EVENT = "evt"
REVIEW = "rvw"
WEBHOOK = "whk"
DELIVERY = "dlv"
MESSAGE = "msg"


def new_id(prefix: str, now: datetime) -> str:
    """An identifier such as ``evt_01hx3q…``; of two made in different milliseconds the later one sorts after."""
    moment = int(now.timestamp() * 1000)
    return f"{prefix}_{_written(moment, _TIME)}{_written(secrets.randbits(80), _RANDOM)}"


def pattern(prefix: str) -> str:
    """The regular expression of identifiers with ``prefix``, for Python and for the contract."""
    return rf"^{prefix}_[0-7][{_DIGITS}]{{{_TIME + _RANDOM - 1}}}$"


def is_id(prefix: str, text: str) -> bool:
    """Whether ``text`` could be one; what could not is not looked up."""
    return re.fullmatch(pattern(prefix).strip("^$"), text) is not None


def _written(number: int, digits: int) -> str:
    return "".join(_DIGITS[number >> shift & 31] for shift in range(5 * (digits - 1), -1, -5))
