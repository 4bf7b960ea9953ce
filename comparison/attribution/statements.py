"""How far a statement goes: to the end of its sentence, or to where somebody else goes on."""

from __future__ import annotations

from dataclasses import dataclass

from comparison.attribution.before import Range, trimmed
from comparison.attribution.cues import cues
from comparison.attribution.sentences import Sentence
from comparison.segment.grammar import Form, Words, finite

_CUTS = frozenset("though although while whereas".split())
_OBJECTED = frozenset("that which he she it they".split())
_DASHES = frozenset({"\u2014", "\u2013"})


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


def whole(sentence: Sentence, start: int, cue_end: int) -> After:
    """The statement that begins at ``start``, in its parts where "and that" joins them."""
    words = sentence.words
    stop = end(sentence, start)
    ranges = []
    first = start
    for index in range(start + 1, stop - 1):
        again = words.norms[index] in {"and", "but"} and words.norms[index + 1] == "that"
        if again and finite(words, index + 2, stop) is not None:
            ranges.append((first, index))
            first = index + 2
    ranges.append((first, stop))
    return After(tuple(r for r in (trimmed(words, *r) for r in ranges) if r[0] < r[1]), False, False, cue_end)


def end(sentence: Sentence, start: int) -> int:
    words = sentence.words
    for index in range(start + 1, sentence.last):
        norm = words.norms[index]
        ends = norm == ":" and index + 2 >= sentence.last - 1 and sentence.quoted(index + 1)
        if ends and words.text[sentence.runs[index + 1].start].isupper():
            return index  # "warned that it would take days: “We cannot …”"
        if norm == "and" and _acts(sentence, index):
            return index
        if norm == ";" or (norm in _DASHES and words.norms[index + 1 : index + 2] in (["a"], ["an"], ["the"])):
            return index
        if (
            norm == ","
            and index + 1 < sentence.last
            and (
                words.norms[index + 1] in _CUTS
                or _acts_too(words, start, index + 1)
                or _comments(words, index + 1)
                or _goes_on(sentence, index)
            )
        ):
            return index
    return sentence.last


def _acts_too(words: Words, start: int, joint: int) -> bool:
    """Whether a second participle says what was done besides: "…, saying it was late | , and closing the door"."""
    two = words.norms[start - 1 : start], words.norms[joint : joint + 1], words.norms[joint + 1 : joint + 2]
    return (
        two[1] == ["and"] and all(norm.endswith("ing") for part in (two[0], two[2]) for norm in part) and bool(two[0])
    )


def _acts(sentence: Sentence, joint: int) -> bool:
    """Whether after a quotation the speaker does something to somebody: "was “moved” | and thanked her crew"."""
    words = sentence.words
    if not sentence.quoted(joint - 1) or joint + 2 >= sentence.last or not words.norms[joint + 1].endswith("ed"):
        return False
    takes = words.forms[joint + 2] & (Form.DETERMINER | Form.PRONOUN) or words.capitalised(joint + 2)
    return bool(takes and words.forms[joint + 1] & (Form.PAST | Form.PARTICIPLE))


def _comments(words: Words, index: int) -> bool:
    """Whether an apposition sums up what was said: "…, a charge that the army dismissed"."""
    article = words.norms[index] in {"a", "an", "the"} and index + 2 < len(words)
    objected = article and (words.norms[index + 2] in _OBJECTED or words.capitalised(index + 2))
    return objected and statement(words, index + 1)


def _goes_on(sentence: Sentence, comma: int) -> bool:
    """Whether after a quotation the speaker goes on to do something else: "…, and made no mention of it"."""
    words = sentence.words
    if sentence.quoted(comma - 1) and words.norms[comma + 1] == "as":
        return True  # "“soon”, as it does every month"
    joined = sentence.quoted(comma - 1) and words.norms[comma + 1] in {"and", "but"} and comma + 2 < sentence.last
    return joined and bool(words.forms[comma + 2] & (Form.PAST | Form.PARTICIPLE))


def statement(words: Words, index: int) -> bool:
    """Whether the word names a statement: "rejected claims that", "issued a warning that"."""
    form = cues().at(words.norms, index, index + 1) if words.norms[index] in cues() else None
    return form is not None and any(cue.frame == "noun" for cue in form.cues)
