"""A number as it stands in the tokens of a sentence."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple

from comparison.analyse.tokens import Token

NumeralKind = Literal["number", "fraction", "dozen", "vague"]


class Numeral(NamedTuple):
    """A number in tokens ``first`` to ``after`` (exclusive): its ``low`` and ``high``, equal unless it is vague.

    ``step`` is the granularity it is stated with; ``bare`` its number before a scale, ``scale`` that scale.
    """

    first: int
    after: int
    low: float
    high: float
    step: float
    kind: NumeralKind = "number"
    bare: float = 0.0
    scale: float = 1.0

    def rescaled(self, scale: float) -> Numeral:
        """This number times ``scale``: "1" of "1 to 2 million"."""
        return Numeral(
            self.first, self.after, self.low * scale, self.high * scale, self.step * scale, self.kind, self.bare, scale
        )


def granularity(value: float, decimals: int = 0) -> float:
    """The unit that ``value`` is stated to: 1,000 for 9,000; 1 for 394; 0.1 for 7.3 with one decimal."""
    if decimals:
        return 10.0**-decimals
    whole = int(value)
    if whole == 0 or whole != value:
        return 1.0
    step = 1
    while whole % (step * 10) == 0:
        step *= 10
    return float(step)


def adjacent(tokens: Sequence[Token], i: int) -> bool:
    """Whether token ``i`` follows its predecessor without a space."""
    return 0 < i < len(tokens) and tokens[i - 1].end == tokens[i].start
