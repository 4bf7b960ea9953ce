"""Where in a sentence that which a cue introduces stands: after the cue, or before it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from comparison.attribution.adverbials import (
    LOOKED_AHEAD,
    OBJECTS,
    SUBJECTS,
    adverbial,
    past_days_and_places,
    past_object,
    time_dot,
)
from comparison.attribution.before import Range, trimmed
from comparison.attribution.cues import Cue, cues
from comparison.attribution.sentences import QUOTE, Sentence
from comparison.segment.grammar import Form, Words, finite

_CUTS = frozenset("though although while whereas".split())
_DASHES = frozenset({"\u2014", "\u2013"})
_NAMES_THINGS = frozenset("call dub brand label term".split())  # object and name follow without "as"
_AS = {"describe": "as", "portray": "as", "depict": "as", "cast": "as", "characterise": "as", "characterize": "as", "dismiss": "as",
       "hail": "as", "denounce": "as", "condemn": "as", "deride": "as", "refer to": "as", "speak of": "as", "accuse": "of",
       "blame": "for", "fault": "for", "praise": "for", "thank": "for", "blast": "for", "criticise": "for", "criticize": "for",
       "attack": "for", "chide": "for", "rebuke": "for", "castigate": "for", "mock": "for", "ridicule": "for", "liken": "to", "compare": "to", "brand": "as", "label": "as",
       "dismiss as": ""}  # fmt: skip
_COUNTED = frozenset("report put estimate claim allege".split())  # their noun counts if it holds a number
_NO_STATEMENT = frozenset(
    "and but so or as to while when where after before because since until than whether of for".split()
)
_WITH_PARTICIPLE = frozenset({"deny", "propose", "recommend", "suggest", "admit"})  # "denied firing shells"
_SURELY_STATES = frozenset({"say", "tell", "think", "believe"})
_VERBAL = Form.AUXILIARY | Form.PAST | Form.PARTICIPLE | Form.PRESENT | Form.BASE | Form.NOUN_PRESENT | Form.NOUN_BASE
_LONGEST_ADVERBIAL = 8  # words between a cue and the quotation that it introduces without a comma


@dataclass(frozen=True, slots=True)
class After:
    """What follows a cue: ``ranges`` of words; ``marked`` by "that", a colon or a quotation; ``opens`` the next
    sentence or paragraph; ``last``: where the words of the cue end."""

    ranges: tuple[Range, ...]
    marked: bool
    opens: bool
    last: int


def nothing(at: int) -> After:
    """What follows a cue that introduces nothing."""
    return After((), False, False, at)


def after_cue(sentence: Sentence, at: int, cue: Cue) -> After:
    """What follows the cue whose words end at ``at``, by the cue's frame."""
    words, last = sentence.words, sentence.last
    if cue.frame == "object":
        return _object(sentence, at, cue)
    if words.norms[at : at + 1] == ["of"] and cue.frame != "matter":
        comma = next((i for i in range(at + 1, min(last - 1, at + _LONGEST_ADVERBIAL)) if words.norms[i] == ","), at)
        return (
            _from(sentence, comma + 1, comma) if comma > at and sentence.quoted(comma + 1) else nothing(at)
        )  # "says of it, “…”"
    if cue.frame == "told":
        if at < last and words.forms[at] & Form.PREPOSITION:
            return nothing(at)  # "an envoy informed of the plan"
        at = past_object(words, at, last)
    marked = _marked(sentence, at)
    if marked is not None:
        stated = marked.ranges and not sentence.quoted(marked.ranges[0][0])
        return nothing(at) if cue.frame == "quote" and stated else marked
    if cue.base in _WITH_PARTICIPLE and at < last and words.norms[at].endswith("ing"):
        return _whole(sentence, at, at)
    if cue.frame in {"clause", "told"}:
        return _clause(sentence, at, sure=cue.base in _SURELY_STATES)
    if cue.frame == "deed":
        start = at + 1 if at < last and words.norms[at] == "," else at
        if start < last and words.norms[start] == "to":
            return _whole(sentence, start, at)
    if cue.frame == "directive" and words.norms[at : at + 1] != ["not"]:
        for index in range(at, min(last, at + 12)):
            norm = words.norms[index]
            if norm == "to" and index > at and index + 1 < last and not words.forms[index + 1] & Form.DETERMINER:
                return _whole(sentence, at, at)
            if norm in {",", ";", ".", QUOTE}:
                break
    if cue.frame == "matter" and at < last and not words.forms[at] & Form.SIGN and not _only_when(words, at, last):
        numbered = any(words.forms[i] & Form.NUMBER for i in range(at, min(last, at + 12)))
        if cue.base not in _COUNTED or (numbered and (cue.base != "put" or "at" in words.norms[at : at + 12])):
            return _whole(sentence, at, at)
    return nothing(at)


