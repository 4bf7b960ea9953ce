"""Points of kept events reviewed at the desk: confirmed, rejected, changed, noted, and taken back."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from flask.testing import FlaskClient

from api.keys.key import Key, digest
from api.keys.key_file import write_keys
from tests.api.desk.forms import Page
from tests.api.desk.test_events import text
from tests.api.keyed import MADE
from tests.api.requests import A
from tests.storage.databases import Place, Serve

ACCOUNTS = [
    {
        "party": "Northern Ferries",
        "text": "The talks lasted an hour and a half. We agreed to restore 12 sailings a week.",
    },
    {
        "party": "Seafarers' Union",
        "text": "The talks lasted 90 minutes. The company agreed to restore 14 sailings a week.",
    },
]
HOSTILE = "<script>x</script> & </textarea>"


def keep(client: FlaskClient) -> str:
    """The address of an event with an agreement and a divergence."""
    made = client.post("/v1/events", json={"title": "Ferry talks", "accounts": ACCOUNTS}).json
    return f"/events/{made['id']}"


def points(client: FlaskClient, event: str, status: str) -> list[dict[str, Any]]:
    """The event's points that are ``status`` after review."""
    return [each for each in client.get(f"/v1{event}/comparison").json["points"] if each["status"] == status]


def form(client: FlaskClient, address: str) -> dict[str, str]:
    """What the form at ``address`` sends, but for the choice of what is said."""
    values = {**Page(text(client, address)).values, "do": "review"}
    values.pop("verdict")
    return values


def button(client: FlaskClient, event: str) -> dict[str, str]:
    """What a button beside a point of the event's page sends beside what it is called."""
    values = Page(text(client, event)).values
    return {name: values[name] for name in ("comparison", "revision")} | {"do": "review"}


@pytest.mark.parametrize(("verdict", "to"), [("confirm", "#p{}"), ("reject", "#reviews")])
def test_one_press_says_what_is_thought(serve: Serve, verdict: str, to: str) -> None:
    client = serve()
    event = keep(client)
    point = points(client, event, "divergence")[0]["id"]
    done = client.post(f"{event}/points/{point}", data={**button(client, event), "verdict": verdict})
    assert done.status_code == 303
    assert done.headers["Location"] == event + to.format(point[1:])
    page = text(client, event)
    assert ("Confirmed by a person" in page) is (verdict == "confirm")
    assert ("Set aside" in page) is (verdict == "reject")
    assert ("by a person" in text(client, f"{event}?view=machine")) is False
    review = client.get(f"/v1{event}/reviews").json["reviews"][0]
    client.post(f"{event}/reviews", data={"do": "review", "retract": review["id"]})
    page = text(client, event)
    assert "Taken back" in page
    assert "by a person" not in page
    assert [each["id"] for each in points(client, event, "divergence")] == [point]


def test_a_point_is_changed_with_a_note_and_both_views_are_told_apart(serve: Serve) -> None:
    client = serve()
    event = keep(client)
    point = points(client, event, "divergence")[0]["id"]
    typed = form(client, f"{event}/points/{point}") | {
        "/into/0/status": "agreement",
        "/note": HOSTILE,
        "/reviewer": "Ann Lee",
    }
    done = client.post(f"{event}/points/{point}", data={**typed, "verdict": "edit"})
    assert done.status_code == 303
    page = text(client, event)
    for words in ("Changed by a person", "Ann Lee", "The engine says: divergence"):
        assert words in page
    assert "<script>x" not in page
    assert points(client, event, "divergence") == []
    machine = text(client, f"{event}?view=machine")
    assert "This is the engine’s view alone" in machine
    assert client.post(event, data={"as": "json"}).json["points"] == client.get(f"/v1{event}/comparison").json["points"]


def test_a_kind_is_changed(serve: Serve) -> None:
    client = serve()
    event = keep(client)
    point = points(client, event, "divergence")[0]["id"]
    typed = form(client, f"{event}/points/{point}") | {"/into/0/differences/0/kind": "scope"}
    assert client.post(f"{event}/points/{point}", data={**typed, "verdict": "edit"}).status_code == 303
    changed = points(client, event, "divergence")[0]
    assert [each["kind"] for each in changed["differences"]] == ["scope"]
    assert "careful editor would sign this difference" not in text(client, event)


def test_a_review_goes_on_from_the_one_before(serve: Serve) -> None:
    client = serve()
    event = keep(client)
    address = f"{event}/points/{points(client, event, 'divergence')[0]['id']}"
    changed = {"/into/0/differences/0/kind": "scope", "/note": HOSTILE, "verdict": "edit"}
    client.post(address, data=form(client, address) | changed)
    page = Page(text(client, address))
    assert page.values["/into/0/differences/0/kind"] == "scope"
    assert "Changed before" in page.text
    assert HOSTILE in page.text
    client.post(address, data=form(client, address) | {"verdict": "confirm"})
    assert points(client, event, "divergence")[0]["differences"][0]["kind"] == "quantity"


