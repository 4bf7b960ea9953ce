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
# Fitted on 14 events with 449 links (6452 pairs) and 1200 lone pairs.
INTERCEPT = -2.50944
ROWS: tuple[Row, ...] = (
    Row("margin", -0.66911, 0.40380, 0.50578),
    Row("lead", -0.34764, 0.37932, 0.33455),
    Row("position", 0.32603, 0.21906, -0.32574),
    Row("neighbours", 0.11134, 0.11981, -0.07070),
    Row("whole", 0.57580, 0.45217, -0.07857),
    Row("context", 0.22880, 0.14536, 0.27586),
    Row("content", 0.06493, 0.06655, 0.13048),
    Row("heading", 0.05502, 0.22802, -0.74205),
    Row("agreeing", 0.01670, 0.08414, 0.13034),
    Row("bridge", 0.12278, 0.09574, 0.21477),
    Row("peak", 0.23996, 0.14782, 0.20997),
    Row("sequence", 0.03452, 0.08878, 0.09895),
    Row("lone", 0.15917, 0.36584, 0.04535),
    Row("lone_words", 0.09851, 0.24336, 0.52759),
    Row("lone_weight", 0.09797, 0.24372, 0.37085),
    Row("lone_length", 0.35793, 0.86799, 0.28139),
    Row("lone_conflict", 0.02627, 0.15993, -0.03820),
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
