"""Times as moments that are held against each other: how far one stands for another."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from typing import NamedTuple
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from comparison.analyse.times import TimeExpression

CLOCK_SLACK = 10  # minutes within which two clock times pass for one

# How far one value stands for another, a time or a number.
SAME_VALUE = 0.95
SAME_SLOT = 0.7  # another number of the same thing, a day beside the week that it is in

_CLOCKED = frozenset({"minute", "hour"})
_OTHER_ENDS = (frozenset({"start", "end"}), frozenset({"start", "deadline"}))


class Moment(NamedTuple):
    """A time, whether it is of the clock, and its instant in minutes (POSIX), where day, hour and zone are known."""

    time: TimeExpression
    clocked: bool
    instant: float | None


def moment(time: TimeExpression) -> Moment:
    """The moment of ``time``, reckoned once for all the others that it is held against."""
    clocked = time.clock is not None and time.granularity in _CLOCKED
    instant = _instant(time) if clocked and time.zone else None
    return Moment(time, clocked, instant.timestamp() / 60 if instant else None)


def may_be_one(a: Moment, b: Moment) -> bool:
    """Whether it is worth asking ``same_time``: for most pairs of an event's times it is not."""
    if a.clocked and b.clocked:
        return True
    one, other = a.time.days, b.time.days
    if one and other and one[0] < other[1] and other[0] < one[1]:
        return True
    return a.time.weekday is not None and a.time.weekday == b.time.weekday


def same_time(a: Moment, b: Moment) -> float:
    """How far one time stands for the other, 0 to 1; where the one begins what the other ends, half as far."""
    strength = _same_time(a, b)
    one, other = a.time.role, b.time.role
    if strength and one != other and {one, other} in _OTHER_ENDS:
        return strength / 2
    return strength


def _same_time(left: Moment, right: Moment) -> float:
    a, b = left.time, right.time
    if left.clocked and right.clocked and a.clock and b.clock:
        if left.instant is not None and right.instant is not None:
            apart = abs(left.instant - right.instant)
        else:
            apart = abs(a.clock[0] - b.clock[0])
        if a.either_half or b.either_half:
            apart = min(apart, abs(apart - 720))
        return SAME_VALUE if apart <= CLOCK_SLACK + a.tolerance + b.tolerance else 0.0
    if a.days and b.days:
        if a.days == b.days:
            if (a.granularity in _CLOCKED) != (b.granularity in _CLOCKED):
                return SAME_SLOT  # "on Tuesday" beside "at 9 a.m. on Tuesday" may be of anything that day
            return SAME_VALUE - 0.1 if a.part == b.part or not (a.part and b.part) else 0.0
        inside = (a.days[0] <= b.days[0] and b.days[1] <= a.days[1]) or (
            b.days[0] <= a.days[0] and a.days[1] <= b.days[1]
        )
        if inside:
            return SAME_SLOT
    return SAME_SLOT if a.weekday is not None and a.weekday == b.weekday else 0.0


def _instant(time: TimeExpression) -> datetime | None:
    if time.earliest is None or time.zone is None:
        return None
    if time.zone.startswith("UTC"):
        sign, _, rest = time.zone[3:4], 0, time.zone[4:]
        hours, minutes = (int(x) for x in rest.split(":")) if rest else (0, 0)
        offset = timedelta(hours=hours, minutes=minutes)
        return time.earliest.replace(tzinfo=timezone(-offset if sign == "-" else offset))
    try:
        return time.earliest.replace(tzinfo=ZoneInfo(time.zone))
    except (ZoneInfoNotFoundError, ValueError):
        return None
