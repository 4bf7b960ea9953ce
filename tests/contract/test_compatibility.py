"""The contract against the last that was released, and that the check would see what breaks clients."""

from __future__ import annotations

import copy
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from api.contract.compatibility import breaking_changes

ROOT = Path(__file__).resolve().parents[2]
CURRENT = yaml.safe_load((ROOT / "openapi.yaml").read_text("utf-8"))
RELEASED = sorted(
    (ROOT / "api" / "contract" / "released").glob("v*.yaml"),
    key=lambda path: [int(part) for part in path.stem[1:].split(".")],
)
POST = ("paths", "/v1/comparisons", "post")
REQUEST = ("components", "schemas", "AccountRequest")
POINT = ("components", "schemas", "Point")


def test_the_clients_of_the_last_release_are_not_broken() -> None:
    released = yaml.safe_load(RELEASED[-1].read_text("utf-8"))
    if released["info"]["version"].split(".")[0] == CURRENT["info"]["version"].split(".")[0]:
        assert breaking_changes(released, CURRENT) == []


def within(document: Any, *steps: str) -> Any:
    for step in steps:
        document = document[step]
    return document


Change = Callable[[Any], Any]


def without(*steps: str) -> Change:
    return lambda document: within(document, *steps[:-1]).pop(steps[-1])


def having(value: Any, *steps: str) -> Change:
    return lambda document: within(document, *steps[:-1]).__setitem__(steps[-1], value)


def also(value: Any, *steps: str) -> Change:
    return lambda document: within(document, *steps).append(value)


def less(value: Any, *steps: str) -> Change:
    return lambda document: within(document, *steps).remove(value)


@pytest.mark.parametrize(
    ("change", "says"),
    [
        pytest.param(without("paths", "/v1/engine"), "GET /v1/engine is gone", id="path-removed"),
        pytest.param(without(*POST), "POST /v1/comparisons is gone", id="method-removed"),
        pytest.param(without(*POST, "responses", "422"), "no longer answers 422", id="status-removed"),
        pytest.param(
            without(*POST, "responses", "200", "content", "text/csv"),
            "no longer offered as text/csv",
            id="form-removed",
        ),
        pytest.param(
            without(*POST, "requestBody", "content", "application/json"),
            "no longer takes application/json",
            id="body-form-removed",
        ),
        pytest.param(having([{"key": []}], *POST, "security"), "needs a key", id="key-newly-needed"),
        pytest.param(also("url", *REQUEST, "required"), "/url is newly required", id="request-member-required"),
        pytest.param(without(*REQUEST, "properties", "url"), "/url is no longer taken", id="request-member-removed"),
        pytest.param(
            having(10, *REQUEST, "properties", "text", "maxLength"), "/text has a lower maxLength", id="shorter-text"
        ),
        pytest.param(
            having(5, *REQUEST, "properties", "text", "minLength"), "/text has a higher minLength", id="longer-text"
        ),
        pytest.param(
            having("^x$", *REQUEST, "properties", "url", "pattern"), "/url has another pattern", id="other-pattern"
        ),
        pytest.param(
            having("integer", *REQUEST, "properties", "text", "type"), "/text no longer takes string", id="other-type"
        ),
        pytest.param(
            less("statement", *REQUEST, "properties", "channel", "enum"),
            "/channel no longer takes 'statement'",
            id="request-value-removed",
        ),
        pytest.param(without(*POINT, "properties", "topic"), "/topic is gone", id="answer-member-removed"),
        pytest.param(less("topic", *POINT, "required"), "/topic is no longer certain", id="answer-member-optional"),
        pytest.param(
            having(["string", "null"], *POINT, "properties", "topic", "type"),
            "/topic may be null",
            id="answer-nullable",
        ),
        pytest.param(
            less("unclear", *POINT, "properties", "status", "enum"), "no longer the value 'unclear'", id="value-removed"
        ),
        pytest.param(
            also("disputed", *POINT, "properties", "status", "enum"), "a new value 'disputed'", id="value-added"
        ),
        pytest.param(
            without(*POST, "responses", "200", "headers", "X-Request-ID"),
            "has no header X-Request-ID",
            id="header-gone",
        ),
        pytest.param(
            also({"in": "query", "name": "q", "required": True, "schema": {}}, *POST, "parameters"),
            "query parameter q is newly required",
            id="parameter-required",
        ),
    ],
)
def test_what_breaks_clients_is_seen(change: Change, says: str) -> None:
    changed = copy.deepcopy(CURRENT)
    change(changed)
    assert says in "\n".join(breaking_changes(CURRENT, changed))


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(having({"get": CURRENT["paths"]["/livez"]["get"]}, "paths", "/new"), id="path-added"),
        pytest.param(having({"type": "string"}, *REQUEST, "properties", "new"), id="request-member-added"),
        pytest.param(having({"type": "string"}, *POINT, "properties", "new"), id="answer-member-added"),
        pytest.param(having(1_000_000, *REQUEST, "properties", "text", "maxLength"), id="longer-texts-taken"),
        pytest.param(also("leaflet", *REQUEST, "properties", "channel", "enum"), id="request-value-added"),
        pytest.param(less("party", *REQUEST, "required"), id="request-member-no-longer-required"),
        pytest.param(having({"description": "Gone."}, *POST, "responses", "410"), id="status-added"),
    ],
)
def test_what_breaks_nobody_is_let_pass(change: Change) -> None:
    changed = copy.deepcopy(CURRENT)
    change(changed)
    assert breaking_changes(CURRENT, changed) == []
