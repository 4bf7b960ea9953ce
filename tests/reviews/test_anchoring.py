"""A quote is found again in a text that has been revised, or not at all; never somewhere else."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from api.reviews.anchoring import Searched, anchored

OLD = "The talks began at nine. The port will hire 12 pilots. Both agreed. Pay was left out. Both agreed."


@pytest.mark.parametrize(
    ("quote", "new", "found"),
    [
        pytest.param("will hire 12 pilots", OLD, "will hire 12 pilots", id="where-it-stood"),
        pytest.param("will hire 12 pilots", "Good morning. " + OLD, "will hire 12 pilots", id="moved-on"),
        pytest.param("will hire 12 pilots", OLD[25:], "will hire 12 pilots", id="moved-back"),
        pytest.param("will hire 12 pilots", OLD.replace("12", "13"), None, id="said-otherwise"),
        pytest.param("12 pilots", OLD.replace("12", "112"), None, id="inside-another-word"),
        pytest.param("ort will hire 12 pil", "So: " + OLD, "ort will hire 12 pil", id="inside-a-word-before-too"),
        pytest.param(
            "The port will hire", OLD.replace("The port", "The  PORT"), "The  PORT will hire", id="set-otherwise"
        ),
        pytest.param("will hire 12 pilots", "", None, id="nothing-left"),
        pytest.param("Pay was left out.", "Pay was left out. " * 3, "Pay was left out.", id="several-places"),
        pytest.param("Both", "Some say that both of them, Both, came.", None, id="one-word-among-others"),
    ],
)
def test_found(quote: str, new: str, found: str | None) -> None:
    start = OLD.index(quote)
    place = Searched(new).find(anchored("a", OLD, start, start + len(quote)))
    assert (place and new[slice(*place)]) == found


@pytest.mark.parametrize("which", [0, 1])
def test_of_several_places_the_one_with_the_same_surroundings(which: int) -> None:
    starts = [OLD.index("Both agreed"), OLD.rindex("Both agreed")]
    new = "It rained. " * 5 + OLD
    expected = [new.index("Both agreed"), new.rindex("Both agreed")][which]
    place = Searched(new).find(anchored("a", OLD, starts[which], starts[which] + 11))
    assert place == (expected, expected + 11)


TEXT = st.text(alphabet="ab .’'“ß1", min_size=1, max_size=60)


@given(TEXT, st.data())
@settings(deadline=None)
def test_what_has_not_changed_is_where_it_was(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    assert Searched(text).find(anchored("a", text, start, end)) == (start, end)


@given(TEXT, TEXT, st.data())
@settings(deadline=None)
def test_what_is_found_is_within_the_text(old: str, new: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(old) - 1))
    end = data.draw(st.integers(start + 1, len(old)))
    place = Searched(new).find(anchored("a", old, start, end))
    assert place is None or 0 <= place[0] < place[1] <= len(new)
