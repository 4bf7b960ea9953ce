"""How sure a difference is: the facet's own grade of its evidence, calibrated on hand-made gold.

A facet grades what it finds by a ladder of its own ("not" above an antonym, an antonym above a refusal). What a step of the ladder is
worth is measured: ``benchmarks.confidence`` fits the weights below. What a facet itself holds for less than ``SURE`` is a doubt, of which
the gold says nothing, and stays as it is.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from math import exp, log
from types import MappingProxyType

from comparison.facets.finding import Finding
from comparison.model import Kind

SURE = 0.5
CEILING = 0.95  # a sample of some hundred differences cannot show more
LEAST, MOST = 0.02, 0.98  # of a grade, so that its odds are finite
# Kinds of how it was told or undertaken, which shade into each other; the others are of what happened.
MANNER: frozenset[Kind] = frozenset({"commitment", "condition", "framing"})


@dataclass(frozen=True, slots=True)
class Feature:
    """What supports a difference, and whether more of it makes it surer (1) or less sure (-1).

    ``prior`` is its weight before any gold is seen, ``firmness`` how hard the gold must pull to move it (L2).
    """

    name: str
    sign: int
    prior: float
    firmness: float
    meaning: str


FEATURES = (
    Feature("grade", 1, 1.0, 5.0, "the odds of the facet's own grade, as a logarithm"),
    Feature(
        "manner",
        -1,
        0.0,
        1.0,
        "the kind is commitment, condition or framing, which are told from each other least well",
    ),
)

# begin fitted
# Fitted on 106 differences of 14 events.
INTERCEPT = 2.0575
WEIGHTS: Mapping[str, float] = MappingProxyType(
    {
        "grade": 0.7349,
        "manner": -1.6801,
    }
)
# end fitted


def features(finding: Finding) -> tuple[float, ...]:
    """The values of ``FEATURES``."""
    grade = min(max(finding.confidence, LEAST), MOST)
    return log(grade / (1 - grade)), float(finding.kind in MANNER)


def calibrated(finding: Finding) -> Finding:
    """The finding with the probability that it is right, where it is a difference and its facet is sure enough of it."""
    if finding.relation != "different" or finding.confidence < SURE:
        return finding
    values = features(finding)
    odds = INTERCEPT + sum(WEIGHTS[f.name] * x for f, x in zip(FEATURES, values, strict=True))
    return replace(finding, confidence=round(min(max(SURE, 1 / (1 + exp(-odds))), CEILING), 3))
