"""The words that bound or blur a number: "at least", "up to", "nearly", "or so"."""

from __future__ import annotations

from math import inf, isclose

from comparison.analyse.line import Line
from comparison.analyse.quantities.numeral import adjacent
from comparison.analyse.quantities.quantity import Bound, Interval

_PHRASES: dict[Bound, str] = {
    "at least": "at least|no fewer than|not fewer than|no less than|not less than|a minimum of|minimum of|a minimum"
    "|minimum|not under|as few as",
    "more than": "more than|over|upwards of|upward of|above|in excess of|exceeding|exceeds|exceed|exceeded|north of"
    "|greater than"
    "|well over|well above|beyond|higher than|larger than|longer than|better than|>",
    "at most": "at most|no more than|not more than|up to|as many as|as much as|as long as|as high as|a maximum of"
    "|maximum of|a maximum|maximum|not over|not exceeding|no longer than|no higher than|a ceiling of|capped at",
    "less than": "fewer than|less than|under|below|lower than|short of|well under|well below|smaller than|<",
    "nearly": "nearly|almost|close to|just under|just short of|just below|approaching|slightly less than|slightly under"
    "|a little under|a little less than|not quite|virtually|shy of|just shy of",
    "just over": "just over|slightly more than|slightly over|a little over|a little more than|just above"
    "|a bit more than",
    "about": "about|around|some|approximately|approx|approx .|roughly|circa|ca .|c .|an estimated|estimated|estimates"
    "|perhaps|maybe|somewhere around|in the region of|in the order of|of the order of|~|something like|or so"
    "|more or less|very roughly|abt|near|an average of|averaging|possibly|probably|as few or as many as",
}
_EXACTLY = ("exactly", "precisely", "a total of", "total of", "fully", "only", "just", "a mere", "a record")
_AFTER: dict[Bound, str] = {
    "at least": "or more|or over|or longer|or higher|+|plus|at least|minimum|or greater|and above|and over",
    "at most": "or less|or fewer|or under|at most|maximum|at the most|max|tops",
    "about": "or so|- odd|odd|ish|- ish|or thereabouts|more or less|approximately|or thereabout|?",
}


def _compiled(table: dict[Bound, str]) -> dict[tuple[str, ...], Bound]:
    return {tuple(phrase.split()): bound for bound, phrases in table.items() for phrase in phrases.split("|")}


_BEFORE_TABLE: dict[tuple[str, ...], Bound | None] = {
    **_compiled(_PHRASES),
    **{tuple(phrase.split()): None for phrase in _EXACTLY},
}
_AFTER_TABLE = _compiled(_AFTER)
_LAST = frozenset(phrase[-1] for phrase in _BEFORE_TABLE)
_FIRST = frozenset(phrase[0] for phrase in _AFTER_TABLE)


def bound_before(tokens: Line, i: int) -> tuple[Bound | None, int]:
    """The bound stated right before token ``i``, None if none, and where its words begin.

    Two bounds may meet ("at least some 300"): a one-sided bound counts more than a blur.
    """
    found: Bound | None = None
    limit = _LIMITS.get(tokens.norms[i - 3]) if tokens.norms[i - 1] == "of" and i >= 3 else None
    if limit and tokens[i - 2].kind == "word":
        return limit, i - 3  # "a maximum sum of"
    for _ in range(3):
        length = _phrase_before(tokens, i)
        if not length:
            break
        bound = _BEFORE_TABLE[tuple(t.norm for t in tokens[i - length : i])]
        i -= length
        if bound and (found is None or found == "about"):
            found = bound
    return found, i


_LIMITS: dict[str, Bound] = {"maximum": "at most", "minimum": "at least"}


def _phrase_before(tokens: Line, i: int) -> int:
    if tokens.norms[i - 1] not in _LAST:
        return 0
    for length in range(min(4, i), 0, -1):
        if tuple(t.norm for t in tokens[i - length : i]) in _BEFORE_TABLE:
            return length
    return 0


def bound_after(tokens: Line, i: int) -> tuple[Bound | None, int]:
    """The bound stated from token ``i`` on, None if none, and the token after its words."""
    if tokens.norms[i] in _FIRST:
        for length in (3, 2, 1):
            phrase = tuple(t.norm for t in tokens[i : i + length])
            bound = _AFTER_TABLE.get(phrase)
            if bound and (phrase[0] not in {"+", "ish", "-", "?"} or adjacent(tokens, i)):
                return bound, i + len(phrase)
    return None, i


# How far a blurred number reaches, as a share of it. Newsroom use of "nearly" and "just over" stays within 15 percent;
# "about" within 10, and within one for the numbers up to ten. A number that is stated more finely reaches less far, by
# what its last place or its fives are worth (Krifka 2007, Approximate interpretation of number words): "about 40,000"
# may be 43,000, "about 41,000" may not.
_NEAR = 0.15
_ABOUT = 0.1
_ABOUT_AT_LEAST = 0.03  # with 0.04 "about 41,000" and "about 46,500" are too near to differ


def interval(low: float, high: float, bound: Bound, discrete: bool, step: float = inf) -> Interval:
    """The values that ``low`` (to ``high``) allow under ``bound``; ``discrete`` for things counted one by one.

    ``step`` is the granularity of the number as it is stated.
    """
    match bound:
        case "at least":
            return Interval(low, inf, high_open=True)
        case "more than":
            return Interval(low, inf, low_open=True, high_open=True)
        case "at most":
            return Interval(min(0.0, high), high)
        case "less than":
            return Interval(min(0.0, high), high, high_open=True)
        case "nearly":
            return Interval(low * (1 - _NEAR), high, high_open=True)
        case "just over":
            return Interval(low, high * (1 + _NEAR), low_open=True)
        case "about":
            slack = [max(min(_coarse(end, step), abs(end) * _ABOUT), abs(end) * _ABOUT_AT_LEAST) for end in (low, high)]
            if discrete:
                slack = [max(s, min(1.0, abs(end) * 0.25)) for s, end in zip(slack, (low, high), strict=True)]
            return Interval(low - slack[0], high + slack[1])
        case _:
            return Interval(low, high)


def _coarse(value: float, step: float) -> float:
    """``step``, or five times it for a multiple of that: 50 for 250."""
    fives = value / (step * 5)
    return step * 5 if step < inf and isclose(fives, round(fives)) else step
