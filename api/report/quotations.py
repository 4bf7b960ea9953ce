"""Submitted text made fit to be shown: every sign in its place, but for those that would command the reader's screen."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from comparison import Quote

# A quote that reads as its reverse, or a name that hides what follows. Each becomes one sign, so that offsets hold.
_DIRECTION = [*range(0x202A, 0x202F), *range(0x2066, 0x206A)]
_CONTROL = [*range(9), 11, 12, *range(14, 32), *range(127, 160), 0xFFFE, 0xFFFF]  # HTML and XML have no place for them
_SPACE = re.compile(r"\s+")
_ROOM_BEFORE, _ROOM_AFTER = 60, 45  # characters: some ten words, and some seven
_SHOWN = dict.fromkeys([*_DIRECTION, *_CONTROL], "\ufffd")


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of a quote; ``evidence``: whether a difference rests on it."""

    text: str
    evidence: bool


Excerpt = tuple[Run, ...]
"""A quote, piece by piece."""


def shown(text: str) -> str:
    """``text``, as long as it was, with each control and each command to reorder what follows as U+FFFD."""
    return text.translate(_SHOWN)


def excerpt(quote: Quote, evidence: Iterable[Quote]) -> Excerpt:
    """``quote`` with what ``evidence``, quotes of any account, marks in it."""
    spans = merged(
        (max(each.start, quote.start), min(each.end, quote.end)) for each in evidence if each.account == quote.account
    )
    return tuple(Run(shown(text), marked) for text, marked in _pieces(quote, spans) if text)


def surroundings(quote: Quote, part: Quote) -> tuple[str, str]:
    """The words of ``quote`` just before and just after ``part`` of it, as many as a sentence has room for.

    What ends a sentence is left out, since the one that quotes goes on.
    """
    before = _line(quote.text[: part.start - quote.start]).lstrip()
    after = _line(quote.text[part.end - quote.start :]).rstrip(" .,;:")
    if len(before) > _ROOM_BEFORE:
        before = "… " + before[-_ROOM_BEFORE:].partition(" ")[2]
    elif before[:1].islower():
        before = f"… {before}"
    if len(after) > _ROOM_AFTER:
        after = after[:_ROOM_AFTER].rpartition(" ")[0].rstrip(" .,;:") + " …"
    return before, after


def line(text: str, most: int) -> str:
    """``text`` on one line, its last words left out beyond ``most`` characters."""
    whole = _line(text).strip()
    return whole if len(whole) <= most else whole[:most].rpartition(" ")[0].rstrip(" .,;:") + " …"


def _line(text: str) -> str:
    """``text`` fit to be shown, with its white space as one space each."""
    return shown(_SPACE.sub(" ", text))


def merged(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """``spans`` in order, those that touch as one; empty ones left out."""
    found: list[tuple[int, int]] = []
    for start, end in sorted(span for span in spans if span[0] < span[1]):
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return found


def _pieces(quote: Quote, spans: Iterable[tuple[int, int]]) -> Iterator[tuple[str, bool]]:
    at = quote.start
    for start, end in spans:
        yield quote.text[at - quote.start : start - quote.start], False
        yield quote.text[start - quote.start : end - quote.start], True
        at = end
    yield quote.text[at - quote.start :], False
