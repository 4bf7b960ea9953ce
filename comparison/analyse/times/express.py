"""A piece with its days, its clock and its cues becomes a time expression."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from comparison.analyse.times.cues import read_cues
from comparison.analyse.times.days import Base, Resolved
from comparison.analyse.times.expression import DAY, Anchor, Granularity, Offset, TimeExpression
from comparison.analyse.times.piece import Piece
from comparison.analyse.times.resolve import resolve_days
from comparison.analyse.times.vocabulary import PARTS
from comparison.analyse.tokens import Token

_LOOSE = 10
"""Minutes of slack of a time said to be approximate."""


class _Clock(NamedTuple):
    minutes: tuple[int, int] | None
    either_half: bool
    granularity: Granularity | None
    suffix: str


def express(piece: Piece, tokens: Sequence[Token], base: Base, anchor: Anchor) -> TimeExpression:
    """The time expression that ``piece`` of ``tokens`` is."""
    cues = read_cues(tokens, piece)
    resolved = resolve_days(piece, base, cues.direction)
    clock = _clock(piece)
    approximate = "about" in cues.modifiers or piece.tolerance >= _LOOSE
    spoken_zone = piece.zone is not None and piece.zone != "local"
    return TimeExpression(
        start=tokens[piece.first].start,
        end=tokens[piece.last - 1].end,
        granularity=_granularity(piece, resolved, clock),
        value=_value(piece, resolved, clock),
        days=resolved.days,
        clock=clock.minutes,
        either_half=clock.either_half,
        zone=piece.zone if spoken_zone else anchor.timezone,
        zone_stated=spoken_zone or (piece.zone == "local" and anchor.timezone is not None),
        year=piece.year if piece.span_years is None else None,
        month=piece.month,
        day=piece.day if piece.last_day is None else None,  # a stretch of days is no one day
        weekday=_weekday(piece),
        part=piece.part,
        offset=piece.offset,
        modifiers=cues.modifiers,
        role=cues.role,
        approximate=approximate,
        tolerance=_LOOSE if approximate else piece.tolerance,
        assumed=resolved.assumed,
        relative=resolved.relative,
    )


def _weekday(piece: Piece) -> int | None:
    if piece.weekday is None and piece.shift is not None and piece.shift.target is not None:
        return piece.shift.target[1] if piece.shift.target[0] == "weekday" else None
    return piece.weekday


def _clock(piece: Piece) -> _Clock:
    part = PARTS.get(piece.part or "")
    if piece.minutes is None:
        if part is None:
            return _Clock(None, False, None, "")
        first, last = _edged_part(part[1], part[2], piece.edge)
        return _Clock((first, last), False, "part", part[0])
    minutes = piece.minutes
    either = piece.either_half
    if either and part is not None:
        later = (minutes + DAY // 2) % DAY
        within = [m for m in (minutes, later) if part[1] <= m < part[2] or part[1] <= m + DAY < part[2]]
        if len(within) == 1:
            minutes, either = within[0], False
    hour, minute = divmod(minutes % DAY if minutes != DAY else 0, 60)
    return _Clock((minutes, minutes + 1), either, "minute", f"T{hour:02d}:{minute:02d}")


def _edged_part(first: int, last: int, edge: str | None) -> tuple[int, int]:
    third = (last - first) // 3
    if edge == "early":
        return first, last - third
    if edge == "late":
        return first + third, last
    return first, last


def _granularity(piece: Piece, resolved: Resolved, clock: _Clock) -> Granularity:
    if piece.offset is not None:
        return "offset"
    return clock.granularity or resolved.granularity


def _value(piece: Piece, resolved: Resolved, clock: _Clock) -> str | None:
    if piece.offset is not None:
        return _distance(piece.offset)
    if clock.suffix:
        return (resolved.value or "") + clock.suffix if resolved.granularity == "day" else resolved.value
    return resolved.value


def _distance(offset: Offset) -> str:
    amount = "X" if offset.amount is None else f"{offset.amount:g}"
    timed = {"H": "PT{}H", "MIN": "PT{}M", "S": "PT{}S"}
    return timed.get(offset.unit, "P{}" + offset.unit).format(amount)
