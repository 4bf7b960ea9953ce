"""Terms that stand next to each other in two passages: "prisoner exchange" in both says more than the words apart."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from comparison.align.vocabulary import Matrix, Vocabulary
from comparison.align.windows import Window

GAP = 3  # tokens between the beginnings of two neighbours
ALIKE = 0.5  # similarity from which a term takes another's place
COMMON = 50  # windows from which a couple is too common to be looked up
HALF = 0.5  # weight of shared couples at which half of what can be said has been said

Couple = tuple[int, int]
Indices = NDArray[np.intp]


def sequences(windows: Sequence[Window], vocabulary: Vocabulary, left: Indices, right: Indices) -> Matrix:
    """For each given pair of windows, 0 to 1: the weight of the couples of neighbouring terms that both have."""
    weights = np.where(vocabulary.shared, vocabulary.weights, 0).tolist()
    couples = [_couples(window, weights) for window in windows]
    holders: dict[Couple, list[int]] = defaultdict(list)
    for n, mine in enumerate(couples):
        for couple in mine:
            holders[couple].append(n)
    coupled = {term for couple in holders for term in couple}
    alike = {
        term: {o: s for o, s in vocabulary.similarity.rows[term].items() if s >= ALIKE and o in coupled}
        for term in coupled
    }
    partners: dict[int, dict[int, list[int]]] = defaultdict(dict)
    for (one, other), held in holders.items():
        if len(held) <= COMMON:
            partners[one][other] = partners[other][one] = held
    reach: dict[Couple, dict[int, float]] = {}
    for couple in holders:
        reach[couple] = _reach(couple, partners, alike)
    shared = [_shared(mine, reach) for mine in couples]
    found = np.zeros(len(left), dtype=np.float32)
    for k, (a, b) in enumerate(zip(left.tolist(), right.tolist(), strict=True)):
        if b in shared[a]:
            weight = min(shared[a][b], shared[b].get(a, 0.0))
            found[k] = weight / (weight + HALF)
    return found


def _couples(window: Window, weights: Sequence[float]) -> dict[Couple, float]:
    """The window's couples, each as an ordered pair of terms with the lesser of their weights, where both have one."""
    found = {}
    for (a, first), (b, second) in zip(window.places, window.places[1:], strict=False):
        weight = min(weights[first], weights[second])
        if weight and b - a <= GAP and first != second:
            found[(first, second) if first < second else (second, first)] = weight
    return found


def _reach(
    couple: Couple,
    partners: Mapping[int, Mapping[int, Sequence[int]]],
    alike: Mapping[int, Mapping[int, float]],
) -> dict[int, float]:
    """The windows that hold the couple, in its terms or in such as stand for them, and how far these do.

    ``partners`` lists for each term those it is coupled with, and the windows that hold the couple.
    """
    best: dict[int, float] = {}
    seconds = alike[couple[1]]
    for one, near in alike[couple[0]].items():
        for other, held in partners.get(one, {}).items():
            close = seconds.get(other)
            if close is not None:
                value = near * close
                for n in held:
                    if value > best.get(n, 0.0):
                        best[n] = value
    return best


def _shared(mine: Mapping[Couple, float], reach: Mapping[Couple, Mapping[int, float]]) -> dict[int, float]:
    """By window: the weight of the couples ``mine`` that it has too."""
    found: dict[int, float] = defaultdict(float)
    for couple, weight in mine.items():
        for n, close in reach[couple].items():
            found[n] += weight * close
    return found
