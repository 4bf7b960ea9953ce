"""What a facet finds when it sets two claims side by side."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from comparison.model import Kind, Quote

Relation = Literal["same", "different", "unclear"]


@dataclass(frozen=True, slots=True)
class Value:
    """What one claim says on the aspect, in the reader's terms, and where it says so.

    Evidence is empty only where the claim is silent and the silence is what differs (a condition).
    """

    text: str
    evidence: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class Finding:
    """One facet's view of two claims.

    ``same`` and ``different`` need a value on both sides; ``unclear`` says why in ``reason``. ``reason`` is a
    sentence for the reader where the two values alone do not explain the finding: a conversion ("10 a.m. in New
    York is 17:00 in Moscow"), a bound, a containment. ``confidence`` is the probability that a desk editor
    would sign the relation, given that the claims are about the same point.
    """

    kind: Kind
    relation: Relation
    left: Value
    right: Value
    confidence: float
    reason: str = ""
