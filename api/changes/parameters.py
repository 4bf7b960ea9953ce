"""The parameters of the address of an event's changes."""

from __future__ import annotations

from flask import Request

from api.parameters import Parameter, cursor, read_parameters, whole

MOST = 50
_LISTED = 10
_MOST_REVISIONS = 2_147_483_647

LISTING = (
    Parameter(
        "limit",
        f"a whole number from 1 to {MOST}",
        whole(1, MOST),
        {"type": "integer", "minimum": 1, "maximum": MOST, "default": _LISTED},
        "How many steps at most. There may be fewer, where the comparisons take long; `next` says whether there are more.",
    ),
    Parameter(
        "cursor",
        "the `next` of an earlier answer",
        cursor(r"[1-9][0-9]{0,9}"),
        {"type": "string", "minLength": 1, "maxLength": 100},
        "Where to go on: the `next` of the page before.",
    ),
    Parameter(
        "after",
        "a whole number from 0",
        whole(0, _MOST_REVISIONS),
        {"type": "integer", "minimum": 0, "maximum": _MOST_REVISIONS},
        "A revision of the event: only steps after it.",
    ),
)


def listing_of(request: Request) -> tuple[int, int | None, int]:
    """How many steps ``request`` asks for, below which revision of the event, above which. Raises Problem (400)."""
    read = read_parameters(request, *LISTING)
    below = min(int(read["cursor"]), _MOST_REVISIONS) if "cursor" in read else None
    return read.get("limit", _LISTED), below, read.get("after", 0)
