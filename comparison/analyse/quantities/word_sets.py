"""Sets of words, written as a reader would list them."""

from __future__ import annotations


def word_set(words: str) -> frozenset[str]:
    """The words of ``words``, which stand apart by spaces."""
    return frozenset(words.split())
