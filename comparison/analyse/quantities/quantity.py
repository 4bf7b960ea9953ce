"""What a sentence says of how much or how many."""

from __future__ import annotations

from typing import Literal, NamedTuple

from comparison.analyse.quantities.circumstances import NONE, Circumstances, Distribution
from comparison.analyse.quantities.units import Unit
from comparison.analyse.tokens import Token

Bound = Literal["exact", "at least", "more than", "at most", "less than", "nearly", "just over", "about", "range"]
Role = Literal["amount", "change", "origin", "result", "delay", "deadline", "margin"]


class Interval(NamedTuple):
    """The values from ``low`` to ``high``; an open end is not itself a value. Ends may be infinite."""

    low: float
    high: float
    low_open: bool = False
    high_open: bool = False

    def scaled(self, factor: float, offset: float = 0.0) -> Interval:
        """Each end times ``factor`` plus ``offset``."""
        return Interval(self.low * factor + offset, self.high * factor + offset, self.low_open, self.high_open)


class Quantity(NamedTuple):
    """An expression of quantity, ``start`` to ``end`` in the account's text, with its bound words and unit.

    ``value`` is what the words commit their speaker to, in the canonical unit of ``dimension`` (see
    ``comparison.analyse.quantities.units``): "at least 90 minutes" is 5400 to infinity, in seconds. ``stated`` is
    the number before its bound and in the stated unit: 90 (a range's two ends otherwise). ``step`` is the
    granularity of the stated number in the canonical unit (1,000 for "9,000", 1 for "394"), and ``slack`` by
    how much a speaker may have rounded it.

    ``head`` is the counted noun, None where it is left out ("eleven were injured"); ``modifiers`` are the words that
    narrow it,
    ``predicates`` the neighbouring words that say what happens to the counted, and ``fate`` the class of it where it is
    one that news counts ("dead", "hurt", "missing", …).

    Flags that decide what a number may be set against (most are read from its ``circumstances`` when first asked for):

    - ``part``: stated as part of another ("three of them"); ``whole``: what a part is of ("of the forty boats")
    - ``listed``: an item of a list of nouns ("a driver and two guards")
    - ``distribution``: for each of several, or in total; ``per``: the denominator of a rate ("month", "share")
    - ``running``: a count not yet closed ("so far"); ``remaining``: of those left ("three are still in hospital")
    - ``additional``: on top of another ("two more"); ``elsewhen``: of another occasion ("last year")
    - ``period``: the months and years named beside the number
    - ``vague``: a class without a number ("dozens"); ``attributive``: it qualifies a noun ("a 30-day truce")

    Of a score, ``stated`` holds both numbers in the order of the text.
    """

    start: int
    end: int
    text: str
    dimension: str
    value: Interval
    stated: tuple[float, float]
    step: float
    slack: float
    bound: Bound = "exact"
    unit: Unit | None = None
    per: str | None = None
    head: Token | None = None
    modifiers: tuple[Token, ...] = ()
    predicates: tuple[Token, ...] = ()
    fate: str | None = None
    role: Role = "amount"
    circumstances: Circumstances = NONE
    part: bool = False
    additional: bool = False
    vague: bool = False
    attributive: bool = False

    @property
    def distribution(self) -> Distribution | None:
        return self.circumstances.distribution

    @property
    def running(self) -> bool:
        return self.circumstances.running

    @property
    def whole(self) -> bool:
        return self.circumstances.whole

    @property
    def listed(self) -> bool:
        return self.circumstances.listed and self.unit is None and self.dimension in {"count", "score"}

    @property
    def period(self) -> frozenset[str]:
        return self.circumstances.period

    @property
    def remaining(self) -> bool:
        return self.circumstances.remaining

    @property
    def elsewhen(self) -> bool:
        return self.circumstances.elsewhen

    @property
    def ordinal(self) -> bool:
        """Whether this is a place in a series ("the third round") rather than a quantity."""
        return self.dimension == "ordinal"

    @property
    def exact(self) -> bool:
        """Whether one number is stated without a bound or a vague word."""
        return self.bound == "exact" and not self.vague
