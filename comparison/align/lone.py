"""Pairs without rivals or surroundings: two accounts of a sentence or two each. Only the words can decide."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
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
NAMES = ("lone_words", "lone_weight", "lone_length", "lone_conflict")

LEAST_MATCH = 0.15  # weight of matched terms below which a pair is not even scored

Indices = NDArray[np.intp]
Spoken = dict[int, float]  # content words of a passage, by their tokens in the sentence, each with its weight


@dataclass(frozen=True, slots=True)
class _Partner:
    """The token of the other sentence that one stands for, and how far."""

    token: int
    strength: float


Partners = dict[int, _Partner]


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
    spoken = {n: _spoken(windows[n], vocabulary) for n in {*left[at].tolist(), *right[at].tolist()}}
    aligned: dict[tuple[int, int], tuple[Partners, Partners]] = {}
    for k in at:
        a, b = int(left[k]), int(right[k])
        one, other = windows[a], windows[b]
        sentences = one.sentence, other.sentence
        if sentences not in aligned:
            aligned[sentences] = _aligned(one, other, vocabulary)
        there, back = aligned[sentences]
        mine, yours = _found(spoken[a], spoken[b], there), _found(spoken[b], spoken[a], back)
        share = (sum(mine.values()) + sum(yours.values())) / max(1, len(spoken[a]) + len(spoken[b]))
        columns["lone_words"][k] = share
        weight = sum(spoken[a].values()) + sum(spoken[b].values())
        columns["lone_weight"][k] = (_weighed(mine, spoken[a]) + _weighed(yours, spoken[b])) / max(weight, 1e-6)
        columns["lone_length"][k] = min(1.0, share / ENOUGH) * log1p(min(_length(one), _length(other)))
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


def _found(mine: Spoken, yours: Iterable[int], partners: Partners) -> Spoken:
    """How far each of my words is found among yours."""
    return {i: partners[i].strength for i in mine if i in partners and partners[i].token in yours}


def _weighed(found: Spoken, weights: Spoken) -> float:
    return sum(strength * weights[i] for i, strength in found.items())


def _length(window: Window) -> int:
    return sum(t.kind != "sign" for t in window.passage.tokens)


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
