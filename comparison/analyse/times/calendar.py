"""Dates as calendars write them: "18 March 2025", "March 18", "2025-03-18", "mid-May", "the 24th", "Q2"."""

from __future__ import annotations

from collections.abc import Sequence

from comparison.analyse.times.numerals import norm, ordinal, whole
from comparison.analyse.times.piece import Piece
from comparison.analyse.times.vocabulary import (
    DASHES,
    DOUBTFUL_MONTHS,
    MONTHS,
    SHORT_WEEKDAYS,
    WEEKDAYS,
    words,
)
from comparison.analyse.tokens import Token

_JOINING = DASHES | {"+"}

Tokens = Sequence[Token]
_LEADS_TO_YEAR = words(
    "in since by of until till from during before after for early late mid through to and year between"
)
LEADS_TO_DATE = words("""in by since until till from of on during before after last next this early mid late for through to and between
    throughout around about than previous end start beginning middle""")
_NOT_AFTER_YEAR = words("people percent per million billion thousand euros dollars men women troops % °")


def read_date(tokens: Tokens, index: int) -> Piece | None:
    """The date that begins at token ``index``."""
    if tokens[index].kind == "number":
        return _numeric(tokens, index) or _day_month(tokens, index) or _year(tokens, index) or _nth(tokens, index)
    word = tokens[index].norm
    if word in MONTHS:
        return _month_first(tokens, index)
    if word in WEEKDAYS:
        return _weekday(tokens, index)
    return _day_month(tokens, index) or _nth(tokens, index)


def _numeric(tokens: Tokens, index: int) -> Piece | None:
    first = whole(tokens, index)
    sign = norm(tokens, index + 1)
    if first is None or sign not in {"-", "/", "."} or norm(tokens, index + 3) != sign:
        return _dotted(tokens, index)
    if not tight(tokens, index, index + 5):
        return None
    second, third = whole(tokens, index + 2), whole(tokens, index + 4)
    if second is None and sign == "-" and norm(tokens, index + 2) in MONTHS and third is not None:
        if first > 1000:
            return _checked(index, index + 5, first, MONTHS[norm(tokens, index + 2)], third)
        return _checked(index, index + 5, third, MONTHS[norm(tokens, index + 2)], first)
    if second is None or third is None:
        return None
    if len(tokens[index].norm) == 4:
        return _checked(index, index + 5, first, second, third)
    if len(tokens[index + 4].norm) not in {2, 4}:
        return None
    year = third if third > 99 else 2000 + third
    return _either_order(index, index + 5, first, second, year)


def _dotted(tokens: Tokens, index: int) -> Piece | None:
    """ "18.03.2025" is one token, a number with points."""
    parts = tokens[index].norm.split(".") if len(tokens[index].norm) <= 10 else []
    if len(parts) != 3 or len(parts[2]) != 4 or not all(p.isascii() and p.isdigit() for p in parts):
        return None
    return _checked(index, index + 1, int(parts[2]), int(parts[1]), int(parts[0]))


def _either_order(first: int, last: int, one: int, two: int, year: int) -> Piece | None:
    if one > 12:
        return _checked(first, last, year, two, one)
    if two > 12 or one == two:
        return _checked(first, last, year, one, two)
    # Day first or month first cannot be told: only the year is sure.
    return Piece(first, last, year=year, span_years=0)


def _checked(first: int, last: int, year: int, month: int, day: int) -> Piece | None:
    if 1 <= month <= 12 and 1 <= day <= 31 and 1000 <= year <= 2999:
        return Piece(first, last, year=year, month=month, day=day)
    return None


def tight(tokens: Tokens, first: int, last: int) -> bool:
    """No space parts the tokens from ``first`` to ``last`` (exclusive)."""
    if last > len(tokens):
        return False
    return all(tokens[i].end == tokens[i + 1].start for i in range(first, last - 1))


def _day(tokens: Tokens, index: int) -> tuple[int, int] | None:
    found = ordinal(tokens, index)
    if found is None:
        number = whole(tokens, index)
        found = (number, index + 1) if number is not None else None
    return found if found is not None and 1 <= found[0] <= 31 else None


def _days(tokens: Tokens, index: int) -> tuple[int, int | None, int] | None:
    """A day or a span of days: first, last (or None), and the index after."""
    day = _day(tokens, index)
    if day is None:
        return None
    joint = norm(tokens, day[1])
    if joint in DASHES or joint in {"to", "and"}:
        until = _day(tokens, day[1] + 1)
        if until is not None and until[0] > day[0]:
            return day[0], until[0], until[1]
    return day[0], None, day[1]


