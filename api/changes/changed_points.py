"""The points that a step made, unmade or judged otherwise."""

from __future__ import annotations

from collections.abc import Iterator

from api.changes.values import PointChange, PointChangeKind
from api.compared import Compared
from api.points.pairing import Spans, paired, spans_of
from api.points.versions import Carrier, Version
from comparison import Point


def changed_points(before: Compared | None, after: Compared | None) -> tuple[PointChange, ...]:
    """What became of the points of ``before`` in ``after``; None has no points. Those that are as they were are left out.

    In the order of ``after``, then those that vanished.
    """
    old = before.comparison.points if before else ()
    new = after.comparison.points if after else ()
    pairs: dict[int, int] = {}
    if before and after:
        carriers = _carriers(before, after)
        pairs = paired([_carried(point, carriers) for point in old], [spans_of(point.passages) for point in new])
    return tuple(_changes(old, new, pairs))


def _changes(old: tuple[Point, ...], new: tuple[Point, ...], pairs: dict[int, int]) -> Iterator[PointChange]:
    origin = {there: here for here, there in pairs.items()}
    for index, point in enumerate(new):
        former = old[origin[index]] if index in origin else None
        kind = _kind(former, point)
        if kind is not None:
            yield PointChange(kind, former, point)
    for index, point in enumerate(old):
        if index not in pairs:
            yield PointChange("vanished", point, None)


def _kind(before: Point | None, after: Point) -> PointChangeKind | None:
    if before is None:
        return "appeared"
    if before.status != after.status:
        return "status"
    if _sides(before) != _sides(after):
        return "differences"
    if {each.account for each in before.passages} != {each.account for each in after.passages}:
        return "accounts"
    return None


def _sides(point: Point) -> set[tuple[str, frozenset[tuple[tuple[str, ...], str]]]]:
    return {(each.kind, frozenset((side.accounts, side.value) for side in each.sides)) for each in point.differences}


def _carriers(before: Compared, after: Compared) -> dict[str, Carrier]:
    """For each account of both: how offsets into what it was stand in what it is."""
    old, new = _versions(before), _versions(after)
    return {account: Carrier(old[account], new[account]) for account in old.keys() & new.keys()}


def _versions(compared: Compared) -> dict[str, Version]:
    comparison = compared.comparison
    return {each.id: Version(each.text, comparison.passages.get(each.id, ())) for each in comparison.accounts}


def _carried(point: Point, carriers: dict[str, Carrier]) -> Spans:
    """The point's passages where they stand now. An account that has left keeps its own, which nothing else has."""
    return {
        account: tuple(new for span in spans for new in carriers[account].carried(span))
        if account in carriers
        else spans
        for account, spans in spans_of(point.passages).items()
    }
