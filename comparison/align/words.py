"""The alignment of the words of two claims, kept as evidence of what is the same and what differs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, cast

from comparison.align.vocabulary import Vocabulary
from comparison.align.weights import FUNCTION_WORDS
from comparison.analyse.tokens import Token

LinkKind = Literal["exact", "inflected", "derived", "variant", "fuzzy", "synonym", "near", "part", "antonym"]

CONTEXT_WINDOW = 3  # tokens to either side, as in Sultan, Bethard and Sumner 2014
CONTEXT_BONUS = 0.3
LEAST_STRENGTH = 0.3


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


@dataclass(frozen=True, slots=True)
class Side:
    """One claim: its tokens, each token's own key in the vocabulary (-1: a sign), and its phrases."""

    tokens: Sequence[Token]
    words: Sequence[int]
    phrases: Sequence[Term]

    def units(self) -> list[Term]:
        """The content words and the phrases."""
        found = [
            Term((i,), key)
            for i, key in enumerate(self.words)
            if key >= 0 and self.tokens[i].lemma not in FUNCTION_WORDS
        ]
        return found + list(self.phrases)


def align_words(left: Side, right: Side, vocabulary: Vocabulary) -> tuple[WordLink, ...]:
    """One alignment of two claims' words: content first, best and best surrounded first, then the function words.

    Each token is used once, but for phrases, whose tokens are all linked with one another. A function word is linked
    only to the same word beside linked content.
    """
    mine, yours = left.units(), right.units()
    strengths: list[tuple[float, Term, Term]] = []
    for a in mine:
        row = vocabulary.similarity[a.index]
        for b in yours:
            strength = float(row[b.index])
            if strength >= LEAST_STRENGTH and _comparable(a, b, vocabulary):
                strengths.append((strength, a, b))
    scale_left, scale_right = max(1, len(left.tokens)), max(1, len(right.tokens))
    candidates = []
    for strength, a, b in strengths:
        around = sum(
            other
            for other, c, d in strengths
            if c is not a
            and d is not b
            and abs(c.positions[0] - a.positions[0]) <= CONTEXT_WINDOW
            and abs(d.positions[0] - b.positions[0]) <= CONTEXT_WINDOW
        )
        distance = abs(a.positions[0] / scale_left - b.positions[0] / scale_right)
        size = len(a.positions) + len(b.positions)
        score = strength + CONTEXT_BONUS * min(around, 2) - 0.05 * distance + 0.02 * size
        candidates.append((-score, a.positions, b.positions, a, b, strength))
    taken_left: set[int] = set()
    taken_right: set[int] = set()
    found: list[WordLink] = []
    for _, _, _, a, b, strength in sorted(candidates, key=lambda c: c[:3]):
        if taken_left.isdisjoint(a.positions) and taken_right.isdisjoint(b.positions):
            taken_left.update(a.positions)
            taken_right.update(b.positions)
            found += _expand(left.tokens, right.tokens, a, b, strength, vocabulary)
    found += _function_words(left.tokens, right.tokens, {w.left: w.right for w in found}, taken_right)
    found += _signs(left.tokens, right.tokens, {w.left: w.right for w in found})
    return tuple(sorted(found, key=lambda link: (link.left, link.right)))


def _comparable(a: Term, b: Term, vocabulary: Vocabulary) -> bool:
    """A phrase answers another term as a whole only by a relation of the lexicon; mere shared words are linked singly."""
    if len(a.positions) == 1 and len(b.positions) == 1:
        return True
    return a.index == b.index or vocabulary.kinds.get((a.index, b.index)) != "overlap"


def _expand(
    left: Sequence[Token], right: Sequence[Token], a: Term, b: Term, strength: float, vocabulary: Vocabulary
) -> list[WordLink]:
    if a.index == b.index and len(a.positions) == len(b.positions):
        return [
            WordLink(i, j, "exact" if left[i].norm == right[j].norm else "inflected", strength)
            for i, j in zip(a.positions, b.positions, strict=True)
        ]
    kind = cast(LinkKind, vocabulary.kinds.get((a.index, b.index), "near"))
    return [WordLink(i, j, kind, strength) for i in a.positions for j in b.positions]


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


def _signs(left: Sequence[Token], right: Sequence[Token], linked: dict[int, int]) -> list[WordLink]:
    """The same sign on both sides: at the end of both, or next to linked words on both."""
    found = []
    taken = set(linked.values())
    if left and right and left[-1].kind == right[-1].kind == "sign" and left[-1].norm == right[-1].norm:
        found.append(WordLink(len(left) - 1, len(right) - 1, "exact", 1.0))
        taken.add(len(right) - 1)
    for i, token in enumerate(left[:-1]):
        if token.kind != "sign":
            continue
        before, after = linked.get(i - 1), linked.get(i + 1)
        for j in ([before + 1] if before is not None else []) + ([after - 1] if after is not None else []):
            if 0 <= j < len(right) and j not in taken and right[j].norm == token.norm:
                found.append(WordLink(i, j, "exact", 1.0))
                taken.add(j)
                break
    return found
