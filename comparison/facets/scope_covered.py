"""Cover, a rule of the facet of scope: what a truce, ban or rule applies to has an item more on one side.

Elsewhere an item that is left out may be no more than detail. What is said to apply, cover or be forbidden is said in
full: "applies to ships and ports" / "applies to ships".
"""

from __future__ import annotations

from collections.abc import Iterator

from comparison.facets.finding import Finding
from comparison.facets.scope_half import Half, finding
from comparison.facets.scope_lists import known, lists
from comparison.facets.scope_terms import TERMED
from comparison.facets.voice import content

COVERED = 0.62  # beside 0.6 for an item that one of two lists adds: what is covered is said in full
_COVERING = frozenset(
    "apply cover extend protect exempt ban prohibit forbid limit restrict bind reopen close withdraw lift suspend".split()
)
_GOVERNING = _COVERING | TERMED


def covered(wide: Half, narrow: Half) -> Iterator[Finding]:
    """``wide`` has two items where ``narrow`` has one of them, under the same word of covering."""
    if wide.words.isdisjoint(_GOVERNING) or narrow.words.isdisjoint(_GOVERNING) or wide.words.isdisjoint({"and", "or"}):
        return
    for found in lists(wide.tokens):
        if len(found.items) != 2:  # longer ones: two lists are compared
            continue
        shared = [item for item in found.items if any(wide.alike(i) for i in item)]
        further = [item for item in found.items if not any(i in wide.links for i in item)]
        if len(shared) != 1 or len(further) != 1:
            continue
        j = next(wide.links[i] for i in reversed(shared[0]) if wide.alike(i))
        if known(wide, further[0], narrow) or not _governed(wide, narrow, found.items[0][-1]) or not _whole(narrow, j):
            continue
        text = wide.spoken.claim.account.text[wide.tokens[further[0][0]].start : wide.tokens[further[0][-1]].end]
        yield finding(
            wide, narrow, (found.items[0][-1], found.last), (j, j), COVERED, f'only one side includes "{text}"'
        )
        return


def _governed(wide: Half, narrow: Half, at: int) -> bool:
    """Whether the list stands under a word of covering that both sides have."""
    return any(
        wide.tokens[i].lemma in _GOVERNING and wide.alike(i) and narrow.tokens[wide.links[i]].lemma in _GOVERNING
        for i in wide.clause(at)
        if i < at and not wide.denied(i)
    )


def _whole(narrow: Half, at: int) -> bool:
    """Whether the narrow side says nothing but what is shared, and names no list itself."""
    clause = narrow.clause(at)
    return all(narrow.alike(i) for i in clause if content(narrow.tokens[i])) and not any(
        narrow.tokens[i].norm in {"and", "or", "including", "both"} for i in clause
    )
