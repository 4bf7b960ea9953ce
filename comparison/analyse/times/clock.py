"""Times of day: "10 a.m.", "2.15pm", "14:05", "1405 hrs", "half past three", "5.10ish", "noon"; and their zones."""

from __future__ import annotations

from collections.abc import Sequence

from comparison.analyse.places.gazetteer import zone_of
from comparison.analyse.times.numerals import norm, whole
from comparison.analyse.times.piece import Piece
from comparison.analyse.times.vocabulary import (
    CARDINALS,
    DASHES,
    DEICTIC_DAYS,
    HALVES,
    NAMED_HOURS,
    NAMED_ZONES,
    WEEKDAYS,
    ZONES,
    words,
)
from comparison.analyse.tokens import Token

_TWENTY_FIVE = DASHES | {"five"}

Tokens = Sequence[Token]
# Figures for a clock without a.m. or p.m. need one of these before them.
_LEADS_TO_CLOCK = words("at around about by until til till before after since past from between shortly abt")
_ENDS_CLOCK = words("on in and but when as with today yesterday tomorrow this that the while after before ish local to")
_ROUND = 5
"""Minutes of slack of a quarter or half hour said in words."""
_HOUR = 5
"""Minutes of slack of an hour said without minutes."""
_LOOSE = 10
"""Minutes of slack of "about", "around", "-ish"."""


def read_clock(tokens: Tokens, index: int) -> Piece | None:
    """The time of day that begins at token ``index``, with its zone."""
    piece = _reading(tokens, index)
    if piece is None:
        return None
    return _zoned(tokens, _ish(tokens, piece))


def _reading(tokens: Tokens, index: int) -> Piece | None:
    token = tokens[index]
    if token.norm in NAMED_HOURS:
        return Piece(index, index + 1, minutes=NAMED_HOURS[token.norm]) if _noon(tokens, index) else None
    if token.norm in {"half", "quarter"}:
        return _fraction(tokens, index)
    if token.norm in CARDINALS:
        return _worded(tokens, index)
    if token.kind == "number":
        return _figures(tokens, index)
    return None


def _figures(tokens: Tokens, index: int) -> Piece | None:
    text = tokens[index].norm
    if len(text) > 8 or not text.isascii():
        return None
    hour, minute, sign = _split(text)
    if hour is None or minute is None:
        return None
    after = index + 1
    if norm(tokens, after) == "and" and norm(tokens, after + 2) in {"second", "seconds"}:
        after += 3  # "7:12 and 30 seconds a.m."
    half = _half(tokens, after)
    if half is not None and 1 <= hour <= 12:
        return Piece(index, half[1], minutes=hour % 12 * 60 + minute + half[0], tolerance=0 if sign else _HOUR)
    if norm(tokens, after) == "o'clock" and 1 <= hour <= 12:
        return _open(index, after + 1, hour, minute)
    if sign == "" and len(text) <= 2 and norm(tokens, after) == "minutes":
        return _minutes_past(tokens, index, hour, after + 1)
    if sign == "" and len(text) <= 2 and norm(tokens, after) in {"past", "to"} and 1 <= hour <= 29:
        return _minutes_past(tokens, index, hour, after)
    hours_word = norm(tokens, after) in {"hrs", "hours", "h", "hr"} and whole(tokens, after + 1) is None
    if sign == "" and len(text) == 4:
        if hour < 24 and minute < 60 and (hours_word or read_zone(tokens, after) is not None):
            return Piece(index, after + (1 if hours_word else 0), minutes=hour * 60 + minute)
        return None
    if sign == ":" and hour < 24:
        if hours_word or hour == 0 or hour > 12 or text.startswith("0"):
            return Piece(index, after + (1 if hours_word else 0), minutes=hour * 60 + minute)
        return _open(index, after, hour, minute)
    if sign == "." and hour < 24 and norm(tokens, index - 1) in _LEADS_TO_CLOCK and _ends(tokens, after):
        if hour > 12 or hour == 0:
            return Piece(index, after, minutes=hour * 60 + minute)
        return _open(index, after, hour, minute)
    if sign == "" and 1 <= hour <= 12 and len(text) <= 2:
        return _bare_hour(tokens, index, hour)
    return None


def _noon(tokens: Tokens, index: int) -> bool:
    """Not "the midnight oil" nor the film."""
    before = tokens[index - 1] if index else None
    if before is None or before.norm in _LEADS_TO_CLOCK or before.norm in {"12", "to", "and", "of", ",", "just", "for"}:
        return True
    return before.norm in WEEKDAYS or before.norm in DEICTIC_DAYS


