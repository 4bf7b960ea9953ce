"""Of whom a story speaks at a point of it, and who has spoken: what pronouns and "both sides" are resolved by."""

from __future__ import annotations

from dataclasses import dataclass

from comparison.attribution.cast import Entity
from comparison.attribution.naming import name_words

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


class Focus:
    """Whom "he", "it", "they" and "both" may stand for at a point of the story."""

    def __init__(self) -> None:
        self.person: Entity | None = None
        self.body: Entity | None = None
        self.group: Speaker | None = None
        self.topic: Speaker | None = None  # the subject of the sentence read last
        self.history: list[Speaker] = []  # who spoke
        self.topics: list[Speaker] = []  # of whom sentences spoke

    def turn_to(self, speaker: Speaker) -> None:
        """Makes ``speaker`` the one of whom the next pronoun may speak."""
        entity = speaker.entity
        if entity is None:
            self.group = speaker
        elif entity.person:
            self.person = entity
            self.group = None
        else:
            self.body = entity
            self.group = None

    def pair(self, span: tuple[int, int], *, bodies: bool = False) -> tuple[Speaker, ...]:
        """The two parties that spoke last, or of whom the story spoke last; ``bodies``: no people."""
        found: list[Speaker] = []
        for speaker in (*reversed(self.history[-_LOOKED_BACK:]), *reversed(self.topics[-_LOOKED_BACK:])):
            person = speaker.entity is not None and speaker.entity.person
            if (bodies and person) or any(name_words(speaker.name) & name_words(other.name) for other in found):
                continue
            found.append(speaker)
            if len(found) == 2:
                break
        sure = 0.6 if len(found) == 2 else 0.4
        return tuple(Speaker(s.name, (span,), s.behind, sure, s.entity) for s in reversed(found))
