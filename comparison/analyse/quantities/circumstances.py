"""What the words around a number say of it: each or total, a running count, of those left, of another occasion."""

from __future__ import annotations

import re
from typing import Literal

from comparison.analyse.line import Line
from comparison.analyse.quantities.fates import FATES
from comparison.analyse.quantities.number_words import DENOMINATORS, MONTHS, SMALL
from comparison.analyse.quantities.word_sets import word_set
from comparison.lazy import lazy

_YEAR = re.compile(r"(?:19|20)\d\d\Z")
_LISTING = word_set("a an another one his her their its")
_REMAINING = word_set("remain remains remained remaining still")
_BEFORE_NOW = word_set(
    "previous previously comparison compared earlier usual usually normally average typical typically"
)
_PAST_TIMES = word_set(
    "year month week time season summer winter spring autumn decade century november december january"
)


_PARTITIVE = 16  # tokens from a whole that opens a clause to the number of its part

Distribution = Literal["each", "total"]


class Circumstances:
    """What stands around a number, read from its sentence when first asked for: few numbers are ever set against others.

    The expression begins at token ``first``, its number at ``core``; ``after`` is the token behind what it counts.
    ``exchanged`` for "175 for 175", ``opens`` where the words say that more may follow.
    """

    def __init__(
        self, tokens: Line, first: int, core: int, after: int, exchanged: bool = False, opens: bool = False
    ) -> None:
        self._tokens, self._first, self._core, self._after = tokens, first, core, after
        self._exchanged, self._opens = exchanged, opens

    @lazy
    def distribution(self) -> Distribution | None:
        return "each" if self._exchanged else distribution(self._tokens, self._core, self._after)

    @lazy
    def running(self) -> bool:
        return self._opens or is_running(self._tokens, self._after, self._core)

    @lazy
    def whole(self) -> bool:
        return is_whole(self._tokens, self._first)

    @lazy
    def listed(self) -> bool:
        return is_listed(self._tokens, self._first, self._after)

    @lazy
    def period(self) -> frozenset[str]:
        return period(self._tokens, self._after, self._core)

    @lazy
    def remaining(self) -> bool:
        return is_remaining(self._tokens, self._after, self._core)

    @lazy
    def elsewhen(self) -> bool:
        return is_elsewhen(self._tokens, self._after, self._core)


def distribution(tokens: Line, first: int, after: int) -> Distribution | None:
    """Whether the number holds for each of several, or is their total, by the words around it."""
    for k in range(max(0, first - 3), min(len(tokens), after + 5)):
        word = tokens[k].norm
        if k >= after and (word in {",", ";", "."} or _is_number(tokens, k)):
            break
        if word == "each" and tokens.norms[k + 1] == "of":
            return None  # "each of the four brigades": four is the number of the wholes
        if word in {"each", "apiece", "respectively"} or (word == "per" and tokens.norms[k + 1] in {"side", "person"}):
            return "each"
        if word in {"altogether", "combined", "overall", "jointly"}:
            return "total"
        if word in {"total", "all"} and tokens.norms[k - 1] in {"in", "a"}:
            return "total"
    for k in range(max(0, first - 20), min(first, 6)):  # at the head of the sentence
        if tokens[k].norm == "each" and all(t.kind == "word" for t in tokens[k:first]):
            return "each"
        if tokens[k].norm in {"total", "all"} and tokens.norms[k - 1] == "in" and _clear(tokens, k + 1, first):
            return "total"
    return None


def _clear(tokens: Line, start: int, end: int) -> bool:
    return all(t.kind != "number" for t in tokens[start:end])


def is_running(tokens: Line, after: int, first: int) -> bool:
    """Whether the count is stated as not closed: "so far", "already", "as of 9 a.m.", "has risen to"."""
    for k in range(max(0, first - 4), min(len(tokens), after + 8)):
        if tokens[k].norm == "so" and tokens.norms[k + 1] == "far":
            return True
        if tokens[k].norm in {"already", "initially", "provisional", "provisionally", "preliminary"}:
            return True
    return tokens.norms[0] == "so" and tokens.norms[1] == "far"


def is_listed(tokens: Line, first: int, after: int) -> bool:
    """Whether the number is an item of a list of nouns: "a driver and two guards", "two guards and a driver"."""
    if tokens.norms[after] == "and" and (tokens.norms[after + 1] in _LISTING or _is_number(tokens, after + 1)):
        return True
    if tokens.norms[first - 1] != "and" or first < 2:
        return False
    before = tokens[first - 2]
    verbal = before.norm.endswith(("ed", "ing")) or before.norm in FATES or before.lemma != before.norm
    return before.kind == "word" and not verbal


def is_whole(tokens: Line, first: int) -> bool:
    """Whether the number is what another is a part of: "ten of the 12 jurors", "of the 12 jurors, ten"."""
    of = first - 1 if tokens.norms[first - 1] == "of" else first - 2
    if tokens.norms[of] != "of" or tokens.norms[first - 1] not in {"of", "the", "its", "their", "our", "some"}:
        return False
    if of == 0 or tokens[of - 1].text in {",", ";", "."}:
        return _number_follows(tokens, first + 1)
    return _is_number(tokens, of - 1) or tokens.norms[of - 1] in {")", "%", "percent", *DENOMINATORS}


def _number_follows(tokens: Line, at: int) -> bool:
    """Whether the part is named after the whole: "of the 12 jurors, ten"."""
    return any(
        _is_number(tokens, k) and tokens[k - 1].text == "," for k in range(at, min(len(tokens), at + _PARTITIVE))
    )


def _is_number(tokens: Line, i: int) -> bool:
    return i < len(tokens) and (tokens[i].kind == "number" or tokens[i].norm in SMALL)


def period(tokens: Line, after: int, first: int) -> frozenset[str]:
    """The months and years named near the number: growth in May is not growth in April."""
    named: set[str] = set()
    before = range(first - 1, max(first - 9, -1), -1)
    behind = range(after, min(len(tokens), after + 7))
    for span in (before, behind):
        for k in span:
            token = tokens[k]
            if _YEAR.match(token.norm):
                named.add(token.norm)
            elif token.norm in MONTHS and token.capitalised:
                named.add(token.norm[:3])
            elif token.norm in {",", ";", "and", "from"} or _is_number(tokens, k):
                break  # what follows belongs to another number
    return frozenset(named)


def is_remaining(tokens: Line, after: int, first: int) -> bool:
    """Whether the number is of those that are left: "two remain in hospital", "four still missing"."""
    near = (*tokens[max(0, first - 2) : first], *tokens[after : after + 4])
    return any(t.norm in _REMAINING for t in near)


def is_elsewhen(tokens: Line, after: int, first: int) -> bool:
    """Whether the number is of another occasion: "four arrests last year", "at the previous march"."""
    for k in range(max(0, first - 8), min(len(tokens), after + 8)):
        word = tokens[k].norm
        if tokens[k].kind == "number" and k > after:
            return False
        if word in _BEFORE_NOW and not (first <= k < after):
            return True
        if word == "last" and tokens.norms[k + 1] in _PAST_TIMES:
            return True
        if word == "ago" and tokens.norms[k - 1] in {"year", "years", "month", "months"}:
            return True
    return False


NONE = Circumstances(Line.of(()), 0, 0, 0)
"""Those of a number that stands alone."""
