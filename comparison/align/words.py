"""The alignment of the words of two claims, kept as evidence of what is the same and what differs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple, cast

import numpy as np

from comparison.align.function_words import function_words, signs
from comparison.align.links import LinkKind, WordLink
from comparison.align.short_names import short_names
from comparison.align.vocabulary import Vocabulary
from comparison.align.weights import FUNCTION_WORDS
from comparison.analyse.tokens import Token
from comparison.lazy import lazy

__all__ = ["LinkKind", "Side", "Term", "WordLink", "align_words"]

# Measured on hand-aligned sentence pairs (benchmarks/word_alignment.py); the figures hardly move around these values.
CONTEXT_WINDOW = 3  # tokens to either side, as in Sultan, Bethard and Sumner 2014
CONTEXT_BONUS = 0.2  # for each linkable neighbour, times its strength
MOST_CONTEXT = 2.0
RUN_BONUS = 0.2  # for each further word of an identical stretch
LONGEST_RUN = 4
LEAST_STRENGTH = 0.3
LEAST_ALONE = 0.7  # a weaker link is sure only beside a linkable neighbour
MOST_PAIRS = 3000  # of like words of two claims; a pair of sentences of news has some 20

Place = tuple[int, int]


class Term(NamedTuple):
    """A word or phrase of a claim: the indices of its tokens, and its key's index in the vocabulary."""

    positions: tuple[int, ...]
    key: int


@dataclass(frozen=True)
class Side:
    """One claim: its tokens, each token's own key in the vocabulary (-1: a sign), and its phrases."""

    tokens: Sequence[Token]
    words: Sequence[int]
    phrases: Sequence[Term]

    @lazy
    def units(self) -> list[Term]:
        """The content words and the phrases."""
        found = [
            Term((i,), key)
            for i, key in enumerate(self.words)
            if key >= 0 and self.tokens[i].lemma not in FUNCTION_WORDS
        ]
        return found + list(self.phrases)


class _Candidate(NamedTuple):
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
    mine, yours = left.units, right.units
    pairs, strengths = _alike(mine, yours, vocabulary)
    context = _contexts([(m, y, mine[m].positions[0], yours[y].positions[0]) for m, y in pairs], strengths)
    found = []
    for (m, y), strength, around in zip(pairs, strengths, context, strict=True):
        a, b = mine[m], yours[y]
        i, j = a.positions[0], b.positions[0]
        further = _run(left.tokens, right.tokens, i, j) - 1
        apart = abs(i / len(left.tokens) - j / len(right.tokens))
        size = len(a.positions) + len(b.positions)
        score = strength + CONTEXT_BONUS * around + RUN_BONUS * further - 0.05 * apart + 0.02 * size
        found.append(_Candidate(a, b, strength, strength >= LEAST_ALONE or around > 0, round(score, 9)))
    return found


def _alike(mine: Sequence[Term], yours: Sequence[Term], vocabulary: Vocabulary) -> tuple[list[Place], list[float]]:
    """The pairs of units, by their places in ``mine`` and ``yours``, that may stand for each other, and how far.

    None where there are more than ``MOST_PAIRS``: what repeats like words so often is hostile, and aligned in any way.
    """
    places: dict[int, list[int]] = {}
    for y, b in enumerate(yours):
        places.setdefault(b.key, []).append(y)
    pairs: list[Place] = []
    strengths: list[float] = []
    for m, a in enumerate(mine):
        row = vocabulary.similarity[a.key]
        for y in sorted(y for index in row.keys() & places.keys() for y in places[index]):
            if _comparable(a, yours[y], vocabulary):
                pairs.append((m, y))
                strengths.append(row[yours[y].key])
        if len(pairs) > MOST_PAIRS:
            return [], []
    rounded = np.array(strengths, dtype=np.float32)
    enough = np.nonzero(rounded >= LEAST_STRENGTH)[0].tolist()
    exact = rounded.tolist()
    return [pairs[n] for n in enough], [exact[n] for n in enough]


def _contexts(pairs: Sequence[tuple[int, int, int, int]], strengths: Sequence[float]) -> list[float]:
    """For each pair (its units, and their tokens): the strengths of the pairs of other units within the window."""
    at: dict[int, list[tuple[int, int, int, float]]] = {}
    for (m, y, i, j), strength in zip(pairs, strengths, strict=True):
        at.setdefault(i, []).append((m, y, j, strength))
    return [
        min(
            MOST_CONTEXT,
            sum(
                strength
                for near in range(i - CONTEXT_WINDOW, i + CONTEXT_WINDOW + 1)
                for other, another, k, strength in at.get(near, ())
                if other != m and another != y and abs(k - j) <= CONTEXT_WINDOW
            ),
        )
        for m, y, i, j in pairs
    ]


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
    return a.key == b.key or vocabulary.kinds.get((a.key, b.key)) != "overlap"


def _expand(left: Sequence[Token], right: Sequence[Token], each: _Candidate, vocabulary: Vocabulary) -> list[WordLink]:
    a, b = each.left, each.right
    if a.key == b.key and len(a.positions) == len(b.positions):
        return [_plain(left, right, i, j) for i, j in zip(a.positions, b.positions, strict=True)]
    kind = cast(LinkKind, vocabulary.kinds.get((a.key, b.key), "near"))
    return [WordLink(i, j, kind, each.strength, each.sure) for i in a.positions for j in b.positions]


def _plain(left: Sequence[Token], right: Sequence[Token], i: int, j: int) -> WordLink:
    return WordLink(i, j, "exact" if left[i].norm == right[j].norm else "inflected", 1.0)
