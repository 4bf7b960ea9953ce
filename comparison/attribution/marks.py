"""Quotation marks: where words stand between them, in the styles of the English, German, French and Swedish press.

An apostrophe looks like a closing mark, and a mark that opens a paragraph of a long quotation closes nothing. Both are
told apart by what stands next to them; each mark is looked at once, so that a text of nothing but marks is read in
linear time.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_MARK = re.compile("[\"'\u2018\u2019\u201a\u201c\u201d\u201e\u201f\u00ab\u00bb\u2039\u203a\u300c\u300d]")
_CLOSERS = {
    '"': '"\u201d', "\u201c": '\u201d"', "\u201e": '\u201c\u201d"', "\u201f": "\u201d", "\u201d": "\u201d", "'": "'\u2019",
    "\u2018": "\u2019'", "\u201a": "\u2018\u2019", "\u00ab": "\u00bb", "\u00bb": "\u00ab", "\u2039": "\u203a",
    "\u203a": "\u2039", "\u300c": "\u300d",
}  # fmt: skip
_MOST_NESTED = 400  # marks looked through for the one that closes; bounds the work on a text of nothing but marks
_FILLER = "\u2060"
_SINGLE = "'\u2018\u2019\u201a"
_ELISIONS = re.compile("(?:em|til|tis|twas|cause|cos|bout|round|n|\\d\\ds?)\\b", re.IGNORECASE)
_BEFORE_OPENING = " \t\n\r\xa0([{\u2014\u2013-/|:\u202f\u2009"
_AFTER_CLOSING = "\u2060 \t\n\r\xa0)]}\u2014\u2013-/|,.;:?!\u2026\u202f\u2009"


@dataclass(frozen=True, slots=True)
class Run:
    """Words between quotation marks: ``start`` to ``end`` without the marks, ``outer_start`` to ``outer_end`` with.

    ``closed``: whether its closing mark stands in the paragraph. ``resumes``: whether it goes on with the quotation
    that the paragraph before left open.
    """

    start: int
    end: int
    outer_start: int
    outer_end: int
    closed: bool
    resumes: bool


def find_runs(text: str, paragraphs: list[tuple[int, int]]) -> tuple[tuple[Run, ...], ...]:
    """The runs of each paragraph of ``text`` (spans), in order, those inside another left out.

    A run that its paragraph does not close counts if the next paragraph opens with the same mark.
    """
    found: list[tuple[Run, ...]] = []
    left_open = ""
    if "''" in text:
        text = text.replace("''", f'"{_FILLER}')  # two single marks for a double one; every offset stays as it is
    for index, (start, end) in enumerate(paragraphs):
        following = paragraphs[index + 1][0] if index + 1 < len(paragraphs) else len(text)
        opens_next = text[following : following + 1]
        runs = tuple(_paragraph(text, start, end, left_open, opens_next))
        found.append(runs)
        left_open = text[runs[-1].outer_start] if runs and not runs[-1].closed else ""
    return tuple(found)


def _paragraph(text: str, start: int, end: int, left_open: str, opens_next: str) -> Iterator[Run]:
    marks = [match.start() for match in _MARK.finditer(text, start, end)]
    if not marks:
        return
    closing = [index for index, at in enumerate(marks) if _may_close(text, at, end)]
    last = {}
    for index in closing:
        last[text[marks[index]]] = index
    position = 0
    while position < len(marks):
        at = marks[position]
        mark = text[at]
        if not _may_open(text, at, start, end):
            position += 1
            continue
        resumes = at == start and bool(left_open) and mark == left_open
        closers = _CLOSERS[mark]
        final = max((last.get(closer, -1) for closer in closers), default=-1)
        closes = _closing(text, marks, position, final, end) if final > position else None
        if closes is None:
            if opens_next == mark or (resumes and mark not in _SINGLE):
                yield Run(*_trimmed(text, at + 1, end), at, end, opens_next != mark, resumes)
                return
            position += 1
            continue
        inner = _trimmed(text, at + 1, marks[closes])
        if inner[0] < inner[1]:
            outer = marks[closes] + (2 if text.startswith(_FILLER, marks[closes] + 1) else 1)
            yield Run(*inner, at, outer, True, resumes)
        position = closes + 1


def _closing(text: str, marks: list[int], position: int, final: int, end: int) -> int | None:
    """The index among ``marks`` of the one that closes the mark at ``position``; none beyond ``final``."""
    mark = text[marks[position]]
    closers, depth = _CLOSERS[mark], 0
    single, candidate = mark in _SINGLE, None
    for index in range(position + 1, min(final, position + _MOST_NESTED) + 1):
        at = marks[index]
        here = text[at]
        if single and here in closers:
            if here == mark == "'" and _may_open(text, at, marks[position], end) and not _may_close(text, at, end):
                if candidate is not None:
                    return candidate
                continue
            if not _may_close(text, at, end):
                continue
            if _possessive(text, at, end):
                candidate = index if candidate is None else candidate
                continue
            return index
        if single and candidate is not None and here in _SINGLE and _may_open(text, at, marks[position], end):
            return candidate
        if here in closers and (mark != '"' or _may_close(text, at, end)):
            if depth == 0:
                return index
            depth -= 1
        elif here == mark and here not in closers:
            depth += 1
    return candidate


def _may_open(text: str, at: int, start: int, end: int) -> bool:
    mark = text[at]
    if at + 1 >= end or mark not in _CLOSERS:
        return False
    after = text[at + 1]
    before = text[at - 1] if at > start else " "
    if mark in "\u00bb\u203a\u201d\u2019" and not (before in _BEFORE_OPENING and not after.isspace()):
        return False
    if mark in "'\u2019\u2018" and _ELISIONS.match(text, at + 1, at + 8):
        return mark == "\u2018"
    if mark == "\u2019":
        return False
    if mark in "\"'":
        return (before in _BEFORE_OPENING or (before in _OPENERS and before != mark)) and not after.isspace()
    return mark in "\u00ab\u2039" or not after.isspace()


_OPENERS = "\"'\u2018\u201c\u201e\u00ab"


def _may_close(text: str, at: int, end: int) -> bool:
    if text[at] not in "\"'\u2018\u2019\u201c\u201d":
        return True
    after = text[at + 1] if at + 1 < end else " "
    before = text[at - 1] if at else " "
    if text[at] in '"\u201c\u201d':
        return not before.isspace() or after.isspace()
    return not before.isspace() and (after in _AFTER_CLOSING or after in "\"\u201d\u00bb'\u2019")


def _possessive(text: str, at: int, end: int) -> bool:
    """Whether the mark may be the apostrophe of a plural: "the workers' rights"."""
    return text[at - 1] in "sSzx" and text[at + 1 : at + 2] == " " and at + 2 < end and text[at + 2].isalnum()


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and (text[start].isspace() or text[start] == _FILLER):
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
