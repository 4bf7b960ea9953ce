"""The noun phrase that ends at a word, found by its words and the words next door."""

from __future__ import annotations

from comparison.attribution.nouns import CROWDS, HONORIFICS, NOT_NAMES, PAPERS, PEOPLE
from comparison.attribution.sentences import QUOTE
from comparison.segment.grammar import Form, Words, finite

CUTS = frozenset({";", ":", QUOTE, "\u2014", "\u2013", "(", ")", "[", "]", "|", "...", "\u2026"})
STOPS = frozenset(
    "that because if unless although though while whereas as when after before since until where whether how why what "
    "than so".split()
)
COORDINATORS = frozenset("and but or yet nor &".split())
LEADS = frozenset(
    "but and yet so or meanwhile however still now then later instead also nor though although indeed for plus besides "
    "moreover furthermore only even".split()
)
NOT_SUBJECTS = frozenset(
    "in on at for from with by to as of during under amid among despite unlike like after before since until asked "
    "when while if although though because whereas speaking according earlier later yesterday today last next this once "
    "having being instead meanwhile however again nevertheless nonetheless moreover then still pressed reached".split()
)
_LONGEST = 28  # words between a subject and its verb


def opening_bracket(words: Words, closing: int, begin: int) -> int | None:
    """The bracket that the one at ``closing`` closes."""
    return next((i for i in range(closing - 1, max(begin, closing - 16) - 1, -1) if words.norms[i] == "("), None)


def adjacent(words: Words, end: int, begin: int) -> tuple[int, int] | None:
    """The noun phrase that ends at ``end``."""
    first = end
    while first > begin and end - first < _LONGEST:
        index = first - 1
        norm, form = words.norms[index], words.forms[index]
        opening = opening_bracket(words, index, begin) if norm == ")" else None
        if opening is not None and opening > begin and index + 1 <= end:
            first = opening
            continue
        paper = norm == "that" and index > begin and index + 1 < end and _adds_a_verb(words, index)
        where = norm in {"which", "whom"} and index > begin and words.forms[index - 1] & Form.PREPOSITION
        if where or norm in CUTS or norm == "," or (norm in STOPS and not paper):
            break
        if norm == "." and not abbreviates(words, index):
            break
        if norm in COORDINATORS and not _joins(words, index, end, begin):
            break
        verbal = form & (Form.AUXILIARY | Form.PAST) and not words.capitalised(index)
        if verbal and not _relative(words, index, begin) and not _describes(words, index, begin):
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
        words.norms[first] in LEADS or words.norms[first] in {",", "'", "."} or _lone_adverb(words, first, end)
    ):
        first += 1
    while first < end and words.norms[first] in NOT_SUBJECTS and not (words.norms[first] == "this" and first + 1 < end):
        shorter = _past_adverbial(words, first, end)
        if shorter is None:
            return None
        first = shorter
    return (first, end) if first < end else None


def _adds_a_verb(words: Words, that: int) -> bool:
    """Whether "that" opens a clause about the noun before it: "a study that appeared", "a ferry that flooded"."""
    if words.norms[that - 1] in PAPERS:
        return True
    verb = words.forms[that + 1] & (Form.PAST | Form.PARTICIPLE) and words.norms[that + 1].endswith("ed")
    noun = that > 1 and bool(words.forms[that - 2] & Form.DETERMINER)
    return bool(verb) and noun


def _describes(words: Words, index: int, begin: int) -> bool:
    """Whether a form that may be a verb stands before its noun: "the retired welder"."""
    past = words.forms[index] & Form.PAST and words.norms[index].endswith("ed")
    return bool(past) and index > begin and bool(words.forms[index - 1] & Form.DETERMINER)


def _lone_adverb(words: Words, first: int, end: int) -> bool:
    named = first + 1 < end and words.capitalised(first) and words.capitalised(first + 1)
    return first + 1 < end and bool(words.forms[first] & Form.ADVERB) and words.norms[first] != "both" and not named


def _past_adverbial(words: Words, first: int, end: int) -> int | None:
    """The subject after an adverbial without a comma: "On Tuesday Smith", "In a statement the ministry"."""
    for index in range(first + 1, min(end, first + 8)):
        norm = words.norms[index]
        if words.norms[index - 1] in {"a", "an", "the", *NOT_SUBJECTS}:
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
        if words.norms[back] == "that" and back > begin and _adds_a_verb(words, back):
            return True  # "a study that appeared in May found"
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
        if (form & Form.SIGN and norm not in {"'", "\u2019"}) or norm in LEADS or norm in STOPS:
            break
        left -= 1
    if left == index or index - left >= 12 or index + 1 >= end:
        return False
    return finite(words, left, index) is None and not words.forms[left] & Form.PREPOSITION


def abbreviates(words: Words, index: int) -> bool:
    """Whether the full stop at ``index`` belongs to an abbreviation or an initial."""
    if index == 0 or words.ends[index - 1] != words.starts[index]:
        return False
    before = words.norms[index - 1]
    return before in HONORIFICS or len(before) == 1 or before in {"no", "st", "inc", "co", "corp", "ltd", "jr", "sr"}


def is_role(words: Words, first: int, last: int) -> bool:
    """Whether the words hold an office or a part that people have in an event."""
    return any(words.norms[i] in PEOPLE or words.norms[i] in CROWDS for i in range(first, min(last, first + 12)))


def names(words: Words, first: int, last: int) -> bool:
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
