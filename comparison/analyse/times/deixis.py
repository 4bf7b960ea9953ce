"""Times told from here and now or from the story: "yesterday", "last week", "two days ago", "three weeks later"."""

from __future__ import annotations

from collections.abc import Sequence

from comparison.analyse.times.calendar import read_date
from comparison.analyse.times.expression import Direction, Offset
from comparison.analyse.times.numerals import count, norm, whole
from comparison.analyse.times.piece import Piece, Shift
from comparison.analyse.times.vocabulary import (
    DASHES,
    DEICTIC_DAYS,
    EDGES,
    MONTHS,
    PARTS,
    REFERENCES,
    SEASONS,
    STEPS,
    UNITS,
    WEEKDAYS,
    words,
)
from comparison.analyse.tokens import Token

_DAY_LEADS = DASHES | {"on", "in"}

Tokens = Sequence[Token]
_PART_ENDS = words("""of and but on at in when as after before until by with for while about around until from to because said was were
    had has have local""")
_WHOLES = frozenset({"week", "month", "year"})
_CALENDAR_UNITS = frozenset({"D", "W", "M", "Y", "Q", "WE", "DE", "CE"})


def unit_of(word: str) -> str | None:
    """The unit that ``word`` names in the singular or plural."""
    return UNITS.get(word) or (UNITS.get(word[:-1]) if word.endswith("s") else UNITS.get(word[:-3] + "y"))


def read_deictic(tokens: Tokens, index: int) -> Piece | None:
    """ "today", "tonight", "the day before yesterday", "now"."""
    word = tokens[index].norm
    if word in DEICTIC_DAYS:
        first, step = index, DEICTIC_DAYS[word]
        if norm(tokens, index - 1) in {"before", "after"} and norm(tokens, index - 2) == "day":
            first = index - 3 if norm(tokens, index - 3) == "the" else index - 2
            step *= 2
        elif norm(tokens, index - 1) in {"week", "fortnight"} and norm(tokens, index - 2) in {"a", ""}:
            return None
        piece = Piece(first, index + 1, shift=Shift(step, "D"))
        return piece._replace(part="night") if word == "tonight" else piece
    if word in REFERENCES:
        if word == "soon" and (norm(tokens, index - 1) == "as" or norm(tokens, index + 1) == "after"):
            return None
        return Piece(index, index + 1, reference=REFERENCES[word])
    return None


def read_step(tokens: Tokens, index: int) -> Piece | None:
    """ "last week", "next Monday", "this morning", "the following day", "the past three months", "last night"."""
    word = tokens[index].norm
    step = STEPS[word]
    told = word in {"following", "previous", "preceding"} or (
        word == "next"
        and norm(tokens, index - 1) == "the"
        and norm(tokens, index + 1) in {"day", "morning", "week", "month"}
    )
    target = norm(tokens, index + 1)
    first = index - 1 if norm(tokens, index - 1) in {"the", "this"} and word != "this" else index
    if norm(tokens, index - 1) == "this" and word in {"past", "coming"}:
        told = False
    if target in {"early", "late", "mid"} and norm(tokens, index + 2) in PARTS:
        return Piece(first, index + 3, shift=Shift(step, "D"), part=norm(tokens, index + 2))
    if target in WEEKDAYS:
        return Piece(first, index + 2, shift=Shift(step, "W", ("weekday", WEEKDAYS[target]), told))
    if target in MONTHS and tokens[index + 1].capitalised:
        dated = read_date(tokens, index + 1)
        if dated is not None and (dated.day is not None or dated.year is not None):
            return dated._replace(first=first, shift=Shift(step, "Y")) if dated.year is None else None
        return Piece(first, index + 2, shift=Shift(step, "Y", ("month", MONTHS[target]), told))
    if target in SEASONS:
        return Piece(first, index + 2, season=SEASONS[target], shift=Shift(step, "Y"))
    if target in PARTS and word in {"this", "last", "next", "following", "previous"}:
        if word == "this" or word == "last" or told:
            return Piece(first, index + 2, shift=Shift(step, "D", None, told), part=target)
        return None
    unit = UNITS.get(target)
    if unit in _CALENDAR_UNITS:
        if target == "night":
            return Piece(first, index + 2, shift=Shift(step, "D", None, told), part="night")
        if word == "past" and norm(tokens, index - 1) not in {"the", "this"}:
            return None
        if word in {"past", "last"} and target in {"decade", "century"} and first != index:
            return None
        return Piece(first, index + 2, shift=Shift(step, unit, None, told))
    return _span(tokens, first, index, step)


