"""What stands before a cue: a quotation, or a statement up to the comma."""

from __future__ import annotations

from comparison.attribution.adverbials import time_dot
from comparison.attribution.sentences import Sentence
from comparison.segment.grammar import Form, Words, finite

Range = tuple[int, int]

_PAUSES = frozenset({"\u2014", "\u2013", "-", "\u2015"})


def trimmed(words: Words, first: int, last: int) -> Range:
    """The words ``first`` to ``last`` without the stops at their ends."""
    while first < last and words.norms[first] in {",", ";", ":", "."}:
        first += 1
    while last > first and words.norms[last - 1] in {",", ";", ":", "."} and not time_dot(words, last - 1):
        last -= 1
    return first, last


def before_cue(sentence: Sentence, first: int, floor: int) -> tuple[Range, ...]:
    """What stands before the cue whose words begin at ``first``, not before ``floor``: a quotation or a statement."""
    words = sentence.words
    stop = first - 1 if first - 1 > floor and words.norms[first - 1] == "as" else first
    comma = stop > floor and words.norms[stop - 1] in {",", "\u2014", "\u2013"}
    if comma:
        stop -= 1
    if stop <= floor:
        return ()
    begin = floor
    while begin < stop and (
        (words.norms[begin] in {",", ";", ".", "and", "but"} and begin > sentence.first) or words.norms[begin] in {"."}
    ):
        begin += 1
    if sentence.quoted(stop - 1):
        quoted = stop - 1
        while quoted > begin and sentence.quoted(quoted - 1):
            quoted -= 1
        if quoted > begin and words.forms[begin] & Form.PREPOSITION and finite(words, begin, quoted) is None:
            return ()
        pause = _before_pause(sentence, begin, quoted)
        if pause is not None:
            return ((pause, pause + 1), (quoted, stop))
        if words.norms[quoted - 1] == "," and _carries(sentence, begin, quoted):
            return (trimmed(words, begin, stop),)
        if quoted <= begin or words.norms[quoted - 1] in {":", ",", ".", "?", "!", "\u2014"}:
            return ((quoted, stop),)
        ended = words.text[sentence.runs[stop - 1].end - 1] in ",.!?" or comma
        return (trimmed(words, begin, stop),) if ended else ()
    if not comma and words.norms[stop - 1] not in {"?", "!"}:
        return ()
    if finite(words, begin, stop) is None and stop - begin < 3:
        return ()
    begins = words.norms[begin]
    if begins in {"asked", "speaking", "writing", "responding", "addressing", "pressed"} or (
        words.forms[begin] & (Form.PREPOSITION | Form.JOINT) and not _main_clause(words, begin, stop)
    ):
        return ()
    return (trimmed(words, begin, stop),)


def _carries(sentence: Sentence, begin: int, quoted: int) -> bool:
    """Whether a quotation holds the verb of the words before it: "The coaches, Ruiz and Rusk, “broke trust”"."""
    words = sentence.words
    opens = words.forms[begin] & (Form.PREPOSITION | Form.JOINT | Form.ADVERB | Form.SIGN)
    commas = sum(words.norms[i] == "," for i in range(begin, quoted))
    inner = words.text[sentence.runs[quoted].start]
    return commas == 2 and not opens and inner.islower() and finite(words, begin, quoted) is None


def _before_pause(sentence: Sentence, begin: int, quoted: int) -> int | None:
    """The quotation that what its speaker did meanwhile interrupts: “It is” – she paused – “the end,” she said."""
    norms = sentence.words.norms
    if quoted - 1 <= begin or norms[quoted - 1] not in _PAUSES:
        return None
    before = next((i for i in range(quoted - 2, begin - 1, -1) if sentence.quoted(i)), None)
    return before if before == begin and norms[before + 1] in _PAUSES and before + 2 < quoted - 1 else None


def _main_clause(words: Words, begin: int, stop: int) -> bool:
    """Whether words that begin with a preposition or a conjunction hold a clause of their own after a comma."""
    if words.norms[begin] in {"and", "but", "yet", "so"}:
        return finite(words, begin, stop) is not None
    comma = next((i for i in range(begin, stop) if words.norms[i] == ","), None)
    if comma is None:
        return words.norms[begin] not in {
            "when",
            "while",
            "if",
            "as",
            "after",
            "before",
            "since",
            "because",
            "although",
            "though",
        } and (finite(words, begin + 1, stop) is not None)
    return finite(words, comma + 1, stop) is not None
