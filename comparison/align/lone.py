"""Pairs without rivals or surroundings: two accounts of a sentence or two each. Only the words can decide."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from rapidfuzz.distance import LCSseq

from comparison.align.agreeing import conflicting, unmatched_values
from comparison.align.coverage import Coverage
from comparison.align.vocabulary import Matrix, Vocabulary
from comparison.align.windows import Window

SHORT = 2  # sentences of an account up to which there are no rivals to speak of
NAMES = ("lone_mass", "lone_lesser", "lone_order", "lone_letters", "lone_values", "lone_conflict")

Indices = NDArray[np.intp]


def lone_features(
    windows: Sequence[Window], vocabulary: Vocabulary, found: Coverage, mass: Matrix, left: Indices, right: Indices
) -> dict[str, NDArray[np.float64]]:
    """The columns "lone…" for the given pairs; all zero where an account has more sentences."""
    lone = lone_pairs(windows, left, right)
    columns = {name: np.zeros(len(left)) for name in NAMES}
    at = np.nonzero(lone)[0]
    if len(at):
        least = np.maximum(found.weight, np.float32(1e-6))
        shares = (
            found.matched[left[at], right[at]] / least[left[at]],
            found.matched[right[at], left[at]] / least[right[at]],
        )
        columns["lone_mass"][at] = mass[left[at], right[at]]
        columns["lone_lesser"][at] = np.minimum(*shares)
        lemmas = {n: [t.lemma for t in windows[n].passage.tokens if t.kind != "sign"] for n in {*left[at], *right[at]}}
        letters = {n: _trigrams(words) for n, words in lemmas.items()}
        for k in at:
            a, b = left[k], right[k]
            columns["lone_order"][k] = LCSseq.normalized_similarity(lemmas[a], lemmas[b])
            columns["lone_letters"][k] = 2 * len(letters[a] & letters[b]) / max(1, len(letters[a]) + len(letters[b]))
            columns["lone_values"][k] = unmatched_values(windows[a], windows[b], vocabulary)
            columns["lone_conflict"][k] = conflicting(windows[a], windows[b], vocabulary)
    return {"lone": lone.astype(np.float64), **columns}


def lone_pairs(windows: Sequence[Window], left: Indices, right: Indices) -> NDArray[np.bool_]:
    """Which of the given pairs stand between two short accounts."""
    alone = short(windows)
    lone: NDArray[np.bool_] = alone[left] & alone[right]
    return lone


def short(windows: Sequence[Window]) -> NDArray[np.bool_]:
    """Which windows are of an account of no more than ``SHORT`` sentences."""
    held: dict[int, set[int]] = {}
    for window in windows:
        held.setdefault(window.account, set()).add(window.sentence)
    return np.array([len(held[w.account]) <= SHORT for w in windows], dtype=bool)


def _trigrams(words: Sequence[str]) -> set[str]:
    text = f" {' '.join(words)} "
    return {text[i : i + 3] for i in range(len(text) - 2)}
