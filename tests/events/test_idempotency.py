"""A request that is sent again is served once."""

from __future__ import annotations

import threading
from typing import Any

import pytest

from tests.events.ferry_talks import EVENT, PILOTS, PORT, SetClock, keep, ok
from tests.storage.databases import Serve

KEY = {"Idempotency-Key": "5f0c7e1a-9d3b"}
EDITED = {"text": "Other words."}


@pytest.mark.parametrize(
    ("path", "body"),
    [
        pytest.param("/v1/events", EVENT, id="event"),
        pytest.param("{event}/accounts", PILOTS, id="account"),
        pytest.param("{event}/accounts", {"party": "A", "text": "Nameless."}, id="account-without-an-id"),
        pytest.param("{event}/accounts/port/revisions", EDITED, id="revision"),
    ],
)
def test_the_same_request_has_the_same_answer(serve: Serve, path: str, body: Any) -> None:
    clock = SetClock()
    client = serve(now=clock)
    event = keep(client, PORT)
    address = path.replace("{event}", event)
    first = client.post(address, json=body, headers=KEY)
    clock.forward(hours=23)
    second = client.post(address, json=dict(reversed(body.items())), headers=KEY)
    assert first.status_code == second.status_code == 201
    assert first.data == second.data
    for name in ("Location", "ETag", "Content-Type", "Cache-Control"):
        assert first.headers[name] == second.headers[name]
    assert "Idempotent-Replayed" not in first.headers
    assert second.headers["Idempotent-Replayed"] == "true"
    count = len(ok(client.get("/v1/events"))["events"]), ok(client.get(event))["revision"]
    assert count == ((2, 2) if path == "/v1/events" else (1, 3))


@pytest.mark.parametrize(
    ("path", "body"),
    [
        pytest.param("/accounts", {**PILOTS, "text": "Other words."}, id="another-body"),
        pytest.param("/accounts/port/revisions", EDITED, id="another-address"),
    ],
)
def test_another_request_with_the_key_is_refused(serve: Serve, path: str, body: Any) -> None:
    client = serve()
    event = keep(client, PORT)
    ok(client.post(event + "/accounts", json=PILOTS, headers=KEY), 201)
    problem = ok(client.post(event + path, json=body, headers=KEY), 422)
    assert problem["type"] == "/problems/idempotency-key-reused"
    assert ok(client.get(event))["revision"] == 3


def test_a_request_that_failed_can_be_sent_again(serve: Serve) -> None:
    client = serve()
    event = keep(client, PORT)
    ok(client.patch(event, json={"archived": True}, headers={"If-Match": "*"}))
    ok(client.post(event + "/accounts", json=PILOTS, headers=KEY), 409)
    ok(client.patch(event, json={"archived": False}, headers={"If-Match": "*"}))
    answer = client.post(event + "/accounts", json=PILOTS, headers=KEY)
    assert ok(answer, 201)
    assert "Idempotent-Replayed" not in answer.headers


def test_after_a_day_the_key_is_free(serve: Serve) -> None:
    clock = SetClock()
    client = serve(now=clock)
    first = ok(client.post("/v1/events", json=EVENT, headers=KEY), 201)
    clock.forward(days=1, seconds=1)
    second = ok(client.post("/v1/events", json=EVENT, headers=KEY), 201)
    assert first["id"] != second["id"]


@pytest.mark.parametrize("key", ["", "a b", "x" * 256, "clé"])
def test_a_key_has_a_form(serve: Serve, key: str) -> None:
    problem = ok(serve().post("/v1/events", json=EVENT, headers={"Idempotency-Key": key}), 400)
    assert [each["name"] for each in problem["parameters"]] == ["Idempotency-Key"]


def test_a_replay_does_not_look_at_what_has_changed_since(serve: Serve) -> None:
    client = serve()
    event = keep(client, PORT)
    headers = {**KEY, "If-Match": '"1"'}
    first = client.post(event + "/accounts/port/revisions", json=EDITED, headers=headers)
    again = client.post(event + "/accounts/port/revisions", json=EDITED, headers=headers)
    assert ok(first, 201) == ok(again, 201)


def test_of_several_at_once_one_is_served(serve: Serve) -> None:
    client = serve()
    event = keep(client, PORT)
    answers: list[Any] = []
    start = threading.Barrier(8)

    def send() -> None:
        start.wait()
        answers.append(client.application.test_client().post(event + "/accounts", json=PILOTS, headers=KEY))

    threads = [threading.Thread(target=send) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert {answer.status_code for answer in answers} == {201}
    assert len({answer.data for answer in answers}) == 1
    assert sorted("Idempotent-Replayed" in answer.headers for answer in answers) == [False] + 7 * [True]
    assert ok(client.get(event))["revision"] == 3
