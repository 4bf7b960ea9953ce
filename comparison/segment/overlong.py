"""Sentences without end, cut into lengths that the rules of the other stages were made for."""

from __future__ import annotations

import re
from collections.abc import Iterator

from comparison.segment.layout import BLANK

# Characters. The longest sentence of 1,216 in the accounts that were measured has 691; the paragraphs of resolutions and
# of treaties, one sentence each, stay below. A transcript without full stops, or hostile input, does not, and many a rule
# holds every word of a sentence against every other.
LONGEST = 1_500

_JOINTS = (re.compile(r";\s"), re.compile(r",\s"), re.compile(r"\s"))
_INSIDE = re.compile(r"\w(?=['\u2019.,:]?\w)")  # the last letter or digit before which no cut parts a word
_WORD = re.compile(r"\w")
_SPACE = re.compile(r"\s+")


def shortened(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The sentence ``start`` to ``end`` itself if it is no longer than ``LONGEST``, else its parts that hold a word.

    It is cut at the last semicolon of a stretch, or else at the last comma, space, or sign. A longer word stays whole.
    """
    while end - start > LONGEST:
        cut = _cut(text, start, end)
        if _WORD.search(text, start, cut):
            yield start, start + len(text[start:cut].rstrip(BLANK))
        gap = _SPACE.match(text, cut, end)
        start = gap.end() if gap else cut
    if _WORD.search(text, start, end):
        yield start, end


def _cut(text: str, start: int, end: int) -> int:
    """Where the next part begins."""
    middle, limit = start + LONGEST // 2, start + LONGEST
    for joint in _JOINTS:
        ends = [found.end() for found in joint.finditer(text, middle, limit)]
        if ends:
            return ends[-1]
    cut = limit
    while cut > middle and _INSIDE.match(text, cut - 1, end):
        cut -= 1
    while cut < end and _INSIDE.match(text, cut - 1, end):
        cut += 1
    return cut
