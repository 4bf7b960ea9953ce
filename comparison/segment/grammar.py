"""A cheap reading of a sentence's words: which of them may be its finite verbs.

No parser and no tagger: closed lists, the regular endings, and the words next door. Where these say nothing a word is
no verb, so that a passage is kept whole rather than cut at a guess.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from comparison.remembered import Remembered
from comparison.segment import verbs


class Form:
    """What a word's form allows it to be, as bits (plain integers: an enumeration takes half of the run time)."""

    NONE = 0
    AUXILIARY = 1
    PAST = 2  # finite for certain
    PARTICIPLE = 4  # finite or participle: "agreed", "held"
    PRESENT = 8  # "agrees"
    BASE = 16  # "agree"
    NOUN_PRESENT = 32  # "talks"
    NOUN_BASE = 64  # "talk"
    DETERMINER = 128
    PRONOUN = 256
    PREPOSITION = 512
    ADVERB = 1024
    SIGN = 2048
    NUMBER = 4096
    JOINT = 8192  # a word at which a clause or a condition may begin
    OPENER = 16384  # "that", "which", "whether"


# Most words are the first kind; the second would find them too, in twice the time.
_TOKEN = re.compile(
    r"[A-Za-z]++(?![^\W\d_]|['\u2019-])|[^\W\d_]+(?:['\u2019-][^\W\d_]+){0,3}|\d+(?:[.,:]\d+)*|[^\w\s]|_+"
)
_JOINTS = verbs.COORDINATORS | verbs.CONTRASTS | verbs.TIMES | verbs.CONDITIONS | set(verbs.CONDITION_PAIRS)
_TAKES_A_CLAUSE = verbs.REPORTS | verbs.ATTITUDES
_SURE = Form.AUXILIARY | Form.PAST
_VERBS = 127  # any of the forms of verbs
_VERBAL = _SURE | Form.PARTICIPLE | Form.PRESENT | Form.BASE


@dataclass(frozen=True, slots=True)
class Words:
    """The words, numbers and signs of a sentence, in parallel lists."""

    text: str
    starts: list[int]
    ends: list[int]
    written: list[str]
    norms: list[str]
    forms: list[int]

    def __len__(self) -> int:
        return len(self.norms)

    def count(self, first: int, last: int) -> int:
        """How many words and numbers there are from ``first`` up to ``last``."""
        return sum([not form & Form.SIGN for form in self.forms[first:last]])

    def titled(self, index: int) -> bool:
        """Whether the word has one capital, its first letter."""
        start = self.starts[index]
        return self.text[start].isupper() and self.text[start + 1 : start + 2].islower()

    def capitalised(self, index: int) -> bool:
        return self.text[self.starts[index]].isupper()


def read(text: str, start: int, end: int) -> Words:
    """The words of ``text[start:end]``; offsets count from the beginning of ``text``."""
    matches = list(_TOKEN.finditer(text, start, end))
    written = list(map(re.Match.group, matches))
    known = list(map(_KNOWN.__getitem__, written))
    return Words(
        text,
        list(map(re.Match.start, matches)),
        list(map(re.Match.end, matches)),
        written,
        [norm for norm, _ in known],
        [form for _, form in known],
    )


_LONGEST = 64  # letters by which a word is known, so that words without end do not fill the cache


def states(line: str) -> bool:
    """Whether ``line`` has what looks like a finite verb."""
    words = read(line, 0, len(line))
    return finite(words, 0, len(words)) is not None


def finite(words: Words, first: int, last: int, start: int | None = None) -> int | None:
    """The first word from ``first`` up to ``last`` that is, in all likelihood, a finite verb.

    ``start`` is where the passage begins, if earlier than ``first``.
    """
    begin = first if start is None else start
    forms = words.forms
    for index in range(first, last):
        if forms[index] & _VERBS and _is_finite(words, index, begin, last):
            return index
    return None


def _is_finite(words: Words, index: int, begin: int, last: int) -> bool:
    form, norm = words.forms[index], words.norms[index]
    before = words.forms[index - 1] if index > begin else 0
    word_before = words.norms[index - 1] if index > begin else ""
    if word_before == "to":
        return False
    if form & _SURE:
        return not (norm in {"may", "will"} and words.capitalised(index) and _names(words, index, begin))
    if index > begin and words.titled(index):
        return False  # "the Armed Forces"
    if form & Form.PARTICIPLE and not (form & Form.BASE and before & Form.PRONOUN):
        return _is_past(words, index, begin, last)
    if before & (Form.DETERMINER | Form.PREPOSITION) and not before & Form.PRONOUN:
        return False
    if form & Form.PRESENT:
        return index > begin
    plural = word_before in verbs.PLURAL_PRONOUNS or (
        word_before.endswith("s") and len(word_before) > 3 and not before & (Form.NUMBER | _VERBAL | Form.PREPOSITION)
    )
    if form & Form.BASE:
        return plural
    if before & Form.PRONOUN and not before & Form.DETERMINER:
        return True
    after = words.forms[index + 1] if index + 1 < last else 0
    if norm in verbs.INTENTIONS and index > begin and words.norms[index + 1 : index + 2] == ["to"]:
        return not word_before.endswith("s")
    if index == begin or before & (Form.SIGN | Form.NUMBER):
        return False
    if not after & (Form.DETERMINER | Form.PRONOUN | Form.NUMBER):
        return False
    if words.norms[index + 1] in verbs.OPENERS and norm not in _TAKES_A_CLAUSE:
        return False  # "further costs that might follow"
    return plural if form & Form.NOUN_BASE else not word_before.endswith("s")


