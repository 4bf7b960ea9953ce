"""The terms of an event with their weights, and how far each may stand for another."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from operator import itemgetter

import numpy as np
from numpy.typing import NDArray

from comparison.align.similarity import Compressed, Matrix, Similarity, TermRelation, similarity
from comparison.align.terms import Terms, terms
from comparison.align.values import ValueTerm
from comparison.align.weights import FUNCTION_WORDS, distinctiveness, rarity
from comparison.analyse.statement import Sentence
from comparison.lexicon import Lexicon

__all__ = ["Matrix", "Vocabulary", "vocabulary"]

_INDEX = itemgetter(1)  # of a term in the vocabulary

# What a story quotes of each is a few sentences, in which every word is rare; it is in the whole story that they are told
# apart. Points in six stories that a reader would not make: 12 of 24 with a share of 0, 6 of 17 with 1/4; with 1 it is 1 of
# 10, but points that a reader would make go too.
WHOLE_STORY = 0.25


@dataclass(frozen=True)
class Vocabulary:
    """``keys[i]`` has ``weights[i]``; ``similarity[i][j]`` and ``kinds[i, j]`` say how i stands for j.

    ``relations`` is ``similarity`` as arrays. ``terms[s]`` lists each term of sentence s: its tokens' indices and its
    key's index; ``words[s]`` gives the key of every single token, -1 for a sign. ``parts`` gives the content words of
    each phrase. ``names`` marks proper names; ``values`` holds the numbers and times. ``shared`` marks the terms that two
    accounts have, be it in other words: the others align nothing.
    """

    keys: tuple[str, ...]
    weights: Matrix
    similarity: Similarity
    kinds: Mapping[tuple[int, int], TermRelation]
    relations: Compressed
    parts: Mapping[int, tuple[int, ...]]
    names: NDArray[np.bool_]
    values: Mapping[int, ValueTerm]
    shared: NDArray[np.bool_]
    terms: tuple[tuple[tuple[tuple[int, ...], int], ...], ...]
    words: tuple[tuple[int, ...], ...]

    def presence(self, held: Iterable[int]) -> list[int]:
        """The terms of a passage and the words of its phrases."""
        present = set(held)
        for phrase in self.parts.keys() & present:
            present.update(self.parts[phrase])
        return sorted(present)

    def content_weights(self) -> Matrix:
        """The weights of what is neither a name nor a value; zero for these."""
        weights = np.where(self.names, 0, self.weights).astype(np.float32)
        weights[list(self.values)] = 0
        return weights


def vocabulary(sentences: Sequence[Sentence], lexicon: Lexicon) -> Vocabulary:
    """The vocabulary of all accounts' sentences."""
    found = terms(sentences, lexicon)
    related = similarity(found, lexicon)
    relations = related.compressed()
    base = np.array([found.values[i].weight if i in found.values else rarity(k) for i, k in enumerate(found.keys)])
    frequency, sizes = _frequencies(found, relations, _accounts(sentences))
    telling = distinctiveness(frequency, sizes)
    if any(s.account.quoted_by is not None for s in sentences):
        told = distinctiveness(*_frequencies(found, relations, _writers(sentences)))
        telling = (1 - WHOLE_STORY) * telling + WHOLE_STORY * told
    weights = (base * telling).astype(np.float32)
    names = np.zeros(len(found.keys), dtype=bool)
    names[list(found.names)] = True
    parts = _parts(found)
    shared = np.count_nonzero(frequency, axis=1) > 1
    shared[[phrase for phrase, words in parts.items() if shared[list(words)].any()]] = True
    return Vocabulary(
        found.keys,
        weights,
        related,
        related.kinds,
        relations,
        parts,
        names,
        found.values,
        shared,
        found.held,
        found.words,
    )


def _parts(found: Terms) -> dict[int, tuple[int, ...]]:
    index = {key: i for i, key in enumerate(found.keys)}
    parts = {
        i: tuple(index[w] for w in key.split(" ") if w in index and w not in FUNCTION_WORDS)
        for i, key in enumerate(found.keys)
        if " " in key and i not in found.values
    }
    return {i: words for i, words in parts.items() if words}


def _frequencies(found: Terms, relations: Compressed, account: NDArray[np.intp]) -> tuple[Matrix, Matrix]:
    """In how many sentences of each account a term is (terms × accounts), and how many the account has.

    A term counts in part where only another stands for it.
    """
    present = [
        sorted({-1, *words, *map(_INDEX, held)})[1:] for held, words in zip(found.held, found.words, strict=True)
    ]
    owner = np.repeat(np.arange(len(present)), [len(each) for each in present])
    terms_of = np.fromiter(chain.from_iterable(present), dtype=np.intp, count=len(owner))
    places, others, strengths = relations.expand(terms_of)
    key = owner[places] * len(found.keys) + others
    order = np.argsort(key, kind="stable")
    key = key[order]
    first = np.flatnonzero(np.diff(key, prepend=-1))
    key = key[first]
    size = int(account.max()) + 1 if len(account) else 0
    frequency = np.zeros((len(found.keys), size), dtype=np.float32)
    if len(key):
        most = np.maximum.reduceat(strengths[order], first)
        np.add.at(frequency, (key % len(found.keys), account[key // len(found.keys)]), most)
    return frequency, np.bincount(account, minlength=size).astype(np.float32)


def _accounts(sentences: Sequence[Sentence]) -> NDArray[np.intp]:
    ids: dict[str, int] = {}
    return np.array([ids.setdefault(s.account.id, len(ids)) for s in sentences], dtype=np.intp)


def _writers(sentences: Sequence[Sentence]) -> NDArray[np.intp]:
    """Whose text each sentence stands in: one account's, or that of the story which quotes several."""
    outlets = {s.account.quoted_by for s in sentences if s.account.quoted_by is not None}
    ids: dict[tuple[str, str], int] = {}
    found = []
    for sentence in sentences:
        account = sentence.account
        outlet = account.quoted_by or (account.party if account.party in outlets else None)
        found.append(ids.setdefault(("outlet", outlet) if outlet else ("account", account.id), len(ids)))
    return np.array(found, dtype=np.intp)
