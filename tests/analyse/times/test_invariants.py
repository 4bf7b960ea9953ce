"""Whatever is read, expressions of time lie in the text, in order; every form of a day or minute means it."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.analyse.times.test_find_times import times


@pytest.mark.parametrize(
    "text", ["1" * 20_000, "a.m. " * 5_000, "10:" * 9_000, "on the " * 5_000, "half past " * 5_000]
)
def test_hostile_input_is_read_in_linear_time(text: str) -> None:
    times(text)


@given(st.text(max_size=80))
def test_any_text_is_read_and_offsets_lie_within_it(text: str) -> None:
    for found in times(text):
        assert 0 <= found.start < found.end <= len(text)


_PIECES = (
    "on", "the", "18", "March", "2025", ",", "Monday", "at", "10", "a.m.", "half", "past", "three", "last", "next", "24",
    "th", "of", "2.15", "pm", "early", "mid", "-", "this", "week", "ago", "morning", "(", "GMT", "in", "days", "to",
)  # fmt: skip


@given(st.lists(st.sampled_from(_PIECES), max_size=12).map(" ".join))
def test_expressions_do_not_overlap_and_come_in_order(text: str) -> None:
    found = times(text)
    assert all(a.end <= b.start for a, b in pairwise(found))


@given(st.dates(min_value=date(1950, 1, 1), max_value=date(2049, 12, 31)))
def test_every_calendar_form_of_a_day_means_that_day(day: date) -> None:
    forms = [
        day.isoformat(),
        f"{day.day} {day:%B} {day.year}",
        f"{day:%B} {day.day}, {day.year}",
        f"{day:%b} {day.day}, {day.year}",
        f"the {day.day}th of {day:%B} {day.year}",
    ]
    for form in forms:
        (found,) = times(f"It was on {form}.")
        assert found.days == (day, day + timedelta(days=1))


@given(st.integers(0, 23), st.integers(0, 59))
def test_both_clock_forms_mean_the_same_minute(hour: int, minute: int) -> None:
    half = "a.m." if hour < 12 else "p.m."
    (twelve,) = times(f"at {hour % 12 or 12}:{minute:02d} {half}")
    (twenty_four,) = times(f"at {hour:02d}:{minute:02d} hrs")
    assert twelve.clock == twenty_four.clock
