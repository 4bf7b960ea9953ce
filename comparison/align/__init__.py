"""Align: which passages of the accounts are about the same point."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import combinations

from comparison.align.calibration import probability
from comparison.align.features import candidates
from comparison.align.points import Group, choose, group
from comparison.align.vocabulary import Vocabulary, vocabulary
from comparison.align.windows import Window, windows
from comparison.align.words import Side, Term, WordLink, align_words
from comparison.analyse.statement import Claim, Pairing, Sentence
from comparison.lexicon import Lexicon
from comparison.model import Event
from comparison.settings import Settings

__all__ = ["AlignedPoint", "WordLink", "align"]


@dataclass(frozen=True)
class AlignedPoint:
    """What each account says on one proposition, the probability that they belong together, and each pair of them."""

    claims: tuple[Claim, ...]
    score: float
    topic: str
    pairings: tuple[Pairing, ...]


def align(
    sentences: Sequence[Sentence],
    event: Event,
    lexicon: Lexicon,
    settings: Settings,
    checkpoint: Callable[[], None],
) -> tuple[AlignedPoint, ...]:
    """The points of all accounts' sentences, the surest first. ``checkpoint`` may raise to end the work."""
    terms = vocabulary(sentences, lexicon)
    checkpoint()
    found = windows(sentences, terms)
    if len({w.account for w in found}) < 2:
        return ()
    pairs = candidates(found, terms)
    checkpoint()
    scores = {
        (int(i), int(j)): float(p)
        for i, j, p in zip(pairs.left, pairs.right, probability(pairs.features), strict=True)
    }
    groups = group(choose(scores, found, settings.threshold), scores, found, settings.threshold)
    points = []
    for each in groups:
        checkpoint()
        points.append(_point(each, found, scores, terms, event))
    return tuple(sorted(points, key=_order))


def _order(point: AlignedPoint) -> tuple[float, list[tuple[str, int, int]]]:
    return -point.score, [(c.account.id, c.passages[0].start, c.passages[0].end) for c in point.claims]


def _point(
    members: Group, found: Sequence[Window], scores: dict[tuple[int, int], float], terms: Vocabulary, event: Event
) -> AlignedPoint:
    chosen = [found[i] for i in members.members]
    claims = [Claim((w.passage,)) for w in chosen]
    claim_terms = [_terms(w, terms) for w in chosen]
    sides = [_side(w, found_terms, terms) for w, found_terms in zip(chosen, claim_terms, strict=True)]
    pairings = []
    for a, b in combinations(range(len(claims)), 2):
        words = align_words(sides[a], sides[b], terms)
        score = scores.get((members.members[a], members.members[b]), 0.0)
        pairings.append(Pairing(claims[a], claims[b], words, event, score))
    return AlignedPoint(tuple(claims), members.score, _topic(claims, claim_terms, pairings, terms), tuple(pairings))


def _terms(window: Window, vocabulary: Vocabulary) -> list[Term]:
    tokens = window.passage.sentence.tokens
    shift = next((i for i, t in enumerate(tokens) if t.start >= window.passage.start), 0)
    return [
        Term(tuple(p - shift for p in positions), index)
        for positions, index in vocabulary.terms[window.sentence]
        if window.passage.start <= tokens[positions[0]].start and tokens[positions[-1]].end <= window.passage.end
    ]


def _side(window: Window, terms: Sequence[Term], vocabulary: Vocabulary) -> Side:
    tokens = window.passage.sentence.tokens
    words = [
        key
        for token, key in zip(tokens, vocabulary.words[window.sentence], strict=True)
        if window.passage.start <= token.start and token.end <= window.passage.end
    ]
    return Side(window.passage.tokens, words, [t for t in terms if len(t.positions) > 1])


TOPIC_TERMS = 4


def _topic(
    claims: Sequence[Claim], terms: Sequence[Sequence[Term]], pairings: Sequence[Pairing], vocabulary: Vocabulary
) -> str:
    """The weightiest words that the first two claims share, in the words and the order of the first."""
    linked = {link.left for link in pairings[0].words}
    shared = [t for t in terms[0] if set(t.positions) & linked and vocabulary.weights[t.index] > 0] or list(terms[0])
    heaviest = sorted(shared, key=lambda t: (-float(vocabulary.weights[t.index]), t.positions))[:TOPIC_TERMS]
    words = claims[0].tokens
    topic: list[str] = []
    for term in sorted(heaviest, key=lambda t: t.positions):
        text = " ".join(words[p].text for p in term.positions)
        if text.lower() not in (t.lower() for t in topic):
            topic.append(text)
    return " ".join(topic)
