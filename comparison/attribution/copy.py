"""The copy of a story: which lines are its text, and which are headings, captions, bylines and the page around it."""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass
from typing import Literal

from comparison.segment.grammar import states

Role = Literal["body", "heading", "block", "furniture"]

_LINE = re.compile(r"[^\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+")
_BULLET = re.compile(r"(?:[-*+\u2022\u00b7\u25aa\u25cf\u2013\u2014]|\d{1,2}[.)])\s+(?=\S)")
_CLOCK = re.compile(
    r"(?:\d{1,2}[.:h]\d{2}(?:\s?[ap]\.?m\.?)?(?:\s?(?:[A-Z]{3,4}|ET|PT|CT))?)(?:\s*[-\u2013\u2014:|]\s+|\s+|$)", re.I
)
_FURNITURE = re.compile(
    r"""(?: by\s+(?:[A-Z]\S{0,30}\s*){1,6}(?:[,|&].{0,120})?$ | [(]?(?:additional\ )?(?:reporting|writing|editing)\s+by\b
      | (?:caption|photo(?:graph)?s?|picture|image|video|credit|source|file\ photo|illustration|graphic|watch|listen)\s?:
      | (?:most\ read|read\ more|related|see\ also|more\ on\ this|also\ read|recommended|trending|tags?|topics?|filed\ under)\b(?=[\s:]|$)
      | explore\ more|sign\ up|subscribe|follow\ (?:us|the|our|@)|click\ here|advertisement|share\ this|copyright|\u00a9|all\ rights
      | our\ standards\b|(?:first\ |last\ )?(?:published|updated|posted)\b(?=[\s:]|$)(?!\s+(?:a|the|his|her)\b)
      | (?:this\ (?:article|story|live\ ?blog|blog|report|interview|transcript|conversation)\ (?:is|was|has|originally|first)\b)
      | what\ do\ you\ think|do\ you\ have|got\ a\ story|contact\ (?:us|the)\b|email\ us|write\ to\b|for\ more\ (?:on|information)
      | the\ associated\ press\ contributed|key\ events$|\|
      | (?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6},?\s+\d{1,2}\s+\w{3,9}\s+\d{4}
    )""",
    re.IGNORECASE | re.VERBOSE,
)
_CREDIT = re.compile(
    r"""(?: \b(?:photograph|picture|photo|image|credit|pic)\s?: | \bcontributed\ to\ this\ (?:report|story|article)
      | [(/](?:[A-Z][\w.]{0,20}\ ){0,4}(?:photo|images|handout|pool|file|via\ \w{2,20})\b[^()]{0,60}[)]
      | /(?:getty|reuters|afp|handout) | getty\ images\b | \bhandout\ via\b | file\ (?:photo|picture)\b | THIS\ IMAGE )""",
    re.IGNORECASE | re.VERBOSE,
)
_DATELINE = re.compile(
    r"""[A-Z][A-Z.'\u2019/-]{2,24}(?:[ /][A-Z(][A-Z.'\u2019)-]{0,24}){0,4}(?:[,/][ ]?[^\n()\u2014\u2013:;"\u201c]{1,40})?
        (?:[ ]?\([^()\n]{1,40}\))?\s{0,2}(?:\u2014|\u2013|--|\s-)\s{1,4}(?=\S)
      | [A-Z][a-z.'\u2019-]{2,24}(?:[ ][A-Z][a-z.'\u2019-]{0,24}){0,2}(?:,[ ][A-Z][\w. ]{1,24})?[ ]?\([^()\n]{1,40}\)\s{0,2}(?:\u2014|\u2013|--|-)\s{1,4}(?=\S)
      | (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?[ ]\d{1,2}(?:[ ]?\([^()\n]{1,40}\))?\s{0,2}(?:\u2014|\u2013|--|-)\s{1,4}(?=[A-Z])
      | \([A-Z][\w. ]{1,20}\)\s{0,2}(?:\u2014|\u2013|--|-)\s{1,4}(?=\S)
    """,
    re.VERBOSE,
)
_LABEL = re.compile(
    r"(?P<name>[A-Z\u00c0-\u00de][\w.'\u2019&-]{0,30}(?:,? [\w.'\u2019&()-]{1,30}){0,6}?)(?: ?\([^()\n]{1,60}\))?[ ]?:\s+(?=\S)"
)
_MARKS = frozenset("\"'\u201c\u2018\u00ab\u201e")
_ENDED = re.compile(r"[.!?\u2026]['\"\u2019\u201d)\]\u00bb]{0,3}$")
_LONGEST_HEADING = 22  # words


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of the story: ``start`` to ``end`` without bullet, time of the day or dateline.

    ``label`` is the span of the words before a colon with which it opens, ``after_label`` where its text goes on;
    ``gap`` whether a blank line stands before it.
    """

    start: int
    end: int
    role: Role
    label: tuple[int, int] | None = None
    after_label: int = 0
    gap: bool = False


def read_copy(text: str) -> tuple[Paragraph, ...]:
    """The paragraphs of ``text`` in order; every line that holds a word is in one."""
    lines = _joined(text, _lines(text))
    indents = sum(1 for line in lines if line.indent >= 2)
    block = indents * 2 < len(lines)
    found: list[Paragraph] = []
    for line in lines:
        start, end = line.start, line.end
        listed = _BULLET.match(text, start, end)
        start = listed.end() if listed else start
        quoted = text.startswith("> ", start)
        start += 2 if quoted else 0
        clock = _CLOCK.match(text, start, end)
        start = clock.end() if clock else start
        if start >= end:
            continue
        if _furniture(text, start, end, found):
            found.append(Paragraph(start, end, "furniture", gap=line.gap))
            continue
        dateline = _DATELINE.match(text, start, end)
        start = dateline.end() if dateline else start
        label = _LABEL.match(text, start, min(end, start + 120))
        if label is None and text[start] in _MARKS:  # a transcript that is quoted as a whole
            quoted_label = _LABEL.match(text, start + 1, min(end, start + 120))
            label = quoted_label if quoted_label and quoted_label["name"].isupper() else None
        role: Role = "heading" if _heads(text, start, end, clock is not None) else "body"
        if role == "body" and (quoted or (block and line.indent >= 2)) and not listed:
            role = "block"
        span = (label.start("name"), label.end("name")) if label and label.end() < end else None
        found.append(Paragraph(start, end, role, span, label.end() if span and label else start, line.gap))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    end: int
    indent: int
    gap: bool


def _lines(text: str) -> list[_Line]:
    found: list[_Line] = []
    before = 0
    for match in _LINE.finditer(text):
        line = match.group()
        kept = line.strip()
        if not kept:
            continue
        start = match.start() + len(line) - len(line.lstrip())
        gap = text.count("\n", before, start) > 1
        indent = len(line) - len(line.lstrip(" \t")) + 3 * line.startswith("\t")
        before = start + len(kept)
        if any(c.isalnum() for c in kept):
            found.append(_Line(start, before, indent, gap))
    return found


def _joined(text: str, lines: list[_Line]) -> list[_Line]:
    """``lines`` as they are, or joined to paragraphs where the text was wrapped at a width."""
    pairs = [(a, b) for a, b in itertools.pairwise(lines) if not b.gap]
    carried = sum(
        1 for a, b in pairs if text[b.start].islower() and text[a.end - 1] not in ".!?:;" and a.end - a.start > 40
    )
    if carried < 3 or carried * 4 < len(pairs):
        return lines
    width = max(line.end - line.start for line in lines)
    found: list[_Line] = []
    for line in lines:
        if found and not line.gap and line.indent == found[-1].indent and _full(text, lines, found[-1], line, width):
            found[-1] = _Line(found[-1].start, line.end, found[-1].indent, found[-1].gap)
        else:
            found.append(line)
    return found


def _full(text: str, lines: list[_Line], before: _Line, line: _Line, width: int) -> bool:
    """Whether the last line of ``before`` was too long to take the first word of ``line``."""
    begins = max(text.rfind("\n", before.start, before.end) + 1, before.start)
    word = text[line.start : line.end].split(" ", 1)[0]
    return width <= 120 and before.end - begins + 1 + len(word) > width - 12


def _furniture(text: str, start: int, end: int, before: list[Paragraph]) -> bool:
    line = text[start : min(end, start + 400)]
    if _FURNITURE.match(line):
        return True
    if line.count(" | ") >= 1 and not _ENDED.search(line):
        return True
    found = _CREDIT.search(line) or _CREDIT.search(text[max(start, end - 160) : end])
    if found:
        return not _speaks_first(line)
    return (
        len(before) < 4
        and not _ENDED.search(line)
        and bool(re.search(r"\b(?:correspondent|reporter|editor)s?$", line, re.I))
    )


def _speaks_first(line: str) -> bool:
    return line[0] in "\"'\u2018\u201c\u00ab\u201e" and len(line) > 60


def _heads(text: str, start: int, end: int, timed: bool) -> bool:
    """Whether a line is a heading: short, without a full stop, not the run of a paragraph."""
    line = text[start:end] if end - start < 240 else ""
    if not line or _ENDED.search(line) or line[-1] in ",;:" or line.count(" ") >= _LONGEST_HEADING:
        return False
    if line[0] in '"\u201c\u00ab\u201e' and line[-1] in '"\u201d\u00bb\u201c':
        return False
    return timed or line.count(" ") < 14 or not states(line) or line.count(" ") < _LONGEST_HEADING
