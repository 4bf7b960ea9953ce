"""What stands in the form of the desk, as it was typed.

The name of a field is the JSON pointer (RFC 6901) to the member of the request that it fills in, and so is its id in the page: a
fault that the schema finds belongs to the field of that name.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, replace

from api.party_names import party_named

LEAST_ACCOUNTS = 2
"""Shown at any time: fewer cannot be compared."""

_ACCOUNT_FIELD = re.compile(r"/accounts/([0-9]{1,3})/([a-z_]{1,20})")


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountDraft:
    """One account as typed. ``published_at`` has no zone, which is ``zone`` or the event's; ``expand`` is "true" where ticked."""

    party: str = ""
    channel: str = ""
    published_at: str = ""
    zone: str = ""
    text: str = ""
    speaker: str = ""
    quoted_by: str = ""
    url: str = ""
    expand: str = ""

    @property
    def blank(self) -> bool:
        """Whether nothing was typed; a channel that was chosen is nothing yet."""
        return not any(value.strip() for name, value in self.members() if name != "channel")

    def members(self) -> Iterator[tuple[str, str]]:
        """Every field by its name."""
        for each in fields(self):
            yield each.name, getattr(self, each.name)


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """The whole form as typed."""

    title: str = ""
    occurred_on: str = ""
    timezone: str = ""
    accounts: tuple[AccountDraft, ...] = (AccountDraft(),) * LEAST_ACCOUNTS

    @property
    def blank(self) -> bool:
        """Whether nothing was typed."""
        return not (self.title or self.occurred_on or self.timezone) and all(each.blank for each in self.accounts)

    def named(self) -> Iterator[tuple[str, str]]:
        """Every field that holds something, by its name in a form without the blank accounts."""
        event = {"title": self.title, "occurred_on": self.occurred_on, "timezone": self.timezone}
        yield from ((f"/event/{name}", value) for name, value in event.items() if value)
        for index, account in enumerate(each for each in self.accounts if not each.blank):
            yield from ((f"/accounts/{index}/{name}", value) for name, value in account.members() if value)

    def with_one_more(self) -> Draft:
        """With a blank account at the end."""
        return replace(self, accounts=(*self.accounts, AccountDraft()))

    def without(self, index: int) -> Draft:
        """Without the account at ``index``, and with the blank ones that must be there."""
        left = self.accounts[:index] + self.accounts[index + 1 :]
        return replace(self, accounts=_filled_up(left))

    def with_documents(self, documents: Iterable[tuple[str, str]]) -> Draft:
        """With the text of each document, a pair of name and text, in the first account that has none, or in a new one.

        Where that account has no party either, the name of the document suggests one.
        """
        accounts = list(self.accounts)
        for name, text in documents:
            free = next((index for index, each in enumerate(accounts) if not each.text.strip()), None)
            if free is None:
                free = len(accounts)
                accounts.append(AccountDraft())
            party = accounts[free].party or party_named(name)
            accounts[free] = replace(accounts[free], text=text, party=party)
        return replace(self, accounts=tuple(accounts))


def draft(form: Mapping[str, str], most: int) -> Draft:
    """What ``form`` holds under the names of fields; ``most`` accounts and one, so that too many are noticed, and no more.

    Line ends are single newlines, whatever a browser made of them, so that offsets count what was typed.
    """
    accounts: dict[int, dict[str, str]] = {}
    known = {each.name for each in fields(AccountDraft)}
    for name, value in form.items():
        found = _ACCOUNT_FIELD.fullmatch(name)
        if found and found[2] in known:
            accounts.setdefault(int(found[1]), {})[found[2]] = _typed(found[2], value)
    made = tuple(AccountDraft(**accounts[index]) for index in sorted(accounts)[: most + 1])
    event = {name: _typed(name, form.get(f"/event/{name}", "")) for name in ("title", "occurred_on", "timezone")}
    return Draft(**event, accounts=_filled_up(made))


def _typed(name: str, value: str) -> str:
    ended = value.replace("\r\n", "\n").replace("\r", "\n")
    return ended if name == "text" else ended.strip()


def _filled_up(accounts: tuple[AccountDraft, ...]) -> tuple[AccountDraft, ...]:
    return accounts + (AccountDraft(),) * (LEAST_ACCOUNTS - len(accounts))
