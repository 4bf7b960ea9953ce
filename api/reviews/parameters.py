"""The parameters of the addresses of reviews, and of what is reviewed."""

from __future__ import annotations

from flask import Request

from api.events.parameters import POINT, point_in
from api.events.values import Point
from api.parameters import Parameter, cursor, one_of, read_parameters, whole

MOST_LISTED = 100
_LISTED = 20
MACHINE, REVIEWED = "machine", "reviewed"

VIEW = Parameter(
    "view",
    f"{REVIEWED} or {MACHINE}",
    one_of(REVIEWED, MACHINE),
    {"type": "string", "enum": [REVIEWED, MACHINE], "default": REVIEWED},
    f"`{REVIEWED}`: as people have reviewed it. `{MACHINE}`: as the engine finds it, whatever they said.",
)
COMPARISON = (*POINT, VIEW)
LISTING = (
    Parameter(
        "limit",
        f"a whole number from 1 to {MOST_LISTED}",
        whole(1, MOST_LISTED),
        {"type": "integer", "minimum": 1, "maximum": MOST_LISTED, "default": _LISTED},
        "How many reviews at most.",
    ),
    Parameter(
        "cursor",
        "the `next` of an earlier answer",
        cursor(r"[1-9][0-9]{0,8}"),
        {"type": "string", "minLength": 1, "maxLength": 100},
        "Where to go on: the `next` of the page before.",
    ),
)


def viewed(request: Request) -> tuple[Point, bool]:
    """The point of history that ``request`` asks for, and whether it asks for what the engine alone finds.

    Raises Problem (400).
    """
    read = read_parameters(request, *COMPARISON)
    return point_in(read), read.get(VIEW.name) == MACHINE


def listing_of(request: Request) -> tuple[int, int | None]:
    """How many reviews ``request`` asks for, and the number below which theirs are. Raises Problem (400)."""
    read = read_parameters(request, *LISTING)
    return read.get("limit", _LISTED), int(read["cursor"]) if "cursor" in read else None
