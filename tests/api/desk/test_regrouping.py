"""Points of kept events joined and separated at the desk."""

from __future__ import annotations

from typing import Any

import pytest
from flask.testing import FlaskClient

from tests.api.desk.forms import Page
from tests.api.desk.test_events import text
from tests.api.desk.test_reviews import HOSTILE, keep, points
from tests.api.requests import A
from tests.storage.databases import Serve

OFFERS = (("Northern Ferries", 12), ("Seafarers' Union", 14), ("Port of Leith", 12), ("Isles Council", 14))


def keep_offers(client: FlaskClient) -> str:
    """The address of an event with one point, a divergence of two accounts from two others."""
    accounts = [
        {"party": party, "text": f"They agreed to restore {sailings} sailings a week."} for party, sailings in OFFERS
    ]
    event = f"/events/{client.post('/v1/events', json={'title': 'Ferry talks', 'accounts': accounts}).json['id']}"
    assert [len(each["passages"]) for each in points(client, event, "divergence")] == [4]
    return event


def form(client: FlaskClient, address: str) -> dict[str, Any]:
    """What the form at ``address`` sends, with nothing ticked."""
    values = dict(Page(text(client, address)).values)
    values.pop("others", None)
    return values


def parties(client: FlaskClient, event: str) -> list[list[int]]:
    """Of each point after review, the places of the accounts that speak in it, among all."""
    compared = client.get(f"/v1{event}/comparison").json
    order = [each["id"] for each in compared["accounts"]]
    return sorted(sorted({order.index(quote["account"]) for quote in each["passages"]}) for each in compared["points"])


def test_a_point_leads_to_the_form(serve: Serve) -> None:
    client = serve()
    event = keep(client)
    point = points(client, event, "divergence")[0]["id"]
    leads = [each for each in Page(text(client, event)).links if each.startswith(f"{event}/points/{point}/passages")]
    assert len(leads) == 1
    assert "Join or separate point" in text(client, leads[0])


def test_two_points_are_joined_and_given_back(serve: Serve) -> None:
    client = serve()
    event = keep(client)
    divergence, agreement = (points(client, event, status)[0]["id"] for status in ("divergence", "agreement"))
    address = f"{event}/points/{divergence}/passages"
    typed = {**form(client, address), "others": [agreement], "whole/topic": "The talks", "/note": HOSTILE, "do": "join"}
    done = client.post(address, data=typed)
    assert done.status_code == 303
    found = client.get(f"/v1{event}/comparison").json["points"]
    assert [(each["status"], each["topic"], len(each["passages"])) for each in found] == [
        ("divergence", "The talks", 4)
    ]
    assert [each["kind"] for each in found[0]["differences"]] == ["quantity"]
    page = text(client, event)
    assert "Changed by a person" in page
    assert "The engine does not find this point" in page
    assert HOSTILE not in page
    review = client.get(f"/v1{event}/reviews").json["reviews"][0]["id"]
    client.post(f"{event}/reviews", data={"do": "review", "retract": review})
    assert len(client.get(f"/v1{event}/comparison").json["points"]) == 2


@pytest.mark.parametrize(
    ("places", "left"),
    [
        pytest.param(("first", "first", "second", "second"), [[0, 1], [2, 3]], id="two-points"),
        pytest.param(("first", "first", "", ""), [[0, 1]], id="some-belong-to-neither"),
    ],
)
def test_passages_are_separated(serve: Serve, places: tuple[str, ...], left: list[list[int]]) -> None:
    client = serve()
    event = keep_offers(client)
    address = f"{event}/points/p1/passages"
    placed = {f"places/{number}": place for number, place in enumerate(places)}
    done = client.post(address, data={**form(client, address), **placed, "do": "separate"})
    assert done.status_code == 303
    assert parties(client, event) == left
    for each in client.get(f"/v1{event}/comparison").json["points"]:
        assert [side["value"] for side in each["differences"][0]["sides"]] == ["12 sailings", "14 sailings"]


