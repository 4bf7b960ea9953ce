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
# Fitted on 14 events with 449 links (6426 pairs) and 1200 lone pairs.
INTERCEPT = -2.50914
ROWS: tuple[Row, ...] = (
    Row("margin", -0.66809, 0.40273, 0.50677),
    Row("lead", -0.34688, 0.37802, 0.32128),
    Row("position", 0.32599, 0.21877, -0.31349),
    Row("neighbours", 0.11096, 0.11958, -0.07359),
    Row("whole", 0.57514, 0.45213, -0.08137),
    Row("context", 0.22836, 0.14500, 0.28342),
    Row("content", 0.06472, 0.06649, 0.14675),
    Row("heading", 0.05494, 0.22787, -0.73901),
    Row("agreeing", 0.01670, 0.08417, 0.13751),
    Row("bridge", 0.12231, 0.09565, 0.22407),
    Row("peak", 0.23974, 0.14788, 0.20405),
    Row("sequence", 0.03456, 0.08876, 0.09416),
    Row("lone", 0.15972, 0.36634, 0.13758),
    Row("lone_mass", 0.09311, 0.22811, 0.62272),
    Row("lone_lesser", 0.09332, 0.23380, 0.16048),
    Row("lone_order", 0.08241, 0.20774, 0.14227),
    Row("lone_letters", 0.09674, 0.23678, 0.17603),
    Row("lone_values", 0.01448, 0.12924, 0.05822),
    Row("lone_conflict", 0.02557, 0.15785, -0.08591),
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
