"""The parameters of the addresses of events: which point of an event's history, which events, which page."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from flask import Request

from api.events.values import Filter, Point
from api.parameters import Parameter, cursor, day, flag, instant, invalid, line, read_parameters, whole
from api.problems import Misread
from api.storage.ids import EVENT, pattern

MOST_LISTED = 100
_LISTED = 20
_MOST_REVISIONS = 2_147_483_647  # that a column of whole numbers holds

REVISION = Parameter(
    "revision",
    "a whole number from 1",
    whole(1, _MOST_REVISIONS),
    {"type": "integer", "minimum": 1, "maximum": _MOST_REVISIONS},
    "The revision of the event at which to look at it. Left out: the last.",
)
AS_OF = Parameter(
    "as_of",
    "a date and time with its offset from UTC, such as 2025-05-13T18:30:00Z",
    instant,
    {"type": "string", "format": "date-time"},
    "The moment at which to look at it (RFC 3339): as the service had it then. Not together with `revision`.",
    "2025-05-13T18:30:00Z",
)
POINT = (REVISION, AS_OF)

_LIMIT = Parameter(
    "limit",
    f"a whole number from 1 to {MOST_LISTED}",
    whole(1, MOST_LISTED),
    {"type": "integer", "minimum": 1, "maximum": MOST_LISTED, "default": _LISTED},
    "How many events at most.",
)
_CURSOR = Parameter(
    "cursor",
    "the `next` of an earlier answer",
    cursor(pattern(EVENT)),
    {"type": "string", "minLength": 1, "maxLength": 100},
    "Where to go on: the `next` of the page before. What is added in the meantime moves nothing.",
)
SINCE = Parameter(
    "since",
    "a date such as 2025-05-13",
    day,
    {"type": "string", "format": "date"},
    "Events of this day and later ones; those without a day are left out.",
    "2025-05-01",
)
UNTIL = Parameter(
    "until",
    "a date such as 2025-05-13",
    day,
    {"type": "string", "format": "date"},
    "Events of this day and earlier ones; those without a day are left out.",
    "2025-05-31",
)
PARTY = Parameter(
    "party",
    "one line of 1 to 200 characters",
    line(200),
    {"type": "string", "minLength": 1, "maxLength": 200},
    "Events in which this party has an account that stands: the whole name, in any case.",
    "Northern Ferries",
)
_WORDS = Parameter(
    "q",
    "one line of 1 to 200 characters",
    line(200),
    {"type": "string", "minLength": 1, "maxLength": 200},
    "Events that have each of these words, in any form or in another word for it, as a search has them: in the title, in the "
    "names of who speaks, or in the accounts that stand, as they read now. The text is no expression and has no operators. "
    "Words of grammar count only where there are no others, and then in titles and names. What accounts said before they "
    "were revised is found by a search (`/v1/search`).",
    "ferry sailings",
)
_WITHDRAWN = Parameter(
    "withdrawn",
    "true or false",
    flag,
    {"type": "boolean", "default": False},
    "true has `q` and `party` look at accounts that were withdrawn too, the last 100 of an event; they are left out otherwise.",
)
_ARCHIVED = Parameter(
    "archived",
    "true or false",
    flag,
    {"type": "boolean", "default": False},
    "true lists the archived events, and no others.",
)
LISTING = (_LIMIT, _CURSOR, SINCE, UNTIL, PARTY, _WORDS, _WITHDRAWN, _ARCHIVED)


def point_of(request: Request) -> Point:
    """The point of history that ``request`` asks for. Raises Problem (400)."""
    return point_in(read_parameters(request, *POINT))


def point_in(read: Mapping[str, Any]) -> Point:
    """The point of history among the parameters that were read. Raises Problem (400)."""
    if "revision" in read and "as_of" in read:
        raise invalid(*(Misread(each.name, "expected one of revision and as_of, received both") for each in POINT))
    return Point(read.get("revision"), read.get("as_of"))


def listing_of(request: Request) -> tuple[Filter, int, str | None]:
    """Which events ``request`` asks for, how many, and the id of the one after which they come. Raises Problem (400)."""
    read = read_parameters(request, *LISTING)
    wanted = Filter(
        since=read.get("since"),
        until=read.get("until"),
        party=read.get("party"),
        words=read.get("q"),
        withdrawn=read.get("withdrawn", False),
        archived=read.get("archived", False),
    )
    return wanted, read.get("limit", _LISTED), read.get("cursor")
