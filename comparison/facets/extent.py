"""Words that say how much of a thing is covered: all of it, part of it, nothing but it, all but something.

The classes follow the quantifiers of English as grammars list them (Huddleston and Pullum 2002, ch. 5); the words are
those of news copy.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from comparison.analyse.tokens import Token

Extent = Literal["whole", "part", "only", "except"]

# Each phrase is a sequence of lemmas; longer phrases win.
PHRASES: dict[Extent, tuple[str, ...]] = {
    "whole": (
        "all", "every", "each", "everyone", "everybody", "everything", "everywhere", "whole", "entire", "entirely",
        "complete", "completely", "full", "fully", "total", "totally", "comprehensive", "across board", "nationwide",
        "countrywide", "throughout country", "across country", "in every province", "universal", "wholesale",
        "without exception", "any", "general",
    ),
    "part": (
        "some", "part of", "partial", "partially", "partly", "most", "most of", "several", "limited", "in part",
        "a few", "certain", "many of", "half of", "majority of", "mostly", "largely", "a number of",
        "selected", "local", "localised", "localized", "restricted",
    ),
    "only": (
        "only", "alone", "nowhere else", "exclusively", "solely", "nothing but", "just", "merely", "restricted to",
        "limited to", "confined to",
    ),
    "except": (
        "except", "except for", "apart from", "other than", "excluding", "with exception of", "but for", "save for",
        "not including", "bar",
    ),
}  # fmt: skip
NOT_EXTENT = frozenset({"any more", "at all", "after all", "all right", "above all", "in all", "first of all",
                        "each other", "general assembly", "general secretary", "secretary general", "attorney general",
                        "just after", "just before", "not only", "most of all", "at most", "for most part"})  # fmt: skip
_ARTICLES = frozenset({"a", "the"})


@dataclass(frozen=True, slots=True)
class Cue:
    """An extent word or phrase: its class and its tokens' indices, ``first`` to ``last`` inclusive."""

    extent: Extent
    first: int
    last: int


_INDEX: dict[str, list[tuple[tuple[str, ...], Extent | None]]] = {}
for _extent, _phrases in PHRASES.items():
    for _phrase in _phrases:
        _words = tuple(w for w in _phrase.split() if w not in _ARTICLES)
        _INDEX.setdefault(_words[0], []).append((_words, _extent))
for _phrase in NOT_EXTENT:
    _INDEX.setdefault(_phrase.split()[0], []).append((tuple(_phrase.split()), None))
for _entries in _INDEX.values():
    _entries.sort(key=lambda entry: (-len(entry[0]), entry[0]))


def cues(tokens: Sequence[Token]) -> tuple[Cue, ...]:
    """The extent cues of a claim, in order; articles inside a phrase are skipped."""
    found: list[Cue] = []
    words = [(i, t.lemma) for i, t in enumerate(tokens) if t.lemma not in _ARTICLES]
    at = 0
    while at < len(words):
        for phrase, extent in _INDEX.get(words[at][1], ()):
            if tuple(w for _, w in words[at : at + len(phrase)]) == phrase:
                if extent is not None:
                    found.append(Cue(extent, words[at][0], words[at + len(phrase) - 1][0]))
                at += len(phrase) - 1
                break
        at += 1
    return tuple(found)
