"""A distance from a date is a date: "three weeks after 3 September", "two days before Monday's vote"."""

from __future__ import annotations

import calendar
import re
from collections.abc import Sequence
from datetime import date, timedelta

from comparison.analyse.times.days import one_day
from comparison.analyse.times.expression import TimeExpression

_JOINTS = frozenset({"after", "before", "from", "following", "of"})
_COUNTED = re.compile(r"\b\d[\d,.]{0,12} (?:[a-z-]{1,20} )?[a-z]{2,20}s $")
_NOUN = 60  # characters before a distance that a counted noun may take
_ARTICLES = frozenset({"the", "last", "this"})
_DAYS = {"D": 1, "W": 7}
_MONTHS = {"M": 1, "Y": 12}


def chained(expressions: Sequence[TimeExpression], text: str) -> tuple[TimeExpression, ...]:
    """The expressions, in order, with each distance and the day that it is reckoned from made one."""
    found: list[TimeExpression] = []
    for expression in expressions:
        day = _reckoned(found[-1], expression, text) if found else None
        if day is None:
            found.append(expression)
            continue
        first = found.pop()
        found.append(
            expression._replace(start=first.start, granularity="day", value=day.isoformat(), days=one_day(day), year=None,
                month=None, day=None, weekday=None, clock=None, part=None, modifiers=first.modifiers, role=first.role,
                relative=True,
            )
        )  # fmt: skip
    return tuple(found)


def _reckoned(distance: TimeExpression, base: TimeExpression, text: str) -> date | None:
    offset = distance.offset
    if offset is None or offset.amount is None or offset.amount % 1 or base.granularity != "day" or base.days is None:
        return None
    if (
        base.start - distance.end > 24
        or base.days[1] - base.days[0] > timedelta(days=1)
        or "within" in distance.modifiers
    ):
        return None
    words = text[distance.end : base.start].lower().split()
    if not words or words[0] not in _JOINTS or any(w not in _ARTICLES for w in words[1:]):
        return None
    if text[distance.start : distance.end].lower().startswith("a ") and _COUNTED.search(
        text, max(0, distance.start - _NOUN), distance.start
    ):
        return None  # "14 sailings a week from 1 June": so many a week, and not in a week
    amount = int(offset.amount) * (1 if offset.direction == "after" else -1)
    try:
        if offset.unit in _DAYS:
            return base.days[0] + timedelta(days=amount * _DAYS[offset.unit])
        if offset.unit in _MONTHS:
            return _months_on(base.days[0], amount * _MONTHS[offset.unit])
    except (ValueError, OverflowError):
        return None
    return None


def _months_on(day: date, months: int) -> date:
    """The same day of another month, or that month's last."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))
