"""How much a term says about which passages belong together."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from math import log

import numpy as np
import wordfreq
from numpy.typing import NDArray

from comparison.remembered import Remembered

# Zipf frequencies (log10 of occurrences per 10^9 words, wordfreq): "the" 7.7, "say" 5.9, "agree" 4.9, "truce" 3.1.
COMMON_ZIPF = 7.0
RARE_ZIPF = 2.5
UNKNOWN_ZIPF = 2.5
PRESENT = 0.5  # an account holds a term from this much of it
TELLING = 3  # power of distinctiveness; 1: mean F1 -0.03, 2: -0.01, 4: the same (see benchmarks/README.md)
PHRASE_BONUS = 0.7  # a phrase is rarer than its rarest word; measured on the headline pairs

# The closed classes: they carry grammar, and are aligned only beside aligned content.
FUNCTION_WORDS = frozenset(
    """
    a an the this that these those some any each every either neither both all such
    i me my mine myself we us our ours ourselves you your yours yourself he him his himself she her hers herself
    it its itself they them their theirs themselves one who whom whose which what whatever
    be have do will would shall should can could may might must ought
    and or but nor so yet if then than as because while although though since until unless whether
    of in on at by for with from to into onto upon about above across after against along among around before behind
    below beneath beside between beyond during except inside near off out outside over past through throughout toward
    towards under up via within without down
    there here when where why how not no too also very just only even still again ever never now
    's more most less least much many few other another own same
    let get go come make take
    a.m. p.m. mr mrs ms thing
    """.split()
)


@cache
def _zipf_table() -> Mapping[str, float]:
    """Zipf frequency of the some 29,000 commonest English words."""
    return {
        word: round(9 + log(frequency) / log(10), 2)
        for word, frequency in wordfreq.get_frequency_dict("en", wordlist="small").items()
        if frequency > 0
    }


def rarity(key: str) -> float:
    """0 (says nothing) to 1 (rare in English) for a term; a phrase counts as rarer than its rarest word."""
    return _RARITY[key]


def _reckoned(key: str) -> float:
    words = key.split(" ")
    if len(words) == 1:
        if key in FUNCTION_WORDS:
            return 0.0
        zipf = _zipf_table().get(key.lower(), UNKNOWN_ZIPF)
    else:
        content = [w for w in words if w not in FUNCTION_WORDS] or words
        zipf = min(_zipf_table().get(w.lower(), UNKNOWN_ZIPF) for w in content) - PHRASE_BONUS
    return min(1.0, max(0.0, (COMMON_ZIPF - zipf) / (COMMON_ZIPF - RARE_ZIPF)))


_RARITY = Remembered(_reckoned, 1 << 16)


def is_common(word: str) -> bool:
    """Whether a lower-case word is among the commonest of English."""
    return word in _zipf_table()


def distinctiveness(frequency: NDArray[np.float32], sentences: NDArray[np.float32]) -> NDArray[np.float32]:
    """0 to 1 for each term: how far it singles out few sentences within the accounts that use it.

    ``frequency[t, a]`` says in how many sentences of account a term t is, itself or (in part) by a synonym;
    ``sentences[a]`` how many these are. A term once in every account is as telling as can be; one in every sentence
    says nothing. (Inverse document frequency, Spärck Jones 1972, counted within each account of the event, with soft
    matches counted in part: a word with many synonyms finds a partner by chance.)
    """
    holds = frequency >= PRESENT
    holders = np.maximum(holds.sum(axis=1), 1)
    many = np.maximum((frequency * holds).sum(axis=1) / holders, 1.0)
    size = np.maximum((sentences * holds).sum(axis=1) / holders, 1.0)
    result: NDArray[np.float32] = (np.log1p(size / many) / np.log1p(size)) ** TELLING
    return result
