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
# Fitted on 14 events with 449 links (8943 pairs) and 1182 lone pairs.
INTERCEPT = -2.89770
ROWS: tuple[Row, ...] = (
    Row("margin", -0.82689, 0.48257, 0.31496),
    Row("lead", -0.45277, 0.47342, 0.67832),
    Row("position", 0.32840, 0.22424, -0.31776),
    Row("neighbours", 0.14943, 0.14070, -0.25315),
    Row("whole", 0.55798, 0.46682, -0.06360),
    Row("context", 0.18326, 0.11552, 0.43216),
    Row("content", 0.06461, 0.07233, 0.20383),
    Row("heading", 0.06163, 0.24048, -0.64015),
    Row("agreeing", 0.01828, 0.09716, 0.14995),
    Row("bridge", 0.15356, 0.11121, 0.07335),
    Row("lone", 0.11486, 0.31886, -0.09545),
    Row("lone_shared", 0.07539, 0.22196, 0.10503),
    Row("lone_mass", 0.06903, 0.20109, 0.44905),
    Row("lone_lesser", 0.06915, 0.20564, 0.16626),
    Row("lone_fuzzy", 0.09082, 0.25662, 0.36383),
    Row("lone_conflict", 0.01847, 0.13464, -0.04384),
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
