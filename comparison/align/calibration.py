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
# Fitted on 14 events with 449 links (8276 pairs) and 1181 lone pairs.
INTERCEPT = -2.79014
ROWS: tuple[Row, ...] = (
    Row("margin", -0.82349, 0.48758, 0.32368),
    Row("lead", -0.45548, 0.47667, 0.63056),
    Row("position", 0.32690, 0.22279, -0.29724),
    Row("neighbours", 0.13786, 0.13566, -0.24212),
    Row("whole", 0.55990, 0.46443, -0.05497),
    Row("context", 0.16987, 0.11037, 0.48159),
    Row("content", 0.06062, 0.07075, 0.20054),
    Row("heading", 0.06017, 0.23780, -0.65592),
    Row("agreeing", 0.01957, 0.10041, 0.15431),
    Row("bridge", 0.14445, 0.10748, 0.08260),
    Row("lone", 0.12287, 0.32829, -0.11255),
    Row("lone_shared", 0.07977, 0.22656, 0.07576),
    Row("lone_mass", 0.07322, 0.20572, 0.45801),
    Row("lone_lesser", 0.07318, 0.20997, 0.18452),
    Row("lone_fuzzy", 0.09717, 0.26430, 0.39257),
    Row("lone_conflict", 0.01977, 0.13922, -0.04641),
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
