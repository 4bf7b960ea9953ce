"""Quantities without a numeral in the usual place: "an hour", "nobody", "no arrests", "the third", "aged 24"."""

from __future__ import annotations

from comparison.analyse.line import Line
from comparison.analyse.quantities.bounds import bound_before
from comparison.analyse.quantities.compounds import read_compound
from comparison.analyse.quantities.counted import is_plural
from comparison.analyse.quantities.expression import Expression, ExpressionKind
from comparison.analyse.quantities.fates import FATES
from comparison.analyse.quantities.measures import read_unit
from comparison.analyse.quantities.number_words import MULTIPLES, NOBODY, ORDINAL_SUFFIXES, ORDINALS
from comparison.analyse.quantities.numeral import Numeral, adjacent
from comparison.analyse.quantities.numerals import read_numeral
from comparison.analyse.quantities.word_sets import word_set

_NOT_NONE_AFTER = word_set("more fewer less longer later sooner doubt way other matter further such one")
_AN_HOUR_LEADS = word_set("for last lasted lasting take took takes taken spend spent than within after another up to")
_AN_HOUR_TAILS = frozenset({"later", "after", "before", "earlier", "long", "and", "or"})
_AN_HOUR_ENDS = _AN_HOUR_TAILS - {"and", "or"}


def read_special(tokens: Line, i: int) -> Expression | int | None:
    """The expression at token ``i`` of a kind that this module knows; a position to skip to; or None."""
    token = tokens[i]
    word = token.norm
    if word in {"a", "an"}:
        return _one_unit(tokens, i)
    if token.kind == "number":
        return _ordinal_digits(tokens, i)
    if word in NOBODY or word == "no":
        return _nobody(tokens, i)
    if word in MULTIPLES:
        return _plain(tokens, i, i + 1, MULTIPLES[word], "multiple")
    if word in ORDINALS:
        return _ordinal(tokens, i)
    return None


def _plain(tokens: Line, first: int, after: int, value: float, kind: ExpressionKind) -> Expression:
    numeral = Numeral(first, after, value, value, 1, "number", value)
    return Expression(first, after, value, value, numeral, kind=kind, core=first)


def _one_unit(tokens: Line, i: int) -> Expression | None:
    """ "almost an hour", "an hour and 45 minutes", "took a year": one of a unit, where it measures."""
    found = read_unit(tokens, i + 1, spelled=True)
    if found is None or tokens[i + 1].norm != tokens[i + 1].lemma:
        return None
    unit, after, _ = found
    if tokens.norms[after] == "ago" or unit.dimension in {"share", "degree", "magnitude"}:
        return None
    if i and (
        is_plural(tokens[i - 1]) or tokens[i - 1].kind == "number" or tokens.norms[i - 1] in {"times", "once", "twice"}
    ):
        return None
    bounded = bound_before(tokens, i)[1] < i
    if not (
        bounded
        or tokens.norms[i - 1] in _AN_HOUR_LEADS
        or tokens.norms[after] in _AN_HOUR_ENDS
        or (tokens.norms[after] == "and" and tokens.norms[after + 1] in {"a", "three", "half"})
        or (tokens.norms[after] == "and" and after + 1 < len(tokens) and tokens[after + 1].kind == "number")
    ):
        return None
    numeral = Numeral(i, i + 1, 1, 1, 1, "number", 1)
    expression = Expression(i, after, 1, 1, numeral, unit=unit, core=i)
    bound, first = bound_before(tokens, i)
    expression = read_compound(tokens, expression)
    return expression._replace(first=first, bound=bound or "exact")


def _nobody(tokens: Line, i: int) -> Expression | None:
    word, following = tokens[i].norm, tokens.norms[i + 1]
    if word in NOBODY:
        return _plain(tokens, i, i + 1, 0, "zero")
    if following == "one" and tokens.norms[i - 1] != "there":
        return _plain(tokens, i, i + 2, 0, "zero")
    if following in _NOT_NONE_AFTER:
        return None
    for k in range(i + 1, min(i + 4, len(tokens))):
        if tokens[k].kind != "word":
            return None
        if is_plural(tokens[k]) or (tokens[k].norm in FATES and k == i + 1 and not tokens[k].norm.endswith("ed")):
            return _plain(tokens, i, i + 1, 0, "zero")
    return None


_ORDINAL_LEADS = word_set("the a an its their his her our this second-") | {"'s"}


def _ordinal(tokens: Line, i: int) -> Expression | None:
    following = tokens.norms[i + 1]
    if tokens.norms[i - 1] not in _ORDINAL_LEADS or not following[:1].isalpha():
        return None
    if (
        following in {"of", "time", "half", "quarter", "and", "to", "in", "on", "place", "step"}
        or following in ORDINALS
    ):
        return None
    numeral = read_numeral(tokens, i)
    if numeral is not None:  # "the third of them" was read as a fraction
        return None
    return _plain(tokens, i, i + 1, ORDINALS[tokens[i].norm], "ordinal")


def _ordinal_digits(tokens: Line, i: int) -> Expression | int | None:
    if tokens.norms[i + 1] not in ORDINAL_SUFFIXES or not adjacent(tokens, i + 1) or not tokens[i].norm.isdigit():
        return None
    following = tokens.norms[i + 2]
    names = not following[:1].isalpha() or tokens[i + 2].capitalised or following in {"of", "and", "to", "century"}
    if not names and len(tokens[i].norm) < 4:
        return _plain(tokens, i, i + 2, float(tokens[i].norm), "ordinal")
    return i + 2


_OLDEST = 130
_AGES = (("old",), ("-", "old"), ("of", "age"))
_YEARS_IN = {"year": 1.0, "years": 1.0, "month": 1 / 12, "months": 1 / 12, "week": 7 / 365.25, "weeks": 7 / 365.25}


def read_age(tokens: Line, numeral: Numeral) -> Expression | None:
    """ "24-year-old", "24 years old", "aged 24", ", 24,"."""
    i, after = numeral.first, numeral.after
    if numeral.kind != "number" or numeral.scale != 1 or tokens[i].norm in {"a", "an"}:
        return None
    before = tokens.norms[i - 1]
    following = [tokens.norms[after + k] for k in range(5)]
    words = following if following[0] != "-" else following[1:]
    years = _YEARS_IN.get(words[0])
    if years is not None:
        length = next((len(tail) for tail in _AGES if tuple(words[1 : 1 + len(tail)]) == tail), 0)
        if length:
            behind = after + len(following) - len(words) + 1 + length
            return _plain(tokens, i, behind, numeral.low * years, "age")
    if numeral.low > _OLDEST:
        return None
    if before == "aged" or (before == "age" and tokens[i].kind == "number"):
        return _plain(tokens, i, after, numeral.low, "age")
    apposed = before == "," and following[0] in {",", "."} and i >= 2 and tokens[i - 2].capitalised
    if apposed and tokens[i].kind == "number" and tokens[i].norm.isdigit() and len(tokens[i].norm) <= 2:
        return _plain(tokens, i, after, numeral.low, "age")
    return None
