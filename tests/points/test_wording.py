"""What counts as another way to set the same words, and what does not."""

from __future__ import annotations

import pytest

from api.points.wording import wording


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("It  began\nat nine.", "It began at nine.", id="white-space"),
        pytest.param("It began, he said", "It began he said.", id="commas-and-full-stops"),
        pytest.param("THE PORT", "the port", id="case"),
        pytest.param("the port’s plan", "the port's plan", id="apostrophe"),
        pytest.param("“a plan”", '"a plan"', id="quotation-marks"),
        pytest.param("‘a plan’", "“a plan”", id="single-quotation-marks"),
        pytest.param("It began – at nine", "It began, at nine", id="dash-for-a-comma"),
        pytest.param("10–12 pilots", "10-12 pilots", id="dash"),
        pytest.param("at 9 a.m. today", "at 9 AM today", id="initials"),
        pytest.param("ﬁve", "five", id="ligature"),
        pytest.param("five\u00a0pilots", "five pilots", id="no-break-space"),
        pytest.param("and so on…", "and so on...", id="ellipsis"),
    ],
)
def test_set_otherwise(one: str, other: str) -> None:
    assert wording(one) == wording(other) != ()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("1.5 miles", "15 miles", id="decimal-point"),
        pytest.param("a rise of -5", "a rise of 5", id="minus"),
        pytest.param("£5", "$5", id="currency"),
        pytest.param("5%", "5", id="percent"),
        pytest.param("They agreed?", "They agreed.", id="question"),
        pytest.param("the “offer”", "the offer", id="scare-quotes"),
        pytest.param("9:41", "9.41", id="another-sign-inside-a-number"),
        pytest.param("did not", "did", id="a-word-less"),
        pytest.param("re-sign", "resign", id="hyphen"),
    ],
)
def test_said_otherwise(one: str, other: str) -> None:
    assert wording(one) != wording(other)


@pytest.mark.parametrize("text", ["", " ", "...", "—, ;", "()"])
def test_nothing_said(text: str) -> None:
    assert wording(text) == ()
