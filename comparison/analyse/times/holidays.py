"""Days that go by a name: fixed dates, and those that move with Easter or with a weekday of a month."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta

from comparison.analyse.times.numerals import norm, whole
from comparison.analyse.times.piece import Piece, Shift
from comparison.analyse.times.vocabulary import STEPS
from comparison.analyse.tokens import Token


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (the anonymous algorithm, Meeus 1991, ch. 8)."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return date(year, month, day + 1)


def _fixed(month: int, day: int) -> Callable[[int], date]:
    return lambda year: date(year, month, day)


def _after_easter(days: int) -> Callable[[int], date]:
    return lambda year: easter(year) + timedelta(days=days)


def _thanksgiving(year: int) -> date:
    first = date(year, 11, 1)
    return first + timedelta(days=(4 - first.isoweekday()) % 7 + 21)


HOLIDAYS: dict[str, Callable[[int], date]] = {
    "new year's day": _fixed(1, 1), "new year's eve": _fixed(12, 31), "valentine's day": _fixed(2, 14),
    "may day": _fixed(5, 1), "halloween": _fixed(10, 31), "christmas eve": _fixed(12, 24),
    "christmas day": _fixed(12, 25), "christmas": _fixed(12, 25), "boxing day": _fixed(12, 26),
    "ash wednesday": _after_easter(-46), "palm sunday": _after_easter(-7), "maundy thursday": _after_easter(-3),
    "good friday": _after_easter(-2), "holy saturday": _after_easter(-1), "easter sunday": _after_easter(0),
    "easter day": _after_easter(0), "easter monday": _after_easter(1), "easter": _after_easter(0),
    "thanksgiving day": _thanksgiving, "thanksgiving": _thanksgiving,
}  # fmt: skip
OPENERS = frozenset(name.split()[0] for name in HOLIDAYS)
_ALONE_AFTER = frozenset({"at", "by", "before", "after", "since", "until", "over", "on", "last", "next", "this"})
_LONGEST = 4


def read_holiday(tokens: Sequence[Token], index: int) -> Piece | None:
    """The named day that begins at token ``index``, with a year that follows it."""
    if not tokens[index].capitalised:
        return None
    for length in range(min(_LONGEST, len(tokens) - index), 0, -1):
        name = _spelt(tokens[index : index + length])
        if name not in HOLIDAYS:
            continue
        last = index + length
        if length == 1 and (norm(tokens, index - 1) not in _ALONE_AFTER or _names_more(tokens, last)):
            return None
        piece = Piece(index, last, holiday=name)
        year = whole(tokens, last)
        if year is not None and 1900 <= year <= 2100:
            return piece._replace(last=last + 1, year=year)
        step = STEPS.get(norm(tokens, index - 1))
        if step is not None:
            return piece._replace(first=index - 1, shift=Shift(step, "Y"))
        return piece
    return None


def _spelt(tokens: Sequence[Token]) -> str:
    return "".join(t.norm if t.norm == "'s" else f" {t.norm}" for t in tokens).strip()


def _names_more(tokens: Sequence[Token], index: int) -> bool:
    """ "the Christmas truce", "Easter Island": the name of something else."""
    return index < len(tokens) and tokens[index].kind == "word" and (
        tokens[index].capitalised or tokens[index].norm not in {"and", "in", "but", "when", "as", "this", "last"}
    )  # fmt: skip
