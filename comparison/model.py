"""The values that go into a comparison and come out of it.

Every value is frozen. Offsets count Unicode code points of an account's text exactly as it was
submitted, ``start`` inclusive and ``end`` exclusive.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Literal, NamedTuple

Channel = Literal[
    "statement", "readout", "social_post", "press_briefing", "interview", "transcript", "article", "other"
]
Status = Literal["agreement", "divergence", "unclear"]
Kind = Literal["quantity", "time", "place", "actor", "scope", "commitment", "condition", "polarity", "framing"]

CHANNELS: tuple[Channel, ...] = (
    "statement", "readout", "social_post", "press_briefing", "interview", "transcript", "article", "other",
)  # fmt: skip
KINDS: tuple[Kind, ...] = (
    "quantity", "time", "place", "actor", "scope", "commitment", "condition", "polarity", "framing",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Event:
    """What the accounts are about; each field, where given, anchors relative dates and times.

    ``timezone`` is an IANA name ("America/New_York").
    """

    title: str | None = None
    occurred_on: date | None = None
    timezone: str | None = None


@dataclass(frozen=True, slots=True)
class Account:
    """One party's text about the event. ``published_at``, where given, carries an offset from UTC.

    ``speaker``: who spoke for the party. ``quoted_by``: who reports what was said, where the text is second-hand.
    Neither changes a judgement; both are named in explanations.
    """

    id: str
    party: str
    text: str
    channel: Channel | None = None
    published_at: datetime | None = None
    url: str | None = None
    language: str | None = None
    speaker: str | None = None
    quoted_by: str | None = None


class Quote(NamedTuple):
    """A span of an account's text and the text it holds."""

    account: str
    start: int
    end: int
    text: str


class PassageRef(NamedTuple):
    """A passage of the segmentation as the answer lists it."""

    id: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Side:
    """The accounts that say the same on one aspect, what they say in the reader's terms, and where."""

    accounts: tuple[str, ...]
    value: str
    evidence: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """In what respect the sides of a point differ. ``confidence`` is a probability."""

    kind: Kind
    confidence: float
    explanation: str
    sides: tuple[Side, ...]


@dataclass(frozen=True, slots=True)
class Point:
    """One proposition that at least two accounts address."""

    id: str
    topic: str
    status: Status
    score: float
    explanation: str
    passages: tuple[Quote, ...]
    silent: tuple[str, ...]
    differences: tuple[Difference, ...]


@dataclass(frozen=True, slots=True)
class PairCount:
    """How many points two accounts share, and how they stand on them."""

    accounts: tuple[str, str]
    points: int
    agreements: int
    divergences: int
    unclear: int


@dataclass(frozen=True, slots=True)
class Notice:
    """Something the reader should know about the comparison: which account, and what."""

    code: str
    detail: str
    account: str | None = None


@dataclass(frozen=True, slots=True)
class Comparison:
    """The whole result, in the order in which it is answered."""

    event: Event
    accounts: tuple[Account, ...]
    passages: dict[str, tuple[PassageRef, ...]]
    points: tuple[Point, ...]
    one_sided: tuple[Quote, ...]
    pairs: tuple[PairCount, ...]
    warnings: tuple[Notice, ...] = field(default=())
