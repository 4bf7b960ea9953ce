"""Align: which passages of the accounts are about the same point."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import combinations

from comparison.align import calibration, calibration_encoder
from comparison.align.chance import less_by_chance
from comparison.align.continuation import continuation, to_condition
from comparison.align.encoder import Encoder, vectors
from comparison.align.features import candidates
from comparison.align.further import further
from comparison.align.points import Group, choose, group
from comparison.align.preference import preferred
from comparison.align.sides import Held, held_terms, side
from comparison.align.talks import more_by_topic
from comparison.align.vocabulary import Vocabulary, vocabulary
from comparison.align.windows import Window, windows
from comparison.align.words import Term, WordLink, align_words
from comparison.analyse.statement import Claim, Pairing, Passage, Sentence
from comparison.lexicon import Lexicon
from comparison.model import Event
from comparison.settings import Settings

__all__ = ["AlignedPoint", "Encoder", "WordLink", "align"]


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
    encoder: Encoder | None = None,
) -> tuple[AlignedPoint, ...]:
    """The points of all accounts' sentences, the surest first. ``checkpoint`` may raise to end the work.

    With an ``encoder`` passages are also compared by meaning, and scored by a model fitted for that.
    """
    terms = vocabulary(sentences, lexicon)
    checkpoint()
    found = windows(sentences, terms)
    if len({w.account for w in found}) < 2:
        return ()
    pairs = candidates(found, terms, vectors(found, encoder, checkpoint) if encoder else None)
    checkpoint()
    fitted = calibration_encoder if encoder else calibration
    likely = calibration.probability(pairs.features, fitted.ROWS, fitted.INTERCEPT)
    weighed = preferred(likely, found, pairs.left, pairs.right)
    weighed = less_by_chance(weighed, found, terms, pairs.left, pairs.right, settings.threshold)
    weighed = more_by_topic(weighed, found, terms, pairs.left, pairs.right)
    scores = dict(zip(zip(pairs.left.tolist(), pairs.right.tolist(), strict=True), weighed.tolist(), strict=True))
    chosen = further(choose(scores, found, settings.threshold), scores, found, terms, settings.threshold, checkpoint)
    groups = group(chosen, scores, found, settings.threshold, checkpoint)
    points = []
    for each in groups:
        checkpoint()
        points.append(_point(each, found, scores, terms, event, sentences, checkpoint))
    return tuple(sorted(points, key=_order))


def _order(point: AlignedPoint) -> tuple[float, list[tuple[str, int, int]]]:
    return -point.score, [(c.account.id, c.passages[0].start, c.passages[0].end) for c in point.claims]


def _point(
    members: Group,
    found: Sequence[Window],
    scores: dict[tuple[int, int], float],
    terms: Vocabulary,
    event: Event,
    sentences: Sequence[Sentence],
    checkpoint: Callable[[], None],
) -> AlignedPoint:
    held = [_held(found[i], sentences) for i in members.members]
    claims = [Claim(tuple(passage for _, passage in each)) for each in held]
    claim_terms = [held_terms(each, terms) for each in held]
    sides = [side(*each, terms) for each in zip(held, claim_terms, strict=True)]
    pairings = []
    for a, b in combinations(range(len(claims)), 2):
        checkpoint()
        words = align_words(sides[a], sides[b], terms)
        score = scores.get((members.members[a], members.members[b]), 0.0)
        pairings.append(Pairing(claims[a], claims[b], words, event, score))
    return AlignedPoint(tuple(claims), members.score, _topic(claims, claim_terms, pairings, terms), tuple(pairings))


def _held(window: Window, sentences: Sequence[Sentence]) -> Held:
    """The window, and the sentences that continue it."""
    passage = to_condition(window.passage)
    further = continuation(sentences, window.sentence, passage)
    return [
        (window.sentence, passage),
        *((n, Passage(sentences[n], sentences[n].start, sentences[n].end)) for n in further),
    ]


TOPIC_TERMS = 4


def _topic(
    claims: Sequence[Claim], terms: Sequence[Sequence[Term]], pairings: Sequence[Pairing], vocabulary: Vocabulary
) -> str:
    """The weightiest words that the first two claims share, in the words and the order of the first."""
    linked = {link.left for link in pairings[0].words}
    shared = [t for t in terms[0] if set(t.positions) & linked and vocabulary.weights[t.key] > 0] or list(terms[0])
    heaviest = sorted(shared, key=lambda t: (-float(vocabulary.weights[t.key]), t.positions))[:TOPIC_TERMS]
    words = claims[0].tokens
    topic: list[str] = []
    for term in sorted(heaviest, key=lambda t: t.positions):
        text = " ".join(words[p].text for p in term.positions)
        if text.lower() not in (t.lower() for t in topic):
            topic.append(text)
    return " ".join(topic)