@pytest.mark.parametrize("ticked", [{}, {"others": "p99"}], ids=["nothing", "no-such-point"])
def test_a_point_is_joined_with_some_other(serve: Serve, ticked: dict[str, str]) -> None:
    client = serve()
    event = keep(client)
    address = f"{event}/points/p1/passages"
    refused = client.post(address, data={**form(client, address), **ticked, "/note": "Why", "do": "join"})
    page = Page(refused.text)
    assert refused.status_code == 422
    assert page.invalid == ["others"]
    assert "tick at least one point" in page.text
    assert page.values["/note"] == "Why"


@pytest.mark.parametrize(
    ("typed", "invalid", "says"),
    [
        pytest.param({}, ["places"], "stays where it is", id="nothing-moved"),
        pytest.param({"places/0": "second"}, ["places"], "at least two accounts", id="one-account-left"),
        pytest.param({"places/1": "second", "places/3": "second"}, ["first/status", "second/status"], "another status", id="no-difference-left"),
        pytest.param({"places/0": "", "first/topic": "x" * 201}, ["first/topic"], "1 to 200 characters", id="topic"),
        pytest.param({"places/0": "", "first/status": "sure"}, ["first/status"], "give one of agreement", id="status"),
        pytest.param({"places/0": "", "/note": "x" * 2001}, ["/note"], "2,000 characters", id="note"),
        pytest.param({"places/0": "", "/reviewer": "x" * 201}, ["/reviewer"], "1 to 200 characters", id="reviewer"),
    ],
)  # fmt: skip
def test_a_mistake_is_said_where_it_is(serve: Serve, typed: dict[str, str], invalid: list[str], says: str) -> None:
    client = serve()
    event = keep_offers(client)
    address = f"{event}/points/p1/passages"
    sent = {**form(client, address), "/note": "Why", **typed}
    refused = client.post(address, data={**sent, "do": "separate"})
    page = Page(refused.text)
    assert refused.status_code == 422
    assert page.invalid == invalid
    assert says in page.text
    lost = {name for name, value in sent.items() if page.values[name] != value}
    assert lost <= {"first/status"}  # which is chosen, not typed
    assert client.get(f"/v1{event}/reviews").json["reviews"] == []


def test_two_passages_cannot_be_separated(serve: Serve) -> None:
    client = serve()
    page = Page(text(client, f"{keep(client)}/points/p1/passages"))
    assert "do=join" in page.buttons
    assert "do=separate" not in page.buttons
    assert "nothing to separate" in page.text


def test_a_comparison_that_is_no_more_keeps_what_was_typed(serve: Serve) -> None:
    client = serve()
    event = keep_offers(client)
    address = f"{event}/points/p1/passages"
    sent = {**form(client, address), "places/3": "", "comparison": "0" * 32, "/note": "Why", "do": "separate"}
    late = client.post(address, data=sent)
    assert late.status_code == 409
    assert Page(late.text).values["/note"] == "Why"
    assert Page(late.text).values["places/3"] == ""


@pytest.mark.parametrize("path", ["points/p999/passages", "points/x/passages"])
def test_what_is_not_there(serve: Serve, path: str) -> None:
    client = serve()
    answer = client.get(f"{keep(client)}/{path}")
    assert answer.status_code == 404
    assert answer.mimetype == "text/html"


def test_one_account_has_nothing_to_join(serve: Serve) -> None:
    client = serve()
    made = client.post("/v1/events", json={"title": "Ferry talks", "accounts": [A]}).json
    assert client.get(f"/events/{made['id']}/points/p1/passages").status_code in {404, 409, 422}


def test_another_site_joins_nothing(serve: Serve) -> None:
    client = serve()
    event = keep_offers(client)
    address = f"{event}/points/p1/passages"
    sent = {**form(client, address), "places/3": "", "do": "separate"}
    assert client.post(address, data=sent, headers={"Sec-Fetch-Site": "cross-site"}).status_code == 403
    assert client.get(f"/v1{event}/reviews").json["reviews"] == []
