"""Accounts arrive, are revised and withdrawn, and every text that there was is kept."""

from __future__ import annotations

from hashlib import sha256
from typing import Any

import pytest

from tests.events.ferry_talks import PILOTS, PORT, SetClock, keep, ok
from tests.storage.databases import Serve

EDITED = PORT["text"].replace("40", "30")


def test_an_account_is_added_and_read(serve: Serve) -> None:
    clock = SetClock()
    client = serve(now=clock)
    event = keep(client)
    clock.forward(minutes=5)
    added = client.post(event + "/accounts", json={**PORT, "url": "https://port.example/1", "language": "en"})
    assert ok(added, 201) == {
        "id": "port",
        "party": "Port of Leith",
        "speaker": None,
        "quoted_by": None,
        "channel": "statement",
        "expand": False,
        "added_at": "2025-06-03T11:05:00.250000Z",
        "withdrawn_at": None,
        "revision": {
            "number": 1,
            "event_revision": 2,
            "received_at": "2025-06-03T11:05:00.250000Z",
            "received_from": None,
            "sha256": sha256(PORT["text"].encode()).hexdigest(),
            "characters": len(PORT["text"]),
            "published_at": "2025-06-03T12:00:00+01:00",
            "url": "https://port.example/1",
            "language": "en",
            "text": PORT["text"],
        },
    }
    assert added.headers["Location"] == event + "/accounts/port"
    assert ok(client.get(event + "/accounts/port")) == added.json
    assert ok(client.get(event + "/accounts")) == {"accounts": [added.json]}
    assert ok(client.get(event))["updated_at"] == "2025-06-03T11:05:00.250000Z"


def test_a_revision_is_added_and_the_one_before_is_kept(serve: Serve) -> None:
    client = serve()
    event = keep(client, PORT, PILOTS)
    address = event + "/accounts/port"
    first = ok(client.get(address))["revision"]
    revised = client.post(address + "/revisions", json={"text": EDITED})
    second = ok(revised, 201)["revision"]
    assert (second["number"], second["event_revision"], second["text"]) == (2, 4, EDITED)
    assert second["published_at"] == first["published_at"], "what is left out is as before"
    assert revised.headers["Location"] == address + "/revisions/2"
    assert revised.headers["ETag"] == client.get(address).headers["ETag"] == '"2"'
    assert ok(client.get(address)) == revised.json
    assert ok(client.get(address + "/revisions/1")) == first
    assert ok(client.get(address + "/revisions/2")) == second
    listed = ok(client.get(address + "/revisions"))["revisions"]
    assert listed == [{name: value for name, value in each.items() if name != "text"} for each in (first, second)]


def test_the_same_text_again_adds_nothing(serve: Serve) -> None:
    client = serve()
    event = keep(client, PORT)
    again = client.post(event + "/accounts/port/revisions", json={"text": PORT["text"]})
    assert ok(again, 200)["revision"]["number"] == 1
    moved = {"text": PORT["text"], "url": "https://port.example/2"}
    assert ok(client.post(event + "/accounts/port/revisions", json=moved), 201)["revision"]["number"] == 2


def test_a_withdrawn_account_is_gone_but_not_lost(serve: Serve) -> None:
    clock = SetClock()
    client = serve(now=clock)
    event = keep(client, PORT, PILOTS)
    clock.forward(hours=1)
    gone = client.delete(event + "/accounts/port")
    assert (gone.status_code, gone.data) == (204, b"")
    assert [account["id"] for account in ok(client.get(event))["accounts"]] == ["pilots"]
    assert [account["id"] for account in ok(client.get(event + "/accounts"))["accounts"]] == ["pilots"]
    kept = client.get(event + "/accounts/port")
    assert ok(kept)["withdrawn_at"] == "2025-06-03T12:00:00.250000Z"
    assert kept.headers["ETag"] == '"1-withdrawn"'
    assert ok(client.get(event + "/accounts/port/revisions/1"))["text"] == PORT["text"]
    assert client.delete(event + "/accounts/port").status_code == 204
    assert ok(client.get(event))["revision"] == 4, "to withdraw it again is no step"
    revised = client.post(event + "/accounts/port/revisions", json={"text": EDITED})
    assert ok(revised, 409)["type"] == "/problems/account-withdrawn"
    added = client.post(event + "/accounts", json=PORT)
    assert ok(added, 409)["type"] == "/problems/account-exists"


@pytest.mark.parametrize(
    ("settings", "account", "status"),
    [
        pytest.param({"max_accounts": 2}, PILOTS, 201, id="as-many-as-may-be"),
        pytest.param({"max_accounts": 2}, [PILOTS, {**PILOTS, "id": "x"}], 409, id="one-more"),
        pytest.param(
            {"max_account_characters": 100, "max_total_characters": 187}, {**PILOTS, "text": "x" * 100}, 201, id="full"
        ),
        pytest.param(
            {"max_account_characters": 100, "max_total_characters": 186},
            {**PILOTS, "text": "x" * 100},
            409,
            id="a-letter-more",
        ),
    ],
)
def test_an_event_holds_what_can_be_compared(serve: Serve, settings: dict[str, int], account: Any, status: int) -> None:
    assert len(PORT["text"]) == 87
    client = serve(**settings)
    event = keep(client, PORT)
    for each in account if isinstance(account, list) else [account]:
        response = client.post(event + "/accounts", json=each)
    if ok(response, status) and status == 409:
        assert response.json["type"] == "/problems/event-full"
        ok(client.delete(event + "/accounts/port"), 204)
        ok(client.post(event + "/accounts", json=each), 201)


@pytest.mark.parametrize(
    "path",
    [
        "/accounts/nobody",
        "/accounts/nobody/revisions",
        "/accounts/nobody/revisions/1",
        "/accounts/port/revisions/2",
        "/accounts/port/revisions/0",
        "/accounts/port/revisions/99999999999",
        "/accounts/port/revisions/one",
        "/accounts/a%00b",
    ],
)
def test_what_is_not_there_is_not_found(serve: Serve, path: str) -> None:
    client = serve()
    assert ok(client.get(keep(client, PORT) + path), 404)["type"] == "/problems/not-found"