def test_a_missing_key_loses_no_review(place: Place, serve: Serve, tmp_path: Path) -> None:
    token = "stc_" + "e" * 43
    scopes = frozenset({"events:read", "events:write"})
    write_keys(tmp_path / "keys.json", (Key("editor", digest(token), scopes, MADE),))
    client = serve(keys_file=str(tmp_path / "keys.json"))
    client.environ_base["HTTP_AUTHORIZATION"] = f"Bearer {token}"
    event = keep(client)
    address = f"{event}/points/{points(client, event, 'divergence')[0]['id']}"
    typed = form(client, address) | {"verdict": "reject", "/note": "Why"}
    del client.environ_base["HTTP_AUTHORIZATION"]
    lost = client.post(address, data=typed)
    page = Page(lost.text)
    assert lost.status_code == 401
    assert page.values["/note"] == "Why"
    assert client.post(address, data=page.values | {"key": token}).status_code == 303
    assert "Rejected" in client.post(event, data={"key": token}).text


@pytest.mark.parametrize(
    ("typed", "invalid"),
    [
        pytest.param({"verdict": "confirm", "/into/0/status": "unclear"}, ["verdict"], id="changed-and-confirmed"),
        pytest.param({"verdict": ""}, ["verdict"], id="nothing-said"),
        pytest.param({"verdict": "edit", "/into/0/topic": "x" * 201}, ["/into/0/topic"], id="topic"),
        pytest.param({"verdict": "edit", "/into/0/differences/0/kind": ""}, ["/into/0/differences/0/kind"], id="no-kind"),
        pytest.param(
            {"verdict": "edit", "/into/0/differences/1/kind": "scope"}, ["/into/0/differences/1/kind"], id="no-sides"
        ),
        pytest.param({"verdict": "edit", "/into/0/status": "sure"}, ["/into/0/status"], id="status"),
        pytest.param({"verdict": "reject", "/note": "x" * 2001}, ["/note"], id="note"),
        pytest.param({"verdict": "reject", "/reviewer": "x" * 201}, ["/reviewer"], id="reviewer"),
    ],
)  # fmt: skip
def test_a_mistake_is_said_where_it_is(serve: Serve, typed: dict[str, str], invalid: list[str]) -> None:
    client = serve()
    event = keep(client)
    address = f"{event}/points/{points(client, event, 'divergence')[0]['id']}"
    refused = client.post(address, data=form(client, address) | {"/note": "Why"} | typed)
    page = Page(refused.text)
    assert refused.status_code == 422
    assert page.invalid == invalid
    assert page.values["/note"] == typed.get("/note", "Why")
    assert client.get(f"/v1{event}/reviews").json["reviews"] == []


def test_a_review_is_of_what_was_seen(serve: Serve) -> None:
    client = serve()
    event = keep(client)
    typed = button(client, event)
    point = points(client, event, "divergence")[0]
    early = {"party": "Early bird", "text": "It rained all day."}
    client.post(f"/v1{event}/accounts", json=early)
    done = client.post(f"{event}/points/{point['id']}", data={**typed, "verdict": "reject"})
    assert done.status_code == 303
    assert client.get(f"/v1{event}/reviews").json["reviews"][0]["points"][0]["topic"] == point["topic"]


def test_a_comparison_that_is_no_more_keeps_what_was_typed(serve: Serve) -> None:
    client = serve()
    event = keep(client)
    address = f"{event}/points/{points(client, event, 'divergence')[0]['id']}"
    late = client.post(
        address, data=form(client, address) | {"comparison": "0" * 32, "verdict": "reject", "/note": "Why"}
    )
    assert late.status_code == 409
    assert Page(late.text).values["/note"] == "Why"


def test_an_archived_event_and_an_earlier_state_take_no_reviews(serve: Serve) -> None:
    client = serve()
    event = keep(client)
    assert "verdict=confirm" in Page(text(client, event)).buttons
    assert "verdict=confirm" not in Page(text(client, f"{event}?revision=2")).buttons
    client.post(event, data={"do": "archive", "edition": Page(text(client, event)).values["edition"]})
    assert "verdict=confirm" not in Page(text(client, event)).buttons


@pytest.mark.parametrize("path", ["points/p999", "points/x", "points/p1?revision=99"])
def test_what_is_not_there(serve: Serve, path: str) -> None:
    client = serve()
    answer = client.get(f"{keep(client)}/{path}")
    assert answer.status_code == 404
    assert answer.mimetype == "text/html"


def test_one_account_is_nothing_to_review(serve: Serve) -> None:
    client = serve()
    made = client.post("/v1/events", json={"title": "Ferry talks", "accounts": [A]}).json
    assert client.get(f"/events/{made['id']}/points/p1").status_code in {404, 409, 422}
    assert "Reviews" not in Page(text(client, f"/events/{made['id']}")).text


def test_another_site_reviews_nothing(serve: Serve) -> None:
    client = serve()
    event = keep(client)
    typed = button(client, event) | {"verdict": "confirm"}
    foreign = {"Sec-Fetch-Site": "cross-site"}
    assert client.post(f"{event}/points/p1", data=typed, headers=foreign).status_code == 403
    assert client.post(f"{event}/reviews", data={"do": "review", "retract": "x"}, headers=foreign).status_code == 403
    assert client.get(f"/v1{event}/reviews").json["reviews"] == []


def test_no_page_of_an_event_turns_the_direction_of_reading(serve: Serve) -> None:
    client = serve()
    accounts = [{**each, "party": f"{each['party']} \u202eton"} for each in ACCOUNTS]
    made = client.post("/v1/events", json={"title": "Ferry talks \u202eton", "accounts": accounts}).json
    event, account = f"/events/{made['id']}", made["accounts"][0]["id"]
    for path in ("/points/p1", *(f"/accounts/{account}/{act}" for act in ("revise", "withdraw", "revisions"))):
        assert "\u202e" not in text(client, event + path)
