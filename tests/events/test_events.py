"""Events are made, read, changed and archived."""

from __future__ import annotations

from typing import Any

import pytest

from tests.events.ferry_talks import EVENT, PILOTS, PORT, SetClock, keep, ok
from tests.storage.databases import Serve


def test_an_event_is_kept_and_read(serve: Serve) -> None:
    clock = SetClock()
    client = serve(now=clock)
    made = client.post("/v1/events", json=EVENT)
    event = ok(made, 201)
    assert event == {
        "id": event["id"],
        **EVENT,
        "archived_at": None,
        "created_at": "2025-06-03T11:00:00.250000Z",
        "updated_at": "2025-06-03T11:00:00.250000Z",
        "revision": 1,
        "accounts": [],
    }
    assert event["id"].startswith("evt_")
    assert made.headers["Location"] == f"/v1/events/{event['id']}"
    read = client.get(made.headers["Location"])
    assert ok(read) == event
    assert read.headers["ETag"] == made.headers["ETag"] == '"1"'
    assert read.headers["Cache-Control"] == "private, no-cache"
    assert client.get(made.headers["Location"], headers={"If-None-Match": '"1"'}).status_code == 304


def test_accounts_may_come_with_it(serve: Serve) -> None:
    client = serve()
    event = ok(client.post("/v1/events", json={**EVENT, "accounts": [PORT, {**PILOTS, "id": "guild"}]}), 201)
    assert event["revision"] == 3
    assert [account["id"] for account in event["accounts"]] == ["port", "guild"]
    assert "text" not in event["accounts"][0]["revision"]


def test_accounts_without_an_id_are_named_after_their_party(serve: Serve) -> None:
    nameless = {"party": "Port of Leith", "text": "There will be talks."}
    client = serve()
    event = keep(client, nameless, nameless, {**nameless, "id": "port-of-leith-3"})
    assert [account["id"] for account in ok(client.get(event))["accounts"]] == [
        "port-of-leith",
        "port-of-leith-2",
        "port-of-leith-3",
    ]
    assert ok(client.post(event + "/accounts", json=nameless), 201)["id"] == "port-of-leith-4"


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        pytest.param({"title": "Harbour strike"}, {"title": "Harbour strike", "revision": 2}, id="title"),
        pytest.param({"occurred_on": None}, {"occurred_on": None, "revision": 2}, id="no-day-any-more"),
        pytest.param({"timezone": "Europe/Oslo"}, {"timezone": "Europe/Oslo", "revision": 2}, id="time-zone"),
        pytest.param({"title": EVENT["title"]}, {"revision": 1}, id="the-same-is-no-step"),
        pytest.param({}, {"revision": 1}, id="nothing-is-no-step"),
        pytest.param({"archived": False}, {"archived_at": None, "revision": 1}, id="not-archived-anyway"),
    ],
)
def test_what_is_sent_is_changed_and_the_rest_stays(
    serve: Serve, change: dict[str, Any], expected: dict[str, Any]
) -> None:
    client = serve()
    event = keep(client)
    before = ok(client.get(event))
    changed = client.patch(event, json=change, headers={"If-Match": '"1"'})
    assert ok(changed) == {**before, **expected, "updated_at": changed.json["updated_at"]}
    assert ok(client.get(event)) == changed.json
    assert changed.headers["ETag"] == f'"{expected["revision"]}"'


def test_an_archived_event_takes_in_nothing_until_it_is_taken_back(serve: Serve) -> None:
    client = serve()
    event = keep(client, PORT)
    assert ok(client.patch(event, json={"archived": True}, headers={"If-Match": "*"}))["archived_at"]
    refused = [
        client.post(event + "/accounts", json=PILOTS),
        client.post(event + "/accounts/port/revisions", json={"text": "Other words."}),
        client.delete(event + "/accounts/port"),
    ]
    assert [each.json["type"] for each in refused] == ["/problems/event-archived"] * 3
    assert ok(client.get(event))["revision"] == 3
    ok(client.patch(event, json={"archived": False}, headers={"If-Match": "*"}))
    ok(client.post(event + "/accounts", json=PILOTS), 201)


@pytest.mark.parametrize("method", ["get", "patch"])
@pytest.mark.parametrize(
    "name",
    [
        pytest.param("evt_" + "0" * 26, id="never-was"),
        pytest.param("nonsense", id="no-id"),
        pytest.param("a%00b", id="nul"),
        pytest.param("%F0%9F%A6%86", id="not-ascii"),
        pytest.param("x" * 5_000, id="long"),
    ],
)
def test_what_is_not_there_is_not_found(serve: Serve, method: str, name: str) -> None:
    how = {"json": {"title": "X"}, "headers": {"If-Match": "*"}} if method == "patch" else {}
    response = serve().open(f"/v1/events/{name}", method=method.upper(), **how)
    assert ok(response, 404)["type"] == "/problems/not-found"


@pytest.mark.parametrize(
    ("body", "pointer"),
    [
        pytest.param({}, "/title", id="no-title"),
        pytest.param({"title": "A\u0000B"}, "/title", id="nul-in-the-title"),
        pytest.param(
            {"title": "A", "accounts": [{**PORT, "text": "A\u0000B"}]}, "/accounts/0/text", id="nul-in-a-text"
        ),
        pytest.param(
            {"title": "A", "accounts": [{**PORT, "url": "http://a\u0000"}]}, "/accounts/0/url", id="nul-in-a-url"
        ),
        pytest.param({"title": "A", "accounts": [{**PORT, "text": " \n"}]}, "/accounts/0/text", id="only-white-space"),
        pytest.param({"title": "A", "accounts": [PORT, PORT]}, "/accounts/1/id", id="the-same-id-twice"),
        pytest.param({"title": "A", "accounts": [PORT] * 101}, "/accounts", id="too-many-accounts"),
        pytest.param({"title": "A", "id": "mine"}, "/id", id="ids-are-the-services"),
        pytest.param([], "", id="no-object"),
    ],
)
def test_what_cannot_be_kept_is_refused(serve: Serve, body: Any, pointer: str) -> None:
    errors = ok(serve().post("/v1/events", json=body), 422)["errors"]
    assert [each["pointer"] for each in errors] == [pointer]


def test_texts_are_kept_character_for_character(serve: Serve) -> None:
    text = "  Ünïcode 🦆 \r\n\ttabs, \u2028 separators and e\u0301 stay.\n"
    client = serve()
    event = keep(client, {"party": "Łódź ŻUBR 港", "id": "a", "text": text})
    account = ok(client.get(event + "/accounts/a"))
    assert account["revision"]["text"] == text
    assert account["revision"]["characters"] == len(text)
    assert account["party"] == "Łódź ŻUBR 港"