def _span(tokens: Tokens, first: int, index: int, step: int) -> Piece | None:
    """ "the past three months", "the next few days": a span that touches now."""
    number = count(tokens, index + 1)
    if number is None or step == 0:
        return None
    unit = unit_of(norm(tokens, number[1]))
    if unit is None or norm(tokens, index + 1) in {"a", "an"}:
        return None
    amount = int(number[0]) if number[0] is not None else None
    return Piece(first, number[1] + 1, shift=Shift(step, unit, count=amount or 0, span=True))


def read_that(tokens: Tokens, index: int) -> Piece | None:
    """ "that day", "the same evening", "that month": the same as another time of the story."""
    word = tokens[index].norm
    if word == "same" or (word == "that" and norm(tokens, index + 1) == "same"):
        first, at = (index, index + 1) if word == "same" else (index, index + 2)
    else:
        first, at = index, index + 1
    target = norm(tokens, at)
    if target in PARTS:
        return Piece(first, at + 1, shift=Shift(0, "D", None, told=True), part=target)
    unit = UNITS.get(target)
    if unit in _CALENDAR_UNITS and target != "night":
        return Piece(first, at + 1, shift=Shift(0, unit, None, told=True))
    if target in WEEKDAYS:
        return Piece(first, at + 1, shift=Shift(0, "W", ("weekday", WEEKDAYS[target]), told=True))
    return None


def read_distance(tokens: Tokens, index: int) -> Piece | None:
    """ "two days ago", "three weeks later", "ten minutes after", "in three weeks", "within 24 hours"."""
    number = count(tokens, index)
    if number is None:
        return None
    amount, at = number
    halves = 0.0
    if norm(tokens, at) in DASHES and unit_of(norm(tokens, at + 1)):
        return None  # "two-day" is a measure
    if norm(tokens, at) in {"more", "full", "whole", "further"}:
        at += 1
    unit = unit_of(norm(tokens, at))
    if unit is None:
        return None
    at += 1
    if norm(tokens, at) == "and" and norm(tokens, at + 1) == "a" and norm(tokens, at + 2) in {"half", "quarter"}:
        halves = 0.5 if norm(tokens, at + 2) == "half" else 0.25
        at += 3
    value = amount + halves if amount is not None else None
    after, before = norm(tokens, at), norm(tokens, index - 1)
    if before in {"over", "nearly", "almost", "about", "around", "than"}:
        before = norm(tokens, index - (2 if before != "than" else 3))
    if after == "ago" or (after == "back" and unit != "MIN"):
        return (
            Piece(index, at + 1, shift=_shift(value, unit, -1))
            if unit in _STEP_UNITS
            else _offset(index, at + 1, value, unit, "before")
        )
    if after in {"later", "afterwards", "after", "earlier", "before", "beforehand", "previously"}:
        direction: Direction = "before" if after in {"earlier", "before", "beforehand", "previously"} else "after"
        return _offset(index, at + 1 if after not in {"after", "before"} else at, value, unit, direction)
    if after == "from" and norm(tokens, at + 1) in {"now", "today"}:
        return Piece(index, at + 2, shift=_shift(value, unit, 1)) if unit in _STEP_UNITS else None
    if after == "from" and (norm(tokens, at + 1) in {**DEICTIC_DAYS, **WEEKDAYS} or whole(tokens, at + 1) is not None):
        return _offset(index, at, value, unit, "after")
    if before == "within":
        return _offset(index, at, value, unit, "after")
    if (
        before == "in"
        and unit in _STEP_UNITS
        and any(t.norm in {"will", "'ll"} for t in tokens[max(0, index - 8) : index])
    ):
        return Piece(index, at, shift=_shift(value, unit, 1))
    if before == "in" and norm(tokens, at) in {"", ".", ",", ";", "'", "time"}:
        return _offset(index, at, value, unit, "after") if unit in _STEP_UNITS else None
    return None


