"""Numbers and times on which two passages agree."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from comparison.align.vocabulary import Matrix, Vocabulary
from comparison.align.windows import Window

AGREES = 0.8  # similarity from which two values count as the same
MOST = 1.5  # weight from which more agreeing values say nothing more


def agreeing(windows: Sequence[Window], vocabulary: Vocabulary) -> Matrix:
    """For each pair of windows, the weight of values on either side that agree with one on the other."""
    at = sorted(vocabulary.values)
    place = {index: n for n, index in enumerate(at)}
    held = np.zeros((len(windows), len(at)), dtype=np.float32)
    for n, window in enumerate(windows):
        for index in window.terms:
            if index in place:
                held[n, place[index]] = vocabulary.weights[index]
    agree = (vocabulary.similarity[np.ix_(at, at)] >= AGREES).astype(np.float32)
    weight = held @ agree @ (held > 0).T.astype(np.float32)
    result: Matrix = np.minimum(np.minimum(weight, weight.T), MOST)
    return result


def conflicting(a: Window, b: Window, vocabulary: Vocabulary) -> bool:
    """Whether both state values, and some value of either has no counterpart in the other that agrees."""
    mine = sorted({t for t in a.terms if t in vocabulary.values})
    yours = sorted({t for t in b.terms if t in vocabulary.values})
    if not mine or not yours:
        return False
    found = vocabulary.similarity[np.ix_(mine, yours)]
    return bool(max(found.max(axis=1).min(), found.max(axis=0).min()) < AGREES)
