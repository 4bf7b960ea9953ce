"""Stretches of days, and what resolving an expression of time gives."""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

from comparison.analyse.times.expression import Granularity

Days = tuple[date, date]
_EDGE_SHARES = {"early": (0.0, 0.5), "mid": (0.25, 0.75), "late": (0.5, 1.0), "start": (0.0, 0.3), "end": (0.7, 1.0)}
"""Generous shares of a month or a year: what one speaker calls early another calls the middle."""


class Resolved(NamedTuple):
    """Days (or none), how fine they are, their value, and whether a guessed base was used."""

    days: Days | None
    granularity: Granularity
    value: str | None
    assumed: bool = False
    relative: bool = False


class Base(NamedTuple):
    """The day that relative times are reckoned from; ``assumed`` where only the event's day is known."""

    day: date | None
    assumed: bool


def next_month(first: date, months: int = 1) -> date:
    """The first of the month ``months`` after that of ``first``, itself the first of a month."""
    index = first.year * 12 + first.month - 1 + months
    return date(index // 12, index % 12 + 1, 1)


def edged(days: Days, edge: str | None) -> Days:
    """The early, middle or late share of ``days``; all of them without an edge."""
    share = _EDGE_SHARES.get(edge or "")
    if share is None:
        return days
    length = (days[1] - days[0]).days
    return days[0] + timedelta(days=int(length * share[0])), days[0] + timedelta(days=-int(-length * share[1] // 1))


def one_day(day: date) -> Days:
    """``day`` as a stretch."""
    return day, day + timedelta(days=1)


def iso_week(day: date) -> str:
    """The ISO week of ``day``: "2025-W12"."""
    year, week, _ = day.isocalendar()
    return f"{year:04d}-W{week:02d}"
