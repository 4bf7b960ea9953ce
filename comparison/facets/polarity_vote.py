"""One pair of linked words as evidence of polarity: whether both sides affirm it, both deny it, or one does."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from comparison.align.words import LinkKind, WordLink
from comparison.analyse.assertion import Negation
from comparison.facets.finding import Relation
from comparison.facets.matter import shared
from comparison.facets.other_thing import other_thing
from comparison.facets.polarity_answers import answered, meant, none_of_them, spoken_for, wished_by_two
from comparison.facets.polarity_standing import (
    advised,
    answered_directly,
    but_for_the_same,
    cancelled,
    denies_too,
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
    shared_out,
    some_counted,
    unfinished,
)
from comparison.facets.polarity_times import (
    at_other_times,
    changes,
    dated,
    in_turn,
    of_other_times,
    put_off,
    told_of_other_times,
    until,
)
from comparison.facets.voice import Spoken, content

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


@dataclass(frozen=True, slots=True)
class Vote:
    """What one pair of words says: the relation, its confidence, and the words with their negations."""

    relation: Relation
    confidence: float
    left: int
    right: int
    negations_left: tuple[Negation, ...]
    negations_right: tuple[Negation, ...]
    reason: str = ""


def cast_vote(
    left: Spoken,
    right: Spoken,
    link: WordLink,
    same_words: tuple[set[int], set[int]],
    pairs: set[tuple[int, int]],
) -> Vote | None:
    """What a pair of linked words says of polarity; None where it says nothing.

    ``same_words``: the tokens of either side that an equal word of the other answers; ``pairs``: the tokens of all links.
    """
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
    if antonym and shared_out(left, link.left) and shared_out(right, link.right):
        return None  # "fewer than half were full", "more than half were empty"
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
    if flips % 2 and (of_other_times(left, right, link) or but_for_the_same(left, right, link)):
        return None
    if flips == 1 and not antonym and (denies_too(mine, negations_left) or denies_too(yours, negations_right)):
        return None  # "did not attend the vote", "the vote was held without her"
    reason = _doubt(left, right, link) if flips % 2 else ""
    if reason:
        relation = "unclear"
    return Vote(relation, confidence * factor, link.left, link.right, negations_left, negations_right, reason)


def _doubt(left: Spoken, right: Spoken, link: WordLink) -> str:
    """Why what is opposite may both be so; empty where nothing speaks for it."""
    if link.kind == "antonym" and (told_of_other_times(left, right) or changes(left, link, right)):
        return "the two passages may tell of different times"  # "put out by noon", "still burning at ten"
    if link.kind == "antonym" and some_counted(left, right, link):
        return "the two passages may speak of different parts"
    return "the two passages may speak of different things" if other_thing(left, right, link) else ""


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
    return Vote("different", RESISTED * factor, link.left, link.right, cues[0], cues[1])


def _with(
    negations_left: tuple[Negation, ...], left: Spoken, negations_right: tuple[Negation, ...], right: Spoken
) -> Iterator[tuple[Negation, Spoken]]:
    yield from ((n, left) for n in negations_left)
    yield from ((n, right) for n in negations_right)
