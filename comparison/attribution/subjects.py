"""Who stands before or after a verb of saying, as words: the subject, with what is set off by commas beside it."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from comparison.attribution.nouns import CROWDS, HONORIFICS, NAME_ENDINGS, NOT_NAMES, PEOPLE
from comparison.attribution.sentences import QUOTE, STATES
from comparison.segment.grammar import Form, Words, finite

_CUTS = frozenset({";", ":", QUOTE, "\u2014", "\u2013", "(", ")", "[", "]", "|", "...", "\u2026"})
_STOPS = frozenset(
    "that because if unless although though while whereas as when after before since until where whether how why what "
    "than so".split()
)
_COORDINATORS = frozenset("and but or yet nor &".split())
_BETWEEN = frozenset(
    "also long has have had then later now previously earlier already still again further meanwhile once twice recently never "
    "always often each all both first last even just only simply soon since today yesterday tonight himself herself "
    "itself themselves did does is was are were be been being would will may must can should could might said later "
    "monday tuesday wednesday thursday friday saturday sunday".split()
)
_LEADS = frozenset(
    "but and yet so or meanwhile however still now then later instead also nor though although indeed for plus besides "
    "moreover furthermore only even".split()
)
_NOT_SUBJECTS = frozenset(
    "in on at for from with by to as of during under amid among despite unlike like after before since until asked "
    "when while if although though because whereas speaking according earlier later yesterday today last next this once "
    "instead meanwhile however again nevertheless nonetheless moreover then still pressed reached".split()
)
_ASIDES = frozenset("one another who whom whose which where when a an the of at in now then speaking writing formerly both also "
                    "however too meanwhile though in for".split())  # fmt: skip
_LONGEST = 28  # words between a subject and its verb


@dataclass(frozen=True, slots=True)
class Subject:
    """Words ``first`` to ``last``; ``beside`` is a phrase set off by commas after them, ``start`` where all begins.

    ``relative``: the verb stands in a clause with "who", so that its sentence goes on after what is said.
    """

    first: int
    last: int
    start: int
    beside: tuple[int, int] | None = None
    relative: bool = False


def subject_before(words: Words, verb: int, begin: int) -> Subject | None:
    """The subject of the verb at ``verb`` in a sentence that begins at ``begin``; None if it has none of its own."""
    end = _past_helpers(words, verb, begin)
    if end <= begin:
        return None
    before = words.norms[end - 1]
    if before in {"who", "which"}:
        stop = end - 2 if words.norms[end - 2 : end - 1] == [","] else end - 1
        first = _antecedent(words, stop, begin)
        return Subject(first, stop, first, relative=True) if first < stop else None
    if before == ",":
        return _before_aside(words, end - 1, begin)
    if before == ")":
        opening = _opening(words, end - 1, begin)
        end = opening if opening is not None and opening > begin else end
    found = _adjacent(words, end, begin)
    if found is None:
        return None
    first, last = found
    if first - 2 >= begin and words.norms[first - 1] == "," and _names(words, first, last):
        role = _adjacent(words, first - 1, begin)
        apart = role and (
            role[0] == begin or words.forms[role[0] - 1] & Form.SIGN or words.norms[role[0] - 1] in _LEADS
        )
        if role and apart and _is_role(words, *role):
            return Subject(role[0], role[1], role[0], beside=(first, last))
    return Subject(first, last, first)


def _opening(words: Words, closing: int, begin: int) -> int | None:
    """The bracket that the one at ``closing`` closes."""
    return next((i for i in range(closing - 1, max(begin, closing - 16) - 1, -1) if words.norms[i] == "("), None)


def _antecedent(words: Words, stop: int, begin: int) -> int:
    """Where the phrase begins to which "who" belongs."""
    first = stop
    while first > begin and stop - first < 10:
        norm, form = words.norms[first - 1], words.forms[first - 1]
        if norm == "." and _abbreviates(words, first - 1):
            first -= 1
            continue
        linked = norm in {"of", "for"} and words.capitalised(first)
        linked = linked or (
            first - 2 >= begin and words.norms[first - 2] in PEOPLE | CROWDS | {"familiar", "close", "briefed"}
        )
        verbal = form & (Form.AUXILIARY | Form.PAST | Form.SIGN | Form.JOINT | Form.OPENER)
        if verbal or (form & Form.PREPOSITION and not linked):
            break
        first -= 1
        if form & Form.DETERMINER and not (first > begin and words.forms[first - 1] & Form.PREPOSITION):
            break
    return first


def _past_helpers(words: Words, verb: int, begin: int) -> int:
    end = verb
    while end > begin:
        norm = words.norms[end - 1]
        adverb = (words.forms[end - 1] & Form.ADVERB or norm in _BETWEEN) and not words.titled(end - 1)
        if norm == "both" and (
            end - 1 == begin or words.forms[end - 2] & Form.SIGN or words.norms[end - 2] in _COORDINATORS
        ):
            break
        if not adverb:
            break
        end -= 1
    return end


def _adjacent(words: Words, end: int, begin: int) -> tuple[int, int] | None:
    """The noun phrase that ends at ``end``."""
    first = end
    while first > begin and end - first < _LONGEST:
        index = first - 1
        norm, form = words.norms[index], words.forms[index]
        opening = _opening(words, index, begin) if norm == ")" else None
        if opening is not None and opening > begin and index + 1 <= end:
            first = opening
            continue
        if norm in _CUTS or norm == "," or norm in _STOPS:
            break
        if norm == "." and not _abbreviates(words, index):
            break
        if norm in _COORDINATORS and not _joins(words, index, end, begin):
            break
        if form & (Form.AUXILIARY | Form.PAST) and not words.capitalised(index) and not _relative(words, index, begin):
            break
        if (
            form & (Form.PRESENT | Form.BASE)
            and not form & Form.PREPOSITION
            and index > begin
            and not words.capitalised(index)
        ) and (words.forms[index - 1] & Form.PRONOUN or words.norms[index - 1] in {"to", "not"}):
            break
        if (
            form & Form.PRONOUN
            and norm in {"he", "she", "they", "we", "i", "it", "you"}
            and not _relative(words, index, begin)
        ):
            first = index
            break
        first = index
    while first < end and (
        words.norms[first] in _LEADS or words.norms[first] in {",", "'", "."} or _lone_adverb(words, first, end)
    ):
        first += 1
    while (
        first < end and words.norms[first] in _NOT_SUBJECTS and not (words.norms[first] == "this" and first + 1 < end)
    ):
        shorter = _past_adverbial(words, first, end)
        if shorter is None:
            return None
        first = shorter
    return (first, end) if first < end else None


def _lone_adverb(words: Words, first: int, end: int) -> bool:
    named = first + 1 < end and words.capitalised(first) and words.capitalised(first + 1)
    return first + 1 < end and bool(words.forms[first] & Form.ADVERB) and words.norms[first] != "both" and not named


def _past_adverbial(words: Words, first: int, end: int) -> int | None:
    """The subject after an adverbial without a comma: "On Tuesday Smith", "In a statement the ministry"."""
    for index in range(first + 1, min(end, first + 8)):
        norm = words.norms[index]
        if words.norms[index - 1] in {"a", "an", "the", *_NOT_SUBJECTS}:
            continue
        if norm in {"he", "she", "it", "they"} or (norm == "the" and index > first + 1):
            return index
        if words.capitalised(index) and norm not in NOT_NAMES and not words.capitalised(index - 1):
            return index
        if words.capitalised(index) and norm not in NOT_NAMES and words.norms[index - 1] in NOT_NAMES:
            return index
    return None


def _relative(words: Words, index: int, begin: int) -> bool:
    """Whether the verb at ``index`` belongs to "who ..." or "that ..." within the phrase."""
    for back in range(index - 1, max(begin, index - 9) - 1, -1):
        if words.norms[back] in {"who", "which", "whose"}:
            return True
        if words.forms[back] & Form.SIGN:
            return False
    return False


def _joins(words: Words, index: int, end: int, begin: int) -> bool:
    """Whether the "and" at ``index`` joins two names or nouns, rather than two clauses.

    Where nothing before it in the clause is a verb, the clause before it would have none.
    """
    left = index
    while left > begin and index - left < 12:
        norm, form = words.norms[left - 1], words.forms[left - 1]
        if (form & Form.SIGN and norm not in {"'", "\u2019"}) or norm in _LEADS or norm in _STOPS:
            break
        left -= 1
    if left == index or index - left >= 12 or index + 1 >= end:
        return False
    return finite(words, left, index) is None and not words.forms[left] & Form.PREPOSITION


def _abbreviates(words: Words, index: int) -> bool:
    if index == 0 or words.ends[index - 1] != words.starts[index]:
        return False
    before = words.norms[index - 1]
    return before in HONORIFICS or len(before) == 1 or before in {"no", "st", "inc", "co", "corp", "ltd", "jr", "sr"}


def _before_aside(words: Words, comma: int, begin: int) -> Subject | None:
    """The subject before the asides between commas, the last of which ends at ``comma``."""
    parts = _between_commas(words, comma, begin)
    best: tuple[int, int] | None = None
    named: tuple[int, int] | None = None
    for aside, part in pairwise(parts):
        if not _is_aside(words, *aside) or (best and not (_names(words, *aside) or _is_role(words, *aside))):
            break
        if (
            words.norms[part[0]] in _NOT_SUBJECTS
            or words.forms[part[0]] & Form.NUMBER
            or words.norms[part[0]] in STATES
        ):
            if best:
                break
            continue
        head = _adjacent(words, part[1], part[0])
        if head is None or (best and not (_names(words, *head) or _is_role(words, *head))):
            break
        if named is None and _names(words, *aside) and words.norms[aside[0]] not in STATES:
            named = aside
        best = head
    return Subject(best[0], best[1], best[0], None if best == named else named) if best else None


def _between_commas(words: Words, comma: int, begin: int) -> list[tuple[int, int]]:
    """The stretches between the commas before ``comma``, from right to left, at most five."""
    found: list[tuple[int, int]] = []
    last = comma
    index = comma - 1
    while index >= begin and comma - index < 60 and len(found) < 5:
        norm = words.norms[index]
        if norm in {";", ":", QUOTE, "\u2014", "|"}:
            break
        if norm == ",":
            found.append((index + 1, last))
            last = index
        index -= 1
    found.append((index + 1, last))
    return [part for part in found if part[0] < part[1]]


def _is_aside(words: Words, first: int, last: int) -> bool:
    """Whether the words between two commas add to a name rather than state something: "a Democrat", "who ...", "19"."""
    if first >= last:
        return False
    norm, form = words.norms[first], words.forms[first]
    if norm in {"and", "but"}:
        return words.norms[first + 1] in {"who", "which", "whose"} if first + 1 < last else False
    if norm in _ASIDES or form & (Form.NUMBER | Form.DETERMINER | Form.PREPOSITION | Form.ADVERB | Form.PARTICIPLE):
        return True
    if norm.endswith(("ing", "'s")) or norm in NAME_ENDINGS:
        return True
    return _names(words, first, last) or _is_role(words, first, last)


def _is_role(words: Words, first: int, last: int) -> bool:
    return any(words.norms[i] in PEOPLE or words.norms[i] in CROWDS for i in range(first, min(last, first + 12)))


def _names(words: Words, first: int, last: int) -> bool:
    """Whether the words are a proper name and no more."""
    return (
        0 < last - first <= 7
        and all(
            words.capitalised(i)
            or words.norms[i] == "."
            or words.norms[i] in {"de", "van", "von", "al", "bin", "of", "la"}
            for i in range(first, last)
        )
        and words.norms[first] not in NOT_NAMES
    )


def subject_after(words: Words, verb_end: int, last: int) -> Subject | None:
    """The subject of an inverted verb: "said Ana Ruiz, president of the guild", "says parish chair"."""
    if verb_end >= last:
        return None
    norm, form = words.norms[verb_end], words.forms[verb_end]
    if norm in _CUTS or norm in {",", "."} or norm in _STOPS:
        return None
    if form & Form.PREPOSITION or (
        norm in NOT_NAMES and not form & (Form.DETERMINER | Form.PRONOUN) and norm not in {"one", "another"}
    ):
        return None
    end = verb_end
    while end < last and end - verb_end < 16:
        norm, form = words.norms[end], words.forms[end]
        if norm in _CUTS or norm in {",", "?", "!"} or (norm == "." and not _abbreviates(words, end)):
            break
        if end > verb_end and norm in _STOPS | {"who", "which", "in", "on", "during", "at", "but", "to", "with"}:
            break
        if norm == "and" and not (end + 1 < last and words.capitalised(end + 1)):
            break
        if norm in {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "yesterday", "today"}:
            break
        if end > verb_end and form & (Form.AUXILIARY | Form.PAST) and not words.capitalised(end):
            return None
        end += 1
    if end == verb_end:
        return None
    beside = None
    if end < last and words.norms[end] == ",":
        stop = end + 1
        while stop < last and stop - end < 14 and words.norms[stop] not in {",", ".", QUOTE, ";", ":", "who", "which"}:
            stop += 1
        if stop > end + 1 and (_is_role(words, end + 1, stop) or _names(words, end + 1, stop)):
            beside = (end + 1, stop)
    return Subject(verb_end, end, verb_end, beside)
