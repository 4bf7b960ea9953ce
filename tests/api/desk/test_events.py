"""Kept events at the desk: found, read as they are and as they were, and added to."""

from __future__ import annotations

import io
from dataclasses import replace
from typing import Any

import pytest
from flask.testing import FlaskClient

from api.desk.downloads import TAKEAWAYS
from api.keys.key import Key, digest
from api.keys.key_file import write_keys
from tests.api.desk.forms import Page, typed
from tests.api.keyed import MADE
from tests.api.requests import A, B
from tests.storage.databases import Place, Serve

MEDIATOR = {"party": "Mediator", "text": "The talks lasted three hours."}


def keep(client: FlaskClient, title: str = "Ferry talks", **fields: str) -> str:
    """The address of an event with two accounts, kept as the report's button does."""
    response = client.post("/", data={**typed(A, B, title=title, occurred_on="2025-05-13"), "do": "keep", **fields})
    assert response.status_code == 303, response.text
    return response.headers["Location"]


def text(client: FlaskClient, address: str) -> str:
    response = client.get(address)
    assert response.status_code == 200, response.text
    assert response.headers["Cache-Control"] == "no-store"
    return response.get_data(as_text=True)


def test_a_comparison_is_kept_and_read_again(serve: Serve) -> None:
    client = serve()
    address = keep(client)
    page = text(client, address)
    assert "data-report" in page
    assert f'href="{address}?revision=3"' in page
    assert Page(text(client, "/events")).links.count(address) == 1
    assert "Keep as an event" in client.post("/", data=typed()).get_data(as_text=True)


def test_an_event_needs_a_title(serve: Serve) -> None:
    response = serve().post("/", data={**typed(A, B), "do": "keep"})
    page = Page(response.get_data(as_text=True))
    assert response.status_code == 422
    assert page.invalid == ["/event/title"]
    assert page.values["/accounts/1/text"] == B["text"]


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("", ["Port fire", "Ferry talks"]),
        ("?q=fires", ["Port fire"]),
        ("?q=fires&party=&since=&until=", ["Port fire"]),
        ("?q=strike", []),
        ("?q=northern+talk", ["Port fire", "Ferry talks"]),
        ("?q=%00%E2%80%AEfire%0A", ["Port fire"]),
        ("?party=%00", ["Port fire", "Ferry talks"]),
        ("?q=%22%27)(*:", []),
        ("?party=Northern Ferries", ["Port fire", "Ferry talks"]),
        ("?since=2025-05-14", []),
        ("?since=tomorrow&after=x", ["Port fire", "Ferry talks"]),
    ],
)
def test_events_are_found(serve: Serve, asked: str, found: list[str]) -> None:
    client = serve()
    for title in ("Ferry talks", "Port fire"):
        keep(client, title)
    page = text(client, "/events" + asked)
    assert [title for title in ("Port fire", "Ferry talks") if f"<bdi>{title}</bdi>" in page] == found


def test_an_account_is_added_and_what_it_changed_is_said(serve: Serve) -> None:
    client = serve()
    address = keep(client)
    response = client.post(address, data={**typed(MEDIATOR), "do": "add"})
    assert response.status_code == 303
    assert response.headers["Location"] == f"{address}#history"
    page = text(client, address)
    assert "Account added: Mediator" in page
    assert "From agreement to divergence" in page
    earlier = text(client, f"{address}?revision=3")
    assert "Mediator" not in earlier
    assert "This is how it stood at revision 3" in earlier


def test_a_file_is_added(serve: Serve) -> None:
    client = serve()
    address = keep(client)
    files = {"files": (io.BytesIO(b"The talks lasted three hours."), "mediator.txt")}
    assert client.post(address, data={"do": "add", **files}).status_code == 303
    assert "Mediator" in text(client, address)


