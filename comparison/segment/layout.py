"""The layout of a text: which lines belong together, and which are headings, items or labels.

Official texts reach a newsroom as web pages pasted into a form, as hard-wrapped mail and as posts with a statement on
each line. Nothing tells these apart but the lines themselves.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Literal, NamedTuple

from comparison.segment.abbreviations import LEADING
from comparison.segment.grammar import states

Role = Literal["sentence", "heading", "item"]

BLANK = " \t\n\r\x0b\x0c\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009"
BLANK += "\u200a\u200b\u200c\u200d\u200e\u200f\u2028\u2029\u202a\u202b\u202c\u202f\u205f\u2060\u3000\ufeff"
PICTURES = "\u2190-\u21ff\u2300-\u23ff\u2460-\u27bf\u2900-\u297f\u2b00-\u2bff\ufe0f\u20e3\U0001f000-\U0001faff"

_LINE = re.compile(r"[^\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+")
_BREAK = re.compile(r"\r\n|[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_BULLET = re.compile(
    rf"(?:[-*+\u2022\u00b7\u25aa\u25e6\u2023\u2043>\u00bb]|[–—](?=\s+[^\sa-z])|[{PICTURES}]{{1,8}})\s+(?=\S)"
)
_NUMBER = re.compile(r"\(?(\d{1,3})[.)]\s+(?=\S)")
_LETTER = re.compile(r"(?:\(?(?:[A-Za-z]|[ivx]{2,5})\)|[a-z]\.|[ivx]{2,5}\.)\s+(?=\S)")
_MARKED_HEADING = re.compile(r"#{1,6}\s+(?=\S)")
_COUNTER = re.compile(
    rf"(?:[{PICTURES}]{{1,4}}\s?)?[\[(]?\s?(\d{{1,2}})\s?/\s?(\d{{1,2}}|[nNxX])?\s?[\])]?[.:]?(?:\s+|$)"
)
_LAST_COUNTER = re.compile(r"\s[\[(]\d{1,2}\s?/\s?(?:\d{1,2}|[nNxX])?[\])]$")
_SPEAKER = re.compile(
    r"""(?: Q | A | (?i:question|answer|reporter|moderator|interviewer|host|spokes(?:person|man|woman)|journalist|press)
          | [A-Z][A-Z.'\u2019-]{1,24}(?:[ ][A-Z(][A-Z.,)'\u2019-]{0,24}){0,5}
          | [A-Z][\w.'\u2019-]{1,24}(?:[ ][A-Z][\w.'\u2019-]{0,24}){1,4}
        )(?:\s?\([^()\n]{1,60}\))?[ ]?:(?=\s+\S)""",
    re.VERBOSE,
)
_DATELINE = re.compile(
    r"""(?: [A-Z][A-Z.'\u2019-]{2,24}(?:[ /][A-Z][A-Z.'\u2019-]{0,24}){0,3}   # a place in capitals
            (?:,[ ][^\n()—–:;]{1,40}?)?(?:[ ]?\([^()\n]{1,40}\))?             # its country or the day, the agency
          | [A-Z][\w.'\u2019-]{2,24}(?:[ ][A-Z][\w.'\u2019-]{0,24}){0,2}       # a place and the day
            ,[ ](?=[^\n()—–:;]{0,40}\d)[^\n()—–:;]{1,60}?(?:[ ]?\([^()\n]{1,40}\))?
        )(?=\s{0,2}(?:—|–|--|\s-)\s{1,4}["\u201c]?[A-Z0-9])""",
    re.VERBOSE,
)
_DASH = re.compile(r"\s*(?:—|–|--|-)\s+")
_ENDED = re.compile(r"[.!?…]['\"\u2019\u201d)\]»]{0,3}$")
_WORD = re.compile(r"[^\W\d_]+")
_MIDDLE = frozenset(
    "a an the of and or to in on at by for with from as that which who its his her their our is are was were be will "
    "has have had not into between".split()
)
_TITLE_SMALL = frozenset("a an and as at by for from in into of on or the to with after over vs between".split())
_LEAST_WRAPPED = 40  # characters; mail is wrapped at 60 to 80 columns, and a long word may have gone to the next line
_FACT = re.compile(r"[^:]{1,40}:\s+\S|\d(?!.{0,40}\b(?:19|20)\d\d\b)")  # "Injured: 40 people", "12 dead"; but no date
_INTERVIEW = re.compile(r"^[ \t]{0,8}Q\.\s", re.MULTILINE)
_QUESTION = re.compile(r"[QA]\.(?=\s+\S)")
_LONGEST_LABEL = 4  # words of "Other points agreed today:"
_LONGEST_HEADING = 30  # words; titles of joint statements run to some 25


class Block(NamedTuple):
    """Lines that belong together: ``start`` to ``end`` in the text, without the mark of a list before them."""

    start: int
    end: int
    role: Role


class _Line(NamedTuple):
    start: int
    end: int
    after_gap: bool
    role: Role
    marked: bool


def capitalises(text: str) -> bool:
    """Whether ``text`` starts its sentences with capitals, so that a small letter after a full stop goes on."""
    first = _WORD.search(text)
    if first is None or not first.group()[:1].islower():
        return True
    return re.search(r"[.!?][\"\u201d\u2019)]?\s+[\"\u201c\u2018(]?[A-Z]", text) is not None


def split_blocks(text: str) -> tuple[Block, ...]:
    """The blocks of ``text`` that hold a word or a number, in order."""
    lines = tuple(_lines(text))
    width = _wrap_width(text, lines)
    joined: list[list[_Line]] = []
    for line in lines:
        if joined and _continues(text, joined[-1][-1], line, width):
            joined[-1].append(line)
        else:
            joined.append([line])
    found = []
    for index, group in enumerate(joined):
        first, last = group[0], group[-1]
        role = first.role
        if role == "sentence" and len(group) == 1 and index + 1 < len(joined):
            role = "heading" if _heads(text[first.start : first.end]) else "sentence"
        found.append(Block(first.start, last.end, role))
    return tuple(found)


def _lines(text: str) -> Iterator[_Line]:
    before, number, counters = 0, 0, _counters(text)
    interview = _INTERVIEW.search(text) is not None
    for match in _LINE.finditer(text):
        start, end = _strip(text, match.start(), match.end())
        if start == end:
            continue
        after_gap = len(_BREAK.findall(text, before, start)) > 1
        before = end
        start = _after_counter(text, start, end, counters)
        last = _LAST_COUNTER.search(text, max(start, end - 10), end)
        end = last.start() if last else end
        role: Role = "sentence"
        marked = False
        if found := _MARKED_HEADING.match(text, start, end):
            start, role, marked = found.end(), "heading", True
        elif found := _BULLET.match(text, start, end) or _LETTER.match(text, start, end):
            start, role, marked = found.end(), "item", True
        elif (found := _NUMBER.match(text, start, end)) and int(found.group(1)) in {1, number + 1}:
            start, role, marked, number = found.end(), "item", True, int(found.group(1))
        label = None if role == "heading" else _label(text, start, end, role == "item")
        if interview and (question := _QUESTION.match(text, start, end)):
            label = question.end()
        if label is not None:
            yield _Line(start, label, after_gap, "heading", True)
            start, after_gap, marked = _past_dash(text, label, end), False, True
        start, end = _strip(text, start, end)
        if re.search(r"\w", text[start:end]):
            yield _Line(start, end, after_gap, role, marked)


def _counters(text: str) -> frozenset[str]:
    """The totals ("4" of "1/4", "" of "1/") of the threads whose first post is in ``text``."""
    totals = set()
    for line in _LINE.finditer(text):
        found = _COUNTER.match(text, _strip(text, line.start(), line.end())[0], line.end())
        if found and found.group(1) == "1":
            totals.add((found.group(2) or "").lower())
    return frozenset(totals)


def _after_counter(text: str, start: int, end: int, totals: frozenset[str]) -> int:
    found = _COUNTER.match(text, start, end)
    if found is None or (found.group(2) or "").lower() not in totals or text.startswith("of ", found.end()):
        return start
    return found.end()


def _label(text: str, start: int, end: int, item: bool) -> int | None:
    """The end of the speaker's label or the dateline with which a line begins."""
    speaker = _SPEAKER.match(text, start, end)
    if speaker:
        rest = text[speaker.end() : speaker.end() + 80].split()
        named = speaker.group()
        known = named.upper() == named or " " not in named
        if rest and not rest[0][0].isdigit() and (known or (not item and len(rest) > 3 and not rest[0].islower())):
            return speaker.end()
    dateline = _DATELINE.match(text, start, end)
    return dateline.end() if dateline else None


def _past_dash(text: str, start: int, end: int) -> int:
    dash = _DASH.match(text, start, end)
    return dash.end() if dash else start


def _strip(text: str, start: int, end: int) -> tuple[int, int]:
    line = text[start:end]
    kept = line.lstrip(BLANK)
    start = end - len(kept)
    return start, start + len(kept.rstrip(BLANK))


def _wrap_width(text: str, lines: tuple[_Line, ...]) -> int:
    """The width at which the text was wrapped, 0 if it was not: the longest line that a small letter carries on."""
    width = 0
    for line, after in pairwise(lines):
        if _carried_on(text, line, after):
            width = max(width, line.end - line.start)
    return width


def _carried_on(text: str, line: _Line, after: _Line) -> bool:
    """Whether a small letter shows that ``after`` is the rest of ``line``, where lines start with capitals."""
    if _apart(text, line, after) or text[line.end - 1] in ".!?…" or line.role == "item":
        return False
    long = line.end - line.start >= _LEAST_WRAPPED
    return long and text[after.start].islower() and not text[line.start].islower()


def _apart(text: str, line: _Line, after: _Line) -> bool:
    """Whether the layout itself parts the two lines."""
    return after.after_gap or after.marked or line.role == "heading" or text[line.end - 1] in ":;"


def _continues(text: str, line: _Line, after: _Line, width: int) -> bool:
    if _apart(text, line, after):
        return False
    if _carried_on(text, line, after):
        return True
    ending = text[max(line.start, line.end - 24) : line.end]
    word = _WORD.findall(ending)[-1:]
    if text[line.end - 1] == "," or (word and word[0] in _MIDDLE and ending.endswith(word[0])):
        return True
    if word and word[0].lower() in LEADING and ending.endswith(word[0] + "."):
        return True
    if line.role == "item" and text[after.start].islower() and not _ENDED.search(ending):
        return True
    first = text[after.start : min(after.end, after.start + 24)].split(" ", 1)[0]
    return bool(width) and line.end - line.start + 1 + len(first) > width


def _heads(line: str) -> bool:
    """Whether a line on its own names what follows rather than states something."""
    if (_ENDED.search(line) and not line.endswith(("a.m.", "p.m."))) or len(line) > 400:
        return False
    words = _WORD.findall(line)
    if not words or len(words) > _LONGEST_HEADING or line[-1] in ",;":
        return False
    if line.isupper():
        return True
    if _FACT.match(line) or (line[-1] == ":" and len(words) > _LONGEST_LABEL):
        return False
    large = [w for w in words if w not in _TITLE_SMALL]
    if len(words) > 2 and large and all(w[0].isupper() for w in large):
        return True
    return not states(line) and not line[0].islower()
