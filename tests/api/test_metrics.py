"""/metrics: what is counted, and that no client can name anything in it."""

from __future__ import annotations

import io
from pathlib import Path

from flask.testing import FlaskClient
from prometheus_client.parser import text_string_to_metric_families

from api.app import create_app
from api.settings import Settings
from tests.api.keyed import bearer, keyed
from tests.api.requests import request

SECRET = "umbrella"


def client() -> FlaskClient:
    return create_app(Settings(), log_stream=io.StringIO()).test_client()


def figures(client: FlaskClient) -> dict[tuple[str, str], float]:
    response = client.get("/metrics")
    assert response.status_code == 200
    return {
        (sample.name, ",".join(value for _, value in sorted(sample.labels.items()))): sample.value
        for family in text_string_to_metric_families(response.get_data(as_text=True))
        for sample in family.samples
    }


def test_requests_are_counted_by_how_they_ended() -> None:
    asking = client()
    asking.post("/v1/comparisons", json=request())
    asking.post("/v1/comparisons", json={})
    asking.get("/nowhere")
    found = figures(asking)
    assert found["comparison_requests_total", "POST,,/v1/comparisons,200"] == 1
    assert found["comparison_requests_total", "POST,invalid-fields,/v1/comparisons,422"] == 1
    assert found["comparison_requests_total", "GET,not-found,none,404"] == 1
    assert found["comparison_request_duration_seconds_count", "/v1/comparisons"] == 2
    assert found["comparison_characters_count", ""] == 1
    assert found["comparison_characters_sum", ""] == sum(len(each["text"]) for each in request()["accounts"])
    assert found["comparison_waiting_requests", ""] == 0


def test_clients_add_nothing_to_the_names() -> None:
    asking = client()
    for path in (f"/{SECRET}", f"/problems/{SECRET}", f"/livez?{SECRET}"):
        asking.open(path, method=SECRET.upper())
        asking.get(path, headers={"X-Request-ID": SECRET})
    asking.post("/v1/comparisons", json={SECRET: SECRET})
    assert SECRET not in asking.get("/metrics").get_data(as_text=True).lower()


def test_where_there_are_keys_one_for_figures_is_needed(tmp_path: Path) -> None:
    asking, _ = keyed(tmp_path)
    assert asking.get("/metrics").status_code == 401
    assert asking.get("/metrics", headers=bearer("desk")).status_code == 403
    assert asking.get("/metrics", headers=bearer("figures")).status_code == 200
