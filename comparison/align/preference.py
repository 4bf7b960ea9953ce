"""Which of overlapping passages a point is made of: the score of a pair, weighed by how its windows are cut."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from comparison.align.lone import lone_pairs
from comparison.align.windows import Window

# A sentence of several clauses says several things; the clause that belongs is the better passage, unless it is much
# surer that the whole does. Cross-validated: one-sided passages kept 0.69 (at 1) to 0.76, link F1 the same.
SEVERAL_CLAUSES = 0.65
# Between two short accounts a clause is as sure as the sentences around it, most of all: part of a sentence finds its
# match by chance. Paraphrases told from others (area under the curve) rise by 0.02; small pairs fall where it is 1.
SURROUNDING = 0.85
# Where nothing competes, two passages whose likeness is judged 1 of 5 are about the same point as often as a pair with a
# score of 0.3 is in an event.
FLOOR = 0.15
# A story seldom says itself what it quotes: of 13 points between the narration of six stories and those whom they quote,
# a reader would have made none. With 0.6 of the score 6 are left; of 31 stories three more go at 0.4, none of them a reader's.
STORY_AND_QUOTED = 0.4

Indices = NDArray[np.intp]
Scores = NDArray[np.float64]


def preferred(likely: Scores, windows: Sequence[Window], left: Indices, right: Indices) -> Scores:
    """The scores by which pairs compete, from their probabilities."""
    lone = lone_pairs(windows, left, right)
    several = np.array([w.whole and len(w.passage.sentence.clauses) > 1 for w in windows], dtype=bool)
    weighed = np.where(several[left] | several[right], SEVERAL_CLAUSES * likely, likely)
    whole = np.array([w.whole for w in windows], dtype=bool)
    sentence = np.array([w.sentence for w in windows], dtype=np.intp)
    both = lone & whole[left] & whole[right]
    around = {(int(sentence[left[k]]), int(sentence[right[k]])): float(likely[k]) for k in np.nonzero(both)[0].tolist()}
    for k in np.nonzero(lone)[0].tolist():
        rest = around.get((int(sentence[left[k]]), int(sentence[right[k]])), float(likely[k]))
        alike = likely[k] ** (1 - SURROUNDING) * rest**SURROUNDING
        weighed[k] = FLOOR + (1 - FLOOR) * alike
    result: Scores = np.where(_story_and_quoted(windows, left, right), STORY_AND_QUOTED * weighed, weighed)
    return result


def _story_and_quoted(windows: Sequence[Window], left: Indices, right: Indices) -> NDArray[np.bool_]:
    """Which pairs stand between a story's own narration and somebody whom it quotes."""
    accounts = {w.account: w.passage.sentence.account for w in windows}
    told = {
        (a, b)
        for a, one in accounts.items()
        for b, other in accounts.items()
        if one.quoted_by is not None and other.quoted_by is None and one.quoted_by == other.party
    }
    account = np.array([w.account for w in windows], dtype=np.intp)
    pairs = np.zeros((max(accounts, default=0) + 1,) * 2, dtype=bool)
    for a, b in told:
        pairs[a, b] = pairs[b, a] = True
    result: NDArray[np.bool_] = pairs[account[left], account[right]]
    return result
