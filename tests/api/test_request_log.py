"""The log: one line of JSON a request, never a word of a statement."""

from __future__ import annotations

import io
import json

import pytest

from api.app import create_app
from api.settings import Settings
from tests.api.requests import A, request

SECRET = "umbrella"


def logged(method: str, path: str, **how: object) -> list[dict[str, object]]:
    stream = io.StringIO()
    create_app(Settings(), log_stream=stream).test_client().open(path, method=method, **how)
    assert SECRET not in stream.getvalue()
    return [json.loads(line) for line in stream.getvalue().splitlines()]


def test_a_comparison_is_logged_by_its_sizes() -> None:
    body = request(accounts=[A, {"party": SECRET, "text": f"The {SECRET} clause was signed."}])
    (line,) = logged("POST", "/v1/comparisons", json=body, headers={"X-Request-ID": "abc"})
    assert line["request_id"] == "abc"
    assert line["route"] == "/v1/comparisons"
    assert line["status"] == 200
    assert line["accounts"] == 2
    assert line["characters"] == len(A["text"]) + len(f"The {SECRET} clause was signed.")
    assert line["request_bytes"] > 0
    assert line["response_bytes"] > 0
    assert line["duration_ms"] >= 0


@pytest.mark.parametrize(
    ("method", "path", "how", "status", "problem"),
    [
        pytest.param("GET", f"/{SECRET}", {}, 404, "not-found", id="a-path-is-the-clients-text"),
        pytest.param("GET", f"/problems/{SECRET}", {}, 404, "not-found", id="so-is-a-part-of-one"),
        pytest.param("GET", f"/livez?{SECRET}=1", {}, 200, None, id="so-is-a-query"),
        pytest.param(SECRET.upper(), "/livez", {}, 405, "method-not-allowed", id="so-is-a-method"),
        pytest.param("POST", "/v1/comparisons", {"json": {SECRET: SECRET}}, 422, "invalid-fields", id="invalid"),
        pytest.param(
            "POST",
            "/v1/comparisons",
            {"data": SECRET, "content_type": "application/json"},
            400,
            "malformed-json",
            id="no-json",
        ),
        pytest.param("GET", "/livez", {"headers": {"X-Request-ID": f"{SECRET} {SECRET}"}}, 200, None, id="insane-id"),
    ],
)
def test_failures_are_logged_by_their_kind(
    method: str, path: str, how: dict[str, object], status: int, problem: str | None
) -> None:
    (line,) = logged(method, path, **how)
    assert line["status"] == status
    assert line["problem"] == problem