def _is_past(words: Words, index: int, begin: int, last: int) -> bool:
    if index == begin or (index + 1 < last and words.norms[index + 1] == "by"):
        return False
    before = words.forms[index - 1]
    if before & Form.PRONOUN:
        return not before & Form.DETERMINER
    if before & Form.NUMBER and index - 2 >= begin and not words.forms[index - 2]:
        return True  # "vessel 7 turned"
    if words.norms[index - 1] in verbs.BE:
        return False
    return not before & (Form.DETERMINER | Form.PREPOSITION | Form.SIGN | Form.NUMBER | Form.AUXILIARY)


def _names(words: Words, index: int, begin: int) -> bool:
    """Whether a capitalised "May" or "Will" is a month or a man."""
    before = words.forms[index - 1] if index > begin else Form.NONE
    after = words.forms[index + 1] if index + 1 < len(words) else Form.NONE
    return index == begin or bool((before | after) & Form.NUMBER) or bool(before & Form.PREPOSITION)


def begins_verb_phrase(words: Words, first: int, last: int) -> int | None:
    """The finite verb with which the passage begins, adverbs apart: "then ordered ...", "will remain ..."."""
    index = _past_adverbs(words, first, last)
    if index >= last:
        return None
    form = words.forms[index]
    after = words.forms[index + 1] if index + 1 < last else 0
    if form & (_SURE | Form.PRESENT):
        return index
    if form & Form.PARTICIPLE:
        denied = index > first and words.norms[index - 1] == "not"  # "but not surprised"
        return None if denied or form & Form.BASE or _modifies(words, index, last) else index
    if form & Form.NOUN_PRESENT and (after & (Form.DETERMINER | Form.NUMBER) or _calls(words, index)):
        return index
    return None


def begins_infinitive(words: Words, first: int, last: int) -> int | None:
    """The base form with which the passage begins: "prevent ...", "to prevent ...", "not reinforce ..."."""
    index = _past_adverbs(words, first, last)
    if index < last and words.norms[index] == "to":
        index += 1
    if index >= last:
        return None
    form = words.forms[index]
    if form & Form.BASE:
        return index
    after = words.forms[index + 1] if index + 1 < last else 0
    marked = index > first and words.norms[index - 1] in {"to", "not"}
    return index if form & Form.NOUN_BASE and (marked or after & Form.DETERMINER) else None


def _past_adverbs(words: Words, first: int, last: int) -> int:
    index = first
    while index < last and index < first + 4 and words.forms[index] & Form.ADVERB:
        index += 2 if words.norms[index : index + 2] == ["at", "once"] else 1
    return index


def _modifies(words: Words, index: int, last: int) -> bool:
    """Whether a form in -ed stands before its noun: "and improved brake pads"."""
    after = index + 1
    if after >= last or not words.norms[index].endswith("ed") or words.capitalised(after):
        return False
    if words.norms[after] in verbs.OBJECTS:
        return False
    return not words.forms[after] & ~(Form.NOUN_PRESENT | Form.NOUN_BASE)


def _calls(words: Words, index: int) -> bool:
    return words.norms[index] == "calls" and words.norms[index + 1 : index + 2] in (["on"], ["for"])


def _known(word: str) -> tuple[str, int]:
    norm = word[:_LONGEST].lower().replace("\u2019", "'")
    return norm, _form(norm)


def _form(norm: str) -> int:
    if norm[0].isdigit() or norm in verbs.NUMBERS:
        return Form.NUMBER
    if not norm[0].isalpha():
        return Form.SIGN
    form = Form.NONE
    if norm in _JOINTS:
        form |= Form.JOINT
    if norm in verbs.OPENERS:
        form |= Form.OPENER
    if norm in verbs.DETERMINERS:
        form |= Form.DETERMINER
    if norm in verbs.PRONOUNS:
        form |= Form.PRONOUN
    if norm in verbs.PREPOSITIONS:
        form |= Form.PREPOSITION
    if norm in verbs.ADVERBS or (norm.endswith("ly") and len(norm) > 4):
        form |= Form.ADVERB
    return form | _verb_form(norm)


def _verb_form(norm: str) -> int:
    if norm in verbs.AUXILIARIES:
        return Form.AUXILIARY
    if norm in verbs.PASTS:
        return Form.PAST
    form = Form.NONE
    if norm in verbs.PAST_PARTICIPLES:
        form |= Form.PARTICIPLE
    if norm in verbs.VERBS:
        form |= Form.BASE
    elif norm in verbs.NOUN_VERBS:
        form |= Form.NOUN_BASE
    if form:
        return form
    if norm.endswith("ed") and len(norm) > 4 and norm not in verbs.NOT_PAST:
        return Form.PARTICIPLE
    if norm in verbs.PRESENTS:
        return Form.PRESENT
    if norm.endswith("s"):
        bases = {norm[:-1], norm[:-2] if norm.endswith("es") else "", norm[:-3] + "y" if norm.endswith("ies") else ""}
        if bases & verbs.VERBS:
            return Form.PRESENT
        if bases & verbs.NOUN_VERBS:
            return Form.NOUN_PRESENT
    return Form.NONE


_KNOWN = Remembered(_known, 1 << 15)  # a newsroom's vocabulary fits, in a few megabytes
