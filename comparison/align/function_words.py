"""The words of grammar and the signs of two claims, linked where the content around them is linked."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from comparison.align.links import Partners, WordLink
from comparison.align.weights import FUNCTION_WORDS
from comparison.analyse.tokens import Token

Place = tuple[int, int]

REACH = 4  # tokens from a function word to the linked content that speaks for it
CONTENT_SIDE = 1.5  # a determiner goes with what follows it …
OTHER_SIDE = 0.4  # … and hardly with what goes before
# The least evidence (1 is a linked neighbour directly beside both, 2 one on either side).
LEAST = 0.4
LEAST_DETERMINER = 0.6  # the commonest words of all: any "the" is near something
LEAST_OTHER_FORM = 1.2  # "is" for "was": more than one neighbour has to say so
FEW = 8  # places of a word that are tried without looking where its neighbours lead
POSSESSIVE = 1.0  # "X's Y" for "the Y of X", which is crosswise, counts as one neighbour

DETERMINERS = frozenset("a the this that these those his her its their our my your some any each every all no".split())
GENITIVES = frozenset({"'s", "of"})
# Signs that are also written as words.
SPELLED = {"%": "percent", "percent": "percent", "$": "dollar", "dollar": "dollar", "dollars": "dollar", "&": "and", "and": "and"}  # fmt: skip


def function_words(left: Sequence[Token], right: Sequence[Token], links: Sequence[WordLink]) -> list[Place]:
    """Pairs of the same function word that stand alike beside linked content, best supported first, each used once.

    ``links``: what is linked already, and stays so.
    """
    partners = Partners.of(links)
    mine = [i for i, t in enumerate(left) if t.lemma in FUNCTION_WORDS and i not in partners.left]
    yours: dict[str, list[int]] = {}
    for j, token in enumerate(right):
        if token.lemma in FUNCTION_WORDS and j not in partners.right:
            yours.setdefault(token.lemma, []).append(j)
    scored: list[tuple[float, int, int]] = []
    for i in mine:
        for j in _within_reach(i, yours.get(left[i].lemma, ()), partners):
            score = _evidence(i, j, partners, left[i].lemma in DETERMINERS)
            if score >= _least(left[i], right[j]):
                scored.append((score, i, j))
        if left[i].norm in GENITIVES:
            (other,) = GENITIVES - {left[i].norm}
            there = _within_reach(i, yours.get(other, ()), partners)
            scored += [(POSSESSIVE, i, j) for j in there if _crosswise(i, j, partners)]
    return _best(scored, len(left), len(right))


def signs(left: Sequence[Token], right: Sequence[Token], links: Sequence[WordLink]) -> list[Place]:
    """Pairs of the same sign at the end of both sides, or beside linked tokens on both, each used once."""
    partners = Partners.of(links)
    yours = {j: form for j, form in _forms(right) if j not in partners.right}
    last = len(left) - 1, len(right) - 1
    scored: list[tuple[float, int, int]] = []
    for i, form in _forms(left):
        if i in partners.left:
            continue
        support: dict[int, float] = {last[1]: 3.0} if i == last[0] else {}
        for step in (-1, 1):
            for j in set(partners.right_of.get(i + step, ())):
                support[j - step] = support.get(j - step, 0.0) + 1
        for j, score in support.items():
            if yours.get(j) == form and not left[i].kind == right[j].kind == "word":
                scored.append((score, i, j))
    return _best(scored, len(left), len(right))


def _forms(tokens: Sequence[Token]) -> Iterator[tuple[int, str]]:
    for i, token in enumerate(tokens):
        form = SPELLED.get(token.norm, token.norm if token.kind == "sign" else None)
        if form is not None:
            yield i, form


def _within_reach(i: int, places: Sequence[int], partners: Partners) -> Sequence[int]:
    """Those of ``places``, in order, that stand near what the neighbours of ``i`` are linked to: no other has evidence."""
    if len(places) <= FEW:
        return places
    near: set[int] = set()
    for away in range(-REACH, REACH + 1):
        for partner in partners.right_of.get(i + away, ()):
            near.update(places[bisect_left(places, partner - REACH) : bisect_right(places, partner + REACH)])
    return sorted(near)


def _least(a: Token, b: Token) -> float:
    if a.norm != b.norm and a.lemma == "be":
        return LEAST_OTHER_FORM
    return LEAST_DETERMINER if a.lemma in DETERMINERS else LEAST


def _evidence(i: int, j: int, partners: Partners, determiner: bool) -> float:
    """How near, on either side, stands content of the one that is linked to content as near on the same side."""
    score = 0.0
    for step in (-1, 1):
        weight = 1.0 if not determiner else CONTENT_SIDE if step == 1 else OTHER_SIDE
        best = 0.0
        for away in range(1, REACH + 1):
            for partner in partners.right_of.get(i + step * away, ()):
                theirs = (partner - j) * step
                if 1 <= theirs <= REACH:
                    best = max(best, weight * 2 / (away + theirs))
        score += best
    return score


def _crosswise(i: int, j: int, partners: Partners) -> bool:
    """Whether what stands just before the one genitive is linked to what follows the other, and the reverse."""

    def linked(mine: range, yours: range) -> bool:
        return any(partner in yours for k in mine for partner in partners.right_of.get(k, ()))

    before, after = (range(i - 3, i), range(i + 1, i + 4))
    return linked(before, range(j + 1, j + 4)) and linked(after, range(j - 3, j))


def _best(scored: list[tuple[float, int, int]], size_left: int, size_right: int) -> list[Place]:
    """Each index once, the best supported first; of equals those that stand alike in their sentences."""
    found: list[Place] = []
    taken_left: set[int] = set()
    taken_right: set[int] = set()
    for _, _, _, i, j in sorted(
        (-round(score, 9), round(abs(i / size_left - j / size_right), 9), i + j, i, j) for score, i, j in scored
    ):
        if i not in taken_left and j not in taken_right:
            taken_left.add(i)
            taken_right.add(j)
            found.append((i, j))
    return found
