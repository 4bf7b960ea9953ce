"""A workspace knows nothing of another: every route under /v1/events, asked with a foreign key about foreign ids."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from flask.testing import FlaskClient
from sqlalchemy import event
from werkzeug.test import TestResponse

from api.app import create_app
from api.parameters import opaque
from api.settings import Settings
from api.storage.ids import EVENT as EVENT_PREFIX
from api.storage.ids import REVIEW, new_id
from tests.events import desks
from tests.events.ferry_talks import EVENT, PILOTS, PORT, SetClock, ok
from tests.storage.databases import Serve

NEVER_WAS = new_id(EVENT_PREFIX, SetClock()())
SECRET = "embargoed"
FOREIGN = {**PORT, "text": f"What is {SECRET} until six. " + PORT["text"]}

BODIES: dict[str, Any] = {
    "POST /v1/events": EVENT,
    "PATCH /v1/events/{event}": {"title": "Taken"},
    "POST /v1/events/{event}/accounts": PILOTS,
    "POST /v1/events/{event}/accounts/{account}/revisions": {"text": "Taken."},
    "POST /v1/events/{event}/reviews": {"verdict": "confirm", "comparison": "0" * 32, "points": ["p1"]},
}
"""What is sent where something is: a route that is new has to be added here, or the test of its method fails with 415."""

QUERIES = ("", "?revision=1", "?as_of=2999-01-01T00:00:00Z")


def routes() -> list[tuple[str, str]]:
    """Each method at each address under /v1/events of which a part names something."""
    rules = create_app(Settings()).url_map.iter_rules()
    return sorted(
        (method, rule.rule.replace("<id:", "{").replace("<", "{").replace(">", "}"))
        for rule in rules
        for method in rule.methods or ()
        if rule.rule.startswith("/v1/events/") and method != "OPTIONS"
    )


@pytest.fixture
def client(serve: Serve, tmp_path: Path) -> FlaskClient:
    return serve(keys_file=desks.keys_in(tmp_path))


@pytest.fixture
def foreign(client: FlaskClient) -> str:
    """The id of an event of the south, with two accounts, two revisions and a comparison."""
    whole = {**EVENT, "accounts": [FOREIGN, PILOTS]}
    event_id = ok(client.post("/v1/events", json=whole, headers=desks.of("south")), 201)["id"]
    address = f"/v1/events/{event_id}"
    revised = {"text": FOREIGN["text"] + " More."}
    ok(client.post(address + "/accounts/port/revisions", json=revised, headers=desks.of("south")), 201)
    ok(client.get(address + "/comparison", headers=desks.of("south")))
    return str(event_id)


def asked(client: FlaskClient, method: str, path: str, event_id: str, account: str, **headers: str) -> TestResponse:
    address = (
        path.replace("{event}", event_id)
        .replace("{account}", account)
        .replace("{number}", "1")
        .replace("{review}", "r")
    )
    body = BODIES.get(f"{method} {path}")
    how = {} if body is None else {"json": body}
    return client.open(address, method=method, headers=desks.of("north", **headers), **how)


def whole(response: TestResponse) -> tuple[Any, ...]:
    """Everything that an answer says, but for how much of the quota is left."""
    headers = {name: value for name, value in response.headers if not name.startswith("RateLimit")}
    return response.status_code, headers, response.data


@pytest.mark.parametrize(("method", "path"), routes())
def test_what_is_foreign_is_as_unknown_as_what_never_was(
    client: FlaskClient, foreign: str, method: str, path: str
) -> None:
    before = state(client, foreign)
    for query in QUERIES if method in {"GET", "HEAD"} else [""]:
        for headers in ({}, {"If-Match": "*"}, {"If-Match": '"4"'}, {"Idempotency-Key": "k"}, {"If-None-Match": '"4"'}):
            answers = [
                whole(asked(client, method, path + query, event_id, account, **headers))
                for event_id, account in [(foreign, "port"), (NEVER_WAS, "port"), (foreign, "nobody")]
            ]
            assert answers[0] == answers[1]
            unasked = {400} if query else {428} if method == "PATCH" and "If-Match" not in headers else set()
            assert answers[0][0] in {404} | unasked
            if "{account}" in path:
                assert answers[0] == answers[2]
            assert SECRET not in str(answers[0])
    assert state(client, foreign) == before


def state(client: FlaskClient, event_id: str) -> list[bytes]:
    paths = ("", "/accounts", "/accounts/port", "/accounts/port/revisions", "/comparison")
    return [client.get(f"/v1/events/{event_id}{path}", headers=desks.of("south")).data for path in paths]


@pytest.mark.parametrize(("method", "path"), routes())
def test_what_is_foreign_costs_the_same_queries(
    client: FlaskClient, foreign: str, statements: list[str], method: str, path: str
) -> None:
    asked(client, method, path, NEVER_WAS, "port", **{"If-Match": "*"})  # connects
    sent = []
    for event_id in (foreign, NEVER_WAS):
        statements.clear()
        asked(client, method, path, event_id, "port", **{"If-Match": "*"})
        sent.append(list(statements))
    assert sent[0] == sent[1]
    assert sent[0]


@pytest.fixture
def statements(client: FlaskClient) -> Iterator[list[str]]:
    """The statements that the service sends to its database."""
    seen: list[str] = []

    def note(_: Any, __: Any, statement: str, *___: Any) -> None:
        seen.append(statement)

    client.get("/v1/events", headers=desks.of("north"))
    engine = client.application.extensions["database"]._engine_here()
    event.listen(engine, "before_cursor_execute", note)
    yield seen
    event.remove(engine, "before_cursor_execute", note)


@pytest.mark.parametrize(
    "query",
    [
        "",
        "?party=Port+of+Leith",
        "?q=harbour",
        "?q=hire+pilots&withdrawn=true",
        "?q=the",
        "?q=pilots&party=Port+of+Leith",
        "?since=2025-06-03&until=2025-06-03",
        "?q=pilots&since=2025-06-03&until=2025-06-03",
        "?archived=true",
    ],
)
def test_lists_have_nothing_of_others(client: FlaskClient, foreign: str, query: str) -> None:
    assert ok(client.get("/v1/events" + query, headers=desks.of("north"))) == {"events": [], "next": None}
    mine = ok(client.post("/v1/events", json=EVENT, headers=desks.of("north")), 201)["id"]
    cursor = {"cursor": opaque(foreign)}
    listed = client.get("/v1/events", query_string=cursor, headers=desks.of("north"))
    assert foreign not in listed.text
    assert mine in client.get("/v1/events", headers=desks.of("north")).text


def test_a_review_of_others_is_as_unknown_as_one_that_never_was(client: FlaskClient, foreign: str) -> None:
    address, south = f"/v1/events/{foreign}", desks.of("south")
    compared = ok(client.get(address + "/comparison", headers=south))
    review = {"verdict": "confirm", "comparison": compared["id"], "points": [compared["points"][0]["id"]]}
    made = ok(client.post(address + "/reviews", json=review, headers=south), 201)["id"]
    mine = ok(client.post("/v1/events", json={**EVENT, "accounts": [FOREIGN, PILOTS]}, headers=desks.of("north")), 201)
    for event_id in (foreign, NEVER_WAS, mine["id"]):
        answers = [
            whole(client.get(f"/v1/events/{event_id}/reviews/{name}", headers=desks.of("north")))
            for name in (made, new_id(REVIEW, SetClock()()))
        ]
        assert answers[0] == answers[1]
        assert answers[0][0] == 404
    taken = {"verdict": "retract", "replaces": made}
    refused = client.post(f"/v1/events/{mine['id']}/reviews", json=taken, headers=desks.of("north"))
    never = {"verdict": "retract", "replaces": new_id(REVIEW, SetClock()())}
    unknown = client.post(f"/v1/events/{mine['id']}/reviews", json=never, headers=desks.of("north"))
    assert whole(refused) == whole(unknown)
    assert refused.status_code == 422
    assert ok(client.get(f"{address}/reviews/{made}", headers=south))["state"] == "applied"


def test_idempotency_keys_of_others_are_free(client: FlaskClient) -> None:
    made = [
        client.post("/v1/events", json={**EVENT, "title": name}, headers=desks.of(name, **{"Idempotency-Key": "k"}))
        for name in ("north", "south")
    ]
    assert [each.status_code for each in made] == [201, 201]
    assert made[0].json["title"] == "north"
    assert made[1].json["title"] == "south"


def test_comparisons_are_not_shared(client: FlaskClient, foreign: str, statements: list[str]) -> None:
    """The same accounts again are compared again for another workspace, so that nobody learns that they were there."""
    same = {**EVENT, "accounts": [FOREIGN, PILOTS]}
    mine = ok(client.post("/v1/events", json=same, headers=desks.of("north")), 201)["id"]
    ok(client.get(f"/v1/events/{foreign}/comparison?revision=3", headers=desks.of("south")))
    statements.clear()
    ok(client.get(f"/v1/events/{mine}/comparison", headers=desks.of("north")))
    assert any(each.startswith("INSERT INTO kept_comparisons") for each in statements)


def test_who_sent_a_text_is_kept_by_name(client: FlaskClient, foreign: str) -> None:
    read = client.get(f"/v1/events/{foreign}/accounts/port", headers=desks.of("south"))
    assert ok(read)["revision"]["received_from"] == "south"


@pytest.mark.parametrize(
    ("name", "reads", "writes"),
    [
        pytest.param("north", 200, 201, id="both"),
        pytest.param("north-reader", 200, 403, id="reader"),
        pytest.param("north-writer", 403, 201, id="writer"),
        pytest.param("north-comparer", 403, 403, id="comparer"),
    ],
)
def test_scopes(client: FlaskClient, name: str, reads: int, writes: int) -> None:
    assert client.get("/v1/events", headers=desks.of(name)).status_code == reads
    assert client.head("/v1/events", headers=desks.of(name)).status_code == reads
    assert client.post("/v1/events", json=EVENT, headers=desks.of(name)).status_code == writes
