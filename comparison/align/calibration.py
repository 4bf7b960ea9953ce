"""The fitted model: what each feature adds to the odds that a desk editor would put two passages side by side.

A logistic regression (few, named features), fitted by ``benchmarks/calibrate.py`` on hand-made points of agreement
and divergence, cross-validated by event. The rows below are written by that script; do not edit them by hand.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Row:
    """A feature, how it is standardised (mean, standard deviation) and its weight in the log-odds."""

    feature: str
    mean: float
    deviation: float
    weight: float


# begin fitted
# Fitted on 14 events with 449 links (6464 pairs) and 1200 lone pairs.
INTERCEPT = -2.50644
ROWS: tuple[Row, ...] = (
    Row("margin", -0.66945, 0.40358, 0.49593),
    Row("lead", -0.34794, 0.37924, 0.34094),
    Row("position", 0.32609, 0.21905, -0.32093),
    Row("neighbours", 0.11142, 0.11984, -0.06664),
    Row("whole", 0.57594, 0.45222, -0.07820),
    Row("context", 0.22896, 0.14550, 0.27148),
    Row("content", 0.06495, 0.06654, 0.13101),
    Row("heading", 0.05519, 0.22836, -0.74529),
    Row("agreeing", 0.01668, 0.08407, 0.13064),
    Row("bridge", 0.12280, 0.09568, 0.20981),
    Row("peak", 0.23967, 0.14777, 0.20978),
    Row("sequence", 0.03446, 0.08872, 0.10035),
    Row("lone", 0.15892, 0.36561, 0.03383),
    Row("lone_words", 0.09861, 0.24373, 0.61462),
    Row("lone_weight", 0.09814, 0.24422, 0.33381),
    Row("lone_opening", 0.10389, 0.27574, 0.04720),
    Row("lone_missing", 0.04166, 0.11669, -0.07738),
    Row("lone_figures", 0.03496, 0.21597, -0.01869),
    Row("lone_length", 0.35758, 0.86777, 0.25611),
    Row("lone_conflict", 0.02623, 0.15981, -0.03303),
)
# end fitted


def probability(
    features: NDArray[np.float64], rows: Sequence[Row] = ROWS, intercept: float = INTERCEPT
) -> NDArray[np.float64]:
    """The score of each pair (a row of ``features``, columns as in ``rows``)."""
    mean = np.array([row.mean for row in rows])
    deviation = np.array([row.deviation for row in rows])
    weight = np.array([row.weight for row in rows])
    odds = (features - mean) / deviation @ weight + intercept
    result: NDArray[np.float64] = 1.0 / (1.0 + np.exp(-odds))
    return result
