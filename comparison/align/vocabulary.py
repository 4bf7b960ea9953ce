"""The terms of an event: their weights, and how far each may stand for each other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from comparison.align.similarity import Matrix, TermRelation, similarity
from comparison.align.terms import Terms, terms
from comparison.align.values import ValueTerm
from comparison.align.weights import FUNCTION_WORDS, distinctiveness, rarity
from comparison.analyse.statement import Sentence
from comparison.lexicon import Lexicon

__all__ = ["Matrix", "Vocabulary", "vocabulary"]


@dataclass(frozen=True)
class Vocabulary:
    """``keys[i]`` has ``weights[i]``; ``similarity[i, j]`` and ``kinds[i, j]`` say how i stands for j.

    ``terms[s]`` lists each term of sentence s: its tokens' indices and its key's index; ``words[s]`` gives the key of
    every single token, -1 for a sign. ``parts`` gives the content words of each phrase. ``names`` marks proper names; ``values`` holds the numbers and times.
    """

    keys: tuple[str, ...]
    weights: Matrix
    similarity: Matrix
    kinds: Mapping[tuple[int, int], TermRelation]
    parts: Mapping[int, tuple[int, ...]]
    names: NDArray[np.bool_]
    values: Mapping[int, ValueTerm]
    terms: tuple[tuple[tuple[tuple[int, ...], int], ...], ...]
    words: tuple[tuple[int, ...], ...]

    def content_weights(self) -> Matrix:
        """The weights of what is neither a name nor a value; zero for these."""
        weights = np.where(self.names, 0, self.weights).astype(np.float32)
        weights[list(self.values)] = 0
        return weights


def vocabulary(sentences: Sequence[Sentence], lexicon: Lexicon) -> Vocabulary:
    """The vocabulary of all accounts' sentences."""
    found = terms(sentences, lexicon)
    related = similarity(found, lexicon)
    base = np.array([found.values[i].weight if i in found.values else rarity(k) for i, k in enumerate(found.keys)])
    weights = (base * distinctiveness(_presence(found, related.matrix), _accounts(sentences))).astype(np.float32)
    names = np.array([i in found.names for i in range(len(found.keys))], dtype=bool)
    return Vocabulary(
        found.keys, weights, related.matrix, related.kinds, _parts(found), names, found.values, found.held, found.words
    )


def _parts(found: Terms) -> dict[int, tuple[int, ...]]:
    index = {key: i for i, key in enumerate(found.keys)}
    parts = {
        i: tuple(index[w] for w in key.split(" ") if w in index and w not in FUNCTION_WORDS)
        for i, key in enumerate(found.keys)
        if " " in key and i not in found.values
    }
    return {i: words for i, words in parts.items() if words}


def _presence(found: Terms, matrix: Matrix) -> Matrix:
    """How far each term is present in each sentence, itself or by another that stands for it (terms × sentences)."""
    presence = np.zeros((len(found.held), len(found.keys)), dtype=np.float32)
    for n, held in enumerate(found.held):
        present = sorted({at for _, at in held} | set(found.words[n]) - {-1})
        if present:
            presence[n] = matrix[present].max(axis=0)
    return np.ascontiguousarray(presence.T)


def _accounts(sentences: Sequence[Sentence]) -> NDArray[np.intp]:
    ids: dict[str, int] = {}
    return np.array([ids.setdefault(s.account.id, len(ids)) for s in sentences], dtype=np.intp)
