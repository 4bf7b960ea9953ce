"""What speaks for and against two passages being about the same point, as numbers.

Each feature is a matrix over all windows; only pairs of different accounts that share something are kept.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from comparison.align.coverage import coverage
from comparison.align.vocabulary import Matrix, Vocabulary
from comparison.align.windows import Window

LEAST_MATCH = 0.15  # weight of matched terms below which a pair is not even scored
HALF_MASS = 1.5  # matched weight at which half of what mass can say has been said

FEATURES = ("geometric", "mass", "log_match", "greater", "lesser", "mutual", "best", "position", "neighbours",
            "shorter", "longer", "both_whole", "context", "names", "numbers", "same_words", "telling", "content", "heading", "verbless")  # fmt: skip


@dataclass(frozen=True)
class Candidates:
    """Pairs of windows ``left[k] < right[k]`` of different accounts, and their features (pairs × features)."""

    left: NDArray[np.intp]
    right: NDArray[np.intp]
    features: NDArray[np.float64]


def candidates(windows: Sequence[Window], vocabulary: Vocabulary) -> Candidates:
    """The pairs worth scoring, in the order of ``FEATURES``."""
    found = coverage([w.terms for w in windows], vocabulary)
    shares = found.shares()
    match = (found.matched + found.matched.T) / 2
    geometric = np.sqrt(shares * shares.T)
    mass = match / (match + HALF_MASS) * np.sqrt(geometric)
    account = np.array([w.account for w in windows])
    left, right = np.nonzero((account[:, None] < account[None, :]) & (match >= LEAST_MATCH))
    relative = _relative(mass, account)
    sentence = np.array([w.sentence for w in windows])
    position = np.array([w.passage.start / max(1, len(w.passage.account.text)) for w in windows])
    whole = np.array([w.whole for w in windows])
    length = np.log1p(found.mass)
    around = _neighbours(windows, mass)
    columns = (
        geometric[left, right],
        mass[left, right],
        np.log(match[left, right] + 0.05),
        np.maximum(shares, shares.T)[left, right],
        np.minimum(shares, shares.T)[left, right],
        np.minimum(relative, relative.T)[left, right],
        np.maximum(relative, relative.T)[left, right],
        np.abs(position[left] - position[right]),
        around[sentence[left], sentence[right]],
        np.minimum(length[left], length[right]),
        np.maximum(length[left], length[right]),
        (whole[left] & whole[right]).astype(np.float64),
        _context(windows, vocabulary)[sentence[left], sentence[right]],
        _shared(windows, vocabulary, vocabulary.names)[left, right],
        _shared(windows, vocabulary, vocabulary.numbers)[left, right],
        _exact(windows, vocabulary)[left, right],
        _telling(windows, vocabulary)[left, right],
        _content(windows, vocabulary)[left, right],
        (np.array([w.passage.sentence.role == "heading" for w in windows])[left] | np.array([w.passage.sentence.role == "heading" for w in windows])[right]).astype(float),
        (np.array([_verbless(w) for w in windows])[left] | np.array([_verbless(w) for w in windows])[right]).astype(float),
    )
    return Candidates(left, right, np.stack(columns, axis=1).astype(np.float64))


def _relative(mass: Matrix, account: NDArray[np.intp]) -> Matrix:
    """Each pair's mass as a share of the best that its first window reaches in the other's account."""
    relative = np.zeros_like(mass)
    for a in np.unique(account):
        columns = account == a
        relative[:, columns] = mass[:, columns] / np.maximum(mass[:, columns].max(axis=1), 1e-3)[:, None]
    return relative


def _neighbours(windows: Sequence[Window], mass: Matrix) -> Matrix:
    """For each pair of sentences, the best mass between a neighbour of the one and a neighbour of the other."""
    wholes = {w.sentence: i for i, w in enumerate(windows) if w.whole}
    size = max((w.sentence for w in windows), default=-1) + 1
    between = np.zeros((size, size), dtype=np.float32)
    at = sorted(wholes)
    rows = [wholes[s] for s in at]
    between[np.ix_(at, at)] = mass[np.ix_(rows, rows)]
    account = np.full(size, -1)
    for s, i in wholes.items():
        account[s] = windows[i].account
    best = np.zeros_like(between)
    for step in (1, -1):
        for other in (1, -1):
            a, b = np.arange(size) + step, np.arange(size) + other
            inside_a, inside_b = (a >= 0) & (a < size), (b >= 0) & (b < size)
            a, b = np.clip(a, 0, size - 1), np.clip(b, 0, size - 1)
            valid = np.outer(inside_a & (account[a] == account), inside_b & (account[b] == account))
            best = np.maximum(best, between[np.ix_(a, b)] * valid)
    return best


def _context(windows: Sequence[Window], vocabulary: Vocabulary) -> Matrix:
    """For each pair of sentences, the mass between them taken with the sentences before and after."""
    size = len(vocabulary.terms)
    account = [-1] * size
    for w in windows:
        account[w.sentence] = w.account
    around = [
        [
            index
            for t in (s - 1, s, s + 1)
            if 0 <= t < size and account[t] == account[s]
            for _, index in vocabulary.terms[t]
        ]
        for s in range(size)
    ]
    found = coverage(around, vocabulary)
    shares = found.shares()
    match = (found.matched + found.matched.T) / 2
    return match / (match + 3 * HALF_MASS) * np.sqrt(np.sqrt(shares * shares.T))


def _shared(windows, vocabulary, mask):
    m = np.zeros((len(windows), len(vocabulary.keys)), dtype=np.float32)
    for p, w in enumerate(windows):
        for t in set(w.terms):
            if mask[t]:
                m[p, t] = vocabulary.weights[t]
    best = (m > 0).astype(np.float32) @ np.where(vocabulary.similarity > .6, vocabulary.similarity, 0)
    x = m @ np.minimum(best, 1).T
    return np.minimum(x, x.T)


def _exact(windows, vocabulary):
    m = np.zeros((len(windows), len(vocabulary.keys)), dtype=np.float32)
    for p, w in enumerate(windows):
        m[p, list(set(w.terms))] = vocabulary.weights[list(set(w.terms))]
    x = m @ (m > 0).T.astype(np.float32)
    return np.log(x + .3)


def _telling(windows, vocabulary):
    n = len(windows)
    out = np.zeros((n, n), dtype=np.float32)
    m = np.zeros((n, len(vocabulary.keys)), dtype=bool)
    for p, w in enumerate(windows):
        m[p, list(set(w.terms))] = True
    order = np.argsort(vocabulary.weights)
    for t in order:
        i = np.nonzero(m[:, t])[0]
        if len(i) > 1:
            out[np.ix_(i, i)] = vocabulary.weights[t]
    return out

def _content(windows, vocabulary):
    import dataclasses
    w = np.where(vocabulary.names | vocabulary.numbers, 0, vocabulary.weights).astype(np.float32)
    v = dataclasses.replace(vocabulary, weights=w)
    f = coverage([x.terms for x in windows], v)
    m = (f.matched + f.matched.T) / 2
    sh = f.shares()
    return m / (m + 1.5) * np.sqrt(np.sqrt(sh * sh.T))

from comparison.segment.verbs import AUXILIARIES, VERBS, PASTS, PAST_PARTICIPLES
def _verbless(w):
    return not any(t.norm in AUXILIARIES or t.lemma in VERBS or t.norm in PASTS or t.norm in PAST_PARTICIPLES or t.norm.endswith("ed") for t in w.passage.tokens)
