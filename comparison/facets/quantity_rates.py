"""Rates and totals: an amount "a year" on one side, and on the other an amount "over ten years"."""

from __future__ import annotations

from comparison.analyse.quantities import Quantity
from comparison.analyse.quantities.units import PER_TIME
from comparison.analyse.statement import Claim, Pairing
from comparison.facets.quantity_values import Verdict
from comparison.facets.quantity_words import shown

LOOSE = 1.1  # ratio up to which a total is that of the rate: both are rounded
APART = 1.3  # ratio from which it is not; between the two no verdict
_REACH = 6  # tokens between the amount and the time that it is spread over
_SPREADING = frozenset({"over", "across", "throughout", "during"})
_PASSED = frozenset({"the", "a", "period", "of", "next", "coming", "following", "past", "last"})


def spread(pairing: Pairing, left: Quantity, right: Quantity) -> Verdict | None:
    """How a rate stands to an amount that is spread over a time; None where they are not such a pair."""
    if (left.per in PER_TIME) == (right.per in PER_TIME) or left.dimension != right.dimension:
        return None
    if left.unit != right.unit or left.vague or right.vague:
        return None
    rate, total, claim = (left, right, pairing.right) if left.per in PER_TIME else (right, left, pairing.left)
    lasting = _lasting(claim, total)
    if lasting is None or rate.per is None or rate.value.low <= 0 or total.value.low <= 0:
        return None
    seconds = lasting.stated[0] * (lasting.unit.factor if lasting.unit else 0.0)
    ratio = rate.stated[0] * seconds / PER_TIME[rate.per] / total.stated[0]
    reason = f"{shown(total.stated[0])} over {lasting.text} is {shown(total.stated[0] * PER_TIME[rate.per] / seconds)} a {rate.per}."
    if 1 / LOOSE <= ratio <= LOOSE:
        return Verdict("same", 0.8, reason)
    return Verdict("different", 0.75, reason) if ratio > APART or ratio < 1 / APART else None


def _lasting(claim: Claim, total: Quantity) -> Quantity | None:
    """The duration that follows the amount as the time it is spread over."""
    for duration in claim.quantities:
        if duration.dimension != "duration" or duration.start < total.end or duration.stated[0] <= 0:
            continue
        between = [t for t in claim.tokens if total.end <= t.start < duration.start]
        leading = [t.norm for t in between if t.norm not in _PASSED]
        if len(between) <= _REACH and leading and leading[-1] in _SPREADING:
            return duration
    return None
