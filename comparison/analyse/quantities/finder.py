"""Finds the expressions of quantity in a sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from comparison.analyse.line import Line
from comparison.analyse.quantities.bounds import bound_after, bound_before
from comparison.analyse.quantities.build import build
from comparison.analyse.quantities.compounds import read_compound, read_range, read_ratio, read_score
from comparison.analyse.quantities.counted import plural_follows
from comparison.analyse.quantities.expression import Expression
from comparison.analyse.quantities.labels import is_label
from comparison.analyse.quantities.measures import currency_before, read_unit
from comparison.analyse.quantities.number_words import AFTER_ARTICLE, SCALE_LETTERS, STARTERS
from comparison.analyse.quantities.numeral import Numeral, adjacent
from comparison.analyse.quantities.numerals import read_numeral
from comparison.analyse.quantities.quantity import Bound, Quantity
from comparison.analyse.quantities.specials import read_age, read_special
from comparison.analyse.quantities.units import AFTER, POUND_MASS, POUND_MONEY, Unit
from comparison.analyse.quantities.word_sets import word_set
from comparison.analyse.tokens import Token

_MAGNITUDE = AFTER["magnitude",]
_ARTICLES = frozenset({"a", "an"})
_STARTERS = STARTERS | _ARTICLES


def find_quantities(tokens: Sequence[Token], text: str) -> tuple[Quantity, ...]:
    """The quantities of one sentence, in the order of the text.

    ``tokens`` are the sentence's, with offsets into ``text``, the whole account; so are the offsets of the result.
    Clock times, dates and numbers that are part of a name are left out. Places in a series ("the third round")
    come with the dimension ``ordinal``.
    """
    starts = [i for i, t in enumerate(tokens) if t.kind == "number" or t.norm in _STARTERS]
    return tuple(_scan(Line.of(tokens), starts, text)) if starts else ()


def _scan(tokens: Line, starts: Sequence[int], text: str) -> Iterator[Quantity]:
    """The quantities whose number begins at one of ``starts``."""
    following, floor = 0, 0
    for i in starts:
        if i < following or (tokens.norms[i] in _ARTICLES and not _measures(tokens, i + 1)):
            continue
        expression = _read(tokens, i, floor, text)
        if expression is None:
            continue
        if isinstance(expression, int):
            following = expression
            continue
        if expression.first < floor:
            expression = expression._replace(first=floor)
        following = max(expression.after, i + 1)
        for quantity in build(tokens, expression, text):
            yield quantity
            while following < len(tokens) and tokens[following].start < quantity.end:  # the denominator of a rate
                following += 1
        floor = following


def _measures(tokens: Line, i: int) -> bool:
    """Whether an article before token ``i`` stands for one."""
    return i < len(tokens) and (tokens.norms[i] in AFTER_ARTICLE or read_unit(tokens, i, spelled=True) is not None)


def _read(tokens: Line, i: int, floor: int, text: str) -> Expression | int | None:
    """The expression that starts with the number at token ``i``; a position to go on from where there is none."""
    special = read_special(tokens, i)
    if special is not None:
        bounded = isinstance(special, Expression) and special.kind == "multiple"
        return _bounded(tokens, special, floor) if bounded and isinstance(special, Expression) else special
    numeral = read_numeral(tokens, i)
    if numeral is None:
        return None
    age = read_age(tokens, numeral)
    if age is not None:
        return _bounded(tokens, age, floor)
    numeral = _repeated(tokens, numeral)
    ratio = read_ratio(tokens, numeral)
    if ratio is not None:
        return _bounded(tokens, ratio, floor)
    currency, first = currency_before(tokens, numeral.first)
    if first < floor:
        currency, first = None, numeral.first
    score = read_score(tokens, numeral) if currency is None else None
    if score is not None:
        return _bounded(tokens, score, floor)
    numeral = _lettered(tokens, numeral, currency)
    expression = read_range(tokens, numeral, currency) or Expression(
        first, numeral.after, numeral.low, numeral.high, numeral, bound="range" if numeral.kind == "vague" else "exact"
    )
    if first < expression.first:
        expression = expression._replace(first=first)
    unit, after, attributive = _unit(tokens, expression, currency)
    counted = unit is not None or plural_follows(tokens, after)
    if currency is None and is_label(tokens, numeral, text, counted):
        return after
    expression = expression._replace(unit=unit, after=after, attributive=attributive)
    if currency is None and unit is None and numeral.kind == "fraction" and _is_counter(tokens, numeral):
        return after
    if numeral.low == numeral.high == 1 and unit is None and not _counts_one(tokens, numeral):
        return after
    if unit is not None:
        expression = read_compound(tokens, expression)
        if unit.dimension in {"temperature", "degree", "share"} and _is_negative(tokens, expression.first):
            low, high = -expression.high, -expression.low
            expression = expression._replace(first=expression.first - 1, low=low, high=high)
    return _bounded(tokens, expression, floor)


def _is_negative(tokens: Line, i: int) -> bool:
    sign = tokens.norms[i - 1]
    return sign in {"minus", "\u2212"} or (sign == "-" and adjacent(tokens, i) and not adjacent(tokens, i - 1))


def _is_counter(tokens: Line, numeral: Numeral) -> bool:
    """Whether "1/5" counts the posts of a thread: a fraction in digits says of what."""
    return tokens.norms[numeral.first + 1] == "/" and tokens.norms[numeral.after] not in {"of", "the", "majority"}


def _unit(tokens: Line, expression: Expression, currency: Unit | None) -> tuple[Unit | None, int, bool]:
    if currency is not None:
        return currency, expression.after, False
    if expression.unit is not None:
        return expression.unit, expression.after, False
    found = read_unit(tokens, expression.after)
    if found is None and "magnitude" in {tokens.norms[expression.first - k] for k in (1, 2)}:
        return _MAGNITUDE, expression.after, False
    if found is None:
        return None, expression.after, False
    unit, after, attributive = found
    attributive = attributive and (expression.high != 1 or tokens.norms[expression.after] == "-")
    if unit is POUND_MONEY and (attributive or _weighs(tokens, expression, after)):
        unit = POUND_MASS
    return unit, after, attributive


def _bounded(tokens: Line, expression: Expression, floor: int) -> Expression:
    """``expression`` with the bound words around it, not reaching back beyond token ``floor``."""
    bound, first = bound_before(tokens, expression.first)
    if first < floor:
        bound, first = None, expression.first
    later, after = bound_after(tokens, expression.after)
    if bound == "more than" and _phrasal(tokens, first, expression):
        bound, first = None, expression.first
    if bound == "at most" and tokens.norms[first] == "up" and tokens[first - 1].lemma in _RISING:
        bound, first = None, expression.first
    if bound in _TURNED and _denied(tokens, first):
        bound = _TURNED[bound]
    chosen = bound if bound and bound != "about" else later or bound
    return expression._replace(
        first=first,
        after=after,
        core=expression.first,
        bound=chosen or expression.bound,
    )


# "goes up to 14 euros": no limit.
_RISING = word_set("go move put push climb jump rise creep edge head")
# "Nobody is paid less than" is at least, "will not cost more than" at most, where the number is all that is denied.
_TURNED: dict[Bound, Bound] = {"more than": "at most", "less than": "at least"}
_MEASURING = word_set("cost last take exceed wait weigh measure number total pay charge earn spend")
_NEGATORS = word_set("not n't never nobody cannot")
_REACH_OF_NOT = 4  # tokens between the verb and its negation


def _denied(tokens: Line, first: int) -> bool:
    """Whether the bound at token ``first`` follows a denied verb of measuring: "must not cost more than"."""
    exceeds = tokens[first].lemma == "exceed"
    if first == 0 or not (exceeds or tokens[first - 1].lemma in _MEASURING):
        return False
    return any(t.norm in _NEGATORS for t in tokens[max(0, first - _REACH_OF_NOT) : first])


def _weighs(tokens: Line, expression: Expression, after: int) -> bool:
    """Whether pounds are of weight: "40 pounds of flour", "weighs 40 pounds"."""
    if tokens.norms[after] in {"of", "in"} and expression.numeral.scale == 1:
        return True
    near = tokens[max(0, expression.first - 8) : after + 8]
    return any(t.lemma in {"weigh", "weight"} for t in near)


# "handed over 48", "spread over 30 days": no bound.
_PHRASAL = word_set("hand take turn give sign pass bring send move cross win push fly run carry come pull talk")
_LASTING = word_set("last take for run wait spend continue be after speak talk hold keep delay of")


def _phrasal(tokens: Line, first: int, expression: Expression) -> bool:
    if tokens.norms[first] != "over" or first == 0:
        return False
    before = tokens[first - 1].lemma
    if expression.unit is not None and expression.unit.dimension == "duration":
        return before not in _LASTING
    return before in _PHRASAL


def _repeated(tokens: Line, numeral: Numeral) -> Numeral:
    """``numeral`` with its repetition in digits: "twenty-two (22)"."""
    i = numeral.after
    if tokens.norms[i] != "(" or tokens.norms[i + 2] != ")" or tokens[i + 1].kind != "number":
        return numeral
    again = read_numeral(tokens, i + 1)
    return numeral._replace(after=i + 3) if again and again.low == numeral.low else numeral


def _lettered(tokens: Line, numeral: Numeral, currency: Unit | None) -> Numeral:
    """``numeral`` with a scale in one letter, which could be a unit's: "$5m", "5m people"."""
    letter, i = tokens.norms[numeral.after], numeral.after
    if letter not in SCALE_LETTERS or not adjacent(tokens, i) or numeral.scale != 1 or tokens[i - 1].kind != "number":
        return numeral
    if currency is None and not (letter in {"m", "b"} and plural_follows(tokens, i + 1, 3)):
        return numeral
    scaled = numeral.rescaled(SCALE_LETTERS[letter])
    return scaled._replace(after=i + 1)


_NOT_ONE_BEFORE = word_set("no each this that the every any another which some either neither not its our")
_NOT_ONE_AFTER = word_set(
    "of another side day that who whom which in on at to for by with is was has had as or more time such can could"
    " must will would may should n't knows thing way hand area more the where if and but than after before party"
)


def _counts_one(tokens: Line, numeral: Numeral) -> bool:
    """Whether "one" (or "1") counts a thing that follows it, rather than standing for one."""
    following = tokens.norms[numeral.after]
    if tokens.norms[numeral.first] in {"a", "an"}:
        return True
    if tokens[numeral.first].kind == "number":
        return True
    return (
        tokens.norms[numeral.first - 1] not in _NOT_ONE_BEFORE
        and following not in _NOT_ONE_AFTER
        and following[:1].isalpha()
    )
