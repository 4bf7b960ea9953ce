"""What a refusal says to the person at the desk: one message for the whole, and one at each field that is concerned."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from api.problem_types import EXPIRED_KEY, INVALID_KEY, MISSING_KEY, MISSING_SCOPE
from api.problems import Fault, Problem

LABELS = {
    "title": "Event",
    "occurred_on": "Date",
    "timezone": "Time zone",
    "party": "Party",
    "text": "Text",
    "channel": "Channel",
    "published_at": "Published",
    "zone": "In time zone",
    "speaker": "Speaker",
    "quoted_by": "Quoted by",
    "url": "Address",
    "expand": "Take apart",
    "files": "File",
}
"""What the fields are called on the page, in the order in which they stand there."""

ACCOUNTS = "accounts"
"""The id of all accounts together."""

KEY = "key"
"""The name and id of the field for a key."""

_AT_KEY = {
    MISSING_KEY: "give the key that you have from whoever runs this service",
    INVALID_KEY: "this is no key of this service: it may be mistyped, or withdrawn",
    EXPIRED_KEY: "this key has expired: ask whoever runs this service for a new one",
    MISSING_SCOPE: "this key is not good for this: ask whoever runs this service for another",
}
_MEMBERS = list(LABELS)
_ACCOUNT = re.compile(r"/accounts/([0-9]+)(?:/([a-z_]+))?.*")
_OF_EVENT = re.compile(r"/event/(title|occurred_on|timezone)")
_RECEIVED = re.compile(r"expected (.+), received (.+?)(; .+)?")


@dataclass(frozen=True, slots=True)
class AtField:
    """A message at a field. ``name`` is the field's name and id, ``label`` what it is called."""

    name: str
    label: str
    text: str

    def of_the_only_account(self) -> AtField:
        """The same on a page with the fields of one account: its label has no number of an account."""
        return replace(self, label=LABELS.get(self.name.rpartition("/")[2], self.label))


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why the desk did not do what it was asked for; nothing of it is set where it did."""

    heading: str = ""
    detail: str = ""
    fields: Sequence[AtField] = ()

    @classmethod
    def at(cls, fields: Sequence[AtField]) -> Refusal:
        """Because of ``fields``."""
        count = len(fields)
        return cls("One thing needs mending" if count == 1 else f"{count} things need mending", "", tuple(fields))

    def message(self, name: str) -> str:
        """What is to be said at the field ``name``."""
        return "; ".join(each.text for each in self.fields if each.name == name)


def refusal(problem: Problem, places: Sequence[int]) -> Refusal:
    """``problem`` for the person; ``places`` says where each account of the request stands in the form."""
    if problem.errors:
        return Refusal.at(sorted((_at_field(fault, places) for fault in problem.errors), key=_order))
    if problem.type in _AT_KEY and "WWW-Authenticate" in problem.headers and "no keys" not in problem.detail:
        return Refusal(problem.type.title, "", (AtField(KEY, "Key", _AT_KEY[problem.type]),))
    return Refusal(problem.type.title, problem.detail)


def _order(at_field: AtField) -> tuple[int, int]:
    """Where the field stands on the page: those of the event, then account by account."""
    found = _ACCOUNT.fullmatch(at_field.name)
    member = at_field.name.rpartition("/")[2]
    return (int(found[1]) if found else -1, _MEMBERS.index(member) if member in _MEMBERS else -1)


def _at_field(fault: Fault, places: Sequence[int]) -> AtField:
    text = in_words(fault.detail)
    of_event = _OF_EVENT.fullmatch(fault.pointer)
    if of_event:
        return AtField(fault.pointer, LABELS[of_event[1]], text)
    of_account = _ACCOUNT.fullmatch(fault.pointer)
    if of_account is None:
        return AtField(ACCOUNTS, "Accounts", text)
    number = int(of_account[1])
    place = places[number] if number < len(places) else number
    member = of_account[2] if of_account[2] in LABELS else "text"
    return AtField(f"/accounts/{place}/{member}", f"Account {place + 1}, {LABELS[member].lower()}", text)


def in_words(detail: str) -> str:
    """What the schema says to a program, as one would say it to a person: ``expected x, received y`` as ``give x; this is y``."""
    if detail.startswith("is required: expected "):
        return "is missing: give " + detail.removeprefix("is required: expected ")
    found = _RECEIVED.fullmatch(detail)
    if found is None:
        return detail
    return f"give {found[1].removeprefix('an array of ')}; this is {found[2]}{found[3] or ''}"
