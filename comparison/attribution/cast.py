"""Who is in a story: the people and bodies that it names, and whom its pronouns and roles stand for."""

from __future__ import annotations

import re
from bisect import bisect_left, insort
from collections.abc import Iterable
from dataclasses import dataclass, field

from comparison.attribution.nouns import (
    BODIES,
    COMPANIES,
    CROWDS,
    HONORIFICS,
    NOT_NAMES,
    PEOPLE,
)
from comparison.attribution.phrases import Phrase, joins_name, read_phrase
from comparison.attribution.sentences import Sentence
from comparison.segment.grammar import Form, Words
from comparison.segment.verbs import NUMBERS

_MOST = 400  # names of a story that are kept for roles and pronouns; bounds the work on a text of nothing but names
_WORD = re.compile(r"[^\W_]+(?:['\u2019.-][^\W_]+){0,4}")
_SMALL = frozenset("the of and for a an in at on de la le & s".split())
_KINDS_OF_BODY = (
    frozenset("union guild federation brotherhood confederation unison association".split()),
    frozenset("authority council county borough town city municipality".split()),
    frozenset("ministry department".split()),
    frozenset("police force constabulary officers".split()),
    frozenset("campaigners group charity organisation organization friends campaign society trust".split()),
    frozenset("hospital clinic trust infirmary".split()),
    frozenset("agency regulator watchdog authority office commission inspectorate ombudsman".split()),
    frozenset("university college school institute academy".split()),
    frozenset("club team side".split()),
    frozenset("port harbour harbor authority".split()),
    frozenset("court tribunal".split()),
    frozenset("newspaper paper daily tabloid times post journal herald tribune gazette courier".split()),
)


@dataclass(slots=True)
class Entity:
    """Somebody in the story. ``words``: of the longest name, in lower case; ``roles``: nouns used of them."""

    name: str
    person: bool
    words: frozenset[str]
    first: int
    roles: set[str] = field(default_factory=set)
    behind: str = ""
    gender: str = ""
    seen: list[int] = field(default_factory=list)
    uses: int = 0
    sure: bool = False  # whether it is known to be a person or a body, not merely taken for one

    def last_before(self, at: int) -> int:
        """Where it was last named before ``at``, -1 if it was not."""
        index = bisect_left(self.seen, at)
        return self.seen[index - 1] if index else -1


def name_words(name: str) -> frozenset[str]:
    """The words of a name that tell it from others."""
    lowered = (word.removesuffix("'s").removesuffix("\u2019s") for word in _WORD.findall(name.lower()))
    return frozenset(word for word in lowered if word not in _SMALL)


