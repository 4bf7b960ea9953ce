"""Whole numbers in words and digits, as dates and durations use them."""

from __future__ import annotations

from collections.abc import Sequence

from comparison.analyse.times.vocabulary import CARDINALS, DASHES, ORDINAL_ENDINGS, ORDINALS, VAGUE_COUNTS
from comparison.analyse.tokens import Token

Number = tuple[float | None, int]
"""A value (None: some) and the index of the token after it."""


def norm(tokens: Sequence[Token], index: int) -> str:
    """The norm of the token at ``index``, or nothing outside the sentence."""
    return tokens[index].norm if 0 <= index < len(tokens) else ""


def whole(tokens: Sequence[Token], index: int) -> int | None:
    """The whole number that the digits at ``index`` write (at most eight of them)."""
    if not 0 <= index < len(tokens):
        return None
    token = tokens[index]
    if token.kind != "number" or len(token.norm) > 8 or not (token.norm.isascii() and token.norm.isdigit()):
        return None
    return int(token.norm)


def count(tokens: Sequence[Token], index: int) -> Number | None:
    """The number of units said at ``index``: "3", "2.5", "twenty-one", "a", "a couple of", "several", "half an"."""
    word = norm(tokens, index)
    number = whole(tokens, index)
    if number is not None:
        return float(number), index + 1
    if index < len(tokens) and tokens[index].kind == "number":
        if len(word) <= 8 and word.replace(".", "", 1).isascii() and word.replace(".", "", 1).isdigit():
            return float(word), index + 1
        return None
    if word in CARDINALS:
        return _cardinal(tokens, index)
    if word in {"a", "an"}:
        after = norm(tokens, index + 1)
        if after == "couple":
            return 2.0, index + (3 if norm(tokens, index + 2) == "of" else 2)
        if after in VAGUE_COUNTS:
            return None, index + 2
        if after == "dozen":
            return 12.0, index + 2
        return 1.0, index + 1
    if word == "half" and norm(tokens, index + 1) in {"a", "an"}:
        return 0.5, index + 2
    if word in VAGUE_COUNTS:
        return None, index + 1
    return None


def _cardinal(tokens: Sequence[Token], index: int) -> tuple[float, int]:
    value, after = CARDINALS[norm(tokens, index)], index + 1
    if value >= 20:
        step = 1 if norm(tokens, after) in DASHES else 0
        ones = CARDINALS.get(norm(tokens, after + step), 0)
        if 0 < ones < 10:
            return float(value + ones), after + step + 1
    return float(value), after


def ordinal(tokens: Sequence[Token], index: int) -> tuple[int, int] | None:
    """The ordinal at ``index`` ("24th", "third", "twenty-first") and the index after it."""
    number = whole(tokens, index)
    if number is not None:
        if norm(tokens, index + 1) in ORDINAL_ENDINGS and tokens[index].end == tokens[index + 1].start:
            return number, index + 2
        return None
    word = norm(tokens, index)
    if word in ORDINALS:
        return ORDINALS[word], index + 1
    if word in {"twenty", "thirty"} and norm(tokens, index + 1) in DASHES:
        ones = ORDINALS.get(norm(tokens, index + 2), 99)
        if ones < 10:
            return CARDINALS[word] + ones, index + 3
    return None
