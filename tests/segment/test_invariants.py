"""What holds of the segments of any text whatever."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from comparison.segment import segment

WORDS = (
    "the ministry said that and but which while if unless Norland it they agreed signed will stop talks "
    "10 a.m. U.S. Mr. No. 3.5 Gen. \u201cWe we.\u201d \"yes\" e\u0301t\u00e9 it\u2019s after to ensure eliminate ; : , . ... \u2026 ? ! "
    "( ) \u2014 - killing 2024, #tag @name \U0001f64f \u200b"
).split(" ")  # fmt: skip
prose = st.lists(st.sampled_from(WORDS), max_size=60).flatmap(
    lambda words: st.lists(
        st.sampled_from([" ", " ", " ", " ", "\n", "\n\n", "\r\n", "\t", "  "]),
        min_size=len(words),
        max_size=len(words),
    ).map(lambda gaps: "".join(w + g for w, g in zip(words, gaps, strict=True)))
)
anything = st.text(max_size=300) | prose


@given(anything)
@settings(max_examples=300, deadline=None)
def test_segments_are_in_order_and_do_not_overlap(text: str) -> None:
    position = 0
    for found in segment(text):
        assert position <= found.start < found.end <= len(text)
        position = found.end


@given(anything)
@settings(max_examples=300, deadline=None)
def test_clauses_lie_within_in_order(text: str) -> None:
    for found in segment(text):
        position = found.start
        assert found.clauses
        for start, end in found.clauses:
            assert position <= start < end <= found.end
            assert re.search(r"\w", text[start:end])
            position = end


@given(anything)
@settings(max_examples=300, deadline=None)
def test_segments_begin_and_end_with_something_to_read(text: str) -> None:
    for found in segment(text):
        assert text[found.start : found.end].strip() == text[found.start : found.end]
        assert re.search(r"\w", text[found.start : found.end])


@given(prose)
@settings(max_examples=300, deadline=None)
def test_no_word_is_lost(text: str) -> None:
    covered = {i for found in segment(text) for i in range(found.start, found.end)}
    lost = [m.group() for m in re.finditer(r"[^\W\d_]{2,}", text) if not covered.issuperset(range(*m.span()))]
    assert lost == []


@given(anything)
@settings(max_examples=200, deadline=None)
def test_surrounding_whitespace_changes_nothing(text: str) -> None:
    moved = segment("\n  " + text + " \r\n\t")
    assert [(s.start - 3, s.end - 3, s.role) for s in moved] == [(s.start, s.end, s.role) for s in segment(text)]


@given(anything)
@settings(max_examples=100, deadline=None)
def test_the_same_text_is_cut_the_same_way(text: str) -> None:
    assert segment(text) == segment(text)


@pytest.mark.parametrize(
    "unit",
    [
        pytest.param("a", id="one letter"),
        pytest.param("1", id="one digit"),
        pytest.param('"', id="quotation marks"),
        pytest.param("\n", id="empty lines"),
        pytest.param("a.m. ", id="abbreviations"),
        pytest.param(".", id="full stops"),
        pytest.param("and he said ", id="clauses without end"),
        pytest.param(", which is", id="relative clauses without end"),
        pytest.param("- a\n", id="items"),
        pytest.param("(", id="brackets that never close"),
        pytest.param("A B: c\n", id="labels"),
        pytest.param("\U0001f64f", id="emoji"),
    ],
)
def test_hostile_repetition_is_survived(unit: str) -> None:
    """A pattern that backtracks would not come back from these."""
    text = unit * (200_000 // len(unit))
    position = 0
    for found in segment(text):
        assert position <= found.start < found.end
        position = found.end
