"""Pieces that stand together become one: "Monday, Oct. 26", "10 a.m. on Thursday", "the evening of 3 May"."""

from __future__ import annotations

from collections.abc import Sequence

from comparison.analyse.times.piece import Piece, filled, merged
from comparison.analyse.times.vocabulary import words
from comparison.analyse.tokens import Token

_CONNECTORS = frozenset(
    {",", "on", "of", "at", "in", "the", "around", "about", "(", "early", "late", "from", "for", ")"}
)
_DATE = words(
    "year month day last_day last_month weekday season quarter half span_years weekend holiday shift offset reference"
)
_CLOCK = frozenset({"minutes", "either_half", "tolerance", "zone"})
_BETWEEN_CLOCKS = frozenset({"(", ",", "/", "or", "to", "and", "-", "\u2013", ";"})
_EXPLICIT = frozenset({"year", "month", "day", "last_day"})


def joined(pieces: Sequence[Piece], tokens: Sequence[Token]) -> tuple[Piece, ...]:
    """The pieces, in order, with those joined that make up one time."""
    found: list[Piece] = []
    for piece in pieces:
        if found:
            together = _together(found[-1], piece, tokens)
            if together is not None:
                found[-1] = together
                continue
        found.append(piece)
    found = _sharing_dates(found, tokens)
    return tuple(p for p in found if not p.doubtful and filled(p) - {"edge"})


def _sharing_dates(pieces: list[Piece], tokens: Sequence[Token]) -> list[Piece]:
    """ "10:35 a.m. (0735 GMT) Friday", "from 9 to 11 a.m. on 3 May": the first clock has the second's date."""
    shared = list(pieces)
    for index in range(len(shared) - 2, -1, -1):
        left, right = shared[index], shared[index + 1]
        if left.minutes is None or right.minutes is None or filled(left) & _DATE or not filled(right) & _DATE:
            continue
        gap = [t.norm for t in tokens[left.last : right.first]]
        if len(gap) <= 2 and all(word in _BETWEEN_CLOCKS for word in gap):
            dated = {name: getattr(right, name) for name in filled(right) & _DATE}
            shared[index] = left._replace(**dated)
    return shared


def _together(left: Piece, right: Piece, tokens: Sequence[Token]) -> Piece | None:
    gap = [t.norm for t in tokens[left.last : right.first]]
    edge_only = filled(left) == {"edge"}
    if len(gap) > 3 or any(word not in _CONNECTORS for word in gap):
        return None
    if edge_only:
        return None if gap or right.offset or right.reference else merged(left, right)
    if gap[:1] == ["for"] and not right.shift:
        return None
    one, two = filled(left), filled(right)
    if left.reference or right.reference or left.offset or right.offset or right.weekend or left.weekend:
        return None
    if left.doubtful or (right.doubtful and not ("month" in one and "year" not in one)):
        return None
    dates = _dates_fit(one & _DATE, two & _DATE, left, right, gap)
    clocks = not (one & _CLOCK and two & _CLOCK)
    parts = left.part is None or right.part is None or left.part == right.part
    edges = left.edge is None or right.edge is None
    if not (dates and clocks and parts and edges):
        return None
    both = merged(left, right)
    if "shift" in one | two and (one | two) & _EXPLICIT and both.day is not None:
        both = both._replace(shift=None)  # "tomorrow, 19 March": the calendar date is surer
    return both


def _dates_fit(one: frozenset[str], two: frozenset[str], left: Piece, right: Piece, gap: list[str]) -> bool:
    if not one or not two:
        return True
    if one & two:
        return False
    pair = one | two
    if "shift" in pair:
        shift = left.shift or right.shift
        if shift is None or shift.told:
            return False
        other = pair - {"shift"}
        if shift.unit == "D":
            return bool(other & {"day", "weekday"}) and "span_years" not in other
        # "Monday last week", "May this year"
        return (shift.target is None and not shift.span) and (
            (shift.unit == "W" and other == {"weekday"}) or (shift.unit == "Y" and "month" in other and "year" not in other)
            or (shift.unit == "M" and other == {"day"}) or (shift.unit == "Y" and other in ({"season"}, {"quarter"}, {"half"}))
        )  # fmt: skip
    if "holiday" in pair:
        return pair == {"holiday", "weekday"}
    if "weekday" in pair:
        return "day" in pair and "span_years" not in pair and "in" not in gap
    # "March" ... "2025", "the first quarter of 2024"
    return ("year" in two and "year" not in one) and gap in ([], ["of"], [","], ["in"]) and "span_years" not in pair
