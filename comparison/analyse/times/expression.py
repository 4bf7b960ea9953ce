"""What an expression of time says: days, hours, zone, and how firmly."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Literal, NamedTuple

Granularity = Literal[
    "minute", "hour", "part", "day", "weekend", "week", "month", "season", "quarter", "half", "year", "decade",
    "century", "reference", "offset",
]  # fmt: skip
Role = Literal["point", "start", "end", "deadline", "resumption"]
Modifier = Literal[
    "before",
    "after",
    "by",
    "until",
    "since",
    "about",
    "early",
    "mid",
    "late",
    "just-before",
    "just-after",
    "within",
    "not-before",
]
Direction = Literal["after", "before"]

DAY = 1440
"""Minutes in a day; clock intervals count minutes after midnight and may pass it."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """What relative expressions are reckoned from.

    ``published_at`` is when the account appeared, ``occurred_on`` the day of the event, ``timezone`` the
    event's IANA zone. Any may be unknown; what depends on it then stays unresolved.
    """

    published_at: datetime | None = None
    occurred_on: date | None = None
    timezone: str | None = None


@dataclass(frozen=True, slots=True)
class Offset:
    """A distance from another time: ``amount`` units (None: some, a few) after or before it."""

    amount: float | None
    unit: str
    direction: Direction


class TimeExpression(NamedTuple):
    """One expression of time, ``start`` to ``end`` in the account's text.

    ``days`` are calendar days [first, past the last), ``clock`` minutes after local midnight [first, past the
    last); either may be unknown, and the calendar fields then keep what was said. ``either_half``: the hour was
    said without its half of the day, so ``clock`` may also be twelve hours later. ``value`` follows TIMEX3.
    ``zone`` is an IANA name or a fixed offset ("UTC+05:30"); ``zone_stated`` tells a zone in the words from one
    taken from the anchor. ``assumed`` marks days reckoned from the event for want of a publication date.
    ``tolerance`` is the slack of the clock reading, in minutes.
    """

    start: int
    end: int
    granularity: Granularity
    value: str | None = None
    days: tuple[date, date] | None = None
    clock: tuple[int, int] | None = None
    either_half: bool = False
    zone: str | None = None
    zone_stated: bool = False
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    part: str | None = None
    offset: Offset | None = None
    modifiers: tuple[Modifier, ...] = ()
    role: Role = "point"
    approximate: bool = False
    tolerance: int = 0
    assumed: bool = False
    relative: bool = False

    @property
    def resolved(self) -> bool:
        """The days are known."""
        return self.days is not None

    @property
    def earliest(self) -> datetime | None:
        """The first instant meant, as local wall-clock time."""
        if self.days is None:
            return None
        return _moment(self.days[0], self.clock[0] if self.clock else 0)

    @property
    def latest(self) -> datetime | None:
        """The first instant after the time meant, as local wall-clock time."""
        if self.days is None:
            return None
        if self.clock is None:
            return _moment(self.days[1], 0)
        return _moment(self.days[1] - timedelta(days=1), self.clock[1])


def _moment(day: date, minutes: int) -> datetime:
    return datetime.combine(day, time()) + timedelta(minutes=minutes)
