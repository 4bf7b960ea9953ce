"""Pairs without rivals or surroundings: two accounts of a single sentence each. Only the words can decide."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import fuzz, utils

from comparison.align.agreeing import conflicting
from comparison.align.coverage import Coverage
from comparison.align.vocabulary import Matrix, Vocabulary
from comparison.align.windows import Window


def lone_features(
    windows: Sequence[Window],
    vocabulary: Vocabulary,
    found: Coverage,
    mass: Matrix,
    left: NDArray[np.intp],
    right: NDArray[np.intp],
) -> dict[str, NDArray[np.float64]]:
    """The columns "lone…" for the given pairs; all zero where an account has several sentences."""
    held: dict[int, set[int]] = {}
    for window in windows:
        held.setdefault(window.account, set()).add(window.sentence)
    single = np.array([len(held[w.account]) == 1 for w in windows])
    lone = (single[left] & single[right]).astype(np.float64)
    columns = {
        name: np.zeros(len(left)) for name in ("lone_shared", "lone_mass", "lone_lesser", "lone_fuzzy", "lone_conflict")
    }
    if lone.any():
        shares = found.shares()
        columns["lone_shared"] = lone * np.sqrt(shares * shares.T)[left, right]
        columns["lone_mass"] = lone * mass[left, right]
        columns["lone_lesser"] = lone * np.minimum(shares, shares.T)[left, right]
        for k in np.nonzero(lone)[0]:
            a, b = windows[left[k]], windows[right[k]]
            columns["lone_fuzzy"][k] = (
                fuzz.token_set_ratio(a.passage.text, b.passage.text, processor=utils.default_process) / 100
            )
            columns["lone_conflict"][k] = conflicting(a, b, vocabulary)
    return {"lone": lone, **columns}

