"""Two expressions of time set side by side: can both be true of one happening?"""

from __future__ import annotations

from datetime import date, timedelta

from comparison.analyse.times.expression import DAY, TimeExpression
from comparison.facets.time_clocks import are_instants, relate_clocks
from comparison.facets.time_verdict import Context, Relation

_FAR = 40 * 365
"""Days by which an open bound ("before May") reaches out."""
_FAR_APART = 300
"""Minutes between two zones from which an ordinary working hour may have two dates."""


def relate(left: TimeExpression, right: TimeExpression, context: Context) -> Relation | None:
    """The relation of two times said of the same happening; None where they share no measure."""
    dates = _dates(left, right, context)
    clocks = relate_clocks(left, right, context)
    if clocks is not None and are_instants(left, right):
        return clocks
    dates = _night(left, right, _dated_abroad(left, right, dates, context))
    if dates is None or clocks is None:
        return dates if clocks is None else clocks
    if dates.verdict == "same":
        return clocks if clocks.verdict != "same" or clocks.reason else Relation("same", clocks.certainty, dates.reason)
    if clocks.verdict == "same" and _zones_apart(left, right):
        return clocks  # the zones explain the day
    return dates


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


def _dates(left: TimeExpression, right: TimeExpression, context: Context) -> Relation | None:
    if left.days is not None and right.days is not None:
        return _spans_of_days(left, right, left.days, right.days, context)
    mine, yours = _in_one_year(left), _in_one_year(right)
    if mine is not None and yours is not None and None in {left.year, right.year}:
        spans = _spans_of_days(left, right, mine, yours, context)
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


def _apart(mine: tuple[date, date], yours: tuple[date, date]) -> bool:
    """Whether two deadlines lie further apart than one is coarse ("by 30 June", "by the end of June")."""
    later, earlier = (mine, yours) if mine[1] > yours[1] else (yours, mine)
    return earlier[1] <= later[0] and (later[1] - earlier[1]).days > 1


def _narrowed(expression: TimeExpression, days: tuple[date, date]) -> tuple[date, date]:
    """The third of a month or year that "the end of March" or "mid-March" names."""
    first, last = days
    third = (last - first) // 3
    if "late" in expression.modifiers:
        return last - third, last
    if "early" in expression.modifiers:
        return first, first + third
    return (first + third, last - third) if "mid" in expression.modifiers else days


def _spans_of_days(
    left: TimeExpression,
    right: TimeExpression,
    mine: tuple[date, date],
    yours: tuple[date, date],
    context: Context,
) -> Relation:
    if context.ahead and "by" in left.modifiers and "by" in right.modifiers and _apart(mine, yours):
        return Relation("different", 0.75, "the deadlines differ")
    untils = "until" in left.modifiers and "until" in right.modifiers and not (left.assumed or right.assumed)
    if untils and _apart(_narrowed(left, mine), _narrowed(right, yours)):
        return Relation("different", 0.75)
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
        if left.month is not None and right.month is not None and None in {left.year, right.year}:
            return Relation("different", 0.7)
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
