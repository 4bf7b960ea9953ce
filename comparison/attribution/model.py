"""The values that go into the reading of a story and come out of it.

Every value is frozen. Offsets count Unicode code points of the story's text exactly as it was submitted, ``start``
inclusive and ``end`` exclusive.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from comparison.attribution.cues import Effect

QuoteKind = Literal["direct", "indirect", "mixed"]


@dataclass(frozen=True, slots=True)
class Article:
    """A story as a newsroom published it. ``outlet`` is the party to which its own narration is given."""

    text: str
    title: str | None = None
    published_at: datetime | None = None
    url: str | None = None
    language: str | None = None
    outlet: str | None = None


@dataclass(frozen=True, slots=True, order=True)
class Excerpt:
    """A span of the story's text and the text it holds."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Attribution:
    """A statement that the story hands to a speaker.

    ``kind``: direct (its words stand between quotation marks, or in a turn or a block of quotation), indirect (none
    do), mixed. ``cue``: the words that hand it over, None where the layout does. ``utterance``: shared by the runs of
    one utterance. ``on_behalf_of``: the organisation for which the speaker speaks. ``denied``: the speaker says that it
    is not so. ``confidence``: a probability, from the table of ``comparison.attribution.confidence``.
    """

    speaker: str
    mentions: tuple[Excerpt, ...]
    kind: QuoteKind
    quote: Excerpt
    cue: Excerpt | None
    utterance: str
    on_behalf_of: str | None
    effect: Effect
    denied: bool
    confidence: float


@dataclass(frozen=True, slots=True)
class PartyAccount:
    """What a speaker of one party says in the story, as a text of its own.

    ``passages``: where the parts of ``text`` stand in the story, in order; between them are line feeds, and the full
    stops that they lack. ``offsets``: for each passage where it begins in ``text``. ``narration``: whether this is the
    story's own voice. ``speaker``: who speaks for the party, None where it is the party.
    """

    party: str
    text: str
    passages: tuple[tuple[int, int], ...]
    offsets: tuple[int, ...]
    narration: bool = False
    speaker: str | None = None

    def origin(self, start: int, end: int) -> tuple[tuple[int, int], ...]:
        """Where ``text[start:end]`` stands in the story: one span for each passage that it touches."""
        found = []
        for offset, (first, last) in zip(self.offsets, self.passages, strict=True):
            low, high = max(start, offset), min(end, offset + last - first)
            if low < high:
                found.append((first + low - offset, first + high - offset))
        return tuple(found)


@dataclass(frozen=True, slots=True)
class Attributed:
    """A story taken apart: its attributions in the order of the text, and the same as accounts of the parties."""

    attributions: tuple[Attribution, ...]
    accounts: tuple[PartyAccount, ...]
