"""Sides, a rule of the facet of place: of one thing the eastern part on one side, the western on the other."""

from __future__ import annotations

from collections.abc import Iterator

from comparison.analyse.statement import Pairing
from comparison.facets.finding import Finding, Value
from comparison.facets.voice import Spoken, content_links, spoken

OTHER_SIDE = 0.65
LEAST_LINK = 0.75

_OPPOSITES = (
    ("northern", "southern"), ("north", "south"), ("eastern", "western"), ("east", "west"), ("left", "right"),
    ("upper", "lower"), ("inner", "outer"), ("upstream", "downstream"),
)  # fmt: skip
_OPPOSITE = {a: b for pair in _OPPOSITES for a, b in (pair, pair[::-1])}


def sides(pairing: Pairing) -> Iterator[Finding]:
    """At most one finding: a linked noun, with opposite words of direction before it, and some other word of the clause linked."""
    norms = [{t.norm for t in claim.tokens} for claim in (pairing.left, pairing.right)]
    if not any(a in norms[0] and b in norms[1] for a, b in _OPPOSITE.items()):
        return
    left, right = spoken(pairing)
    links = content_links(left, right, pairing.words)
    for w in links:
        if w.kind == "antonym" or w.strength < LEAST_LINK or not w.left or not w.right:
            continue
        mine, yours = left.tokens[w.left - 1], right.tokens[w.right - 1]
        if _OPPOSITE.get(mine.norm) != yours.norm or mine.capitalised or yours.capitalised:
            continue  # "North Korea", "South Korea"
        if yours.norm in norms[0] or mine.norm in norms[1]:
            continue  # a claim that speaks of both
        around = any(
            other is not w and other.kind != "antonym"
            and other.left in left.clause(w.left) and other.right in right.clause(w.right)
            for other in links
        )  # fmt: skip
        if around and _stated(left, w.left) and _stated(right, w.right):
            yield Finding("place", "different", _shown(left, w.left), _shown(right, w.right), OTHER_SIDE)
            return


def _stated(side: Spoken, at: int) -> bool:
    assertion = side.assertion(at)
    if assertion is None or side.voice(at) == "other":
        return False
    head = assertion.predicate
    denied = head is not None and bool(assertion.negated(head.start))
    return not denied and not assertion.negated(side.tokens[at].start)


def _shown(side: Spoken, at: int) -> Value:
    return side.value((side.tokens[at - 1].start, side.tokens[at].end))
