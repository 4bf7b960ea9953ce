"""Turns an expression into a quantity: canonical values, rounding, and what is counted."""

from __future__ import annotations

from collections.abc import Iterator

from comparison.analyse.line import Line
from comparison.analyse.quantities.bounds import interval
from comparison.analyse.quantities.circumstances import Circumstances
from comparison.analyse.quantities.compounds import CHANGES
from comparison.analyse.quantities.counted import Counted, hyphen_noun, read_counted
from comparison.analyse.quantities.expression import Expression
from comparison.analyse.quantities.fates import FATES
from comparison.analyse.quantities.measures import read_rate
from comparison.analyse.quantities.quantity import Quantity, Role
from comparison.analyse.quantities.units import CURRENCIES, PER_ADVERB, PER_TIME, Unit

# By how much a round number may have been rounded, as a share of it, at most half its last place: 394 is 400, 9,200 is
# 9,000, but 363 is not 370. Measures are read off instruments and converted, so they get more room; counts below a
# hundred none.
_ROUNDED_COUNT = 0.025
_ROUNDED_MEASURE = 0.05
_ROUNDED_SCALED = 0.05  # "two million" for 2.1 million
_ROUNDED_FRACTION = 0.015  # "two thirds" for 66 or 67 percent
_ROUNDED_BOUND = 0.01  # a bound converted from another unit
_COUNTED_EXACTLY = 100
_RATE_WORDS = 2  # "a day" right behind the number belongs to the expression; behind its noun it does not
_SPEEDS = {("km", "hour"): "km/h", ("miles", "hour"): "mph", ("metres", "second"): "m/s"}
MEASURED = frozenset({"length", "mass", "area", "volume", "speed", "energy", "power", "data"})


def build(tokens: Line, expression: Expression, text: str) -> Iterator[Quantity]:
    """The quantity that ``expression`` states."""
    dimension, unit = _dimension(expression)
    core = expression.core if expression.core >= 0 else expression.first
    after = expression.after
    measured = unit is not None and dimension not in {"share"}
    rate = read_rate(tokens, after) if unit is not None else None
    behind = rate[1] if rate else after
    if expression.attributive:
        counted = _qualified(tokens, core, after)
    else:
        singular = expression.high <= 1 or dimension in {"share", "ordinal"}
        counted = read_counted(tokens, expression.first, behind, singular, measured)
    if rate is None:
        rate = read_rate(tokens, counted.after)
        behind = rate[1] if rate else behind
    per = rate[0] if rate else _adverbial(counted)
    if rate and rate[1] - after <= _RATE_WORDS:
        after = rate[1]
    if dimension == "length" and per in {"hour", "second", "minute"} and unit is not None:
        label = _SPEEDS.get((unit.label, per), f"{unit.label} per {per}")
        unit = Unit("speed", label, unit.factor / PER_TIME[per])
        dimension, per = "speed", None
    role = _role(tokens, expression, after, dimension)
    if role is None:
        return
    factor, offset = (unit.factor, unit.offset) if unit else (1.0, 0.0)
    discrete = unit is None and dimension in {"count", "score"}
    value = interval(expression.low, expression.high, expression.bound, discrete, expression.numeral.step)
    start, end = tokens[expression.first].start, tokens[after - 1].end
    if dimension == "score":
        value = interval(expression.low, expression.low, expression.bound, True)
    step = expression.numeral.step * factor
    yield Quantity(
        start=start,
        end=end,
        text=text[start:end],
        dimension=dimension,
        value=value.scaled(factor, offset),
        stated=(expression.low, expression.high),
        step=step,
        slack=_slack(expression, dimension, factor, offset),
        bound=expression.bound,
        unit=unit,
        per=per,
        head=counted.head,
        modifiers=counted.modifiers,
        predicates=counted.predicates,
        fate=counted.fate,
        role=role,
        circumstances=Circumstances(
            tokens, expression.first, core, counted.after, expression.kind == "exchange", _opens(tokens, core, counted)
        ),
        part=counted.part and dimension == "count",
        additional=counted.additional,
        vague=expression.numeral.kind == "vague",
        attributive=expression.attributive,
    )


