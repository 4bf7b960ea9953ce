"""The same words of different things: no agreement is claimed, and no difference."""

from __future__ import annotations

import pytest

from comparison import Account, Event, compare
from comparison.facets.scope import contrast
from tests.facets.analysed import pair

UNLIKE = [
    pytest.param("The bakery will get 12 new ovens by Easter.", "The school will get 12 new computers by Easter.", id="who gets and what"),
    pytest.param("Wages grew by 2.1 percent in June.", "Imports grew by 2.1 percent in June.", id="subject"),
    pytest.param("The price of bread has doubled since May.", "The price of petrol has doubled since May.", id="complement"),
    pytest.param("The two ministers agreed to build a dam.", "The two ministers agreed to build a prison.", id="object"),
]  # fmt: skip
ALIKE = [
    pytest.param("The thieves took the jewels on Friday.", "The robbers took the jewels on Friday.", id="synonyms"),
    pytest.param("The sides will continue work on a lasting peace.", "The sides will keep work on a lasting peace.", id="verbs"),
    pytest.param("It is with deep sadness that we confirm two deaths.", "It is with great sadness that we confirm two deaths.", id="degrees"),
    pytest.param("The glarn was seen near the harbour at noon.", "Somebody saw the trull at noon, near the old harbour wall.", id="words that the lexicon does not know"),
    pytest.param("The mayor opened the bridge on Monday.", "The council opened the bridge on Monday.", id="a body and its head"),
]  # fmt: skip


def doubts(left: str, right: str) -> list[tuple[str, str]]:
    return [(f.left.text, f.right.text) for f in contrast(pair(left, right)) if f.relation == "unclear"]


@pytest.mark.parametrize(("left", "right"), UNLIKE)
def test_unlike_things_are_a_doubt(left: str, right: str) -> None:
    assert doubts(left, right)
    assert [(b, a) for a, b in doubts(right, left)] == doubts(left, right)


@pytest.mark.parametrize(("left", "right"), ALIKE)
def test_the_same_thing_in_other_words_is_none(left: str, right: str) -> None:
    assert not doubts(left, right)


def test_the_point_is_unclear_and_says_why() -> None:
    left, right = "Wages grew by 2.1 percent in June.", "Imports grew by 2.1 percent in June."
    (point,) = compare(Event(), [Account("a", "Ministry", left), Account("b", "Bank", right)]).points
    assert point.status == "unclear"
    assert '"Wages"' in point.explanation
    assert "different things" in point.explanation
