"""Contrast: each facet's view of each pair of claims on a point."""

from __future__ import annotations

from comparison.align import AlignedPoint
from comparison.facets import FACETS
from comparison.facets.finding import Finding

PairFindings = dict[tuple[str, str], tuple[Finding, ...]]


def contrast(point: AlignedPoint) -> PairFindings:
    """The findings of all facets on each pair of accounts (ids, in the order of the pairing)."""
    return {
        (pairing.left.account.id, pairing.right.account.id): tuple(
            finding for facet in FACETS for finding in facet.contrast(pairing)
        )
        for pairing in point.pairings
    }
