"""Every problem type, visited: the whole document, and the headers that belong to it."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest
from flask.testing import FlaskClient
from werkzeug.exceptions import BadRequest
from werkzeug.test import TestResponse

from api.app import create_app
from api.problem_types import PROBLEM_TYPES
from api.settings import Settings
from api.turns import Overloaded
from tests.api.keyed import bearer, keyed
from tests.api.requests import request
from tests.api.stand_in import broken, client_of, late
from tests.events.ferry_talks import PILOTS, PORT, keep

URL = "/v1/comparisons"
ID = {"X-Request-ID": "an-id"}
Visit = Callable[[FlaskClient, Path], TestResponse]


def full(*_: Any, **__: Any) -> None:
    """An engine before which too many wait."""
    raise Overloaded


def post(**how: Any) -> Visit:
    return lambda client, _: client.post(URL, headers=ID, **{"content_type": "application/json", **how})


def with_key(**headers: str) -> Visit:
    return lambda _, folder: keyed(folder)[0].get("/v1/engine", headers={**ID, **headers})


def with_engine(engine: Any, method: str = "POST", path: str = URL) -> Visit:
    how = {"json": request()} if method == "POST" else {}
    return lambda *_: client_of(engine)[0].open(path, method=method, headers=ID, **how)


def twice(*_: Any) -> TestResponse:
    client = create_app(Settings(quota_per_address=1), log_stream=io.StringIO()).test_client()
    client.get("/v1/engine")
    return client.get("/v1/engine", headers=ID)


def cut_short(client: FlaskClient, _: Path) -> TestResponse:
    return client.post(
        URL,
        headers=ID,
        input_stream=io.BytesIO(b"{"),
        environ_overrides={"CONTENT_LENGTH": "9"},
        content_type="application/json",
    )


def insane_host(client: FlaskClient, _: Path) -> TestResponse:
    # Nothing in the service raises it; werkzeug may, for what it cannot read.
    def refuse() -> None:
        raise BadRequest

    app = create_app(Settings(), log_stream=io.StringIO())
    app.before_request(refuse)
    return app.test_client().get("/livez", headers=ID)


def on_events(ask: Callable[[FlaskClient, str], TestResponse], *accounts: dict[str, Any]) -> Visit:
    """What ``ask`` is answered about an event that has ``accounts``."""
    return lambda client, _: ask(client, keep(client, *accounts))


def archived(client: FlaskClient, event: str) -> TestResponse:
    client.patch(event, json={"archived": True}, headers={"If-Match": "*"})
    return client.post(event + "/accounts", json=PORT, headers=ID)


def withdrawn(client: FlaskClient, event: str) -> TestResponse:
    client.delete(event + "/accounts/port")
    return client.post(event + "/accounts/port/revisions", json={"text": "Other words."}, headers=ID)


def reused(client: FlaskClient, event: str) -> TestResponse:
    headers = {**ID, "Idempotency-Key": event}
    client.post(event + "/accounts", json=PORT, headers=headers)
    return client.post(event + "/accounts", json=PILOTS, headers=headers)


def crowded(client: FlaskClient, _: Path) -> TestResponse:
    event = keep(client, PORT, PILOTS)
    narrow = replace(client.application.extensions["service"].settings, max_accounts=2)
    app = create_app(narrow, log_stream=io.StringIO())
    return app.test_client().post(event + "/accounts", json={**PORT, "id": "third"}, headers=ID)


def without_tables(_: FlaskClient, folder: Path) -> TestResponse:
    app = create_app(Settings(database=str(folder / "events.sqlite3")), log_stream=io.StringIO())
    return app.test_client().get("/v1/events", headers=ID)


def without_server(_: FlaskClient, __: Path) -> TestResponse:
    app = create_app(Settings(database_url="postgresql://127.0.0.1:1/events"), log_stream=io.StringIO())
    return app.test_client().get("/v1/events", headers=ID)


def overfull(client: FlaskClient, _: Path) -> TestResponse:
    event = keep(client, PORT, PILOTS)
    review = {**REVIEW, "comparison": client.get(event + "/comparison").json["id"]}
    with patch("api.reviews.writing.MOST", 0):
        return client.post(event + "/reviews", json=review, headers=ID)


REVIEW = {"verdict": "confirm", "comparison": "0" * 32, "points": ["p1"]}
CHANGE = {"json": {"title": "Other talks"}}
BAD_TEXT = {"accounts": [{"party": "A", "text": "x"}, {"party": "B", "text": 5}]}
VISITS: dict[str, tuple[Visit, str, dict[str, str]]] = {
    "malformed-json": (
        post(data='{"a":1,"a":2}'),
        'The key "a" stands twice in one object: keep one of the two.',
        {},
    ),
    "bad-request": (insane_host, "The request cannot be understood.", {}),
    "invalid-parameters": (
        lambda client, _: client.get("/v1/events?limit=many", headers=ID),
        "One parameter is not valid: see parameters.",
        {},
    ),
    "event-archived": (on_events(archived), "The event is archived: PATCH it with archived false first.", {}),
    "event-full": (crowded, "An event may have at most 2 accounts that stand.", {}),
    "account-exists": (
        on_events(lambda client, event: client.post(event + "/accounts", json=PORT, headers=ID), PORT),
        "The event has an account with the id port.",
        {},
    ),
    "account-withdrawn": (
        on_events(withdrawn, PORT),
        "The account is withdrawn: add the text as a new account.",
        {},
    ),
    "not-comparable": (
        on_events(lambda client, event: client.get(event + "/comparison", headers=ID), PORT),
        "Two accounts are needed; the event has 1.",
        {},
    ),
    "comparison-changed": (
        on_events(lambda client, event: client.post(event + "/reviews", json=REVIEW, headers=ID), PORT, PILOTS),
        "The comparison has another id than the one that was sent: read it again.",
        {},
    ),
    "limit-reached": (overfull, "An event may have at most 0 reviews.", {}),
    "precondition-failed": (
        on_events(lambda client, event: client.patch(event, headers={**ID, "If-Match": '"0"'}, **CHANGE)),
        "If-Match names another version than the one that is there: read it again.",
        {},
    ),
    "precondition-required": (
        on_events(lambda client, event: client.patch(event, headers=ID, **CHANGE)),
        "Send If-Match with the ETag of the event that you have read.",
        {},
    ),
    "idempotency-key-reused": (
        on_events(reused),
        "This Idempotency-Key belongs to a request with another address or body: make a new one.",
        {},
    ),
    "storage-not-migrated": (
        without_tables,
        "Events cannot be served: the operator has to run `flask --app wsgi storage upgrade`.",
        {"Retry-After": "5"},
    ),
    "storage-unavailable": (
        without_server,
        "The database does not answer: try again later.",
        {"Retry-After": "5"},
    ),
    "missing-key": (
        with_key(),
        "Send the header Authorization: Bearer, with the token of a key.",
        {"WWW-Authenticate": 'Bearer realm="statement comparison"'},
    ),
    "invalid-key": (
        with_key(Authorization="Bearer x"),
        "The header Authorization holds no key of this service.",
        {"WWW-Authenticate": 'Bearer realm="statement comparison", error="invalid_token"'},
    ),
    "expired-key": (
        with_key(**bearer("past")),
        "The key has expired: ask for a new one.",
        {"WWW-Authenticate": 'Bearer realm="statement comparison", error="invalid_token"'},
    ),
    "missing-scope": (
        with_key(**bearer("figures")),
        "The key lacks the scope compare.",
        {"WWW-Authenticate": 'Bearer realm="statement comparison", error="insufficient_scope", scope="compare"'},
    ),
    "foreign-form": (
        lambda client, _: client.post("/desk/texts", headers={**ID, "Origin": "https://elsewhere.example"}),
        "Open the desk and send the form from there.",
        {},
    ),
    "not-found": (
        lambda client, _: client.get("/nowhere", headers=ID),
        "There is nothing at this address.",
        {},
    ),
    "method-not-allowed": (
        lambda client, _: client.put(URL, headers=ID),
        "This address takes OPTIONS, POST, not PUT.",
        {"Allow": "OPTIONS, POST"},
    ),
    "not-acceptable": (
        lambda client, _: client.get("/livez", headers={**ID, "Accept": "image/png"}),
        "This address offers application/json: accept that, or */*.",
        {"Vary": "Accept"},
    ),
    "incomplete-body": (cut_short, "The body ended, or stopped coming, before it was whole.", {}),
    "body-too-large": (
        post(data=b" " * 2_097_153),
        "The body may have at most 2,097,152 bytes: shorten the texts or send fewer accounts.",
        {},
    ),
    "unsupported-media-type": (
        post(data="x", content_type="text/plain"),
        "Send the header Content-Type: application/json.",
        {"Accept-Post": "application/json"},
    ),
    "invalid-fields": (post(json=BAD_TEXT), "One field is not valid: see errors.", {}),
    "unreadable-document": (
        lambda client, _: client.post("/desk/texts", headers=ID, data={"document": (io.BytesIO(b"%PDF-1.7"), "a.pdf")}),
        "A PDF cannot be read: open it and paste its text.",
        {},
    ),
    "too-many-requests": (twice, "At most 1 requests a minute: try again in 60 seconds.", {"Retry-After": "60"}),
    "overloaded": (
        with_engine(full),
        "Too many requests are waiting to be compared: try again later.",
        {"Retry-After": "5"},
    ),
    "too-costly": (
        with_engine(late),
        "The comparison was stopped after 10 seconds: send shorter texts or fewer accounts.",
        {"Retry-After": "5"},
    ),
    "unavailable": (
        with_engine(broken, "GET", "/readyz"),
        "The engine does not complete a comparison.",
        {"Retry-After": "5"},
    ),
    "internal": (
        with_engine(broken),
        "The request could not be served because of a defect in the service.",
        {},
    ),
}
ERRORS = {
    "invalid-fields": [
        {
            "pointer": "/accounts/1/text",
            "detail": "expected a text of 1 to 50,000 characters that is not only white space, received a number",
        }
    ]
}
PARAMETERS = {"invalid-parameters": [{"name": "limit", "detail": "expected a whole number from 1 to 100"}]}


@pytest.mark.parametrize("kind", PROBLEM_TYPES, ids=lambda kind: kind.slug)
def test_the_whole_document(shared_client: FlaskClient, tmp_path: Path, kind: Any) -> None:
    visit, detail, headers = VISITS[kind.slug]
    response = visit(shared_client, tmp_path)
    expected = {
        "type": f"/problems/{kind.slug}",
        "title": kind.title,
        "status": kind.status,
        "detail": detail,
        "instance": "an-id",
    }
    if kind.slug in PARAMETERS:
        expected["parameters"] = PARAMETERS[kind.slug]
    if kind.slug in ERRORS:
        expected["errors"] = ERRORS[kind.slug]
    assert response.json == expected
    assert response.status_code == kind.status
    assert response.mimetype == "application/problem+json"
    assert response.headers["Cache-Control"] == "no-store"
    for name, value in headers.items():
        assert response.headers[name] == value


def test_every_problem_is_described_where_its_type_leads(shared_client: FlaskClient) -> None:
    for kind in PROBLEM_TYPES:
        assert shared_client.get(kind.uri).json["title"] == kind.title
        assert kind.title in shared_client.get(kind.uri, headers={"Accept": "text/html"}).get_data(as_text=True)
