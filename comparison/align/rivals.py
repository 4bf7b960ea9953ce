"""How a pair of passages stands against the other pairs that it competes with."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from comparison.align.vocabulary import Matrix

LEAST_RIVAL = 0.2  # mass of the rival that is supposed where there is none
SMALLEST = 0.1  # keeps the logarithm of nothing at bay

Indices = NDArray[np.intp]


@dataclass(frozen=True)
class Partners:
    """Each window's best partners in each account (windows × accounts).

    ``best`` is the window with the most mass, ``sentence`` where it stands, ``most`` its mass, ``second`` the most mass
    in another sentence.
    """

    best: Indices
    sentence: Indices
    most: Matrix
    second: Matrix


def partners(mass: Matrix, account: Indices, sentence: Indices) -> Partners:
    """The best partners of every window. Ties go to the earlier window."""
    accounts = np.unique(account)
    shape = (len(account), int(accounts[-1]) + 1)  # an account without windows leaves a gap in the numbering
    best, where = np.zeros(shape, dtype=np.intp), np.zeros(shape, dtype=np.intp)
    most, second = np.zeros(shape, dtype=np.float32), np.zeros(shape, dtype=np.float32)
    rows = np.arange(len(account))
    for a in accounts:
        columns = np.nonzero(account == a)[0]
        theirs = mass[:, columns]
        top = theirs.argmax(axis=1)
        best[:, a], where[:, a], most[:, a] = columns[top], sentence[columns[top]], theirs[rows, top]
        theirs[sentence[columns][None, :] == where[:, a][:, None]] = 0
        second[:, a] = theirs.max(axis=1)
    return Partners(best, where, most, second)


def margins(
    mass: Matrix, found: Partners, account: Indices, sentence: Indices, left: Indices, right: Indices
) -> tuple[Matrix, Matrix]:
    """Log-ratio of each given pair's mass to its best rival's, as the worse and the better of the two sides.

    A rival is a window of the same other account in another sentence.
    """

    def margin(one: Indices, other: Indices) -> Matrix:
        at = (one, account[other])
        rival = np.where(found.sentence[at] == sentence[other], found.second[at], found.most[at])
        ratio: Matrix = np.log((mass[one, other] + SMALLEST) / (np.maximum(rival, LEAST_RIVAL) + SMALLEST))
        return ratio

    there, back = margin(left, right), margin(right, left)
    return np.minimum(there, back), np.maximum(there, back)


def bridges(mass: Matrix, found: Partners, account: Indices, left: Indices, right: Indices) -> Matrix:
    """For each given pair, the lesser mass on the best way through a third account's window.

    Only the way through the best partner of either end is tried, which keeps this linear in pairs and accounts.
    """
    widest = np.zeros(len(left), dtype=np.float32)
    for a in range(found.best.shape[1]):
        third = (account[left] != a) & (account[right] != a)
        for one, other in ((left, right), (right, left)):
            way = np.minimum(found.most[one, a], mass[found.best[one, a], other])
            widest = np.maximum(widest, np.where(third, way, 0))
    return widest
