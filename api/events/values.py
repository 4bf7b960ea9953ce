"""What is kept of an event, as values: each as it was at one revision of the event."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredRevision:
    """A text of an account as it was received, the ``number``-th, in the ``event_revision``-th step of the event.

    ``characters`` are Unicode code points; ``sha256`` is of the text in UTF-8. ``text`` is None where only what is about
    it was asked for.
    """

    number: int
    event_revision: int
    text: str | None
    characters: int
    sha256: str
    published_at: datetime | None
    url: str | None
    language: str | None
    received_at: datetime
    received_from: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredAccount:
    """One party's account, with the revision that stood."""

    id: str
    party: str
    speaker: str | None
    quoted_by: str | None
    channel: str | None
    expand: bool
    added_at: datetime
    withdrawn_at: datetime | None
    current: StoredRevision


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredEvent:
    """An event, and the accounts that stood, in the order of their arrival."""

    id: str
    title: str
    occurred_on: date | None
    timezone: str | None
    archived_at: datetime | None
    created_at: datetime
    updated_at: datetime
    revision: int
    accounts: tuple[StoredAccount, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """Which events are listed. Days are inclusive; ``party`` is a whole name, in any case.

    ``words`` are, in any form, among those of the title, the parties and the texts of the accounts that stand; of those that
    were withdrawn too where ``withdrawn`` says so, which holds for ``party`` as well.
    """

    since: date | None = None
    until: date | None = None
    party: str | None = None
    words: str | None = None
    withdrawn: bool = False
    archived: bool = False


@dataclass(frozen=True, slots=True)
class EventSummary:
    """An event in a list: without its accounts, but with who speaks."""

    event: StoredEvent
    parties: tuple[str, ...]
    accounts: int


@dataclass(frozen=True, slots=True)
class Page:
    """A part of a list; ``more`` says that there is something after it."""

    events: tuple[EventSummary, ...]
    more: bool


@dataclass(frozen=True, slots=True)
class Point:
    """A point of an event's history: a revision of the event, or a moment. Neither means now."""

    revision: int | None = None
    moment: datetime | None = None


NOW = Point()
