"""Contradictions without a word that the other side denies: rival claims, who knew, what was on the agenda, what has a date."""

from __future__ import annotations

from comparison.analyse.statement import Pairing
from comparison.facets.finding import Finding
from comparison.facets.polarity_agenda import agenda
from comparison.facets.polarity_before import first_or_again
from comparison.facets.polarity_knowing import MARKS, knowing
from comparison.facets.polarity_reason import MARKS as REASONS
from comparison.facets.polarity_reason import reasons
from comparison.facets.polarity_rights import may_claim, rivals
from comparison.facets.voice import Spoken


def implied(left: Spoken, right: Spoken, pairing: Pairing) -> tuple[Finding, ...]:
    """At most one finding, of the first of the rules that finds any."""
    found: list[Finding] = []
    if may_claim(left.tokens) and may_claim(right.tokens):
        found += rivals(left, right, pairing.words)
    if not any(MARKS.isdisjoint(t.lemma for t in side.tokens) for side in (left, right)):
        found += knowing(left, right, pairing.words)
    if not found and not all(REASONS.isdisjoint(t.norm for t in side.tokens) for side in (left, right)):
        found += reasons(left, right, pairing.words)
    if not found and any(a.negations for side in (left, right) for a in side.claim.assertions):
        found += agenda(left, right, pairing)
    return tuple(found[:1]) or first_or_again(left, right, pairing)
