"""A piece of a time expression as it was said, before it is reckoned from an anchor."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from comparison.analyse.times.expression import Offset


@dataclass(frozen=True, slots=True)
class Shift:
    """A step from a base: ``amount`` units ("W" weeks, "D" days, ...; None: some) from now or from the story.

    ``target`` narrows the unit: ("weekday", 1) for "last Monday", ("month", 6) for "next June". ``told``: reckoned
    from another time of the story ("the next day"), not from publication.
    """

    amount: int | None
    unit: str
    target: tuple[str, int] | None = None
    told: bool = False
    count: int = 1
    span: bool = False


class Piece(NamedTuple):
    """Tokens ``first`` to ``last`` (exclusive) and the fields that they fill."""

    first: int
    last: int
    year: int | None = None
    month: int | None = None
    day: int | None = None
    last_day: int | None = None
    last_month: int | None = None
    weekday: int | None = None
    season: str | None = None
    quarter: int | None = None
    half: int | None = None
    span_years: int | None = None
    minutes: int | None = None
    either_half: bool = False
    part: str | None = None
    zone: str | None = None
    shift: Shift | None = None
    offset: Offset | None = None
    reference: str | None = None
    edge: str | None = None
    weekend: bool = False
    holiday: str | None = None
    doubtful: bool = False
    tolerance: int = 0


_EMPTY = Piece(0, 0)
_FIELDS = frozenset(name for name in Piece._fields if name not in {"first", "last", "doubtful"})


def filled(piece: Piece) -> frozenset[str]:
    """The names of the fields that ``piece`` fills."""
    return (
        frozenset([name for name, held, empty in zip(Piece._fields, piece, _EMPTY, strict=True) if held != empty])
        & _FIELDS
    )


def merged(left: Piece, right: Piece) -> Piece:
    """Both pieces as one; ``right`` wins where both fill a field."""
    taken = {name: getattr(right, name) for name in filled(right)}
    return left._replace(**taken, first=min(left.first, right.first), last=max(left.last, right.last), doubtful=False)
