"""Turning points, a rule of the facet of time: "closed until May" on one side, "reopens in March" on the other."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping
from datetime import date, timedelta
from types import MappingProxyType

from comparison.analyse.statement import Claim, Pairing
from comparison.analyse.times.expression import TimeExpression
from comparison.facets.finding import Finding, Relation, Value
from comparison.facets.voice import Spoken, content_links, spoken
from comparison.lazy import kept

TURNED = 0.7
LEAST_LINK = 0.6
_REACH = 8  # tokens between the state or its turning and the time
_DAY = timedelta(days=1)
_STATES: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "closed": frozenset(
            "close shut suspend halt ground cancel block seal banned suspension closure halted".split()
        ),
        "open": frozenset("open valid force run operate available".split()),
    }
)
_TURNS: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "closed": frozenset("reopen open resume restart restore return reopening resumption".split()),
        "open": frozenset("close shut expire end lapse stop cease finish closure".split()),
    }
)
_BOUNDING = frozenset({"before", "after", "not-before", "since", "by"})
_STATE_OF = {word: state for state, words in _STATES.items() for word in words}


def turnings(pairing: Pairing) -> Iterator[Finding]:
    """At most one finding: until when a state lasts, against when it turns into its opposite."""
    for turned in (False, True):
        lasting, turning = (pairing.right, pairing.left) if turned else (pairing.left, pairing.right)
        until = _until(lasting)
        if until is None or not turning.times or _until(turning) is not None:
            continue
        left, right = spoken(pairing)
        mine, yours = (right, left) if turned else (left, right)
        state, time = until
        name = _STATE_OF[mine.tokens[state].lemma]
        found = _turn(yours, _TURNS[name])
        if found is None or not _one_thing(pairing, mine, state, yours, found[0], turned):
            continue
        relation = _relation(time, found[1])
        if relation is None:
            continue
        a, b = _value(lasting, time, mine, state), _value(turning, found[1], yours, found[0])
        yield Finding("time", relation, *((b, a) if turned else (a, b)), TURNED)
        return


@kept
def _until(claim: Claim) -> tuple[int, TimeExpression] | None:
    """The state that lasts until a time, and the time."""
    for time in claim.times:
        if "until" in time.modifiers and time.days is not None:
            at = _near(claim, time, _STATE_OF)
            if at is not None:
                return at, time
    return None


def _near(claim: Claim, time: TimeExpression, words: Container[str]) -> int | None:
    """The nearest of the words before the time, or else behind it, in its clause."""
    first = next((i for i, t in enumerate(claim.tokens) if t.start >= time.start), len(claim.tokens) - 1)
    clause = claim.clauses[first]
    before = range(first - 1, max(clause.start, first - _REACH) - 1, -1)
    behind = range(first, min(clause.stop, first + _REACH))
    return next((i for i in (*before, *behind) if claim.tokens[i].lemma in words), None)


def _turn(side: Spoken, words: frozenset[str]) -> tuple[int, TimeExpression] | None:
    for time in side.claim.times:
        if time.days is None or not _BOUNDING.isdisjoint(time.modifiers):
            continue
        at = _near(side.claim, time, words)
        if at is not None and not _denied(side, at):
            return at, time
    return None


def _denied(side: Spoken, at: int) -> bool:
    assertion = side.assertion(at)
    return assertion is None or bool(assertion.negated(side.tokens[at].start)) or side.voice(at) == "other"


def _one_thing(pairing: Pairing, mine: Spoken, state: int, yours: Spoken, turn: int, turned: bool) -> bool:
    """Whether the two clauses share a word besides the state and its turning."""
    left, right = spoken(pairing)
    own, other = mine.clause(state), yours.clause(turn)
    return not _denied(mine, state) and any(
        w.kind != "antonym" and w.strength >= LEAST_LINK
        and (w.right if turned else w.left) in own and (w.left if turned else w.right) in other
        and (w.right if turned else w.left) != state and (w.left if turned else w.right) != turn
        and not _timed(left, w.left)
        for w in content_links(left, right, pairing.words)
    )  # fmt: skip


def _timed(side: Spoken, at: int) -> bool:
    return any(t.start <= side.tokens[at].start < t.end for t in side.claim.times)


def _relation(until: TimeExpression, turn: TimeExpression) -> Relation | None:
    """Whether the state may turn at ``turn`` where it lasts until ``until``; None on the day after."""
    a, b = until.days or (date.min, date.min), turn.days or (date.min, date.min)
    if until.weekday is not None and turn.weekday is not None and until.weekday == turn.weekday:
        return "same"
    if a[0] < b[1] and b[0] < a[1]:
        return "same"
    if b[0] == a[1]:
        return "same" if "late" in until.modifiers else None
    return "different" if b[0] - a[1] > _DAY or b[1] <= a[0] else None


def _value(claim: Claim, time: TimeExpression, side: Spoken, at: int) -> Value:
    token = side.tokens[at]
    return side.value((min(token.start, time.start), max(token.end, time.end)))
