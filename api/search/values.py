"""What is asked of search, and what it finds."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """What is looked for: any ``text``; of a party (its whole name, in any case), of events of some days, inclusive.

    ``earlier`` says whether texts that have been replaced since are searched too.
    """

    text: str
    party: str | None = None
    since: date | None = None
    until: date | None = None
    earlier: bool = False


@dataclass(frozen=True, slots=True)
class Position:
    """A place in what a query finds: after the passage ``passage`` with ``score``. ``newest``: the last passage that there
    was when the first page was read; later ones are not looked at, so that what is added moves nothing."""

    newest: int
    score: int
    passage: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A passage that was found: who said it, where and when. ``text`` is that of the revision from ``start`` to ``stop``.

    ``current`` says that the revision is the account's last; ``withdrawn_at`` that the account no longer stands.
    """

    passage: int
    event_id: str
    title: str
    occurred_on: date | None
    account_id: str
    party: str
    speaker: str | None
    quoted_by: str | None
    channel: str | None
    withdrawn_at: datetime | None
    number: int
    current: bool
    received_at: datetime
    published_at: datetime | None
    url: str | None
    start: int
    stop: int
    text: str
    score: int = 0


@dataclass(frozen=True, slots=True)
class Found:
    """A part of what was found, the likeliest first; ``after`` says where the next part begins, None where there is none."""

    hits: tuple[Hit, ...]
    after: Position | None
