"""The contract: current, valid, complete, and what the service does."""

from __future__ import annotations

import io
import json
import re
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from flask.testing import FlaskClient
from jsonschema import Draft202012Validator, FormatChecker
from openapi_spec_validator import OpenAPIV31SpecValidator
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012
from werkzeug.test import TestResponse

from api.app import create_app
from api.contract.__main__ import generated
from api.settings import Settings
from tests.api.keyed import bearer, keyed
from tests.api.requests import request
from tests.api.stand_in import broken, client_of, crowded, late, unread
from tests.contract.event_producers import EVENT_PRODUCERS, SEARCH, kept, named
from tests.contract.review_producers import REVIEW_PRODUCERS
from tests.contract.webhook_producers import WEBHOOK_PRODUCERS

ROOT = Path(__file__).resolve().parents[2]
CONTRACT = yaml.safe_load((ROOT / "openapi.yaml").read_text("utf-8"))
OPERATIONS = [(path, method, each) for path, methods in CONTRACT["paths"].items() for method, each in methods.items()]
NOT_JSON = {"data": "{", "content_type": "application/json"}


def checker(schema: Any) -> Draft202012Validator:
    """Validates against ``schema``, whose references lead into the contract."""
    registry = Registry().with_resource("urn:contract", Resource(CONTRACT, DRAFT202012))
    absolute = json.loads(json.dumps(schema).replace('"#/', '"urn:contract#/'))
    return Draft202012Validator(absolute, registry=registry, format_checker=FormatChecker())


def resolved(given: Any) -> Any:
    if "$ref" not in given:
        return given
    _, _, section, name = given["$ref"].split("/")
    return CONTRACT["components"][section][name]


def contents() -> Iterator[Any]:
    for path, method, operation in OPERATIONS:
        if "requestBody" in operation:
            for media, content in operation["requestBody"]["content"].items():
                yield pytest.param(content, id=f"{method} {path} {media}")
        for status, response in operation["responses"].items():
            for media, content in resolved(response).get("content", {}).items():
                yield pytest.param(content, id=f"{method} {path} {status} {media}")


@pytest.mark.parametrize("name", ["openapi.yaml", "README.md"])
def test_the_generated_files_are_current(name: str) -> None:
    current = (ROOT / name).read_text("utf-8")
    text = generated((ROOT / "README.md").read_text("utf-8"))[name]
    assert current == text, f"{name} is not current: run `make openapi`"


def test_the_document_is_valid_openapi_3_1() -> None:
    assert CONTRACT["openapi"].startswith("3.1.")
    OpenAPIV31SpecValidator(CONTRACT).validate()


@pytest.mark.parametrize("path", ["/openapi.json", "/openapi.yaml"])
def test_the_service_serves_it(shared_client: FlaskClient, path: str) -> None:
    assert yaml.safe_load(shared_client.get(path).data) == CONTRACT


PAGES = {
    *((path, method) for path in ("/", "/events", "/events/{event}") for method in ("get", "post")),
    *(
        (f"/events/{{event}}/accounts/{{account}}/{act}", method)
        for act in ("revise", "withdraw", "revisions")
        for method in ("get", "post")
    ),
    *(
        (f"/events/{{event}}/{below}", method)
        for below in ("points/{point}", "points/{point}/passages", "reviews")
        for method in ("get", "post")
    ),
    ("/desk/texts", "post"),
    ("/assets/{name}", "get"),
}
"""What is for people, and what their pages load."""


def test_every_route_is_in_it() -> None:
    rules = create_app(Settings()).url_map.iter_rules()
    routes = {
        (re.sub(r"<(?:\w+:)?(\w+)>", r"{\1}", rule.rule), method.lower()) for rule in rules for method in rule.methods
    }
    documented = {(path, method) for path, method, _ in OPERATIONS}
    unlisted = {(path, method) for path, method in routes - documented if method not in {"head", "options"}}
    assert unlisted == PAGES
    assert documented <= routes


def test_operation_ids_are_distinct() -> None:
    ids = [operation["operationId"] for _, _, operation in OPERATIONS]
    assert len(set(ids)) == len(ids)


