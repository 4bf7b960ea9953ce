"""The ways in which a passage can stand, and how sure a verdict is, in the signs and words that all of the report uses."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from comparison import Difference, Point

DOUBTFUL_CONFIDENCE = 0.66
DOUBTFUL_SCORE = 0.5
_LIKELIHOODS = ((0.9, "very likely"), (DOUBTFUL_CONFIDENCE, "likely"), (0.33, "about as likely as not"))
"""The terms of the IPCC's guidance note on the treatment of uncertainties (2010), table 1, with their lower bounds."""

_NUMBERED = re.compile(r"p[0-9]+")


@dataclass(frozen=True, slots=True)
class Standing:
    """One way to stand: ``name`` is its class in the page, ``sign`` stands for it where there is no room for words."""

    name: str
    sign: str
    word: str
    heading: str
    meaning: str


STANDINGS = (
    Standing(
        "divergence",
        "≠",
        "Divergence",
        "Where they diverge",
        "On these they say different things; what matters most comes first.",
    ),
    Standing(
        "unclear",
        "?",
        "Unclear",
        "What stays unclear",
        "The same subject, but the texts support no verdict: read them.",
    ),
    Standing(
        "agreement", "=", "Agreement", "Where they agree", "The same in these or other words, as far as each speaks."
    ),
    Standing(
        "alone",
        "○",
        "One side only",
        "What only one side says",
        "No other account speaks of it: an omission, not a contradiction.",
    ),
)
"""In the order in which a reader wants them."""

BY_NAME = {standing.name: standing for standing in STANDINGS}


def likelihood(probability: float) -> str:
    """``probability`` in words."""
    return next((word for bound, word in _LIKELIHOODS if probability >= bound), "unlikely")


def doubtful(point: Point, difference: Difference) -> bool:
    """Whether the page must show ``difference`` as uncertain.

    So it is when its confidence is less than likely, and when the passages are more likely not about one point than so.
    """
    return difference.confidence < DOUBTFUL_CONFIDENCE or point.score < DOUBTFUL_SCORE


def labels(points: Iterable[Point]) -> dict[str, str]:
    """What to call each point, by its id: so, as the engine numbers them, and by numbers of their own those that people have made."""
    found: dict[str, str] = {}
    made = 0
    for point in points:
        made += not _NUMBERED.fullmatch(point.id)
        found[point.id] = point.id if _NUMBERED.fullmatch(point.id) else f"✎{made}"
    return found


def weight(point: Point) -> float:
    """How much ``point`` matters to a reader: the probability that its passages are about one thing and differ in it.

    That of a point without differences is the probability of the first alone.
    """
    return point.score * max((difference.confidence for difference in point.differences), default=1.0)