def _only_when(words: Words, at: int, last: int) -> bool:
    """Whether nothing but a day or a place follows: "confirmed on Monday", "reported in March"."""
    past = past_days_and_places(words, at, last)
    return past > at and (past >= last or bool(words.forms[past] & Form.SIGN))


def _marked(sentence: Sentence, at: int) -> After | None:
    """What "that", a colon or a quotation marks, past adverbials and asides."""
    words, last = sentence.words, sentence.last
    index = at
    stop = min(last, at + LOOKED_AHEAD)
    depth = 0
    while index < stop:
        norm, form = words.norms[index], words.forms[index]
        if sentence.quoted(index):
            joined = words.norms[index - 1] in {"and", "but"} and words.norms[index - 2] == ","
            close = index == at or joined or words.norms[index - 1] in {",", ":"}
            close = close or (index - at <= _LONGEST_ADVERBIAL and adverbial(words, at, index))
            return _from(sentence, index, index) if close else None
        if norm == ":":
            if index + 1 >= last:
                return After((), True, True, index)
            return _from(sentence, index + 1, index)
        if norm == "that" and (index == at or depth == 0 or words.norms[index - 1] == ","):
            after = words.norms[index + 1] if index + 1 < last else ""
            if (
                after
                and words.forms[index + 1] & Form.SIGN
                and not sentence.quoted(index + 1)
                and after not in "$\u00a3\u20ac(#@"
            ):
                return None
            if index + 1 < last and words.forms[index + 1] & (Form.AUXILIARY | Form.PAST):
                return _from(sentence, index, index) if index == at else None
            if index > at and not (
                adverbial(words, at, index) or words.norms[index - 1] == "," or _statement(words, index - 1)
            ):
                return None
            return _from(sentence, index + 1, index)
        if norm in {".", ";", "!", "?"} and not time_dot(words, index):
            return None
        if norm == ",":
            if not _aside_closes(words, index, stop, sentence):
                return None
            depth += 1
        elif (
            depth == 0
            and index > at
            and norm in SUBJECTS
            and words.norms[index + 1 : index + 2] not in ([":"], ["week"])
        ) or (depth == 0 and form & (Form.AUXILIARY | Form.PAST)):
            return None
        index += 1
    return None


def _statement(words: Words, index: int) -> bool:
    """Whether the word names a statement: "rejected claims that", "issued a warning that"."""
    form = cues().at(words.norms, index, index + 1) if words.norms[index] in cues() else None
    return form is not None and any(cue.frame == "noun" for cue in form.cues)


def _aside_closes(words: Words, comma: int, stop: int, sentence: Sentence) -> bool:
    """Whether an aside opens or closes at ``comma``, after which "that" or a quotation follows."""
    if comma + 1 < stop and (sentence.quoted(comma + 1) or words.norms[comma + 1] == "that"):
        return True
    if comma + 2 < stop and words.norms[comma + 1] in {"and", "but"} and sentence.quoted(comma + 2):
        return True
    for index in range(comma + 1, stop - 1):
        if words.norms[index] == ",":
            return sentence.quoted(index + 1) or words.norms[index + 1] == "that"
        if sentence.quoted(index) or (words.norms[index] in {".", ";"} and not time_dot(words, index)):
            return False
    return False


def _clause(sentence: Sentence, at: int, *, sure: bool) -> After:
    """A statement without "that"; ``sure``: after these verbs hardly anything else stands there."""
    words, last = sentence.words, sentence.last
    start = past_days_and_places(words, at, last)
    if start >= last or (
        words.forms[start] & Form.SIGN and not sentence.quoted(start) and words.norms[start] not in "($\u00a3\u20ac"
    ):
        return nothing(start)
    contracted = "'" in words.norms[start]  # "he'd": subject and verb in one
    if (words.forms[start] & (Form.AUXILIARY | Form.PAST) and not contracted) or words.norms[start] in _NO_STATEMENT:
        return nothing(at)
    verb = finite(words, start, last)
    if verb is None or (verb == start and not contracted):
        subject = words.capitalised(start) or words.forms[start] & (Form.DETERMINER | Form.PRONOUN | Form.NUMBER)
        subject = subject or (sure and not words.forms[start] & (Form.PREPOSITION | Form.ADVERB | Form.SIGN))
        verbal = any(sentence.quoted(i) or (sure and _may_state(words, i)) for i in range(start + 1, last))
        if not (subject and verbal):
            return nothing(at)
        return _whole(sentence, start, start)
    if not sure and _hangs(words, start, verb):
        return nothing(at)
    return _whole(sentence, start, start)


