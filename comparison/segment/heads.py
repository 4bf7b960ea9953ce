"""The words around a clause that belong to its speaker or to the sentence, not to what it says."""

from __future__ import annotations

from comparison.segment import verbs
from comparison.segment.boundaries import conditional_at
from comparison.segment.grammar import Form, Words, finite
from comparison.segment.propositions import QUOTES

NEGATIONS = frozenset("not never no neither nor nobody nothing n't without".split())
_SPEAKING = verbs.SAYS | verbs.REPORTS
_SAYS_WITHOUT_HEARER = verbs.SAYS - {"told", "tells", "wrote"}
_LONGEST_HEAD = 9  # words of "The ministry's spokesman told reporters on Monday that"; longer ones state something
_TRIMMED = frozenset(",;:—–-")
_OPENING = frozenset("\"'\u2018\u201c\u00ab([")


def content_start(words: Words, first: int, last: int) -> int:
    """The word at which that which a short reporting head introduces begins; ``first`` if there is no such head.

    A head that denies, conditions or foretells the report ("did not say that", "will announce that") stays.
    """
    if words.norms[first : first + 2] == ["according", "to"]:
        return next((i + 1 for i in range(first, min(last - 3, first + 10)) if words.norms[i] == ","), first)
    main = finite(words, first, min(last, first + 10))
    if main is None:
        return first
    verb = _report(words, main, last)
    if verb is None or verb + 1 - first > _LONGEST_HEAD or _changes_the_report(words, first, verb):
        return first
    for index in range(verb + 1, min(last, verb + 7)):
        if words.norms[index] in {",", ":", ";"}:
            break
        if words.norms[index] == "that" and not is_pronoun(words, index, last):
            found = finite(words, index + 1, last)
            return index + 1 if found is not None and words.count(index + 1, last) > 2 else first
    return _without_that(words, first, verb, last)


def is_tail(words: Words, first: int, last: int) -> bool:
    """Whether the words only say who speaks: "the ministry said", "said Smith on Monday", "according to police"."""
    if "," in words.norms[first : min(last, first + 20)]:
        return False
    if words.norms[first : first + 2] == ["according", "to"]:
        return words.count(first, min(last, first + 14)) <= 10
    if words.count(first, min(last, first + 14)) > 10:
        return False
    main = finite(words, first, last)
    if main is None and words.norms[first] in verbs.SAYS:
        main = first
    if main is None or words.norms[main] not in _SPEAKING or _changes_the_report(words, first, main):
        return False
    if words.norms[first] in {"we", "i"} or any(f & Form.NUMBER for f in words.forms[first:last]):
        return False
    after = words.forms[main + 1] if main + 1 < last else Form.SIGN
    placed = words.norms[main] in {"told", "tells"} or main == first
    placed = placed or bool(after & (Form.SIGN | Form.PREPOSITION)) or words.capitalised(main + 1)
    return placed and "that" not in words.norms[main:last] and finite(words, main + 1, last) is None


def is_reporting_head(words: Words, first: int, last: int) -> bool:
    """Whether the words before a colon only say who speaks: "He told reporters:"."""
    main = finite(words, first, last)
    if main is None or words.count(first, last) > _LONGEST_HEAD:
        return False
    return _report(words, main, last) is not None and not _changes_the_report(words, first, last)


def trimmed(words: Words, first: int, last: int) -> tuple[int, int]:
    """``first`` and ``last`` without the signs that tie the clause to its neighbours."""
    while first < last and (words.norms[first] in _TRIMMED or _closes(words, first)):
        first += 1
    while last > first and words.norms[last - 1] in _TRIMMED:
        last -= 1
    if last > first + 1 and words.norms[last - 1] in _OPENING and words.starts[last - 1] > words.ends[last - 2]:
        return trimmed(words, first, last - 1)
    return first, last


def _closes(words: Words, index: int) -> bool:
    """Whether the sign is the closing quotation mark or bracket of the clause before."""
    norm = words.norms[index]
    if norm in {")", "]", "\u201d", "\u00bb"}:
        return True
    end = words.ends[index]
    return norm in QUOTES and end < len(words.text) and words.text[end].isspace()


def _report(words: Words, main: int, last: int) -> int | None:
    index = main
    while index < min(last, main + 4) and (words.forms[index] & (Form.AUXILIARY | Form.ADVERB)):
        index += 1
    return index if index < last and words.norms[index] in verbs.REPORTS else None


def _changes_the_report(words: Words, first: int, verb: int) -> bool:
    for index in range(first, verb + 1):
        norm = words.norms[index]
        if norm in NEGATIONS or norm in verbs.MODALS or norm.endswith(("n't", "n\u2019t")):
            return True
        if conditional_at(words, index):
            return True
    return False


def is_pronoun(words: Words, index: int, last: int) -> bool:
    """Whether the "that" at ``index`` is the subject of a verb: "said that was wrong"."""
    return index + 1 < last and bool(words.forms[index + 1] & (Form.AUXILIARY | Form.PAST))


def _without_that(words: Words, first: int, verb: int, last: int) -> int:
    """Where a report without "that" begins: "The army said | it had left"."""
    if words.norms[verb] not in _SAYS_WITHOUT_HEARER or verb + 3 >= last:
        return first
    begin = verb + 1
    if words.norms[begin] == "on" and words.capitalised(begin + 1):
        begin += 2
    elif words.norms[begin] in verbs.WEEKDAYS:
        begin += 1
    form = words.forms[begin]
    if not (form & (Form.DETERMINER | Form.PRONOUN | Form.NUMBER) or words.capitalised(begin)):
        return first
    found = finite(words, begin, min(last, begin + 14))
    return begin if found is not None and found > begin and words.count(begin, last) > 2 else first
