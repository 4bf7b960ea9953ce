"""How an explanation writes numbers and conversions."""

from __future__ import annotations

from math import isinf

from comparison.analyse.quantities import Quantity


def shown(number: float) -> str:
    """``number`` for a reader: thousands apart, at most three significant decimals."""
    if number == int(number):
        return f"{int(number):,}"
    if abs(number) >= 100:
        return f"{number:,.0f}"
    return f"{number:.3g}"


def converted(left: Quantity, right: Quantity) -> str:
    """ "80 miles per hour" is 129 km/h: the later-named in the other's unit, whichever side it stands on."""
    source, target = sorted((left, right), key=lambda q: (q.unit.factor if q.unit else 1.0, q.text), reverse=True)
    if source.unit is None or target.unit is None:
        return ""
    ends = []
    for stated in source.stated:
        canonical = stated * source.unit.factor + source.unit.offset
        ends.append((canonical - target.unit.offset) / target.unit.factor)
    if any(isinf(end) for end in ends):
        return ""
    amount = shown(ends[0]) if ends[0] == ends[1] else f"{shown(ends[0])} to {shown(ends[1])}"
    plain = source.text if source.exact else f"{shown(source.stated[0])} {_label(source, list(source.stated))}"
    return f"\u201c{plain}\u201d is {amount} {_label(target, ends)}."


def _label(quantity: Quantity, ends: list[float]) -> str:
    label = quantity.unit.label if quantity.unit else ""
    one = all(end == 1 for end in ends) and label.endswith("s") and "/" not in label
    return {"feet": "foot", "inches": "inch", "centuries": "century"}.get(label, label[:-1]) if one else label
