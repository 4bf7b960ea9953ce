"""Whoever subscribes is told what happens, at least once, signed, and without a word of what anybody said."""

from __future__ import annotations

import io
import json
import threading
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from flask.testing import FlaskClient

from api.webhooks.delivering import Deliverer
from api.webhooks.retrying import pause
from tests.events import desks
from tests.events.ferry_talks import EVENT, PILOTS, PORT, SetClock, keep, ok
from tests.storage.databases import Place, Serve
from tests.webhooks.receiver import Receiver, genuine, receiving

HOOKS = "/v1/webhooks"


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    with receiving() as running:
        yield running


class Desk:
    """A service that may send to this machine, and its clock."""

    def __init__(self, serve: Serve, **settings: Any) -> None:
        self.clock = SetClock()
        self.client = serve(now=self.clock, webhook_private_addresses=1, **settings)

    def subscribe(self, url: str, **members: Any) -> Any:
        return ok(self.client.post(HOOKS, json={"url": url, **members}), 201)

    def deliver(self) -> int:
        deliverer: Deliverer = self.client.application.extensions["deliverer"]
        return deliverer.deliver_due()

    def deliveries(self, webhook: Any, query: str = "") -> list[Any]:
        found: list[Any] = ok(self.client.get(f"{HOOKS}/{webhook['id']}/deliveries{query}"))["deliveries"]
        return found


@pytest.fixture
def desk(serve: Serve) -> Desk:
    return Desk(serve)


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


def test_the_secret_is_shown_once(desk: Desk) -> None:
    made = desk.subscribe("https://desk.example/hook", types=["account.revised"])
    secret = made.pop("secret")
    assert len(secret) == len("whsec_") + 44
    assert ok(desk.client.get(f"{HOOKS}/{made['id']}")) == made
    assert ok(desk.client.get(HOOKS)) == {"webhooks": [made]}


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


