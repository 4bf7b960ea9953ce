"""What a talk was about: two whom one story quotes each say so, and name the same topic.

"They talked about how to share the water" belongs beside "Rights to Water were discussed, and the boats too". The topic fills such
a story, so that its words weigh little, and a clause is short beside all else that its sentence says.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from comparison.align.vocabulary import Vocabulary
from comparison.align.windows import Window

# The score of the best such pair of two accounts. Over 58 stories it joined three pairs, all right.
SAME_TOPIC = 0.5
ALIKE = 0.8  # similarity from which two words name one topic
_EMPTY = frozenset(
    "discuss discussion speak talk conversation need element way thing issue question matter".split()
)  # say nothing of the topic

Topics = dict[int, bool]
Indices = NDArray[np.intp]
Scores = NDArray[np.float64]


def more_by_topic(
    scores: Scores, windows: Sequence[Window], vocabulary: Vocabulary, left: Indices, right: Indices
) -> Scores:
    """``scores`` with that of the best pair raised, for every two accounts of one story that tell what was talked about."""
    if not any(w.passage.sentence.account.quoted_by for w in windows):
        return scores
    topics = [_topics(window, vocabulary) for window in windows]
    if sum(map(bool, topics)) < 2:
        return scores
    best: dict[tuple[int, int], int] = {}
    for k, (a, b) in enumerate(zip(left.tolist(), right.tolist(), strict=True)):
        if topics[a] and topics[b] and _story(windows[a]) == _story(windows[b]):
            pair = windows[a].account, windows[b].account
            if _same(topics[a], topics[b], vocabulary) and (pair not in best or scores[k] > scores[best[pair]]):
                best[pair] = k
    result = scores.copy()
    for k in best.values():
        result[k] = max(result[k], SAME_TOPIC)
    return result


def _story(window: Window) -> str | None:
    return window.passage.sentence.account.quoted_by


def _same(one: Topics, other: Topics, vocabulary: Vocabulary) -> bool:
    """Whether a word of the one stands for one of the other, and is no name in both ("peace", "Peace")."""
    near = ((t, u) for t in one for u, s in vocabulary.similarity[t].items() if s >= ALIKE and u in other)
    return any(one[t] or other[u] for t, u in near)


def _topics(window: Window, vocabulary: Vocabulary) -> Topics:
    """The words of a clause in a story's account that tells of a talk about something, else none: whether each is plain."""
    passage = window.passage
    if _story(window) is None or (window.whole and len(passage.sentence.clauses) > 1):
        return {}
    norms = [t.norm for t in passage.tokens]
    told = "discussed" in norms or any(
        norm in {"spoke", "talked"} and "about" in norms[i + 1 :] for i, norm in enumerate(norms)
    )
    if not told or not {"not", "never", "n't"}.isdisjoint(norms):
        return {}
    words = passage.sentence.tokens
    return {
        term: not words[at].capitalised
        for at, term in window.places
        if term not in vocabulary.values and _EMPTY.isdisjoint(vocabulary.keys[term].split())
    }
