"""CORS: nothing by default; named origins, and no others, when an operator says so."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from api.app import create_app
from api.settings import Settings
from tests.api.keyed import keyed
from tests.api.requests import request

DESK = "https://desk.example"
ASKED = {"Access-Control-Request-Method": "POST", "Access-Control-Request-Headers": "content-type,authorization"}


@pytest.fixture(scope="module")
def shared() -> FlaskClient:
    settings = Settings(cors_origins=f"{DESK} http://127.0.0.1:3000")
    return create_app(settings, log_stream=io.StringIO()).test_client()


@pytest.mark.parametrize(
    ("origin", "allowed"),
    [
        pytest.param(DESK, True, id="named"),
        pytest.param("http://127.0.0.1:3000", True, id="the-other"),
        pytest.param("http://desk.example", False, id="other-scheme"),
        pytest.param("https://desk.example:8443", False, id="other-port"),
        pytest.param("https://desk.example.evil.example", False, id="suffix"),
        pytest.param("https://evil-desk.example", False, id="prefix"),
        pytest.param(f"{DESK} http://127.0.0.1:3000", False, id="the-whole-setting"),
        pytest.param("null", False, id="null"),
        pytest.param("", False, id="empty"),
    ],
)
@pytest.mark.parametrize("method", ["POST", "OPTIONS"])
def test_named_origins_may_read(shared: FlaskClient, method: str, origin: str, allowed: bool) -> None:
    how = {"json": request()} if method == "POST" else {}
    response = shared.open("/v1/comparisons", method=method, headers={"Origin": origin, **ASKED}, **how)
    assert response.status_code == 200
    assert response.headers.get("Access-Control-Allow-Origin") == (origin if allowed else None)
    assert "Access-Control-Allow-Credentials" not in response.headers
    assert "Origin" in response.headers["Vary"]
    if allowed and method == "OPTIONS":
        assert "POST" in response.headers["Access-Control-Allow-Methods"]
        assert {"Authorization", "Content-Type"} <= set(response.headers["Access-Control-Allow-Headers"].split(", "))
    if allowed:
        assert "RateLimit" in response.headers["Access-Control-Expose-Headers"]


def test_a_page_can_read_a_problem(shared: FlaskClient) -> None:
    response = shared.post("/v1/comparisons", data="{", headers={"Origin": DESK}, content_type="application/json")
    assert response.status_code == 400
    assert response.headers["Access-Control-Allow-Origin"] == DESK


def test_a_browser_may_ask_before_it_sends_its_key(tmp_path: Path) -> None:
    client, _ = keyed(tmp_path, cors_origins=DESK)
    response = client.options("/v1/comparisons", headers={"Origin": DESK, **ASKED})
    assert response.status_code == 200
    assert response.headers["Access-Control-Allow-Origin"] == DESK
    refused = client.post("/v1/comparisons", json=request(), headers={"Origin": DESK})
    assert refused.status_code == 401
    assert refused.headers["Access-Control-Allow-Origin"] == DESK


def test_by_default_there_is_none(shared_client: FlaskClient) -> None:
    response = shared_client.options("/v1/comparisons", headers={"Origin": DESK, **ASKED})
    assert not any(name.startswith("Access-Control") for name in response.headers.keys())  # noqa: SIM118