def _month(tokens: Tokens, index: int) -> int | None:
    return MONTHS.get(norm(tokens, index)) if index < len(tokens) and tokens[index].kind == "word" else None


_LEADS_TO_DAY = words("on by until till from since before after")


def _written(tokens: Tokens, index: int, lead: str) -> bool:
    """The month at ``index`` is written as one: with a capital, or as no other word ("on 3 march" will do)."""
    token = tokens[index]
    return token.capitalised or token.norm not in DOUBTFUL_MONTHS or (token.norm != "may" and lead in _LEADS_TO_DAY)


def _past_point(tokens: Tokens, index: int) -> int:
    """The index after an abbreviation's full stop, if ``index`` is one."""
    short = len(norm(tokens, index - 1)) <= 4 and norm(tokens, index - 1) != "may"
    return index + 1 if norm(tokens, index) == "." and short and index + 1 < len(tokens) else index


def _day_month(tokens: Tokens, index: int) -> Piece | None:
    days = _days(tokens, index)
    if days is None:
        return None
    first, until, after = days
    if norm(tokens, after) == "of" and ordinal(tokens, index) is not None:
        after += 1
    month = _month(tokens, after)
    if month is None or not _written(tokens, after, norm(tokens, index - 1)):
        return None
    piece = Piece(index, after + 1, month=month, day=first, last_day=until)
    return with_year(tokens, piece)


def with_year(tokens: Tokens, piece: Piece) -> Piece:
    """``piece`` with the year that follows it, if one does."""
    after = _past_point(tokens, piece.last)
    skip = 1 if norm(tokens, after) in {",", "of"} else 0
    year = whole(tokens, after + skip)
    if year is None or not 1000 <= year <= 2999 or len(tokens[after + skip].norm) != 4:
        return piece
    if piece.day is None and norm(tokens, after) == ",":
        return piece  # "in March, 2000 people"
    return piece._replace(last=after + skip + 1, year=year)


def _month_first(tokens: Tokens, index: int) -> Piece | None:
    month = MONTHS[tokens[index].norm]
    lead = norm(tokens, index - 1)
    if not _written(tokens, index, lead):
        return None
    after = _past_point(tokens, index + 1)
    skip = 1 if norm(tokens, after) == "the" else 0
    days = _days(tokens, after + skip)
    if days is not None and not _is_clock(tokens, after + skip):
        first, until, end = days
        piece = with_year(tokens, Piece(index, end, month=month, day=first, last_day=until))
        return piece
    piece = with_year(tokens, Piece(index, index + 1, month=month))
    if piece.year is not None:
        return piece
    word = tokens[index].norm
    if not tokens[index].capitalised and (word in DOUBTFUL_MONTHS or len(word) <= 4):
        return None
    if (word in DOUBTFUL_MONTHS or len(word) <= 4) and not _dated_company(tokens, index):
        return None
    return piece


def _is_clock(tokens: Tokens, index: int) -> bool:
    return norm(tokens, index + 1) in {"am", "pm", "a.m.", "p.m.", "%", "percent"}


def _dated_company(tokens: Tokens, index: int) -> bool:
    before = norm(tokens, index - 1)
    if before in DASHES:
        before = norm(tokens, index - 2)
    if before not in LEADS_TO_DATE:
        return False
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    # "for June Smith", "after March Industries": a capitalised word that is no weekday makes it a name.
    return not (after is not None and after.kind == "word" and after.capitalised and after.norm not in WEEKDAYS)


def _weekday(tokens: Tokens, index: int) -> Piece | None:
    token = tokens[index]
    after = index + 1
    nth = ordinal(tokens, index + 2) if norm(tokens, index + 1) == "the" else None
    if nth is not None and 1 <= nth[0] <= 31 and token.norm not in SHORT_WEEKDAYS:
        follows = norm(tokens, nth[1])
        if follows not in MONTHS and not (follows == "of" and norm(tokens, nth[1] + 1) in MONTHS):
            return Piece(index, nth[1], weekday=WEEKDAYS[token.norm], day=nth[0])
    if token.norm in SHORT_WEEKDAYS:
        after = _past_point(tokens, after)
        skip = 1 if norm(tokens, after) == "," else 0
        company = whole(tokens, after + skip) is not None or norm(tokens, after + skip) in MONTHS
        if not token.capitalised or not (company or norm(tokens, index - 1) in {"on", "last", "next"}):
            return None
        if not company:
            after = index + 1
    return Piece(index, after, weekday=WEEKDAYS[token.norm])


