"""The terms of the index: the engine's, each marked with the workspace that it belongs to.

The index is one for all workspaces. Because of the mark a query of one meets no term of another: what others have changes
neither what is found nor how long it takes.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from datetime import date

_DIGITS = 8  # hexadecimal, of a hash; what could collide is kept apart by the workspace itself in every query

# No terms of the engine's: a stem is letters, or digits.
_PARTY = "party0"
_DAY = "day0"
_ARCHIVED, _CURRENT = "archived0", "current0"
_WITHDRAWN = "withdrawn0"
_LENGTH_OF_DAY = 8  # digits: year, month, day


def of_passage(workspace: str, party_key: str, terms: Iterable[str]) -> str:
    """What the index holds of a passage, with a space between."""
    return " ".join([of_party(workspace, party_key), *sorted(of_word(workspace, each) for each in terms)])


def of_word(workspace: str, term: str) -> str:
    """A term of the engine's, as ``workspace`` has it."""
    return _mark(workspace) + term


def of_party(workspace: str, party_key: str) -> str:
    """The term that all passages of a party have."""
    return _mark(workspace) + _PARTY + hashlib.sha256(party_key.encode()).hexdigest()[: 2 * _DIGITS]


def withdrawn(term: str) -> str:
    """``term`` as it is kept of an account that was withdrawn."""
    return _WITHDRAWN + term


def of_state(workspace: str, archived: bool) -> str:
    """The term that all archived events have, or all others."""
    return _mark(workspace) + (_ARCHIVED if archived else _CURRENT)


def of_day(workspace: str, day: date) -> Iterator[str]:
    """The terms of what happened on ``day``: the day itself, its month, its year, and what else its digits begin with."""
    digits = _digits(day)
    for length in range(1, _LENGTH_OF_DAY + 1):
        yield _mark(workspace) + _DAY + digits[:length]


def of_days(workspace: str, since: date | None, until: date | None) -> tuple[str, ...]:
    """Terms of which a day has one exactly when it is none before ``since`` and none after ``until``."""
    low = _digits(since) if since else "0" * _LENGTH_OF_DAY
    high = _digits(until) if until else "9" * _LENGTH_OF_DAY
    return tuple(_mark(workspace) + _DAY + each for each in _beginnings("", low, high)) if low <= high else ()


def _digits(day: date) -> str:
    return day.isoformat().replace("-", "")


def _beginnings(before: str, low: str, high: str) -> Iterator[str]:
    """What the numbers ``before`` + ``low`` to ``before`` + ``high`` begin with, and no other of as many digits does."""
    if before and set(low) <= {"0"} and set(high) <= {"9"}:
        yield before
        return
    for digit in map(str, range(int(low[0]), int(high[0]) + 1)):
        yield from _beginnings(
            before + digit,
            low[1:] if digit == low[0] else "0" * (len(low) - 1),
            high[1:] if digit == high[0] else "9" * (len(high) - 1),
        )


def _mark(workspace: str) -> str:
    return hashlib.sha256(workspace.encode()).hexdigest()[:_DIGITS]
