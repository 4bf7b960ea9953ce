"""What is no fault of the request: time that runs out, and defects."""

from __future__ import annotations

import json
from typing import Any

import pytest

import comparison
from api.settings import Settings
from tests.api.requests import request
from tests.api.stand_in import SECRET, broken, client_of, late


def test_a_comparison_beyond_its_time_is_503_with_retry_after() -> None:
    client, _ = client_of(late, Settings(deadline_seconds=2.5, retry_after_seconds=7))
    response = client.post("/v1/comparisons", json=request())
    assert response.status_code == 503
    assert response.headers["Retry-After"] == "7"
    assert response.json["type"] == "/problems/too-costly"
    assert "2.5 seconds" in response.json["detail"]


def test_a_comparison_beyond_the_memory_is_503_and_logged() -> None:
    def large(*_: Any, **__: Any) -> None:
        raise MemoryError

    client, log = client_of(large)
    response = client.post("/v1/comparisons", json=request())
    assert response.status_code == 503
    assert "memory" in response.json["detail"]
    assert json.loads(log.getvalue().splitlines()[0])["exception"] == "MemoryError"


def test_the_engine_is_given_a_deadline_and_heeds_it() -> None:
    client, _ = client_of(comparison.compare, Settings(deadline_seconds=0.001))
    text = "The minister said that 12 people came to the meeting in Paris on Tuesday. "
    accounts = [{"party": f"P{n}", "text": text * 100} for n in range(20)]
    assert client.post("/v1/comparisons", json={"accounts": accounts}).status_code == 503


def test_a_defect_is_a_problem_and_says_nothing_of_its_cause() -> None:
    client, log = client_of(broken)
    response = client.post("/v1/comparisons", json=request())
    assert response.status_code == 500
    assert response.json["type"] == "/problems/internal"
    assert SECRET not in response.text
    assert SECRET not in log.getvalue()
    defect = json.loads(log.getvalue().splitlines()[0])
    assert defect["event"] == "defect"
    assert defect["exception"] == "KeyError"
    assert defect["request_id"] == response.json["instance"]
    assert any("stand_in.py" in frame for frame in defect["frames"])


def test_the_engines_refusal_names_the_field() -> None:
    def refusing(*_: Any, **__: Any) -> None:
        raise comparison.InvalidInput("accounts/1/text", "cannot be read")

    response = client_of(refusing)[0].post("/v1/comparisons", json=request())
    assert response.status_code == 422
    assert response.json["errors"] == [{"pointer": "/accounts/1/text", "detail": "cannot be read"}]


@pytest.mark.parametrize("engine", [broken, late])
def test_a_service_that_cannot_compare_is_not_ready_but_alive(engine: Any) -> None:
    client, _ = client_of(engine)
    response = client.get("/readyz")
    assert response.status_code == 503
    assert response.headers["Retry-After"] == "5"
    assert client.get("/livez").json == {"status": "alive"}