def _hangs(words: Words, start: int, verb: int) -> bool:
    """Whether the verb belongs to a relative clause or comes after a comma: "her support of the raid that killed"."""
    if any(words.norms[i] == "," for i in range(start, verb)):
        return not words.forms[start] & Form.PREPOSITION or words.norms[start] in {"of", "by", "from", "to", "with"}
    return any(words.norms[i] in {"that", "which", "who"} for i in range(start + 1, verb))


def _object(sentence: Sentence, at: int, cue: Cue) -> After:
    """What is said of somebody or something: "the talks as useful", "it “a farce”", "ministers of delay"."""
    words, last = sentence.words, sentence.last
    if at >= last or words.norms[at] in {",", ".", ":", "by", "and"}:
        return nothing(at)
    joint = _AS.get(cue.base)
    stop = _end(sentence, at)
    quoted = next((i for i in range(at, min(stop, at + 20)) if sentence.quoted(i)), None)
    if joint:
        link = next((i for i in range(at, min(stop, at + 20)) if words.norms[i] == joint), None)
        if link is not None and words.norms[at : at + 2] == ["the", "other"]:
            return _whole(sentence, link + 1, link)
        if link == at and joint == "as":
            return _whole(sentence, link + 1, link)
        if link is not None and (joint in {"as", "for"} or cue.base == "accuse" or quoted is not None):
            found = _whole(sentence, at, at)
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
        found = _whole(sentence, at, at)
        return replace(found, ranges=_without_place(sentence, found.ranges))
    if quoted is not None and cue.base not in _NAMES_THINGS and words.norms[at : at + 2] != ["what", "she"]:
        found = _whole(sentence, at, at)
        return replace(found, ranges=_without_place(sentence, found.ranges))
    if cue.base == "blame" and not words.capitalised(at) and words.norms[at] not in OBJECTS:
        return _whole(sentence, at, at)
    return nothing(at)


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


def _may_state(words: Words, index: int) -> bool:
    norm = words.norms[index]
    ending = norm.endswith(("s", "ed")) and len(norm) > 3 and not words.capitalised(index)
    return bool(words.forms[index] & _VERBAL) or ending


def _goes_on(sentence: Sentence, comma: int) -> bool:
    """Whether after a quotation the speaker goes on to do something else: "…, and made no mention of it"."""
    words = sentence.words
    joined = sentence.quoted(comma - 1) and words.norms[comma + 1] in {"and", "but"} and comma + 2 < sentence.last
    return joined and bool(words.forms[comma + 2] & (Form.PAST | Form.PARTICIPLE))


def _comments(words: Words, index: int) -> bool:
    """Whether an apposition sums up what was said: "…, a charge that the army dismissed"."""
    article = words.norms[index] in {"a", "an", "the"} and index + 2 < len(words)
    return article and words.norms[index + 2] in {"that", "which"} and _statement(words, index + 1)


def _from(sentence: Sentence, start: int, cue_end: int) -> After:
    """From a mark: a whole quotation, or a statement to its end."""
    words, last = sentence.words, sentence.last
    if start >= last:
        return nothing(cue_end)
    if sentence.quoted(start) and words.norms[start - 1 : start] != ["that"]:
        stop = start + 1
        while stop < last and sentence.quoted(stop):
            stop += 1
        inner = words.text[sentence.runs[start].start]
        introduced = words.norms[start - 1] in {":", ","} or inner.isupper()
        if (
            introduced
            or stop >= last
            or words.forms[stop] & Form.SIGN
            or words.norms[stop] in {"and", "but", "as", "in", "on"}
        ):
            return After(((start, stop),), True, False, cue_end)
    found = _whole(sentence, start, cue_end)
    return After(found.ranges, True, found.opens, cue_end)


def _whole(sentence: Sentence, start: int, cue_end: int) -> After:
    """The statement that begins at ``start``, in its parts where "and that" joins them."""
    words = sentence.words
    stop = _end(sentence, start)
    ranges = []
    first = start
    for index in range(start + 1, stop - 1):
        again = words.norms[index] in {"and", "but"} and words.norms[index + 1] == "that"
        if again and finite(words, index + 2, stop) is not None:
            ranges.append((first, index))
            first = index + 2
    ranges.append((first, stop))
    return After(tuple(r for r in (trimmed(words, *r) for r in ranges) if r[0] < r[1]), False, False, cue_end)


def _end(sentence: Sentence, start: int) -> int:
    words = sentence.words
    for index in range(start + 1, sentence.last):
        norm = words.norms[index]
        if norm == ";" or (norm in _DASHES and words.norms[index + 1 : index + 2] in (["a"], ["an"], ["the"])):
            return index
        if (
            norm == ","
            and index + 1 < sentence.last
            and (words.norms[index + 1] in _CUTS or _comments(words, index + 1) or _goes_on(sentence, index))
        ):
            return index
    return sentence.last
