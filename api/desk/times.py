"""Times as people type them, a date and a time of day and perhaps a zone, and as requests have them (RFC 3339)."""

from __future__ import annotations

import re
from datetime import datetime
from zoneinfo import ZoneInfo

_LOCAL = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})[T ]([0-9]{2}:[0-9]{2})(:[0-9]{2}(?:\.[0-9]{1,6})?)?")
_OFFSET = re.compile(r"(?:UTC|GMT)?\s*([+\-\u2212])([0-9]{1,2})(?::?([0-9]{2}))?", re.IGNORECASE)
_WHOLE = re.compile(r"(.{16,26}?)(Z|[+-][0-9]{2}:[0-9]{2})")
_UTC = frozenset({"z", "utc", "gmt"})


class NoZone(ValueError):
    """A time whose place on earth nothing says."""


class UnknownZone(ValueError):
    """A zone that is neither a name nor an offset."""


def instant(local: str, zone: str, zone_of_event: str) -> str:
    """``local`` with its offset from UTC in ``zone``, else in ``zone_of_event``; as it stands where it already has one.

    What is no date and time is returned as it stands too: the schema says what it expects. Raises NoZone and UnknownZone.
    """
    found = _LOCAL.fullmatch(local)
    if found is None:
        return local
    day, minute, second = found.groups()
    return f"{day}T{minute}{second or ':00'}{_offset(f'{day}T{minute}', zone or zone_of_event)}"


def parted(stated: str) -> tuple[str, str]:
    """The inverse for a form: date and time of day, and the offset as a zone."""
    found = _WHOLE.fullmatch(stated)
    if found is None:
        return stated, ""
    local, offset = found.groups()
    return local.removesuffix(":00") if local.count(":") > 1 else local, offset


def _offset(local: str, zone: str) -> str:
    if not zone:
        raise NoZone
    if zone.lower() in _UTC:
        return "Z"
    stated = _OFFSET.fullmatch(zone)
    if stated:
        sign, hours, minutes = stated.groups()
        return f"{'+' if sign == '+' else '-'}{int(hours):02}:{minutes or '00'}"
    try:
        place = ZoneInfo(zone)
    except (KeyError, ValueError, OSError):  # ZoneInfo's own for no such name, a path that leads away, a folder
        raise UnknownZone from None
    try:
        offset = datetime.fromisoformat(local).replace(tzinfo=place).strftime("%z")
    except ValueError:  # no such day; the schema says so, whatever the offset
        return "Z"
    return f"{offset[:3]}:{offset[3:5]}"  # without seconds, which only offsets before 1972 have and RFC 3339 has not
