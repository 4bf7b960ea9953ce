"""Numbers in digits, in words and in both, read from the tokens of a sentence.

Measured with ``benchmarks/quantities.py``: text2num and word2number read neither scales behind digits ("1.2bn") nor fractions,
dozens and vague classes; quantulum3 reads most but takes milliseconds a sentence. So the grammar is written
here; it is small.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from math import inf
from typing import Literal

from comparison.analyse.quantities.number_words import (
    ABBREVIATED_SCALES,
    DENOMINATORS,
    DOZENS,
    LONGEST_VAGUE,
    SCALES,
    SMALL,
    TENS,
    UNITS,
    VAGUE,
)
from comparison.analyse.tokens import Token

NumeralKind = Literal["number", "fraction", "dozen", "vague"]

_DIGITS = re.compile(r"\d{1,15}(?:\.\d{1,9})?\Z")
_GROUPED = re.compile(r"\d{1,3}(?:,\d{2,3}){1,5}(?:\.\d{1,9})?\Z")
_VULGAR = re.compile(r"(\d)\u2044(\d{1,2})\Z")


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number in tokens ``first`` to ``after`` (exclusive): its ``low`` and ``high``, equal unless it is vague.

    ``step`` is the granularity it is stated with; ``bare`` its number before a scale, ``scale`` that scale.
    """

    first: int
    after: int
    low: float
    high: float
    step: float
    kind: NumeralKind = "number"
    bare: float = 0.0
    scale: float = 1.0

    def rescaled(self, scale: float) -> Numeral:
        """This number times ``scale``: "1" of "1 to 2 million"."""
        return Numeral(
            self.first, self.after, self.low * scale, self.high * scale, self.step * scale, self.kind, self.bare, scale
        )


def granularity(value: float, decimals: int = 0) -> float:
    """The unit that ``value`` is stated to: 1,000 for 9,000; 1 for 197; 0.1 for 4.6 with one decimal."""
    if decimals:
        return 10.0**-decimals
    whole = int(value)
    if whole == 0 or whole != value:
        return 1.0
    step = 1
    while whole % (step * 10) == 0:
        step *= 10
    return float(step)


def adjacent(tokens: Sequence[Token], i: int) -> bool:
    """Whether token ``i`` follows its predecessor without a space."""
    return 0 < i < len(tokens) and tokens[i - 1].end == tokens[i].start


def norm(tokens: Sequence[Token], i: int) -> str:
    """The norm of token ``i``, or "" outside the sentence."""
    return tokens[i].norm if 0 <= i < len(tokens) else ""


def read_numeral(tokens: Sequence[Token], i: int) -> Numeral | None:
    """The longest number that starts at token ``i``, or None."""
    if tokens[i].kind == "number":
        return _digits(tokens, i)
    return _vague(tokens, i) or _fraction(tokens, i) or _dozens(tokens, i) or _words(tokens, i)


def digits_value(text: str) -> tuple[float, int] | None:
    """The value of ``text`` in digits and its number of decimals; None for what is no number ("1.2.3", "1,3")."""
    if _GROUPED.match(text):
        if len(text.partition(".")[0].rpartition(",")[2]) != 3:
            return None
        text = text.replace(",", "")
    elif not _DIGITS.match(text):
        return None
    return float(text), len(text.partition(".")[2])


def _digits(tokens: Sequence[Token], i: int) -> Numeral | None:
    vulgar = _VULGAR.match(tokens[i].norm)
    if vulgar:
        value = int(vulgar[1]) / int(vulgar[2])
        return _scaled(tokens, Numeral(i, i + 1, value, value, value, "fraction", value))
    read = digits_value(tokens[i].norm)
    if read is None:
        return None
    value, decimals = read
    after, step = i + 1, granularity(value, decimals)
    extra = _mixed_fraction(tokens, after)
    if extra:
        value, after, step = value + extra[0], extra[1], extra[0]
    elif norm(tokens, after) == "/" and norm(tokens, after + 1).isdigit() and not decimals:
        denominator = int(norm(tokens, after + 1)[:4])
        if not 0 < value < denominator or norm(tokens, after + 2) in {"/"}:
            return None
        value = value / denominator
        return Numeral(i, after + 2, value, value, value, "fraction", value)
    return _scaled(tokens, Numeral(i, after, value, value, step, "number", value))


