"""Words without end: their offsets are true, and what is remembered of them is short."""

from __future__ import annotations

import pytest

from comparison.analyse.tokens import LONGEST, tokenise


@pytest.mark.parametrize(
    "word",
    [
        pytest.param("a" * 10_000, id="letters"),
        pytest.param("a" * 10_000 + "'s", id="letters and a possessive"),
        pytest.param("1" * 10_000, id="digits"),
        pytest.param("a." * 5_000, id="initials"),
        pytest.param("\u00e9" * 10_000, id="letters with diacritics"),
    ],
)
def test_a_word_without_end_is_known_by_its_beginning(word: str) -> None:
    text = f"the {word} was"
    tokens = tokenise(text)
    assert all(text[t.start : t.end] == t.text for t in tokens)
    assert tokens[1].end - tokens[1].start >= 10_000
    assert all(len(form) <= LONGEST for t in tokens for form in (t.norm, t.lemma, t.stem))


def test_the_longest_word_of_language_is_known_in_full() -> None:
    word = "donaudampfschifffahrtselektrizit\u00e4tenhauptbetriebswerk"
    assert tokenise(word)[0].norm == word.replace("\u00e4", "a")
