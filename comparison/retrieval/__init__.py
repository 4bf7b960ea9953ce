"""Finding again what was said: the sentences of a text, the terms to look them up by, and how near two of them are.

A comparison sets accounts of one event side by side. Here a sentence is looked for among those of any number of events: a
full-text index finds candidates by ``index_terms`` and ``query_terms``, and ``likeness`` puts them in order.
"""

from __future__ import annotations

from comparison.retrieval.likeness import likeness
from comparison.retrieval.terms import index_terms, name_terms, query_terms
from comparison.segment import segment

__all__ = ["index_terms", "likeness", "name_terms", "query_terms", "sentences"]


def sentences(text: str) -> tuple[tuple[int, int], ...]:
    """Where the sentences, headings and items of ``text`` are, as a comparison cuts them: offsets, in order."""
    return tuple((each.start, each.end) for each in segment(text))
