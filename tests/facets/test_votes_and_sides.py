"""Adopted by all or by some; the eastern bank or the western."""

from __future__ import annotations

import pytest

from comparison.facets import place, quantity
from comparison.facets.finding import Finding
from tests.facets.analysed import pair
from tests.facets.pairing import mirrored, swapped

DIFFERENT = [
    pytest.param("The amendment was adopted unanimously.", "The amendment was adopted by 61 votes to 48.", id="unanimously, votes to votes"),
    pytest.param("The council narrowly approved the plan.", "The council approved the plan unanimously.", id="narrowly, unanimously"),
    pytest.param("The first shell was fired from the eastern bank.", "The shelling was started from the western bank.", id="two banks"),
    pytest.param("The crack is in the upper gate of the lock.", "The crack was found in the lower gate of the lock.", id="upper, lower"),
]  # fmt: skip
NOTHING = [
    pytest.param("The plan was approved unanimously.", "All members approved the plan.", id="unanimously, all"),
    pytest.param("The plan was approved almost unanimously.", "The plan was approved by 61 votes to 2.", id="almost unanimously"),
    pytest.param("The plan was approved unanimously.", "The ban passed by 61 votes to 2.", id="two votes"),
    pytest.param("Shells hit the eastern bank.", "Shells fell on the western bank, across from the eastern bank.", id="both banks"),
    pytest.param("Talks with North Korea began.", "Talks with South Korea began.", id="names"),
    pytest.param("The eastern bank is steep.", "Rebels hold the western bank.", id="nothing else in common"),
]  # fmt: skip


def findings(left: str, right: str) -> tuple[Finding, ...]:
    pairing = pair(left, right)
    return (*quantity.contrast(pairing), *place.contrast(pairing))


@pytest.mark.parametrize(("left", "right"), DIFFERENT)
def test_different(left: str, right: str) -> None:
    assert [f.relation for f in findings(left, right)] == ["different"]


@pytest.mark.parametrize(("left", "right"), NOTHING)
def test_nothing(left: str, right: str) -> None:
    assert "different" not in [f.relation for f in findings(left, right)]


@pytest.mark.parametrize(("left", "right"), [*DIFFERENT, *NOTHING])
@pytest.mark.parametrize("facet", [quantity, place])
def test_sides_may_be_exchanged(facet: object, left: str, right: str) -> None:
    pairing = pair(left, right)
    assert facet.contrast(swapped(pairing)) == mirrored(facet.contrast(pairing))  # type: ignore[attr-defined]
