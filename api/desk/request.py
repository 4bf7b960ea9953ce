"""A draft as the request that it states, and a request as the draft that would state it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from api.desk.draft import LEAST_ACCOUNTS, AccountDraft, Draft
from api.desk.times import NoZone, UnknownZone, instant, parted
from api.problems import Fault

_NO_ZONE = "a time needs its time zone: give it beside the time, or that of the event"
_UNKNOWN_ZONE = (
    "expected an IANA time zone name such as Europe/London, or an offset such as +03:00, received another string"
)
_AS_TYPED = ("party", "channel", "text", "speaker", "quoted_by", "url")


@dataclass(frozen=True, slots=True)
class Stated:
    """The ``body`` of a request, the faults that keep the draft from stating all of it, and for each account of the body
    its place in the draft: blank accounts are passed over."""

    body: dict[str, Any]
    faults: tuple[Fault, ...]
    places: tuple[int, ...]


def stated(draft: Draft) -> Stated:
    """The request that ``draft`` states. What is empty in the draft is no member of it."""
    places = [index for index, each in enumerate(draft.accounts) if not each.blank]
    missing = LEAST_ACCOUNTS - len(places)
    if missing > 0 and not (len(places) == 1 and draft.accounts[places[0]].expand):
        places += [index for index, each in enumerate(draft.accounts) if each.blank][:missing]
        places.sort()
    faults: list[Fault] = []
    accounts = [
        stated_account(draft.accounts[place], number, draft.timezone, faults) for number, place in enumerate(places)
    ]
    event = {"title": draft.title, "occurred_on": draft.occurred_on, "timezone": draft.timezone}
    body = {"event": {name: value for name, value in event.items() if value}, "accounts": accounts}
    return Stated(body, tuple(faults), tuple(places))


def draft_of(request: Mapping[str, Any]) -> Draft:
    """A draft that states ``request``, a valid one, but for the ids and languages of its accounts."""
    return Draft(**request.get("event", {}), accounts=tuple(_draft_of(each) for each in request["accounts"]))


def stated_account(account: AccountDraft, number: int, zone_of_event: str, faults: list[Fault]) -> dict[str, Any]:
    """The account that ``account`` states, the ``number``-th of its request; what it cannot state is added to ``faults``."""
    members: dict[str, Any] = {name: value for name in _AS_TYPED if (value := getattr(account, name))}
    if account.expand:
        members["expand"] = True
    if account.published_at:
        try:
            members["published_at"] = instant(account.published_at, account.zone, zone_of_event)
        except NoZone:
            faults.append(Fault(f"/accounts/{number}/zone", _NO_ZONE))
        except UnknownZone:
            where = f"/accounts/{number}/zone" if account.zone else "/event/timezone"
            if account.zone:  # that of the event is the schema's to refuse
                faults.append(Fault(where, _UNKNOWN_ZONE))
    return members


def _draft_of(account: Mapping[str, Any]) -> AccountDraft:
    local, zone = parted(account.get("published_at", ""))
    typed = {name: account[name] for name in _AS_TYPED if name in account}
    return AccountDraft(**typed, published_at=local, zone=zone, expand="true" if account.get("expand") else "")
