"""When: two claims' times of the same happening, its order against another, its delay after another.

Times are compared only where the words around them show that they are times of one happening. What both could
sign is the same: a day and its weekday, a month and a day in it, a clock in two zones, "about" and its minutes.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass

from comparison.analyse.statement import Claim, Pairing
from comparison.analyse.times.expression import TimeExpression
from comparison.facets.finding import Finding, Value
from comparison.facets.time_delay import contrast_delays
from comparison.facets.time_happening import Happening, happening, linked, links_of, sameness
from comparison.facets.time_onset import onsets
from comparison.facets.time_order import contrast_order
from comparison.facets.time_relation import relate, spoken_day
from comparison.facets.time_turning import turnings
from comparison.facets.time_verdict import Context, Relation
from comparison.facets.time_words import TRENDS
from comparison.facets.time_zones import fixed_zone
from comparison.lazy import kept

_LEAST_SAMENESS = 0.7
"""Sameness of happening from which two times that cannot both hold are reported."""
_MOST = 12
"""Times of a claim that are compared: a claim with more is a timetable, or meant to keep a server busy."""
_VAGUE = frozenset({"reference", "offset"})
_COMPARED_WITH = frozenset({"than", "every", "each", "compared", "usual", "usually", "daily", "weekly"})
_PERIODS = frozenset({"month", "quarter", "half", "season", "year", "week"})
_TO_COME = frozenset({"will", "shall", "must", "should", "deadline", "due", "expected", "planned"})
_BOUNDS = {
    "before": "before", "after": "after", "by": "by", "until": "until", "since": "since", "about": "about",
    "not-before": "not before", "just-before": "shortly before", "just-after": "just after",
}  # fmt: skip
_LIMITS = ("by", "until")
_LIMITED = 2  # firmly linked words beside two limits that make them limits of one thing
_ANSWERING = frozenset("accept answer apply bid decide open pay register reply respond submit valid".split())
_PHASES = {"start": "start", "resumption": "start", "end": "end"}


@dataclass(frozen=True, slots=True)
class _Timed:
    """A time and the happening that it is said of."""

    time: TimeExpression
    happening: Happening


@dataclass(frozen=True, slots=True)
class _Match:
    """A time of each side, how they relate, and how surely they are times of one happening."""

    left: _Timed
    right: _Timed
    relation: Relation
    sameness: float


def contrast(pairing: Pairing) -> tuple[Finding, ...]:
    """The claims' times of the same happening, compared.

    At most one finding for each time; times that one claim alone gives are no finding.
    """
    return (
        *_contrast_times(pairing), *contrast_order(pairing), *contrast_delays(pairing), *onsets(pairing),
        *turnings(pairing),
    )  # fmt: skip


def _contrast_times(pairing: Pairing) -> tuple[Finding, ...]:
    left = _timed(pairing.left)
    right = _timed(pairing.right) if left else ()
    if not left or not right:
        return ()
    context = _context(pairing)
    matches = [m for a in left for b in right if (m := _match(pairing, a, b, context)) is not None]
    matches.sort(key=_preference)
    return tuple(_finding(pairing, m) for m in _best(matches))


@kept
def _timed(claim: Claim) -> tuple[_Timed, ...]:
    found: list[_Timed] = []
    for time in claim.times:
        if len(found) == _MOST:
            break
        if time.granularity in _VAGUE or _generic(claim, time):
            continue
        found.append(_Timed(time, happening(claim, time.start, time.end)))
    return tuple(found)


def _generic(claim: Claim, time: TimeExpression) -> bool:
    """A standard of comparison or a habit: "than in March", "every Monday"."""
    first = bisect_left(claim.tokens, time.start, key=lambda t: t.start)
    before = [t.norm for t in claim.tokens[max(0, first - 3) : first]]
    return not _COMPARED_WITH.isdisjoint(before) and not _at_the_latest(claim, time)


def _at_the_latest(claim: Claim, time: TimeExpression) -> bool:
    """ "no later than Friday" is a limit, and neither denies nor compares."""
    first = bisect_left(claim.tokens, time.start, key=lambda t: t.start)
    return [t.norm for t in claim.tokens[max(0, first - 3) : first]] == ["no", "later", "than"]


def _denied(claim: Claim, timed: _Timed) -> bool:
    return (
        timed.happening.negated and "not-before" not in timed.time.modifiers and not _at_the_latest(claim, timed.time)
    )


def _context(pairing: Pairing) -> Context:
    day = pairing.event.occurred_on
    for claim in (pairing.left, pairing.right):
        if day is None and claim.account.published_at is not None:
            day = claim.account.published_at.date()
    offsets = [a.utcoffset() for c in (pairing.left, pairing.right) if (a := c.account.published_at) is not None]
    known = [int(o.total_seconds()) // 60 for o in offsets if o]
    apart = abs(known[0] - known[1]) if len(known) == 2 else 0
    return Context(
        _zones(pairing.left, pairing),
        _zones(pairing.right, pairing),
        day,
        apart,
        _ahead(pairing.left) or _ahead(pairing.right),
    )


@kept
def _ahead(claim: Claim) -> bool:
    tokens = claim.tokens
    return any(
        t.norm in _TO_COME or (t.norm == "to" and i > 0 and tokens[i - 1].lemma == "be") for i, t in enumerate(tokens)
    )


def _zones(claim: Claim, pairing: Pairing) -> tuple[str, ...]:
    """The event's zone, the one in which the account is dated, and that of the town where it was ("10 a.m. in New York")."""
    clocks = [t for t in claim.times if t.clock is not None and not t.zone_stated]
    towns = (p.named[0].zone for q in claim.passages for p in q.places if p.named) if clocks else ()
    zones = (pairing.event.timezone, fixed_zone(claim.account.published_at), *towns)
    return tuple(dict.fromkeys(z for z in zones if z))


