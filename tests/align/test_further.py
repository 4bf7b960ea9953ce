"""A passage that says two things to one account stands in two points; one that says a thing once, in one."""

from __future__ import annotations

import pytest

from tests.align.aligning import accounts, aligned, links

BOTH = "Crews worked for two hours to put out the fire at the paint store, in which a night watchman was killed."


@pytest.mark.parametrize(
    ("left", "right", "said"),
    [
        pytest.param(
            f"{BOTH} The road to the harbour stays closed. Smoke was seen from the hills. Schools open as usual on Monday.",
            "A night watchman died. It took two hours to extinguish the fire at the paint store. Insurers will visit.",
            {"A night watchman died.", "It took two hours to extinguish the fire at the paint store."},
            id="two-sentences-for-one",
        ),
        pytest.param(
            "The council sold the old tram depot to a brewery. Buses run every ten minutes. The museum is free on Sunday.",
            "The tram depot has been sold to a brewery. A brewery has the tram depot now. Rents rose. Tourists came.",
            {"The tram depot has been sold to a brewery."},
            id="the-same-said-again",
        ),
    ],
)
def test_one_passage_beside_several(left: str, right: str, said: set[str]) -> None:
    found = links(aligned(accounts(left, right)))
    assert {text for pair in found for text in pair if text in right} == said
