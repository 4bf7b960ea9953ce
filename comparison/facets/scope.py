"""Scope: what is covered, and whether one side's version is wider or narrower than the other's."""

from __future__ import annotations

from comparison.analyse.statement import Pairing
from comparison.facets.finding import Finding


def contrast(pairing: Pairing) -> tuple[Finding, ...]:
    """Nothing yet."""
    return ()
