"""A quantity as it is read, before what it counts is known."""

from __future__ import annotations

from typing import Literal, NamedTuple

from comparison.analyse.quantities.numeral import Numeral
from comparison.analyse.quantities.quantity import Bound
from comparison.analyse.quantities.units import Unit

ExpressionKind = Literal["amount", "share", "score", "exchange", "zero", "ordinal", "age", "multiple"]


class Expression(NamedTuple):
    """Tokens ``first`` to ``after`` with the stated ``low`` and ``high`` in ``unit``.

    ``core`` is the first token behind the bound words.
    """

    first: int
    after: int
    low: float
    high: float
    numeral: Numeral
    bound: Bound = "exact"
    unit: Unit | None = None
    attributive: bool = False
    kind: ExpressionKind = "amount"
    core: int = -1
