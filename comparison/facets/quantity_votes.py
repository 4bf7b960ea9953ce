"""Votes, a rule of the facet of quantity: adopted by all on one side, and on the other against votes or by a majority."""

from __future__ import annotations

from collections.abc import Iterator

from comparison.analyse.statement import Pairing
from comparison.facets.finding import Finding
from comparison.facets.voice import Spoken, content_links, spoken

ALL_AND_SOME = 0.7
LEAST_LINK = 0.6

_ALL = frozenset({"unanimously", "unanimous", "unopposed"})
_SPLIT = frozenset({"majority", "narrowly", "against", "dissent", "abstain", "abstention", "split", "divided"})
# What both sides say of it whatever it is.
_VOTING = frozenset("approve adopt pass vote back endorse accept elect reject carry ratify member".split())


def votes(pairing: Pairing) -> Iterator[Finding]:
    """At most one finding, where what was voted on is linked."""
    norms = [{t.norm for t in claim.tokens} for claim in (pairing.left, pairing.right)]
    if _ALL.isdisjoint(norms[0]) == _ALL.isdisjoint(norms[1]):
        return
    left, right = spoken(pairing)
    whole, split = (left, right) if not _ALL.isdisjoint(norms[0]) else (right, left)
    at = next(i for i, t in enumerate(whole.tokens) if t.norm in _ALL)
    parted = _parted(split)
    linked = any(
        w.kind != "antonym" and w.strength >= LEAST_LINK and left.tokens[w.left].lemma not in _VOTING
        for w in content_links(left, right, pairing.words)
    )
    denied = any(t.norm in {"not", "almost", "nearly"} for t in whole.tokens[max(0, at - 2) : at])
    if parted is None or not linked or denied or whole.voice(at) == "other" or split.voice(parted[0]) == "other":
        return
    a = whole.value((whole.tokens[at].start, whole.tokens[at].end))
    b = split.value((split.tokens[parted[0]].start, split.tokens[parted[1]].end))
    yield Finding("quantity", "different", *((a, b) if whole is left else (b, a)), ALL_AND_SOME)


def _parted(side: Spoken) -> tuple[int, int] | None:
    """ "by 61 votes to 48", "61-48", "by a majority", "narrowly", "with nine against"."""
    tokens = side.tokens
    for i, token in enumerate(tokens):
        if token.lemma in {"vote", "to"} and 0 < i < len(tokens) - 1:
            first, second = tokens[i - 1], tokens[i + 1]
            if token.lemma == "vote" and second.norm == "to" and i + 2 < len(tokens) and tokens[i + 2].kind == "number":
                return max(0, i - 1), i + 2
            if token.norm == "to" and first.kind == second.kind == "number":
                return i - 1, i + 1
        if token.norm in _SPLIT and (token.norm != "against" or (i and tokens[i - 1].kind == "number")):
            return i, i
    return None
