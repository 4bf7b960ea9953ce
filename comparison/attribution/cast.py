"""Who is in a story: the people and bodies that it names, and whom its pronouns and roles stand for."""

from __future__ import annotations

import re
from bisect import bisect_left, insort
from collections.abc import Iterable
from dataclasses import dataclass, field

from comparison.align.weights import is_common
from comparison.attribution.governments import governments
from comparison.attribution.naming import name_words, named_phrases
from comparison.attribution.nouns import (
    BODIES,
    COMPANIES,
    PEOPLE,
    SETTING_APART,
)
from comparison.attribution.phrases import Phrase
from comparison.attribution.sentences import Sentence

_MOST = 400  # names of a story that are kept for roles and pronouns; bounds the work on a text of nothing but names
_WORD = re.compile(r"[^\W_]+(?:['\u2019.-][^\W_]+){0,4}")
_KINDS_OF_BODY = (
    frozenset("union guild federation brotherhood confederation unison association alliance".split()),
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


class Cast:
    """The people and bodies of one story, gathered in one pass over its sentences."""

    def __init__(self) -> None:
        self.entities: list[Entity] = []
        self._by_word: dict[str, list[Entity]] = {}
        self._by_name: dict[str, Entity] = {}

    def gather(self, sentences: Iterable[Sentence]) -> None:
        """Notes every name of ``sentences``, with the roles beside it; full names first, so that short ones find them."""
        opening: list[Phrase] = []
        phrases: list[Phrase] = []
        for sentence in sentences:
            for phrase in named_phrases(sentence):
                opens = phrase.start == sentence.start and phrase.kind == "name" and " " not in phrase.name
                (opening if opens else phrases).append(phrase)
        inside = {word for phrase in phrases for word in name_words(phrase.name)}
        for phrase in opening:  # "Production will move": a capital that any word has there
            word = phrase.name.lower()
            if word.removesuffix("'s").removesuffix("\u2019s") in COMPANIES:
                continue  # "Chipmaker says", in a headline
            if word in inside or not is_common(word):
                phrases.append(phrase)
        phrases += [
            Phrase("body", phrase.start, phrase.end, phrase.behind)
            for phrase in phrases
            if phrase.behind[:1].isupper() and phrase.behind.lower() not in BODIES
        ]
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
        if known is not None and not _of_other_gender(phrase, known):
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
            if (phrase.kind == "body" and entity.person) or _of_other_gender(phrase, entity):
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

    def first_person(self) -> Entity | None:
        """The person whom the story names most, and first of these."""
        people = [entity for entity in self.entities if entity.person]
        return min(people, key=lambda e: (-e.uses, e.first)) if people else None

    def company(self, phrase: Phrase, at: int) -> Entity | None:
        """The company of which the story spoke last: a body whose name and roles are not those of an office or a union."""
        bodies = [e for e in self.entities if not e.person and not (e.words | e.roles) & (BODIES - COMPANIES)]
        modifiers = name_words(phrase.name)
        return (
            max(bodies, key=lambda e: (bool(modifiers & e.words), e.last_before(at) >= 0, e.uses, -e.first))
            if bodies
            else None
        )

    def has_role(self, noun: str) -> bool:
        """Whether the story uses this noun of somebody whom it names."""
        return any(noun in entity.roles or noun in entity.words for entity in self.entities)

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
            if modifiers & SETTING_APART - entity.words - entity.roles and phrase.definite:
                continue  # "the national federation" is not the world's
            score += 0.5 * bool(modifiers & (entity.words | entity.roles))
            last = entity.last_before(at)
            scored.append((score - (0 if last >= 0 else 0.6), last, -entity.first, entity))
        if scored:
            return max(scored, key=lambda item: item[:3])[3]
        return None


def _of_other_gender(phrase: Phrase, entity: Entity) -> bool:
    """ "Mr Marlow" is not "Ms Ada Marlow"."""
    return bool(phrase.gender and entity.gender) and phrase.gender != entity.gender


def _heads_name(words: frozenset[str], entity: Entity) -> bool:
    """Whether one word may stand for a body's name: its first word, or an acronym; not a place in it."""
    first = _WORD.findall(entity.name.lower())
    return bool(first) and (first[0] in words or (first[:1] == ["the"] and first[1:2] == list(words)))


def _like_a_person(name: str) -> bool:
    words = name.split()
    return (
        2 <= len(words) <= 4
        and not {"of", "for", "and", "&"} & set(words)
        and name.lower() not in governments().bodies
        and not any(w.isupper() and len(w) > 2 for w in words)
        and words[0].lower() not in {"the", "new", "north", "south", "east", "west"}
    )
