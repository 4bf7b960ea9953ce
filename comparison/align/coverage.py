"""How far the words of each passage are found again in each other passage."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from comparison.align.vocabulary import Matrix, Vocabulary

BLOCK_CELLS = 1 << 22  # of the largest temporary array, so that memory does not grow with the vocabulary

Indices = NDArray[np.intp]


@dataclass(frozen=True)
class Coverage:
    """``matched[p, q]``: weight of p's terms that q has too, softly. ``weight[p]``: weight of p's terms in all.

    ``peak[p, q]``: the greatest that a single term contributes to ``matched[p, q]``.
    """

    matched: Matrix
    weight: Matrix
    peak: Matrix

    def shares(self) -> Matrix:
        """``matched`` as a share of p's weight, 0 to 1."""
        weight = np.maximum(self.weight, np.float32(1e-6)).astype(np.float32, copy=False)
        shares: Matrix = self.matched / weight[:, None]
        return shares

    def match(self) -> Matrix:
        """The matched weight, as the mean of both directions."""
        match: Matrix = (self.matched + self.matched.T) / np.float32(2)
        return match

    def mass_of_match(self, half: float) -> Matrix:
        """0 to 1: how much is matched, and which share of both it makes up.

        The saturating amount (half of what it can say at ``half``) times the square root of the geometric mean of
        both shares: a short passage that is found again whole and a long one with much in common both count.
        """
        shares = self.shares()
        match = self.match()
        mass: Matrix = match / (match + np.float32(half)) * np.sqrt(np.sqrt(shares * shares.T))
        return mass


def coverage(passages: Sequence[Sequence[int]], vocabulary: Vocabulary, weights: Sequence[Matrix]) -> list[Coverage]:
    """The soft coverage between all passages, each given as its terms' indices into the vocabulary: once for each of
    ``weights``, which holds one number a term. ``peak`` is filled for the first of them only.

    A term counts once a passage, with its weight; it is covered by the best of the other passage's terms, and a phrase
    also by its words one by one (a soft match in the manner of soft TF-IDF, Cohen, Ravikumar and Fienberg 2003). Sums
    run in a fixed order, so that equal input gives equal bits.
    """
    tells = set(np.nonzero(np.max(weights, axis=0) > 0)[0].tolist())
    unique = [sorted(tells.intersection(terms)) for terms in passages]
    found = [_empty(unique, each) for each in weights]
    columns = max(1, BLOCK_CELLS // max(1, len(vocabulary.keys)))
    for start in range(0, len(passages), columns):
        block = slice(start, start + columns)
        best = _best([vocabulary.presence(terms) for terms in passages[block]], vocabulary)
        _add_up(unique, weights, best, [each.matched[:, block] for each in found], found[0].peak[:, block])
    return found


def _empty(unique: Sequence[Sequence[int]], telling: Matrix) -> Coverage:
    some = [p for p, terms in enumerate(unique) if terms]
    weight = np.zeros(len(unique), dtype=np.float32)
    if some:
        terms, starts = _end_to_end([unique[p] for p in some])
        weight[some] = np.add.reduceat(telling[terms], starts)
    shape = (len(unique), len(unique))
    return Coverage(np.zeros(shape, dtype=np.float32), weight, np.zeros(shape, dtype=np.float32))


def _end_to_end(held: Sequence[Sequence[int]]) -> tuple[Indices, Indices]:
    """The terms of all of ``held`` in one row, and where in it those of each begin."""
    counts = np.fromiter(map(len, held), dtype=np.intp, count=len(held))
    terms = np.fromiter(chain.from_iterable(held), dtype=np.intp, count=int(counts.sum()))
    return terms, np.cumsum(counts) - counts


def _best(passages: Sequence[Sequence[int]], vocabulary: Vocabulary) -> Matrix:
    """How far each term is in each passage (terms × passages)."""
    best = np.zeros((len(vocabulary.keys), len(passages)), dtype=np.float32)
    terms, _ = _end_to_end(passages)
    owner = np.repeat(np.arange(len(passages)), [len(held) for held in passages])
    places, others, strengths = vocabulary.relations.expand(terms)
    np.maximum.at(best, (others, owner[places]), strengths)
    phrases: dict[int, list[int]] = {}
    for phrase, words in vocabulary.parts.items():
        phrases.setdefault(len(words), []).append(phrase)
    for size, some in phrases.items():
        of = np.array([vocabulary.parts[phrase] for phrase in some], dtype=np.intp)
        for at in range(0, len(some), step := max(1, BLOCK_CELLS // max(1, size * len(passages)))):
            rows = some[at : at + step]
            best[rows] = np.maximum(best[rows], np.add.reduce(best[of[at : at + step]], axis=1) / np.float32(size))
    return best


def _add_up(
    unique: Sequence[Sequence[int]], weights: Sequence[Matrix], best: Matrix, matched: Sequence[Matrix], peak: Matrix
) -> None:
    """Fills ``matched[w][p]`` and ``peak[p]`` with the rows ``best`` of p's terms, weighted, some passages at a time."""
    at, cells = 0, max(1, best.shape[1])
    while at < len(unique):
        end, size = at, 0
        while end < len(unique) and (end == at or size + len(unique[end]) <= BLOCK_CELLS // cells):
            size += len(unique[end])
            end += 1
        some = [p for p in range(at, end) if unique[p]]
        if some:
            terms, starts = _end_to_end([unique[p] for p in some])
            rows = best[terms]
            for nth, (telling, sums) in enumerate(zip(weights, matched, strict=True)):
                weighted = rows * telling[terms][:, None]
                sums[some] = np.add.reduceat(weighted, starts, axis=0)
                if nth == 0:
                    peak[some] = np.maximum.reduceat(weighted, starts, axis=0)
        at = end
