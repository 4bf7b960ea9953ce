"""Words that are spelled almost alike: names transliterated in two ways, and slips."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from rapidfuzz.distance import Levenshtein

from comparison.align.weights import is_common

LEAST_LENGTH = 7  # shorter words differ by one letter too easily
CUTOFF = 0.86  # least normalised Levenshtein similarity: "Zelensky"/"Zelenskyy" passes
MOST_ALIKE = 20  # words that share all letters but one: more are no language


def near_spellings(keys: Sequence[str]) -> Iterator[tuple[int, int, float]]:
    """Pairs of indices into ``keys`` that are one letter apart, and their normalised Levenshtein similarity.

    At least one of the two is no common word ("contract" and "contact" are different words). Found by what is left
    when a letter is taken out, in the manner of SymSpell (Garbe 2012), so the time is linear in the number of keys.
    """
    spelled = [i for i, key in enumerate(keys) if len(key) >= LEAST_LENGTH and key.isalpha()]
    left_over: dict[str, list[int]] = defaultdict(list)
    uncommon = {i for i in spelled if not is_common(keys[i])}
    if not uncommon:
        return
    near = {(keys[i][0], len(keys[i]) + more) for i in uncommon for more in (-1, 0, 1)}
    for i in spelled:
        key = keys[i]
        if (key[0], len(key)) in near:
            for shorter in {key, *(key[:at] + key[at + 1 :] for at in range(1, len(key)))}:
                left_over[shorter].append(i)
    seen: set[tuple[int, int]] = set()
    for group in left_over.values():
        for at, i in enumerate(group[:MOST_ALIKE]):
            for j in group[:at]:
                if (i, j) in seen or (i not in uncommon and j not in uncommon):
                    continue
                seen.add((i, j))
                likeness = Levenshtein.normalized_similarity(keys[i], keys[j], score_cutoff=CUTOFF)
                if likeness:
                    yield i, j, likeness
