"""A claim that is passed on and denied in the next sentence is its denier's denial; "none of them" and "nobody" agree."""

from __future__ import annotations

import pytest

from tests.facets.compared import kinds

REBUTTALS = [
    pytest.param("That is a lie.", id="a lie"),
    pytest.param("This is false.", id="false"),
    pytest.param("We strongly deny this.", id="denied by the account"),
    pytest.param("The union rejects this account.", id="an account of it, rejected"),
    pytest.param("This claim is not accurate.", id="the claim named"),
    pytest.param("That is simply wrong.", id="wrong"),
    pytest.param("Not so.", id="curt"),
    pytest.param("It is not.", id="an auxiliary alone"),
]


@pytest.mark.parametrize("rebuttal", REBUTTALS)
@pytest.mark.parametrize(
    "source", ["The harbour board says", "The board says", "Engineers say"], ids=["the other", "its body", "a third"]
)
def test_a_rebuttal_turns_what_was_passed_on(source: str, rebuttal: str) -> None:
    assert "polarity" in kinds("The north pier is safe.", f"{source} the north pier is safe. {rebuttal}")


@pytest.mark.parametrize(
    "following",
    [
        pytest.param("That is correct.", id="confirmed"),
        pytest.param("It was not safe in 2019.", id="another time"),
        pytest.param("That is not in dispute.", id="not in dispute"),
        pytest.param("It would be wrong to say more.", id="wrong to say more"),
        pytest.param("That would never have been so under the old board.", id="imagined"),
    ],
)
def test_other_sentences_turn_nothing(following: str) -> None:
    assert not kinds("The north pier is safe.", f"The board says the north pier is safe. {following}")


@pytest.mark.parametrize(
    ("left", "right"),
    [
        pytest.param("No passengers were injured.", "Nobody was injured.", id="nobody"),
        pytest.param("No docker was seriously hurt.", "No one was seriously hurt.", id="no one"),
        pytest.param("Two thirds of pilots passed the test.", "One in three pilots failed the test.", id="shares"),
        pytest.param(
            "Fewer than half of the berths were full.", "More than half of the berths were empty.", id="halves"
        ),
        pytest.param(
            "The board did not attend the vote.", "The vote was held without the board.", id="by another word"
        ),
        pytest.param(
            "The pier stays closed until repairs are done.", "The pier will reopen once they are.", id="in turn"
        ),
        pytest.param("The dean pleaded not guilty.", "The dean denied the charges.", id="a phrase with a not"),
        pytest.param("No deal on pay was reached.", "They reached a deal on safety.", id="a deal on something else"),
    ],
)
def test_denials_of_all_and_of_some_do_not_conflict(left: str, right: str) -> None:
    assert not kinds(left, right)
