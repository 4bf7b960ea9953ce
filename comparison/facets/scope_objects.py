"""Objects, a rule of the facet of scope: what a ban, truce or measure spares or strikes, told by two different qualifiers.

"Energy facilities" and "strategic infrastructure" are two sets of things; which of them a ban covers is the substance of it.
"""

from __future__ import annotations

from collections.abc import Iterator

from comparison.facets.finding import Finding
from comparison.facets.scope_half import Half, finding
from comparison.facets.voice import content
from comparison.lexicon import load

OTHER_QUALIFIER = 0.56
LEAST_AROUND = 1  # linked words of the measure itself ("ban", "strike") besides the objects
BESIDE = 2  # tokens before the object in which its qualifier stands

# Things that a measure covers by their kind, named alike whatever the kind.
_OBJECTS = frozenset(
    "infrastructure facility site installation target object building plant good product vessel ship vehicle aircraft weapon "
    "school hospital worker service prisoner crime offence area zone".split()
)
# What covers or spares them.
_MEASURES = frozenset(
    "ban prohibit prohibition halt strike attack cease refrain protect protection spare truce ceasefire moratorium pause tariff "
    "sanction embargo exempt exemption amnesty freeze curb limit restriction".split()
)
# Qualifiers that tell no kind: where it is, whose, which, how many.
_NO_KIND = frozenset(
    "all any other such new same own certain key main major important many several various relevant respective local national "
    "foreign entire whole more further additional small large big least first last next few some".split()
)


def objects(left: Half, right: Half) -> Iterator[Finding]:
    """One finding where the same measure covers objects of two kinds. (The rule is symmetrical.)"""
    if left.words.isdisjoint(_MEASURES) or right.words.isdisjoint(_MEASURES):
        return
    mine, yours = _qualified(left), _qualified(right)
    if not mine or not yours or _around(left, right) < LEAST_AROUND:
        return
    for i, q in mine:
        for j, r in yours:
            answers = left.links.get(i) == j or (i not in left.links and j not in right.links)
            if not answers or q in left.links or r in right.links or _related(left, right, q, r):
                continue
            if not (left.denied(q) or right.denied(r)):
                yield finding(left, right, (q, i), (r, j), OTHER_QUALIFIER)
                return


def _qualified(half: Half) -> list[tuple[int, int]]:
    """The objects of the claim, each with its qualifier; none if an object also stands there unqualified."""
    found = []
    for i, token in enumerate(half.tokens):
        if token.lemma not in _OBJECTS:
            continue
        before = [k for k in range(max(0, i - BESIDE), i) if half.tokens[k].kind == "word"]
        kind = next((k for k in reversed(before) if content(half.tokens[k])), None)
        if kind is None or kind != i - 1 or half.tokens[kind].capitalised or half.tokens[kind].lemma in _NO_KIND:
            return []
        found.append((i, kind))
    return found


def _around(left: Half, right: Half) -> int:
    """How many words of the measure itself are linked."""
    return sum(
        token.lemma in _MEASURES and left.alike(i) and right.tokens[left.links[i]].lemma in _MEASURES
        for i, token in enumerate(left.tokens)
    )


def _related(left: Half, right: Half, i: int, j: int) -> bool:
    a, b = left.tokens[i], right.tokens[j]
    return a.stem == b.stem or load().relation(a.lemma, b.lemma) is not None
