"""How far the words of each passage are found again in each other passage."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from comparison.align.vocabulary import Matrix, Vocabulary


@dataclass(frozen=True)
class Coverage:
    """``matched[p, q]``: weight of p's terms that q has too, softly. ``weight[p]``: weight of p's terms in all."""

    matched: Matrix
    weight: Matrix

    def shares(self) -> Matrix:
        """``matched`` as a share of p's weight, 0 to 1."""
        shares: Matrix = self.matched / np.maximum(self.weight, 1e-6)[:, None]
        return shares

    def match(self) -> Matrix:
        """The matched weight, as the mean of both directions."""
        match: Matrix = (self.matched + self.matched.T) / 2
        return match

    def mass_of_match(self, half: float) -> Matrix:
        """0 to 1: how much is matched, and which share of both it makes up.

        The saturating amount (half of what it can say at ``half``) times the square root of the geometric mean of
        both shares: a short passage that is found again whole and a long one with much in common both count.
        """
        shares = self.shares()
        match = self.match()
        mass: Matrix = match / (match + half) * np.sqrt(np.sqrt(shares * shares.T))
        return mass


def coverage(passages: Sequence[Sequence[int]], vocabulary: Vocabulary, weights: Matrix | None = None) -> Coverage:
    """The soft coverage between all passages, each given as its terms' indices into the vocabulary.

    A term counts once a passage, with its weight (the vocabulary's unless given); it is covered by the best of the other
    passage's terms, and a phrase also by its words one by one (a soft match in the manner of soft TF-IDF, Cohen, Ravikumar and Fienberg 2003).
    """
    telling = vocabulary.weights if weights is None else weights
    unique = [sorted(set(terms)) for terms in passages]
    found = np.zeros((len(passages), len(vocabulary.keys)), dtype=np.float32)
    for p, terms in enumerate(unique):
        if terms:
            present = sorted({*terms, *(word for t in terms for word in vocabulary.parts.get(t, ()))})
            found[p] = vocabulary.similarity[present].max(axis=0)
    best = np.ascontiguousarray(found.T)
    for phrase, words in vocabulary.parts.items():
        best[phrase] = np.maximum(best[phrase], best[list(words)].mean(axis=0))
    matched = np.zeros((len(passages), len(passages)), dtype=np.float32)
    for p, terms in enumerate(unique):
        matched[p] = (telling[terms][:, None] * best[terms]).sum(axis=0)
    return Coverage(matched, np.array([telling[terms].sum() for terms in unique], dtype=np.float32))
