"""How long: a duration on one side, and on the other the clock times at which the same thing began and ended."""

from __future__ import annotations

from comparison.analyse.quantities import Quantity
from comparison.analyse.statement import Claim, Pairing
from comparison.analyse.times.expression import DAY, TimeExpression
from comparison.facets.finding import Finding, Relation, Value
from comparison.facets.voice import content
from comparison.lazy import kept

LOOSE = 1.15  # ratio up to which a duration is that of the two times: clocks and durations are both rounded
APART = 1.3  # ratio from which it is not; between the two no verdict
CERTAINTY = 0.65
FIRM = 0.6  # strength of a link between words that shows that both speak of one thing
_ENDS = frozenset({"end", "point"})
_BEGINS = frozenset({"start", "point", "resumption"})


def contrast_spans(pairing: Pairing) -> tuple[Finding, ...]:
    """At most one finding: a lone duration against a lone pair of clock times, where some words of the two are linked."""
    for timing, lasting, turned in ((pairing.left, pairing.right, False), (pairing.right, pairing.left, True)):
        times, duration = _from_to(timing), _duration(lasting)
        if times is None or duration is None or not _linked(pairing):
            continue
        relation = _relation(_minutes(times), duration)
        mine, yours = _times_value(timing, times), _duration_value(lasting, duration)
        left, right = (yours, mine) if turned else (mine, yours)
        reason = f"from {_words(timing, times[0])} to {_words(timing, times[1])} is {_lasting(_minutes(times))}"
        return (Finding("quantity", relation, left, right, CERTAINTY if relation != "unclear" else 0.5, reason),)
    return ()


def _linked(pairing: Pairing) -> bool:
    tokens = pairing.left.tokens
    return any(w.kind != "antonym" and w.strength >= FIRM and content(tokens[w.left]) for w in pairing.words)


@kept
def _from_to(claim: Claim) -> tuple[TimeExpression, TimeExpression] | None:
    """The only two clock times of the claim, the second later and that of an end."""
    clocks = [t for t in claim.times if t.granularity == "minute" and t.clock is not None]
    if len(clocks) != 2 or any(q.dimension == "duration" for q in claim.quantities):
        return None
    first, second = clocks
    if first.role not in _BEGINS or second.role not in _ENDS or (second.role == "point" and first.role != "start"):
        return None
    if first.days is not None and second.days is not None and first.days != second.days:
        return None
    return (first, second) if _minutes((first, second)) > 0 else None


def _minutes(times: tuple[TimeExpression, TimeExpression]) -> int:
    first, second = times[0].clock or (0, 0), times[1].clock or (0, 0)
    return (second[0] - first[0]) % DAY if times[1].either_half == times[0].either_half else 0


@kept
def _duration(claim: Claim) -> Quantity | None:
    found = [q for q in claim.quantities if q.dimension == "duration"]
    if len(found) != 1 or found[0].attributive or found[0].role != "amount" or found[0].per is not None:
        return None
    return found[0] if 60 <= found[0].stated[0] * (found[0].unit.factor if found[0].unit else 0) < DAY * 60 else None


def _relation(minutes: int, duration: Quantity) -> Relation:
    seconds = minutes * 60
    low, high = duration.value.low, duration.value.high
    if low / LOOSE <= seconds <= high * LOOSE:
        return "same"
    return "different" if seconds * APART < low or seconds > high * APART else "unclear"


def _words(claim: Claim, time: TimeExpression) -> str:
    return claim.account.text[time.start : time.end]


def _times_value(claim: Claim, times: tuple[TimeExpression, TimeExpression]) -> Value:
    quotes = tuple(claim.quote(t.start, t.end) for t in times)
    return Value(f"{quotes[0].text} to {quotes[1].text}", quotes)


def _duration_value(claim: Claim, duration: Quantity) -> Value:
    quote = claim.quote(duration.start, duration.end)
    return Value(quote.text, (quote,))


def _lasting(minutes: int) -> str:
    hours, rest = divmod(minutes, 60)
    parts = [f"{hours} hour{'s' if hours > 1 else ''}"] if hours else []
    parts += [f"{rest} minute{'s' if rest > 1 else ''}"] if rest else []
    return " and ".join(parts)
