"""Reads one sentence as a single clause, and names the words that its operators bear on."""

from __future__ import annotations

from comparison.analyse.assertion import Assertion, Span, find_assertions
from comparison.analyse.tokens import tokenise


def read(text: str) -> Assertion:
    """The assertion of ``text`` as one clause."""
    (assertion,) = find_assertions(tokenise(text), ((0, len(text)),), text)
    return assertion


def denied(text: str) -> set[str]:
    """The words of ``text`` that stand under an odd number of negations."""
    assertion = read(text)
    return {t.text for t in tokenise(text) if not assertion.positive(t.start)}


def quoted(text: str, span: Span | None) -> str | None:
    return None if span is None else text[span[0] : span[1]]
