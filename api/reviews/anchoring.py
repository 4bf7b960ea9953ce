"""Finds a quote again in a text that has been revised since (W3C Web Annotation, selectors of position and quote)."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from api.representations.web_annotations import CONTEXT
from api.reviews.values import Anchor

Span = tuple[int, int]
_FEW_WORDS = 3  # a quote of fewer may stand in many places: there it is the context that has to be the same
_PLACES = 200  # at most so many are looked at: what stands in more says nothing of where it stood
_ENOUGH_CONTEXT = 8  # characters, of the 64 around it
_QUOTES = dict.fromkeys("“”„‟«»‹›‘’‚‛′″'`", '"')
_DASHES = dict.fromkeys("‐‑‒–—―−", "-")
_SIGNS = _QUOTES | _DASHES


def anchored(account: str, text: str, start: int, end: int) -> Anchor:
    """The quote from ``start`` to ``end`` of the account's text, with what stands around it."""
    return Anchor(
        account, start, end, text[start:end], text[max(0, start - CONTEXT) : start], text[end : end + CONTEXT]
    )


class Searched:
    """A text in which quotes are looked for."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._folded: _Folded | None = None

    def find(self, anchor: Anchor) -> Span | None:
        """Where the quote stands: where it stood, else where its words stand, set alike or otherwise; None where nowhere.

        Of several places, the one whose surroundings have most in common with the quote's, then the nearest.
        """
        if self._stands_there(anchor):
            return anchor.start, anchor.end
        return self._best(anchor, _occurrences(self.text, anchor.exact)) or self._best(
            anchor, self._set_otherwise(anchor)
        )

    def _stands_there(self, anchor: Anchor) -> bool:
        start, end = anchor.start, anchor.end
        around = (max(0, start - CONTEXT), end + CONTEXT)
        return self.text[around[0] : around[1]] == anchor.prefix + anchor.exact + anchor.suffix

    def _best(self, anchor: Anchor, places: Iterator[Span]) -> Span | None:
        best: tuple[int, int, Span] | None = None
        for place in islice(places, _PLACES):
            if _cuts_words(self.text, place, anchor):
                continue
            rank = (self._context(anchor, place), -abs(place[0] - anchor.start), place)
            if best is None or rank > best:
                best = rank
        if best is None:
            return None
        vague = len(anchor.exact.split()) < _FEW_WORDS and best[0] < _ENOUGH_CONTEXT
        return None if vague and best[2][0] != anchor.start else best[2]

    def _context(self, anchor: Anchor, place: Span) -> int:
        before, after = self.text[max(0, place[0] - CONTEXT) : place[0]], self.text[place[1] : place[1] + CONTEXT]
        return _common(reversed(before), reversed(anchor.prefix)) + _common(iter(after), iter(anchor.suffix))

    def _set_otherwise(self, anchor: Anchor) -> Iterator[Span]:
        if self._folded is None:
            self._folded = _Folded.of(self.text)
        wanted = _Folded.of(anchor.exact).text.strip()
        for start, end in _occurrences(self._folded.text, wanted):
            yield self._folded.origins[start], self._folded.origins[end - 1] + 1


@dataclass(frozen=True, slots=True)
class _Folded:
    """A text without regard to case, white space, and the form of quotation marks and dashes.

    ``origins``: for each of its characters, the offset of the one that it comes from.
    """

    text: str
    origins: tuple[int, ...]

    @classmethod
    def of(cls, text: str) -> _Folded:
        characters: list[str] = []
        origins: list[int] = []
        for offset, character in enumerate(text):
            if character.isspace():
                folded = "" if characters and characters[-1] == " " else " "
            else:
                folded = _SIGNS.get(character) or unicodedata.normalize("NFKC", character).casefold()
            characters += folded
            origins += [offset] * len(folded)
        return cls("".join(characters), tuple(origins))


def _occurrences(text: str, wanted: str) -> Iterator[Span]:
    start = text.find(wanted) if wanted else -1
    while start >= 0:
        yield start, start + len(wanted)
        start = text.find(wanted, start + 1)


def _cuts_words(text: str, place: Span, anchor: Anchor) -> bool:
    """Whether the place begins or ends within a word where the quote did not: “12 ships” is not in “112 ships”."""
    begins = _inside(text[place[0] - 1 : place[0]] if place[0] else "", text[place[0]])
    ends = _inside(text[place[1] - 1], text[place[1] : place[1] + 1])
    return (begins and not _inside(anchor.prefix[-1:], anchor.exact[0])) or (
        ends and not _inside(anchor.exact[-1], anchor.suffix[:1])
    )


def _inside(before: str, after: str) -> bool:
    return before.isalnum() and after.isalnum()


def _common(first: Iterator[str], second: Iterator[str]) -> int:
    count = 0
    for one, other in zip(first, second, strict=False):
        if one != other:
            break
        count += 1
    return count