@pytest.mark.parametrize(
    ("fields", "invalid"),
    [
        pytest.param(typed({"party": "Mediator"}), ["/accounts/0/text"], id="no-text"),
        pytest.param(typed({**MEDIATOR, "published_at": "2025-05-13T18:00"}), ["/accounts/0/zone"], id="no-zone"),
        pytest.param(typed({}), ["/accounts/0/party", "/accounts/0/text"], id="nothing"),
    ],
)
def test_a_mistake_is_said_where_it_is(serve: Serve, fields: dict[str, str], invalid: list[str]) -> None:
    client = serve()
    address = keep(client)
    response = client.post(address, data={**fields, "do": "add"})
    page = Page(response.get_data(as_text=True))
    assert response.status_code == 422
    assert page.invalid == invalid
    assert {name: page.values[name] for name in fields} == fields
    assert "data-report" in response.get_data(as_text=True)


@pytest.mark.parametrize("name", TAKEAWAYS)
def test_an_event_is_taken_away(serve: Serve, name: str) -> None:
    client = serve()
    file = client.post(keep(client), data={"as": name})
    assert file.status_code == 200
    assert file.headers["Content-Disposition"].endswith(f'.{TAKEAWAYS[name].suffix}"')


def test_an_event_of_one_account_is_shown_without_a_report(serve: Serve) -> None:
    client = serve()
    made = client.post("/v1/events", json={"title": "<b>Ferry</b> talks", "accounts": [A]}).json
    page = text(client, f"/events/{made['id']}")
    assert "two are needed" in page
    assert "<b>Ferry" not in page


@pytest.mark.parametrize("address", ["/events/evt_00000000000000000000000000", "/events/x"])
def test_what_is_not_there(serve: Serve, address: str) -> None:
    response = serve().get(address)
    assert response.status_code == 404
    assert response.mimetype == "text/html"


def test_a_file_that_cannot_be_read_is_said_at_its_field(serve: Serve) -> None:
    client = serve()
    address = keep(client)
    files = {"files": (io.BytesIO(b"%PDF-1.7"), "scan.pdf")}
    response = client.post(address, data={"do": "add", "/accounts/0/party": "Mediator", **files})
    page = Page(response.text)
    assert response.status_code == 422
    assert page.invalid == ["/accounts/0/text", "/accounts/0/files"]
    assert "A PDF cannot be read" in page.text
    assert page.values["/accounts/0/party"] == "Mediator"


def test_another_site_adds_nothing(serve: Serve) -> None:
    client = serve()
    address = keep(client)
    foreign = {"Sec-Fetch-Site": "cross-site"}
    assert client.post(address, data={**typed(MEDIATOR), "do": "add"}, headers=foreign).status_code == 403
    assert client.post("/", data={**typed(A, B, title="x"), "do": "keep"}, headers=foreign).status_code == 403
    assert "Mediator" not in text(client, address)


def test_a_key_is_asked_for_and_sees_its_own(place: Place, serve: Serve, tmp_path: Any) -> None:
    token, other = "stc_" + "e" * 43, "stc_" + "o" * 43
    scopes = frozenset({"compare", "events:read", "events:write"})
    keys = tmp_path / "keys.json"
    mine = Key("mine", digest(token), scopes, MADE)
    write_keys(keys, (mine, replace(mine, name="theirs", sha256=digest(other), workspace="elsewhere")))
    client = serve(keys_file=str(keys))
    address = keep(client, key=token)
    for path in ("/events", address):
        refused = client.get(path)
        assert refused.status_code == 401
        assert "data-wants-key" in refused.get_data(as_text=True)
        shown = client.post(path, data={"key": token}).get_data(as_text=True)
        assert "Ferry talks" in shown
        assert token not in shown
        assert "Ferry talks" not in client.post(path, data={"key": other}).get_data(as_text=True)
    lost = client.post(address, data={**typed(MEDIATOR), "do": "add"})
    assert lost.status_code == 401
    assert Page(lost.get_data(as_text=True)).values["/accounts/0/text"] == MEDIATOR["text"]


def test_a_database_that_is_not_ready_is_said_so(serve_empty: Serve) -> None:
    response = serve_empty().get("/events?q=ferry")
    assert response.status_code == 503
    assert response.mimetype == "text/html"
    assert "/events?q=ferry" in Page(response.text).links  # to try again
