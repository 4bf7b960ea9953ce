"""When a word holds, as far as that tells two opposites apart: until a time, at another time, now and later."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from comparison.align.words import WordLink
from comparison.analyse.assertion import Assertion
from comparison.analyse.assertion.words import is_past
from comparison.analyse.times.expression import TimeExpression
from comparison.facets.voice import Spoken

_PUTTING_OFF = frozenset({"postpone", "delay", "reschedule", "put", "defer", "adjourn", "suspend"})
_ONCE = frozenset({"once", "when", "after", "as"})
_NEAR = 2  # tokens
_THEN = frozenset({"later", "then", "subsequently", "eventually", "afterwards"})
UNTIL = 20  # characters from a word to the time until which it holds


class When(NamedTuple):
    """A time in the account's words, the days that it may mean, and whether it only says from or until when."""

    text: str
    days: tuple[date, date] | None
    bounding: bool


def dated(side: Spoken, assertion: Assertion) -> tuple[When, ...]:
    """The times in the clause."""
    return _read(side, [t for t in side.claim.times if assertion.start <= t.start < assertion.end])


def _read(side: Spoken, times: Iterable[TimeExpression]) -> tuple[When, ...]:
    return tuple(When(side.claim.account.text[t.start : t.end].lower(), t.days, bool(t.modifiers)) for t in times)


def at_other_times(mine: tuple[When, ...], yours: tuple[When, ...]) -> bool:
    """Whether both say when, and not at all the same."""
    return bool(mine) and bool(yours) and not any(_meet(a, b) for a in mine for b in yours)


def _meet(a: When, b: When) -> bool:
    if a.text == b.text:
        return True
    return a.days is not None and b.days is not None and a.days[0] < b.days[1] and b.days[0] < a.days[1]


def in_turn(left: Spoken, right: Spoken, link: WordLink) -> bool:
    """Whether opposites follow each other: at other times, or one now and one to come ("is closed", "will reopen"; "opened", "closes in June")."""
    mine, yours = left.assertion(link.left), right.assertion(link.right)
    if mine is not None and yours is not None:
        if {mine.tense, yours.tense} == {"future", "present"}:
            return True
        if _set_for(left, link.left, mine, yours) or _set_for(right, link.right, yours, mine):
            return True
    if _until_then(left, link.left, right) or _until_then(right, link.right, left):
        return True
    return at_other_times(_when(left, link.left), _when(right, link.right))


def told_of_other_times(left: Spoken, right: Spoken) -> bool:
    """Whether both say somewhere when, and not at all the same: what is opposite may both have been so."""
    return at_other_times(_read(left, left.claim.times), _read(right, right.claim.times))


def changes(left: Spoken, link: WordLink, right: Spoken) -> bool:
    """Whether one side tells of both opposites in turn, or of its own as what came later."""
    a, b = left.tokens[link.left], right.tokens[link.right]
    return (
        any(t.lemma == b.lemma for t in left.tokens)
        or any(t.lemma == a.lemma for t in right.tokens)
        or _afterwards(left, link.left) != _afterwards(right, link.right)
        or (is_past(a) and is_past(b) and _before_then(left, link.left) != _before_then(right, link.right))
    )


def _afterwards(side: Spoken, at: int) -> bool:
    """Whether "later" or the like stands beside the word."""
    return any(t.norm in _THEN for t in side.tokens[max(0, at - _NEAR) : at + _NEAR])


def _before_then(side: Spoken, at: int) -> bool:
    """Whether the account's own narration has it as what went before: "had been dismissed"."""
    assertion = side.assertion(at)
    if assertion is None or assertion.framed(side.tokens[at].start) is not None:
        return False
    return any(t.norm == "had" for t in side.tokens[max(0, at - _NEAR) : at])


def _set_for(side: Spoken, at: int, own: Assertion, other: Assertion) -> bool:
    """Whether a present tells of what is planned for a time, and the other side of what was done."""
    planned = own.tense in {"present", "unmarked"} and other.tense == "done"
    return planned and side.tokens[at].norm.endswith("s") and bool(_when(side, at))


def _until_then(side: Spoken, at: int, other: Spoken) -> bool:
    """Whether it holds until something comes about, and the other side says what will be once it has."""
    near = side.tokens[at + 1 : at + 1 + _NEAR]
    return any(t.norm in {"until", "till"} for t in near) and any(t.norm in _ONCE for t in other.tokens)


def of_other_times(left: Spoken, right: Spoken, link: WordLink) -> bool:
    """Whether the times right behind the two words are others: "no talks on Wednesday", "talks go on on Thursday".

    A time that only bounds ("since 2019") may hold the other one.
    """
    mine, yours = _when(left, link.left), _when(right, link.right)
    return at_other_times(mine, yours) and not any(time.bounding for time in (*mine, *yours))


def _when(side: Spoken, at: int) -> tuple[When, ...]:
    """The times right behind the word."""
    end = side.tokens[at].end
    return _read(side, [t for t in side.claim.times if end < t.start <= end + UNTIL])


def put_off(side: Spoken, at: int, other: Assertion) -> bool:
    """Whether one has put off what the other says is to come."""
    mine = side.assertion(at)
    planned = mine is not None and mine.tense == "future"
    return side.tokens[at].lemma in _PUTTING_OFF and other.tense == "future" and not planned


def until(side: Spoken, at: int) -> bool:
    """Whether a time right behind the word says until when it holds."""
    end = side.tokens[at].end
    return any("until" in t.modifiers and end < t.start <= end + UNTIL for t in side.claim.times)