@pytest.mark.parametrize(("path", "method", "operation"), OPERATIONS)
def test_operations_are_described(path: str, method: str, operation: Any) -> None:
    assert re.fullmatch(r"[a-z][A-Za-z]+", operation["operationId"])
    assert operation["summary"]
    assert operation["description"].endswith(".")
    assert "default" not in operation["responses"]


@pytest.mark.parametrize("content", list(contents()))
def test_examples_are_there_and_valid(content: Any) -> None:
    if content["schema"].get("type") in {"string", "object"} and "examples" not in content:
        return  # a page, or the contract itself
    assert content["examples"]
    for example in content["examples"].values():
        checker(content["schema"]).validate(example["value"])


@pytest.mark.parametrize("name", CONTRACT["components"]["schemas"])
def test_every_member_is_described(name: str) -> None:
    schema = CONTRACT["components"]["schemas"][name]
    assert schema["description"]
    for member, property in schema["properties"].items():
        assert "$ref" in property or property["description"], member


@pytest.mark.parametrize("name", [name for name in CONTRACT["components"]["schemas"] if name.endswith("Request")])
def test_requests_are_closed(name: str) -> None:
    assert CONTRACT["components"]["schemas"][name]["additionalProperties"] is False


def test_answers_are_open() -> None:
    closed = [name for name, each in CONTRACT["components"]["schemas"].items() if "additionalProperties" in each]
    assert all(name.endswith("Request") for name in closed)


Producer = Callable[[FlaskClient], TestResponse]


def guarded(method: str, path: str, **headers: str) -> Producer:
    """From a service with keys."""

    def produce(_: FlaskClient) -> TestResponse:
        with tempfile.TemporaryDirectory() as folder:
            return keyed(Path(folder))[0].open(named(path), method=method, headers=headers)

    return produce


def exhausted(method: str, path: str) -> Producer:
    """From a service that grants one request a minute."""

    def produce(_: FlaskClient) -> TestResponse:
        client = create_app(Settings(quota_per_address=1), log_stream=io.StringIO()).test_client()
        client.get("/v1/engine")
        return client.open(named(path), method=method)

    return produce


def cut_short(path: str, content_type: str) -> Producer:
    return lambda client: client.post(
        path,
        input_stream=io.BytesIO(b"{"),
        environ_overrides={"CONTENT_LENGTH": "9"},
        content_type=content_type,
    )


def post(path: str = "/v1/comparisons", **how: Any) -> Producer:
    return lambda client: client.post(path, **how)


ATTRIBUTIONS = "/v1/attributions"
BATCH = "/v1/comparisons/batch"
NDJSON = "application/x-ndjson"


def get(path: str, **how: Any) -> Producer:
    return lambda client: client.get(path, **how)


OTHER = {"/metrics": "desk"}
"""The key that lacks the scope of an address, where it is not the key for figures."""


def again(path: str) -> Producer:
    def produce(client: FlaskClient) -> TestResponse:
        address = kept(client, path) if "{event}" in path else named(path)
        address += "?q=pilots" if path == SEARCH else ""
        return client.get(address, headers={"If-None-Match": client.get(address).headers["ETag"]})

    return produce


