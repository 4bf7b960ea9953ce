"""Pairs without rivals or surroundings: two accounts of a sentence or two each. Only the words can decide."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from math import log1p
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from comparison.align.agreeing import conflicting
from comparison.align.vocabulary import Matrix, Vocabulary
from comparison.align.weights import FUNCTION_WORDS
from comparison.align.windows import Window
from comparison.align.words import Side, Term, align_words

SHORT = 2  # sentences of an account up to which there are no rivals to speak of
ENOUGH = 0.4  # share of aligned words from which the length of two sentences makes a likeness surer; 0.25 does as well
OPENING = 3  # the first of so many parts of a sentence says whom or what it is about
MOSTLY = 0.6  # share of aligned words from which it counts in full what is left over
NAMES = (
    "lone_words", "lone_weight", "lone_opening", "lone_missing", "lone_figures", "lone_length", "lone_conflict",
)  # fmt: skip

LEAST_MATCH = 0.15  # weight of matched terms below which a pair is not even scored

Indices = NDArray[np.intp]
Spoken = dict[int, float]  # content words of a passage, by their tokens in the sentence, each with its weight


@dataclass(frozen=True, slots=True)
class _Partner:
    """The token of the other sentence that one stands for, and how far."""

    token: int
    strength: float


Partners = dict[int, _Partner]


@dataclass(frozen=True, slots=True)
class _Said:
    """The words of a passage, by their tokens in the sentence, and the numerals and content words among them."""

    words: Sequence[int]
    figures: Sequence[int]
    content: Spoken

    def opening(self) -> Sequence[int]:
        """The first content words: mostly the subject."""
        return list(self.content)[: max(1, len(self.content) // OPENING)]


def lone_features(
    windows: Sequence[Window], vocabulary: Vocabulary, match: Matrix, left: Indices, right: Indices
) -> dict[str, NDArray[np.float64]]:
    """The columns "lone…" for the given pairs; all zero where an account has more sentences.

    ``match`` is the matched weight of every pair of windows. Sentences are aligned word by word once, and clauses take
    what falls to them.
    """
    lone = lone_pairs(windows, left, right)
    columns = {name: np.zeros(len(left)) for name in NAMES}
    at = np.nonzero(lone & (match[left, right] >= LEAST_MATCH))[0].tolist()
    said = {n: _said(windows[n], vocabulary) for n in {*left[at].tolist(), *right[at].tolist()}}
    aligned: dict[tuple[int, int], tuple[Partners, Partners]] = {}
    for k in at:
        a, b = int(left[k]), int(right[k])
        one, other = windows[a], windows[b]
        sentences = one.sentence, other.sentence
        if sentences not in aligned:
            aligned[sentences] = _aligned(one, other, vocabulary)
        there, back = aligned[sentences]
        x, y = said[a], said[b]
        mine, yours = _found(x.words, y.words, there), _found(y.words, x.words, back)
        aligned_words = sum(mine.get(i, 0.0) for i in x.content) + sum(yours.get(i, 0.0) for i in y.content)
        share = aligned_words / max(1, len(x.content) + len(y.content))
        weight = sum(x.content.values()) + sum(y.content.values())
        columns["lone_words"][k] = share
        columns["lone_weight"][k] = (_weighed(mine, x.content) + _weighed(yours, y.content)) / max(weight, 1e-6)
        columns["lone_opening"][k] = (_share(mine, x.opening()) + _share(yours, y.opening())) / 2
        alike = min(1.0, max(0.0, (share - ENOUGH) / (MOSTLY - ENOUGH)))
        columns["lone_missing"][k] = alike * (1 - min(_share(mine, x.words), _share(yours, y.words)))
        columns["lone_figures"][k] = alike * (_left_over(x.figures, mine) + _left_over(y.figures, yours))
        columns["lone_length"][k] = min(1.0, share / ENOUGH) * log1p(min(len(x.words), len(y.words)))
        columns["lone_conflict"][k] = conflicting(one, other, vocabulary)
    return {"lone": lone.astype(np.float64), **columns}


class Shared(NamedTuple):
    """How many content words of two passages are aligned: the lesser count of the two sides, ``besides_names`` too."""

    all: int
    besides_names: int


def shared_words(one: Window, other: Window, vocabulary: Vocabulary) -> Shared:
    """The content words that two passages share, word by word."""
    there, back = _aligned(one, other, vocabulary)
    mine, yours = _spoken(one, vocabulary), _spoken(other, vocabulary)
    sides = (one, _found(mine, yours, there)), (other, _found(yours, mine, back))
    plain = [sum(not vocabulary.names[vocabulary.words[w.sentence][i]] for i in found) for w, found in sides]
    return Shared(min(len(found) for _, found in sides), min(plain))


def _spoken(window: Window, vocabulary: Vocabulary) -> Spoken:
    passage, keys = window.passage, vocabulary.words[window.sentence]
    return {
        i: float(vocabulary.weights[keys[i]])
        for i, t in enumerate(passage.sentence.tokens)
        if t.kind != "sign" and passage.start <= t.start and t.end <= passage.end and t.lemma not in FUNCTION_WORDS
    }


def _said(window: Window, vocabulary: Vocabulary) -> _Said:
    passage, tokens = window.passage, window.passage.sentence.tokens
    words = [i for i, t in enumerate(tokens) if t.kind != "sign" and passage.start <= t.start and t.end <= passage.end]
    figures = [i for i in words if tokens[i].kind == "number"]
    return _Said(words, figures, _spoken(window, vocabulary))


def _aligned(a: Window, b: Window, vocabulary: Vocabulary) -> tuple[Partners, Partners]:
    """The partners of the tokens of either sentence. Words of opposite sense are none."""
    there: Partners = {}
    back: Partners = {}
    for link in align_words(_side(a, vocabulary), _side(b, vocabulary), vocabulary):
        if link.kind != "antonym":
            for partners, token, other in ((there, link.left, link.right), (back, link.right, link.left)):
                if token not in partners or link.strength > partners[token].strength:
                    partners[token] = _Partner(other, link.strength)
    return there, back


def _side(window: Window, vocabulary: Vocabulary) -> Side:
    phrases = [Term(*held) for held in vocabulary.terms[window.sentence] if len(held[0]) > 1]
    return Side(window.passage.sentence.tokens, vocabulary.words[window.sentence], phrases)


def _found(mine: Iterable[int], yours: Collection[int], partners: Partners) -> Spoken:
    """How far each of my words is found among yours."""
    return {i: partners[i].strength for i in mine if i in partners and partners[i].token in yours}


def _share(found: Spoken, words: Collection[int]) -> float:
    """How much of the words is found, 0 to 1."""
    return sum(found.get(i, 0.0) for i in words) / max(1, len(words))


def _left_over(figures: Sequence[int], found: Spoken) -> bool:
    return not all(i in found for i in figures)


def _weighed(found: Spoken, weights: Spoken) -> float:
    return sum(strength * weights.get(i, 0.0) for i, strength in found.items())


def lone_pairs(windows: Sequence[Window], left: Indices, right: Indices) -> NDArray[np.bool_]:
    """Which of the given pairs stand between two short accounts."""
    alone = short(windows)
    lone: NDArray[np.bool_] = alone[left] & alone[right]
    return lone


def short(windows: Sequence[Window]) -> NDArray[np.bool_]:
    """Which windows are of an account of no more than ``SHORT`` sentences."""
    held: dict[int, set[int]] = {}
    for window in windows:
        held.setdefault(window.account, set()).add(window.sentence)
    return np.array([len(held[w.account]) <= SHORT for w in windows], dtype=bool)
