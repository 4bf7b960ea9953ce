"""Which kept events a person looks for, as the address of the page says it."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlencode

from api.events.values import Filter
from api.storage.ids import EVENT, is_id

_MOST = 200  # characters of a word or name that is looked for


@dataclass(frozen=True, slots=True)
class Search:
    """What was typed, empty where nothing was, and the id of the event after which the page begins."""

    words: str = ""
    party: str = ""
    since: str = ""
    until: str = ""
    archived: bool = False
    after: str | None = None

    @property
    def filter(self) -> Filter:
        """The same for the store; what is no date is passed over."""
        return Filter(
            since=_day(self.since),
            until=_day(self.until),
            party=self.party or None,
            words=self.words or None,
            archived=self.archived,
        )

    def address(self, after: str) -> str:
        """Of the page that goes on after the event ``after``."""
        typed = {"q": self.words, "party": self.party, "since": self.since, "until": self.until}
        typed |= {"archived": "true" if self.archived else "", "after": after}
        return "/events?" + urlencode({name: value for name, value in typed.items() if value})


def search(typed: Mapping[str, str]) -> Search:
    """What the parameters of an address say."""
    words, party, since, until = (_legible(typed.get(name, "")) for name in ("q", "party", "since", "until"))
    after = typed.get("after", "")
    archived = typed.get("archived") == "true"
    return Search(words, party, since, until, archived, after if is_id(EVENT, after) else None)


def _legible(typed: str) -> str:
    """What can be read of ``typed``: no name has a NUL, which PostgreSQL does not take."""
    return "".join(each for each in typed if each.isprintable()).strip()[:_MOST]


def _day(typed: str) -> date | None:
    with suppress(ValueError):
        return date.fromisoformat(typed)
    return None
