"""What the reading of a sentence finds: a cue, its subject, and where that which is said stands."""

from __future__ import annotations

from dataclasses import dataclass

from comparison.attribution.before import Range
from comparison.attribution.cues import Cue
from comparison.attribution.sentences import Sentence
from comparison.attribution.subjects import Subject
from comparison.segment.grammar import Words


@dataclass(frozen=True, slots=True)
class Claim:
    """A cue of a sentence. ``subject`` is None where the words have none ("and added that"): the one before holds.

    ``first`` to ``last`` are the words of subject and cue; ``contents`` are ranges of words, which stand ``before``
    the cue or after it; ``opens``: what is said follows in the next sentence or paragraph.
    """

    cue: Cue
    verb: int
    subject: Subject | None
    first: int
    last: int
    contents: tuple[Range, ...]
    before: bool = False
    opens: bool = False

    def span(self, words: Words) -> tuple[int, int]:
        """Where subject and cue stand in the text."""
        last = max(self.last, self.verb + 1)
        while last > self.verb + 1 and words.norms[last - 1] in {",", ":"}:
            last -= 1
        return words.starts[min(self.first, self.verb)], words.ends[last - 1]

    def quotes(self, sentence: Sentence) -> bool:
        """Whether any of what is said stands between quotation marks."""
        return any(sentence.quoted(i) for a, b in self.contents for i in range(a, b))
