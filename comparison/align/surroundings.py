"""What stands around two passages: their places in the texts, and the sentences before and after."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from comparison.align.coverage import coverage
from comparison.align.vocabulary import Matrix, Vocabulary
from comparison.align.windows import Window


def positions(windows: Sequence[Window], left: NDArray[np.intp], right: NDArray[np.intp]) -> Matrix:
    """How far apart each given pair stands in its texts, as the difference of their relative starts."""
    place = np.array([w.passage.start / max(1, len(w.passage.account.text)) for w in windows], dtype=np.float32)
    apart: Matrix = np.abs(place[left] - place[right])
    return apart


def contexts(windows: Sequence[Window], vocabulary: Vocabulary, half_mass: float) -> Matrix:
    """For each pair of sentences, the mass between them taken with the sentences before and after."""
    size = len(vocabulary.terms)
    account = _accounts(windows, size)
    around = [
        [
            index
            for t in (s - 1, s, s + 1)
            if 0 <= t < size and account[t] == account[s]
            for _, index in vocabulary.terms[t]
        ]
        for s in range(size)
    ]
    return coverage(around, vocabulary).mass_of_match(half_mass)


def neighbours(windows: Sequence[Window], mass: Matrix) -> Matrix:
    """For each pair of sentences, the best mass between a neighbour of the one and a neighbour of the other."""
    wholes = {w.sentence: i for i, w in enumerate(windows) if w.whole}
    size = max(wholes, default=-1) + 1
    between = np.zeros((size, size), dtype=np.float32)
    at = sorted(wholes)
    rows = [wholes[s] for s in at]
    between[np.ix_(at, at)] = mass[np.ix_(rows, rows)]
    account = np.array(_accounts(windows, size))
    best = np.zeros_like(between)
    for step in (1, -1):
        for other in (1, -1):
            a, b = np.arange(size) + step, np.arange(size) + other
            inside_a, inside_b = (a >= 0) & (a < size), (b >= 0) & (b < size)
            a, b = np.clip(a, 0, size - 1), np.clip(b, 0, size - 1)
            valid = np.outer(inside_a & (account[a] == account), inside_b & (account[b] == account))
            best = np.maximum(best, between[np.ix_(a, b)] * valid)
    return best


def _accounts(windows: Sequence[Window], size: int) -> list[int]:
    account = [-1] * size
    for window in windows:
        account[window.sentence] = window.account
    return account
