"""Subscriptions: made, read and ended, by their own workspace alone."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from flask.testing import FlaskClient

from tests.events import desks
from tests.events.ferry_talks import EVENT, PORT, keep, ok
from tests.storage.databases import Serve
from tests.webhooks.desk import HOOKS, Desk
from tests.webhooks.receiver import Receiver, genuine


def test_the_secret_is_shown_once(desk: Desk) -> None:
    made = desk.subscribe("https://desk.example/hook", types=["account.revised"])
    secret = made.pop("secret")
    assert len(secret) == len("whsec_") + 44
    assert ok(desk.client.get(f"{HOOKS}/{made['id']}")) == made
    assert ok(desk.client.get(HOOKS)) == {"webhooks": [made]}


def test_the_end_of_a_subscription_is_the_end_of_its_deliveries(desk: Desk, receiver: Receiver) -> None:
    webhook = desk.subscribe(receiver.url)
    keep(desk.client)
    assert desk.client.delete(f"{HOOKS}/{webhook['id']}").status_code == 204
    assert desk.deliver() == 0
    assert desk.client.get(f"{HOOKS}/{webhook['id']}").status_code == 404
    assert desk.client.delete(f"{HOOKS}/{webhook['id']}").status_code == 404


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


@pytest.mark.parametrize(
    ("members", "pointer"),
    [
        pytest.param({"url": "https://127.0.0.1/"}, "/url", id="loopback"),
        pytest.param({"url": None}, "/url", id="no-url"),
        pytest.param({"types": []}, "/types", id="no-types"),
        pytest.param({"event": "evt_01jv50m2b8t4x3v9k6q7c1r5wd"}, "/event", id="another-event"),
        pytest.param({"secret": "whsec_AAAA"}, "/secret", id="a-secret"),
    ],
)
def test_what_cannot_be_changed(serve: Serve, members: dict[str, Any], pointer: str) -> None:
    client = serve()
    made = ok(client.post(HOOKS, json={"url": "https://desk.example/"}), 201)
    problem = ok(client.patch(f"{HOOKS}/{made['id']}", json=members), 422)
    assert [each["pointer"] for each in problem["errors"]] == [pointer]
    del made["secret"]
    assert ok(client.get(f"{HOOKS}/{made['id']}")) == made


def test_what_is_pending_follows_to_another_address(desk: Desk, receiver: Receiver) -> None:
    made = desk.subscribe("http://127.0.0.1:9/", types=["event.created"])
    address = f"{HOOKS}/{made['id']}"
    keep(desk.client, PORT)
    desk.deliver()
    assert ok(desk.client.patch(address, json={}))["url"] == made["url"]
    changed = ok(desk.client.patch(address, json={"url": receiver.url, "types": None}))
    assert changed == ok(desk.client.get(address))
    assert (changed["url"], changed["types"], changed["created_at"]) == (receiver.url, None, made["created_at"])
    keep(desk.client, PORT)
    desk.clock.forward(hours=1)
    assert desk.deliver() == 3
    assert {each["state"] for each in desk.deliveries(made)} == {"delivered"}
    assert all(genuine(made["secret"], *each) for each in receiver.seen)


def test_two_secrets_tell_the_same_messages(desk: Desk, receiver: Receiver) -> None:
    hooks = [desk.subscribe(receiver.url) for _ in "ab"]
    keep(desk.client)
    assert desk.deliver() == 2
    assert len(set(receiver.ids())) == 1
    assert sorted(genuine(hooks[0]["secret"], *each) for each in receiver.seen) == [False, True]


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
        ("PATCH", one),
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
        sent = {"json": {"url": receiver.url}} if method == "PATCH" else {}
        answers = [client.open(each, method=method, headers=north, **sent) for each in (path, unknown)]
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
