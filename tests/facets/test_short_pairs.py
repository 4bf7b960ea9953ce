"""Single sentences compared from end to end: what differs is told in its kind, what does not is left in peace."""

from __future__ import annotations

from datetime import date

import pytest

from comparison import Account, Event, compare
from tests.facets.short_pairs import DIVERGENT, HARMONIOUS


def kinds(left: str, right: str) -> set[str]:
    accounts = [Account("a", "Red Party", left), Account("b", "Blue Party", right)]
    compared = compare(Event(occurred_on=date(2026, 5, 12)), accounts)
    return {d.kind for point in compared.points for d in point.differences}


@pytest.mark.parametrize(("left", "right", "expected"), DIVERGENT)
def test_what_differs_is_found_in_its_kind(left: str, right: str, expected: str) -> None:
    assert kinds(left, right) & set(expected.split())


@pytest.mark.parametrize(("left", "right"), HARMONIOUS)
def test_what_does_not_differ_is_no_difference(left: str, right: str) -> None:
    assert not kinds(left, right)


@pytest.mark.parametrize(("left", "right"), [(left, right) for left, right, _ in DIVERGENT])
def test_the_order_of_the_accounts_changes_no_kind(left: str, right: str) -> None:
    assert kinds(left, right) == kinds(right, left)
