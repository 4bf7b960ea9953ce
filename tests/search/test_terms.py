"""Terms of days: as many as a day has digits, and of a range exactly those that its days have and no others."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.search import terms


def holds(day: date, since: date | None, until: date | None) -> bool:
    return bool(set(terms.of_day("north", day)) & set(terms.of_days("north", since, until)))


@given(st.dates(), st.one_of(st.none(), st.dates()), st.dates())
def test_a_day_has_a_term_of_a_range_exactly_when_it_is_in_it(day: date, since: date | None, until: date) -> None:
    assert holds(day, since, until) == ((since or date.min) <= day <= until)
    assert holds(day, until, None) == (until <= day)


@given(st.dates(), st.dates())
def test_a_range_has_few_terms(since: date, until: date) -> None:
    assert len(terms.of_days("north", since, until)) <= 2 * 9 * 8
    assert len(set(terms.of_day("north", since))) == 8


@pytest.mark.parametrize(
    ("since", "until", "expected"),
    [
        pytest.param("2025-05-13", "2025-05-13", ["20250513"], id="a-day"),
        pytest.param("2025-05-28", "2025-06-10", ["20250528", "20250529", "2025053", "2025060", "20250610"], id="days"),
        pytest.param("2025-05-13", "2025-05-12", [], id="nothing"),
    ],
)
def test_the_terms_of_a_range(since: str, until: str, expected: list[str]) -> None:
    found = terms.of_days("north", date.fromisoformat(since), date.fromisoformat(until))
    assert {each.rpartition("day0")[2] for each in found} >= set(expected)
    assert bool(found) == bool(expected)


@pytest.mark.parametrize("archived", [True, False])
def test_terms_of_events_are_apart_too(archived: bool) -> None:
    def all_of(workspace: str) -> set[str]:
        word = terms.of_word(workspace, "a")
        return {
            word, terms.withdrawn(word), terms.of_state(workspace, archived), terms.of_party(workspace, "a"),
            *terms.of_day(workspace, date(2025, 5, 13)),
        }  # fmt: skip

    assert len(all_of("north")) == 4 + 8
    assert not all_of("north") & all_of("south")
    assert all(each.isascii() and each.isalnum() for each in all_of("north"))
