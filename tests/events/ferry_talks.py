"""What the tests of events keep, and a clock that they set."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from flask.testing import FlaskClient
from werkzeug.test import TestResponse

EVENT = {"title": "Harbour talks", "occurred_on": "2025-06-03", "timezone": "Europe/London"}
PORT = {
    "id": "port",
    "party": "Port of Leith",
    "channel": "statement",
    "published_at": "2025-06-03T12:00:00+01:00",
    "text": "The talks began at 9 a.m. and lasted two hours. The port will hire 40 pilots by autumn.",
}
PILOTS = {
    "id": "pilots",
    "party": "Pilots' Guild",
    "channel": "social_post",
    "published_at": "2025-06-03T13:10:00+01:00",
    "text": "We met the port there. The talks lasted 120 minutes. The port will hire 30 pilots by autumn.",
}


class SetClock:
    """Stands still until it is set forward."""

    def __init__(self) -> None:
        self.moment = datetime(2025, 6, 3, 11, 0, 0, 250_000, UTC)

    def __call__(self) -> datetime:
        return self.moment

    def forward(self, **time: float) -> datetime:
        self.moment += timedelta(**time)
        return self.moment


def ok(response: TestResponse, status: int = 200) -> Any:
    """The JSON of an answer that has ``status``."""
    assert response.status_code == status, response.text
    return response.json


def keep(client: FlaskClient, *accounts: dict[str, Any], **members: Any) -> str:
    """Keeps an event with ``accounts``; its address."""
    body = {**EVENT, **members, "accounts": list(accounts)}
    return "/v1/events/" + str(ok(client.post("/v1/events", json=body), 201)["id"])
