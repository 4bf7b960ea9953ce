"""The parameters of the address of a webhook's deliveries."""

from __future__ import annotations

from flask import Request

from api.parameters import Parameter, cursor, one_of, read_parameters, whole
from api.storage.ids import DELIVERY, pattern
from api.webhooks.values import STATES

MOST_LISTED = 100
_LISTED = 20

LISTING = (
    Parameter(
        "state",
        "one of " + ", ".join(STATES),
        one_of(*STATES),
        {"type": "string", "enum": list(STATES)},
        "Only those that stand so; `dead` are those that were given up. Left out: all.",
    ),
    Parameter(
        "limit",
        f"a whole number from 1 to {MOST_LISTED}",
        whole(1, MOST_LISTED),
        {"type": "integer", "minimum": 1, "maximum": MOST_LISTED, "default": _LISTED},
        "How many deliveries at most.",
    ),
    Parameter(
        "cursor",
        "the `next` of an earlier answer",
        cursor(pattern(DELIVERY)),
        {"type": "string", "minLength": 1, "maxLength": 100},
        "Where to go on: the `next` of the page before.",
    ),
)


def listing_of(request: Request) -> tuple[int, str | None, str | None]:
    """How many deliveries ``request`` asks for, in which state, before which one. Raises Problem (400)."""
    read = read_parameters(request, *LISTING)
    return read.get("limit", _LISTED), read.get("state"), read.get("cursor")
