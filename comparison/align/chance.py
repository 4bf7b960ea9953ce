"""Pairs that chance makes: in a story where many are quoted with a sentence each, two of them share a word or a name."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from comparison.align.lone import lone_pairs, shared_words
from comparison.align.preference import FLOOR
from comparison.align.vocabulary import Vocabulary
from comparison.align.windows import Window

# What the likeness of such a pair is worth. Of the pairs between those whom 31 stories quote, a reader would have made 30 of
# 74 (see benchmarks/README.md); with these, 30 of 62; of the agreements 16 of 33 held somebody's words that belong elsewhere,
# then 10 of 25. From 0.3 to 0.7 for names, and 0.6 to 0.8 for a word, it does about as well.
NAMES_ONLY = 0.5
ONE_WORD = 0.7  # between two short accounts; in longer ones the sentences around it speak too

Indices = NDArray[np.intp]
Scores = NDArray[np.float64]


def less_by_chance(
    scores: Scores, windows: Sequence[Window], vocabulary: Vocabulary, left: Indices, right: Indices, least: float
) -> Scores:
    """``scores`` with those of pairs lowered whom one story quotes and who share nothing but names, or but a word.

    Scores below ``least`` stay as they are: no point is made of them.
    """
    quoted = [w.passage.sentence.account.quoted_by for w in windows]
    if not any(quoted):
        return scores
    result = scores.copy()
    lone = lone_pairs(windows, left, right)
    for k in np.nonzero(scores >= max(least, FLOOR))[0].tolist():
        a, b = int(left[k]), int(right[k])
        if quoted[a] is None or quoted[a] != quoted[b]:
            continue
        shared = shared_words(windows[a], windows[b], vocabulary)
        worth = NAMES_ONLY if not shared.besides_names else ONE_WORD if shared.all < 2 and lone[k] else 1.0
        result[k] = FLOOR + (scores[k] - FLOOR) * worth
    return result
