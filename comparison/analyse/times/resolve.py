"""From what was said to days, minutes and a TIMEX3 value, reckoned from an anchor."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from comparison.analyse.times.expression import Anchor, Granularity
from comparison.analyse.times.piece import Piece, Shift
from comparison.analyse.times.vocabulary import SEASON_MONTHS

Days = tuple[date, date]
_EDGE_SHARES = {"early": (0.0, 0.5), "mid": (0.25, 0.75), "late": (0.5, 1.0)}
"""Generous shares of a month or a year: what one speaker calls early another calls the middle."""


@dataclass(frozen=True, slots=True)
class Resolved:
    """Days (or none), how fine they are, their value, and whether a guessed base was used."""

    days: Days | None
    granularity: Granularity
    value: str | None
    assumed: bool = False
    relative: bool = False


@dataclass(frozen=True, slots=True)
class Base:
    """The day that relative times are reckoned from; ``assumed`` where only the event's day is known."""

    day: date | None
    assumed: bool


def base_of(anchor: Anchor) -> Base:
    """Publication in the account's own time; a bare UTC stamp is read in the event's zone."""
    published = anchor.published_at
    if published is None:
        return Base(anchor.occurred_on, True)
    if anchor.timezone and published.tzinfo is not None and not published.utcoffset():
        try:
            return Base(published.astimezone(ZoneInfo(anchor.timezone)).date(), False)
        except (ZoneInfoNotFoundError, ValueError, OverflowError):
            return Base(published.date(), False)
    return Base(published.date(), False)


def resolve_days(piece: Piece, base: Base, direction: int) -> Resolved:
    """The days that ``piece`` means; ``direction`` is -1 for the past, 1 for the future, 0 unknown."""
    try:
        return _resolve(piece, base, direction)
    except (ValueError, OverflowError):  # 31 February; beyond the calendar's years
        return Resolved(None, "day", None)


def _resolve(piece: Piece, base: Base, direction: int) -> Resolved:
    if piece.day is not None and piece.month is not None:
        return _month_day(piece, piece.month, piece.day, base, direction)
    if piece.month is not None:
        return _month(piece, piece.month, base, direction)
    if piece.shift is not None and not (piece.season or piece.day):
        return _shifted(piece, piece.shift, base, direction)
    if piece.weekday is not None:
        return _weekday(piece.weekday, base, direction)
    if piece.weekend:
        return _weekend(base, direction)
    if piece.season is not None or piece.quarter is not None or piece.half is not None:
        return _months_of_year(piece, base, direction)
    if piece.day is not None:
        return Resolved(None, "day", f"XXXX-XX-{piece.day:02d}")
    if piece.year is not None:
        return _years(piece, piece.year)
    if piece.reference is not None:
        return Resolved(None, "reference", piece.reference)
    return Resolved(None, "day", None)


def _month_day(piece: Piece, month: int, day: int, base: Base, direction: int) -> Resolved:
    last = piece.last_day or day
    if piece.year is None and base.day is None:
        return Resolved(None, "day", f"XXXX-{month:02d}-{day:02d}")
    year = piece.year if piece.year is not None else _nearest_year(month, day, base.day, _way(piece, direction))
    first = date(year, month, day)
    until = date(year, month, min(last, calendar.monthrange(year, month)[1]))
    value = first.isoformat() if until == first else f"{first.isoformat()}/{until.isoformat()}"
    return Resolved((first, until + timedelta(days=1)), "day", value)


def _way(piece: Piece, direction: int) -> int:
    """ "last 23 October" is past whatever the verb."""
    return piece.shift.amount or 0 if piece.shift is not None and piece.shift.unit == "Y" else direction


_WRONG_WAY = 45
"""Days by which a date may lie against its tense before another year is tried: publication lags, plans lapse."""


def _nearest_year(month: int, day: int, base: date | None, direction: int) -> int:
    if base is None:
        raise ValueError("no base")
    leap = month == 2 and day == 29
    years = [y for y in (base.year - 1, base.year, base.year + 1) if not leap or calendar.isleap(y)]
    if not years:
        raise ValueError("no leap year near")
    ahead = {y: (date(y, month, day) - base).days for y in years}
    likely = [y for y in years if direction * ahead[y] > -_WRONG_WAY] or years
    return min(likely, key=lambda y: abs(ahead[y]))


