"""From what was said to days, minutes and a TIMEX3 value, reckoned from an anchor."""

from __future__ import annotations

import calendar
from collections.abc import Callable
from datetime import date, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from comparison.analyse.times.days import Base, Resolved, edged, iso_week, next_month, one_day
from comparison.analyse.times.expression import Anchor, Granularity
from comparison.analyse.times.holidays import HOLIDAYS
from comparison.analyse.times.piece import Piece
from comparison.analyse.times.steps import shifted
from comparison.analyse.times.vocabulary import SEASON_MONTHS


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
    if piece.holiday is not None:
        return _holiday(piece, HOLIDAYS[piece.holiday], base, direction)
    if piece.day is not None and piece.month is not None:
        return _month_day(piece, piece.month, piece.day, base, direction)
    if piece.month is not None:
        return _month(piece, piece.month, base, direction)
    if piece.shift is not None and not (piece.season or piece.day):
        return shifted(piece, piece.shift, base, direction)
    if piece.weekday is not None:
        if piece.day is not None:
            return _weekday_nth(piece.weekday, piece.day, base)
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


_MONTHS_AROUND = 190
"""Days to either side in which "Monday the 27th" is looked for; each pair comes about twice a year."""
_WRONG_WAY = 45
"""Days by which a date may lie against its tense before another year is tried: publication lags, plans lapse."""


def _nearest_year(month: int, day: int, base: date | None, direction: int) -> int:
    if base is None:
        raise ValueError("no base")
    leap = month == 2 and day == 29
    years = [y for y in (base.year - 1, base.year, base.year + 1) if not leap or calendar.isleap(y)]
    if not years:
        raise ValueError("no leap year near")
    return _likeliest({y: (date(y, month, day) - base).days for y in years}, direction)


def _likeliest(ahead: dict[int, int], direction: int) -> int:
    """Of years and how many days ahead each puts the date: the nearest that the tense allows."""
    likely = [y for y, days in ahead.items() if direction * days > -_WRONG_WAY] or list(ahead)
    return min(likely, key=lambda y: abs(ahead[y]))


def _holiday(piece: Piece, on: Callable[[int], date], base: Base, direction: int) -> Resolved:
    if piece.year is None and base.day is None:
        return Resolved(None, "day", None, relative=True)
    year = piece.year
    if year is None and base.day is not None:
        now = base.day
        year = _likeliest(
            {y: (on(y) - now).days for y in (now.year - 1, now.year, now.year + 1)}, _way(piece, direction)
        )
    day = on(year or 0)
    return Resolved(one_day(day), "day", day.isoformat())


def _month(piece: Piece, month: int, base: Base, direction: int) -> Resolved:
    year, assumed = piece.year, False
    if piece.shift is not None and base.day is not None:
        year = base.day.year + (piece.shift.amount or 0)
    if year is None:
        if base.day is None:
            return Resolved(None, "month", f"XXXX-{month:02d}")
        year, assumed = base.day.year + _carry(month - base.day.month, direction, 12), base.assumed
    first = date(year, month, 1)
    days = edged((first, next_month(first)), piece.edge)
    return Resolved(days, "month", f"{year:04d}-{month:02d}", assumed)


def _carry(ahead: int, direction: int, cycle: int) -> int:
    """Cycles to add so that a position ``ahead`` of now lies on the side of ``direction``."""
    if direction < 0:
        return -1 if ahead > 0 else 0
    if direction > 0:
        return 1 if ahead < 0 else 0
    return -1 if 2 * ahead > cycle else 1 if 2 * ahead < -cycle else 0


def _weekday(weekday: int, base: Base, direction: int) -> Resolved:
    if base.day is None:
        return Resolved(None, "day", f"XXXX-WXX-{weekday}", relative=True)
    ahead = (weekday - base.day.isoweekday()) % 7
    if base.assumed:
        ahead = ahead - 7 if ahead > 3 else ahead
    elif direction <= 0:
        ahead = ahead - 7 if ahead else 0
    day = base.day + timedelta(days=ahead)
    return Resolved(one_day(day), "day", day.isoformat(), base.assumed, relative=True)


def _weekday_nth(weekday: int, nth: int, base: Base) -> Resolved:
    """ "Monday the 27th": the nearest 27th that is a Monday."""
    value = f"XXXX-XX-{nth:02d}"
    if base.day is None:
        return Resolved(None, "day", value)
    for distance in range(_MONTHS_AROUND):
        for ahead in {distance, -distance}:
            day = base.day + timedelta(days=ahead)
            if day.day == nth and day.isoweekday() == weekday:
                return Resolved(one_day(day), "day", day.isoformat(), base.assumed)
    return Resolved(None, "day", value)


def _weekend(base: Base, direction: int) -> Resolved:
    if base.day is None:
        return Resolved(None, "weekend", "XXXX-WXX-WE", relative=True)
    monday = base.day - timedelta(days=base.day.isoweekday() - 1)
    week = monday if direction > 0 or base.day.isoweekday() >= 6 else monday - timedelta(days=7)
    return Resolved(
        (week + timedelta(days=5), week + timedelta(days=7)), "weekend", f"{iso_week(week)}-WE", base.assumed, True
    )


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
            year, assumed = base.day.year + _carry(first_month - base.day.month, direction, 12), True
    first = date(year, first_month, 1)
    days = (first, next_month(first, last_month - first_month + 1))
    return Resolved(edged(days, piece.edge), grain, f"{year:04d}-{name}", assumed)


def _years(piece: Piece, year: int) -> Resolved:
    if piece.span_years is None:
        return Resolved(edged((date(year, 1, 1), date(year + 1, 1, 1)), piece.edge), "year", f"{year:04d}")
    if piece.span_years == 0:  # "03/04/2025": the day or the month is first
        return Resolved(None, "day", None)
    if piece.span_years == 10:
        return Resolved((date(year, 1, 1), date(year + 10, 1, 1)), "decade", f"{year // 10:03d}")
    if piece.span_years == 100:
        return Resolved((date(year, 1, 1), date(year + 100, 1, 1)), "century", f"{year // 100:02d}")
    last = year + piece.span_years - 1
    return Resolved((date(year, 1, 1), date(last + 1, 1, 1)), "year", f"{year:04d}/{last:04d}")
