"""The alignment of the words of two claims, kept as evidence of what is the same and what differs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import cast

import numpy as np

from comparison.align.function_words import function_words, signs
from comparison.align.links import LinkKind, WordLink
from comparison.align.short_names import short_names
from comparison.align.vocabulary import Vocabulary
from comparison.align.weights import FUNCTION_WORDS
from comparison.analyse.tokens import Token

__all__ = ["LinkKind", "Side", "Term", "WordLink", "align_words"]

# Measured on hand-aligned sentence pairs (benchmarks/word_alignment.py); the figures hardly move around these values.
CONTEXT_WINDOW = 3  # tokens to either side, as in Sultan, Bethard and Sumner 2014
CONTEXT_BONUS = 0.2  # for each linkable neighbour, times its strength
MOST_CONTEXT = 2.0
RUN_BONUS = 0.2  # for each further word of an identical stretch
LONGEST_RUN = 4
LEAST_STRENGTH = 0.3
LEAST_ALONE = 0.7  # a weaker link is sure only beside a linkable neighbour


@dataclass(frozen=True, slots=True)
class Term:
    """A word or phrase of a claim: the indices of its tokens, and its index in the vocabulary."""

    positions: tuple[int, ...]
    index: int


@dataclass(frozen=True, slots=True)
class Side:
    """One claim: its tokens, each token's own key in the vocabulary (-1: a sign), and its phrases."""

    tokens: Sequence[Token]
    words: Sequence[int]
    phrases: Sequence[Term]

    def units(self) -> list[Term]:
        """The content words and the phrases."""
        found = [
            Term((i,), key)
            for i, key in enumerate(self.words)
            if key >= 0 and self.tokens[i].lemma not in FUNCTION_WORDS
        ]
        return found + list(self.phrases)


@dataclass(frozen=True, slots=True)
class _Candidate:
    left: Term
    right: Term
    strength: float
    sure: bool
    score: float

    @property
    def order(self) -> tuple[float, int, int, tuple[int, ...], tuple[int, ...]]:
        """Best first. No two candidates that exclude each other tie on a place, so swapping the claims changes nothing."""
        a, b = self.left.positions, self.right.positions
        return -self.score, a[0] + b[0], -len(a) - len(b), a, b


def align_words(left: Side, right: Side, vocabulary: Vocabulary) -> tuple[WordLink, ...]:
    """One alignment of two claims' words: content first, best and best surrounded first, then what goes with it.

    Each token is used once, but for phrases, whose tokens are all linked with one another, and for a name that the
    other side gives in part or by its initials. Function words and signs are linked only beside linked content.
    Swapping the claims swaps the links.
    """
    found: list[WordLink] = []
    taken_left: set[int] = set()
    taken_right: set[int] = set()
    for each in sorted(_candidates(left, right, vocabulary), key=lambda c: c.order):
        a, b = each.left, each.right
        if taken_left.isdisjoint(a.positions) and taken_right.isdisjoint(b.positions):
            taken_left.update(a.positions)
            taken_right.update(b.positions)
            found += _expand(left.tokens, right.tokens, each, vocabulary)
    tokens = left.tokens, right.tokens
    found += [WordLink(i, j, "variant", strength) for i, j, strength in short_names(*tokens, found)]
    found += [_plain(*tokens, i, j) for i, j in function_words(*tokens, found)]
    found += [_plain(*tokens, i, j) for i, j in signs(*tokens, found)]
    return tuple(sorted(found, key=lambda link: (link.left, link.right)))


def _candidates(left: Side, right: Side, vocabulary: Vocabulary) -> list[_Candidate]:
    mine, yours = left.units(), right.units()
    if not mine or not yours:
        return []
    strengths = vocabulary.similarity[np.ix_([a.index for a in mine], [b.index for b in yours])]
    pairs = [
        (int(m), int(y))
        for m, y in zip(*np.nonzero(strengths >= LEAST_STRENGTH), strict=True)
        if _comparable(mine[m], yours[y], vocabulary)
    ]
    if not pairs:
        return []
    strength = np.array([strengths[pair] for pair in pairs], dtype=np.float64)
    unit = np.array(pairs)
    place = np.array([(mine[m].positions[0], yours[y].positions[0]) for m, y in pairs])
    apart = (unit[:, None] != unit[None]).all(axis=2)
    close = (np.abs(place[:, None] - place[None]) <= CONTEXT_WINDOW).all(axis=2)
    context = np.minimum((apart & close) @ strength, MOST_CONTEXT)
    distance = np.abs(place[:, 0] / len(left.tokens) - place[:, 1] / len(right.tokens))
    found = []
    for n, (m, y) in enumerate(pairs):
        sure = bool(strength[n] >= LEAST_ALONE or context[n])
        a, b = mine[m], yours[y]
        further = _run(left.tokens, right.tokens, a.positions[0], b.positions[0]) - 1
        size = len(a.positions) + len(b.positions)
        score = strength[n] + CONTEXT_BONUS * context[n] + RUN_BONUS * further - 0.05 * distance[n] + 0.02 * size
        found.append(_Candidate(a, b, float(strength[n]), sure, round(float(score), 9)))
    return found


def _run(left: Sequence[Token], right: Sequence[Token], i: int, j: int) -> int:
    """How many words around two tokens are the same on both sides, one after the other; 1 to ``LONGEST_RUN``."""
    if left[i].norm != right[j].norm:
        return 1
    length = 1
    for step in (-1, 1):
        a, b = i + step, j + step
        while length < LONGEST_RUN and 0 <= a < len(left) and 0 <= b < len(right) and left[a].norm == right[b].norm:
            length += 1
            a, b = a + step, b + step
    return length


def _comparable(a: Term, b: Term, vocabulary: Vocabulary) -> bool:
    """A phrase answers another term as a whole only by a relation of the lexicon; mere shared words are linked singly."""
    if len(a.positions) == 1 and len(b.positions) == 1:
        return True
    return a.index == b.index or vocabulary.kinds.get((a.index, b.index)) != "overlap"


def _expand(left: Sequence[Token], right: Sequence[Token], each: _Candidate, vocabulary: Vocabulary) -> list[WordLink]:
    a, b = each.left, each.right
    if a.index == b.index and len(a.positions) == len(b.positions):
        return [_plain(left, right, i, j) for i, j in zip(a.positions, b.positions, strict=True)]
    kind = cast(LinkKind, vocabulary.kinds.get((a.index, b.index), "near"))
    return [WordLink(i, j, kind, each.strength, each.sure) for i in a.positions for j in b.positions]


def _plain(left: Sequence[Token], right: Sequence[Token], i: int, j: int) -> WordLink:
    return WordLink(i, j, "exact" if left[i].norm == right[j].norm else "inflected", 1.0)
