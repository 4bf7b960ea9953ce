"""A request for every answer that the contract says operations on events give."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from flask.testing import FlaskClient
from werkzeug.test import TestResponse

import comparison
from api.app import create_app
from api.engine import Engine
from api.storage.ids import EVENT, new_id
from tests.api.stand_in import broken, late
from tests.events.ferry_talks import EVENT as TALKS
from tests.events.ferry_talks import PILOTS, PORT, SetClock, keep

Producer = Callable[[FlaskClient], TestResponse]

NOWHERE = new_id(EVENT, SetClock()())
_NAMES = {
    "{slug}": "not-found",
    "{event}": NOWHERE,
    "{account}": "port",
    "{number}": "1",
    "{review}": "r",
    "{webhook}": "w",
    "{delivery}": "d",
}


def named(path: str) -> str:
    """``path`` with a name for each of its parameters: of a problem that there is, and of an event that is not."""
    for parameter, name in _NAMES.items():
        path = path.replace(parameter, name)
    return path


def kept(client: FlaskClient, path: str) -> str:
    """``path`` of an event that has two accounts."""
    return named(path.replace("/v1/events/{event}", keep(client, PORT, PILOTS)))


def sent(method: str, path: str, **how: Any) -> Producer:
    return lambda client: client.open(kept(client, path), method=method, **how)


def to(path: str, method: str, **how: Any) -> Producer:
    return lambda client: client.open(named(path), method=method, **how)


def cut_short(path: str, method: str, **headers: str) -> Producer:
    return to(
        path,
        method,
        input_stream=io.BytesIO(b"{"),
        environ_overrides={"CONTENT_LENGTH": "9"},
        content_type="application/json",
        headers=headers,
    )


def on_the_same_database(client: FlaskClient, **how: Any) -> FlaskClient:
    settings = client.application.extensions["service"].settings
    return create_app(settings, log_stream=io.StringIO(), **how).test_client()


def with_broken_clock(path: str, method: str, **how: Any) -> Producer:
    return lambda client: on_the_same_database(client, now=broken).open(kept(client, path), method=method, **how)


def without_database(path: str, method: str, **how: Any) -> Producer:
    def produce(client: FlaskClient) -> TestResponse:
        settings = replace(client.application.extensions["service"].settings, database="/nonexistent/events.sqlite3")
        return create_app(settings, log_stream=io.StringIO()).test_client().open(named(path), method=method, **how)

    return produce


def comparing(engine: Any, path: str = "/comparison") -> Producer:
    def produce(client: FlaskClient) -> TestResponse:
        other = on_the_same_database(client, engine=Engine(engine, comparison.describe))
        return other.get(keep(client, PORT, {**PILOTS, "party": engine.__name__ + path}) + path)

    return produce


def searching(liken: Any) -> Producer:
    def produce(client: FlaskClient) -> TestResponse:
        keep(client, PORT)
        engine = Engine(comparison.compare, comparison.describe, liken=liken)
        return on_the_same_database(client, engine=engine).get("/v1/search?q=pilots")

    return produce


def archived(method: str, path: str, **how: Any) -> Producer:
    def produce(client: FlaskClient) -> TestResponse:
        address = kept(client, path)
        event = "/".join(address.split("/")[:4])
        client.patch(event, json={"archived": True}, headers={"If-Match": "*"})
        return client.open(address, method=method, **how)

    return produce


NO_TYPE = {"Accept": "image/png"}
OLD = {"If-Match": '"0"'}
ANY = {"If-Match": "*"}
ONE, EVENTS = "/v1/events/{event}", "/v1/events"
ACCOUNTS, ACCOUNT = ONE + "/accounts", ONE + "/accounts/{account}"
REVISIONS, REVISION = ACCOUNT + "/revisions", ACCOUNT + "/revisions/{number}"
COMPARISON = ONE + "/comparison"
CHANGES = ONE + "/changes"
SEARCH = "/v1/search"
NEW = {**PILOTS, "id": "another"}
TEXT = {"text": "Other words."}

_READS = {
    "listEvents": EVENTS,
    "readEvent": ONE,
    "listAccounts": ACCOUNTS,
    "readAccount": ACCOUNT,
    "listRevisions": REVISIONS,
    "readRevision": REVISION,
    "compareEventAccounts": COMPARISON,
    "listChanges": CHANGES,
}
_WRITES: dict[str, tuple[str, str, dict[str, Any], dict[str, str]]] = {
    "createEvent": ("POST", EVENTS, TALKS, {}),
    "updateEvent": ("PATCH", ONE, {"title": "Other talks"}, ANY),
    "addAccount": ("POST", ACCOUNTS, NEW, {}),
    "reviseAccount": ("POST", REVISIONS, TEXT, {}),
}


def _reads() -> dict[tuple[str, str], Producer]:
    found: dict[tuple[str, str], Producer] = {}
    for name, path in _READS.items():
        found[name, "200"] = sent("GET", path)
        found[name, "400"] = to(path + "?colour=red", "GET")
        found[name, "503"] = without_database(path, "GET")
        if path != EVENTS:
            found[name, "404"] = to(path, "GET")
    return found


def _writes() -> dict[tuple[str, str], Producer]:
    found: dict[tuple[str, str], Producer] = {}
    for name, (method, path, body, headers) in _WRITES.items():
        success = "200" if method == "PATCH" else "201"
        found[name, success] = sent(method, path, json=body, headers=headers)
        found[name, "400"] = to(path, method, data="{", content_type="application/json", headers=headers)
        found[name, "406"] = to(path, method, json=body, headers={**headers, **NO_TYPE})
        found[name, "408"] = cut_short(path, method, **headers)
        found[name, "413"] = to(path, method, data=b" " * 3_000_000, content_type="application/json", headers=headers)
        found[name, "415"] = to(path, method, data="x", content_type="text/plain", headers=headers)
        found[name, "422"] = to(path, method, json={"colour": "red"}, headers=headers)
        found[name, "500"] = with_broken_clock(path, method, json=body, headers=headers)
        found[name, "503"] = without_database(path, method, json=body, headers=headers)
        if path != EVENTS:
            found[name, "404"] = to(path, method, json=body, headers=headers)
    return found


EVENT_PRODUCERS: dict[tuple[str, str], Producer] = {
    **_reads(),
    **_writes(),
    ("updateEvent", "412"): sent("PATCH", ONE, json={"title": "X"}, headers=OLD),
    ("updateEvent", "428"): sent("PATCH", ONE, json={"title": "X"}),
    ("addAccount", "409"): sent("POST", ACCOUNTS, json=PORT),
    ("reviseAccount", "200"): sent("POST", REVISIONS, json={"text": PORT["text"]}),
    ("reviseAccount", "409"): archived("POST", REVISIONS, json=TEXT),
    ("reviseAccount", "412"): sent("POST", REVISIONS, json=TEXT, headers=OLD),
    ("withdrawAccount", "204"): sent("DELETE", ACCOUNT),
    ("withdrawAccount", "400"): to(ACCOUNT + "?colour=red", "DELETE"),
    ("withdrawAccount", "404"): to(ACCOUNT, "DELETE"),
    ("withdrawAccount", "409"): archived("DELETE", ACCOUNT),
    ("withdrawAccount", "412"): sent("DELETE", ACCOUNT, headers=OLD),
    ("withdrawAccount", "500"): with_broken_clock(ACCOUNT, "DELETE"),
    ("withdrawAccount", "503"): without_database(ACCOUNT, "DELETE"),
    ("compareEventAccounts", "409"): lambda client: client.get(keep(client, PORT) + "/comparison"),
    ("compareEventAccounts", "500"): comparing(broken),
    ("compareEventAccounts", "503"): comparing(late),
    ("searchPassages", "200"): to(SEARCH + "?q=pilots", "GET"),
    ("searchPassages", "400"): to(SEARCH, "GET"),
    ("searchPassages", "500"): searching(broken),
    ("searchPassages", "503"): searching(late),
    ("listChanges", "500"): comparing(broken, "/changes"),
    ("listChanges", "503"): comparing(late, "/changes"),
}
