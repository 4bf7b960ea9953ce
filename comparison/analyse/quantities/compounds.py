"""Quantities of several numbers: sums ("an hour and 45 minutes"), ranges, ratios and scores."""

from __future__ import annotations

from comparison.analyse.line import Line
from comparison.analyse.quantities.expression import Expression
from comparison.analyse.quantities.measures import currency_before, read_unit
from comparison.analyse.quantities.number_words import DENOMINATORS, SMALL
from comparison.analyse.quantities.numeral import Numeral, adjacent
from comparison.analyse.quantities.numerals import read_numeral
from comparison.analyse.quantities.units import AFTER, Unit
from comparison.analyse.quantities.word_sets import word_set

_DASHES = frozenset({"-", "\u2010", "\u2011", "\u2013", "\u2014", "~"})
CHANGES = word_set(
    "rise fall increase decrease grow drop raise cut climb jump widen narrow shrink go lift lower slow reduce slash"
    " slip"
    " rose fell grew went shrank swung plunge expand move up down soar slump surge swing boost extend shift"
)
_CONTESTS = word_set(
    "vote win beat lose defeat score victory lead pass carry reject approve adopt draw majority ratio ruling overturn"
    " rule decision"
)
_TALLIES = frozenset({"vote", "goal", "point", "seat", "set", "ballot", "run"})


def read_number(tokens: Line, i: int) -> Numeral | None:
    """A plain number at token ``i``: no vague class, and none past the sentence's end."""
    if i >= len(tokens) or not (tokens[i].kind == "number" or tokens[i].norm in SMALL):
        return None
    numeral = read_numeral(tokens, i)
    return numeral if numeral and numeral.kind == "number" else None


def read_range(tokens: Line, low: Numeral, currency: Unit | None) -> Expression | None:
    """The range that ``low`` opens: "2,500 to 3,000", "between 10 and 12", "$1-2bn", "two or three"."""
    if low.kind != "number":
        return None
    opening = currency_before(tokens, low.first)[1] if currency else low.first
    before = tokens.norms[opening - 1]
    first_unit = None if currency else read_unit(tokens, low.after)
    i, suspended = low.after, False
    if tokens.norms[i] not in _DASHES and first_unit and (tokens.norms[first_unit[1]] in {"to", "and", *_DASHES}):
        i = first_unit[1]
    joint = tokens.norms[i]
    if joint == "-" and tokens.norms[i + 1] in {"to", "or"} and not adjacent(tokens, i + 1):
        i, joint = i + 1, tokens.norms[i + 1]  # "a 10- to 12-day truce"
        suspended = True
    if joint == "to":
        changing = any(t.lemma in CHANGES for t in tokens[max(0, opening - 8) : opening])
        if changing and ((i != low.after and not suspended) or before in {"from", "by"}):
            return None
    elif joint == "and":
        if before != "between":
            return None
    elif joint not in _DASHES and joint not in {"or", "?"}:
        return None
    k = i + 1
    while tokens.norms[k] in {"$", "€", "£", "about", "perhaps", "even", "maybe"}:
        k += 1
    high = read_number(tokens, k)
    if high is None or (joint == "?" and not adjacent(tokens, i)):
        return None
    if low.scale == 1 and high.scale > 1 and low.bare < high.bare:
        low = low.rescaled(high.scale)
    if high.low <= low.low or (joint in {"or", "?"} and high.low > 2 * low.low):
        return None
    if joint in _DASHES and tokens[low.first].kind != "number" and high.after - high.first > 2:
        return None
    unit = currency or (read_unit(tokens, high.after) or (None,))[0]
    if (
        i != low.after
        and not suspended
        and (first_unit is None or unit is None or first_unit[0].dimension != unit.dimension)
    ):
        return None
    start = opening - 1 if before in {"between", "from"} else opening
    found = read_unit(tokens, high.after)
    after, attributive = (found[1], found[2]) if found and not currency else (high.after, False)
    if i != low.after and first_unit and unit and first_unit[0] != unit:
        factor = first_unit[0].factor / unit.factor
        low = low._replace(low=low.low * factor, high=low.high * factor)
    return Expression(
        start, after, low.low, high.low, high._replace(step=min(low.step, high.step)), "range", unit, attributive
    )


