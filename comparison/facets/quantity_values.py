"""Whether two quantities of the same thing can both be right."""

from __future__ import annotations

from dataclasses import dataclass
from math import inf, isclose

from comparison.analyse.quantities import Interval, Quantity
from comparison.analyse.quantities.quantity import Bound
from comparison.analyse.quantities.units import PER_TIME, Unit
from comparison.facets.finding import Relation
from comparison.facets.quantity_words import converted, shown

_DOLLARS = frozenset({"USD", "CAD", "AUD", "NZD", "HKD", "SGD", "TWD"})
_ALIASES = {
    **dict.fromkeys(_DOLLARS, "dollar"),
    **dict.fromkeys(("INR", "PKR"), "rupee"),
    **dict.fromkeys(("SEK", "NOK", "DKK"), "krone"),
    "CHF": "franc",
    "MXN": "peso",
}
_LOWER = frozenset({"at least", "more than"})
_UPPER = frozenset({"at most", "less than"})
_BOUNDS = _LOWER | _UPPER
_BLURRED = frozenset({"about", "nearly", "just over"})

_ROUNDED_UP: frozenset[Bound] = frozenset({"nearly", "just over"})
_ROUND_APART = 1.15  # ratio of two numbers from which "nearly" the one is not "nearly" the other


@dataclass(frozen=True, slots=True)
class Verdict:
    """The relation of two values, how sure it is given that they are about the same thing, and why.

    The sureness ladder: 0.95 for numbers stated exactly, 0.85 to 0.9 where one is blurred, bounded or converted but far
    off, 0.6 to 0.75 where the gap is small for what the words allow.
    """

    relation: Relation
    sureness: float
    reason: str = ""


def relate(left: Quantity, right: Quantity) -> Verdict | None:
    """How the values of ``left`` and ``right`` stand to each other; None where they cannot be compared.

    The verdict does not depend on which of the two is ``left``.
    """
    if "margin" in {left.role, right.role} and {left.dimension, right.dimension} == {"score", "count"}:
        return _margin(left, right)
    if left.dimension != right.dimension:
        return _bare(left, right)
    if left.dimension == "score":
        return _scores(left, right)
    if left.dimension == "money" and _currency(left.unit) != _currency(right.unit):
        return _currencies(left, right)
    if left.per != right.per:
        return _intervals(left, right) if _for_each(left, right) or _for_each(right, left) else _rates(left, right)
    if left.distribution != right.distribution and left.distribution and right.distribution:
        return _distributed(left, right)
    if "each" in {left.distribution, right.distribution} and _twice(left, right):
        return _distributed(left, right)
    return _intervals(left, right)


def _currency(unit: Unit | None) -> str:
    code = unit.dimension if unit else ""
    return _ALIASES.get(code, code) if code not in _DOLLARS else "dollar"


def _currencies(left: Quantity, right: Quantity) -> Verdict | None:
    if left.value == right.value and left.unit and right.unit:
        first, second = sorted((left.unit.label, right.unit.label))
        return Verdict("different", 0.6, f"The number is the same, in {first} and in {second}.")
    return None


def _bare(left: Quantity, right: Quantity) -> Verdict | None:
    """A number without its unit ("the limit is 45") agrees with the same number in one; it contradicts none."""
    plain, measured = (left, right) if left.dimension == "count" else (right, left)
    if plain.dimension != "count" or measured.dimension in {"ordinal", "age", "score", "multiple"}:
        return None
    counts = plain.head is not None and plain.head.start > plain.start
    if counts or plain.fate is not None or plain.stated != measured.stated or not plain.exact:
        return None
    return Verdict("same", 0.6, "One account leaves out the unit.")


def _margin(left: Quantity, right: Quantity) -> Verdict:
    score, margin = (left, right) if left.dimension == "score" else (right, left)
    gap = score.stated[0] - score.stated[1]
    winners, losers = (shown(n) for n in score.stated)
    reason = f"{winners} to {losers} is a margin of {shown(gap)}."
    same = margin.value.low <= gap <= margin.value.high
    return Verdict("same" if same else "different", 0.9, reason)


def _scores(left: Quantity, right: Quantity) -> Verdict:
    same = left.stated == right.stated or left.stated == right.stated[::-1]
    return Verdict("same" if same else "different", 0.9)


