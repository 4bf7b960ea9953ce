"""What speaks for and against two passages being about the same point, as a few named numbers.

Two situations are told apart. In an event of several sentences, passages compete: what counts is how far a pair leads
its rivals, and what surrounds it. Where both accounts are of a sentence or two there are no rivals and no surroundings, and only the
words decide.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from comparison.align.agreeing import agreeing
from comparison.align.coverage import coverage
from comparison.align.encoder import Meaning
from comparison.align.lone import LEAST_MATCH, lone_features, short
from comparison.align.rivals import bridges, margins, partners
from comparison.align.sequences import sequences
from comparison.align.surroundings import contexts, neighbours, positions, sentences
from comparison.align.topics import names_topic
from comparison.align.vocabulary import Matrix, Vocabulary
from comparison.align.windows import Window

MOST_PAIRS = 400_000  # the heaviest are scored; a hundred accounts of news have fewer, thousands of like sentences more
HALF_MASS = 0.75  # matched weight at which half of what mass can say has been said; 0.5 to 1 do equally well


@dataclass(frozen=True, slots=True)
class Feature:
    """A column of the model: what it means, and the sign that its weight may have (0: either)."""

    name: str
    meaning: str
    sign: int


FEATURES: tuple[Feature, ...] = (
    Feature("margin", "log of the pair's mass over that of its best rival, on the side where it leads less", 1),
    Feature("lead", "the same on the side where it leads more", 1),
    Feature("position", "how far apart the two stand in their texts, 0 to 1", -1),
    Feature("neighbours", "best mass between a sentence next to the one and a sentence next to the other", 0),
    Feature("whole", "both passages are whole sentences, not clauses", 0),
    Feature("context", "mass of the two taken with the sentences around them", 1),
    Feature("content", "mass of words that are neither names nor numbers", 1),
    Feature("heading", "one of the two is a heading", -1),
    Feature("agreeing", "weight of numbers and times that agree", 1),
    Feature("bridge", "the lesser mass on the best way from the one to the other through a third account", 1),
    Feature("peak", "the greatest weight of a single matched term", 1),
    Feature("sequence", "weight of couples of neighbouring terms that both have", 1),
    Feature("lone", "both accounts are of a sentence or two", 0),
    Feature("lone_words", "there: share of both sides' content words that are aligned, word by word", 1),
    Feature("lone_weight", "there: the same, weighed by how rare the words are", 1),
    Feature("lone_opening", "there: the same of the first third of either side's", 1),
    Feature(
        "lone_missing", "there: share of all words that are not, on the side where it is more, as far as most are", -1
    ),
    Feature("lone_figures", "there: sides with a numeral that has no counterpart, as far as most words have one", -1),
    Feature("lone_length", "there: log of the number of words of the shorter, as far as enough are aligned", 1),
    Feature("lone_conflict", "there: both state numbers or times, and one has no counterpart", -1),
)

# With a sentence encoder these join them.
MEANING_FEATURES: tuple[Feature, ...] = (
    Feature("meaning", "cosine of the encoder's vectors, as far as it stands out on either side", 1),
    Feature("meaning_context", "cosine of the two taken with the sentences around them", 1),
    Feature("lone_meaning", "plain cosine where both accounts are of a sentence or two", 1),
)
LEAST_MEANING = 0.6  # cosine from which a pair is scored whatever words it shares

# What a feature is set to where there are no rivals and no surroundings: about its mean elsewhere.
NEUTRAL = {
    "margin": -0.8, "lead": 0.0, "position": 0.33, "neighbours": 0.1, "whole": 0.5, "context": 0.14, "content": 0.1,
    "agreeing": 0.0, "bridge": 0.1, "peak": 0.3, "sequence": 0.1,
    "meaning": -0.35, "meaning_context": 0.45,
}  # fmt: skip


@dataclass(frozen=True)
class Candidates:
    """Pairs of windows ``left[k] < right[k]`` of different accounts, and their features.

    The columns are ``FEATURES``, and with an encoder ``MEANING_FEATURES`` too.
    """

    left: NDArray[np.intp]
    right: NDArray[np.intp]
    features: NDArray[np.float64]


def candidates(windows: Sequence[Window], vocabulary: Vocabulary, vectors: Matrix | None = None) -> Candidates:
    """The pairs worth scoring. ``vectors``: an encoder's, one a window."""
    account = np.array([w.account for w in windows])
    sentence = np.array([w.sentence for w in windows])
    found, plain = coverage([w.terms for w in windows], vocabulary, (vocabulary.weights, vocabulary.content_weights()))
    mass, match = found.mass_of_match(HALF_MASS), found.match()
    meaning = None if vectors is None else Meaning.of(windows, vectors)
    whole = np.array([w.whole for w in windows])
    alone = short(windows) & whole
    worth = (match >= LEAST_MATCH) | (alone[:, None] & alone[None, :])
    if meaning is not None:
        worth |= meaning.cosine >= LEAST_MEANING
    left, right = np.nonzero(np.triu(worth))
    between = account[left] != account[right]
    left, right = left[between], right[between]
    if len(left) > MOST_PAIRS:
        heaviest = np.sort(np.argsort(-mass[left, right], kind="stable")[:MOST_PAIRS])
        left, right = left[heaviest], right[heaviest]
    held = sentences(windows)
    pairs = (held.of[left], held.of[right])
    heading = np.array([w.passage.sentence.role == "heading" or names_topic(w.passage.sentence) for w in windows])
    best = partners(mass, account, sentence)
    worse, better = margins(mass, best, account, sentence, left, right)
    columns = {
        "margin": worse,
        "lead": better,
        "position": positions(windows, left, right),
        "neighbours": neighbours(mass, held)[pairs],
        "whole": whole[left] & whole[right],
        "context": contexts(found, held, 2 * HALF_MASS)[pairs],
        "content": plain.mass_of_match(2 * HALF_MASS)[left, right],
        "heading": heading[left] | heading[right],
        "agreeing": agreeing(windows, vocabulary, left, right),
        "bridge": bridges(mass, best, account, left, right),
        "peak": np.minimum(found.peak[left, right], found.peak[right, left]),
        "sequence": sequences(windows, vocabulary, left, right),
    }
    columns |= lone_features(windows, vocabulary, match, left, right)
    lone = columns["lone"] > 0
    named = FEATURES
    if meaning is not None:
        columns["meaning"] = meaning.near[left, right]
        columns["meaning_context"] = meaning.context[sentence[left], sentence[right]]
        columns["lone_meaning"] = np.where(lone, meaning.cosine[left, right], 0)
        named += MEANING_FEATURES
    for name in NEUTRAL.keys() & columns.keys():
        columns[name] = np.where(lone, NEUTRAL[name], columns[name])
    return Candidates(left, right, np.stack([columns[f.name] for f in named], axis=1).astype(np.float64))
