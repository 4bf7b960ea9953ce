"""What stands around two passages: their places in the texts, and the sentences before and after."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

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


@dataclass(frozen=True)
class Sentences:
    """The sentences that have a window: the window that is the whole of each, and each window's sentence among these."""

    whole: Indices
    of: Indices
    beside: dict[int, tuple[Indices, Matrix]]
    """By step (-1, 0, 1): the sentence so much further on, and 1 where it is of the same account (else 0)."""


def sentences(windows: Sequence[Window]) -> Sentences:
    """The sentences of all windows, in order."""
    whole = np.array([n for n, w in enumerate(windows) if w.whole], dtype=np.intp)
    number = np.array([windows[n].sentence for n in whole], dtype=np.intp)
    account = np.array([windows[n].account for n in whole], dtype=np.intp)
    beside = {}
    for step in (-1, 0, 1):
        at = np.clip(np.arange(len(whole)) + step, 0, max(0, len(whole) - 1))
        next_to = (number[at] == number + step) & (account[at] == account)
        beside[step] = at, next_to.astype(np.float32)
    return Sentences(whole, np.searchsorted(number, [w.sentence for w in windows]), beside)


def contexts(found: Coverage, held: Sentences, half: float) -> Matrix:
    """For each pair of sentences, the mass between them taken with the sentences before and after.

    What the six sentences match is summed over their nine pairs, so a term that several of them share counts again: as
    telling as matching three by three at once (measured), and much cheaper.
    """
    matched, weight = found.matched[np.ix_(held.whole, held.whole)], found.weight[held.whole]
    across = sum((matched[:, t] * same for t, same in held.beside.values()), np.zeros_like(matched))
    around = sum((across[s] * same[:, None] for s, same in held.beside.values()), np.zeros_like(matched))
    total = sum((weight[s] * same for s, same in held.beside.values()), np.zeros_like(weight))
    return Coverage(np.minimum(around, total[:, None]), total, around).mass_of_match(half)


def neighbours(mass: Matrix, held: Sentences) -> Matrix:
    """For each pair of sentences, the best mass between a neighbour of the one and a neighbour of the other."""
    between = mass[np.ix_(held.whole, held.whole)]
    best = np.zeros_like(between)
    for s, mine in (held.beside[-1], held.beside[1]):
        for t, yours in (held.beside[-1], held.beside[1]):
            best = np.maximum(best, between[np.ix_(s, t)] * np.outer(mine, yours))
    return best