def _mixed_fraction(tokens: Sequence[Token], i: int) -> tuple[float, int] | None:
    """The fraction of "2 1/2", "2½", "2 and a half" from token ``i``, and the token after it."""
    vulgar = _VULGAR.match(norm(tokens, i))
    if vulgar:
        return int(vulgar[1]) / int(vulgar[2]), i + 1
    if norm(tokens, i).isdigit() and norm(tokens, i + 1) == "/" and norm(tokens, i + 2).isdigit():
        over, under = int(norm(tokens, i)[:4]), int(norm(tokens, i + 2)[:4])
        if over < under <= 16 and norm(tokens, i + 3) != "/":
            return over / under, i + 3
    return _and_fraction(tokens, i)


def _and_fraction(tokens: Sequence[Token], i: int) -> tuple[float, int] | None:
    """The fraction of "and a half", "and three quarters" from token ``i``, and the token after it."""
    if norm(tokens, i) != "and":
        return None
    word, denominator = norm(tokens, i + 1), DENOMINATORS.get(norm(tokens, i + 2))
    over = 1 if word in {"a", "one"} else SMALL.get(word, 0)
    if denominator is None or not 0 < over < denominator:
        return None
    return over / denominator, i + 3


def _scaled(tokens: Sequence[Token], numeral: Numeral) -> Numeral:
    """``numeral`` with the scales behind it: "1.2 billion", "5k", "3 hundred thousand"."""
    after, scale = numeral.after, 1.0
    for _ in range(2):
        skip = 1 if norm(tokens, after) == "-" and adjacent(tokens, after) and adjacent(tokens, after + 1) else 0
        word = norm(tokens, after + skip)
        factor = SCALES.get(word)
        # "k" and "bn" are scales only next to digits; "bn" may stand apart
        if factor is None or (word == "k" and not adjacent(tokens, after)):
            break
        scale *= factor
        after += skip + 1
        if word in ABBREVIATED_SCALES:
            break
    if scale == 1.0:
        return numeral
    value = numeral.low * scale
    whole = abs(value - round(value)) < 1e-6 * max(1.0, value)
    value = float(round(value)) if whole else value
    step = numeral.step * scale if numeral.bare != int(numeral.bare) else granularity(value)
    return Numeral(numeral.first, after, value, value, step, "number", numeral.bare, scale)


def _vague(tokens: Sequence[Token], i: int) -> Numeral | None:
    for length in range(min(LONGEST_VAGUE, len(tokens) - i), 0, -1):
        span = VAGUE.get(tuple(t.norm for t in tokens[i : i + length]))
        if span:
            return Numeral(i, i + length, span[0], span[1], span[0], "vague")
    return None


def _fraction(tokens: Sequence[Token], i: int) -> Numeral | None:
    """ "two thirds", "two-thirds", "a quarter of", "half the", "half a million"."""
    word, after = tokens[i].norm, i + 1
    if word == "half":
        following = norm(tokens, after)
        if following == "-" or not (
            following in _HALVED or norm(tokens, i - 1) in {"by", "than", "a", "nearly", "about"}
        ):
            return None
        if following in {"a", "an"} and norm(tokens, after + 1) == "dozen":
            return Numeral(i, after + 2, 6, 6, 6, "dozen", 6)
        if following in {"a", "an"} and norm(tokens, after + 1) in SCALES:
            scale = SCALES[norm(tokens, after + 1)]
            return Numeral(i, after + 2, scale / 2, scale / 2, scale / 2, "number", 0.5, scale)
        if following in {"a", "an"}:
            after += 1
        return Numeral(i, after, 0.5, 0.5, 0.5, "fraction", 0.5)
    over = 1 if word in {"a", "an", "one"} else SMALL.get(word)
    if over is None or over > 99:
        return None
    if norm(tokens, after) == "-":
        after += 1
    denominator = DENOMINATORS.get(norm(tokens, after))
    if denominator is None or over >= denominator or (over > 1) != norm(tokens, after).endswith("s"):
        return None
    following = norm(tokens, after + 1)
    if (
        over == 1
        and word != "one"
        and not (following in _PARTED or norm(tokens, i - 1) in {"by", "than", "nearly", "almost", "about", "least"})
    ):
        return None
    value = over / denominator
    if following in SCALES:
        scale = SCALES[following]
        return Numeral(i, after + 2, value * scale, value * scale, scale / denominator, "number", value, scale)
    return Numeral(i, after + 1, value, value, 1 / denominator, "fraction", value)


