"""The fitted model: what each feature adds to the odds that a desk editor would put two passages side by side.

A logistic regression (few, named features), fitted by ``benchmarks/calibrate.py`` on hand-made points of agreement
and divergence, cross-validated by event. The rows below are written by that script; do not edit them by hand.
"""

from __future__ import annotations

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
# Fitted on 14 cases with 449 links, 7311 pairs.
INTERCEPT = -2.82695
ROWS: tuple[Row, ...] = (
    Row("geometric", 0.13611, 0.10378, 0.54327),
    Row("mass", 0.09924, 0.08521, 1.18553),
    Row("log_match", -0.63809, 0.57715, -0.75130),
    Row("greater", 0.20667, 0.16101, -0.27322),
    Row("lesser", 0.09871, 0.08769, -0.41483),
    Row("mutual", 0.39546, 0.27735, 0.28914),
    Row("best", 0.64524, 0.31721, 0.41460),
    Row("position", 0.33515, 0.24306, -0.43972),
    Row("neighbours", 0.09483, 0.11938, 0.01416),
    Row("shorter", 1.38652, 0.42050, 0.16171),
    Row("longer", 1.94409, 0.41187, 0.19366),
    Row("both_whole", 0.57639, 0.49413, -0.17420),
)
# end fitted


def probability(features: NDArray[np.float64]) -> NDArray[np.float64]:
    """The score of each pair (a row of ``features``, columns as in ``ROWS``)."""
    mean = np.array([row.mean for row in ROWS])
    deviation = np.array([row.deviation for row in ROWS])
    weight = np.array([row.weight for row in ROWS])
    odds = (features - mean) / deviation @ weight + INTERCEPT
    result: NDArray[np.float64] = 1.0 / (1.0 + np.exp(-odds))
    return result
