"""Somebody who reviews the points of an event, and what there is to review."""

from __future__ import annotations

from typing import Any

from flask.testing import FlaskClient

from tests.events.ferry_talks import PILOTS, PORT, keep, ok

HIRED, LASTED = "p1", "p2"


WHOLE = [{"account": "port", "start": 0, "end": 87}, {"account": "pilots", "start": 23, "end": 92}]


SIDES = [{"accounts": ["port"], "value": "40"}, {"accounts": ["pilots"], "value": "30"}]


class Desk:
    """Somebody who reviews one event."""

    def __init__(self, client: FlaskClient, *accounts: Any) -> None:
        self.client = client
        self.event = keep(client, *(accounts or (PORT, PILOTS)))

    def compared(self, query: str = "") -> Any:
        return ok(self.client.get(self.event + "/comparison" + query))

    def points(self, query: str = "") -> dict[str, Any]:
        return {each["id"]: each for each in self.compared(query)["points"]}

    def send(self, verdict: str, *points: str, **members: Any) -> Any:
        body = {"verdict": verdict, **({"points": list(points)} if points else {}), **members}
        if verdict != "retract":
            body = {"comparison": self.compared("?view=machine")["id"], **body}
        return self.client.post(self.event + "/reviews", json=body)

    def review(self, verdict: str, *points: str, **members: Any) -> Any:
        return ok(self.send(verdict, *points, **members), 201)

    def revise(self, account: str, text: str) -> None:
        ok(self.client.post(f"{self.event}/accounts/{account}/revisions", json={"text": text}), 201)

    def states(self) -> list[tuple[str, str]]:
        history = ok(self.client.get(self.event + "/reviews?limit=100"))["reviews"]
        return [(each["verdict"], each["state"]) for each in reversed(history)]