class Cast:
    """The people and bodies of one story, gathered in one pass over its sentences."""

    def __init__(self) -> None:
        self.entities: list[Entity] = []
        self._by_word: dict[str, list[Entity]] = {}
        self._by_name: dict[str, Entity] = {}

    def gather(self, sentences: Iterable[Sentence]) -> None:
        """Notes every name of ``sentences``, with the roles beside it; full names first, so that short ones find them."""
        phrases = [phrase for sentence in sentences for phrase in _named(sentence)]
        for phrase in sorted(phrases, key=lambda p: (-len(p.name.split()), p.start)):
            self.note(phrase)

    def note(self, phrase: Phrase) -> Entity:
        """The entity that a phrase with a name stands for, made if there is none."""
        found = self.find(phrase)
        words = name_words(phrase.name)
        person = phrase.kind == "person" or (phrase.kind == "name" and _like_a_person(phrase.name))
        if found is None:
            found = Entity(phrase.name, person, words, phrase.start, sure=phrase.kind != "name")
            if len(self.entities) < _MOST:
                self.entities.append(found)
                for word in words:
                    self._by_word.setdefault(word, []).append(found)
            self._by_name.setdefault(phrase.name.lower(), found)
        elif phrase.kind == "person" and not found.person and not found.sure:
            found.person = found.sure = True
        elif phrase.kind == "body" and found.person and not found.sure:
            found.person, found.sure = False, True
        found.roles.update(phrase.roles)
        found.behind = found.behind or phrase.behind
        found.gender = found.gender or phrase.gender
        insort(found.seen, phrase.start)
        found.uses += 1
        return found

    def find(self, phrase: Phrase) -> Entity | None:
        """The entity of which the phrase's name is the name, or a shorter form of it."""
        known = self._by_name.get(phrase.name.lower())
        if known is not None:
            return known
        words = name_words(phrase.name)
        if not words:
            return None
        rare = min(words, key=lambda word: (len(self._by_word.get(word, ())), word))
        candidates = [e for e in self._by_word.get(rare, ()) if words <= e.words]
        last = _WORD.findall(phrase.name.lower())[-1:]
        fitting = []
        for entity in candidates:
            if phrase.kind == "person" and not entity.person and entity.sure:
                continue
            if phrase.kind == "body" and entity.person:
                continue
            if entity.person and last != _WORD.findall(entity.name.lower())[-1:]:
                continue
            if not entity.person and len(words) == 1 and not _heads_name(words, entity):
                continue
            fitting.append(entity)
        before = [e for e in fitting if e.last_before(phrase.start) >= 0]
        if before:
            return max(before, key=lambda e: (e.last_before(phrase.start), -e.first))
        return min(fitting, key=lambda e: e.first) if fitting else None

    def recent(self, at: int, *, person: bool, gender: str = "", span: int = 4000) -> Entity | None:
        """The person or body named last before ``at``."""
        best, where = None, -1
        for entity in self.entities:
            if entity.person != person or (gender and entity.gender and entity.gender != gender):
                continue
            last = entity.last_before(at)
            if last > where and at - last < span:
                best, where = entity, last
        return best

    def company(self, phrase: Phrase, at: int) -> Entity | None:
        """The company of which the story spoke last: a body whose name and roles are not those of an office or a union."""
        bodies = [e for e in self.entities if not e.person and not (e.words | e.roles) & (BODIES - COMPANIES)]
        modifiers = name_words(phrase.name)
        return (
            max(bodies, key=lambda e: (bool(modifiers & e.words), e.last_before(at) >= 0, e.uses, -e.first))
            if bodies
            else None
        )

    def by_noun(self, phrase: Phrase, at: int) -> Entity | None:
        """The body in whose name the noun of "the estate" stands."""
        head = phrase.name.lower().split()[-1]
        fitting = [e for e in self.entities if not e.person and (head in e.words or f"{head}s" in e.words)]
        return max(fitting, key=lambda e: (e.last_before(at), -e.first)) if fitting else None

    def by_role(self, phrase: Phrase, at: int) -> Entity | None:
        """Whom "the minister", "the ministry" or "the firm" stands for: named last before, or else first after."""
        head = phrase.name.lower().split()[-1]
        modifiers = set(phrase.name.lower().split()[:-1])
        people = head in PEOPLE
        kinds = [kind for kind in _KINDS_OF_BODY if head in kind]
        scored = []
        for entity in self.entities:
            if (people and (entity.person or not entity.sure) and head in entity.roles) or (
                head in entity.words and not entity.person
            ):
                score = 3.0
            elif head in entity.roles and (entity.person == people):
                score = 2.5
            elif not people and not entity.person and any(entity.words & kind or entity.roles & kind for kind in kinds):
                score = 2.0
            elif not people and head in COMPANIES and not entity.person and (entity.roles | entity.words) & COMPANIES:
                score = 1.5
            else:
                continue
            score += 0.5 * bool(modifiers & (entity.words | entity.roles))
            last = entity.last_before(at)
            scored.append((score - (0 if last >= 0 else 0.6), last, -entity.first, entity))
        if scored:
            return max(scored, key=lambda item: item[:3])[3]
        return None


def _heads_name(words: frozenset[str], entity: Entity) -> bool:
    """Whether one word may stand for a body's name: its first word, or an acronym; not a place in it."""
    first = _WORD.findall(entity.name.lower())
    return bool(first) and (first[0] in words or (first[:1] == ["the"] and first[1:2] == list(words)))


def _like_a_person(name: str) -> bool:
    words = name.split()
    return (
        2 <= len(words) <= 4
        and not any(w.isupper() and len(w) > 2 for w in words)
        and words[0].lower() not in {"the", "new", "north", "south", "east", "west"}
    )


def _named(sentence: Sentence) -> list[Phrase]:
    """The phrases of the sentence that hold a name, each with the nouns before it."""
    words = sentence.words
    found: list[Phrase] = []
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
    """The words before a name that say what it is: "rail company Norline", "farmer's daughter Katie Lunn"."""
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


def _titled_after(words: Words, phrase: Phrase, at: int, last: int) -> Phrase:
    """The phrase with the role that follows its name between commas: "Ana Ruiz, president of the guild,"."""
    roles: list[str] = []
    behind = phrase.behind
    if at < last and words.norms[at] == ",":
        for index in range(at + 1, min(last, at + 9)):
            norm = words.norms[index]
            if norm in {",", ".", "and"} or words.forms[index] & (Form.AUXILIARY | Form.PAST):
                break
            if norm in PEOPLE:
                roles.append(norm)
                inner = read_phrase(
                    words,
                    at + 1,
                    next((i for i in range(index, min(last, index + 12)) if words.norms[i] in {",", "."}), index + 1),
                )
                behind = behind or (inner.behind if inner else "")
                break
            if norm == "who":
                break
    if not roles:
        return phrase
    kind = "person" if phrase.kind == "name" else phrase.kind
    return Phrase(
        kind, phrase.start, phrase.end, phrase.name, (*phrase.roles, *roles), behind, phrase.gender, phrase.definite
    )
