"""Onset, a rule of the facet of time: it begins at once on the one side, and only after something else on the other."""

from __future__ import annotations

from collections.abc import Iterator

from comparison.align.words import WordLink
from comparison.analyse.statement import Pairing
from comparison.facets.finding import Finding
from comparison.facets.voice import Spoken, content_links, spoken

AT_ONCE_AND_LATER = 0.65
LEAST_LINK = 0.75

_AT_ONCE: tuple[tuple[str, ...], ...] = (
    ("immediately",), ("at", "once"), ("with", "immediate", "effect"), ("straight", "away"), ("right", "away"), ("instantly",),
    ("without", "delay"), ("forthwith",), ("already",), ("as", "of", "today"), ("from", "today"),
)  # fmt: skip
_LATER: tuple[tuple[str, ...], ...] = (
    ("only", "after"), ("not", "until"), ("not", "before"), ("after",), ("from", "next"), ("next",), ("at", "the", "end", "of"),
    ("later",), ("in", "the", "coming"), ("by", "the", "end", "of"),
)  # fmt: skip
_BEGINNING = frozenset(
    "begin start commence effect force take enter apply introduce launch open stop end halt cease leave".split()
)


def onsets(pairing: Pairing) -> Iterator[Finding]:
    """At most one finding: the same beginning, at once and later."""
    if not any(t.lemma in _BEGINNING for t in pairing.left.tokens):
        return
    left, right = spoken(pairing)
    links = content_links(left, right, pairing.words)
    for w in links:
        if w.kind == "antonym" or w.strength < LEAST_LINK or left.tokens[w.left].lemma not in _BEGINNING:
            continue
        if not any(_begun(left, right, w, other) for other in links):
            continue
        for soon, late, i, j in ((left, right, w.left, w.right), (right, left, w.right, w.left)):
            first, second = _said(soon, i, _AT_ONCE), _said(late, j, _LATER)
            if first is None or second is None or _said(late, j, _AT_ONCE) or _said(soon, i, _LATER):
                continue
            if _denied(soon, i) or _denied(late, j):
                continue
            a = soon.value((soon.tokens[min(i, first[0])].start, soon.tokens[max(i, first[1])].end))
            b = late.value((late.tokens[min(j, second[0])].start, late.tokens[_object(late, max(j, second[1]))].end))
            yield Finding("time", "different", *((a, b) if soon is left else (b, a)), AT_ONCE_AND_LATER)
            return


def _begun(left: Spoken, right: Spoken, verb: WordLink, other: WordLink) -> bool:
    """Whether ``other`` links what begins: a word of both clauses apart from the verb and its own noun ("take effect")."""
    return (
        other.kind != "antonym"
        and left.tokens[other.left].lemma not in _BEGINNING
        and other.left in left.clause(verb.left)
        and other.right in right.clause(verb.right)
    )


def _denied(side: Spoken, at: int) -> bool:
    assertion = side.assertion(at)
    return assertion is None or bool(assertion.negated(side.tokens[at].start)) or side.voice(at) == "other"


def _said(side: Spoken, verb: int, phrases: tuple[tuple[str, ...], ...]) -> tuple[int, int] | None:
    """The positions of the first of the phrases in the verb's clause, behind the verb or right before it."""
    clause = side.clause(verb)
    norms = [side.tokens[i].norm for i in clause]
    for phrase in phrases:
        for n in range(len(norms) - len(phrase) + 1):
            at = clause.start + n
            if tuple(norms[n : n + len(phrase)]) == phrase and at >= verb - 2:
                return at, at + len(phrase) - 1
    return None


def _object(side: Spoken, at: int) -> int:
    """The end of what it comes after."""
    clause = side.clause(at)
    last = at
    while last + 1 < clause.stop and last - at < 4 and side.tokens[last + 1].kind == "word":
        last += 1
    return last
