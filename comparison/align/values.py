"""Numbers and times as terms of the vocabulary, so that passages which state the same kind of value come together.

"7,000 people" beside "between 4,500 and 5,000 people" is a candidate however few words they share; so is "17:00 Moscow
time" beside "10 a.m. ET". Whether the values agree is for the facets to say; a value that agrees counts for more here.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime, timedelta, timezone
from functools import lru_cache
from operator import itemgetter
from typing import NamedTuple
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from comparison.analyse.quantities import Quantity
from comparison.analyse.statement import Sentence
from comparison.analyse.times import TimeExpression

Value = Quantity | TimeExpression

_START = itemgetter(0)  # of a token, without a call of Python

CLOCK_SLACK = 10  # minutes within which two clock times pass for one

# How telling a value is by itself, on the scale of ``weights.rarity``.
CLOCK_WEIGHT = 0.8
DAY_WEIGHT = 0.6
PERIOD_WEIGHT = 0.4
NUMBER_WEIGHT = 0.8
SMALL_NUMBER_WEIGHT = 0.45  # one to three of a thing may be anything
SMALL = 3

# How far one value stands for another. One of the same kind, but of what is not known, says nothing (measured).
LEAST_ALIKE = 0.5  # of the words for what is counted
SAME_VALUE = 0.95
SAME_SLOT = 0.7  # another number of the same thing
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
    return _times(a, b) if isinstance(b, TimeExpression) else 0.0


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


_CLOCKED = frozenset({"minute", "hour"})
_OTHER_ENDS = (frozenset({"start", "end"}), frozenset({"start", "deadline"}))


def _times(a: TimeExpression, b: TimeExpression) -> float:
    strength = _same_time(a, b)
    if strength and a.role != b.role and {a.role, b.role} in _OTHER_ENDS:
        return strength / 2
    return strength


def _same_time(a: TimeExpression, b: TimeExpression) -> float:
    if a.clock and b.clock and a.granularity in _CLOCKED and b.granularity in _CLOCKED:
        first, second = (_instant(a), _instant(b)) if a.zone and b.zone else (None, None)
        apart = abs((first - second).total_seconds()) / 60 if first and second else abs(a.clock[0] - b.clock[0])
        if a.either_half or b.either_half:
            apart = min(apart, abs(apart - 720))
        return SAME_VALUE if apart <= CLOCK_SLACK + a.tolerance + b.tolerance else 0.0
    if a.days and b.days:
        if a.days == b.days:
            if (a.granularity in _CLOCKED) != (b.granularity in _CLOCKED):
                return SAME_SLOT  # "on Tuesday" beside "at 9 a.m. on Tuesday" may be of anything that day
            return SAME_VALUE - 0.1 if a.part == b.part or not (a.part and b.part) else 0.0
        inside = (a.days[0] <= b.days[0] and b.days[1] <= a.days[1]) or (
            b.days[0] <= a.days[0] and a.days[1] <= b.days[1]
        )
        if inside:
            return SAME_SLOT
    return SAME_SLOT if a.weekday is not None and a.weekday == b.weekday else 0.0


@lru_cache(maxsize=1 << 12)  # each time of an event is held against many
def _instant(time: TimeExpression) -> datetime | None:
    if time.earliest is None or time.zone is None:
        return None
    if time.zone.startswith("UTC"):
        sign, _, rest = time.zone[3:4], 0, time.zone[4:]
        hours, minutes = (int(x) for x in rest.split(":")) if rest else (0, 0)
        offset = timedelta(hours=hours, minutes=minutes)
        return time.earliest.replace(tzinfo=timezone(-offset if sign == "-" else offset))
    try:
        return time.earliest.replace(tzinfo=ZoneInfo(time.zone))
    except (ZoneInfoNotFoundError, ValueError):
        return None


def related(
    values: Sequence[Value], alike: Callable[[str, str], float], stands: Callable[[str], Iterable[str]]
) -> list[tuple[int, int, float]]:
    """The pairs of values of which one may stand for the other, and how far.

    ``alike`` says how far one word stands for another, ``stands`` lists the words that may stand for one.
    """
    buckets: dict[tuple[str, ...], list[int]] = {}
    for i, value in enumerate(values):
        for slot in _slots(value, stands):
            buckets.setdefault(slot, []).append(i)
    found: dict[tuple[int, int], float] = {}
    for bucket in buckets.values():
        for at, i in enumerate(bucket[:MOST_ALIKE]):
            for j in bucket[:at]:
                if (i, j) not in found:
                    found[i, j] = stands_for(values[i], values[j], alike)
    return [(i, j, strength) for (i, j), strength in found.items() if strength > 0]


def _slots(value: Value, stands: Callable[[str], Iterable[str]]) -> list[tuple[str, ...]]:
    """Keys of which two values share at least one when the one may stand for the other."""
    if isinstance(value, TimeExpression):
        return [("time",)]
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
