"""Two versions of a text side by side: rows of what stands in the same place, and in them the words that are other."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Literal

from rapidfuzz import fuzz
from rapidfuzz.distance import LCSseq

from api.points.versions import ALIKE, Version, stretches
from api.points.wording import wording
from api.report.quotations import shown
from comparison import PassageRef

Otherness = Literal["same", "set", "other"]
"""``set``: only white space, punctuation, case or typography is other."""

_PARAGRAPH = re.compile(r"[^\n]+\n*|\n+")
_TOKEN = re.compile(r"(?<!\w)[-−]?\d+(?:[.,:/]\d+)*|\w+(?:['’]\w+)*|\s+|.", re.DOTALL)
_MOST_CELLS = 100_000_000  # of the table by which words are aligned, a bit each: 12 megabytes
_Run = tuple[slice, slice, bool]


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a text, fit to be shown, and whether the other text has it too."""

    text: str
    otherness: Otherness


@dataclass(frozen=True, slots=True)
class Row:
    """What stands in one place of the two texts; one side is empty where the other has something new."""

    before: tuple[Piece, ...]
    after: tuple[Piece, ...]
    otherness: Otherness


def rows(before: str, after: str) -> tuple[Row, ...]:
    """The whole of both texts, in order. What is the same is one row, however long."""
    pairs = [
        (_quoted(before, stretch.before), _quoted(after, stretch.after))
        for stretch in stretches(_version(before), _version(after))
    ]
    found: list[Row] = []
    for same, group in groupby(pairs, key=lambda pair: pair[0] == pair[1]):
        if same:
            text = "".join(old for old, _ in group)
            found.append(Row((Piece(shown(text), "same"),), (Piece(shown(text), "same"),), "same"))
        else:
            found += [_row(old, new) for old, new in group]
    return tuple(found)


def _version(text: str) -> Version:
    places = enumerate(_PARAGRAPH.finditer(text), 1)
    return Version(text, tuple(PassageRef(str(number), *found.span()) for number, found in places))


def _quoted(text: str, passages: Sequence[PassageRef]) -> str:
    return text[passages[0].start : passages[-1].end] if passages else ""


def _row(before: str, after: str) -> Row:
    old, new = _TOKEN.findall(before), _TOKEN.findall(after)
    left: list[Piece] = []
    right: list[Piece] = []
    for there, here, same in _runs(old, new):
        was, is_now = "".join(old[there]), "".join(new[here])
        otherness: Otherness = "same" if same else "set" if wording(was) == wording(is_now) else "other"
        left += [Piece(shown(was), otherness)] if was else []
        right += [Piece(shown(is_now), otherness)] if is_now else []
    other = any(piece.otherness == "other" for piece in (*left, *right))
    return Row(tuple(left), tuple(right), "other" if other else "set")


def _runs(old: Sequence[str], new: Sequence[str]) -> Iterator[_Run]:
    """Stretches of tokens that are the same or other, in order. A space between two that are other is other too."""
    whole = slice(0, len(old)), slice(0, len(new))
    if not (old and new) or len(old) * len(new) > _MOST_CELLS or fuzz.ratio(_words(old), _words(new)) < ALIKE:
        yield *whole, False  # so little in common that marking it word by word would show chance
        return
    other: _Run | None = None
    for step in LCSseq.opcodes(old, new):
        there, here = slice(step.src_start, step.src_end), slice(step.dest_start, step.dest_end)
        ends = step.src_end == len(old) and step.dest_end == len(new)
        if step.tag == "equal" and (other is None or ends or not "".join(old[there]).isspace()):
            if other is not None:
                yield other
            other = None
            yield there, here, True
        else:
            begins = other or (there, here, False)
            other = slice(begins[0].start, there.stop), slice(begins[1].start, here.stop), False
    if other is not None:
        yield other


def _words(tokens: Sequence[str]) -> list[str]:
    return [each for each in tokens if not each.isspace()]
