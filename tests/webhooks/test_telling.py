"""Whoever subscribes is told what happens, signed, and without a word of what anybody said."""

from __future__ import annotations

import io
import json
from typing import Any

import pytest

from tests.events.ferry_talks import EVENT, PILOTS, PORT, keep, ok
from tests.storage.databases import Serve
from tests.webhooks.desk import Desk
from tests.webhooks.receiver import Receiver, genuine


def test_everything_that_happens_is_told(desk: Desk, receiver: Receiver) -> None:
    webhook = desk.subscribe(receiver.url)
    event = keep(desk.client, PORT)
    for change in (
        lambda: desk.client.post(event + "/accounts", json=PILOTS),
        lambda: desk.client.post(event + "/accounts/port/revisions", json={"text": PORT["text"].replace("40", "45")}),
        lambda: desk.client.patch(event, json={"title": "Other talks"}, headers={"If-Match": "*"}),
        lambda: desk.client.post(
            event + "/reviews",
            json={
                "verdict": "confirm",
                "comparison": desk.client.get(event + "/comparison").json["id"],
                "points": ["p1"],
                "note": "In confidence.",
                "reviewer": "Ann Lee",
            },
        ),
        lambda: desk.client.delete(event + "/accounts/pilots"),
    ):
        desk.clock.forward(minutes=1)
        assert change().status_code < 300
    assert desk.deliver() == 7
    told = [json.loads(body) for _, body in receiver.seen]
    assert [each["type"] for each in told] == [
        "event.created",
        "account.added",
        "account.added",
        "account.revised",
        "event.updated",
        "review.made",
        "account.withdrawn",
    ]
    data = [each["data"] for each in told]
    assert {each["event"] for each in data} == {event.rsplit("/", 1)[1]}
    assert [each["revision"] for each in data] == [1, 2, 3, 4, 5, 5, 6]
    assert [each.get("account") for each in data] == [None, "port", "pilots", "port", None, None, "pilots"]
    assert [each.get("account_count") for each in data] == [0, 1, 2, 2, 2, None, 1]
    assert data[5]["verdict"] == "confirm"
    assert told[-1]["timestamp"] == "2025-06-03T11:05:00.250000Z"
    for headers, body in receiver.seen:
        assert genuine(webhook["secret"], headers, body)
        assert headers["content-type"] == "application/json"
        assert headers["user-agent"].startswith("statement-comparison/")
        for secret in ("Harbour", "Other talks", "Leith", "Guild", "pilots by", "confidence", "Ann Lee"):
            assert secret.encode() not in body
    assert len(set(receiver.ids())) == 7
    assert {each["state"] for each in desk.deliveries(webhook)} == {"delivered"}
    assert desk.deliver() == 0


@pytest.mark.parametrize(
    ("filter", "told"),
    [
        pytest.param({"types": ["account.added"]}, 2, id="type"),
        pytest.param({"types": ["review.made"]}, 0, id="another-type"),
        pytest.param({"types": ["event.created", "account.added"]}, 4, id="types"),
    ],
)
def test_only_what_was_asked_for(desk: Desk, receiver: Receiver, filter: Any, told: int) -> None:
    desk.subscribe(receiver.url, **filter)
    keep(desk.client, PORT)
    keep(desk.client, PORT)
    assert desk.deliver() == told


def test_only_of_the_event_that_was_asked_for(desk: Desk, receiver: Receiver) -> None:
    events = [keep(desk.client) for _ in range(2)]
    desk.subscribe(receiver.url, event=events[0].rsplit("/", 1)[1])
    for event in events:
        ok(desk.client.post(event + "/accounts", json=PORT), 201)
    assert desk.deliver() == 1


def test_what_was_not_committed_is_not_told(desk: Desk, receiver: Receiver, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.subscribe(receiver.url)

    def fail(*_: Any) -> None:
        raise RuntimeError

    monkeypatch.setattr("api.events.writing.Writer._text", fail)
    assert desk.client.post("/v1/events", json={**EVENT, "accounts": [PORT]}).status_code == 500
    assert desk.deliver() == 0


def test_the_log_has_each_attempt_and_no_address(serve: Serve, receiver: Receiver) -> None:
    log = io.StringIO()
    desk = Desk(serve, log=log)
    desk.subscribe(receiver.url)
    keep(desk.client)
    desk.deliver()
    [line] = [each for each in map(json.loads, log.getvalue().splitlines()) if each["event"] == "delivery"]
    assert (line["attempt"], line["state"], line["status"], line["failure"]) == (1, "delivered", 204, None)
    assert "127.0.0.1" not in log.getvalue()
