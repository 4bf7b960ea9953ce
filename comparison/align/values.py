"""Numbers and times as terms of the vocabulary, so that passages which state the same kind of value come together.

"7,000 people" beside "between 4,500 and 5,000 people" is a candidate however few words they share; so is "17:00 Moscow
time" beside "10 a.m. ET". Whether the values agree is for the facets to say; a value that agrees counts for more here.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from datetime import timedelta
from operator import itemgetter
from typing import NamedTuple

from comparison.align.moments import SAME_SLOT, SAME_VALUE, Moment, may_be_one, moment, same_time
from comparison.analyse.quantities import Quantity
from comparison.analyse.statement import Sentence
from comparison.analyse.times import TimeExpression

Value = Quantity | TimeExpression

_START = itemgetter(0)  # of a token, without a call of Python

# How telling a value is by itself, on the scale of ``weights.rarity``.
CLOCK_WEIGHT = 0.8
DAY_WEIGHT = 0.6
PERIOD_WEIGHT = 0.4
NUMBER_WEIGHT = 0.8
SMALL_NUMBER_WEIGHT = 0.45  # one to three of a thing may be anything
SMALL = 3

# How far one value stands for another. One of the same kind, but of what is not known, says nothing (measured).
LEAST_ALIKE = 0.5  # of the words for what is counted
MOST_ALIKE = 150  # values of one slot: more are a table, not an account

# "the two sides", "both presidents": who meets, of which each account has the same two.
MEETING = 2
PARTIES = frozenset(
    "side party country nation leader president minister government state capital delegation team".split()
)


class ValueTerm(NamedTuple):
    """A value of a sentence, the indices of its tokens, a key that equal values share, and its weight."""

    positions: tuple[int, ...]
    key: str
    weight: float
    value: Value


def value_terms(sentence: Sentence) -> list[ValueTerm]:
    """The quantities and times of a sentence as terms."""
    found = []
    for quantity in sentence.quantities:
        if quantity.ordinal or quantity.dimension == "age":
            continue
        if quantity.head and quantity.head.lemma in PARTIES and quantity.value.high <= MEETING:
            continue
        small = quantity.dimension == "count" and max(map(abs, quantity.stated)) <= SMALL
        weight = SMALL_NUMBER_WEIGHT if small else NUMBER_WEIGHT
        of = quantity.fate or (quantity.head.lemma if quantity.head else "")
        key = f"{quantity.dimension} {quantity.value.low:g} {quantity.value.high:g} {quantity.per or ''} {of}"
        found.append(ValueTerm(_positions(sentence, quantity), key, weight, quantity))
    for stated in sentence.times:
        if stated.granularity in ("reference", "offset"):
            continue
        time = _on_its_day(stated, sentence)
        if time.clock is not None and time.granularity in ("minute", "hour"):
            weight = CLOCK_WEIGHT
        else:
            weight = DAY_WEIGHT if time.granularity == "day" else PERIOD_WEIGHT
        key = f"time {time.value or ''} {time.days} {time.clock} {time.zone or ''}"
        found.append(ValueTerm(_positions(sentence, time), key, weight, time))
    return [term for term in found if term.positions]


def _on_its_day(time: TimeExpression, sentence: Sentence) -> TimeExpression:
    """A clock time without a day is of the day that the sentence's surroundings speak of."""
    if time.clock is None or time.days is not None or sentence.day is None:
        return time
    return time._replace(days=(sentence.day, sentence.day + timedelta(days=1)), assumed=True)


def _positions(sentence: Sentence, value: Value) -> tuple[int, ...]:
    tokens = sentence.tokens
    first = bisect_left(tokens, value.start, key=_START)
    after = bisect_left(tokens, value.end, lo=first, key=_START)
    return tuple([i for i in range(first, after) if tokens[i].end <= value.end and tokens[i].kind != "sign"])


def stands_for(a: Value, b: Value, alike: Callable[[str, str], float]) -> float:
    """How far one value stands for another, 0 to 1; ``alike`` says so of two words."""
    if isinstance(a, Quantity):
        return _quantities(a, b, alike) if isinstance(b, Quantity) else 0.0
    return same_time(moment(a), moment(b)) if isinstance(b, TimeExpression) else 0.0


def _quantities(a: Quantity, b: Quantity, alike: Callable[[str, str], float]) -> float:
    if a.dimension != b.dimension or (a.per is None) != (b.per is None):
        return 0.0
    agree = a.value.low - a.slack <= b.value.high + b.slack and b.value.low - b.slack <= a.value.high + a.slack
    if a.dimension != "count":
        same_unit = a.dimension != "money" or (a.unit and b.unit and a.unit.dimension == b.unit.dimension)
        return SAME_VALUE if agree and same_unit else 0.0
    if a.fate and b.fate:
        same = a.fate == b.fate
    elif a.head and b.head:
        same = a.head.lemma == b.head.lemma or alike(a.head.lemma, b.head.lemma) >= LEAST_ALIKE
    else:
        return SAME_VALUE - 0.15 if agree and a.stated == b.stated else 0.0
    if not same:
        return 0.0
    return SAME_VALUE if agree else SAME_SLOT


def related(
    values: Sequence[Value], alike: Callable[[str, str], float], stands: Callable[[str], Iterable[str]]
) -> list[tuple[int, int, float]]:
    """The pairs of values of which one may stand for the other, and how far.

    ``alike`` says how far one word stands for another, ``stands`` lists the words that may stand for one.
    """
    buckets: dict[tuple[str, ...], list[int]] = {}
    times: list[tuple[int, Moment]] = []
    for i, value in enumerate(values):
        if isinstance(value, TimeExpression):
            times.append((i, moment(value)))
            continue
        for slot in _slots(value, stands):
            buckets.setdefault(slot, []).append(i)
    found: dict[tuple[int, int], float] = {}
    for bucket in buckets.values():
        for at, i in enumerate(bucket[:MOST_ALIKE]):
            for j in bucket[:at]:
                if (i, j) not in found:
                    found[i, j] = stands_for(values[i], values[j], alike)
    for at, (i, mine) in enumerate(times[:MOST_ALIKE]):
        for j, yours in times[:at]:
            if may_be_one(mine, yours):
                found[i, j] = same_time(mine, yours)
    return [(i, j, strength) for (i, j), strength in found.items() if strength > 0]


def _slots(value: Quantity, stands: Callable[[str], Iterable[str]]) -> list[tuple[str, ...]]:
    """Keys of which two quantities share at least one when the one may stand for the other."""
    if value.dimension != "count":
        return [("measure", value.dimension)]
    slots: list[tuple[str, ...]] = [("stated", str(value.stated))]
    if value.fate:
        slots.append(("fate", value.fate))
    if value.head:
        lemma = value.head.lemma
        slots += [("head", *sorted((lemma, other))) for other in stands(lemma)]
        slots.append(("head", lemma, lemma))
    return slots
