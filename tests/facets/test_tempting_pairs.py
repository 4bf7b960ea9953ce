"""What only looks like a conflict is none, and what is one is found: a row for each."""

from __future__ import annotations

import pytest

from tests.facets.plain_pairs import DIVERGENT, MISSED
from tests.facets.tempting_pairs import APART, MISTAKEN
from tests.facets.test_short_pairs import kinds


@pytest.mark.parametrize(("left", "right"), APART)
def test_two_matters_in_like_words_do_not_differ(left: str, right: str) -> None:
    assert not kinds(left, right)


@pytest.mark.parametrize(("left", "right"), MISTAKEN)
@pytest.mark.xfail(strict=True, reason="no rule tells these matters apart")
def test_what_is_still_taken_for_a_conflict(left: str, right: str) -> None:
    assert not kinds(left, right)


@pytest.mark.parametrize(("left", "right", "kind"), DIVERGENT)
def test_what_differs_is_found_in_its_kind(left: str, right: str, kind: str) -> None:
    assert kind in kinds(left, right)


@pytest.mark.parametrize(("left", "right", "kind"), MISSED)
@pytest.mark.xfail(strict=True, reason="no rule tells these apart")
def test_what_is_missed(left: str, right: str, kind: str) -> None:
    assert kind in kinds(left, right)
