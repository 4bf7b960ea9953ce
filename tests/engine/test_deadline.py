"""The caller's deadline ends a comparison."""

from __future__ import annotations

import pytest

from comparison import DeadlineExceeded, compare
from comparison.align.points import group
from tests.engine.accounts import ALL, EVENT


def test_a_deadline_that_has_passed() -> None:
    with pytest.raises(DeadlineExceeded):
        compare(EVENT, ALL, deadline=lambda: True)


def test_a_deadline_is_asked_more_than_once() -> None:
    asked: list[int] = []

    def late() -> bool:
        asked.append(1)
        return len(asked) > 5

    with pytest.raises(DeadlineExceeded):
        compare(EVENT, ALL, deadline=late)


def test_a_deadline_is_asked_while_pairs_become_points() -> None:
    def late() -> None:
        raise DeadlineExceeded

    with pytest.raises(DeadlineExceeded):
        group([(0, 1)], {(0, 1): 1.0}, (), 0.5, late)


def test_a_deadline_far_away_changes_nothing() -> None:
    assert compare(EVENT, ALL, deadline=lambda: False) == compare(EVENT, ALL)
