"""The comparison of an event: that of its accounts as they stand, or stood."""

from __future__ import annotations

from typing import Any

import pytest

import comparison
from api.engine import Engine
from api.representations import REPRESENTATIONS
from tests.events.ferry_talks import EVENT, PILOTS, PORT, SetClock, keep, ok
from tests.storage.databases import Serve

ARTICLE = {
    "id": "courier",
    "party": "The Courier",
    "channel": "article",
    "expand": True,
    "text": "The port will hire 40 pilots by autumn, said Ann Reid, a spokeswoman for the Port of Leith.\n"
    "The Pilots' Guild said the port would hire 30 pilots by autumn.",
}


def counting(made: list[int]) -> Engine:
    """The engine, which says in ``made`` of how many accounts each comparison was."""

    def compare(event: Any, accounts: Any, *rest: Any) -> Any:
        made.append(len(accounts))
        return comparison.compare(event, accounts, *rest)

    return Engine(compare, comparison.describe)


def without_reviews(compared: Any) -> Any:
    """What an event's comparison has in common with one of accounts that are sent."""
    assert compared.pop("set_aside") == []
    assert compared.pop("reviews") == {"applied": 0, "stale": 0}
    for point in compared["points"]:
        assert point.pop("machine_status") == point["status"]
        assert point.pop("review") is None
    return compared


@pytest.mark.parametrize("accounts", [(PORT, PILOTS), (ARTICLE,), (PORT, ARTICLE)], ids=["two", "article", "both"])
@pytest.mark.parametrize("form", REPRESENTATIONS, ids=lambda form: form.name)
def test_it_is_what_a_comparison_answers(serve: Serve, form: Any, accounts: tuple[Any, ...]) -> None:
    made: list[int] = []
    client = serve(counting(made))
    event = keep(client, *accounts)
    accept = {"Accept": form.media_type}
    expected = client.post("/v1/comparisons", json={"event": EVENT, "accounts": list(accounts)}, headers=accept)
    first, again = (client.get(event + "/comparison", headers=accept) for _ in range(2))
    assert first.data == again.data
    if form.name == "json":
        assert without_reviews(first.json) == expected.json
    else:
        assert first.data == expected.data
    assert first.content_type == expected.content_type
    assert len(made) == 2, "the second was kept"
    assert first.headers["ETag"] == again.headers["ETag"]
    assert first.headers["Event-Revision"] == str(1 + len(accounts))
    unchanged = client.get(event + "/comparison", headers={**accept, "If-None-Match": first.headers["ETag"]})
    assert unchanged.status_code == 304


def test_it_keeps_up_and_what_was_can_be_had_again(serve: Serve) -> None:
    clock = SetClock()
    client = serve(now=clock)
    event = keep(client, PORT, PILOTS)
    steps = [clock.moment]

    def compared(**point: Any) -> Any:
        return ok(client.get(event + "/comparison", query_string=point))

    states = [compared()]
    for change in (
        lambda: client.post(event + "/accounts/port/revisions", json={"text": PORT["text"].replace("40", "30")}),
        lambda: client.patch(event, json={"title": "Harbour strike"}, headers={"If-Match": "*"}),
        lambda: client.post(event + "/accounts", json={**PORT, "id": "second"}),
        lambda: client.delete(event + "/accounts/pilots"),
    ):
        steps.append(clock.forward(minutes=10))
        assert change().status_code < 300
        states.append(compared())
    assert len({state["id"] for state in states}) == 5
    assert [state["summary"]["divergences"] for state in states[:2]] == [1, 0]
    for number, (moment, state) in enumerate(zip(steps, states, strict=True), 3):
        assert compared(revision=number) == state
        assert compared(as_of=moment.isoformat()) == state
        later = moment.replace(minute=moment.minute + 9)
        assert compared(as_of=later.isoformat().replace("+00:00", "Z")) == state
    assert ok(client.get(event + "/comparison?revision=8"), 404)["type"] == "/problems/not-found"
    assert ok(client.get(event + "/comparison?as_of=2025-06-03T10:59:59Z"), 404)


@pytest.mark.parametrize(
    ("accounts", "detail"),
    [
        pytest.param([], "Two accounts are needed; the event has 0.", id="none"),
        pytest.param([PORT], "Two accounts are needed; the event has 1.", id="one"),
        pytest.param([{**ARTICLE, "text": "It rained."}], "once articles are expanded", id="article-without-speakers"),
    ],
)
def test_too_little_cannot_be_compared(serve: Serve, accounts: list[Any], detail: str) -> None:
    client = serve()
    problem = ok(client.get(keep(client, *accounts) + "/comparison"), 409)
    assert problem["type"] == "/problems/not-comparable"
    assert detail in problem["detail"]


def test_only_so_many_are_kept(serve: Serve) -> None:
    made: list[int] = []
    clock = SetClock()
    client = serve(counting(made), now=clock, kept_comparisons=1)
    events = [keep(client, PORT, {**PILOTS, "party": party}) for party in ("A", "B")]
    for event in (events[0], events[0], events[1], events[1], events[0]):
        clock.forward(seconds=1)
        ok(client.get(event + "/comparison"))
    assert len(made) == 3


def test_none_is_kept_where_none_is_to_be(serve: Serve) -> None:
    made: list[int] = []
    client = serve(counting(made), kept_comparisons=0)
    event = keep(client, PORT, PILOTS)
    for _ in range(2):
        ok(client.get(event + "/comparison"))
    assert len(made) == 2
