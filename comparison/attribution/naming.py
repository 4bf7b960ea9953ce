"""Finds the names of a sentence, with the nouns that say what they are."""

from __future__ import annotations

import re
from dataclasses import replace

from comparison.attribution.nouns import (
    BODIES,
    CROWDS,
    HONORIFICS,
    NOT_NAMES,
    PEOPLE,
)
from comparison.attribution.phrases import Phrase, joins_name, read_phrase
from comparison.attribution.sentences import Sentence
from comparison.attribution.usage import title_case
from comparison.segment.grammar import Form, Words
from comparison.segment.verbs import NUMBERS

_ASIDE_ENDS = frozenset({",", ".", "who", "which", "whose", "and", ";"})
_SMALL = frozenset("the of and for a an in at on de la le & s".split())
_NUMBERED = frozenset(
    "number route terminal gate platform pier shaft junction article section phase room block".split()
)
_WORD = re.compile(r"[^\W_]+(?:['\u2019.-][^\W_]+){0,4}")


def name_words(name: str) -> frozenset[str]:
    """The words of a name that tell it from others."""
    lowered = (word.removesuffix("'s").removesuffix("\u2019s") for word in _WORD.findall(name.lower()))
    return frozenset(word for word in lowered if word not in _SMALL)


def named_phrases(sentence: Sentence) -> list[Phrase]:
    """The phrases of the sentence that hold a name, each with the nouns before it."""
    words = sentence.words
    found: list[Phrase] = []
    if title_case(words, sentence.first):
        return found  # every word has a capital: nothing tells the names
    index = sentence.first
    while index < sentence.last:
        if not _capital(words, index, sentence.first) or sentence.quoted(index):
            index += 1
            continue
        last = index + 1
        while last < sentence.last and _carries_on(words, last, index, sentence.last):
            last += 1
        first = _with_role(words, index, sentence.first)
        phrase = read_phrase(words, first, last)
        if phrase is not None and phrase.kind in {"person", "body", "name"} and name_words(phrase.name):
            found.append(_titled_after(words, phrase, last, sentence.last))
        index = last
    return found


def _capital(words: Words, index: int, first: int) -> bool:
    if words.forms[index] & (Form.SIGN | Form.NUMBER) or not words.capitalised(index):
        return False
    norm = words.norms[index]
    if norm in NOT_NAMES or norm.split("-", 1)[0] in NUMBERS:
        return False
    if norm in _NUMBERED and index + 1 < len(words) and words.forms[index + 1] & Form.NUMBER:
        return False  # "the Number 4 shaft"
    return not (index == first and words.forms[index] & ~Form.NOUN_BASE and not _capital_next(words, index))


def _capital_next(words: Words, index: int) -> bool:
    return index + 1 < len(words) and not words.forms[index + 1] & Form.SIGN and words.capitalised(index + 1)


def _carries_on(words: Words, index: int, first: int, last: int) -> bool:
    norm = words.norms[index]
    if words.forms[index] & Form.SIGN:
        touching = (
            norm == "." and len(words.norms[index - 1]) <= 4 and words.norms[index - 1] in HONORIFICS | {"st"}
        ) or (norm == "." and len(words.norms[index - 1]) == 1)
        return (touching or norm == "&") and index + 1 < last and words.capitalised(index + 1)
    if words.norms[index - 1].endswith(("'s", "s'")) and not words.capitalised(index):
        return norm in BODIES
    if words.capitalised(index):
        return norm not in {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}
    if words.forms[index] & Form.NUMBER:
        return words.text[words.starts[index]].isdigit() and words.norms[index - 1] in {
            "local",
            "branch",
            "unit",
            "group",
            "flight",
        }
    follows = index + 1 < last and words.capitalised(index + 1)
    if norm in {"of", "for"}:
        after = index + 2 if index + 1 < last and words.norms[index + 1] == "the" else index + 1
        named = joins_name(words, index, first)
        return named and after < last and words.capitalised(after) and not words.forms[after] & Form.NUMBER
    if norm == "the":
        return words.norms[index - 1] in {"of", "for"} and follows
    if norm == "and":
        return follows and words.norms[index - 1] not in NOT_NAMES and words.norms[index + 1] in BODIES
    return norm in {"de", "van", "von", "bin", "al", "la", "del", "der", "du", "da"} and follows


def _with_role(words: Words, index: int, first: int) -> int:
    """The words before a name that say what it is: "bus company Halden Lines", "baker's son Ed Rusk"."""
    begin = index
    while begin > first and index - begin < 6:
        norm, form = words.norms[begin - 1], words.forms[begin - 1]
        if form & (Form.SIGN | Form.NUMBER | Form.PREPOSITION | Form.AUXILIARY | Form.OPENER | Form.JOINT) or norm in {
            "and",
            "but",
        }:
            break
        if form & Form.DETERMINER:
            begin -= 1
            break
        near = norm in PEOPLE or norm in BODIES or norm in CROWDS
        if begin == index and not near:
            break
        if form & Form.PAST or (form and not near and not form & (Form.NOUN_BASE | Form.NOUN_PRESENT)):
            break
        begin -= 1
    while begin < index and words.forms[begin] & Form.DETERMINER and begin + 1 == index:
        begin += 1
    return begin


def _age(words: Words, at: int, last: int) -> bool:
    """Whether an age stands at ``at``, and nothing else before the next comma or stop."""
    digits = words.text[words.starts[at] : words.ends[at]] if at < last else ""
    alone = at + 1 >= last or bool(words.forms[at + 1] & Form.SIGN)
    return digits.isdigit() and len(digits) <= 2 and alone


def _titled_after(words: Words, phrase: Phrase, at: int, last: int) -> Phrase:
    """The phrase with what its name is between commas: "Ana Ruiz, president of the guild,", "Safe Water, a charity,"."""
    if at >= last or words.norms[at] != "," or phrase.kind not in {"name", "person"}:
        return phrase
    if phrase.kind == "name" and _age(words, at + 1, last):
        return replace(phrase, kind="person")  # "Joan, 81, ..."
    stop = next((i for i in range(at + 1, min(last, at + 14)) if words.norms[i] in _ASIDE_ENDS), None)
    inner = read_phrase(words, at + 1, stop) if stop is not None and stop > at + 1 else None
    if inner is None or inner.kind != "role" or not inner.roles:
        return phrase
    if inner.roles[-1] in PEOPLE:
        roles, behind = (*phrase.roles, *inner.roles), phrase.behind or inner.behind
        return replace(phrase, kind="person", roles=roles, behind=behind, gender=phrase.gender or inner.gender)
    if phrase.kind == "name" and inner.roles[-1] in BODIES:
        return replace(phrase, kind="body", roles=(*phrase.roles, *inner.roles))
    return phrase