def _dimension(expression: Expression) -> tuple[str, Unit | None]:
    unit = expression.unit
    match expression.kind:
        case "score" | "ordinal" | "age" | "multiple" | "share":
            return expression.kind, None
        case _:
            pass
    if unit is not None:
        return ("money" if unit.dimension in CURRENCIES else unit.dimension), unit
    if expression.numeral.kind == "fraction":
        return "share", None
    return "count", None


def _slack(expression: Expression, dimension: str, factor: float, offset: float) -> float:
    size = max(abs(expression.low), abs(expression.high))
    half = expression.numeral.step / 2
    kind = expression.numeral.kind
    if expression.bound not in {"exact", "range"}:
        return size * factor * _ROUNDED_BOUND if expression.unit and dimension in MEASURED else 0.0
    if kind == "dozen":
        return size * 0.1
    if kind == "vague" or dimension in {"score", "ordinal", "age", "multiple"}:
        return 0.0
    if dimension == "share":
        if expression.unit is None:
            return _ROUNDED_FRACTION
        return min(expression.numeral.step, 1.0) / 2 * factor
    if dimension in {"temperature", "degree", "magnitude", "points"}:
        return min(expression.numeral.step, 1.0) / 2 * factor if dimension != "points" else 0.0
    if dimension == "count":
        if _is_coarse(expression):
            return min(half, size * _ROUNDED_SCALED)
        if size < _COUNTED_EXACTLY or expression.numeral.step < 10:
            return 0.0 if expression.numeral.scale == 1 else min(half, size * _ROUNDED_COUNT)
        return min(half, size * _ROUNDED_COUNT)
    if dimension == "money":
        share = _ROUNDED_SCALED if _is_coarse(expression) else _ROUNDED_COUNT
        return min(half, size * share) * factor
    return min(half, size * _ROUNDED_MEASURE) * factor


def _is_coarse(expression: Expression) -> bool:
    """Whether the number has one digit and a scale word, which is how copy rounds large numbers."""
    return expression.numeral.step >= 1e6 and expression.numeral.step * 10 > max(expression.low, expression.high)


def _qualified(tokens: Line, core: int, after: int) -> Counted:
    """The noun that an attributive measure qualifies: "a 30-day truce"."""
    i = hyphen_noun(tokens, after)
    return read_counted(tokens, core, i, True, False)


def _opens(tokens: Line, core: int, counted: Counted) -> bool:
    """ "the first 13 were freed": more may follow; not so "the first three cars"."""
    fates = {counted.fate, *(FATES.get(t.norm) for t in counted.predicates)}
    return tokens.norms[core - 1] == "first" and not fates.isdisjoint({"freed", "rescued", "moved", "held"})


def _adverbial(counted: Counted) -> str | None:
    for token in counted.modifiers:
        if token.norm in PER_ADVERB:
            return PER_ADVERB[token.norm]
    return None


_DELAYS = frozenset({"after", "before", "later", "earlier", "into"})
_DEADLINE_LEADS = frozenset({"within", "inside"})
_GRANTING = frozenset({"give", "have", "get", "grant"})
_COMING = frozenset({"next", "coming", "past", "last", "previous", "first"})


def _role(tokens: Line, expression: Expression, after: int, dimension: str) -> Role | None:
    """What the number does in its sentence; None for a point in time ("two days ago"), which is no quantity."""
    before, following = tokens.norms[expression.first - 1], tokens.norms[after]
    if dimension == "duration" and not expression.attributive:
        if following == "ago" or (following == "from" and tokens.norms[after + 1] in {"now", "today"}):
            return None
        if following in _DELAYS:
            return "delay"
        if before in _DEADLINE_LEADS or (before in _COMING and tokens.norms[expression.first - 2] in {"the", "in"}):
            return "deadline"
        if before == "in" and expression.bound != "range":
            return "deadline"
        if following == "to" and not _GRANTING.isdisjoint(
            t.lemma for t in tokens[max(0, expression.first - 3) : expression.first]
        ):
            return "deadline"  # "has 30 days to appeal"
    leading = tokens.norms[max(0, expression.first - 3) : expression.first]
    if "margin" in leading or "lead" in leading or "majority" in leading[-2:]:
        return "margin"
    if dimension == "score":
        return "amount"
    if before == "by":
        return "change"
    if before not in {"from", "to", "at"}:
        return "amount"
    if CHANGES.isdisjoint([t.lemma for t in tokens[max(0, expression.first - 7) : expression.first]]):
        return "amount"
    return "origin" if before == "from" else "result"
