"""A story takes no longer to read than the caller allows."""

from __future__ import annotations

from itertools import count

import pytest

from comparison.attribution import Article, attribute
from comparison.errors import DeadlineExceeded

STORY = "The bridge is shut, Ed Rusk said. Nobody was hurt.\n\n" * 40


@pytest.mark.parametrize("allowed", [0, 1, 5, 50, 200])
def test_the_reading_ends_when_time_is_up(allowed: int) -> None:
    asked = count()
    with pytest.raises(DeadlineExceeded, match="longer"):
        attribute(Article(STORY), lambda: next(asked) >= allowed)
    assert next(asked) == allowed + 1


def test_it_is_asked_within_a_paragraph_too() -> None:
    asked = count()
    attribute(Article(STORY.replace("\n\n", " ")), lambda: next(asked) < 0)
    assert next(asked) > 80


def test_time_that_is_left_changes_nothing() -> None:
    assert attribute(Article(STORY), lambda: False) == attribute(Article(STORY))
