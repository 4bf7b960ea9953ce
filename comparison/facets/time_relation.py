"""Two expressions of time set side by side: can both be true of one happening?"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from comparison.analyse.times.expression import DAY, TimeExpression
from comparison.facets.time_zones import minutes_from_utc, zone_name

Verdict = Literal["same", "different", "unclear"]
Span = tuple[int, int]

_FAR = 40 * 365
"""Days by which an open bound ("before May") reaches out."""
_FAR_APART = 300
"""Minutes between two zones from which an ordinary working hour may have two dates."""
_ROUNDING = 3
"""Minutes between two readings of a clock that round to the same five."""
_CLOSE = 30
"""Minutes that "just after" and "shortly before" may span."""
_HALF_YEAR_DAYS = (date(2025, 1, 15), date(2025, 7, 15))


@dataclass(frozen=True, slots=True)
class Context:
    """Zones in which a side's clock may be read where its words name none, and a day for converting.

    ``apart``: minutes between the zones in which the accounts are dated, 0 where unknown.
    """

    left_zones: tuple[str, ...]
    right_zones: tuple[str, ...]
    day: date | None
    apart: int = 0


@dataclass(frozen=True, slots=True)
class Relation:
    """The verdict, how sure (0 to 1), and a sentence for the reader where the words do not explain it."""

    verdict: Verdict
    certainty: float
    reason: str = ""


@dataclass(frozen=True, slots=True)
class _Reading:
    """A clock on the scale of UTC, in minutes: the span, its slack, and the minutes that zone adds."""

    span: Span
    zone: str | None
    offset: int


def relate(left: TimeExpression, right: TimeExpression, context: Context) -> Relation | None:
    """The relation of two times said of the same happening; None where they share no measure."""
    dates = _dates(left, right)
    clocks = _clocks(left, right, context)
    if clocks is not None and _instants(left, right):
        return clocks
    dates = _night(left, right, _dated_abroad(left, right, dates, context))
    if dates is None or clocks is None:
        return dates if clocks is None else clocks
    if dates.verdict == "same":
        return clocks if clocks.verdict != "same" or clocks.reason else Relation("same", clocks.certainty, dates.reason)
    if clocks.verdict == "same" and _zones_apart(left, right):
        return clocks  # the zones explain the day
    return dates


def _instants(left: TimeExpression, right: TimeExpression) -> bool:
    return left.resolved and right.resolved and left.granularity == right.granularity == "minute"


def _zones_apart(left: TimeExpression, right: TimeExpression) -> bool:
    return left.zone != right.zone and (left.zone_stated or right.zone_stated)


def _dated_abroad(
    left: TimeExpression, right: TimeExpression, dates: Relation | None, context: Context
) -> Relation | None:
    """Thursday evening in one capital is Friday morning in another."""
    if dates is None or dates.verdict != "different" or _days_ahead(left, right) not in {-1, 1}:
        return dates
    abroad = context.apart >= _FAR_APART and (left.relative or right.relative)
    if abroad or _zones_apart(left, right):
        return Relation("unclear", 0.6, "the accounts may date it in different time zones")
    return dates


def _night(left: TimeExpression, right: TimeExpression, dates: Relation | None) -> Relation | None:
    """The night of Monday is the small hours of Tuesday."""
    nightly = {"night", "overnight"} & {left.part, right.part}
    if dates is None or dates.verdict != "different" or not nightly:
        return dates
    ahead = _days_ahead(left, right)
    if ahead not in {-1, 1}:
        return dates
    mine, yours = left.clock or (0, DAY), right.clock or (0, DAY)
    apart = mine[1] <= yours[0] + ahead * DAY or yours[1] + ahead * DAY <= mine[0]
    return dates if apart else Relation("unclear", 0.6, "a night has two dates")


def _days_ahead(left: TimeExpression, right: TimeExpression) -> int | None:
    """Days from the left's day to the right's, by date or by weekday."""
    if left.days is not None and right.days is not None:
        return (right.days[0] - left.days[0]).days
    one, two = _field(left, "weekday"), _field(right, "weekday")
    return (two - one + 3) % 7 - 3 if one is not None and two is not None else None


# --- days ---------------------------------------------------------------------------------------------------------


def _dates(left: TimeExpression, right: TimeExpression) -> Relation | None:
    if left.days is not None and right.days is not None:
        return _spans_of_days(left, right, left.days, right.days)
    mine, yours = _in_one_year(left), _in_one_year(right)
    if mine is not None and yours is not None and None in {left.year, right.year}:
        spans = _spans_of_days(left, right, mine, yours)
        return Relation(spans.verdict, min(0.75, spans.certainty), spans.reason)
    for field in ("year", "month", "day", "weekday"):
        one, two = _field(left, field), _field(right, field)
        if one is not None and two is not None and one != two:
            return Relation("different", 0.7)
    named = [f for f in ("month", "day", "weekday") if _field(left, f) is not None and _field(right, f) is not None]
    return Relation("same", 0.8) if named else None


def _in_one_year(expression: TimeExpression) -> tuple[date, date] | None:
    """The days that a month, or a day of a month, has in a year that both are laid in (a leap year)."""
    month, day = _field(expression, "month"), _field(expression, "day")
    if month is None:
        return None
    if day is None:
        return date(2024, month, 1), date(2024 + month // 12, month % 12 + 1, 1)
    try:
        first = date(2024, month, day)
    except ValueError:
        return None
    return first, first + timedelta(days=1)


def _field(expression: TimeExpression, name: str) -> int | None:
    """What was said, or what follows from the one day that is meant."""
    said: int | None = getattr(expression, name)
    if said is not None:
        return said
    if expression.days is None or (expression.days[1] - expression.days[0]).days != 1 or expression.assumed:
        return None
    day = expression.days[0]
    return day.isoweekday() if name == "weekday" else int(getattr(day, name))


def _spans_of_days(
    left: TimeExpression, right: TimeExpression, mine: tuple[date, date], yours: tuple[date, date]
) -> Relation:
    a, b = _bounded_days(left, mine), _bounded_days(right, yours)
    if a[0] < b[1] and b[0] < a[1]:
        return Relation("same", 0.9, _same_day_reason(left, right, mine, yours))
    gap = (b[0] - a[1]).days + 1 if b[0] >= a[1] else (a[0] - b[1]).days + 1
    by_weekday = (left.weekday is not None and left.day is None) or (right.weekday is not None and right.day is None)
    if by_weekday and abs((mine[0] - yours[0]).days) % 7 == 0 and abs((mine[0] - yours[0]).days) <= 14:
        return Relation("same", 0.6)  # the same weekday: which week was only guessed
    if left.assumed or right.assumed:
        if left.weekday is not None and right.weekday is not None and left.weekday != right.weekday:
            return Relation("different", 0.75)
        return Relation("unclear", 0.5, "an account gives no date from which its days could be reckoned")
    if gap <= 1 and _coarse(left, right):
        return Relation("unclear", 0.4, "one of the times is too coarse to tell")
    return Relation("different", 0.85 if gap > 1 or not (left.relative or right.relative) else 0.75)


def _coarse(left: TimeExpression, right: TimeExpression) -> bool:
    return any(t.granularity in {"week", "weekend", "season"} or t.modifiers for t in (left, right)) or any(
        t.granularity in {"month", "year"} and t.relative for t in (left, right)
    )


def _bounded_days(expression: TimeExpression, days: tuple[date, date]) -> tuple[date, date]:
    first, last = days
    far = timedelta(days=_FAR)
    if expression.clock is None and expression.part is None:
        if {"before", "just-before"} & set(expression.modifiers):
            return max(date.min, first - min(far, first - date.min)), first
        if {"by", "within"} & set(expression.modifiers):
            return first - min(far, first - date.min), last
        if {"after", "not-before"} & set(expression.modifiers):
            return first, last + min(far, date.max - last)
    if expression.granularity == "week" and expression.relative:
        return first - timedelta(days=1), last + timedelta(days=1)
    return first, last


def _same_day_reason(
    left: TimeExpression, right: TimeExpression, mine: tuple[date, date], yours: tuple[date, date]
) -> str:
    if mine == yours and (left.relative or right.relative) and (mine[1] - mine[0]).days == 1:
        if left.relative and right.relative and left.weekday == right.weekday and left.weekday is not None:
            return ""
        return f"both mean {spoken_day(mine[0])}"
    return ""


def spoken_day(day: date) -> str:
    """ "18 March 2025"."""
    return f"{day.day} {day:%B} {day.year}"


# --- clocks -------------------------------------------------------------------------------------------------------


def _clocks(left: TimeExpression, right: TimeExpression, context: Context) -> Relation | None:
    if left.clock is None or right.clock is None:
        return None
    mine = _readings(left, context.left_zones, context.day)
    yours = _readings(right, context.right_zones, context.day)
    certain = _certain(left, right, mine, yours)
    slack = max(left.tolerance, right.tolerance) + _ROUNDING
    whole_days = _instants(left, right)
    gaps = [
        (_gap(a.span, b.span, whole_days), a, b) for a in mine for b in yours if (a.zone is None) == (b.zone is None)
    ]
    if not gaps:
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


def _gap(left: Span, right: Span, whole_days: bool) -> int:
    """Minutes between two spans, round the clock where their days are unknown."""
    if whole_days:
        midnight = (left[0] % DAY == 0 and left[1] - left[0] == 1) or (right[0] % DAY == 0 and right[1] - right[0] == 1)
        shifts = (0, DAY, -DAY) if midnight else (0,)
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