def _rates(left: Quantity, right: Quantity) -> Verdict | None:
    if left.per is None or right.per is None or left.per not in PER_TIME or right.per not in PER_TIME:
        return None
    rates = [
        q._replace(value=q.value.scaled(1 / PER_TIME[q.per or "day"]), slack=q.slack / PER_TIME[q.per or "day"])
        for q in (left, right)
    ]
    if _overlap(rates[0], rates[1]) and left.exact and right.exact:
        short, long = sorted((left, right), key=lambda q: PER_TIME[q.per or "day"])
        reason = f"{shown(short.stated[0])} a {short.per} is {shown(long.stated[0])} a {long.per}."
        return Verdict("same", 0.8, reason)
    if left.value == right.value:
        first, second = sorted((left.per, right.per), key=lambda per: PER_TIME[per])
        return Verdict("different", 0.7, f"The number is the same, for a {first} and for a {second}.")
    return None


def _for_each(rate: Quantity, other: Quantity) -> bool:
    """Whether one is "50,000 dollars a family" and the other "each family will get 15,000 dollars"."""
    return rate.per is not None and rate.per not in PER_TIME and other.per is None and other.distribution == "each"


def _twice(left: Quantity, right: Quantity) -> bool:
    """Whether the number that is not of each side is that of two."""
    each, total = (left, right) if left.distribution == "each" else (right, left)
    return each.exact and total.exact and total.distribution is None and isclose(each.value.low * 2, total.value.low)


def _distributed(left: Quantity, right: Quantity) -> Verdict | None:
    each, total = (left, right) if left.distribution == "each" else (right, left)
    if not (each.exact and total.exact):
        return None
    if isclose(each.value.low * 2, total.value.low):
        reason = f"{shown(each.stated[0])} on each of two sides is {shown(total.stated[0])} in all."
        return Verdict("same", 0.75, reason)
    ratio = total.value.low / each.value.low if each.value.low else 0.0
    if ratio > 2 and ratio == int(ratio):
        return None  # how many there are of "each" is not known
    return Verdict("different", 0.8, "One account gives the number for each side, the other the total.")


def _intervals(left: Quantity, right: Quantity) -> Verdict | None:
    running = _running(left, right)
    if running:
        return running
    if left.bound == right.bound and left.bound in _BOUNDS:
        return _same_bound(left, right)
    if {left.bound, right.bound} <= _LOWER:
        return _same_bound(left, right)
    if left.bound == right.bound and left.bound in _ROUNDED_UP and _anchors_apart(left, right):
        return Verdict("different", 0.75)
    if _overlap(left, right):
        return _compatible(left, right)
    return _incompatible(left, right)


def _anchors_apart(left: Quantity, right: Quantity) -> bool:
    """ "Just under half" and "almost 60 percent": either has a round number of its own in mind."""
    ends = sorted(q.stated[0] * (q.unit.factor if q.unit else 1.0) for q in (left, right))
    return left.dimension == right.dimension and ends[0] > 0 and ends[1] / ends[0] > _ROUND_APART


def _running(left: Quantity, right: Quantity) -> Verdict | None:
    """A count "so far" is overtaken by a higher one, not contradicted."""
    for early, late in ((left, right), (right, left)):
        if early.running and not late.running and early.value.high < late.value.low:
            return Verdict(
                "same", 0.55, f"\u201c{early.text}\u201d is a count not yet closed, so a higher one may follow."
            )
    return None


def _same_bound(left: Quantity, right: Quantity) -> Verdict | None:
    ends = [q.stated[0] * (q.unit.factor if q.unit else 1.0) for q in (left, right)]
    small, large = sorted(ends)
    if large - small <= left.slack + right.slack or isclose(small, large):
        return Verdict("same", 0.9, _conversion(left, right))
    ratio = large / small if small > 0 else inf
    if left.bound in _LOWER:
        if ratio <= 1.5:
            return Verdict("same", 0.55, "Both are lower bounds, and both can hold.")
        if ratio <= 2:
            return Verdict("unclear", 0.5, "Both are lower bounds, and both could hold.")
        return Verdict("different", 0.6, "Both are lower bounds, but far apart.")
    if left.bound == "at most":
        return Verdict("different", 0.75, "The upper limits differ.")
    if ratio <= 2:
        return Verdict("unclear", 0.5, "Both are upper bounds, and both could hold.")
    return Verdict("different", 0.6, "Both are upper bounds, but far apart.")


