"""Scope: what is covered, and whether one side's version is wider or narrower than the other's.

Each rule is a module on linked words, and ``RULES`` lists them: two things coordinated on one side and compounded on the
other ("energy and infrastructure" / "energy infrastructure"); extents of the same thing ("all" / "most", "all" / "only",
"all" / those of one kind); the term of a truce, ban or permission, and its area; an item that one of two shared lists
adds, or that a rule is said to cover on one side alone. Detail that both sides could sign ("including two rings") is no
difference, nor are the parts and topics that one side leaves out. Where no rule finds a difference, passages that say the
same of unlike things are unclear.
"""

from __future__ import annotations

from comparison.analyse.statement import Pairing
from comparison.facets.finding import Finding
from comparison.facets.scope_areas import areas
from comparison.facets.scope_covered import covered
from comparison.facets.scope_extent import extents
from comparison.facets.scope_focus import focus
from comparison.facets.scope_half import halves
from comparison.facets.scope_kinds import kinds
from comparison.facets.scope_lists import added, coordination
from comparison.facets.scope_objects import objects
from comparison.facets.scope_only import only
from comparison.facets.scope_terms import terms
from comparison.facets.scope_unlike import unlike

MOST_TOKENS = 400  # of a claim; a longer one is no sentence, and pairs of its words would cost their square
RULES = (coordination, extents, terms, areas, added, covered, focus, objects, only, kinds)


def contrast(pairing: Pairing) -> tuple[Finding, ...]:
    """At most one finding: the surest."""
    if max(len(pairing.left.tokens), len(pairing.right.tokens)) > MOST_TOKENS:
        return ()
    left, right = halves(pairing)
    found: list[Finding] = []
    for rule in RULES:
        found += rule(left, right)
        found += [_swapped(f) for f in rule(right, left)]
    found.sort(key=lambda f: (-f.confidence, f.left.text, f.right.text))
    return tuple(found[:1]) or tuple(unlike(left, right))


def _swapped(f: Finding) -> Finding:
    return Finding(f.kind, f.relation, f.right, f.left, f.confidence, f.reason)
