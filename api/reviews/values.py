"""Reviews, as values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

from comparison import Kind, Status

Verdict = Literal["confirm", "reject", "edit", "retract"]
VERDICTS: tuple[Verdict, ...] = ("confirm", "reject", "edit", "retract")
State = Literal["applied", "stale", "replaced"]
STATES: tuple[State, ...] = ("applied", "stale", "replaced")


@dataclass(frozen=True, slots=True)
class Anchor:
    """A quote of an account's text, by position and by its words with those around it (W3C Web Annotation selectors)."""

    account: str
    start: int
    end: int
    exact: str
    prefix: str
    suffix: str


@dataclass(frozen=True, slots=True)
class StatedSide:
    """Accounts that say the same, and what."""

    accounts: tuple[str, ...]
    value: str


@dataclass(frozen=True, slots=True)
class StatedDifference:
    """In what respect the sides differ."""

    kind: Kind
    sides: tuple[StatedSide, ...]


@dataclass(frozen=True, slots=True)
class StatedPoint:
    """A point as the engine found it, then ``id`` and ``score`` are the engine's, or as a person says that it is."""

    id: str | None
    topic: str
    status: Status
    score: float | None
    differences: tuple[StatedDifference, ...]
    anchors: tuple[Anchor, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """What a person said of ``points``, which the engine found in the event's revision ``revision``.

    ``into``: what an edit puts in their place. ``replaces``: the id of an earlier review that no longer counts. ``made_in``:
    the event's revision when it was made. ``engine`` is the signature of the comparison ``comparison``.
    """

    id: str
    number: int
    at: datetime
    by: str | None
    reviewer: str | None
    verdict: Verdict
    note: str | None
    replaces: str | None
    revision: int
    made_in: int
    comparison: str | None
    engine: Mapping[str, Any] | None
    points: tuple[StatedPoint, ...]
    into: tuple[StatedPoint, ...]
