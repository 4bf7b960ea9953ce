"""What a step changed, as values."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from api.compared import Compared
from comparison import Difference, Point, Quote, Status

PointChangeKind = Literal["appeared", "vanished", "status", "differences", "accounts"]
POINT_CHANGES: tuple[PointChangeKind, ...] = ("appeared", "vanished", "status", "differences", "accounts")
EditKind = Literal["changed", "added", "removed", "moved"]
EDITS: tuple[EditKind, ...] = ("changed", "added", "removed", "moved")


@dataclass(frozen=True, slots=True)
class Step:
    """A step of an event's history: what it did, to which account, when and by which key."""

    revision: int
    kind: str
    at: datetime
    by: str | None
    account: str | None
    account_revision: int | None


@dataclass(frozen=True, slots=True)
class PointChange:
    """A point before a step and after it, None where there was none; ``kind`` is the first of POINT_CHANGES that it is."""

    kind: PointChangeKind
    before: Point | None
    after: Point | None


@dataclass(frozen=True, slots=True)
class Edit:
    """What a party has said otherwise. ``trivial``: only white space, punctuation, case, typography or the order is other.

    ``status`` is how the engine judges the new words against the old ones; None where it was not asked.
    """

    kind: EditKind
    trivial: bool
    before: tuple[Quote, ...]
    after: tuple[Quote, ...]
    status: Status | None = None
    explanation: str | None = None
    differences: tuple[Difference, ...] = ()


@dataclass(frozen=True, slots=True)
class Rewording:
    """A text and the one that took its place, by their revisions' numbers, and what is other."""

    before: int
    after: int
    edits: tuple[Edit, ...]

    @property
    def trivial(self) -> bool:
        """Whether nothing is other in what is said."""
        return all(each.trivial for each in self.edits)


@dataclass(frozen=True, slots=True)
class Change:
    """What ``step`` changed. A comparison is None where there were too few accounts for one."""

    step: Step
    before: Compared | None
    after: Compared | None
    points: tuple[PointChange, ...]
    rewording: Rewording | None
