"""Expressions of time in a sentence: found, read and reckoned from an anchor.

Own rules over tokens. Of the libraries, dateparser's search finds few of the forms that news uses, guesses parts
that were not said (a month gets today's day), and takes milliseconds a sentence (``benchmarks/times.py`` prints
both); Babel formats but does not read free text.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from comparison.analyse.times.calendar import read_date
from comparison.analyse.times.chain import chained
from comparison.analyse.times.clock import read_clock, read_zone
from comparison.analyse.times.deixis import (
    read_deictic,
    read_distance,
    read_edge,
    read_part,
    read_step,
    read_that,
    read_weekend,
)
from comparison.analyse.times.express import express
from comparison.analyse.times.expression import Anchor, Direction, Granularity, Modifier, Offset, Role, TimeExpression
from comparison.analyse.times.holidays import OPENERS, read_holiday
from comparison.analyse.times.join import joined
from comparison.analyse.times.periods import read_quarter, read_season
from comparison.analyse.times.piece import Piece
from comparison.analyse.times.resolve import base_of
from comparison.analyse.times.vocabulary import (
    CARDINALS,
    DEICTIC_DAYS,
    EDGES,
    MONTHS,
    NAMED_HOURS,
    ORDINALS,
    PARTS,
    REFERENCES,
    SEASONS,
    STEPS,
    VAGUE_COUNTS,
    WEEKDAYS,
)
from comparison.analyse.tokens import Token

__all__ = [
    "Anchor", "Direction", "Granularity", "Modifier", "Offset", "Role", "TimeExpression", "find_times",
]  # fmt: skip

Reader = Callable[[Sequence[Token], int], Piece | None]

_NUMBER_READERS: tuple[Reader, ...] = (read_clock, read_distance, read_date)


def _readers() -> dict[str, tuple[Reader, ...]]:
    """Which readers a word calls, in the order in which they are asked."""
    table: dict[str, tuple[Reader, ...]] = {}
    for words, readers in (
        (OPENERS, (read_holiday,)),
        (MONTHS, (read_date,)),
        (WEEKDAYS, (read_date,)),
        (ORDINALS, (read_date,)),
        (CARDINALS, _NUMBER_READERS),
        (NAMED_HOURS, (read_clock,)),
        (PARTS, (read_part,)),
        (SEASONS, (read_season,)),
        (DEICTIC_DAYS, (read_deictic,)),
        (REFERENCES, (read_deictic,)),
        (EDGES, (read_edge,)),
        (STEPS, (read_step,)),
        (VAGUE_COUNTS, (read_distance,)),
        (("a", "an"), (read_distance,)),
        (("half", "quarter"), (read_clock, read_distance)),
        (("q",), (read_quarter,)),
        (("that", "same"), (read_that,)),
        (("weekend",), (read_weekend,)),
    ):
        for word in words:
            table[word] = table.get(word, ()) + tuple(r for r in readers if r not in table.get(word, ()))
    return table


_READERS = _readers()


def find_times(tokens: Sequence[Token], text: str, anchor: Anchor) -> tuple[TimeExpression, ...]:
    """The expressions of time in one sentence's ``tokens``, in the order of the text.

    ``text`` is the account's; offsets count from its beginning. Durations are quantities, not times; a distance
    from another time ("three weeks later") is one whose ``offset`` is given and whose days are unknown.
    """
    pieces: list[Piece] = []
    index = 0
    for at, token in enumerate(tokens):
        if at < index or (token.kind != "number" and token.norm not in _READERS):
            continue
        index = at
        piece = _read(tokens, index)
        if piece is None:
            index += 1
        else:
            pieces.append(piece)
            index = piece.last
    if not pieces:
        return ()
    base = base_of(anchor)
    return chained([express(piece, tokens, base, anchor) for piece in _zoned(joined(pieces, tokens), tokens)], text)


def _zoned(pieces: Sequence[Piece], tokens: Sequence[Token]) -> list[Piece]:
    """ "Friday morning Beijing time": a zone after a part of the day."""
    found = []
    for piece in pieces:
        zone = read_zone(tokens, piece.last) if piece.part is not None and piece.zone is None else None
        named = zone is not None and tokens[zone[1] - 1].norm == "time"
        found.append(piece._replace(zone=zone[0], last=zone[1]) if zone is not None and named else piece)
    return found


def _read(tokens: Sequence[Token], index: int) -> Piece | None:
    token = tokens[index]
    readers = _NUMBER_READERS if token.kind == "number" else _READERS.get(token.norm)
    if readers is None:
        return None
    for reader in readers:
        piece = reader(tokens, index)
        if piece is not None:
            return piece
    return None
