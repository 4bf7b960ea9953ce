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
# Fitted on 14 cases with 449 links, 7774 pairs.
INTERCEPT = -2.99243
ROWS: tuple[Row, ...] = (
    Row("geometric", 0.13438, 0.10366, 0.43329),
    Row("mass", 0.09812, 0.08544, 1.27459),
    Row("log_match", -0.64587, 0.58038, -1.20432),
    Row("greater", 0.20514, 0.15797, -0.17444),
    Row("lesser", 0.09759, 0.08758, -0.39317),
    Row("mutual", 0.38800, 0.27629, 0.43905),
    Row("best", 0.63267, 0.32308, 0.50788),
    Row("position", 0.33448, 0.24306, -0.40117),
    Row("neighbours", 0.09800, 0.11951, -0.28349),
    Row("shorter", 1.38114, 0.42120, 0.29051),
    Row("longer", 1.93989, 0.41325, 0.22069),
    Row("both_whole", 0.57345, 0.49458, -0.08808),
    Row("context", 0.13362, 0.10201, 0.50181),
    Row("names", 0.21213, 0.33014, -0.27114),
    Row("numbers", 0.00624, 0.07836, -0.12454),
    Row("same_words", -0.76972, 0.56103, 0.08081),
    Row("telling", 0.19071, 0.24942, 0.25433),
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
