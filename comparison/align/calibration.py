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
# Fitted on 14 events with 449 links (8817 pairs) and 1182 lone pairs.
INTERCEPT = -2.87465
ROWS: tuple[Row, ...] = (
    Row("margin", -0.83026, 0.48758, 0.31546),
    Row("lead", -0.45338, 0.47804, 0.66849),
    Row("position", 0.32856, 0.22435, -0.32251),
    Row("neighbours", 0.15030, 0.14264, -0.25576),
    Row("whole", 0.55071, 0.46728, -0.05592),
    Row("context", 0.18467, 0.11759, 0.42515),
    Row("content", 0.06646, 0.07337, 0.20801),
    Row("heading", 0.06191, 0.24099, -0.64812),
    Row("agreeing", 0.01442, 0.09010, 0.15535),
    Row("bridge", 0.15364, 0.11268, 0.07373),
    Row("lone", 0.11631, 0.32060, -0.10731),
    Row("lone_shared", 0.07593, 0.22235, 0.07215),
    Row("lone_mass", 0.06958, 0.20154, 0.43978),
    Row("lone_lesser", 0.06963, 0.20592, 0.18304),
    Row("lone_fuzzy", 0.09196, 0.25803, 0.40179),
    Row("lone_conflict", 0.01930, 0.13758, -0.03786),
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
