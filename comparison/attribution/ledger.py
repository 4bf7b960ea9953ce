"""What has been found in a story so far, and who holds the floor."""

from __future__ import annotations

from dataclasses import dataclass, field

from comparison.attribution.confidence import How
from comparison.attribution.cues import Effect
from comparison.attribution.focus import Speaker
from comparison.attribution.marks import Run
from comparison.attribution.model import QuoteKind
from comparison.attribution.sentences import Sentence
from comparison.attribution.speakers import Speakers
from comparison.segment.grammar import Form

_CLOSING = ",;:. \t\n\u2014\u2013"
_LOOKED_BACK = 24  # entries in which an overlap is looked for; the runs of a sentence are found in its order


@dataclass(frozen=True, slots=True)
class Found:
    """An attribution in the making: spans of the text, the speaker, and how it was found."""

    speaker: Speaker
    kind: QuoteKind
    start: int
    end: int
    cue: tuple[int, int] | None
    effect: Effect
    utterance: int
    how: How


@dataclass(frozen=True, slots=True)
class Voice:
    """Somebody who speaks: to whom quotations without a cue of their own belong. ``cue`` is a span of the text."""

    speakers: tuple[Speaker, ...]
    cue: tuple[int, int] | None
    utterance: int
    effect: Effect = "neutral"


@dataclass(slots=True)
class Ledger:
    """The entries of one story, and the voices that may go on.

    ``announced``: a colon promised what follows. ``unclosed``: whose quotation its paragraph did not close.
    ``waiting``: runs left open before their speaker is named. ``floor``: who spoke last in this paragraph, and at its
    beginning ``before``: who spoke last in the one before. ``unspoken``: where the runs begin that signs hold.
    """

    text: str
    found: list[Found] = field(default_factory=list)
    announced: Voice | None = None
    unclosed: Voice | None = None
    waiting: tuple[Run, ...] = ()
    floor: Voice | None = None
    before: Voice | None = None
    unspoken: set[int] = field(default_factory=set)
    utterances: int = 0

    def voice(
        self, speakers: Speakers, who: tuple[Speaker, ...], cue: tuple[int, int] | None, effect: Effect = "neutral"
    ) -> Voice:
        """A new utterance of ``who``."""
        self.utterances += 1
        for speaker in who:
            speakers.spoke(speaker)
        return Voice(who, cue, self.utterances, effect)

    def content(self, voice: Voice, sentence: Sentence, first: int, last: int, how: How) -> None:
        """Hands the words ``first`` to ``last`` of a sentence to ``voice``: its runs, if they are nothing else."""
        words = sentence.words
        runs = [sentence.runs[i] for i in range(first, last) if i in sentence.runs]
        if runs and all(i in sentence.runs or words.forms[i] & Form.SIGN for i in range(first, last)):
            for run in runs:
                self.run(voice, run, how)
            return
        start, end = words.starts[first], words.ends[last - 1]
        while end > start and self.text[end - 1] in _CLOSING and not _dotted(self.text, end):
            end -= 1
        if start < end:
            self.span(voice, "mixed" if runs else "indirect", start, end, how)
        if runs and not runs[-1].closed:
            self.unclosed = voice

    def run(self, voice: Voice, run: Run, how: How) -> None:
        """Hands a run of quotation to ``voice``, which goes on in the next paragraph if this one does not close it."""
        self.direct(voice, run.start, run.end, how)
        if not run.closed:
            self.unclosed = voice

    def direct(self, voice: Voice, start: int, end: int, how: How) -> None:
        """Hands ``text[start:end]`` to ``voice`` as its own words, unless somebody has it."""
        if not self.taken(start, end):
            self.span(voice, "direct", start, end, how)

    def span(self, voice: Voice, kind: QuoteKind, start: int, end: int, how: How) -> None:
        """Enters ``text[start:end]`` once for each speaker of ``voice``."""
        for speaker in voice.speakers:
            self.found.append(Found(speaker, kind, start, end, voice.cue, voice.effect, voice.utterance, how))

    def taken(self, start: int, end: int) -> bool:
        """Whether somebody has been handed part of ``text[start:end]``."""
        return any(f.start < end and start < f.end for f in self.found[-_LOOKED_BACK:])


def _dotted(text: str, end: int) -> bool:
    """Whether the full stop before ``end`` belongs to an abbreviation: "at 10 a.m."."""
    return text[end - 1] == "." and end > 3 and text[end - 3] == "." and text[end - 2].isalpha()
