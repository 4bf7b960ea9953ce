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
# Fitted on 14 cases with 449 links, 8170 pairs.
INTERCEPT = -3.20174
ROWS: tuple[Row, ...] = (
    Row("geometric", 0.13859, 0.10710, 0.34409),
    Row("mass", 0.09717, 0.08444, 0.73944),
    Row("log_match", -0.67396, 0.57776, -1.19353),
    Row("greater", 0.21871, 0.17358, 0.01974),
    Row("lesser", 0.09839, 0.08966, -0.05000),
    Row("mutual", 0.38569, 0.27381, 0.42702),
    Row("best", 0.62553, 0.32023, 0.35201),
    Row("position", 0.33518, 0.24209, -0.44874),
    Row("neighbours", 0.10484, 0.11853, -0.30685),
    Row("shorter", 1.32944, 0.43532, 0.29924),
    Row("longer", 1.90475, 0.41874, 0.31614),
    Row("both_whole", 0.54137, 0.49829, -0.05508),
    Row("context", 0.13928, 0.10317, 0.55576),
    Row("names", 0.19555, 0.31940, -0.06040),
    Row("numbers", 0.00541, 0.07450, -0.09009),
    Row("same_words", -0.80599, 0.54479, 0.06758),
    Row("telling", 0.17503, 0.24308, 0.34839),
    Row("content", 0.05672, 0.07738, 0.23715),
    Row("heading", 0.06377, 0.24434, -0.66305),
    Row("verbless", 0.10294, 0.30388, -0.00891),
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
