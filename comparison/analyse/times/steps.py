"""Steps from now: "last week", "next Monday", "two days ago", "last October"."""

from __future__ import annotations

from datetime import date, timedelta

from comparison.analyse.times.days import Base, Days, Resolved, edged, iso_week, next_month, one_day
from comparison.analyse.times.expression import Granularity
from comparison.analyse.times.piece import Piece, Shift

_GRAINS: dict[str, Granularity] = {
    "D": "day", "W": "week", "M": "month", "Y": "year", "Q": "quarter", "WE": "weekend", "DE": "decade", "CE": "century",
}  # fmt: skip


def shifted(piece: Piece, shift: Shift, base: Base, direction: int) -> Resolved:
    """The days of ``piece``, which is ``shift`` away from ``base``; none where the story, not now, is its base."""
    grain = _GRAINS.get(shift.unit, "reference")
    if shift.span:
        if shift.unit == "Q":
            return Resolved(None, "reference", f"P{3 * shift.count}M" if shift.count else "PXM", relative=True)
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
            edged((first, next_month(first)), piece.edge), "month", f"{year:04d}-{month:02d}", assumed, True
        )
    days, value = _step(shift, base.day)
    if shift.unit == "W" and weekday is not None:
        day = days[0] + timedelta(days=weekday - 1)
        return Resolved(one_day(day), "day", day.isoformat(), assumed, True)
    return Resolved(edged(days, piece.edge if shift.unit != "D" else None), grain, value, assumed, True)


def _stepped_weekday(weekday: int, step: int, base: date, direction: int, assumed: bool) -> Resolved:
    ahead = (weekday - base.isoweekday()) % 7
    if step < 0:
        ahead = ahead - 7
    elif step > 0:
        ahead = ahead or 7
    elif direction < 0:
        ahead = ahead - 7 if ahead else 0
    day = base + timedelta(days=ahead)
    return Resolved(one_day(day), "day", day.isoformat(), assumed, True)


def _step(shift: Shift, base: date) -> tuple[Days, str]:
    amount, unit = shift.amount or 0, shift.unit
    if unit == "D":
        day = base + timedelta(days=amount)
        return one_day(day), day.isoformat()
    monday = base - timedelta(days=base.isoweekday() - 1)
    if unit == "W":
        monday += timedelta(weeks=amount)
        return (monday, monday + timedelta(days=7)), iso_week(monday)
    if unit == "WE":
        # "last weekend" said on a weekday is the one before this week's
        monday += timedelta(weeks=amount)
        return (monday + timedelta(days=5), monday + timedelta(days=7)), f"{iso_week(monday)}-WE"
    if unit == "M":
        first = next_month(base.replace(day=1), amount)
        return (first, next_month(first)), f"{first.year:04d}-{first.month:02d}"
    if unit == "Q":
        first = next_month(date(base.year, (base.month - 1) // 3 * 3 + 1, 1), 3 * amount)
        return (first, next_month(first, 3)), f"{first.year:04d}-Q{(first.month + 2) // 3}"
    span = {"Y": 1, "DE": 10, "CE": 100}[unit]
    year = (base.year // span + amount) * span
    value = f"{year:04d}"[: {1: 4, 10: 3, 100: 2}[span]]
    return (date(year, 1, 1), date(year + span, 1, 1)), value
