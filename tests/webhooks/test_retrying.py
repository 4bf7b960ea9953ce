"""What fails is tried again, then listed until it is redelivered."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from api.webhooks.delivering import Deliverer
from api.webhooks.retrying import pause
from tests.events.ferry_talks import keep, ok
from tests.storage.databases import Serve
from tests.webhooks.desk import HOOKS, Desk
from tests.webhooks.receiver import Receiver


def test_what_fails_is_tried_again_with_growing_pauses_and_then_given_up(serve: Serve, receiver: Receiver) -> None:
    desk = Desk(serve, webhook_attempts=4)
    webhook = desk.subscribe(receiver.url)
    receiver.answers = [500]
    keep(desk.client)
    waits = []
    for attempt in range(1, 5):
        assert desk.deliver() == 1
        [delivery] = desk.deliveries(webhook)
        assert (delivery["attempts"], delivery["last_status"], delivery["last_failure"]) == (attempt, 500, "status")
        assert desk.deliver() == 0
        if delivery["state"] == "pending":
            waits.append(delivery["next_at"])
            desk.clock.forward(hours=9)
    assert delivery["state"] == "dead"
    assert delivery["next_at"] is None
    assert len(waits) == 3
    assert len(set(receiver.ids())) == 1, "the message has the same id each time"
    assert desk.deliveries(webhook, "?state=dead") == [delivery]
    assert desk.deliveries(webhook, "?state=delivered") == []


def test_pauses_grow_and_are_not_all_alike() -> None:
    least, most = ([pause(n, chance).total_seconds() for n in range(1, 10)] for chance in (lambda: 0.0, lambda: 1.0))
    assert most[:4] == [10, 30, 90, 270]
    assert least == [each / 2 for each in most]
    assert max(most) == timedelta(hours=8).total_seconds()


def test_the_dead_are_redelivered(serve: Serve, receiver: Receiver) -> None:
    desk = Desk(serve, webhook_attempts=1)
    webhook = desk.subscribe(receiver.url)
    receiver.answers = [503, 200]
    keep(desk.client)
    desk.deliver()
    [dead] = desk.deliveries(webhook, "?state=dead")
    again = ok(desk.client.post(f"{HOOKS}/{webhook['id']}/deliveries/{dead['id']}/redeliver"), 202)
    assert (again["state"], again["attempts"]) == ("pending", 0)
    assert desk.deliver() == 1
    [delivered] = desk.deliveries(webhook)
    assert (delivered["state"], delivered["last_status"], delivered["last_failure"]) == ("delivered", 200, None)
    assert len(set(receiver.ids())) == 1
    missing = f"{HOOKS}/{webhook['id']}/deliveries/{dead['id'][:-1]}/redeliver"
    assert desk.client.post(missing).status_code == 404


def test_gone_is_given_up_at_once(desk: Desk, receiver: Receiver) -> None:
    webhook = desk.subscribe(receiver.url)
    receiver.answers = [410]
    keep(desk.client)
    desk.deliver()
    assert [each["state"] for each in desk.deliveries(webhook)] == ["dead"]


def test_whoever_dies_in_the_middle_is_succeeded(desk: Desk, receiver: Receiver) -> None:
    webhook = desk.subscribe(receiver.url)
    keep(desk.client)
    deliverer: Deliverer = desk.client.application.extensions["deliverer"]
    assert deliverer._take() is not None  # and then the process is killed
    assert desk.deliver() == 0
    desk.clock.forward(seconds=39)
    assert desk.deliver() == 0
    desk.clock.forward(seconds=2)
    assert desk.deliver() == 1
    assert desk.deliveries(webhook)[0]["attempts"] == 2


def test_deliveries_come_in_pages_and_are_forgotten(desk: Desk, receiver: Receiver) -> None:
    webhook = desk.subscribe(receiver.url)
    for _ in range(5):
        desk.clock.forward(seconds=1)
        keep(desk.client)
    desk.deliver()
    seen: list[str] = []
    query: dict[str, Any] = {"limit": 2}
    while True:
        page = ok(desk.client.get(f"{HOOKS}/{webhook['id']}/deliveries", query_string=query))
        seen += [each["id"] for each in page["deliveries"]]
        if page["next"] is None:
            break
        query["cursor"] = page["next"]
    assert len(seen) == 5
    assert seen == sorted(seen, reverse=True)
    desk.clock.forward(days=8)
    keep(desk.client)
    desk.deliver()
    assert len(desk.deliveries(webhook)) == 1