def read_ratio(tokens: Line, over: Numeral) -> Expression | None:
    """ "one in four", "three out of every five": a share."""
    if over.kind != "number" or over.scale != 1 or over.low < 1:
        return None
    i = over.after
    if tokens.norms[i] == "in":
        i += 1
    elif tokens.norms[i] == "out" and tokens.norms[i + 1] == "of":
        i += 2
    else:
        return None
    if tokens.norms[i] in {"every", "each"}:
        i += 1
    under = read_number(tokens, i)
    if under is None or not over.low < under.low <= 1000 or under.low != int(under.low):
        return None
    if read_unit(tokens, under.after) is not None:
        return None
    share = over.low / under.low
    step = 1 / under.low
    numeral = Numeral(over.first, under.after, share, share, step, "fraction", share)
    return Expression(over.first, under.after, share, share, numeral, kind="share")


def read_score(tokens: Line, first: Numeral) -> Expression | None:
    """ "62 votes to 35", "by five to two", "won 3-1"; of "250 for 250", the one number."""
    if first.kind != "number" or first.scale != 1:
        return None
    i, tally = first.after, False
    if i < len(tokens) and tokens[i].lemma in _TALLIES and tokens.norms[i + 1] in {"to", "against", "for", "-"}:
        i, tally = i + 1, True
    joint = tokens.norms[i]
    if joint not in {"to", "-", "\u2013", "for", "against"}:
        return None
    second = read_number(tokens, i + 1)
    if second is None or second.scale != 1:
        return None
    if joint == "for":
        if tally or second.low != first.low:
            return None
        return Expression(first.first, second.after, first.low, first.low, first, kind="exchange")
    contested = tally or any(t.lemma in _CONTESTS for t in tokens[max(0, first.first - 8) : second.after + 4])
    if not contested or read_unit(tokens, second.after) is not None:
        return None
    if not tally and tokens.norms[first.first - 1] == "from":
        return None
    after = second.after
    if after < len(tokens) and tokens[after].lemma in _TALLIES:
        after += 1
    return Expression(first.first, after, first.low, second.low, first, kind="score")


def read_compound(tokens: Line, expression: Expression) -> Expression:
    """``expression`` with the smaller units that follow it: "5 feet 2 inches", "1 h 45", "an hour and a half"."""
    unit = expression.unit
    if unit is None or expression.low != expression.high or expression.attributive:
        return expression
    for _ in range(3):
        extended = _and_part(tokens, expression, unit) or _next_unit(tokens, expression, unit)
        if extended is None:
            break
        expression = extended
    return expression


def _and_part(tokens: Line, expression: Expression, unit: Unit) -> Expression | None:
    """ "and a half", "and three quarters" of the unit before it."""
    i = expression.after
    if tokens.norms[i] != "and" or unit.dimension not in _SUMMED:
        return None
    over = 1 if tokens.norms[i + 1] in {"a", "one"} else SMALL.get(tokens.norms[i + 1], 0)
    if tokens.norms[i + 1] in {"a", "an"} and tokens.norms[i + 2] not in DENOMINATORS:
        return None
    under = DENOMINATORS.get(tokens.norms[i + 2])
    if under is None or not 0 < over < under or tokens.norms[i + 3] in {"of", "finished"}:
        return None
    value = expression.low + over / under
    step = over / under
    return expression._replace(after=i + 3, low=value, high=value, numeral=expression.numeral._replace(step=step))


def _next_unit(tokens: Line, expression: Expression, unit: Unit) -> Expression | None:
    i = expression.after
    joined = tokens.norms[i] in {"and", ","}
    if tokens.norms[i] == "," and tokens.norms[i + 1] == "and":
        i += 1
    if joined:
        i += 1
    following = read_number(tokens, i)
    if following is None:
        return None
    found = read_unit(tokens, following.after)
    inches = unit.label == "feet" and tokens.norms[following.after] == "in"
    if found is None and inches and tokens.norms[following.after + 1] in _BEHIND_INCHES:
        found = AFTER["inch",], following.after + 1, False
    if found is None:
        hours = unit.label == "hours" and not joined and adjacent(tokens, i) | (tokens.norms[i - 1] in {"h", "hr"})
        if not hours or not (following.low < 60 and tokens[i].kind == "number"):
            return None
        share, after = following.low / 60, following.after
        step = 1 / 60
    else:
        smaller, after, _ = found
        money = unit.dimension not in _SUMMED and smaller.dimension == unit.dimension
        if smaller.dimension != unit.dimension or smaller.factor >= unit.factor or money:
            return None
        ratio = smaller.factor / unit.factor
        if following.low * ratio >= 1.5 or (joined and unit.dimension not in {"duration", "length", "mass"}):
            return None
        share, step = following.low * ratio, following.step * ratio
    value = expression.low + share
    return expression._replace(after=after, low=value, high=value, numeral=expression.numeral._replace(step=step))


_BEHIND_INCHES = frozenset({"", ".", ",", ")", ";", "tall", "high", "long", "deep"})
_SUMMED = frozenset({"duration", "length", "mass"})