def test_what_was_not_committed_is_not_told(desk: Desk, receiver: Receiver, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.subscribe(receiver.url)

    def fail(*_: Any) -> None:
        raise RuntimeError

    monkeypatch.setattr("api.events.writing.Writer._text", fail)
    assert desk.client.post("/v1/events", json={**EVENT, "accounts": [PORT]}).status_code == 500
    assert desk.deliver() == 0


def test_two_services_share_the_work(serve: Serve, place: Place, receiver: Receiver) -> None:
    desk = Desk(serve)
    other = Desk(serve)
    for _ in range(3):
        desk.subscribe(receiver.url)
    for _ in range(10):
        keep(desk.client)
    failures: list[BaseException] = []

    def work(one: Desk) -> None:
        try:
            one.deliver()
        except BaseException as error:
            failures.append(error)

    threads = [threading.Thread(target=work, args=(one,)) for one in (desk, other) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    desk.deliver()
    assert failures == []
    assert sorted(receiver.ids()) == sorted([*set(receiver.ids())] * 3)
    assert len(receiver.seen) == 30


def test_a_subscriber_that_does_not_answer_keeps_nobody_waiting(serve: Serve, receiver: Receiver) -> None:
    desk = Desk(serve, webhook_attempts=1)
    dead = desk.subscribe("http://127.0.0.1:9/")
    alive = desk.subscribe(receiver.url)
    for _ in range(2):
        keep(desk.client)
    desk.deliver()
    assert len(receiver.seen) == 2
    assert {each["state"] for each in desk.deliveries(alive)} == {"delivered"}
    assert {each["last_failure"] for each in desk.deliveries(dead)} == {"connection"}


def test_threads_deliver_until_they_are_stopped(serve: Serve, receiver: Receiver) -> None:
    desk = Desk(serve)
    desk.subscribe(receiver.url)
    keep(desk.client, PORT, PILOTS)
    stop = threading.Event()
    threads = desk.client.application.extensions["deliverer"].run(stop, 2)
    waited = threading.Event()
    for _ in range(200):
        if len(receiver.seen) == 3 or waited.wait(0.05):
            break
    stop.set()
    for thread in threads:
        thread.join(10)
        assert not thread.is_alive()
    assert len(receiver.seen) == 3


def test_without_a_database_threads_wait(serve_empty: Serve) -> None:
    client = serve_empty()
    stop = threading.Event()
    threads = client.application.extensions["deliverer"].run(stop, 1)
    stop.wait(0.2)
    stop.set()
    for thread in threads:
        thread.join(10)
        assert not thread.is_alive()


def test_the_end_of_a_subscription_is_the_end_of_its_deliveries(desk: Desk, receiver: Receiver) -> None:
    webhook = desk.subscribe(receiver.url)
    keep(desk.client)
    assert desk.client.delete(f"{HOOKS}/{webhook['id']}").status_code == 204
    assert desk.deliver() == 0
    assert desk.client.get(f"{HOOKS}/{webhook['id']}").status_code == 404
    assert desk.client.delete(f"{HOOKS}/{webhook['id']}").status_code == 404


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


REFUSED = {
    "no-url": ({}, "/url"),
    "no-address": ({"url": "desk"}, "/url"),
    "another-scheme": ({"url": "ftp://desk.example/"}, "/url"),
    "without-tls": ({"url": "http://desk.example/"}, "/url"),
    "user": ({"url": "https://ann:pw@desk.example/"}, "/url"),
    "fragment": ({"url": "https://desk.example/#a"}, "/url"),
    "no-host": ({"url": "https:///path"}, "/url"),
    "port": ({"url": "https://desk.example:99999/"}, "/url"),
    "brackets": ({"url": "https://[::1/"}, "/url"),
    "loopback": ({"url": "https://127.0.0.1/"}, "/url"),
    "loopback-6": ({"url": "https://[::1]/"}, "/url"),
    "localhost": ({"url": "https://localhost:8000/"}, "/url"),
    "private": ({"url": "https://10.1.2.3/"}, "/url"),
    "link-local": ({"url": "https://169.254.169.254/latest"}, "/url"),
    "mapped": ({"url": "https://[::ffff:10.0.0.1]/"}, "/url"),
    "long": ({"url": "https://desk.example/" + "a" * 2048}, "/url"),
    "not-ascii": ({"url": "https://désk.example/"}, "/url"),
    "no-types": ({"url": "https://desk.example/", "types": []}, "/types"),
    "another-type": ({"url": "https://desk.example/", "types": ["account.lost"]}, "/types/0"),
    "unknown-event": ({"url": "https://desk.example/", "event": "evt_01jv50m2b8t4x3v9k6q7c1r5wd"}, "/event"),
    "no-event": ({"url": "https://desk.example/", "event": "e"}, "/event"),
    "unknown-member": ({"url": "https://desk.example/", "colour": "red"}, "/colour"),
}


@pytest.mark.parametrize(("members", "pointer"), REFUSED.values(), ids=REFUSED)
def test_refused(serve: Serve, members: dict[str, Any], pointer: str) -> None:
    problem = ok(serve().post(HOOKS, json=members), 422)
    assert [each["pointer"] for each in problem["errors"]] == [pointer]


def test_there_are_only_so_many(serve: Serve, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("api.webhooks.subscriptions.MOST", 1)
    client = serve()
    ok(client.post(HOOKS, json={"url": "https://desk.example/"}), 201)
    assert ok(client.post(HOOKS, json={"url": "https://desk.example/"}), 409)["type"] == "/problems/limit-reached"


def test_the_same_request_again_makes_no_second_subscription(serve: Serve) -> None:
    client = serve()
    sent = [client.post(HOOKS, json={"url": "https://desk.example/"}, headers={"Idempotency-Key": "k"}) for _ in "ab"]
    assert sent[0].data == sent[1].data
    assert len(ok(client.get(HOOKS))["webhooks"]) == 1


def routes(webhook: str, delivery: str) -> list[tuple[str, str]]:
    one = f"{HOOKS}/{webhook}"
    return [
        ("GET", one),
        ("HEAD", one),
        ("GET", one + "/deliveries"),
        ("GET", one + "/deliveries?state=dead"),
        ("POST", f"{one}/deliveries/{delivery}/redeliver"),
        ("DELETE", one),
    ]


def test_a_workspace_knows_nothing_of_another(serve: Serve, tmp_path: Path, receiver: Receiver) -> None:
    client: FlaskClient = serve(keys_file=desks.keys_in(tmp_path), webhook_private_addresses=1)
    south, north = desks.of("south"), desks.of("north")
    foreign = ok(client.post(HOOKS, json={"url": receiver.url}, headers=south), 201)
    event = ok(client.post("/v1/events", json=EVENT, headers=south), 201)["id"]
    [delivery] = ok(client.get(f"{HOOKS}/{foreign['id']}/deliveries", headers=south))["deliveries"]
    never = ("whk_01jv50m2b8t4x3v9k6q7c1r5wd", "dlv_01jv50m2b8t4x3v9k6q7c1r5wd")
    for (method, path), (_, unknown) in zip(routes(foreign["id"], delivery["id"]), routes(*never), strict=True):
        answers = [client.open(each, method=method, headers=north) for each in (path, unknown)]
        assert [each.status_code for each in answers] == [404, 404]
        assert answers[0].data == answers[1].data
    assert ok(client.get(HOOKS, headers=north)) == {"webhooks": []}
    of_foreign = client.post(HOOKS, json={"url": receiver.url, "event": event}, headers=north)
    assert ok(of_foreign, 422)["errors"][0]["pointer"] == "/event"
    mine = ok(client.post(HOOKS, json={"url": receiver.url}, headers=north), 201)
    crossed = client.post(f"{HOOKS}/{mine['id']}/deliveries/{delivery['id']}/redeliver", headers=north)
    assert crossed.status_code == 404
    ok(client.post("/v1/events", json=EVENT, headers=north), 201)
    for headers, webhook in ((south, foreign), (north, mine)):
        assert len(ok(client.get(f"{HOOKS}/{webhook['id']}/deliveries", headers=headers))["deliveries"]) == 1
    assert client.application.extensions["deliverer"].deliver_due() == 2
    assert sorted(genuine(mine["secret"], *each) for each in receiver.seen) == [False, True]
    for name, reads, writes in (("north-reader", 200, 403), ("north-writer", 403, 201), ("north-comparer", 403, 403)):
        assert client.get(HOOKS, headers=desks.of(name)).status_code == reads
        assert client.post(HOOKS, json={"url": receiver.url}, headers=desks.of(name)).status_code == writes


def test_the_command_delivers_what_is_due(desk: Desk, receiver: Receiver) -> None:
    desk.subscribe(receiver.url)
    keep(desk.client, PORT)
    ran = desk.client.application.test_cli_runner().invoke(args=["webhooks", "deliver", "--once"])
    assert (ran.exit_code, ran.output) == (0, "2 attempts made.\n")


def test_the_command_says_what_is_wrong_with_the_database(serve_empty: Serve) -> None:
    ran = serve_empty().application.test_cli_runner().invoke(args=["webhooks", "deliver", "--once"])
    assert ran.exit_code == 1
    assert "Error: " in ran.output


def test_the_log_has_each_attempt_and_no_address(serve: Serve, receiver: Receiver) -> None:
    log = io.StringIO()
    desk = Desk(serve, log=log)
    desk.subscribe(receiver.url)
    keep(desk.client)
    desk.deliver()
    [line] = [each for each in map(json.loads, log.getvalue().splitlines()) if each["event"] == "delivery"]
    assert (line["attempt"], line["state"], line["status"], line["failure"]) == (1, "delivered", 204, None)
    assert "127.0.0.1" not in log.getvalue()
