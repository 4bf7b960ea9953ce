"""Clock readings on one scale: a zone's distance from UTC on a day, and its name for a reader."""

from __future__ import annotations

from datetime import date, datetime, time
from functools import lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

_NAMES = {
    "Etc/GMT": "GMT", "Etc/UTC": "UTC", "America/New_York": "New York", "Asia/Kolkata": "India", "Asia/Tokyo": "Japan",
}  # fmt: skip


@lru_cache(maxsize=2048)
def minutes_from_utc(zone: str, day: date) -> int | None:
    """Minutes to add to UTC for wall-clock time in ``zone`` at noon of ``day``; None for an unknown zone."""
    if zone.startswith("UTC") and len(zone) == 9:
        sign = -1 if zone[3] == "-" else 1
        return sign * (int(zone[4:6]) * 60 + int(zone[7:9]))
    try:
        offset = datetime.combine(day, time(12), ZoneInfo(zone)).utcoffset()
    except (ZoneInfoNotFoundError, ValueError, OverflowError, OSError):
        return None
    return None if offset is None else int(offset.total_seconds() // 60)


def zone_name(zone: str) -> str:
    """ "Europe/Moscow" is "Moscow" for a reader."""
    return _NAMES.get(zone) or zone.rsplit("/", 1)[-1].replace("_", " ")


def fixed_zone(moment: datetime | None) -> str | None:
    """The offset that ``moment`` carries, as a zone; None for UTC, which many systems stamp whatever the place."""
    offset = moment.utcoffset() if moment is not None else None
    if not offset:
        return None
    minutes = int(offset.total_seconds() // 60)
    return f"UTC{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02d}:{abs(minutes) % 60:02d}"