def _match(pairing: Pairing, left: _Timed, right: _Timed, context: Context) -> _Match | None:
    phases = {_PHASES.get(left.time.role, ""), _PHASES.get(right.time.role, "")}
    if phases == {"start", "end"}:
        return None
    relation = relate(left.time, right.time, context)
    if relation is None:
        return None
    if relation.verdict == "same":
        together = linked(pairing, left.happening, right.happening)
        return _Match(left, right, relation, 1.0) if together else None
    if _denied(pairing.left, left) or _denied(pairing.right, right):
        return None
    if _figures(pairing.left, left) and _figures(pairing.right, right):
        return None
    same = sameness(pairing, left.happening, right.happening, len(phases) == 1 and phases != {""})
    same = same or _same_limit(pairing, left, right)
    if "end" in phases and len(phases) == 2:
        same = 0.0  # the end of one thing and the moment of another
    return _Match(left, right, relation, same) if same >= _LEAST_SAMENESS else None


def _same_limit(pairing: Pairing, left: _Timed, right: _Timed) -> float:
    """How surely two limits ("by", "until") are of one thing: much of what they limit is shared, whatever the verbs."""
    if not any(limit in left.time.modifiers and limit in right.time.modifiers for limit in _LIMITS):
        return 0.0
    links = links_of(pairing)
    shared = [p for p in links.between(left.happening.content, right.happening.content) if p in links.firm]
    if len(shared) >= _LIMITED or (shared and _to_answer(pairing.left, left) and _to_answer(pairing.right, right)):
        return _LEAST_SAMENESS
    return 0.0


def _to_answer(claim: Claim, timed: _Timed) -> bool:
    """Whether the limit is one for those who may answer: "the offer is open until", "until Friday to accept"."""
    return any(claim.tokens[i].lemma in _ANSWERING for i in timed.happening.content)


def _figures(claim: Claim, timed: _Timed) -> bool:
    """A figure's period: "prices rose by 3 percent in May" says nothing of June."""
    verb = timed.happening.verb
    changes = verb is not None and claim.tokens[verb].lemma in TRENDS
    return changes and timed.time.granularity in _PERIODS and any(t.kind == "number" for t in claim.tokens)


def _preference(match: _Match) -> tuple[int, float, float, int]:
    order = {"same": 0, "different": 1, "unclear": 2}[match.relation.verdict]
    place = match.left.time.start + match.right.time.start
    return order, -match.relation.certainty, -match.sameness, place


def _best(matches: list[_Match]) -> list[_Match]:
    """Each time in its best match; a time that agrees with one of the other side is not set against another."""
    taken_left: set[int] = set()
    taken_right: set[int] = set()
    best = []
    for match in matches:
        left, right = match.left.time.start, match.right.time.start
        if left in taken_left or right in taken_right:
            continue
        taken_left.add(left)
        taken_right.add(right)
        best.append(match)
    return sorted(best, key=lambda m: (m.left.time.start, m.right.time.start))


def _finding(pairing: Pairing, match: _Match) -> Finding:
    confidence = match.relation.certainty
    if match.relation.verdict == "different":
        confidence *= 0.4 + 0.6 * match.sameness
    return Finding(
        "time",
        match.relation.verdict,
        _value(pairing.left, match.left.time),
        _value(pairing.right, match.right.time),
        round(confidence, 3),
        match.relation.reason,
    )


def _value(claim: Claim, time: TimeExpression) -> Value:
    quote = claim.quote(time.start, time.end)
    words = quote.text
    bound = next((m for m in time.modifiers if m in _BOUNDS), None)
    if bound is not None:
        words = f"{_BOUNDS[bound]} {words}"
    if time.relative and time.resolved and time.days is not None and time.granularity in {"day", "part", "minute"}:
        words = f"{words} ({spoken_day(time.days[0])})"
    return Value(words, (quote,))
