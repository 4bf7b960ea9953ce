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
# Fitted on 14 events with 449 links (6442 pairs) and 1200 lone pairs.
INTERCEPT = -2.51903
ROWS: tuple[Row, ...] = (
    Row("margin", -0.66882, 0.40355, 0.49736),
    Row("lead", -0.34730, 0.37903, 0.33037),
    Row("position", 0.32630, 0.21903, -0.31732),
    Row("neighbours", 0.11113, 0.11965, -0.08021),
    Row("whole", 0.57550, 0.45217, -0.08431),
    Row("context", 0.22871, 0.14542, 0.27773),
    Row("content", 0.06502, 0.06655, 0.15058),
    Row("heading", 0.05509, 0.22816, -0.73780),
    Row("agreeing", 0.01647, 0.08374, 0.12905),
    Row("bridge", 0.12281, 0.09580, 0.21624),
    Row("peak", 0.23988, 0.14791, 0.21141),
    Row("sequence", 0.03451, 0.08872, 0.09713),
    Row("lone", 0.15938, 0.36603, 0.04651),
    Row("lone_words", 0.09864, 0.24349, 0.53116),
    Row("lone_weight", 0.09810, 0.24386, 0.36692),
    Row("lone_length", 0.35840, 0.86846, 0.28272),
    Row("lone_conflict", 0.02617, 0.15964, -0.04023),
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