def _month(piece: Piece, month: int, base: Base, direction: int) -> Resolved:
    year, assumed = piece.year, False
    if piece.shift is not None and base.day is not None:
        year = base.day.year + (piece.shift.amount or 0)
    if year is None:
        if base.day is None:
            return Resolved(None, "month", f"XXXX-{month:02d}")
        year, assumed = base.day.year + _carry(month - base.day.month, direction, 12), base.assumed
    first = date(year, month, 1)
    days = _edged((first, _next_month(first)), piece.edge)
    return Resolved(days, "month", f"{year:04d}-{month:02d}", assumed)


def _carry(ahead: int, direction: int, cycle: int) -> int:
    """Cycles to add so that a position ``ahead`` of now lies on the side of ``direction``."""
    if direction < 0:
        return -1 if ahead > 0 else 0
    if direction > 0:
        return 1 if ahead < 0 else 0
    return -1 if 2 * ahead > cycle else 1 if 2 * ahead < -cycle else 0


def _next_month(first: date, months: int = 1) -> date:
    index = first.year * 12 + first.month - 1 + months
    return date(index // 12, index % 12 + 1, 1)


def _edged(days: Days, edge: str | None) -> Days:
    share = _EDGE_SHARES.get(edge or "")
    if share is None:
        return days
    length = (days[1] - days[0]).days
    return days[0] + timedelta(days=int(length * share[0])), days[0] + timedelta(days=-int(-length * share[1] // 1))


def _weekday(weekday: int, base: Base, direction: int) -> Resolved:
    if base.day is None:
        return Resolved(None, "day", f"XXXX-WXX-{weekday}", relative=True)
    ahead = (weekday - base.day.isoweekday()) % 7
    if base.assumed:
        ahead = ahead - 7 if ahead > 3 else ahead
    elif direction <= 0:
        ahead = ahead - 7 if ahead else 0
    day = base.day + timedelta(days=ahead)
    return Resolved(_one(day), "day", day.isoformat(), base.assumed, relative=True)


def _one(day: date) -> Days:
    return day, day + timedelta(days=1)


def _weekend(base: Base, direction: int) -> Resolved:
    if base.day is None:
        return Resolved(None, "weekend", "XXXX-WXX-WE", relative=True)
    monday = base.day - timedelta(days=base.day.isoweekday() - 1)
    week = monday if direction > 0 or base.day.isoweekday() >= 6 else monday - timedelta(days=7)
    return Resolved(
        (week + timedelta(days=5), week + timedelta(days=7)), "weekend", f"{_iso_week(week)}-WE", base.assumed, True
    )


def _iso_week(day: date) -> str:
    year, week, _ = day.isocalendar()
    return f"{year:04d}-W{week:02d}"


def _months_of_year(piece: Piece, base: Base, direction: int) -> Resolved:
    if piece.season is not None:
        (first_month, last_month), name = SEASON_MONTHS[piece.season], piece.season
        grain: Granularity = "season"
    elif piece.quarter is not None:
        first_month, last_month, name, grain = 3 * piece.quarter - 2, 3 * piece.quarter, f"Q{piece.quarter}", "quarter"
    else:
        half = piece.half or 1
        first_month, last_month, name, grain = 6 * half - 5, 6 * half, f"H{half}", "half"
    year, assumed = piece.year, False
    if year is None:
        if base.day is None:
            return Resolved(None, grain, f"XXXX-{name}")
        if piece.shift is not None:
            year = base.day.year + (piece.shift.amount or 0)
        else:
            year = base.day.year + _carry(first_month - base.day.month, direction, 12)
        assumed = True
    first = date(year, first_month, 1)
    days = (first, _next_month(first, last_month - first_month + 1))
    return Resolved(_edged(days, piece.edge), grain, f"{year:04d}-{name}", assumed)


def _years(piece: Piece, year: int) -> Resolved:
    if piece.span_years is None:
        return Resolved(_edged((date(year, 1, 1), date(year + 1, 1, 1)), piece.edge), "year", f"{year:04d}")
    if piece.span_years == 0:  # "03/04/2025": the day or the month is first
        return Resolved(None, "day", None)
    if piece.span_years == 10:
        return Resolved((date(year, 1, 1), date(year + 10, 1, 1)), "decade", f"{year // 10:03d}")
    if piece.span_years == 100:
        return Resolved((date(year, 1, 1), date(year + 100, 1, 1)), "century", f"{year // 100:02d}")
    last = year + piece.span_years - 1
    return Resolved((date(year, 1, 1), date(last + 1, 1, 1)), "year", f"{year:04d}/{last:04d}")


_GRAINS: dict[str, Granularity] = {
    "D": "day", "W": "week", "M": "month", "Y": "year", "Q": "quarter", "WE": "weekend", "DE": "decade", "CE": "century",
}  # fmt: skip


def _shifted(piece: Piece, shift: Shift, base: Base, direction: int) -> Resolved:
    grain = _GRAINS.get(shift.unit, "reference")
    if shift.span:
        letter = shift.unit if shift.unit in {"D", "W", "M", "Y"} else "D"
        clock = {"H": "T{}H", "MIN": "T{}M", "S": "T{}S", "DE": "{}DE"}.get(shift.unit, "{}" + letter)
        return Resolved(None, "reference", "P" + clock.format(shift.count or "X"), relative=True)
    if shift.amount is None:
        return Resolved(None, "reference", "PAST_REF" if direction <= 0 else "FUTURE_REF", relative=True)
    if shift.told or base.day is None:
        return Resolved(None, grain, None, relative=True)
    assumed = base.assumed and not (shift.unit == "D" and shift.amount == 0)
    weekday = piece.weekday
    if shift.target is not None and shift.target[0] == "weekday":
        return _stepped_weekday(shift.target[1], shift.amount, base.day, direction, assumed)
    if shift.target is not None:
        month = shift.target[1]
        ahead = month - base.day.month
        year = base.day.year + {-1: -1 if ahead >= 0 else 0, 1: 1 if ahead <= 0 else 0}.get(shift.amount, 0)
        first = date(year, month, 1)
        return Resolved(
            _edged((first, _next_month(first)), piece.edge), "month", f"{year:04d}-{month:02d}", assumed, True
        )
    days, value = _step(shift, base.day)
    if shift.unit == "W" and weekday is not None:
        day = days[0] + timedelta(days=weekday - 1)
        return Resolved(_one(day), "day", day.isoformat(), assumed, True)
    return Resolved(_edged(days, piece.edge if shift.unit != "D" else None), grain, value, assumed, True)


def _stepped_weekday(weekday: int, step: int, base: date, direction: int, assumed: bool) -> Resolved:
    ahead = (weekday - base.isoweekday()) % 7
    if step < 0:
        ahead = ahead - 7
    elif step > 0:
        ahead = ahead or 7
    elif direction < 0:
        ahead = ahead - 7 if ahead else 0
    day = base + timedelta(days=ahead)
    return Resolved(_one(day), "day", day.isoformat(), assumed, True)


def _step(shift: Shift, base: date) -> tuple[Days, str]:
    amount, unit = shift.amount or 0, shift.unit
    if unit == "D":
        day = base + timedelta(days=amount)
        return _one(day), day.isoformat()
    monday = base - timedelta(days=base.isoweekday() - 1)
    if unit == "W":
        monday += timedelta(weeks=amount)
        return (monday, monday + timedelta(days=7)), _iso_week(monday)
    if unit == "WE":
        # "last weekend" said on a weekday is the one before this week's
        monday += timedelta(weeks=amount)
        return (monday + timedelta(days=5), monday + timedelta(days=7)), f"{_iso_week(monday)}-WE"
    if unit == "M":
        first = _next_month(base.replace(day=1), amount)
        return (first, _next_month(first)), f"{first.year:04d}-{first.month:02d}"
    if unit == "Q":
        first = _next_month(date(base.year, (base.month - 1) // 3 * 3 + 1, 1), 3 * amount)
        return (first, _next_month(first, 3)), f"{first.year:04d}-Q{(first.month + 2) // 3}"
    span = {"Y": 1, "DE": 10, "CE": 100}[unit]
    year = (base.year // span + amount) * span
    value = f"{year:04d}"[: {1: 4, 10: 3, 100: 2}[span]]
    return (date(year, 1, 1), date(year + span, 1, 1)), value
