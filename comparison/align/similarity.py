"""How far each term of an event may stand for each other, and by what relation."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from comparison.align.spelling import near_spellings
from comparison.align.terms import Terms
from comparison.align.values import LEAST_ALIKE, related
from comparison.align.weights import FUNCTION_WORDS
from comparison.lexicon import Lexicon

Matrix = NDArray[np.float32]
TermRelation = Literal["variant", "synonym", "derived", "near", "part", "antonym", "fuzzy", "overlap", "value"]

STEM = 0.9  # same Snowball stem
FUZZY = 0.85  # strength of a near-identical spelling
MOST_ALIKE = 200  # terms of one stem or family: more are no language


class Similarity:
    """A sparse symmetric matrix of strengths, 0 to 1, and the relation of each pair that is not the same term."""

    def __init__(self, size: int) -> None:
        self.rows: list[dict[int, float]] = [{i: 1.0} for i in range(size)]
        self.kinds: dict[tuple[int, int], TermRelation] = {}

    def __getitem__(self, index: int) -> dict[int, float]:
        """The terms that may stand for a term, and how far; none of the others do."""
        return self.rows[index]

    def relate(self, i: int, j: int, kind: TermRelation, strength: float) -> None:
        """Records a relation unless a stronger one is known."""
        row = self.rows[i]
        if strength > row.get(j, 0.0):
            row[j] = self.rows[j][i] = strength
            self.kinds[i, j] = self.kinds[j, i] = kind

    def compressed(self) -> Compressed:
        """The rows as arrays."""
        counts = np.fromiter(map(len, self.rows), dtype=np.intp, count=len(self.rows))
        starts = np.concatenate([[0], np.cumsum(counts)])
        size = int(starts[-1])
        others = np.fromiter(chain.from_iterable(self.rows), dtype=np.intp, count=size)
        held = chain.from_iterable(row.values() for row in self.rows)
        strengths = np.fromiter(held, dtype=np.float32, count=size)
        return Compressed(starts, others, strengths)


class Compressed:
    """Rows end to end: row i holds ``others[starts[i]:starts[i + 1]]`` with the strengths at the same places."""

    def __init__(self, starts: NDArray[np.intp], others: NDArray[np.intp], strengths: Matrix) -> None:
        self.starts, self.others, self.strengths = starts, others, strengths

    def expand(self, terms: NDArray[np.intp]) -> tuple[NDArray[np.intp], NDArray[np.intp], Matrix]:
        """All entries of the rows ``terms``: which of ``terms`` (its place), the other term, the strength."""
        counts = self.starts[terms + 1] - self.starts[terms]
        places = np.repeat(np.arange(len(terms)), counts)
        first = np.cumsum(counts) - counts
        at = np.arange(len(places)) - first[places] + self.starts[terms][places]
        return places, self.others[at], self.strengths[at]


def similarity(terms: Terms, lexicon: Lexicon) -> Similarity:
    """The similarity of all terms: stems, lexicon, spelling, values."""
    found = Similarity(len(terms.keys))
    for i, j in _same_stem(terms):
        found.relate(i, j, "derived", STEM)
    for i, j, (kind, strength) in lexicon.related_among(terms.keys):
        found.relate(i, j, kind, strength)
    for i, j, likeness in near_spellings(terms.keys):
        found.relate(i, j, "fuzzy", FUZZY * likeness)
    _values(terms, found)
    return found


def _same_stem(terms: Terms) -> Iterator[tuple[int, int]]:
    groups: dict[str, list[int]] = {}
    first: dict[str, int] = {}
    for i, (key, stem) in enumerate(zip(terms.keys, terms.stems, strict=True)):
        if stem and key not in FUNCTION_WORDS and first.setdefault(stem, i) != i:
            groups.setdefault(stem, [first[stem]]).append(i)
    for group in groups.values():
        for at, i in enumerate(group[:MOST_ALIKE]):
            for j in group[:at]:
                yield i, j


def _values(terms: Terms, found: Similarity) -> None:
    index = {key: i for i, key in enumerate(terms.keys)}

    def alike(a: str, b: str) -> float:
        return found[index[a]].get(index[b], 0.0) if a in index and b in index else float(a == b)

    def stands(word: str) -> Iterator[str]:
        if word in index:
            for other, strength in found[index[word]].items():
                if strength >= LEAST_ALIKE and other != index[word]:
                    yield terms.keys[other]

    at = list(terms.values)
    for i, j, strength in related([terms.values[k].value for k in at], alike, stands):
        found.relate(at[i], at[j], "value", strength)
