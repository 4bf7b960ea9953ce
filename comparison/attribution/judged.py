"""What is said of somebody or something: "the talks as useful", "it “a farce”", "ministers of delay"."""

from __future__ import annotations

from dataclasses import replace

from comparison.attribution.adverbials import OBJECTS
from comparison.attribution.before import Range
from comparison.attribution.cues import Cue
from comparison.attribution.sentences import Sentence
from comparison.attribution.statements import After, end, nothing, whole
from comparison.segment.grammar import Form, Words

_NAMES_THINGS = frozenset("call dub brand label term".split())  # object and name follow without "as"
_BY_JOINT = {
    "as": "describe|portray|depict|cast|characterise|characterize|dismiss|hail|denounce|condemn|deride|refer to|speak of|brand|label|identify|defend",
    "for": "blame|fault|praise|thank|blast|criticise|criticize|attack|chide|rebuke|castigate|mock|ridicule",
    "of": "accuse",
    "to": "liken|compare",
    "": "dismiss as",
}
_AS = {base: joint for joint, bases in _BY_JOINT.items() for base in bases.split("|")}


def judged(sentence: Sentence, at: int, cue: Cue) -> After:
    """What is said of somebody or something: "the talks as useful", "it “a farce”", "ministers of delay"."""
    words, last = sentence.words, sentence.last
    if at >= last or words.norms[at] in {",", ".", ":", "by", "and"}:
        return nothing(at)
    joint = _AS.get(cue.base)
    stop = end(sentence, at)
    quoted = next((i for i in range(at, min(stop, at + 20)) if sentence.quoted(i)), None)
    if quoted is None and stop + 1 < last and words.norms[stop] == ":" and sentence.quoted(stop + 1):
        quoted = stop + 1
    if quoted is not None and words.norms[quoted - 1] == ":":
        return After(((quoted, quoted + 1),), True, False, at)  # "brushed it aside: “…”"
    if joint in {"of", "for"} and words.norms[at] == joint:
        return nothing(at)  # "minister accused of “complacency”"
    if joint:
        link = next((i for i in range(at, min(stop, at + 20)) if words.norms[i] == joint), None)
        if link is not None and words.norms[at : at + 2] == ["the", "other"]:
            return whole(sentence, link + 1, link)
        if link == at and joint == "as":
            return whole(sentence, link + 1, link)
        if link is not None and (joint in {"as", "for"} or cue.base == "accuse" or quoted is not None):
            found = whole(sentence, at, at)
            return replace(found, ranges=_without_place(sentence, found.ranges))
    if (
        cue.base in _NAMES_THINGS
        and (stop - at >= 2 or quoted == at)
        and words.norms[at] not in {"for", "in", "off", "on", "back"}
    ):
        things = quoted is not None or words.norms[at] in OBJECTS | {"the", "this", "that"}
        things = things or _named_as(words, at, stop)
        if not things or not (stop - at >= 3 or quoted == at):
            return nothing(at)
        if quoted == at and _another_calls(sentence, at + 1, stop):
            return After(((at, at + 1),), False, False, at)
        found = whole(sentence, at, at)
        return replace(found, ranges=_without_place(sentence, found.ranges))
    if quoted is not None and cue.base not in _NAMES_THINGS and words.norms[at : at + 2] != ["what", "she"]:
        found = whole(sentence, at, at)
        return replace(found, ranges=_without_place(sentence, found.ranges))
    if cue.base == "blame" and not words.capitalised(at) and words.norms[at] not in OBJECTS:
        return whole(sentence, at, at)
    return nothing(at)


def _another_calls(sentence: Sentence, at: int, stop: int) -> bool:
    """Whether another calls it something else, without a verb: "called it “helpful” | and the union “late”"."""
    words = sentence.words
    joined = at + 2 < stop and words.norms[at] in {"and", "but"} and not sentence.quoted(at + 1)
    return joined and any(sentence.quoted(i) for i in range(at + 2, min(stop, at + 6)))


def _named_as(words: Words, at: int, stop: int) -> bool:
    """Whether a thing and what it is called follow one another: "climate change | a hoax"."""
    for index in range(at, min(stop, at + 6)):
        if words.norms[index] in {"a", "an"} and index > at:
            return True
        if words.forms[index] & (Form.SIGN | Form.PREPOSITION | Form.AUXILIARY | Form.PAST):
            return False
    return False


def _without_place(sentence: Sentence, ranges: tuple[Range, ...]) -> tuple[Range, ...]:
    """The statement without where it was made: "the fine “barmy” | on his page"."""
    words, kept = sentence.words, []
    for first, last in ranges:
        cut = next((i for i in range(first + 1, last) if sentence.quoted(i - 1)), last)
        placed = cut < last and words.norms[cut] in {"on", "in", "at", "during"}
        placed = placed and not any(
            sentence.quoted(i) or words.forms[i] & (Form.AUXILIARY | Form.PAST) for i in range(cut, last)
        )
        kept.append((first, cut if placed else last))
    return tuple(kept)
