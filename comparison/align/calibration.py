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
# Fitted on 14 events with 449 links (6422 pairs) and 1200 lone pairs.
INTERCEPT = -2.50898
ROWS: tuple[Row, ...] = (
    Row("margin", -0.66826, 0.40290, 0.50212),
    Row("lead", -0.34708, 0.37801, 0.33494),
    Row("position", 0.32601, 0.21876, -0.31274),
    Row("neighbours", 0.11081, 0.11935, -0.07131),
    Row("whole", 0.57531, 0.45208, -0.08229),
    Row("context", 0.22814, 0.14467, 0.27973),
    Row("content", 0.06470, 0.06648, 0.14457),
    Row("heading", 0.05497, 0.22793, -0.73876),
    Row("agreeing", 0.01671, 0.08420, 0.13722),
    Row("bridge", 0.12219, 0.09570, 0.22444),
    Row("peak", 0.23984, 0.14802, 0.19859),
    Row("sequence", 0.03458, 0.08878, 0.09427),
    Row("lone", 0.15980, 0.36642, 0.13168),
    Row("lone_mass", 0.09315, 0.22814, 0.62288),
    Row("lone_lesser", 0.09336, 0.23382, 0.16082),
    Row("lone_order", 0.08245, 0.20779, 0.14239),
    Row("lone_letters", 0.09679, 0.23682, 0.17576),
    Row("lone_values", 0.01448, 0.12928, 0.05822),
    Row("lone_conflict", 0.02558, 0.15789, -0.08597),
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
