"""Where what stood in one version of a text stands in another."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from api.points.versions import Carrier, Version, stretches
from comparison import PassageRef


def version(text: str) -> Version:
    """``text`` with a passage for each sentence."""
    found = enumerate(re.finditer(r"[^\s.][^.]*\.?", text), 1)
    return Version(text, tuple(PassageRef(str(n), each.start(), each.end()) for n, each in found))


OLD = "The talks began at nine. The port will hire 40 pilots. Pay was discussed."


@pytest.mark.parametrize(
    ("new", "quote", "carried"),
    [
        pytest.param(OLD, "40 pilots", ["40 pilots"], id="unchanged"),
        pytest.param("Good morning. " + OLD, "40 pilots", ["40 pilots"], id="something-before-it"),
        pytest.param(
            OLD.replace("40", "30"), "40 pilots", ["The port will hire 30 pilots."], id="its-sentence-was-edited"
        ),
        pytest.param(
            OLD.replace("port will", "Port  will"), "40 pilots", ["The Port  will hire 40 pilots."], id="set-otherwise"
        ),
        pytest.param("The talks began at nine. Pay was discussed.", "40 pilots", [], id="gone"),
        pytest.param(
            "Pay was discussed. The talks began at nine. The tide turned quickly.",
            "40 pilots",
            [],
            id="another-in-its-place",
        ),
        pytest.param("", "40 pilots", [], id="nothing-left"),
        pytest.param(
            "It rained. " + OLD,
            "nine. The port",
            ["nine.", "The port"],
            id="over-two-sentences",
        ),
    ],
)
def test_carried(new: str, quote: str, carried: list[str]) -> None:
    start = OLD.index(quote)
    spans = Carrier(version(OLD), version(new)).carried((start, start + len(quote)))
    assert [new[a:b] for a, b in spans] == carried


TEXTS = st.lists(st.sampled_from(["A b c. ", "A b d. ", "a  B c. ", "X y. ", "Q. "]), max_size=8).map("".join)


@given(TEXTS, TEXTS)
@settings(deadline=None)
def test_stretches_hold_each_passage_once_and_in_order(old: str, new: str) -> None:
    before, after = version(old), version(new)
    found = list(stretches(before, after))
    assert tuple(each for stretch in found for each in stretch.before) == before.passages
    assert tuple(each for stretch in found for each in stretch.after) == after.passages
    assert all(stretch.before or stretch.after for stretch in found)


@given(TEXTS, TEXTS)
@settings(deadline=None)
def test_what_is_carried_lies_in_the_new_text(old: str, new: str) -> None:
    carrier = Carrier(version(old), version(new))
    for each in version(old).passages:
        assert all(0 <= start < end <= len(new) for start, end in carrier.carried((each.start, each.end)))


def test_a_sentence_cut_in_two_is_worded_alike() -> None:
    before, after = version("He came; he saw."), version("He came. He saw.")
    assert [each.worded_alike for each in stretches(before, after)] == [True]
