"""The tokens of a sentence are the same, whether it is searched for them or they are made of its words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comparison.analyse.tokens import tokenise, tokens_of
from comparison.segment.grammar import read

# id, text, its tokens, why
ROWS = [
    ("hyphen", "the co-operation pact", ["the", "co", "-", "operation", "pact"], "one word, three tokens"),
    ("possessive", "Ann's report", ["Ann", "'s", "report"], "the ending is a token"),
    ("denied", "they didn\u2019t sign", ["they", "did", "n\u2019t", "sign"], "a curly apostrophe"),
    ("initials", "the U.S. said at 9 a.m. on", ["the", "U.S.", "said", "at", "9", "a.m.", "on"], "full stops within"),
    ("hyphen-initials", "an x-a.m. call", ["an", "x", "-", "a.m.", "call"], "a word ends within a token"),
    (
        "four-hyphens",
        "a-b-c-d-e'f g",
        ["a", "-", "b", "-", "c", "-", "d", "-", "e'f", "g"],
        "longer than a word may be",
    ),
    ("underscores", "__init", ["_", "_", "init"], "one word, several signs"),
    ("figures", "5p.m. or 1,200.50", ["5", "p.m.", "or", "1,200.50"], "letters that touch a number"),
]


@pytest.mark.parametrize(("text", "expected"), [row[1:3] for row in ROWS], ids=[row[0] for row in ROWS])
def test_tokens_of_words(text: str, expected: list[str]) -> None:
    assert [t.text for t in tokens_of(read(text, 0, len(text)), 0, len(text))] == expected


@given(st.text(alphabet="ab-c'.\u2019_ 1\u00e9\u00b2,:AI-d\n", max_size=40))
def test_words_and_text_give_the_same_tokens(text: str) -> None:
    assert tokens_of(read(text, 0, len(text)), 0, len(text)) == tokenise(text, 0, len(text))


@given(st.text(max_size=40), st.integers(0, 5), st.integers(0, 40))
def test_so_they_do_within_a_text(text: str, start: int, length: int) -> None:
    end = min(len(text), start + length)
    start = min(start, end)
    assert tokens_of(read(text, start, end), start, end) == tokenise(text, start, end)
