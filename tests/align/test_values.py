"""How far one time stands for another."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from comparison.align.values import stands_for
from comparison.analyse import analyse
from comparison.analyse.times import TimeExpression
from comparison.model import Account, Event

EVENT = Event("A march", date(2025, 11, 18), "Europe/London")


def time(text: str) -> TimeExpression:
    account = Account("a", "A", text, published_at=datetime(2025, 11, 18, 20, tzinfo=UTC))
    (sentence,) = analyse(account, EVENT)
    return sentence.times[0]


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        pytest.param("It ended at half past three.", "It was over by 3.30pm.", True, id="half-of-day-unsaid"),
        pytest.param("It ended at 3.30am.", "It was over by 3.30pm.", False, id="other-half-of-day"),
        pytest.param(
            "Trams stand still Thursday.", "The strike begins on Thursday.", True, id="weekday-of-other-weeks"
        ),
        pytest.param("Trams stand still Friday.", "The strike begins on Thursday.", False, id="other-weekday"),
    ],
)
def test_times(a: str, b: str, same: bool) -> None:
    assert (stands_for(time(a), time(b), lambda x, y: float(x == y)) > 0) is same
