"""The alignment of the words of two claims, kept as evidence of what is the same and what differs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from comparison.align.vocabulary import Vocabulary
from comparison.align.weights import FUNCTION_WORDS
from comparison.analyse.tokens import Token

LinkKind = Literal["exact", "inflected", "derived", "variant", "fuzzy", "synonym", "near", "part", "antonym"]

CONTEXT_WINDOW = 3  # tokens to either side, as in Sultan, Bethard and Sumner 2014
CONTEXT_BONUS = 0.3
LEAST_STRENGTH = 0.45


@dataclass(frozen=True, slots=True)
class WordLink:
    """Token ``left`` of the left claim stands for token ``right`` of the right one.

    ``strength`` is 1 for the same word and falls with the distance in meaning; an antonym link says that the two
    words answer each other, with opposite sense.
    """

    left: int
    right: int
    kind: LinkKind
    strength: float


@dataclass(frozen=True, slots=True)
class Term:
    """A word or phrase of a claim: the indices of its tokens, and its index in the vocabulary."""

    positions: tuple[int, ...]
    index: int


def align_words(
    left: Sequence[Token],
    right: Sequence[Token],
    left_terms: Sequence[Term],
    right_terms: Sequence[Term],
    vocabulary: Vocabulary,
) -> tuple[WordLink, ...]:
    """One alignment of two claims' words: content first, best and best surrounded first, then the function words.

    Each term is used once. A function word is linked only to the same word beside linked content.
    """
    similarity = vocabulary.similarity
    candidates: list[tuple[float, float, int, int]] = []
    content_left = [i for i, t in enumerate(left_terms) if vocabulary.keys[t.index] not in FUNCTION_WORDS]
    content_right = [j for j, t in enumerate(right_terms) if vocabulary.keys[t.index] not in FUNCTION_WORDS]
    strengths = {
        (i, j): float(similarity[left_terms[i].index, right_terms[j].index])
        for i in content_left
        for j in content_right
        if similarity[left_terms[i].index, right_terms[j].index] >= LEAST_STRENGTH
    }
    for (i, j), strength in strengths.items():
        around = sum(
            other
            for (k, m), other in strengths.items()
            if (k, m) != (i, j) and abs(k - i) <= CONTEXT_WINDOW and abs(m - j) <= CONTEXT_WINDOW
        )
        distance = abs(i / max(1, len(left_terms)) - j / max(1, len(right_terms)))
        candidates.append((-(strength + CONTEXT_BONUS * min(around, 2) - 0.05 * distance), -strength, i, j))
    taken_left: dict[int, int] = {}
    taken_right: dict[int, int] = {}
    for _, _, i, j in sorted(candidates):
        if i not in taken_left and j not in taken_right:
            taken_left[i] = j
            taken_right[j] = i
    found = []
    for i, j in taken_left.items():
        found += _expand(left, right, left_terms[i], right_terms[j], strengths[i, j], vocabulary)
    linked_left = {link.left: link.right for link in found}
    linked_right = {link.right for link in found}
    found += _function_words(left, right, linked_left, linked_right)
    return tuple(sorted(found, key=lambda link: (link.left, link.right)))


def _expand(
    left: Sequence[Token], right: Sequence[Token], mine: Term, yours: Term, strength: float, vocabulary: Vocabulary
) -> list[WordLink]:
    if len(mine.positions) == 1 and len(yours.positions) == 1:
        a, b = mine.positions[0], yours.positions[0]
        if mine.index == yours.index:
            kind: LinkKind = "exact" if left[a].norm == right[b].norm else "inflected"
        else:
            kind = vocabulary.kinds[mine.index, yours.index]
        return [WordLink(a, b, kind, strength)]
    if mine.index == yours.index and len(mine.positions) == len(yours.positions):
        return [
            WordLink(a, b, "exact" if left[a].norm == right[b].norm else "inflected", strength)
            for a, b in zip(mine.positions, yours.positions, strict=True)
        ]
    kind = vocabulary.kinds.get((mine.index, yours.index), "near")
    same = [(a, b) for a in mine.positions for b in yours.positions if left[a].lemma == right[b].lemma]
    if same and kind == "near":
        return [WordLink(a, b, "exact", 1.0) for a, b in same]
    return [WordLink(a, b, kind, strength) for a in mine.positions for b in yours.positions]


def _function_words(
    left: Sequence[Token], right: Sequence[Token], linked: dict[int, int], taken: set[int]
) -> list[WordLink]:
    by_lemma: dict[str, list[int]] = {}
    for j, token in enumerate(right):
        if j not in taken and token.kind != "sign" and token.lemma in FUNCTION_WORDS:
            by_lemma.setdefault(token.lemma, []).append(j)
    found = []
    for i, token in enumerate(left):
        if i in linked or token.lemma not in by_lemma:
            continue
        beside = [linked[k] for k in range(i - 2, i + 3) if k in linked]
        near = [j for j in by_lemma[token.lemma] if j not in taken and any(abs(j - b) <= 2 for b in beside)]
        if near:
            j = min(near, key=lambda j: (min(abs(j - b) for b in beside), j))
            taken.add(j)
            found.append(WordLink(i, j, "exact" if token.norm == right[j].norm else "inflected", 1.0))
    return found
