"""What stands around two passages: their places in the texts, and the sentences before and after."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from comparison.align.coverage import Coverage
from comparison.align.vocabulary import Matrix
from comparison.align.windows import Window

Indices = NDArray[np.intp]


def positions(windows: Sequence[Window], left: Indices, right: Indices) -> Matrix:
    """How far apart each given pair stands in its texts, as the difference of their relative starts."""
    place = np.array([w.passage.start / max(1, len(w.passage.account.text)) for w in windows], dtype=np.float32)
    apart: Matrix = np.abs(place[left] - place[right])
    return apart


def contexts(windows: Sequence[Window], found: Coverage, half: float) -> Matrix:
    """For each pair of sentences, the mass between them taken with the sentences before and after.

    What the six sentences match is summed over their nine pairs, so a term that several of them share counts again: as
    telling as matching three by three at once (measured), and much cheaper.
    """
    at, rows = _wholes(windows)
    size = max(at, default=-1) + 1
    matched, weight = np.zeros((size, size), dtype=np.float32), np.zeros(size, dtype=np.float32)
    matched[np.ix_(at, at)] = found.matched[np.ix_(rows, rows)]
    weight[at] = found.weight[rows]
    account = _accounts(windows, size)
    beside = [_beside(account, step) for step in (-1, 0, 1)]
    across = sum((matched[:, t] * same for t, same in beside), np.zeros_like(matched))
    around = sum((across[s] * same[:, None] for s, same in beside), np.zeros_like(matched))
    total = sum((weight[s] * same for s, same in beside), np.zeros_like(weight))
    return Coverage(np.minimum(around, total[:, None]), total, around).mass_of_match(half)


def neighbours(windows: Sequence[Window], mass: Matrix) -> Matrix:
    """For each pair of sentences, the best mass between a neighbour of the one and a neighbour of the other."""
    at, rows = _wholes(windows)
    size = max(at, default=-1) + 1
    between = np.zeros((size, size), dtype=np.float32)
    between[np.ix_(at, at)] = mass[np.ix_(rows, rows)]
    account = _accounts(windows, size)
    beside = [_beside(account, step) for step in (-1, 1)]
    best = np.zeros_like(between)
    for s, mine in beside:
        for t, yours in beside:
            best = np.maximum(best, between[np.ix_(s, t)] * np.outer(mine, yours))
    return best


def _wholes(windows: Sequence[Window]) -> tuple[list[int], list[int]]:
    """The sentences that have a window of their own, and these windows."""
    wholes = {w.sentence: i for i, w in enumerate(windows) if w.whole}
    return sorted(wholes), [wholes[s] for s in sorted(wholes)]


def _accounts(windows: Sequence[Window], size: int) -> Indices:
    account = np.full(size, -1, dtype=np.intp)
    for window in windows:
        account[window.sentence] = window.account
    return account


def _beside(account: Indices, step: int) -> tuple[Indices, Matrix]:
    """For each sentence the one ``step`` further on, and 1 where that is in the same account (else 0)."""
    at = np.arange(len(account)) + step
    inside = (at >= 0) & (at < len(account))
    at = np.clip(at, 0, max(0, len(account) - 1))
    return at, (inside & (account[at] == account)).astype(np.float32)
