"""Numbers and times on which two passages agree."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from comparison.align.vocabulary import Matrix, Vocabulary
from comparison.align.windows import Window

Indices = NDArray[np.intp]

AGREES = 0.8  # similarity from which two values count as the same
MOST = 1.5  # weight from which more agreeing values say nothing more


def agreeing(windows: Sequence[Window], vocabulary: Vocabulary, left: Indices, right: Indices) -> Matrix:
    """For each given pair of windows, the weight of values on either side that agree with one on the other."""
    held = [vocabulary.values.keys() & w.terms for w in windows]
    agree = {t: {o for o, s in vocabulary.similarity[t].items() if s >= AGREES} for t in vocabulary.values}
    meant = [frozenset().union(*(agree[t] for t in values)) for values in held]
    has = np.array([bool(values) for values in held])
    found = np.zeros(len(left), dtype=np.float32)
    weights = vocabulary.weights.tolist()
    both = np.nonzero(has[left] & has[right])[0]
    for k, a, b in zip(both.tolist(), left[both].tolist(), right[both].tolist(), strict=True):
        if not meant[a].isdisjoint(held[b]):
            mine = sum(weights[t] for t in sorted(held[a] & meant[b]))
            yours = sum(weights[t] for t in sorted(held[b] & meant[a]))
            found[k] = min(mine, yours, MOST)
    return found


def conflicting(a: Window, b: Window, vocabulary: Vocabulary) -> bool:
    """Whether both state values, and some value of either has no counterpart in the other that agrees."""
    mine = sorted({t for t in a.terms if t in vocabulary.values})
    yours = sorted({t for t in b.terms if t in vocabulary.values})
    if not mine or not yours:
        return False
    found = np.array([[vocabulary.similarity[t].get(u, 0.0) for u in yours] for t in mine])
    return bool(max(found.max(axis=1).min(), found.max(axis=0).min()) < AGREES)
