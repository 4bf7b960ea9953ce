"""Numbers in digits, in words and in both, read from the tokens of a sentence.

The grammar is written here because no library reads what news writes: text2num knows neither scales behind digits
("1.2bn") nor fractions, dozens and vague classes, and quantulum3 is a tenth as fast (``benchmarks/quantities.py``).
"""

from __future__ import annotations

import re
from math import inf

from comparison.analyse.line import Line
from comparison.analyse.quantities.fractions import (
    and_fraction,
    dozens,
    fraction,
    mixed_fraction,
    vague,
    vulgar_fraction,
)
from comparison.analyse.quantities.number_words import ABBREVIATED_SCALES, MONTHS, SCALES, SMALL, TENS, UNITS
from comparison.analyse.quantities.numeral import Numeral, adjacent, granularity

_DIGITS = re.compile(r"\d{1,15}(?:\.\d{1,9})?\Z")
_GROUPED = re.compile(r"\d{1,3}(?:,\d{2,3}){1,5}(?:\.\d{1,9})?\Z")


def read_numeral(tokens: Line, i: int) -> Numeral | None:
    """The longest number that starts at token ``i``, or None."""
    if tokens[i].kind == "number":
        return _digits(tokens, i)
    return vague(tokens, i) or fraction(tokens, i) or dozens(tokens, i) or _words(tokens, i)


def digits_value(text: str) -> tuple[float, int] | None:
    """The value of ``text`` in digits and its number of decimals; None for what is no number ("1.2.3", "1,3")."""
    if _GROUPED.match(text):
        if len(text.partition(".")[0].rpartition(",")[2]) != 3:
            return None
        text = text.replace(",", "")
    elif not _DIGITS.match(text):
        return None
    return float(text), len(text.partition(".")[2])


def _digits(tokens: Line, i: int) -> Numeral | None:
    vulgar = vulgar_fraction(tokens, i)
    if vulgar is not None:
        return _scaled(tokens, Numeral(i, i + 1, vulgar, vulgar, vulgar, "fraction", vulgar))
    grouped = _spaced_groups(tokens, i)
    read = digits_value("".join(t.norm for t in tokens[i:grouped]))
    if read is None:
        return None
    value, decimals = read
    after, step = grouped, granularity(value, decimals)
    extra = mixed_fraction(tokens, after)
    if extra:
        value, after, step = value + extra[0], extra[1], extra[0]
    elif tokens.norms[after] == "/" and tokens.norms[after + 1].isdigit() and not decimals:
        denominator = int(tokens.norms[after + 1][:4])
        if not 0 < value < denominator or tokens.norms[after + 2] in {"/"}:
            return None
        value = value / denominator
        return Numeral(i, after + 2, value, value, value, "fraction", value)
    scaled = _scaled(tokens, Numeral(i, after, value, value, step, "number", value))
    half = and_fraction(tokens, scaled.after) if scaled.scale > 1 else None
    if half is None:
        return scaled
    value = scaled.low + half[0] * scaled.scale  # "3 million and a half"
    return Numeral(i, half[1], value, value, half[0] * scaled.scale, "number", value)


def _spaced_groups(tokens: Line, i: int) -> int:
    """The token behind the groups of three digits that a space sets apart: "1 414 000"."""
    after = i + 1
    if not tokens[i].norm.isdigit() or len(tokens[i].norm) > 3 or (i and tokens[i - 1].kind == "number"):
        return after
    if i and tokens[i - 1].norm in MONTHS:
        return after  # "on March 18 300 people …"
    while after < len(tokens) and after - i < 5 and len(tokens[after].norm) == 3 and tokens[after].norm.isdigit():
        if tokens[after].start - tokens[after - 1].end != 1:
            break
        after += 1
    beyond = tokens.norms[after]
    return i + 1 if beyond[:1].isdigit() and "." not in beyond else after


def _scaled(tokens: Line, numeral: Numeral) -> Numeral:
    """``numeral`` with the scales behind it: "1.2 billion", "5k", "3 hundred thousand"."""
    after, scale = numeral.after, 1.0
    for _ in range(2):
        skip = 1 if tokens.norms[after] == "-" and adjacent(tokens, after) and adjacent(tokens, after + 1) else 0
        word = tokens.norms[after + skip]
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


def _words(tokens: Line, i: int) -> Numeral | None:
    total, current, smallest, after = 0.0, -1.0, inf, i
    if tokens[i].norm in {"a", "an"}:
        if tokens.norms[i + 1] == "single":
            return Numeral(i, i + 2, 1, 1, 1, "number", 1)
        if tokens.norms[i + 1] not in SCALES:
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
            if and_fraction(tokens, after) or tokens.norms[after + 1] not in SMALL:
                break
            after += 1
            continue
        elif (
            word == "-"
            and adjacent(tokens, after)
            and tokens.norms[after + 1] in SMALL
            and tokens.norms[end - 1] in TENS
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


def _with_fraction(tokens: Line, numeral: Numeral) -> Numeral:
    """``numeral`` with what may follow it: "one and a half million", "three point five"."""
    i, value = numeral.after, numeral.low
    part = and_fraction(tokens, i)
    if part:
        last = tokens.norms[i - 1]
        size = SCALES.get(last, 1.0)  # "a million and a half"
        value += part[0] * size
        widened = Numeral(numeral.first, part[1], value, value, part[0] * size, "number", value)
        return widened if size > 1 else _scaled(tokens, widened)
    if tokens.norms[i] == "point" and tokens.norms[i + 1] in UNITS:
        digits, after = "", i + 1
        while after < len(tokens) and len(digits) < 6 and UNITS.get(tokens[after].norm, 10) < 10:
            digits += str(UNITS[tokens[after].norm])
            after += 1
        if digits:
            value += float(f"0.{digits}")
            return _scaled(tokens, Numeral(numeral.first, after, value, value, 10.0 ** -len(digits), "number", value))
    return numeral
