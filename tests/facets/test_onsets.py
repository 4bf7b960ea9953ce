"""What begins at once on one side, and later on the other."""

from __future__ import annotations

import pytest

from comparison.facets.time import contrast
from tests.facets.analysed import pair
from tests.facets.pairing import mirrored, swapped

DIFFERENT = [
    pytest.param("The ban on the sprinter begins immediately.", "The sprinter's ban will begin after the championships.", id="immediately, after"),
    pytest.param("The tariff takes effect at once.", "The tariff takes effect at the end of the quarter.", id="at once, at the end of"),
    pytest.param("The memorandum was signed on the eve of the summit.", "The memorandum was signed after the summit had ended.", id="on the eve of, after"),
]  # fmt: skip
NOTHING = [
    pytest.param("The curfew ended immediately after the vote.", "The curfew ended after the vote.", id="immediately after"),
    pytest.param("The ban begins immediately.", "The ban begins.", id="one is silent"),
    pytest.param("The raids will stop at once.", "The talks will stop after the holidays.", id="two things that stop"),
    pytest.param("The ban does not begin immediately.", "The ban begins after the vote.", id="not immediately"),
]  # fmt: skip


def relations(left: str, right: str) -> list[str]:
    return [f.relation for f in contrast(pair(left, right))]


@pytest.mark.parametrize(("left", "right"), DIFFERENT)
def test_different(left: str, right: str) -> None:
    assert "different" in relations(left, right)


@pytest.mark.parametrize(("left", "right"), NOTHING)
def test_nothing(left: str, right: str) -> None:
    assert "different" not in relations(left, right)


@pytest.mark.parametrize(("left", "right"), [*DIFFERENT, *NOTHING])
def test_sides_may_be_exchanged(left: str, right: str) -> None:
    pairing = pair(left, right)
    assert contrast(swapped(pairing)) == mirrored(contrast(pairing))
