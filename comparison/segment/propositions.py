"""What a stretch of words holds: a main verb, a subject with its verb, an open subordinate clause."""

from __future__ import annotations

from comparison.segment import verbs
from comparison.segment.boundaries import conditional_at
from comparison.segment.grammar import Form, Words, begins_infinitive, finite

QUOTES = frozenset("\"'\u2018\u2019\u201c\u201d\u00ab\u00bb")
_PERSONAL = frozenset("i we you he she they it".split())
_SUBORDINATE = verbs.OPENERS | verbs.CONTRASTS | (verbs.TIMES - {"as"})


def has_main_verb(words: Words, first: int, last: int) -> bool:
    """Whether the words hold a finite verb, beside one that only reports what follows it."""
    found = finite(words, first, last)
    if found is None:
        return False
    if is_open(words, first, last):
        return False
    if any(_opens(words, i) for i in range(first + 1, found)):
        found = finite(words, found + 1, last, first)  # "anybody who was hurt": its verb is still to come
        if found is None:
            return False
    if words.norms[found] in {"said", "says", "say"} and found + 2 < last:
        return finite(words, found + 1, last) is not None
    return True


def is_open(words: Words, first: int, last: int) -> bool:
    """Whether the words end in a subordinate clause that lacks its verb: "said that the envoys"."""
    forms = words.forms
    for index in range(last - 1, first - 1, -1):
        if forms[index] & Form.OPENER and _opens(words, index):
            return finite(words, index + 1, last) is None
    return False


def _opens(words: Words, index: int) -> bool:
    if not words.forms[index] & Form.OPENER:
        return False
    return not (words.norms[index] == "that" and index > 0 and words.forms[index - 1] & Form.PREPOSITION)


def shares_verb(words: Words, first: int, last: int) -> bool:
    """Whether the words hold an infinitive or a modal, which the verbs of a list may share."""
    bases = Form.BASE | Form.NOUN_BASE
    if not verbs.MODALS.isdisjoint(words.norms[first:last]):
        return True
    for index in range(first, last - 1):
        if words.norms[index] == "to" and words.forms[index + 1] & bases:
            return True
    return begins_infinitive(words, first, last) is not None


def has_subject(words: Words, first: int, last: int) -> bool:
    """Whether a clause with its own subject begins at ``first``."""
    return subject_and_verb(words, first, last) is not None


def subject_and_verb(words: Words, first: int, last: int) -> int | None:
    """The finite verb of a clause that begins with its subject, at ``first`` or after an opening quotation mark."""
    while first < last and words.norms[first] in QUOTES:
        first += 1
    found = finite(words, first, last)
    if found is None or found == first:
        return None
    if words.forms[first] & (Form.PAST | Form.PARTICIPLE | Form.AUXILIARY | Form.PRESENT):
        return None
    between = words.norms[first + 1 : found]
    if not _SUBORDINATE.isdisjoint(between) or any(conditional_at(words, i) for i in range(first + 1, found)):
        return None
    contact = found - 1 > first and words.norms[found - 1] in _PERSONAL
    if contact and not words.forms[first] & (Form.PREPOSITION | Form.ADVERB):
        return None  # "the offer we had turned down"
    if words.norms[found - 1] in verbs.COORDINATORS:
        return None
    if words.norms[found - 1] == "," and between.count(",") == 1:
        return None  # "lasting and fair, must hold" has its subject before
    return found


def verb_after_relative(words: Words, first: int, last: int) -> int | None:
    """The verb of a subject with a relative clause: "every pupil who applied was admitted"."""
    inner = finite(words, first, last)
    if inner is None or inner <= first + 1 or words.norms[inner - 1] not in {"that", "who", "which"}:
        return None
    found = finite(words, inner + 1, last, first)
    return found if found is not None and "," not in words.norms[inner:found] else None


def may_be_participle(words: Words, index: int) -> bool:
    """Whether the verb found may be no finite one after all: "a protocol signed in May"."""
    if not words.forms[index] & Form.PARTICIPLE:
        return False
    if words.forms[index - 1] & Form.PRONOUN and not words.forms[index - 1] & Form.DETERMINER:
        return False
    after = words.forms[index + 1] if index + 1 < len(words) else Form.SIGN
    return not after & Form.DETERMINER