def _split(text: str) -> tuple[int | None, int | None, str]:
    for sign in (":", "."):
        pieces = text.split(sign)
        if len(pieces) in {2, 3 if sign == ":" else 2} and all(p.isdigit() for p in pieces):
            if len(pieces[0]) <= 2 and len(pieces[1]) == 2 and int(pieces[1]) < 60 and int(pieces[0]) < 25:
                return int(pieces[0]), int(pieces[1]), sign
            return None, None, ""
    if not text.isdigit() or len(text) not in {1, 2, 4}:
        return None, None, ""
    return (int(text[:2]), int(text[2:]), "") if len(text) == 4 else (int(text), 0, "")


def _half(tokens: Tokens, index: int) -> tuple[int, int] | None:
    """Minutes to add for "a.m." or "p.m." at ``index``, and the index after it."""
    word = norm(tokens, index)
    if word in HALVES:
        return HALVES[word], index + 1
    if word in {"a", "p"} and norm(tokens, index + 1) in {".", "m"}:
        step = 1 if norm(tokens, index + 1) == "." else 0
        if norm(tokens, index + 1 + step) == "m":
            return (0 if word == "a" else 720), index + 2 + step
    return None


def _ends(tokens: Tokens, index: int) -> bool:
    follows = tokens[index] if index < len(tokens) else None
    if follows is None or (follows.kind == "sign" and follows.norm not in "%$€£/-"):
        return True
    return follows.norm in _ENDS_CLOCK


def _open(first: int, last: int, hour: int, minute: int, tolerance: int = 0) -> Piece:
    slack = tolerance if minute else _HOUR
    return Piece(first, last, minutes=hour % 12 * 60 + minute, either_half=True, tolerance=slack)


def _bare_hour(tokens: Tokens, index: int, hour: int) -> Piece | None:
    """ "at 9 on Monday", "from 7 to 9 in the evening": only where the neighbours leave no other reading."""
    after = norm(tokens, index + 1)
    if after == "ish" and norm(tokens, index - 1) in _LEADS_TO_CLOCK:
        return _open(index, index + 1, hour, 0)
    if after == "in" and norm(tokens, index + 3) in {"morning", "afternoon", "evening"}:
        return _open(index, index + 1, hour, 0)
    if after == "at" and norm(tokens, index + 2) == "night":
        return _open(index, index + 1, hour, 0)
    on_weekday = after == "on" and norm(tokens, index + 2) in WEEKDAYS
    if norm(tokens, index - 1) in {"at", "around"} and (after in DEICTIC_DAYS or after == "this" or on_weekday):
        return _open(index, index + 1, hour, 0)
    if after in DASHES or after == "to":
        until = whole(tokens, index + 2)
        half = _half(tokens, index + 3)
        if until is not None and half is not None and 1 <= until <= 12:
            shift = half[0] if hour % 12 <= until % 12 else 720 - half[0]
            return Piece(index, index + 1, minutes=hour % 12 * 60 + shift, tolerance=_HOUR)
    return None


def _worded(tokens: Tokens, index: int) -> Piece | None:
    number = CARDINALS[tokens[index].norm]
    after = index + 1
    if number == 20 and norm(tokens, after) in _TWENTY_FIVE:
        step = 1 if norm(tokens, after) in DASHES else 0
        if norm(tokens, after + step) == "five" and norm(tokens, after + step + 1) in {"past", "to"}:
            return _minutes_past(tokens, index, 25, after + step + 1)
    if norm(tokens, after) == "minutes" and number < 30:
        return _minutes_past(tokens, index, number, after + 1)
    if norm(tokens, after) in {"past", "to"} and number in {5, 10, 15, 20}:
        return _minutes_past(tokens, index, number, after)
    if number > 12:
        return None
    half = _half(tokens, after)
    if half is not None:
        return Piece(index, half[1], minutes=number % 12 * 60 + half[0], tolerance=_HOUR)
    if norm(tokens, after) == "o'clock":
        return _open(index, after + 1, number, 0)
    minutes = CARDINALS.get(norm(tokens, after), 0)
    if (
        minutes in {10, 15, 20, 30, 40, 45, 50}
        and norm(tokens, index - 1) in _LEADS_TO_CLOCK
        and _ends(tokens, after + 1)
    ):
        return _open(index, after + 1, number, minutes)
    in_part = norm(tokens, after) == "in" and norm(tokens, after + 2) in {"morning", "afternoon", "evening"}
    if in_part or (norm(tokens, after) == "at" and norm(tokens, after + 1) == "night"):
        return _open(index, after, number, 0)
    led = norm(tokens, index - 1) in {"after", "before", "past"} and norm(tokens, index - 2) in {
        "just", "shortly", "soon", "until", "till", "little", "minutes", "half",
    }  # fmt: skip
    return _open(index, after, number, 0) if led and _ends(tokens, after) else None


