"""Each limit at its value and one past it."""

from __future__ import annotations

import io
import json

import pytest
from flask.testing import FlaskClient

from api.app import create_app
from api.settings import Settings
from tests.api.requests import A, request, with_account

SMALL = Settings(max_accounts=3, max_account_characters=40, max_total_characters=70, max_body_bytes=2_000)


@pytest.fixture(scope="module")
def small() -> FlaskClient:
    return create_app(SMALL, log_stream=io.StringIO()).test_client()


def texts(*lengths: int) -> dict[str, object]:
    return {"accounts": [{"party": f"P{n}", "text": "é" * length} for n, length in enumerate(lengths)]}


@pytest.mark.parametrize(
    ("body", "status", "pointer"),
    [
        pytest.param(texts(1, 1), 200, None, id="fewest-accounts-shortest-texts"),
        pytest.param(texts(1, 1, 1), 200, None, id="most-accounts"),
        pytest.param(texts(1, 1, 1, 1), 422, "/accounts", id="one-account-more"),
        pytest.param(texts(40, 1), 200, None, id="longest-text"),
        pytest.param(texts(1, 41), 422, "/accounts/1/text", id="one-character-more"),
        pytest.param(texts(35, 35), 200, None, id="most-in-all"),
        pytest.param(texts(35, 36), 422, "/accounts", id="one-in-all-more"),
    ],
)
def test_settings_bound_the_texts(small: FlaskClient, body: object, status: int, pointer: str | None) -> None:
    response = small.post("/v1/comparisons", json=body)
    assert response.status_code == status, response.text
    if pointer is not None:
        assert [error["pointer"] for error in response.json["errors"]] == [pointer]


@pytest.mark.parametrize(
    ("member", "value", "status"),
    [
        pytest.param("party", "p" * 200, 200, id="party-longest"),
        pytest.param("party", "p" * 201, 422, id="party-longer"),
        pytest.param("id", "i" * 64, 200, id="id-longest"),
        pytest.param("id", "i" * 65, 422, id="id-longer"),
        pytest.param("url", "https://a.example/" + "u" * 2030, 200, id="url-longest"),
        pytest.param("url", "https://a.example/" + "u" * 2031, 422, id="url-longer"),
        pytest.param("language", "en-abcdefgh-abcdefgh-abcdefgh", 200, id="language-long"),
        pytest.param("language", "en-abcdefgh-abcdefgh-abcdefgh-abcdefgh-a", 422, id="language-longer"),
        pytest.param("text", "a" * 50_000, 200, id="text-longest"),
        pytest.param("text", "a" * 50_001, 422, id="text-longer"),
        pytest.param("text", "\U0001f600" * 50_000, 200, id="characters-are-code-points"),
    ],
)
def test_defaults_bound_each_member(shared_client: FlaskClient, member: str, value: str, status: int) -> None:
    assert shared_client.post("/v1/comparisons", json=with_account(**{member: value})).status_code == status


@pytest.mark.parametrize(("length", "status"), [(300, 200), (301, 422)])
def test_the_title_is_bounded(shared_client: FlaskClient, length: int, status: int) -> None:
    assert shared_client.post("/v1/comparisons", json=request(event={"title": "t" * length})).status_code == status


@pytest.mark.parametrize(("count", "status"), [(100, 200), (101, 422)])
def test_the_accounts_are_bounded(shared_client: FlaskClient, count: int, status: int) -> None:
    accounts = [{"party": f"P{n}", "text": "No."} for n in range(count)]
    assert shared_client.post("/v1/comparisons", json={"accounts": accounts}).status_code == status


@pytest.mark.parametrize(("size", "status"), [(2_000, 200), (2_001, 413)])
@pytest.mark.parametrize("declared", [True, False], ids=["declared", "chunked"])
def test_the_body_is_bounded(small: FlaskClient, size: int, status: int, declared: bool) -> None:
    body = json.dumps({"accounts": [{**A, "text": "x"}, {**A, "text": "y"}]}).encode()
    padded = body + b" " * (size - len(body))
    chunked = {"HTTP_TRANSFER_ENCODING": "chunked", "wsgi.input_terminated": True}
    how = {"data": padded} if declared else {"input_stream": io.BytesIO(padded), "environ_overrides": chunked}
    response = small.post("/v1/comparisons", content_type="application/json", **how)
    assert response.status_code == status
    if status == 413:
        assert response.json["type"] == "/problems/body-too-large"
        assert "2,000 bytes" in response.json["detail"]


def test_the_contract_states_the_limits(small: FlaskClient) -> None:
    schemas = small.get("/openapi.json").json["components"]["schemas"]
    assert schemas["ComparisonRequest"]["properties"]["accounts"]["maxItems"] == 3
    assert schemas["AccountRequest"]["properties"]["text"]["maxLength"] == 40
    assert "70 characters" in schemas["ComparisonRequest"]["description"]
