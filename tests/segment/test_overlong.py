"""Sentences that have no end are cut where it hurts least, and words never."""

from __future__ import annotations

import pytest

from comparison.segment import segment
from comparison.segment.overlong import LONGEST

# What is repeated, and what every part but the last ends with.
UNITS = [
    pytest.param("the envoys met, ", ",", id="a comma is better than a space"),
    pytest.param("the envoys, all of them, met; ", ";", id="a semicolon is better than a comma"),
    pytest.param("and then the envoys met ", "", id="a space where there is nothing else"),
    pytest.param("envoys-", "-", id="a sign where there is no space"),
    pytest.param("# met ", "", id="a heading without end"),
]


@pytest.mark.parametrize(("unit", "ending"), UNITS)
def test_a_sentence_without_end_is_cut(unit: str, ending: str) -> None:
    text = unit * (5 * LONGEST // len(unit))
    parts = segment(text)
    assert len(parts) > 4
    assert all(part.end - part.start <= LONGEST for part in parts)
    assert all(text[part.start : part.end].endswith(ending) for part in parts[:-1])


@pytest.mark.parametrize("unit", ["envoys ", "envoy's ", "the meeting, ", "1,200 ", "10:30 ", "A-"])
def test_no_word_is_parted(unit: str) -> None:
    text = unit * (5 * LONGEST // len(unit))
    whole = {word.strip(" -") for word in unit.replace(",  ", " ").split()} | {"A"}
    words = [w.strip("-") for part in segment(text) for w in text[part.start : part.end].replace("-", " ").split()]
    assert set(words) <= whole | {unit.strip()}


def test_a_word_without_end_stays_whole() -> None:
    text = "a" * 5 * LONGEST
    assert [(part.start, part.end) for part in segment(text)] == [(0, len(text))]


def test_a_long_sentence_that_has_an_end_stays_whole() -> None:
    text = "The council, " + "noting the report, " * 70 + "decides to meet."
    assert len(text) < LONGEST
    assert len(segment(text)) == 1
