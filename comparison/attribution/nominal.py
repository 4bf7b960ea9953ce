"""Statements that a noun hands over: "the firm's claim that the gauges failed", "her warning that it is late"."""

from __future__ import annotations

from comparison.attribution.claim import Claim
from comparison.attribution.cues import cues
from comparison.attribution.sentences import Sentence
from comparison.attribution.statements import whole
from comparison.attribution.subjects import Subject
from comparison.segment.grammar import Form, finite

_OWNERS = frozenset("his her its their".split())
_LONGEST_OWNER = 6  # words of a name


def owned_statement(sentence: Sentence, index: int) -> Claim | None:
    """What follows the noun at ``index``, if its owner stands before it and "that" after it, and the sentence ends there.

    A noun before the verb of its sentence hands over nothing: where what it states ends cannot be told.
    """
    words = sentence.words
    if index + 2 >= sentence.last or index == sentence.first:
        return None
    if words.norms[index + 1] == "by":
        return _by_somebody(sentence, index)
    if words.norms[index + 1] != "that":
        return None
    form = cues().at(words.norms, index, index + 1)
    cue = next((c for c in form.cues if c.frame == "noun"), None) if form is not None else None
    verb = finite(words, sentence.first, index)
    if cue is None or verb is None or finite(words, index + 2, sentence.last) is None:
        return None
    owner = index - 1
    while owner > verb and words.forms[owner] & Form.ADVERB:
        owner -= 1
    norm, first = words.norms[owner], owner
    if norm.endswith(("'s", "s'")):
        while first - 1 > verb and words.capitalised(first - 1) and owner - first < _LONGEST_OWNER:
            first -= 1
        if not words.capitalised(first):
            return None
    elif norm not in _OWNERS:
        return None
    after = whole(sentence, index + 2, index + 2)
    return Claim(cue, index, Subject(first, owner + 1, first), first, index + 2, after.ranges)


def _by_somebody(sentence: Sentence, index: int) -> Claim | None:
    """What "a claim by Senator Ana Ruiz that …" hands over."""
    words = sentence.words
    that = next(
        (i for i in range(index + 3, min(sentence.last, index + _LONGEST_OWNER + 4)) if words.norms[i] == "that"), 0
    )
    form = cues().at(words.norms, index, index + 1)
    cue = next((c for c in form.cues if c.frame == "noun"), None) if form is not None else None
    plain = that and not any(
        words.forms[i] & (Form.AUXILIARY | Form.PAST) or words.norms[i] == "," for i in range(index, that)
    )
    if cue is None or not plain or finite(words, that + 1, sentence.last) is None:
        return None
    if finite(words, sentence.first, index) is None:
        return None
    after = whole(sentence, that + 1, that + 1)
    return Claim(cue, index, Subject(index + 2, that, index + 2), index, that + 1, after.ranges)
