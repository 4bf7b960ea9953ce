"""Inquiries, a rule of the facet of actor: who looks into it, the parties themselves or somebody from outside."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from comparison.align.words import WordLink
from comparison.analyse.tokens import Token
from comparison.facets.finding import Finding, Value
from comparison.facets.voice import Spoken, content

INSIDE_AND_OUTSIDE = 0.65
BEFORE, AFTER = 4, 3  # tokens around the word for the inquiry in which it is said whose it is

_INQUIRIES = frozenset(
    "investigation inquiry enquiry probe examination review audit investigate examine inspection inquest".split()
)
_OUTSIDE = frozenset({"independent", "independently", "international", "external", "outside", "impartial", "neutral"})
_INSIDE = frozenset(
    {"joint", "jointly", "internal", "internally", "own", "bilateral", "themselves", "together", "domestic"}
)
_TOGETHER = frozenset({"together", "themselves", "jointly"})  # they may stand behind the object
FAR = 8


@dataclass(frozen=True, slots=True)
class _Inquiry:
    """The positions of the word for the inquiry and of the word that says whose it is."""

    act: int
    whose: int
    by: Literal["inside", "outside"]


def may_inquire(tokens: Sequence[Token]) -> bool:
    """A cheap look, before the rule is asked."""
    return any(t.lemma in _INQUIRIES or _looks(tokens, i) for i, t in enumerate(tokens))


def _looks(tokens: Sequence[Token], at: int) -> bool:
    """ "will look into it"."""
    return tokens[at].lemma == "look" and at + 1 < len(tokens) and tokens[at + 1].norm == "into"


def inquiries(left: Spoken, right: Spoken, words: Sequence[WordLink]) -> Iterator[Finding]:
    """One side has those concerned look into it, the other somebody from outside."""
    mine = list(_inquiries(left))
    yours = list(_inquiries(right)) if mine else []
    for a in mine:
        for b in yours:
            if a.by == b.by or not _one_matter(left, right, words, a, b):
                continue
            yield Finding("actor", "different", _value(left, a), _value(right, b), INSIDE_AND_OUTSIDE)
            return


def _inquiries(side: Spoken) -> Iterator[_Inquiry]:
    for act, token in enumerate(side.tokens):
        if not (token.lemma in _INQUIRIES or _looks(side.tokens, act)) or side.voice(act) == "other":
            continue
        assertion = side.assertion(act)
        if assertion is None or assertion.negated(token.start):
            continue
        near = range(max(0, act - BEFORE), min(len(side.tokens), act + AFTER + 1))
        end = range(act, min(len(side.tokens), act + FAR + 1))
        inside = [i for i in near if side.tokens[i].norm in _INSIDE and _apart(side.tokens, i, act)]
        inside += [i for i in end if side.tokens[i].norm in _TOGETHER and _apart(side.tokens, i, act)]
        outside = [i for i in near if side.tokens[i].norm in _OUTSIDE and _apart(side.tokens, i, act)]
        if bool(inside) != bool(outside):
            yield _Inquiry(act, (inside or outside)[0], "inside" if inside else "outside")


def _apart(tokens: Sequence[Token], i: int, act: int) -> bool:
    """Whether no sign stands between the two words."""
    return not any(t.kind == "sign" and t.text != "-" for t in tokens[min(i, act) : max(i, act)])


def _one_matter(left: Spoken, right: Spoken, words: Sequence[WordLink], a: _Inquiry, b: _Inquiry) -> bool:
    """Whether the two inquiries are linked, or other words of their clauses are."""
    mine, yours = left.clause(a.act), right.clause(b.act)
    return any(
        w.kind != "antonym"
        and w.left in mine
        and w.right in yours
        and content(left.tokens[w.left])
        and w.left != a.whose
        and w.right != b.whose
        for w in words
    )


def _value(side: Spoken, found: _Inquiry) -> Value:
    first, last = min(found.act, found.whose), max(found.act, found.whose)
    return side.value((side.tokens[first].start, side.tokens[last].end))
