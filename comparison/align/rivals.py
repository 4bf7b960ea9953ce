"""How a pair of passages stands against the other pairs that it competes with."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from comparison.align.vocabulary import Matrix

LEAST_RIVAL = 0.2  # mass of the rival that is supposed where there is none
SMALLEST = 0.05  # keeps the logarithm of nothing at bay


def margins(mass: Matrix, account: NDArray[np.intp], sentence: NDArray[np.intp]) -> tuple[Matrix, Matrix]:
    """Log-ratio of each pair's mass to its best rival's, as the worse and the better of the two sides.

    A rival is a window of the same other account in another sentence.
    """
    rival = np.zeros_like(mass)
    rows = np.arange(len(account))
    for a in np.unique(account):
        columns = np.nonzero(account == a)[0]
        theirs = mass[:, columns]
        top = theirs.argmax(axis=1)
        same = sentence[columns][None, :] == sentence[columns[top]][:, None]
        second = np.where(same, 0, theirs).max(axis=1)
        rival[:, columns] = np.where(same, second[:, None], theirs[rows, top][:, None])
    margin = np.log((mass + SMALLEST) / (np.maximum(rival, LEAST_RIVAL) + SMALLEST))
    return np.minimum(margin, margin.T), np.maximum(margin, margin.T)


def bridges(mass: Matrix, account: NDArray[np.intp]) -> Matrix:
    """For each pair, the lesser mass on the best way through a third account's window.

    Only the way through the best match of either end is tried, which keeps this quadratic.
    """
    found = np.zeros_like(mass)
    if len(np.unique(account)) < 3:
        return found
    rows = np.arange(len(account))
    for a in np.unique(account):
        inside = account == a
        columns = np.nonzero(inside)[0]
        best = columns[mass[:, columns].argmax(axis=1)]
        via = np.minimum(mass[rows, best][:, None], mass[best, :])
        via[inside, :] = 0
        via[:, inside] = 0
        found = np.maximum(found, np.maximum(via, via.T))
    return found
