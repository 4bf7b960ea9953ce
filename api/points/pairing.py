"""Which point of one comparison is which of another: by the passages, not by their numbers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from comparison import Quote

Span = tuple[int, int]
Spans = Mapping[str, tuple[Span, ...]]
"""The passages of a point, by the account that has them."""

OVERLAP = 0.5  # share of the shorter that two accounts' passages must have in common; as the gold is measured
_CELL = 200  # characters; only points with a cell in common are looked at together


def spans_of(quotes: Iterable[Quote]) -> Spans:
    """Where ``quotes`` stand."""
    spans: dict[str, tuple[Span, ...]] = {}
    for quote in quotes:
        spans[quote.account] = (*spans.get(quote.account, ()), (quote.start, quote.end))
    return spans


def same_point(first: Spans, second: Spans) -> float:
    """How much of two points is the same: the sum of their accounts' overlaps, 0 where they are two points.

    They are one when two accounts have the same passages in both; or one account, where the accounts are the same: then
    the other has said something else there.
    """
    overlaps = [_overlap(first[account], second[account]) for account in first.keys() & second.keys()]
    shared = [each for each in overlaps if each >= OVERLAP]
    enough = len(shared) > 1 or (len(shared) == 1 and first.keys() == second.keys())
    return sum(overlaps) if enough else 0.0


def paired(before: Sequence[Spans], after: Sequence[Spans]) -> dict[int, int]:
    """For each point of ``before`` that is one of ``after``, by their places: which. The surest pair first, each once.

    The passages of both are given by offsets into the same texts.
    """
    cells: dict[tuple[str, int], set[int]] = defaultdict(set)
    for index, spans in enumerate(after):
        for cell in cells_of(spans):
            cells[cell].add(index)
    found = []
    for index, spans in enumerate(before):
        near = {other for cell in cells_of(spans) for other in cells.get(cell, ())}
        found += [(-likeness, index, other) for other in near if (likeness := same_point(spans, after[other]))]
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for _, index, other in sorted(found):
        if index not in pairs and other not in taken:
            pairs[index] = other
            taken.add(other)
    return pairs


def _overlap(first: Sequence[Span], second: Sequence[Span]) -> float:
    shorter = min(sum(end - start for start, end in spans) for spans in (first, second))
    if shorter <= 0:
        return 0.0
    common = sum(max(0, min(b, d) - max(a, c)) for a, b in first for c, d in second)
    return min(1.0, common / shorter)


def cells_of(spans: Spans) -> set[tuple[str, int]]:
    """The cells of the texts in which the passages lie: two points that have none in common are not the same."""
    return {
        (account, cell)
        for account, parts in spans.items()
        for start, end in parts
        for cell in range(start // _CELL, max(start, end - 1) // _CELL + 1)
    }
