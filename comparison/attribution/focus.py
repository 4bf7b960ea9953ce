"""Of whom a story speaks at a point of it, and who has spoken: what pronouns and "both sides" are resolved by."""

from __future__ import annotations

from dataclasses import dataclass

from comparison.attribution.cast import Entity
from comparison.attribution.naming import name_words
from comparison.attribution.nouns import CROWDS, PEOPLE

PEOPLE_IN_PAIRS = frozenset("both two men women leaders".split())
_LOOKED_BACK = 12  # speakers and topics among which a pair is looked for


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks: the canonical name, the words that say so, the body behind, and how sure the resolution is (0 to 1)."""

    name: str
    mentions: tuple[tuple[int, int], ...]
    behind: str
    sure: float
    entity: Entity | None = None

    @property
    def person(self) -> bool:
        """Whether the name is that of a person, or of a kind of people."""
        nouns = PEOPLE | CROWDS
        return self.entity.person if self.entity is not None else not nouns.isdisjoint(self.name.lower().split()[-1:])


class Focus:
    """Whom "he", "it", "they" and "both" may stand for at a point of the story."""

    def __init__(self) -> None:
        self.person: Entity | None = None
        self.body: Entity | None = None
        self.group: Speaker | None = None
        self.mouth: tuple[str, Speaker] | None = None  # an unnamed spokesperson, by gender, and for whom
        self.topic: Speaker | None = None  # the subject of the sentence read last
        self.history: list[Speaker] = []  # who spoke
        self.two: tuple[Speaker, ...] = ()  # of whom the sentence read last speaks, if of two
        self.topics: list[Speaker] = []  # of whom sentences spoke

    def turn_to(self, speaker: Speaker) -> None:
        """Makes ``speaker`` the one of whom the next pronoun may speak."""
        entity = speaker.entity
        if entity is None:
            self.group = speaker
        elif entity.person:
            self.person = entity
            self.group = self.mouth = None
        else:
            self.body = entity
            self.group = None

    def take_last_for_body(self, at: int | None = None) -> None:
        """Takes whoever spoke last for a body where "its" stands for them, or "it", at ``at``, and no body was named since."""
        last = self.history[-1].entity if self.history else None
        since = self.body.last_before(at) if at is not None and self.body is not None else -1
        guessed = last is not None and last is self.person and not last.sure and not last.gender
        if last is not None and guessed and (at is None or last.last_before(at) > since):
            last.person, last.sure = False, True
            self.body, self.person = last, None

    def take_for_body(self, at: int) -> None:
        """Takes whoever spoke last for a body where the words after speak of one: "Calder Biologics", "the company".

        Two words with capitals were taken for a person's name; it stands so long as a body is known, or a first name.
        """
        guessed = self.person is not None and not self.person.sure and not self.person.gender
        if (
            self.person is not None
            and self.body is not None
            and self.body.last_before(at) > self.person.last_before(at)
        ):
            return  # a body has been named since
        if guessed and (self.body is None or not self.body.sure) and self.person is not None:
            self.person.person = False
            self.person.sure = True
            self.body, self.person = self.person, None

    def pair(self, span: tuple[int, int], *, bodies: bool = False) -> tuple[Speaker, ...]:
        """The two parties that spoke last, or of whom the story spoke last; ``bodies``: no people."""
        if self.two and not (bodies and any(speaker.person for speaker in self.two)):
            return tuple(Speaker(s.name, (span,), s.behind, 0.6, s.entity) for s in self.two)
        found: list[Speaker] = []
        for speaker in (*reversed(self.history[-_LOOKED_BACK:]), *reversed(self.topics[-_LOOKED_BACK:])):
            if (bodies and speaker.person) or any(name_words(speaker.name) & name_words(other.name) for other in found):
                continue
            found.append(speaker)
            if len(found) == 2:
                break
        sure = 0.6 if len(found) == 2 else 0.4
        return tuple(Speaker(s.name, (span,), s.behind, sure, s.entity) for s in reversed(found))
