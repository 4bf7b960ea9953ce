"""Reads units, currencies and the denominators of rates from the tokens around a number."""

from __future__ import annotations

from comparison.analyse.line import Line
from comparison.analyse.quantities.numeral import adjacent
from comparison.analyse.quantities.units import (
    ADJACENT,
    AFTER,
    BEFORE,
    CURRENCIES,
    FIRST_AFTER,
    LAST_BEFORE,
    LONGEST_AFTER,
    LONGEST_BEFORE,
    PER_ADVERB,
    PER_OTHER,
    PER_TIME,
    Unit,
)
from comparison.analyse.quantities.word_sets import word_set

_HYPHENS = frozenset({"-", "\u2011"})
_FREE_SIGNS = word_set("$ € £ ¥ ₹ ₽ ₴ ₩ ₺ ₪ ₱ ₦ ৳ ฿ ₫ ₿")


def _is_code(surface: tuple[str, ...], unit: Unit) -> bool:
    """Whether the surface is a currency's code, which must stand in capitals: "nok" is a code, "yen" a word."""
    return (
        len(surface) == 1 and len(surface[0]) <= 3 and unit.dimension in CURRENCIES and surface[0] not in {"yen", "€"}
    )


def read_unit(tokens: Line, i: int, spelled: bool = False) -> tuple[Unit, int, bool] | None:
    """The unit at token ``i``, the token behind it, and whether it is attributive ("30-day", "12 foot wall").

    ``spelled`` leaves out abbreviations: "a t" is no tonne.
    """
    hyphen = tokens.norms[i] in _HYPHENS and i + 1 < len(tokens)
    k = i + 1 if hyphen else i
    if k >= len(tokens):
        return None
    word = tokens[k].norm
    if word in FIRST_AFTER:
        for length in range(min(LONGEST_AFTER, len(tokens) - k), 0, -1):
            surface = tuple(t.norm for t in tokens[k : k + length])
            unit = AFTER.get(surface)
            if unit is None or (spelled and (unit.dimension in CURRENCIES or len(surface[0]) < 4)):
                continue
            if _is_code(surface, unit) and not tokens[k].text.isupper():
                continue
            after = k + length
            attributive = not spelled and (hyphen or _qualifies(tokens, surface[-1], after))
            return unit, after, attributive
    if spelled:
        return None
    clock_like = word == "h" and k + 1 < len(tokens) and tokens[k + 1].kind == "number"
    if word in ADJACENT and (hyphen or adjacent(tokens, i) or clock_like):
        if word == "in" and not (tokens.norms[k + 1] in {".", "", ")"} or hyphen):
            return None
        if word in {"c", "f"} and not tokens[k].text.isupper():
            return None
        squared = tokens.norms[k + 1] in {"2", "3"} and adjacent(tokens, k + 1) and word == "m"
        if squared:
            return AFTER["m", tokens.norms[k + 1]], k + 2, hyphen
        if word == "m" and tokens.norms[k + 1] == "/" and tokens.norms[k + 2] == "s":
            return AFTER["m", "/", "s"], k + 3, hyphen
        return ADJACENT[word], k + 1, hyphen
    return None


_SINGULARS = word_set("second minute hour day night week month year mile metre meter foot inch degree litre tonne ton")


def _qualifies(tokens: Line, unit: str, after: int) -> bool:
    """Whether a unit in the singular stands before a noun: "30 day truce"."""
    if unit not in _SINGULARS or after >= len(tokens):
        return False
    following = tokens[after]
    return following.kind == "word" and following.norm not in {"or", "and", "a", "an", "per", "to", "in", "of", "for"}


def currency_before(tokens: Line, i: int) -> tuple[Unit | None, int]:
    """The currency written before the number at token ``i`` ("US$5", "USD 5", "Rs. 500"), and where it begins."""
    if tokens.norms[i - 1] not in LAST_BEFORE:
        return None, i
    for length in range(min(LONGEST_BEFORE, i), 0, -1):
        surface = tokens[i - length : i]
        unit = BEFORE.get(tuple(t.norm for t in surface))
        if unit is None:
            continue
        code = surface[0].kind == "word"
        if code and not surface[0].capitalised:
            continue
        if code and length > 1 and surface[1].norm == "$" and surface[0].end != surface[1].start:
            continue
        if (
            code
            and length == 1
            and not (surface[0].text.isupper() or surface[0].norm in {"rs", "re", "sfr", "tk", "rp"})
        ):
            continue
        if length == 1 and surface[0].norm in _FREE_SIGNS and tokens[i].start - surface[0].end > 1:
            continue
        return unit, i - length
    return None, i


def read_rate(tokens: Line, i: int) -> tuple[str, int] | None:
    """The denominator of a rate at token ``i`` ("per month", "a share", "/h", "daily"), and the token behind it."""
    word = tokens.norms[i]
    if word in PER_ADVERB:
        return PER_ADVERB[word], i + 1
    if word not in {"per", "a", "an", "each", "every", "/"} or i + 1 >= len(tokens):
        return None
    thing = tokens[i + 1]
    name = {"h": "hour", "hr": "hour", "s": "second", "yr": "year", "annum": "year"}.get(thing.norm, thing.lemma)
    if word in {"a", "an", "each", "every"} and thing.norm != thing.lemma:
        return None
    if name in PER_TIME:
        if word in {"a", "an", "each", "every"} and tokens.norms[i + 2] in {
            "ago",
            "later",
            "earlier",
            "before",
            "after",
        }:
            return None
        return name, i + 2
    if name in PER_OTHER or (word == "per" and thing.kind == "word" and name not in {"cent", "se"}):
        return name, i + 2
    return None
