"""The parameters of a search."""

from __future__ import annotations

from flask import Request

from api.events.parameters import PARTY, SINCE, UNTIL
from api.parameters import Parameter, cursor, flag, invalid, line, read_parameters, whole
from api.problems import Misread
from api.search.values import Position, Query

_MOST_CHARACTERS = 300
_MOST_HITS = 50
_HITS = 10
_POSITION = r"\d{1,18}\.\d{1,5}\.\d{1,18}"

_Q = Parameter(
    "q",
    f"one line of 1 to {_MOST_CHARACTERS} characters",
    line(_MOST_CHARACTERS),
    {"type": "string", "minLength": 1, "maxLength": _MOST_CHARACTERS},
    "What may have been said: a statement, or a few of its words. It is text, and has no operators. Needed.",
    "agreed to restore 12 sailings",
)
_LIMIT = Parameter(
    "limit",
    f"a whole number from 1 to {_MOST_HITS}",
    whole(1, _MOST_HITS),
    {"type": "integer", "minimum": 1, "maximum": _MOST_HITS, "default": _HITS},
    "How many hits at most.",
)
_CURSOR = Parameter(
    "cursor",
    "the `next` of an earlier answer",
    cursor(_POSITION),
    {"type": "string", "minLength": 1, "maxLength": 100},
    "Where to go on: the `next` of the page before, with the same other parameters. What is added in the meantime moves "
    "nothing.",
)
_EARLIER = Parameter(
    "earlier",
    "true or false",
    flag,
    {"type": "boolean", "default": False},
    "true searches the texts too that have been replaced by a revision.",
)
SEARCH = (_Q, PARTY, SINCE, UNTIL, _EARLIER, _LIMIT, _CURSOR)


def search_of(request: Request) -> tuple[Query, int, Position | None]:
    """What ``request`` asks for, how many hits, and where to go on. Raises Problem (400)."""
    read = read_parameters(request, *SEARCH)
    if "q" not in read:
        raise invalid(Misread("q", f"expected {_Q.expected}, received nothing"))
    query = Query(
        text=read["q"],
        party=read.get("party"),
        since=read.get("since"),
        until=read.get("until"),
        earlier=read.get("earlier", False),
    )
    after = Position(*map(int, read["cursor"].split("."))) if "cursor" in read else None
    return query, read.get("limit", _HITS), after