def _widened(quantity: Quantity) -> Interval:
    value, slack = quantity.value, quantity.slack
    if not slack:
        return value
    return Interval(value.low - slack, value.high + slack, True, True)


def _overlap(left: Quantity, right: Quantity) -> bool:
    if _whole_days(left, right):
        return left.value == right.value
    a, b = _widened(left), _widened(right)
    low, high = max(a.low, b.low), min(a.high, b.high)
    if isclose(low, high, rel_tol=1e-9, abs_tol=1e-12):
        opens = [i.low_open for i in (a, b) if isclose(i.low, low, rel_tol=1e-9)]
        opens += [i.high_open for i in (a, b) if isclose(i.high, high, rel_tol=1e-9)]
        return not any(opens) or left.value == right.value
    return low < high


def _whole_days(left: Quantity, right: Quantity) -> bool:
    """Days, weeks and years are counted, not measured, where both accounts count in the same."""
    return (
        left.dimension == "duration"
        and left.exact
        and right.exact
        and left.unit == right.unit
        and left.unit is not None
        and left.unit.factor >= PER_TIME["day"]
    )


def _compatible(left: Quantity, right: Quantity) -> Verdict:
    reason = _conversion(left, right)
    if left.vague or right.vague:
        return Verdict("same", 0.7, reason)
    for bounded, other in ((left, right), (right, left)):
        end = bounded.value.low if bounded.bound in _LOWER else bounded.value.high
        if bounded.bound not in _BOUNDS:
            continue
        point = other.value.low if other.value.low > 0 else other.value.high
        ratio = max(point, end) / min(point, end) if min(point, end) > 0 else inf
        if isclose(point, end):
            return Verdict("same", 0.85, reason)
        if ratio > 5 and other.value.high != 0:
            return Verdict(
                "unclear", 0.5, f"\u201c{bounded.text}\u201d allows \u201c{other.text}\u201d, but is far from it."
            )
        allowed = f"\u201c{bounded.text}\u201d allows \u201c{other.text}\u201d."
        return Verdict("same", 0.8 if ratio <= 2 else 0.6, f"{reason} {allowed}".strip())
    if left.value != right.value and not reason:
        rough, fine = sorted((left, right), key=lambda q: (-q.step, q.text))
        words = "is a rounding of" if rough.exact and fine.exact else "agrees with"
        reason = f"\u201c{rough.text}\u201d {words} \u201c{fine.text}\u201d."
    return Verdict("same", 0.9, reason)


def _conversion(left: Quantity, right: Quantity) -> str:
    if left.unit is None or right.unit is None or left.unit.factor == right.unit.factor:
        return ""
    return converted(left, right)


def _incompatible(left: Quantity, right: Quantity) -> Verdict:
    reason = _conversion(left, right)
    gap = max(left.value.low - right.value.high, right.value.low - left.value.high, 0.0)
    nearer = max(left.value.low, right.value.low)  # the lower end of the higher one: the gap lies below it
    share = gap / abs(nearer) if nearer not in (0.0, inf, -inf) else 1.0
    blurred = left.bound in _BLURRED or right.bound in _BLURRED or bool(reason)
    allowed = sum((q.value.high - q.value.low) / 2 for q in (left, right) if q.bound in _BLURRED)
    if blurred and not (left.vague or right.vague) and share < 0.1 and not 0 < allowed < gap:
        return Verdict("unclear", 0.5, f"{reason} The gap is small for numbers stated roughly.".strip())
    if left.vague or right.vague:
        return Verdict("different", 0.85 if share >= 0.3 else 0.7, reason)
    if blurred:
        return Verdict("different", 0.9 if share >= 0.25 else 0.75, reason)
    if left.dimension not in {"count", "points", "age", "ordinal", "multiple", "duration"} and share < 0.02:
        return Verdict("unclear", 0.5, "The gap is within what rounding may explain.")
    return Verdict("different", 0.95 if left.exact and right.exact else 0.9, reason)