_HALVED = frozenset({"of", "the", "a", "an", "its", "their", "our", "all", "his", "her", "those", "million", "billion"})
_PARTED = frozenset({"of", "million", "billion", "the"})


def _dozens(tokens: Sequence[Token], i: int) -> Numeral | None:
    """ "a dozen", "two dozen", "a couple of", "a pair of", "both"."""
    word, after = tokens[i].norm, i + 1
    if word == "both":
        return Numeral(i, after, 2, 2, 1, "number", 2)
    if word == "dozen":
        return Numeral(i, after, 12, 12, 12, "dozen", 12)
    count = 1 if word in {"a", "one"} else SMALL.get(word)
    size = DOZENS.get(norm(tokens, after))
    if count is None or size is None or (size != 12 and word != "a") or norm(tokens, after) == "score":
        return None
    kind: NumeralKind = "dozen" if size == 12 else "number"
    return Numeral(i, after + 1, count * size, count * size, size if size == 12 else 1, kind, count * size)


def _words(tokens: Sequence[Token], i: int) -> Numeral | None:
    total, current, smallest, after = 0.0, -1.0, inf, i
    if tokens[i].norm in {"a", "an"}:
        if norm(tokens, i + 1) == "single":
            return Numeral(i, i + 2, 1, 1, 1, "number", 1)
        if norm(tokens, i + 1) not in SCALES:
            return None
        current, after = 1.0, i + 1
    end = after
    while after < len(tokens):
        word = tokens[after].norm
        if word in SMALL:
            unit = SMALL[word]
            if current < 0:
                current = float(unit)
            elif (word in UNITS and 0 < unit < 10 and current % 10 == 0 and current % 100 >= 20) or (
                current >= 100 and current % 100 == 0 and unit > 0
            ):
                current += unit
            else:
                break
        elif word == "hundred" and current < 100 and current != 0:
            current = (1.0 if current < 0 else current) * 100
        elif word in SCALES and word not in ABBREVIATED_SCALES and 1e2 < SCALES[word] < smallest and current != 0:
            if current < 0 and total:
                break
            smallest = SCALES[word]
            total, current = total + (1.0 if current < 0 else current) * smallest, -1.0
        elif word == "and" and end > i and (tokens[end - 1].norm in SCALES):
            fraction = _and_fraction(tokens, after)
            if fraction or norm(tokens, after + 1) not in SMALL:
                break
            after += 1
            continue
        elif (
            word == "-"
            and adjacent(tokens, after)
            and norm(tokens, after + 1) in SMALL
            and norm(tokens, end - 1) in TENS
        ):
            after += 1
            continue
        else:
            break
        after += 1
        end = after
    if end == i:
        return None
    value = total + max(current, 0.0)
    return _with_fraction(tokens, Numeral(i, end, value, value, granularity(value), "number", value))


def _with_fraction(tokens: Sequence[Token], numeral: Numeral) -> Numeral:
    """``numeral`` with what may follow it: "one and a half million", "three point five"."""
    i, value = numeral.after, numeral.low
    fraction = _and_fraction(tokens, i)
    if fraction:
        last = norm(tokens, i - 1)
        size = SCALES.get(last, 1.0)  # "a million and a half"
        value += fraction[0] * size
        widened = Numeral(numeral.first, fraction[1], value, value, fraction[0] * size, "number", value)
        return _scaled(tokens, widened)
    if norm(tokens, i) == "point" and norm(tokens, i + 1) in UNITS:
        digits, after = "", i + 1
        while after < len(tokens) and len(digits) < 6 and UNITS.get(tokens[after].norm, 10) < 10:
            digits += str(UNITS[tokens[after].norm])
            after += 1
        if digits:
            value += float(f"0.{digits}")
            return _scaled(tokens, Numeral(numeral.first, after, value, value, 10.0 ** -len(digits), "number", value))
    return numeral
