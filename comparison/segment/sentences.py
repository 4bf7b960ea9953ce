"""The sentences of a block of text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from comparison.segment import abbreviations as known
from comparison.segment.layout import BLANK, PICTURES, Block, Role

# Runs of marks match whole and are judged in code: a pattern that went on to look at what follows a run would try
# each of its suffixes on hostile input.
_MARK = re.compile(rf"[.!?…。！？]+|[{PICTURES}]+")
_PICTURE = re.compile(rf"[{PICTURES}]")
_CLOSERS = re.compile(r"(?:[\"'\u2019\u201d\u00bb)\]*_]|\[\d{1,3}\]|\(\d{1,3}\)){0,6}")
_SPACE = re.compile(r"[\s\u200b-\u200f\u2060\ufeff]*")
_OPENERS = re.compile(rf"(?:[\"'\u2018\u201c\u00ab(\[*_–—-]|[{PICTURES}]|[\s\u200b\u200d]){{0,12}}")
_WORD_BEFORE = re.compile(r"[^\W\d_]+(?:[.-][^\W\d_]+){0,4}$")
_WORD_AFTER = re.compile(r"[^\W_]+(?:['\u2019][^\W\d_]+)?")
_LIST_NUMBER = re.compile(r"(?:^|[.:;!?)\]]\s)\(?\d{1,2}$")  # "homes. 2. Photographs"
_DAY_MONTH = re.compile(r"\d{1,2}\s([A-Za-z]{3,9})\b")
_TIME_NEXT = re.compile(r"\w{1,20}\s[Tt]ime\b|[A-Z]\w{1,20}\s(?:Standard|Daylight|Summer)\b")
_ADDRESS = re.compile(r"\S{0,40}(?:://|www\.|@)\S{0,60}$")
_TAGS_ONLY = re.compile(r"(?:(?:[#@][\w./-]{1,80}|https?://\S{1,300})\s{0,8}){1,60}")
_LETTER_OR_DIGIT = re.compile(r"\w")
_LETTER = re.compile(r"[^\W\d_]")
# National flags stay: posts write them for the country.
_LEADING_MARKS = re.compile(
    rf"(?:(?![\U0001f1e6-\U0001f1ff])[{PICTURES}]|[\s\u200b-\u200f\u2060\ufeff]|[•·]|[-–—](?=\s))*(?:\d{{1,2}}\.\s+(?=\S))?"
)


def split_sentences(text: str, block: Block, cased: bool) -> Iterator[tuple[int, int, Role]]:
    """The sentences of ``block`` as (start, end, role), in order.

    ``cased`` says that the text starts its sentences with capitals. Nothing but tags and addresses is a heading.
    """
    pending: tuple[int, int] | None = None
    for start, end in _pieces(text, block.start, block.end, cased):
        if not _LETTER_OR_DIGIT.search(text, start, end):
            continue
        if pending and not _LETTER.search(text, start, end):
            pending = pending[0], end
            continue
        if pending:
            yield *pending, _role(text, *pending, block.role)
        pending = start, end
    if pending:
        yield *pending, _role(text, *pending, block.role)


def _role(text: str, start: int, end: int, role: Role) -> Role:
    return "heading" if text[start] in "#@h" and _TAGS_ONLY.fullmatch(text, start, end) else role


def _pieces(text: str, start: int, end: int, cased: bool) -> Iterator[tuple[int, int]]:
    begun = start
    for cut in _cuts(text, start, end, cased):
        yield _trimmed(text, begun, cut)
        begun = cut
    yield _trimmed(text, begun, end)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    found = _LEADING_MARKS.match(text, start, end)
    start = found.end() if found else start
    return start, start + len(text[start:end].rstrip(BLANK))


def _cuts(text: str, start: int, end: int, cased: bool) -> Iterator[int]:
    for match in _MARK.finditer(text, start, end):
        mark = match.group()
        closers = _CLOSERS.match(text, match.end(), end)
        stop = closers.end() if closers else match.end()
        space = _SPACE.match(text, stop, end)
        after = space.end() if space else stop
        if after == end:
            return
        if mark[0] not in ".!?…。！？":
            if after > stop and _starter(text, after, end):
                yield stop
        elif _ends(text, start, match.start(), match.end(), stop, after, end, cased):
            yield stop


def _ends(text: str, start: int, mark: int, closers: int, stop: int, after: int, end: int, cased: bool) -> bool:
    """Whether the full stop (or its like) at ``mark`` ends a sentence.

    ``closers`` is where the quotation marks and brackets after it begin, ``stop`` where they end, ``after`` where the
    text goes on; none of them is beyond ``end``.
    """
    marks, closed = text[mark:closers], text[closers:stop]
    if after == stop:
        return marks in "。！？" or _space_missing(text, start, mark, stop, end)
    opened = _OPENERS.match(text, after, end)
    first = opened.end() if opened else after
    begins = text[first] if first < end else ""
    if first > after and _PICTURE.match(text, after):
        return True
    if begins.islower() and (cased or closed[:1] in {'"', "\u201d", "\u2019", "'"}):
        return False
    if any(m in marks for m in "!?。！？"):
        return not (closed and _speaker_follows(text, after, end))
    if "…" in marks or len(marks) > 1:
        return not (begins.isdigit() or begins.islower())
    return bool(closed.strip(")")) or _full_stop_ends(text, start, mark, first, end, bool(closed))


def _full_stop_ends(text: str, start: int, mark: int, first: int, end: int, closed: bool) -> bool:
    before = _WORD_BEFORE.search(text, max(start, mark - 24), mark)
    if before is None:
        return _LIST_NUMBER.search(text, max(start, mark - 6), mark) is None
    word = before.group()
    lowered = word.lower()
    if text[first : first + 1].islower():  # a text without capitals
        return len(word) > 1 and "." not in word and not any(lowered in s for s in known.ALL)
    following = _WORD_AFTER.match(text, first, end)
    after = following.group() if following else ""
    numeric = after[:1].isdigit()
    if lowered in known.LEADING:
        return False
    if lowered in known.NUMBERED and lowered not in known.CLOSING:
        return not numeric
    if lowered in {"a.m", "p.m", "am", "pm"} and "." in word:
        return not _belongs_to_time(text, first, end, after)
    if len(word) == 1 and not (word == "I" and before.start() > start):
        return word.islower() or (after[:1].isupper() and after.lower() in known.STARTERS)
    if lowered in known.CLOSING and numeric:
        return False
    if lowered in known.CLOSING or "." in word:
        return (closed and not after) or (after[:1].isupper() and after.lower() in known.STARTERS)
    return True


def _belongs_to_time(text: str, first: int, end: int, after: str) -> bool:
    if after[:1].isdigit():
        day = _DAY_MONTH.match(text, first, end)
        return bool(day and day.group(1).lower() in known.MONTHS)
    if text[first - 1 : first] == "(":
        return True
    return after.lower() in known.ZONES_AND_DAYS or _TIME_NEXT.match(text, first, end) is not None


def _space_missing(text: str, start: int, mark: int, stop: int, end: int) -> bool:
    """Whether two words run together at a full stop ("deal.The"), outside of addresses."""
    around = text[mark - 2 : mark], text[stop : min(stop + 2, end)]
    if mark - 2 < start or not around[0].islower() or not around[0].isalpha():
        return False
    if not (len(around[1]) == 2 and around[1][0].isupper() and around[1][1].islower()):
        return False
    return _ADDRESS.search(text, max(start, mark - 60), mark) is None


def _speaker_follows(text: str, after: int, end: int) -> bool:
    """Whether a name and a verb of speech follow a quotation: “We won!” Smith said."""
    words = text[after : min(end, after + 100)].split()[:5]
    if not words[0][0].isupper() or words[0].lower() in known.STARTERS:
        return False
    return any(w.strip(",.:").lower() in known.SPEECH for w in words[1:])


def _starter(text: str, after: int, end: int) -> bool:
    found = _WORD_AFTER.match(text, after, end)
    return bool(found and found.group()[0].isupper() and found.group().lower() in known.STARTERS)
