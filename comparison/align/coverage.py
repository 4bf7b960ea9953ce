"""How far the words of each passage are found again in each other passage."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from comparison.align.vocabulary import Matrix, Vocabulary


@dataclass(frozen=True)
class Coverage:
    """``matched[p, q]``: weight of p's terms that q has too, softly. ``mass[p]``: weight of p's terms in all."""

    matched: Matrix
    mass: Matrix

    def shares(self) -> Matrix:
        """``matched`` as a share of p's mass, 0 to 1."""
        return self.matched / np.maximum(self.mass, 1e-6)[:, None]


def coverage(passages: Sequence[Sequence[int]], vocabulary: Vocabulary) -> Coverage:
    """The soft coverage between all passages, each given as its terms' indices into the vocabulary.

    A term counts once a passage, with its weight; it is covered by the best of the other passage's terms
    (a soft match in the manner of soft TF-IDF, Cohen, Ravikumar and Fienberg 2003).
    """
    size = len(vocabulary.keys)
    weights = np.zeros((len(passages), size), dtype=np.float32)
    best = np.zeros((size, len(passages)), dtype=np.float32)
    for p, terms in enumerate(passages):
        unique = sorted(set(terms))
        if unique:
            weights[p, unique] = vocabulary.weights[unique]
            best[:, p] = vocabulary.similarity[:, unique].max(axis=1)
    return Coverage(weights @ best, weights.sum(axis=1))
