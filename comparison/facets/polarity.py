"""Polarity: one side affirms what the other denies.

The evidence is a pair of linked words, of which one stands under an odd number of negations more than the other; an
antonym link counts as a negation. A denial of something that the other side does not mention is no finding, nor is
what a side reports in the other's name, nor what stands inside a condition.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from comparison.align.words import LinkKind, WordLink
from comparison.analyse.assertion import Negation
from comparison.analyse.assertion.words import is_adverb
from comparison.analyse.statement import Pairing
from comparison.facets.finding import Finding, Relation
from comparison.facets.matter import shared
from comparison.facets.polarity_answers import answered, meant, none_of_them, spoken_for, wished_by_two
from comparison.facets.polarity_implied import implied
from comparison.facets.polarity_standing import (
    advised,
    answered_directly,
    cancelled,
    departed,
    excepted,
    idiomatic,
    indirect,
    kept_and_ended,
    made,
    names,
    obliged,
    only_unless,
    only_wanted,
    overshadowed,
    owed_not_done,
    part_of_name,
    partly,
    presupposed,
    rejects,
    shared_denial,
    unfinished,
)
from comparison.facets.polarity_times import at_other_times, dated, in_turn, put_off, until
from comparison.facets.polarity_value import stated
from comparison.facets.voice import Spoken, content, content_links, spoken

# How far a link of each kind supports "the same predicate": the same word, the same root, an equivalent, a neighbour.
# A merely near word supports nothing ("met", "did not discuss"). An antonym may answer another sense of the word, so it is worth less than a "not".
CONFIDENCE: dict[LinkKind, float] = {
    "exact": 0.92,
    "inflected": 0.92,
    "variant": 0.88,
    "derived": 0.86,
    "synonym": 0.8,
    "antonym": 0.8,
}
LEAST_ANTONYM = 0.65  # strength: an antonym of a derived form ("agreed", "differences") is too far off
LEAST = 0.5  # below this, silence
TIME_OF_WRITING = 0.8  # factor for "not yet" and for a plan against a fact: time may have passed between them
INDIRECT = 0.7  # factor for what is denied only by what the denial makes likely ("not told of a visit")
RESISTED = 0.7  # what one side wants ended, the other refuses to end
REFUSED = 0.68  # factor for a rejection of what the other side only asks for: a refusal is answered, not contradicted
HEDGED_PLAN = 0.7  # factor where one has no plans for, or rejects, what the other holds to be possible
HEDGED = 0.9  # factor for "did not rule out": it affirms no more than a possibility
# Opposites that other facets own: order and time, direction and place, amount and extent.
_ELSEWHERE = frozenset(
    """before after early late earlier later first last day night morning evening north south east west northern southern
    eastern western left right up down more less most least over under above below all some many few male female man woman
    boy girl old new young part whole full partial maximum minimum high low big small large great little long short
    past future summer winter permanent temporary permanently temporarily today tomorrow yesterday here there inside outside in out on off front back
    life live death occupy liberate invade buy sell lend borrow ask answer give take come go receive send import export""".split()
)
# Function words that can be what is denied: extents ("not all"), and verbs that are mostly grammar ("refused to let in").
_EXTENTS = frozenset(
    {"let", "go", "come", "take", "make", "all", "every", "both", "everyone", "everybody", "everything"}
)


@dataclass(frozen=True, slots=True)
class Vote:
    """What one pair of words says: the relation, its confidence, and the words with their negations."""

    relation: Relation
    confidence: float
    left: int
    right: int
    negations_left: tuple[Negation, ...]
    negations_right: tuple[Negation, ...]


def contrast(pairing: Pairing) -> tuple[Finding, ...]:
    """At most one finding: ``different`` where a linked predicate is affirmed by one side and denied by the other."""
    left, right = spoken(pairing)
    if not any(w.kind == "antonym" for w in pairing.words) and not any(
        a.negations for claim in (pairing.left, pairing.right) for a in claim.assertions
    ):
        return implied(left, right, pairing)
    votes = sorted(_votes(left, right, pairing), key=lambda v: (-v.confidence, v.left + v.right, abs(v.left - v.right)))
    opposed = [v for v in votes if v.relation == "different"]
    alike = [v for v in votes if v.relation == "same"]
    if opposed and alike and _same_clause(left, opposed[0], alike[0]):
        if alike[0].confidence >= opposed[0].confidence:
            return (_finding(left, right, alike[0]),)
        if opposed[0].confidence - alike[0].confidence < 0.1:
            reason = "the negations of the two passages point both ways"
            return (_finding(left, right, opposed[0], "unclear", reason),)
    if opposed:
        return (_finding(left, right, opposed[0]),)
    return implied(left, right, pairing) or tuple(_finding(left, right, v) for v in alike[:1])


def _same_clause(left: Spoken, a: Vote, b: Vote) -> bool:
    return left.assertion(a.left) is left.assertion(b.left)


def _votes(left: Spoken, right: Spoken, pairing: Pairing) -> Iterator[Vote]:
    extents = [w for w in pairing.words if left.tokens[w.left].lemma in _EXTENTS and w.kind in {"exact", "inflected"}]
    links = (*content_links(left, right, pairing.words), *extents, *_phrasal(left, right, pairing.words))
    same_words = {w.left for w in links if w.kind != "antonym"}, {w.right for w in links if w.kind != "antonym"}
    pairs = {(w.left, w.right) for w in pairing.words}
    for link in (*links, *_inner_links(left, right), *_inner_links(right, left, swapped=True)):
        if link.kind != "antonym" and is_adverb(left.tokens[link.left]) and is_adverb(right.tokens[link.right]):
            continue  # of "nobody was badly hurt" the verb says what is denied
        vote = _vote(left, right, link, same_words, pairs)
        if vote is not None and vote.confidence >= LEAST:
            yield vote


def _phrasal(left: Spoken, right: Spoken, words: Sequence[WordLink]) -> Iterator[WordLink]:
    """Words of which one is a phrase of small words ("cease", "go on"; "rise", "go up"): one link for the whole."""
    related = [w for w in words if w.kind in {"antonym", "synonym"}]
    for w in related:
        if content(left.tokens[w.left]) == content(right.tokens[w.right]):
            continue
        if any(o.left == w.left and o.right == w.right + 1 for o in related) or any(
            o.right == w.right and o.left == w.left + 1 for o in related
        ):
            yield w


def _vote(
    left: Spoken,
    right: Spoken,
    link: WordLink,
    same_words: tuple[set[int], set[int]],
    pairs: set[tuple[int, int]],
) -> Vote | None:
    confidence = CONFIDENCE.get(link.kind, 0.0)
    antonym = link.kind == "antonym"
    if antonym and link.strength < LEAST_ANTONYM:
        return None
    mine, yours = left.assertion(link.left), right.assertion(link.right)
    if not confidence or mine is None or yours is None:
        return None
    a, b = left.tokens[link.left], right.tokens[link.right]
    if antonym and (
        (not _ELSEWHERE.isdisjoint({a.lemma, b.lemma}) and content(a) and content(b))
        or link.left in same_words[0]
        or link.right in same_words[1]
    ):
        return None
    if antonym and (overshadowed(mine, a.start) or overshadowed(yours, b.start)):
        return None
    if antonym and (partly(mine, a.start) or partly(yours, b.start)):
        return None
    if antonym and (idiomatic(left, link.left) or idiomatic(right, link.right)):
        return None
    if excepted(mine, a.start) or excepted(yours, b.start):
        return None
    if antonym and (put_off(left, link.left, yours) or put_off(right, link.right, mine)):
        return None  # "postponed the vote to May", "the vote will be held in May"
    if antonym and (until(left, link.left) or until(right, link.right) or in_turn(left, right, link)):
        return None  # "closed until Monday", "reopens on Monday"
    negations_left = meant(left, mine.negated(a.start), {i for i, j in pairs if j == link.right}) + answered(
        left, link.left, mine
    )
    negations_right = meant(right, yours.negated(b.start), {j for i, j in pairs if i == link.left}) + answered(
        right, link.right, yours
    )
    negations_left += none_of_them(left, link.left, mine, negations_left, negations_right)
    negations_right += none_of_them(right, link.right, yours, negations_right, negations_left)
    flips = len(negations_left) + len(negations_right) + antonym
    if link.kind in CONFIDENCE and not antonym and kept_and_ended(left, right, link):
        return _resisted(left, right, link)
    if flips % 2 and ((negations_left and yours.ended(b.start)) or (negations_right and mine.ended(a.start))):
        return None
    if link.kind == "derived" and any(
        names(n, side) for n, side in _with(negations_left, left, negations_right, right)
    ):
        return None
    if only_unless(mine) != only_unless(yours) or part_of_name(left, right, link):
        return None  # "stays if X" and "leaves unless X" say the same
    hedged = cancelled(mine, a.start) or cancelled(yours, b.start)
    if not flips or mine.conditional(a.start) is not None or yours.conditional(b.start) is not None:
        return None
    refusing = rejects(negations_left), rejects(negations_right)
    wanted = (
        not refusing[0]
        and not presupposed(left, link.left)
        and (only_wanted(mine, a.start) or advised(left, link.left)),
        not refusing[1]
        and not presupposed(right, link.right)
        and (only_wanted(yours, b.start) or advised(right, link.right)),
    )
    wishes = mine.act_over(a.start), yours.act_over(b.start)
    if wished_by_two(left, wishes[0], right, wishes[1]):
        return None
    if not hedged and any(wanted) and not all(wanted) and not any(refusing):
        return None
    factor = (
        shared(left, right, link, stance=any(refusing))
        * spoken_for(left, link.left, negations_left)
        * spoken_for(right, link.right, negations_right)
    )
    if any(wanted):
        factor *= REFUSED
    likely = indirect(negations_left, a.start) or indirect(negations_right, b.start)
    if flips % 2 and likely and (answered_directly(left, negations_left) or answered_directly(right, negations_right)):
        return None
    if likely:
        factor *= INDIRECT
    if (refusing[0] and made(yours, b.start)) or (refusing[1] and made(mine, a.start)):
        return None  # who rejects an offer grants that it was made
    if departed(negations_left, right, link.right) or departed(negations_right, left, link.left):
        return None
    if not likely and (
        (negations_left and unfinished(left, mine, negations_left, right, link.right))
        or (negations_right and unfinished(right, yours, negations_right, left, link.left))
    ):
        return None
    if (yours.tense == "done" and obliged(left, link.left)) or (mine.tense == "done" and obliged(right, link.right)):
        return None
    if not hedged and (owed_not_done(mine, a.start, yours) or owed_not_done(yours, b.start, mine)):
        return None
    yet = any(n.yet for n in negations_left + negations_right)
    if yet and "future" in {mine.tense, yours.tense}:
        return None
    if (yet or {mine.tense, yours.tense} >= {"future", "done"}) and not likely:
        factor *= TIME_OF_WRITING
    if hedged:
        factor *= HEDGED
    if not hedged and (likely or any(refusing)) and "possible" in {mine.certainty, yours.certainty}:
        factor *= HEDGED_PLAN
    if {mine.tense, yours.tense} >= {"future", "done"} and at_other_times(dated(left, mine), dated(right, yours)):
        return None  # "will not raise taxes this year", "raised taxes last year"
    relation: Relation = "different" if flips % 2 else "same"
    if flips % 2 and (shared_denial(left, negations_left, right) or shared_denial(right, negations_right, left)):
        return None  # both refuse; what exactly, the reading of one of them has missed
    return Vote(relation, confidence * factor, link.left, link.right, negations_left, negations_right)


def _resisted(left: Spoken, right: Spoken, link: WordLink) -> Vote | None:
    mine, yours = left.assertion(link.left), right.assertion(link.right)
    if mine is None or yours is None:
        return None
    cues = tuple(
        tuple(
            m
            for n in assertion.negations
            if n.kind == "ending" and side.tokens[at].start in n.focus
            for m in (*assertion.negated(n.cue[0]), n)
        )
        for side, at, assertion in ((left, link.left, mine), (right, link.right, yours))
    )
    factor = shared(left, right, link) * spoken_for(left, link.left, cues[0]) * spoken_for(right, link.right, cues[1])
    if "possible" in {mine.certainty, yours.certainty}:
        factor *= HEDGED_PLAN
    return Vote("different", RESISTED * factor, link.left, link.right, *cues)


def _with(
    negations_left: tuple[Negation, ...], left: Spoken, negations_right: tuple[Negation, ...], right: Spoken
) -> Iterator[tuple[Negation, Spoken]]:
    yield from ((n, left) for n in negations_left)
    yield from ((n, right) for n in negations_right)


def _inner_links(side: Spoken, other: Spoken, *, swapped: bool = False) -> Iterator[WordLink]:
    """ "unharmed" answers "harmed": an antonym link that the lexicon need not list."""
    for assertion in side.claim.assertions:
        for negation in assertion.negations:
            if negation.kind == "inner" and negation.cue[0] in side.index:
                at = side.index[negation.cue[0]]
                for j, token in enumerate(other.tokens):
                    if token.lemma == negation.denies:
                        yield WordLink(j, at, "antonym", 0.9) if swapped else WordLink(at, j, "antonym", 0.9)
                        break


def _finding(left: Spoken, right: Spoken, vote: Vote, relation: Relation | None = None, reason: str = "") -> Finding:
    return Finding(
        kind="polarity",
        relation=relation or vote.relation,
        left=stated(left, vote.left, vote.negations_left),
        right=stated(right, vote.right, vote.negations_right),
        confidence=round(min(vote.confidence, 0.95), 3),
        reason=reason,
    )
