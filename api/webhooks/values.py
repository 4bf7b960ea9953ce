"""What subscribers can be told, and how a delivery can stand."""

from __future__ import annotations

from typing import Literal

from api.storage.tables import ADDED, CREATED, REVISED, UPDATED, WITHDRAWN

OF_STEP = {
    CREATED: "event.created",
    UPDATED: "event.updated",
    ADDED: "account.added",
    REVISED: "account.revised",
    WITHDRAWN: "account.withdrawn",
}
"""The type of the message that a step of an event's history is."""

REVIEWED = "review.made"
TYPES: tuple[str, ...] = (*OF_STEP.values(), REVIEWED)

State = Literal["pending", "delivered", "dead"]
STATES: tuple[State, ...] = ("pending", "delivered", "dead")
PENDING, DELIVERED, DEAD = STATES
