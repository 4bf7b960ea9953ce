"""The terms of an event: their weights, and how far each may stand for each other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import distance, process

from comparison.align.weights import FUNCTION_WORDS, distinctiveness, rarity
from comparison.analyse.statement import Sentence
from comparison.lexicon import Lexicon
from comparison.lexicon.lexicon import Membership, RelationKind

Matrix = NDArray[np.float32]

STEM = 0.9  # same Snowball stem
FUZZY = 0.85  # strength of a near-identical spelling
FUZZY_CUTOFF = 0.86  # least normalised Levenshtein similarity: "Zelensky"/"Zelenskyy" passes, "contract"/"contact" just
FUZZY_LENGTH = 6  # shorter words differ by one letter too easily
HEAD_OVERLAP = 0.8  # a phrase for a phrase with which it shares words, times the share


@dataclass(frozen=True)
class Vocabulary:
    """``keys[i]`` has ``weights[i]``; ``similarity[i, j]`` and ``kinds[(i, j)]`` say how i stands for j."""

    keys: tuple[str, ...]
    index: dict[str, int]
    weights: Matrix
    similarity: Matrix
    names: NDArray[np.bool_]
    numbers: NDArray[np.bool_]
    kinds: dict[tuple[int, int], RelationKind | str]
    terms: tuple[tuple[tuple[tuple[int, ...], int], ...], ...]
    words: tuple[tuple[int, ...], ...]


def vocabulary(sentences: Sequence[Sentence], lexicon: Lexicon) -> Vocabulary:
    """The vocabulary of all accounts' sentences.

    ``terms[s]`` lists each term of sentence s: its tokens' indices and its key's index; ``words[s]`` gives the key
    of every single token (phrases taken apart), -1 for a sign.
    """
    index: dict[str, int] = {}
    stems: list[str] = []
    terms = []
    words = []
    counts: dict[int, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    totals: dict[str, int] = defaultdict(int)
    capitalised: set[int] = set()
    for sentence in sentences:
        totals[sentence.account.id] += 1
        found = []
        for positions, key in lexicon.terms(sentence.tokens):
            at = index.setdefault(key, len(index))
            if at == len(stems):
                stems.append(sentence.tokens[positions[0]].stem if len(positions) == 1 else "")
            found.append((positions, at))
            first = sentence.tokens[positions[0]]
            if first.capitalised and positions[0] > 0 and first.kind == "word":
                capitalised.add(at)
        single = []
        for token in sentence.tokens:
            if token.kind == "sign":
                single.append(-1)
                continue
            at = index.setdefault(token.lemma, len(index))
            if at == len(stems):
                stems.append(token.stem)
            single.append(at)
        words.append(tuple(single))
        for at in {at for _, at in found} | (set(single) - {-1}):
            counts[at][sentence.account.id] += 1
        terms.append(tuple(found))
    keys = tuple(index)
    weights = np.array(
        [
            rarity(key) * distinctiveness([totals[a] for a in counts[i]], list(counts[i].values()))
            for i, key in enumerate(keys)
        ],
        dtype=np.float32,
    )
    similarity, kinds = _similarity(keys, stems, lexicon)
    names = np.array([i in capitalised for i in range(len(keys))])
    numbers = np.array([key[:1].isdigit() for key in keys])
    return Vocabulary(keys, index, weights, similarity, names, numbers, kinds, tuple(terms), tuple(words))


def _similarity(
    keys: tuple[str, ...], stems: list[str], lexicon: Lexicon
) -> tuple[Matrix, dict[tuple[int, int], RelationKind | str]]:
    similarity = np.eye(len(keys), dtype=np.float32)
    kinds: dict[tuple[int, int], RelationKind | str] = {}

    def relate(i: int, j: int, strength: float, kind: RelationKind | str) -> None:
        if strength > similarity[i, j]:
            similarity[i, j] = similarity[j, i] = strength
            kinds[i, j] = kinds[j, i] = kind

    members: dict[int, list[tuple[int, Membership]]] = defaultdict(list)
    same_stem: dict[str, list[int]] = defaultdict(list)
    for i, key in enumerate(keys):
        if stems[i] and key not in FUNCTION_WORDS:
            same_stem[stems[i]].append(i)
        for membership in lexicon.memberships(key):
            members[membership.family].append((i, membership))
    for group in same_stem.values():
        for at, i in enumerate(group):
            for j in group[:at]:
                relate(i, j, STEM, "derived")
    for found in members.values():
        for at, (i, mine) in enumerate(found):
            for j, yours in found[:at]:
                if i != j:
                    relation = lexicon.relate(mine, yours)
                    if relation is not None:
                        relate(i, j, relation.strength, relation.kind)
    _spellings(keys, relate)
    _phrases(keys, relate)
    return similarity, kinds


def _spellings(keys: tuple[str, ...], relate) -> None:
    words = [i for i, key in enumerate(keys) if len(key) >= FUZZY_LENGTH and key.isalpha()]
    if not words:
        return
    spelled = [keys[i] for i in words]
    scores = process.cdist(
        spelled, spelled, scorer=distance.Levenshtein.normalized_similarity, score_cutoff=FUZZY_CUTOFF
    )
    for a, b in zip(*np.nonzero(np.tril(scores, -1)), strict=True):
        if spelled[a][0] == spelled[b][0]:
            relate(words[a], words[b], FUZZY * float(scores[a, b]), "fuzzy")


def _phrases(keys: tuple[str, ...], relate) -> None:
    holders: dict[str, list[int]] = defaultdict(list)
    content = {
        i: frozenset(w for w in key.split(" ") if w not in FUNCTION_WORDS) for i, key in enumerate(keys) if key
    }
    phrases = [i for i in content if len(content[i]) > 1]
    for i in content:
        for word in content[i]:
            holders[word].append(i)
    for i in phrases:
        for j in {j for word in content[i] for j in holders[word]} - {i}:
            shared = sum(rarity(w) for w in content[i] & content[j])
            union = sum(rarity(w) for w in content[i] | content[j])
            if union:
                relate(i, j, HEAD_OVERLAP * shared / union, "overlap")
