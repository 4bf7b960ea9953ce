"""Every earlier state of an event can be had again, by its revision or by a moment."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.events.ferry_talks import PILOTS, PORT, SetClock, keep, ok
from tests.storage.databases import Serve


def without_text(account: Any) -> Any:
    return {**account, "revision": {name: value for name, value in account["revision"].items() if name != "text"}}


STEPS = ("rename", "redate", "archive", "restore", "add", "revise", "withdraw")
IDS = ("a", "b", "c")


@given(steps=st.lists(st.tuples(st.sampled_from(STEPS), st.sampled_from(IDS)), max_size=12), data=st.data())
@settings(max_examples=25, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
def test_what_was_is_had_again_whatever_came_after(serve: Serve, steps: list[tuple[str, str]], data: Any) -> None:
    clock = SetClock()
    client = serve(now=clock)
    event = keep(client)
    seen: dict[int, tuple[Any, Any, str]] = {}

    def look(query: str = "") -> tuple[Any, Any]:
        return ok(client.get(event + query)), ok(client.get(event + "/accounts" + query))

    for number, (step, name) in enumerate([("none", ""), *steps]):
        moment = clock.forward(seconds=1)
        match step:
            case "rename" | "redate" | "archive" | "restore":
                change: dict[str, Any] = {
                    "rename": {"title": f"Title {number}"},
                    "redate": {"occurred_on": None, "timezone": "Europe/Oslo"},
                    "archive": {"archived": True},
                    "restore": {"archived": False},
                }[step]
                client.patch(event, json=change, headers={"If-Match": "*"})
            case "add":
                client.post(event + "/accounts", json={**PORT, "id": name})
            case "revise":
                client.post(f"{event}/accounts/{name}/revisions", json={"text": f"Words {number}."})
            case "withdraw":
                client.delete(f"{event}/accounts/{name}")
        state = look()
        seen.setdefault(state[0]["revision"], (*state, moment.isoformat().replace("+00:00", "Z")))
    for revision, (read, accounts, moment) in seen.items():
        assert look(f"?revision={revision}") == (read, accounts)
        assert look(f"?as_of={moment}") == (read, accounts)
        assert [without_text(each) for each in accounts["accounts"]] == read["accounts"]
        for account in accounts["accounts"]:
            assert ok(client.get(f"{event}/accounts/{account['id']}?revision={revision}")) == account
    later = max(seen) + 1
    assert client.get(f"{event}?revision={later}").status_code == 404
    for name in IDS:
        listed = client.get(f"{event}/accounts/{name}/revisions")
        numbers = [each["number"] for each in listed.json.get("revisions", ())]
        assert numbers == list(range(1, len(numbers) + 1))


def test_an_account_is_as_it_was(serve: Serve) -> None:
    clock = SetClock()
    client = serve(now=clock)
    event = keep(client)
    account = event + "/accounts/port"
    clock.forward(hours=1)
    ok(client.post(event + "/accounts", json=PORT), 201)
    clock.forward(hours=1)
    ok(client.post(account + "/revisions", json={"text": "Other words."}), 201)
    clock.forward(hours=1)
    ok(client.delete(account), 204)
    assert client.get(account + "?revision=1").status_code == 404
    assert client.get(account + "?as_of=2025-06-03T11:30:00Z").status_code == 404
    assert ok(client.get(account + "?as_of=2025-06-03T12:30:00Z"))["revision"]["text"] == PORT["text"]
    assert ok(client.get(account + "?revision=3"))["revision"]["text"] == "Other words."
    assert ok(client.get(account + "?revision=3"))["withdrawn_at"] is None
    assert ok(client.get(account + "?revision=4"))["withdrawn_at"] == ok(client.get(account))["withdrawn_at"]


def test_history_is_in_order_when_the_clock_is_set_back(serve: Serve) -> None:
    clock = SetClock()
    client = serve(now=clock)
    event = keep(client, PORT)
    clock.forward(hours=-2)
    ok(client.post(event + "/accounts", json=PILOTS), 201)
    read = ok(client.get(event))
    assert read["updated_at"] == read["created_at"]
    assert ok(client.get(event + "?as_of=2025-06-03T11:00:01Z")) == read


@pytest.mark.parametrize(
    ("query", "status"),
    [
        pytest.param("as_of=2025-06-03T11:00:00.25Z", 200, id="to-the-microsecond"),
        pytest.param("as_of=2025-06-03T11:00:00.249999Z", 404, id="a-microsecond-before"),
        pytest.param("as_of=2025-06-03T13:00:00.25%2B02:00", 200, id="another-offset"),
        pytest.param("as_of=2025-06-03T13:00:00.25+02:00", 200, id="a-plus-that-was-not-encoded"),
        pytest.param("as_of=2025-06-03t11:00:01z", 200, id="small-letters"),
        pytest.param("as_of=2999-12-31T23:59:59Z", 200, id="far-from-now"),
        pytest.param("as_of=1000-01-01T00:00:00%2B23:59", 404, id="long-ago"),
        pytest.param("as_of=2025-06-03", 400, id="a-day"),
        pytest.param("as_of=2025-06-03T11:00:00", 400, id="no-offset"),
        pytest.param("as_of=2025-02-30T11:00:00Z", 400, id="a-day-that-is-not"),
        pytest.param("as_of=now", 400, id="a-word"),
        pytest.param("as_of=", 400, id="empty"),
        pytest.param("revision=0", 400, id="none"),
        pytest.param("revision=-1", 400, id="negative"),
        pytest.param("revision=1.0", 400, id="fraction"),
        pytest.param("revision=%D9%A1", 400, id="other-digits"),
        pytest.param("revision=2147483647", 404, id="the-largest"),
        pytest.param("revision=2147483648", 400, id="larger"),
        pytest.param("revision=1&revision=1", 400, id="twice"),
        pytest.param("revision=1&as_of=2025-06-03T11:00:01Z", 400, id="both"),
        pytest.param("as_off=2025-06-03T11:00:01Z", 400, id="misspelt"),
    ],
)
@pytest.mark.parametrize("path", ["", "/accounts"])
def test_how_a_point_is_asked_for(serve: Serve, path: str, query: str, status: int) -> None:
    client = serve(now=SetClock())
    response = client.get(f"{keep(client)}{path}?{query}")
    assert response.status_code == status
    if status == 400:
        assert response.json["type"] == "/problems/invalid-parameters"
        assert response.json["parameters"]
