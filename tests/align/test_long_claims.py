"""Claims that say the same over and over: every word of the one answers every word of the other."""

from __future__ import annotations

import pytest

from comparison import Account, Event, compare


@pytest.mark.parametrize(
    ("left", "right"),
    [
        pytest.param("killed ", "killed ", id="the same word"),
        pytest.param("killed ", "slain ", id="synonyms"),
        pytest.param("the ", "the ", id="a function word"),
        pytest.param("% ", "% ", id="a sign"),
        pytest.param("John Smith ", "JS ", id="a name and its initials"),
    ],
)
def test_are_compared_in_bounded_memory(left: str, right: str) -> None:
    """Held against each other pair by pair, the synonyms' pairs asked for gigabytes."""
    texts = ["The harbour " + unit * (1_400 // len(unit)) + "was closed" for unit in (left, right)]
    compared = compare(Event(), [Account(f"a{n}", f"Party {n}", text) for n, text in enumerate(texts)])
    assert len(compared.points) <= 1
