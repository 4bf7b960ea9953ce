"""Events are listed a page at a time, and found by day and party."""

from __future__ import annotations

from typing import Any

import pytest
from flask.testing import FlaskClient

from tests.events.ferry_talks import PILOTS, PORT, SetClock, keep, ok
from tests.storage.databases import Serve


def titles(client: FlaskClient, **query: Any) -> list[str]:
    return [each["title"] for each in ok(client.get("/v1/events", query_string=query))["events"]]


def test_the_newest_is_first_and_says_who_speaks(serve: Serve) -> None:
    clock = SetClock()
    client = serve(now=clock)
    keep(client, title="First")
    clock.forward(seconds=1)
    event = keep(client, PORT, PILOTS, {**PORT, "id": "second"}, title="Second")
    ok(client.delete(event + "/accounts/pilots"), 204)
    page = ok(client.get("/v1/events"))
    assert [each["title"] for each in page["events"]] == ["Second", "First"]
    assert page["next"] is None
    whole = ok(client.get(event))
    del whole["accounts"]
    assert page["events"][0] == {**whole, "parties": ["Port of Leith"], "account_count": 2}


def test_pages_follow_each_other_while_events_come_and_go(serve: Serve) -> None:
    clock = SetClock()
    client = serve(now=clock)
    made = []
    for number in range(7):
        clock.forward(seconds=1)
        made.append(keep(client, title=f"T{number}"))
    seen: list[str] = []
    cursor: dict[str, str] = {}
    while True:
        page = ok(client.get("/v1/events", query_string={"limit": 3, **cursor}))
        seen += [each["title"] for each in page["events"]]
        if page["next"] is None:
            break
        cursor = {"cursor": page["next"]}
        clock.forward(seconds=1)
        keep(client, title="New")
        ok(client.patch(made[4], json={"archived": True}, headers={"If-Match": "*"}))  # the last of the first page
    assert seen == ["T6", "T5", "T4", "T3", "T2", "T1", "T0"]


DAYS = {"May": "2025-05-31", "June": "2025-06-01", "July": "2025-07-01", "Undated": None}


@pytest.mark.parametrize(
    ("query", "found"),
    [
        pytest.param({}, ["Undated", "July", "June", "May"], id="all"),
        pytest.param({"since": "2025-06-01"}, ["July", "June"], id="since"),
        pytest.param({"until": "2025-06-01"}, ["June", "May"], id="until"),
        pytest.param({"since": "2025-06-01", "until": "2025-06-30"}, ["June"], id="between"),
        pytest.param({"since": "2026-01-01"}, [], id="none"),
        pytest.param({"party": "port of leith"}, ["May"], id="party-in-any-case"),
        pytest.param({"party": "PORT OF LEITH", "until": "2025-05-30"}, [], id="both-must-hold"),
        pytest.param({"party": "Port"}, [], id="not-a-part-of-a-party"),
        pytest.param({"party": "Pilots' Guild"}, ["June", "May"], id="party"),
        pytest.param({"party": "STRASSE"}, ["July"], id="without-regard-to-sharp-s"),
        pytest.param({"party": "Port of Leith", "archived": "true"}, [], id="not-withdrawn"),
        pytest.param(
            {"party": "Port of Leith", "archived": "true", "withdrawn": "true"}, ["Archived"], id="unless-asked-for"
        ),
        pytest.param({"archived": "true"}, ["Archived"], id="archived"),
        pytest.param({"archived": "false", "limit": "1"}, ["Undated"], id="limit"),
    ],
)
def test_events_are_found(serve: Serve, query: dict[str, str], found: list[str]) -> None:
    clock = SetClock()
    client = serve(now=clock)
    for title, day in DAYS.items():
        clock.forward(seconds=1)
        accounts = {"May": [PORT, PILOTS], "June": [PILOTS], "July": [{"party": "Straße", "text": "x"}]}
        keep(client, *accounts.get(title, []), title=title, occurred_on=day) if day else ok(
            client.post("/v1/events", json={"title": title}), 201
        )
    gone = keep(client, {**PORT, "id": "gone"}, title="Archived")
    ok(client.delete(gone + "/accounts/gone"), 204)
    ok(client.patch(gone, json={"archived": True}, headers={"If-Match": "*"}))
    assert titles(client, **query) == found


@pytest.mark.parametrize(
    ("query", "names"),
    [
        pytest.param("limit=0", ["limit"], id="none"),
        pytest.param("limit=101", ["limit"], id="too-many"),
        pytest.param("limit=ten", ["limit"], id="word"),
        pytest.param("cursor=", ["cursor"], id="empty-cursor"),
        pytest.param("cursor=!", ["cursor"], id="no-cursor"),
        pytest.param("cursor=ZXZ0XzE", ["cursor"], id="a-cursor-of-nothing"),
        pytest.param("cursor=" + "A" * 5_000, ["cursor"], id="long-cursor"),
        pytest.param("cursor=%FF", ["cursor"], id="cursor-that-is-no-text"),
        pytest.param("since=yesterday", ["since"], id="day"),
        pytest.param("since=2025-02-30&until=2025", ["since", "until"], id="each-is-named"),
        pytest.param("party=%00", ["party"], id="nul"),
        pytest.param("q=%0A", ["q"], id="line-feed"),
        pytest.param("q=", ["q"], id="nothing"),
        pytest.param("q=" + "x" * 201, ["q"], id="long"),
        pytest.param("q=%00", ["q"], id="words-with-nul"),
        pytest.param("q=talks%E2%80%AE", ["q"], id="words-that-turn-the-direction"),
        pytest.param("q=" + "x" * 10_000, ["q"], id="far-too-long"),
        pytest.param("archived=1", ["archived"], id="no-flag"),
        pytest.param("withdrawn=1", ["withdrawn"], id="nor-this"),
        pytest.param("page=2", ["page"], id="unknown"),
        pytest.param("x" * 500 + "=2", ["x" * 64 + "…"], id="unknown-and-long"),
    ],
)
def test_what_cannot_be_asked(serve: Serve, query: str, names: list[str]) -> None:
    problem = ok(serve().get("/v1/events?" + query), 400)
    assert problem["type"] == "/problems/invalid-parameters"
    assert [each["name"] for each in problem["parameters"]] == names
