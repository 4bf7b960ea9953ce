"""How far each term of an event may stand for each other, and by what relation."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Literal

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import distance, process

from comparison.align.terms import VALUE_MARK, Terms
from comparison.align.values import related
from comparison.align.weights import FUNCTION_WORDS, rarity
from comparison.lexicon import Lexicon
from comparison.lexicon.lexicon import Membership

Matrix = NDArray[np.float32]
TermRelation = Literal[
    "variant", "synonym", "derived", "near", "part", "antonym", "fuzzy", "overlap", "value"
]

STEM = 0.9  # same Snowball stem
FUZZY = 0.85  # strength of a near-identical spelling
FUZZY_CUTOFF = 0.86  # least normalised Levenshtein similarity: "Zelensky"/"Zelenskyy" passes, "contract"/"contact" just
FUZZY_LENGTH = 6  # shorter words differ by one letter too easily
OVERLAP = 0.8  # a phrase for a term with which it shares words, times the share
LEAST_OVERLAP = 0.4


class Similarity:
    """A symmetric matrix of strengths, 0 to 1, and the relation of each pair that is not the same term."""

    def __init__(self, size: int) -> None:
        self.matrix: Matrix = np.eye(size, dtype=np.float32)
        self.kinds: dict[tuple[int, int], TermRelation] = {}

    def relate(self, i: int, j: int, strength: float, kind: TermRelation) -> None:
        """Records a relation unless a stronger one is known."""
        if strength > self.matrix[i, j]:
            self.matrix[i, j] = self.matrix[j, i] = strength
            self.kinds[i, j] = self.kinds[j, i] = kind


def similarity(terms: Terms, lexicon: Lexicon) -> Similarity:
    """The similarity of all terms: stems, lexicon, spelling, shared words, values."""
    found = Similarity(len(terms.keys))
    _stems(terms, found)
    _lexicon(terms.keys, lexicon, found)
    _spellings(terms.keys, found)
    _phrases(terms.keys, found)
    _values(terms, found)
    return found


def _stems(terms: Terms, found: Similarity) -> None:
    groups: dict[str, list[int]] = defaultdict(list)
    for i, stem in enumerate(terms.stems):
        if stem and terms.keys[i] not in FUNCTION_WORDS:
            groups[stem].append(i)
    for group in groups.values():
        for at, i in enumerate(group):
            for j in group[:at]:
                found.relate(i, j, STEM, "derived")


def _lexicon(keys: Sequence[str], lexicon: Lexicon, found: Similarity) -> None:
    members: dict[int, list[tuple[int, Membership]]] = defaultdict(list)
    for i, key in enumerate(keys):
        for membership in lexicon.memberships(key):
            members[membership.family].append((i, membership))
    for group in members.values():
        for at, (i, mine) in enumerate(group):
            for j, yours in group[:at]:
                relation = lexicon.relate(mine, yours) if i != j else None
                if relation is not None:
                    found.relate(i, j, relation.strength, relation.kind)


def _spellings(keys: Sequence[str], found: Similarity) -> None:
    words = [i for i, key in enumerate(keys) if len(key) >= FUZZY_LENGTH and key.isalpha()]
    if len(words) < 2:
        return
    spelled = [keys[i] for i in words]
    scores = process.cdist(
        spelled, spelled, scorer=distance.Levenshtein.normalized_similarity, score_cutoff=FUZZY_CUTOFF
    )
    for a, b in zip(*np.nonzero(np.tril(scores, -1)), strict=True):
        if spelled[a][0] == spelled[b][0]:
            found.relate(words[a], words[b], FUZZY * float(scores[a, b]), "fuzzy")


def _phrases(keys: Sequence[str], found: Similarity) -> None:
    """A phrase stands for a term as far as the words of either are found in the other, softly."""
    index = {key: i for i, key in enumerate(keys)}
    content: dict[int, list[int]] = {}
    for i, key in enumerate(keys):
        if " " in key and not key.startswith(VALUE_MARK):
            content[i] = [index[w] for w in key.split(" ") if w in index and w not in FUNCTION_WORDS]
    phrases = [i for i in content if content[i]]
    if not phrases:
        return
    rare = np.array([rarity(key) if " " not in key else 0.0 for key in keys], dtype=np.float32)
    best = found.matrix.copy()
    for i in phrases:
        best[:, i] = found.matrix[:, content[i]].max(axis=1)
    weight = rare.copy()
    theirs = np.zeros((len(phrases), len(keys)), dtype=np.float32)
    for n, i in enumerate(phrases):
        weight[i] = rare[content[i]].sum()
        theirs[n] = (rare[content[i]][:, None] * best[content[i]]).sum(axis=0)
    mine = best[:, phrases].T * rare[None, :]
    mine[:, phrases] = theirs[:, phrases].T
    total = weight[phrases][:, None] + weight[None, :]
    share = (theirs + mine) / np.maximum(total, 1e-6)
    for n, j in zip(*np.nonzero(share >= LEAST_OVERLAP), strict=True):
        i = phrases[n]
        if i != j and not keys[j].startswith(VALUE_MARK):
            found.relate(i, int(j), OVERLAP * float(share[n, j]), "overlap")


def _values(terms: Terms, found: Similarity) -> None:
    index = {key: i for i, key in enumerate(terms.keys)}

    def alike(a: str, b: str) -> float:
        return float(found.matrix[index[a], index[b]]) if a in index and b in index else float(a == b)

    at = list(terms.values)
    for i, j, strength in related([terms.values[k].value for k in at], alike):
        found.relate(at[i], at[j], strength, "value")