_STEP_UNITS = frozenset({"D", "W", "M", "Y", "FN", "DE"})


def _shift(amount: float | None, unit: str, sign: int) -> Shift:
    if amount is None:
        return Shift(None, unit)
    if unit == "FN":
        return Shift(sign * 2 * int(amount), "W")
    if unit == "DE":
        return Shift(sign * 10 * int(amount), "Y")
    return Shift(sign * int(amount), unit)


def _offset(first: int, last: int, amount: float | None, unit: str, direction: Direction) -> Piece:
    if unit == "FN":
        amount, unit = (2 * amount if amount is not None else None), "W"
    return Piece(first, last, offset=Offset(amount, unit, direction))


def read_part(tokens: Tokens, index: int) -> Piece | None:
    """ "the evening of", "in the morning", "Monday evening", "overnight", "at dawn", "tomorrow a.m."."""
    word = tokens[index].norm
    before = norm(tokens, index - 1)
    if word in {"am", "pm", "a.m.", "p.m."}:
        return Piece(index, index + 1, part=word) if before in {"tomorrow", "today", "yesterday"} else None
    if before in WEEKDAYS or before in DEICTIC_DAYS:
        return Piece(index, index + 1, part=word)
    follows = tokens[index + 1] if index + 1 < len(tokens) else None
    free = follows is None or follows.kind != "word" or follows.norm in _PART_ENDS or follows.norm in WEEKDAYS
    if word == "overnight" or (before in {"at", "by", "before", "until", "till", "since", "from"} and word != "am"):
        return Piece(index, index + 1, part=word) if free else None
    edge = before if before in {"early", "late", "mid"} else None
    article = norm(tokens, index - 2) if edge else before
    if before in DASHES and norm(tokens, index - 2) == "mid":
        edge, article = "mid", norm(tokens, index - 3)
    if follows is not None and follows.norm == "of" and word in {"dawn", "sunset", "dusk"}:
        return None  # "the dawn of an era"
    if not free or (article not in {"the", "in", "by", "until", "during"} and not edge):
        return None
    if article == "the" and norm(tokens, index - (3 if edge else 2)) in {"all", "for"}:
        return None
    return Piece(index, index + 1, part=word, edge=edge)


def read_weekend(tokens: Tokens, index: int) -> Piece | None:
    """ "the weekend", "over the weekend", "at the weekend"."""
    if norm(tokens, index - 1) == "the":
        return Piece(index, index + 1, weekend=True)
    return None


def read_edge(tokens: Tokens, index: int) -> Piece | None:
    """ "early", "mid-", "the end of": an edge that the next piece is joined to."""
    word = tokens[index].norm
    at = index + 1
    if word in {"beginning", "start", "middle", "end"}:
        if norm(tokens, at) != "of":
            return None
        at += 1
    elif norm(tokens, at) in _DAY_LEADS:
        at += 1
    if norm(tokens, at) == "the":
        at += 1
        if norm(tokens, at) in _WHOLES and word not in {"early", "mid", "late"}:
            return Piece(index, at + 1, edge=EDGES[word], shift=Shift(0, UNITS[norm(tokens, at)]))
    return Piece(index, at, edge=EDGES[word])
