"""How long after: "five minutes after the alarm" and "almost an hour between the alarm and the answer"."""

from __future__ import annotations

from dataclasses import dataclass

from comparison.align.weights import FUNCTION_WORDS
from comparison.analyse.statement import Claim, Pairing
from comparison.analyse.times.deixis import unit_of
from comparison.analyse.times.numerals import count, norm
from comparison.analyse.times.vocabulary import UNIT_MINUTES
from comparison.facets.finding import Finding, Value
from comparison.facets.time_happening import links_of
from comparison.lazy import kept

_RATIO = 1.25
"""Two delays are the same up to this ratio: "an hour" is said of 50 to 75 minutes."""
_LOOSE_RATIO = 1.5
_APPROXIMATE = frozenset({"about", "almost", "nearly", "around", "some", "roughly", "approximately"})
_AT_LEAST = frozenset({"least", "over"})
_LINKING = frozenset({"after", "before", "following", "between", "from", "within"})
_FROM_TO = {"between": "and", "from": "to"}
_MOST = 4
"""Delays of a claim that are compared."""
_REACH = 14
"""Tokens between a duration and the word that ties it to two happenings ("almost an hour passed between")."""


@dataclass(frozen=True, slots=True)
class _Delay:
    """``least`` to ``most`` minutes from one happening to the other (indices of content words of both)."""

    least: float
    most: float
    around: tuple[int, ...]
    span: tuple[int, int]


def contrast_delays(pairing: Pairing) -> tuple[Finding, ...]:
    """A finding where both claims give the time between the same two happenings."""
    if not any(t.norm in _LINKING for t in pairing.left.tokens) or not any(
        t.norm in _LINKING for t in pairing.right.tokens
    ):
        return ()
    for mine in _delays(pairing.left):
        for yours in _delays(pairing.right):
            pairs = links_of(pairing).between(mine.around, yours.around)
            if len({i for i, _ in pairs}) < 2 or len({j for _, j in pairs}) < 2:
                continue
            apart = max(mine.least / yours.most, yours.least / mine.most)
            verdict = "same" if apart <= _RATIO else "different" if apart > _LOOSE_RATIO else "unclear"
            return (
                Finding(
                    "time",
                    "same" if verdict == "same" else "different" if verdict == "different" else "unclear",
                    _value(pairing.left, mine),
                    _value(pairing.right, yours),
                    0.85 if verdict != "unclear" else 0.5,
                    "" if verdict != "unclear" else "the delays are given loosely",
                ),
            )
    return ()


@kept
def _delays(claim: Claim) -> tuple[_Delay, ...]:
    found: list[_Delay] = []
    index = 0
    tokens = claim.tokens
    while index < len(tokens) and len(found) < _MOST:
        delay = _delay(claim, index)
        if delay is not None:
            found.append(delay)
            index = max(index + 1, delay.span[1])
        else:
            index += 1
    return tuple(found)


def _delay(claim: Claim, index: int) -> _Delay | None:
    tokens = claim.tokens
    number = count(tokens, index)
    if number is None or number[0] is None or number[0] <= 0:
        return None
    unit = unit_of(norm(tokens, number[1]))
    if unit is None or unit not in UNIT_MINUTES:
        return None
    last = number[1] + 1
    amount = number[0]
    if norm(tokens, last) == "and" and norm(tokens, last + 1) == "a" and norm(tokens, last + 2) == "half":
        amount, last = amount + 0.5, last + 3
    link = _link(claim, index, last)
    if link is None or any(norm(tokens, i) in {";", "."} for i in range(last, link)):
        return None
    if norm(tokens, link) in {"after", "before", "following"} and link > last + 1:
        return None  # the duration is of something else
    if norm(tokens, link) in _FROM_TO and not any(
        norm(tokens, i) == _FROM_TO[norm(tokens, link)] for i in range(link, min(len(tokens), link + _REACH))
    ):
        return None
    minutes = amount * UNIT_MINUTES[unit]
    least, most = minutes, minutes
    before = {norm(tokens, index - 1), norm(tokens, index - 2)}
    if before & _APPROXIMATE:
        least, most = minutes * 0.8, minutes * 1.2
    if before & _AT_LEAST or (norm(tokens, index - 1) == "than" and norm(tokens, index - 2) == "more"):
        most = minutes * 100
    if norm(tokens, index - 1) == "than" and norm(tokens, index - 2) in {"less", "fewer"}:
        least = minutes * 0.01
    if norm(tokens, index - 1) == "within":
        least = minutes * 0.01
    around = tuple(
        i
        for i, t in enumerate(tokens)
        if t.kind == "word" and t.lemma not in FUNCTION_WORDS and not index <= i < last and unit_of(t.norm) is None
    )
    return _Delay(least, most, around, (index, last))


def _link(claim: Claim, first: int, last: int) -> int | None:
    """The word that ties the duration ``first`` to ``last`` to happenings; "of" does after "within"."""
    tokens = claim.tokens
    if norm(tokens, last) == "of" and norm(tokens, first - 1) == "within":
        return last
    return next((i for i in range(last, min(len(tokens), last + _REACH)) if norm(tokens, i) in _LINKING), None)


def _value(claim: Claim, delay: _Delay) -> Value:
    quote = claim.quote(claim.tokens[delay.span[0]].start, claim.tokens[delay.span[1] - 1].end)
    return Value(quote.text, (quote,))