def _year(tokens: Tokens, index: int) -> Piece | None:
    number = whole(tokens, index)
    if number is None or len(tokens[index].norm) != 4 or not 1000 <= number <= 2999:
        return _short_decade(tokens, index)
    if norm(tokens, index + 1) in {"s", "'s"} and number % 10 == 0 and tight(tokens, index, index + 2):
        return Piece(index, index + 2, year=number, span_years=10)
    quarter = norm(tokens, index + 1)
    if quarter == "q" and 1 <= (whole(tokens, index + 2) or 0) <= 4:
        return Piece(index, index + 3, year=number, quarter=whole(tokens, index + 2))
    if not 1800 <= number <= 2100 or norm(tokens, index + 1) in _NOT_AFTER_YEAR:
        return None
    if norm(tokens, index - 1) in _JOINING and tight(tokens, index - 1, index + 1):
        return None  # a telephone number, a product's code
    if tight(tokens, index, index + 3) and norm(tokens, index + 1) in DASHES and whole(tokens, index + 2) is not None:
        until = whole(tokens, index + 2) or 0
        until = until if until > 99 else number // 100 * 100 + until
        if number < until < number + 100:
            return Piece(index, index + 3, year=number, span_years=until - number + 1)
        return None
    lead = norm(tokens, index - 1)
    lead = norm(tokens, index - 2) if lead in DASHES or lead == "the" else lead
    bare = lead not in _LEADS_TO_YEAR and not _attributive(tokens, index)
    return Piece(index, index + 1, year=number, doubtful=bare)


def _attributive(tokens: Tokens, index: int) -> bool:
    """ "the 2015 agreements", "its 2024 report"."""
    return norm(tokens, index - 1) in {"the", "its", "their", "his", "her", "our"} and (
        index + 1 < len(tokens) and tokens[index + 1].kind == "word"
    )


def _short_decade(tokens: Tokens, index: int) -> Piece | None:
    number = whole(tokens, index)
    if number is None or number % 10 or not 20 <= number <= 90 or len(tokens[index].norm) != 2:
        return None
    if norm(tokens, index + 1) == "s" and tight(tokens, index, index + 2) and norm(tokens, index - 1) in {"the", "'"}:
        return Piece(index, index + 2, year=1900 + number, span_years=10)
    return None


def _nth(tokens: Tokens, index: int) -> Piece | None:
    """ "the 24th", "the 24th of that month", "the second quarter", "the third week of May"."""
    found = ordinal(tokens, index)
    if found is None:
        return None
    number, after = found
    word = norm(tokens, after)
    if word == "quarter" and number <= 4:
        return with_year(tokens, Piece(index, after + 1, quarter=number))
    if word == "half" and number <= 2:
        month = _month(tokens, after + 2) if norm(tokens, after + 1) == "of" else None
        if month is not None:
            return with_year(tokens, Piece(index, after + 3, month=month, edge="early" if number == 1 else "late"))
        piece = with_year(tokens, Piece(index, after + 1, half=number))
        return piece if piece.year is not None else None
    if word == "century" or (word in DASHES and norm(tokens, after + 1) == "century"):
        last = after + (1 if word == "century" else 2)
        return Piece(index, last, year=100 * (number - 1), span_years=100) if 10 <= number <= 29 else None
    if word == "week" and norm(tokens, after + 1) in {"of", "in"} and number <= 4:
        month = _month(tokens, after + 2)
        if month is not None:
            days = (7 * number - 6, 7 * number)
            return with_year(tokens, Piece(index, after + 3, month=month, day=days[0], last_day=days[1]))
    if norm(tokens, index - 1) != "the" or tokens[index].kind != "number" or not 1 <= number <= 31:
        return None
    if word == "of" and norm(tokens, after + 1) in {"that", "this", "the"} and norm(tokens, after + 2) == "month":
        return Piece(index, after + 3, day=number)
    follows = tokens[after] if after < len(tokens) else None
    if follows is None or follows.kind == "sign":
        return Piece(index, after, day=number)
    return None
