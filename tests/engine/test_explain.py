"""What explanations call the parties, and how they quote."""

from __future__ import annotations

import dataclasses

import pytest

from comparison import compare
from comparison.explain import difference, display_names
from comparison.model import Account, Difference, Quote, Side
from tests.engine.accounts import EVENT, NORTH, SOUTH

A = Account("a", "White Hall", "x", "readout")


@pytest.mark.parametrize(
    ("accounts", "expected"),
    [
        pytest.param([A, Account("b", "Town", "x")], ["White Hall", "Town"], id="the-party"),
        pytest.param(
            [A, Account("b", "White Hall", "x", "social_post")],
            ["White Hall (readout)", "White Hall (social post)"],
            id="one-party-twice-by-channel",
        ),
        pytest.param(
            [A, Account("b", "White Hall", "x", "readout")], ["White Hall (a)", "White Hall (b)"], id="and-by-id"
        ),
        pytest.param(
            [A, Account("b", "White Hall", "x", "article", quoted_by="The Courier")],
            ["White Hall", "White Hall, as quoted by The Courier"],
            id="at-first-and-at-second-hand",
        ),
        pytest.param(
            [Account("b", "White Hall", "x", speaker="Ann Lee", quoted_by="The Courier")],
            ["Ann Lee for White Hall, as quoted by The Courier"],
            id="by-somebody-who-speaks-for-it",
        ),
    ],
)
def test_names(accounts: list[Account], expected: list[str]) -> None:
    assert list(display_names(accounts).values()) == expected


@pytest.mark.parametrize(
    ("value", "evidence", "shown"),
    [
        pytest.param(
            "energy and infrastructure", "energy and infrastructure", '"energy and infrastructure"', id="a-quote"
        ),
        pytest.param("90 minutes or more", "at least 90 minutes", "90 minutes or more", id="a-reading"),
    ],
)
def test_values_are_quoted_where_they_are_quotations(value: str, evidence: str, shown: str) -> None:
    sides = (
        Side(("a",), value, (Quote("a", 0, len(evidence), evidence),)),
        Side(("b",), "two hours", (Quote("b", 0, 9, "two hours"),)),
    )
    found = difference({"a": "A", "b": "B"}, Difference("scope", 0.8, "", sides), "")
    assert found == f'A: {shown}; B: "two hours".'


def test_a_conversion_is_explained() -> None:
    explanations = " ".join(p.explanation for p in compare(EVENT, [NORTH, SOUTH]).points)
    assert "New York" in explanations
    assert "Moscow" in explanations


def test_explanations_name_the_parties_of_the_point() -> None:
    for point in compare(EVENT, [NORTH, dataclasses.replace(SOUTH, party="Sud")]).points:
        assert "Northern Presidency" in point.explanation
        assert "Sud" in point.explanation
