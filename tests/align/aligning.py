"""Aligns plain texts, for the tests of this folder."""

from __future__ import annotations

from collections.abc import Sequence

from comparison.align import AlignedPoint, align
from comparison.align.vocabulary import Vocabulary, vocabulary
from comparison.align.windows import Window, windows
from comparison.analyse import analyse
from comparison.lexicon import load
from comparison.model import Account, Event
from comparison.settings import Settings

Spans = frozenset[tuple[str, int, int]]


def accounts(*texts: str) -> tuple[Account, ...]:
    """An account for each text: "a", "b", …"""
    return tuple(Account(chr(97 + n), f"Party {chr(65 + n)}", text) for n, text in enumerate(texts))


def aligned(given: Sequence[Account], threshold: float = Settings().threshold) -> tuple[AlignedPoint, ...]:
    """The points of the accounts, which are taken in the engine's own order."""
    ordered = sorted(given, key=lambda a: (a.text, a.party, a.id))
    sentences = [s for a in ordered for s in analyse(a, Event())]
    return align(sentences, Event(), load(), Settings(threshold=threshold), lambda: None)


def spans(points: Sequence[AlignedPoint]) -> set[Spans]:
    """For each point, the first passage of each account."""
    return {frozenset((c.account.id, c.passages[0].start, c.passages[0].end) for c in p.claims) for p in points}


def links(points: Sequence[AlignedPoint]) -> set[frozenset[str]]:
    """The quoted texts of each two claims that stand in one point."""
    return {frozenset((p.left.passages[0].text, p.right.passages[0].text)) for each in points for p in each.pairings}


def windowed(*texts: str) -> tuple[tuple[Window, ...], Vocabulary]:
    """The windows and the vocabulary of accounts with these texts."""
    sentences = [s for a in accounts(*texts) for s in analyse(a, Event())]
    terms = vocabulary(sentences, load())
    return windows(sentences, terms), terms
