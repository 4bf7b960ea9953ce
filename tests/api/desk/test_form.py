"""The form of the desk without a script: what was typed is there again, whatever button was pressed."""

from __future__ import annotations

import io
import json
from typing import Any

import pytest
from flask.testing import FlaskClient

from api.desk.examples import LABELS, example_requests
from tests.api.desk.forms import Page, typed
from tests.api.requests import A, B

FULL = {
    **A,
    "channel": "press_briefing",
    "published_at": "2025-05-13T18:00",
    "zone": "Europe/London",
    "speaker": "Ann Reid",
    "quoted_by": "The Courier",
    "url": "https://ferries.example/a",
}
TRICKY = [
    "\nfirst line empty",
    "</textarea><script>alert(1)</script>",
    "&amp; <b>",
    "tab\there",
    "‮bidi",
    "line\n\nline  ",
]


def post(client: FlaskClient, **fields: Any) -> tuple[int, Page]:
    response = client.post("/", data=fields, content_type="multipart/form-data")
    return response.status_code, Page(response.get_data(as_text=True))


def test_it_is_there_blank(shared_client: FlaskClient) -> None:
    response = shared_client.get("/")
    page = Page(response.get_data(as_text=True))
    assert response.status_code == 200
    assert response.headers["Cache-Control"] == "no-cache"
    assert {"/accounts/0/party", "/accounts/1/text", "/event/title", "files"} <= set(page.values)
    assert not any(page.values.values())
    assert {f"do=example/{name}" for name in LABELS} <= set(page.buttons)
    assert "/docs" in page.links


def test_it_is_a_page_only(shared_client: FlaskClient) -> None:
    assert shared_client.get("/", headers={"Accept": "application/json"}).status_code == 406


@pytest.mark.parametrize("action", ["add", "read", "edit", "remove/1", "remove/7", "remove/x", "example/none", ""])
def test_every_button_keeps_what_was_typed(shared_client: FlaskClient, action: str) -> None:
    fields = typed(FULL, {}, B, title="Ferry talks", occurred_on="2025-05-13", timezone="Europe/London")
    status, page = post(shared_client, do=action, **fields)
    assert status == 200
    kept = {name: value for name, value in page.values.items() if value}
    assert sorted(kept.values()) == sorted(value for value in fields.values() if value)


@pytest.mark.parametrize("text", TRICKY)
def test_a_text_comes_back_as_it_was(shared_client: FlaskClient, text: str) -> None:
    _, page = post(shared_client, do="add", **typed({**A, "text": text.replace("\n", "\r\n")}, B))
    assert page.values["/accounts/0/text"] == text


def test_an_account_is_added_and_removed(shared_client: FlaskClient) -> None:
    _, page = post(shared_client, do="add", **typed(A, B))
    assert "/accounts/2/text" in page.values
    _, page = post(shared_client, do="remove/0", **typed(A, B, {"party": "C"}))
    assert page.values["/accounts/0/party"] == B["party"]
    assert page.values["/accounts/1/party"] == "C"
    assert "/accounts/2/party" not in page.values
    _, page = post(shared_client, do="remove/0", **typed(A, B))
    assert page.values["/accounts/1/party"] == ""


def test_files_become_accounts(shared_client: FlaskClient) -> None:
    files = [
        (io.BytesIO("Die Gespräche.".encode("cp1252")), "union.txt"),
        (io.BytesIO(b"<html><body><p>The talks began at two.</p></body></html>"), "harbour-board.html"),
    ]
    status, page = post(shared_client, do="read", files=files, **typed({"party": "Owner", "text": "It is so."}, {}))
    assert status == 200
    assert page.values["/accounts/0/text"] == "It is so."
    assert (page.values["/accounts/1/party"], page.values["/accounts/1/text"]) == ("Union", "Die Gespräche.")
    assert (page.values["/accounts/2/party"], page.values["/accounts/2/text"]) == (
        "Harbour Board",
        "The talks began at two.",
    )
    assert "5 words were read from" in page.text


def test_a_file_that_cannot_be_read_costs_only_itself(shared_client: FlaskClient) -> None:
    files = [(io.BytesIO(b"%PDF-1.4"), "a.pdf"), (io.BytesIO(b"It is so."), "b.txt")]
    status, page = post(shared_client, do="compare", files=files, **typed(A, {}))
    assert status == 422
    assert page.invalid == ["files"]
    assert "a.pdf : A PDF cannot be read" in page.text
    assert page.values["/accounts/1/text"] == "It is so."


def test_source_of_a_page_is_read_before_it_is_compared(shared_client: FlaskClient) -> None:
    source = "<!doctype html><html><body><p>The talks lasted 90 minutes.</p></body></html>"
    response = shared_client.post("/", data=typed(A, {**B, "text": source}))
    assert response.status_code == 200
    assert Page(response.get_data(as_text=True)).values["/accounts/1/text"] == "The talks lasted 90 minutes."


@pytest.mark.parametrize("name", LABELS)
def test_an_example_is_compared_in_one_click(shared_client: FlaskClient, name: str) -> None:
    response = shared_client.post("/", data={"do": f"example/{name}"})
    assert response.status_code == 200
    assert "data-report" in response.get_data(as_text=True)


@pytest.mark.parametrize("name", LABELS)
def test_what_an_example_becomes_in_the_form_states_it_again(shared_client: FlaskClient, name: str) -> None:
    fields = Page(shared_client.post("/", data={"do": f"example/{name}"}).get_data(as_text=True)).values
    answer = shared_client.post("/", data={**fields, "as": "json"}).json
    example = json.loads(json.dumps(example_requests()[name]))
    for account in example["accounts"]:
        del account["id"]  # which the desk leaves to the service
        account.pop("language", None)
    direct = shared_client.post("/v1/comparisons", json=example).json
    assert answer == direct
