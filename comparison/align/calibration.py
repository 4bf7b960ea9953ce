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
# Fitted on 14 events with 449 links (6422 pairs) and 1182 lone pairs.
INTERCEPT = -2.50934
ROWS: tuple[Row, ...] = (
    Row("margin", -0.66791, 0.40330, 0.52575),
    Row("lead", -0.34784, 0.37805, 0.32109),
    Row("position", 0.32601, 0.21902, -0.30767),
    Row("neighbours", 0.11084, 0.11949, -0.11061),
    Row("whole", 0.57549, 0.45260, -0.07068),
    Row("context", 0.14522, 0.09678, 0.32923),
    Row("content", 0.06461, 0.06652, 0.11737),
    Row("heading", 0.05497, 0.22792, -0.73743),
    Row("agreeing", 0.01675, 0.08429, 0.14495),
    Row("bridge", 0.12223, 0.09579, 0.21690),
    Row("peak", 0.23969, 0.14817, 0.17165),
    Row("sequence", 0.03252, 0.08612, 0.12637),
    Row("lone", 0.15781, 0.36456, 0.09668),
    Row("lone_mass", 0.09337, 0.22837, 0.59519),
    Row("lone_lesser", 0.09358, 0.23405, 0.16749),
    Row("lone_order", 0.08248, 0.20801, 0.14502),
    Row("lone_letters", 0.09675, 0.23708, 0.17101),
    Row("lone_values", 0.01441, 0.12911, 0.05754),
    Row("lone_conflict", 0.02551, 0.15768, -0.08673),
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
