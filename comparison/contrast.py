"""Contrast: each facet's view of each pair of claims on a point."""

from __future__ import annotations

from collections.abc import Callable

from comparison.align import AlignedPoint
from comparison.facets import FACETS
from comparison.facets.confidence import calibrated
from comparison.facets.finding import Finding

PairFindings = dict[tuple[str, str], tuple[Finding, ...]]


def contrast(point: AlignedPoint, checkpoint: Callable[[], None]) -> PairFindings:
    """The findings of all facets on each pair of accounts (ids, in the order of the pairing).

    ``checkpoint`` may raise to end the work.
    """
    found: PairFindings = {}
    for pairing in point.pairings:
        checkpoint()
        findings = tuple(calibrated(finding) for facet in FACETS for finding in facet.contrast(pairing))
        found[pairing.left.account.id, pairing.right.account.id] = findings
    return found