NO_TYPE = {"headers": {"Accept": "image/png"}}
PRODUCERS: dict[tuple[str, str], Producer] = {
    ("compareAccounts", "200"): post(json=request()),
    ("compareAccounts", "400"): post(**NOT_JSON),
    ("compareAccounts", "406"): post(json=request(), **NO_TYPE),
    ("compareAccounts", "408"): cut_short("/v1/comparisons", "application/json"),
    ("compareAccounts", "413"): post(data=b" " * 3_000_000, content_type="application/json"),
    ("compareAccounts", "415"): post(data="x", content_type="text/plain"),
    ("compareAccounts", "422"): post(json={}),
    ("compareAccounts", "500"): lambda _: client_of(broken)[0].post("/v1/comparisons", json=request()),
    ("compareAccounts", "503"): lambda _: client_of(late)[0].post("/v1/comparisons", json=request()),
    ("attributeStatements", "200"): post(ATTRIBUTIONS, json={"text": "It is over, she said."}),
    ("attributeStatements", "400"): post(ATTRIBUTIONS, **NOT_JSON),
    ("attributeStatements", "406"): post(ATTRIBUTIONS, json={"text": "It is over."}, **NO_TYPE),
    ("attributeStatements", "408"): cut_short(ATTRIBUTIONS, "application/json"),
    ("attributeStatements", "413"): post(ATTRIBUTIONS, data=b" " * 3_000_000, content_type="application/json"),
    ("attributeStatements", "415"): post(ATTRIBUTIONS, data="x", content_type="text/plain"),
    ("attributeStatements", "422"): post(ATTRIBUTIONS, json={}),
    ("attributeStatements", "500"): lambda _: unread(broken)[0].post(ATTRIBUTIONS, json={"text": "It is over."}),
    ("attributeStatements", "503"): lambda _: unread(crowded)[0].post(ATTRIBUTIONS, json={"text": "It is over."}),
    ("compareBatch", "200"): post(BATCH, data="{}\n", content_type=NDJSON),
    ("compareBatch", "406"): post(BATCH, data="{}\n", content_type=NDJSON, **NO_TYPE),
    ("compareBatch", "408"): cut_short(BATCH, NDJSON),
    ("compareBatch", "413"): post(BATCH, data=b"\n" * 2_000, content_type=NDJSON),
    ("compareBatch", "415"): post(BATCH, data="{}", content_type="application/json"),
    **EVENT_PRODUCERS,
    ("describeEngine", "200"): get("/v1/engine"),
    ("checkLife", "200"): get("/livez"),
    ("readMetrics", "200"): get("/metrics"),
    ("checkReadiness", "200"): get("/readyz"),
    ("checkReadiness", "503"): lambda _: client_of(broken)[0].get("/readyz"),
    ("getContractAsJson", "200"): get("/openapi.json"),
    ("getContractAsYaml", "200"): get("/openapi.yaml"),
    ("readDocumentation", "200"): get("/docs"),
    ("describeProblem", "200"): get("/problems/not-found"),
    ("describeProblem", "404"): get("/problems/unknown"),
    **{
        (operation["operationId"], "304"): again(path)
        for path, _, operation in OPERATIONS
        if "304" in operation["responses"]
    },
    **{
        (operation["operationId"], "406"): get(named(path), **NO_TYPE)
        for path, method, operation in OPERATIONS
        if method == "get"
    },
    **{
        (operation["operationId"], status): produce(method.upper(), path)
        for path, method, operation in OPERATIONS
        for status, produce in {
            "401": guarded,
            "403": lambda method, path: guarded(method, path, **bearer(OTHER.get(path, "figures"))),
            "429": exhausted,
        }.items()
        if status in operation["responses"]
    },
    **REVIEW_PRODUCERS,
    **WEBHOOK_PRODUCERS,
}


@pytest.mark.parametrize(
    ("operation", "status"),
    [(each["operationId"], status) for _, _, each in OPERATIONS for status in each["responses"]],
)
def test_every_documented_answer_is_given_as_documented(
    shared_client: FlaskClient, operation: str, status: str
) -> None:
    response = PRODUCERS[operation, status](shared_client)
    assert response.status_code == int(status)
    described = next(
        resolved(each["responses"][status]) for _, _, each in OPERATIONS if each["operationId"] == operation
    )
    for name, header in described["headers"].items():
        assert name in response.headers
        assert resolved(header)["description"]
    if "content" not in described:
        assert not response.data
        return
    content = described["content"][response.mimetype]
    if response.is_json:
        checker(content["schema"]).validate(response.json)


@pytest.mark.parametrize("path", sorted((ROOT / "examples").glob("*.json")), ids=lambda path: path.stem)
def test_the_examples_and_their_answers_keep_to_it(shared_client: FlaskClient, path: Path) -> None:
    body = json.loads(path.read_text("utf-8"))
    schemas = CONTRACT["components"]["schemas"]
    checker(schemas["ComparisonRequest"]).validate(body)
    checker(schemas["Comparison"]).validate(shared_client.post("/v1/comparisons", json=body).json)
