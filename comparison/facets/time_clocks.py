"""Two times of day set side by side, on one scale."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from comparison.analyse.times.expression import DAY, TimeExpression
from comparison.facets.time_verdict import Context, Relation
from comparison.facets.time_zones import minutes_from_utc, zone_name

Span = tuple[int, int]

_ROUNDING = 3
"""Minutes between two readings of a clock that round to the same five."""
_CLOSE = 30
"""Minutes that "just after" and "shortly before" may span."""
_ONE_PLACE = 0.6
"""How sure two times are one that are so if both are meant in the zone that only one of them has."""
_BOUNDING = frozenset({"before", "by", "after", "not-before"})
_HALF_YEAR_DAYS = (date(2025, 1, 15), date(2025, 7, 15))


@dataclass(frozen=True, slots=True)
class _Reading:
    """A clock on the scale of UTC, in minutes: the span, its slack, and the minutes that zone adds."""

    span: Span
    zone: str | None
    offset: int


def are_instants(left: TimeExpression, right: TimeExpression) -> bool:
    """Both are minutes of known days."""
    return left.resolved and right.resolved and left.granularity == right.granularity == "minute"


def relate_clocks(left: TimeExpression, right: TimeExpression, context: Context) -> Relation | None:
    """The relation of two times of day, on one scale where their zones are known; None where one is not said."""
    if left.clock is None or right.clock is None:
        return None
    mine = _readings(left, context.left_zones, context.day)
    yours = _readings(right, context.right_zones, context.day)
    certain = _certain(left, right, mine, yours)
    slack = max(left.tolerance, right.tolerance) + _ROUNDING
    whole_days = are_instants(left, right)
    one_day = _bounds(left) and _bounds(right)  # "not until 7.30 p.m.", "by 5.40 p.m.": of one evening
    gaps = [
        (_gap(a.span, b.span, whole_days, one_day), a, b)
        for a in mine
        for b in yours
        if (a.zone is None) == (b.zone is None)
    ]
    if not gaps:
        if _same_here(left, right, mine, yours) <= slack:
            return Relation("same", _ONE_PLACE)
        return Relation("unclear", 0.6, "the accounts do not say in which time zone both times are")
    gap, best_left, best_right = min(gaps, key=lambda g: g[0])
    if gap <= slack:
        return Relation("same", 0.9 if certain else 0.7, _conversion(left, right, best_left, best_right))
    if not certain:
        return Relation("unclear", 0.6, "the accounts do not say in which time zone both times are")
    if left.granularity != "minute" or right.granularity != "minute":
        return Relation("different", 0.75, _conversion(left, right, best_left, best_right)) if gap > 60 else None
    if gap <= 2 * slack and (left.approximate or right.approximate):
        return Relation("unclear", 0.5, "the times are approximate")
    return Relation("different", 0.9, _conversion(left, right, best_left, best_right))


def _same_here(left: TimeExpression, right: TimeExpression, mine: list[_Reading], yours: list[_Reading]) -> int:
    """The gap where the one time without a zone is in that of the other ("in the evening", "at 8 p.m. GMT")."""
    return min(
        _gap(
            (a.span[0] + a.offset, a.span[1] + a.offset),
            (b.span[0] + b.offset, b.span[1] + b.offset),
            are_instants(left, right),
            False,
        )
        for a in mine
        for b in yours
    )


def _certain(left: TimeExpression, right: TimeExpression, mine: list[_Reading], yours: list[_Reading]) -> bool:
    """Both zones are stated, or neither is and nothing suggests two."""
    if left.zone_stated and right.zone_stated:
        return True
    if not left.zone_stated and not right.zone_stated:
        return len({r.offset for r in (*mine, *yours)}) == 1
    return len({r.offset for r in mine}) == 1 and len({r.offset for r in yours}) == 1 and mine[0].zone == yours[0].zone


def _readings(expression: TimeExpression, zones: tuple[str, ...], day: date | None) -> list[_Reading]:
    clock = expression.clock or (0, DAY)
    spans = [clock]
    if expression.either_half:
        spans.append((clock[0] + DAY // 2, clock[1] + DAY // 2))
    own_day = expression.days[0] if expression.days is not None else None
    days = (own_day or day,) if own_day or day else _HALF_YEAR_DAYS
    base = own_day.toordinal() * DAY if own_day is not None else 0
    stated = (expression.zone,) if expression.zone_stated and expression.zone else zones
    found: list[_Reading] = []
    for zone in stated or (None,):
        for on in days:
            offset = minutes_from_utc(zone, on) if zone is not None and on is not None else 0
            if offset is None:
                continue
            for span in spans:
                first, last = _bounded(expression, span)
                found.append(_Reading((base + first - offset, base + last - offset), zone, offset))
    return found or [_Reading((base + clock[0], base + clock[1]), None, 0)]


def _bounded(expression: TimeExpression, span: Span) -> Span:
    first, last = span
    modifiers = set(expression.modifiers)
    if "just-before" in modifiers:
        return first - _CLOSE, first + 1
    if "just-after" in modifiers:
        return first, first + _CLOSE
    if modifiers & {"before", "by"} and expression.part is None:
        return min(0, first), last
    if modifiers & {"after", "not-before"} and expression.part is None:
        return first, max(DAY, last)
    return first, last


def _bounds(expression: TimeExpression) -> bool:
    return expression.part is None and not _BOUNDING.isdisjoint(expression.modifiers)


def _gap(left: Span, right: Span, whole_days: bool, one_day: bool) -> int:
    """Minutes between two spans, round the clock where their days are unknown."""
    if whole_days:
        midnight = (left[0] % DAY == 0 and left[1] - left[0] == 1) or (right[0] % DAY == 0 and right[1] - right[0] == 1)
        shifts = (0, DAY, -DAY) if midnight else (0,)
    elif one_day:
        shifts = (0,)
    else:
        shift = left[0] // DAY * DAY
        left = (left[0] - shift, left[1] - shift)
        shift = right[0] // DAY * DAY
        right = (right[0] - shift, right[1] - shift)
        shifts = (0, DAY, -DAY)
    return min(max(0, right[0] + s - (left[1] - 1), left[0] - (right[1] - 1 + s)) for s in shifts)


def _conversion(left: TimeExpression, right: TimeExpression, mine: _Reading, yours: _Reading) -> str:
    if mine.zone is None or yours.zone is None or mine.offset == yours.offset:
        return ""
    if left.granularity != "minute" or right.granularity != "minute":
        return ""
    there = (mine.span[0] + yours.offset) % DAY
    here = (mine.span[0] + mine.offset) % DAY
    return f"{_spoken(here)} in {zone_name(mine.zone)} is {_spoken(there)} in {zone_name(yours.zone)}"


def _spoken(minutes: int) -> str:
    return f"{minutes // 60:02d}:{minutes % 60:02d}"
