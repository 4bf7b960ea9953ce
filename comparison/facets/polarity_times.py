"""When a word holds, as far as that tells two opposites apart: until a time, at another time, now and later."""

from __future__ import annotations

from comparison.align.words import WordLink
from comparison.analyse.assertion import Assertion
from comparison.facets.voice import Spoken

_PUTTING_OFF = frozenset({"postpone", "delay", "reschedule", "put", "defer", "adjourn", "suspend"})
UNTIL = 20  # characters from a word to the time until which it holds


def dated(side: Spoken, assertion: Assertion) -> frozenset[str]:
    """The times in the clause, in its words."""
    times = [t for t in side.claim.times if assertion.start <= t.start < assertion.end]
    return frozenset(side.claim.account.text[t.start : t.end].lower() for t in times)


def at_other_times(mine: frozenset[str], yours: frozenset[str]) -> bool:
    return bool(mine) and bool(yours) and mine.isdisjoint(yours)


def in_turn(left: Spoken, right: Spoken, link: WordLink) -> bool:
    """Whether opposites follow each other: at other times, or one now and one to come ("is closed", "will reopen")."""
    mine, yours = left.assertion(link.left), right.assertion(link.right)
    if mine is not None and yours is not None and {mine.tense, yours.tense} == {"future", "present"}:
        return True
    return at_other_times(_when(left, link.left), _when(right, link.right))


def _when(side: Spoken, at: int) -> frozenset[str]:
    """The times right behind the word, in the account's words."""
    end, text = side.tokens[at].end, side.claim.account.text
    return frozenset(text[t.start : t.end].lower() for t in side.claim.times if end < t.start <= end + UNTIL)


def put_off(side: Spoken, at: int, other: Assertion) -> bool:
    """Whether one has put off what the other says is to come."""
    mine = side.assertion(at)
    planned = mine is not None and mine.tense == "future"
    return side.tokens[at].lemma in _PUTTING_OFF and other.tense == "future" and not planned


def until(side: Spoken, at: int) -> bool:
    """Whether a time right behind the word says until when it holds."""
    end = side.tokens[at].end
    return any("until" in t.modifiers and end < t.start <= end + UNTIL for t in side.claim.times)
