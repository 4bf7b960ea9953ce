"""Fractions, dozens and vague classes: "two thirds", "half a million", "two dozen", "several hundred"."""

from __future__ import annotations

import re

from comparison.analyse.line import Line
from comparison.analyse.quantities.number_words import DENOMINATORS, DOZENS, LONGEST_VAGUE, SCALES, SMALL, VAGUE
from comparison.analyse.quantities.numeral import Numeral, NumeralKind

_VULGAR = re.compile(r"(\d)\u2044(\d{1,2})\Z")


def vulgar_fraction(tokens: Line, i: int) -> float | None:
    """The value of a fraction in one character at token ``i``."""
    match = _VULGAR.match(tokens.norms[i])
    return int(match[1]) / int(match[2]) if match else None


def mixed_fraction(tokens: Line, i: int) -> tuple[float, int] | None:
    """The fraction of "2 1/2", "2½", "2 and a half" from token ``i``, and the token after it."""
    vulgar = vulgar_fraction(tokens, i)
    if vulgar is not None:
        return vulgar, i + 1
    if tokens.norms[i].isdigit() and tokens.norms[i + 1] == "/" and tokens.norms[i + 2].isdigit():
        over, under = int(tokens.norms[i][:4]), int(tokens.norms[i + 2][:4])
        if over < under <= 16 and tokens.norms[i + 3] != "/":
            return over / under, i + 3
    return and_fraction(tokens, i)


def and_fraction(tokens: Line, i: int) -> tuple[float, int] | None:
    """The fraction of "and a half", "and three quarters" from token ``i``, and the token after it."""
    if tokens.norms[i] != "and":
        return None
    word, denominator = tokens.norms[i + 1], DENOMINATORS.get(tokens.norms[i + 2])
    over = 1 if word in {"a", "one"} else SMALL.get(word, 0)
    if denominator is None or not 0 < over < denominator:
        return None
    return over / denominator, i + 3


_FIRST_VAGUE = frozenset(phrase[0] for phrase in VAGUE)


def vague(tokens: Line, i: int) -> Numeral | None:
    if tokens[i].norm not in _FIRST_VAGUE:
        return None
    for length in range(min(LONGEST_VAGUE, len(tokens) - i), 0, -1):
        span = VAGUE.get(tuple(t.norm for t in tokens[i : i + length]))
        if span:
            return Numeral(i, i + length, span[0], span[1], span[0], "vague")
    return None


def fraction(tokens: Line, i: int) -> Numeral | None:
    """ "two thirds", "two-thirds", "a quarter of", "half the", "half a million"."""
    word, after = tokens[i].norm, i + 1
    if word == "half":
        following = tokens.norms[after]
        if following == "-" or not (following in _HALVED or tokens.norms[i - 1] in _BEFORE_HALF):
            return None
        if following in {"a", "an"} and tokens.norms[after + 1] == "dozen":
            return Numeral(i, after + 2, 6, 6, 6, "dozen", 6)
        if following in {"a", "an"} and tokens.norms[after + 1] in SCALES:
            scale = SCALES[tokens.norms[after + 1]]
            return Numeral(i, after + 2, scale / 2, scale / 2, scale / 2, "number", 0.5, scale)
        if following in SCALES:
            scale = SCALES[following]
            return Numeral(i, after + 1, scale / 2, scale / 2, scale / 2, "number", 0.5, scale)
        if following in {"a", "an"}:
            after += 1
        return Numeral(i, after, 0.5, 0.5, 0.5, "fraction", 0.5)
    over = 1 if word in {"a", "an", "one"} else SMALL.get(word)
    if over is None or over > 99:
        return None
    if tokens.norms[after] == "-":
        after += 1
    denominator = DENOMINATORS.get(tokens.norms[after])
    if denominator is None or over >= denominator or (over > 1) != tokens.norms[after].endswith("s"):
        return None
    following = tokens.norms[after + 1]
    if (
        over == 1
        and word != "one"
        and not (following in _PARTED or tokens.norms[i - 1] in {"by", "than", "nearly", "almost", "about", "least"})
    ):
        return None
    value = over / denominator
    if following == "of" and tokens.norms[after + 2] == "a" and tokens.norms[after + 3] in SCALES:
        after, following = after + 2, tokens.norms[after + 3]
    if following in SCALES:
        scale = SCALES[following]
        return Numeral(i, after + 2, value * scale, value * scale, scale / denominator, "number", value, scale)
    return Numeral(i, after + 1, value, value, 1 / denominator, "fraction", value)


_BEFORE_HALF = frozenset({"by", "than", "a", "nearly", "about", "under", "over", "almost", "exactly", "only"})
_HALVED = frozenset({"of", "the", "a", "an", "its", "their", "our", "all", "his", "her", "those", "million", "billion"})
_PARTED = frozenset({"of", "million", "billion", "the"})


_LONGEST_FIRST = 5  # words of what stands between "both" and its "and"


def _both_and(tokens: Line, after: int) -> bool:
    """Whether "both" joins two things that are named ("both France and Spain") rather than counts them."""
    for token in tokens[after : after + _LONGEST_FIRST + 1]:
        if token.norm == "and":
            return True
        if token.kind == "sign" or token.norm in _PARTS_OF_CLAUSES:
            return False
    return False


_PARTS_OF_CLAUSES = frozenset("are were have had will would said say agreed agree of to in that who".split())


def dozens(tokens: Line, i: int) -> Numeral | None:
    """ "a dozen", "two dozen", "a couple of", "a pair of", "both"."""
    word, after = tokens[i].norm, i + 1
    if word == "both":
        return None if _both_and(tokens, after) else Numeral(i, after, 2, 2, 1, "number", 2)
    if word == "dozen":
        return Numeral(i, after, 12, 12, 12, "dozen", 12)
    count = 1 if word in {"a", "one"} else SMALL.get(word)
    size = DOZENS.get(tokens.norms[after])
    if count is None or size is None or (size != 12 and word != "a") or tokens.norms[after] == "score":
        return None
    kind: NumeralKind = "dozen" if size == 12 else "number"
    return Numeral(i, after + 1, count * size, count * size, size if size == 12 else 1, kind, count * size)
