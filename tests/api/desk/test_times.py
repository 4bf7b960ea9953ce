"""Times as people type them."""

from __future__ import annotations

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.desk.times import NoZone, UnknownZone, instant, parted


@pytest.mark.parametrize(
    ("local", "zone", "event", "stated"),
    [
        pytest.param("2025-05-13T18:00", "Europe/London", "", "2025-05-13T18:00:00+01:00", id="summer"),
        pytest.param("2025-01-13T18:00", "Europe/London", "", "2025-01-13T18:00:00+00:00", id="winter"),
        pytest.param("2025-01-13 18:00", "", "Asia/Kathmandu", "2025-01-13T18:00:00+05:45", id="of-the-event"),
        pytest.param(
            "2025-01-13T18:00:30", "UTC", "Asia/Kathmandu", "2025-01-13T18:00:30Z", id="own-before-the-event's"
        ),
        pytest.param("2025-01-13T18:00", "-4", "", "2025-01-13T18:00:00-04:00", id="hours"),
        pytest.param("2025-01-13T18:00", "UTC+3", "", "2025-01-13T18:00:00+03:00", id="utc-and-hours"),
        pytest.param("2025-01-13T18:00", "\u22120330", "", "2025-01-13T18:00:00-03:30", id="minus-sign"),
        pytest.param("2025-01-13T18:00:00+03:00", "", "", "2025-01-13T18:00:00+03:00", id="whole-already"),
        pytest.param("Tuesday", "", "", "Tuesday", id="no-time"),
    ],
)
def test_instant(local: str, zone: str, event: str, stated: str) -> None:
    assert instant(local, zone, event) == stated


def test_a_time_without_a_zone_is_nowhere() -> None:
    with pytest.raises(NoZone):
        instant("2025-05-13T18:00", "", "")
    with pytest.raises(UnknownZone):
        instant("2025-05-13T18:00", "Moscow", "Europe/London")


@given(st.datetimes(datetime(1000, 1, 1), datetime(2999, 12, 31)), st.integers(-23 * 60, 23 * 60))
def test_parted_is_its_inverse(moment: datetime, minutes: int) -> None:
    offset = f"{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02}:{abs(minutes) % 60:02}"
    stated = moment.replace(microsecond=0).isoformat() + offset
    assert instant(*parted(stated), "") == stated