def _minutes_past(tokens: Tokens, first: int, minutes: int, index: int) -> Piece | None:
    """ "ten past four", "20 minutes to six": ``index`` is at "past" or "to"."""
    side = norm(tokens, index)
    hour = _hour(tokens, index + 1)
    if side not in {"past", "to"} or hour is None or not 1 <= minutes <= 29:
        return None
    if side == "to" and whole(tokens, first) is not None and norm(tokens, index - 1) != "minutes":
        return None  # "from 5 to 7", "20 to 12" are spans and scores
    value = hour * 60 + (minutes if side == "past" else -minutes)
    return Piece(first, index + 2, minutes=value % 720, either_half=True)


def _hour(tokens: Tokens, index: int) -> int | None:
    hour = whole(tokens, index)
    hour = CARDINALS.get(norm(tokens, index)) if hour is None else hour
    return hour if hour is not None and 1 <= hour <= 12 else None


def _fraction(tokens: Tokens, index: int) -> Piece | None:
    word, side = tokens[index].norm, norm(tokens, index + 1)
    first = index - 1 if norm(tokens, index - 1) == "a" else index
    if word == "half" and side not in {"past"}:
        # "half 3" is half past three in Britain; "half" with another number of things is not.
        hour = whole(tokens, index + 1)
        led = norm(tokens, index - 1) in {"at", "about", "abt", "around", "by", "until", "til", "till"}
        if hour is None or not led or not 1 <= hour <= 12:
            return None
        return Piece(index, index + 2, minutes=hour % 12 * 60 + 30, either_half=True, tolerance=_ROUND)
    hour = _hour(tokens, index + 2)
    if side not in {"past", "to"} or hour is None or (word == "half" and side == "to"):
        return None
    minutes = hour * 60 + (30 if word == "half" else 15 if side == "past" else -15)
    half = _half(tokens, index + 3)
    if half is not None:
        return Piece(first, half[1], minutes=minutes % 720 + half[0], tolerance=_ROUND)
    return Piece(first, index + 3, minutes=minutes % 720, either_half=True, tolerance=_ROUND)


def _ish(tokens: Tokens, piece: Piece) -> Piece:
    if norm(tokens, piece.last) == "ish":
        return piece._replace(last=piece.last + 1, tolerance=_LOOSE)
    if norm(tokens, piece.last) in DASHES and norm(tokens, piece.last + 1) == "ish":
        return piece._replace(last=piece.last + 2, tolerance=_LOOSE)
    return piece


def _zoned(tokens: Tokens, piece: Piece) -> Piece:
    opened = 1 if norm(tokens, piece.last) in {"(", ",", "in"} else 0
    zone = read_zone(tokens, piece.last + opened)
    if zone is None:
        return piece
    name, after = zone
    if norm(tokens, piece.last) == "in" and norm(tokens, after - 1) != "time":
        return piece
    if opened and norm(tokens, piece.last) == "," and after - piece.last < 3:
        return piece
    if opened and norm(tokens, after) == ")":
        after += 1
    return piece._replace(last=after, zone=name)


def read_zone(tokens: Tokens, index: int) -> tuple[str, int] | None:
    """The zone named at ``index`` ("" for local time), and the index after it."""
    if index >= len(tokens):
        return None
    start = index + 1 if tokens[index].norm == "the" else index
    token = tokens[start] if start < len(tokens) else tokens[index]
    if token.norm in ZONES and token.text.isupper() and len(token.text) > (0 if token.norm == "z" else 1):
        return _numeric_offset(tokens, start) or (ZONES[token.norm], start + 1)
    if token.norm == "local" and norm(tokens, start + 1) == "time":
        return "local", start + 2
    if token.norm == "eastern" and token.capitalised and (start + 1 >= len(tokens) or tokens[start + 1].kind == "sign"):
        return NAMED_ZONES["eastern"], start + 1
    for last in range(start + 1, min(start + 4, len(tokens))):
        if tokens[last].norm != "time":
            continue
        name = " ".join(t.norm.replace(".", "") for t in tokens[start:last])
        zone = NAMED_ZONES.get(name) or (zone_of(name) if token.capitalised else None)
        return (zone, last + 1) if zone is not None else None
    return None


def _numeric_offset(tokens: Tokens, index: int) -> tuple[str, int] | None:
    """ "UTC+3", "GMT-05:00"."""
    sign = norm(tokens, index + 1)
    if tokens[index].norm not in {"utc", "gmt"} or sign not in {"+", "-", "\u2212"} or index + 2 >= len(tokens):
        return None
    hours, _, minutes = tokens[index + 2].norm.partition(":")
    if not hours.isdigit() or int(hours) > 14 or (minutes and not minutes.isdigit()):
        return None
    return f"UTC{'+' if sign == '+' else '-'}{int(hours):02d}:{int(minutes or 0):02d}", index + 3
