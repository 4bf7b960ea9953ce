"""The hearers, days, places and papers between a cue and what it introduces."""

from __future__ import annotations

from comparison.attribution.cues import Cue
from comparison.attribution.nouns import BODIES, CROWDS
from comparison.attribution.sentences import QUOTE, STATES, Sentence
from comparison.segment.grammar import Form, Words

_DAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday today yesterday tonight earlier later again previously "
    "recently flatly bluntly simply last this early late".split()
)
_PREPOSITIONS = frozenset(
    "in on at during after before by via through from to with around about for over of since throughout".split()
)
SUBJECTS = frozenset("he she it they we i you there this these those".split())
OBJECTS = frozenset("me us you him her it them himself herself itself themselves".split())
_BOUNDS = frozenset({("at", "least"), ("at", "most"), ("in", "all"), ("up", "to")})  # they open a count, not a place
LOOKED_AHEAD = 16


def adverbial(words: Words, first: int, last: int) -> bool:
    """Whether the words are times, places and papers only: "on Monday", "in a statement", "at around 9:30 a.m."."""
    if first >= last:
        return True
    norm, form = words.norms[first], words.forms[first]
    if infinitive(words, first, last):
        return False  # "promised to publish “in full”"
    opens = norm in _DAYS or norm in _PREPOSITIONS or form & (Form.ADVERB | Form.NUMBER)
    return bool(opens) and not any(words.forms[i] & (Form.AUXILIARY | Form.PAST) for i in range(first, last))


def infinitive(words: Words, at: int, last: int) -> bool:
    """Whether "to" and a verb stand at ``at``, rather than "to" and a place."""
    following = words.forms[at + 1] if at + 1 < last else Form.NONE
    return words.norms[at] == "to" and bool(following & (Form.BASE | Form.NOUN_BASE)) and not words.capitalised(at + 1)


def time_dot(words: Words, index: int) -> bool:
    """Whether the full stop at ``index`` belongs to "p.m.", "U.N." or "Neb."."""
    if index == 0 or words.ends[index - 1] != words.starts[index]:
        return False
    return len(words.norms[index - 1]) == 1 or words.norms[index - 1] in STATES


def past_adverbials(sentence: Sentence, at: int, cue: Cue) -> int:
    """The word after the hearers, days and places that follow a cue at ``at``."""
    start = past_object(sentence.words, at, sentence.last) if cue.frame == "told" else at
    index = start
    while index < sentence.last and index - at < LOOKED_AHEAD and not sentence.words.forms[index] & Form.SIGN:
        index += 1
    return index if adverbial(sentence.words, start, index) else at


def past_days_and_places(words: Words, at: int, last: int) -> int:
    """The word after "on Monday", "this week", "in a statement" and their like at ``at``."""
    index = at
    while index < last:
        norm = words.norms[index]
        if norm in {"this", "last", "late", "early"} and not (
            index + 1 < last
            and words.norms[index + 1] in _DAYS | {"week", "month", "year", "morning", "afternoon", "evening"}
        ):
            return index
        if norm in _DAYS or (norm in {"week", "month", "year", "morning", "afternoon", "evening"} and index > at):
            index += 1
            continue
        counts = norm in {"about", "around", "over"} and index + 1 < last and words.forms[index + 1] & Form.NUMBER
        counts = counts or (norm, *words.norms[index + 1 : index + 2]) in _BOUNDS
        if norm in _PREPOSITIONS and index + 1 < last and not counts and not infinitive(words, index, last):
            stop = _past_noun(words, index + 1, last)
            if stop == index + 1 or stop >= last:
                return index
            index = stop
            continue
        return index
    return index


def _past_noun(words: Words, at: int, last: int) -> int:
    """The word after the short noun phrase at ``at``: determiner, adjectives, nouns, or a name."""
    index = at
    if index < last and words.forms[index] & (Form.DETERMINER | Form.NUMBER):
        index += 1
    begin = index
    while index < last and index - at < 6:
        norm, form = words.norms[index], words.forms[index]
        if (
            form & (Form.SIGN | Form.DETERMINER | Form.PREPOSITION | Form.AUXILIARY | Form.PAST | Form.OPENER)
            or norm in SUBJECTS
        ):
            break
        if index > begin and words.capitalised(index) and not words.capitalised(index - 1):
            break
        if index > begin and words.capitalised(index - 1) and not words.capitalised(index):
            break
        index += 1
    return index


def past_object(words: Words, at: int, last: int) -> int:
    """Past those who are told: "reporters", "the BBC", "MPs on Tuesday"."""
    if at >= last:
        return at
    if words.norms[at] in OBJECTS:
        return at + 1
    if words.forms[at] & Form.SIGN or words.norms[at] == "that":
        return at
    if words.capitalised(at) or words.forms[at] & Form.DETERMINER:
        stop = named = _past_noun(words, at, last)
        while stop < last and (words.norms[stop] in BODIES or words.norms[stop] in CROWDS):
            stop = named = stop + 1  # "a Senate panel"
        while named < last and words.capitalised(named) and words.norms[named] not in SUBJECTS:
            named += 1
        stop = named if named < last and words.norms[named] in {"that", ",", ":", QUOTE} else stop
        titled = stop < last and words.norms[stop] == QUOTE and words.norms[stop - 1].endswith("'s")
        return stop + 1 if titled else stop  # "told Colne Radio's “Breakfast”"
    index = at + 1
    while index + 1 < last and words.norms[index] in {"and", "at", "'"}:
        index += 2
    return index
