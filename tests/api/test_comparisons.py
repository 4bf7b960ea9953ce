"""POST /v1/comparisons with the real engine: form, order, identity; the verdicts are the engine's own tests."""

from __future__ import annotations

import json
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest
from flask.testing import FlaskClient

from tests.api.requests import A, B, request

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*.json"))
MEMBERS = ["id", "engine", "event", "accounts", "points", "one_sided", "pairs", "summary", "warnings"]


def post(client: FlaskClient, body: Any) -> Any:
    response = client.post("/v1/comparisons", json=body)
    assert response.status_code == 200, response.text
    return response.json


def quotes(answer: Any) -> list[Any]:
    found = [*answer["one_sided"]]
    for point in answer["points"]:
        found += point["passages"]
        found += [quote for each in point["differences"] for side in each["sides"] for quote in side["evidence"]]
    return found


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_every_quote_stands_at_its_offsets(shared_client: FlaskClient, path: Path) -> None:
    body = json.loads(path.read_text("utf-8"))
    answer = post(shared_client, body)
    texts = {account["id"]: account["text"] for account in body["accounts"]}
    assert answer["points"]
    for quote in quotes(answer):
        assert texts[quote["account"]][quote["start"] : quote["end"]] == quote["text"]
        assert quote["text"]


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_members_stand_in_the_order_of_the_contract(shared_client: FlaskClient, path: Path) -> None:
    body = json.loads(path.read_text("utf-8"))
    answer = post(shared_client, body)
    assert list(answer) == MEMBERS
    assert answer["event"] == body["event"]
    assert [account["id"] for account in answer["accounts"]] == [account["id"] for account in body["accounts"]]
    statuses = [point["status"] for point in answer["points"]]
    summary = answer["summary"]
    assert summary["points"] == len(statuses)
    assert summary["agreements"] == statuses.count("agreement")
    assert summary["divergences"] == statuses.count("divergence")
    assert summary["unclear"] == statuses.count("unclear")
    assert sum(summary["one_sided"].values()) == len(answer["one_sided"])


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_the_order_of_the_accounts_only_sets_the_order_of_lists(shared_client: FlaskClient, path: Path) -> None:
    body = json.loads(path.read_text("utf-8"))
    answers = [post(shared_client, {**body, "accounts": list(order)}) for order in permutations(body["accounts"])]
    assert len({answer["id"] for answer in answers}) == 1
    assert len({frozenset(point["score"] for point in answer["points"]) for answer in answers}) == 1
    assert len({json.dumps(sorted(map(json.dumps, quotes(answer)))) for answer in answers}) == 1


def test_the_same_request_gives_the_same_bytes(client: FlaskClient, shared_client: FlaskClient) -> None:
    first, second = (each.post("/v1/comparisons", json=request()).data for each in (client, shared_client))
    assert first == second


def test_the_same_request_written_otherwise_has_the_same_id(shared_client: FlaskClient) -> None:
    spaced = json.dumps(request(options={}, event={}), indent=3, sort_keys=True)
    response = shared_client.post("/v1/comparisons", data=spaced, content_type="application/json")
    assert response.json["id"] == post(shared_client, request())["id"]


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(request(options={"threshold": 0.9}), id="threshold"),
        pytest.param(request(event={"title": "x"}), id="title"),
        pytest.param(request(accounts=[A, {**B, "text": B["text"] + " "}]), id="text"),
        pytest.param(request(accounts=[A, {**B, "channel": "article"}]), id="channel"),
        pytest.param(request(accounts=[A, {**B, "id": "b"}]), id="account-id"),
    ],
)
def test_another_request_has_another_id(shared_client: FlaskClient, other: Any) -> None:
    assert post(shared_client, other)["id"] != post(shared_client, request())["id"]


def test_the_threshold_decides_how_many_points_there_are(shared_client: FlaskClient) -> None:
    body = json.loads(EXAMPLES[0].read_text("utf-8"))
    counts = [len(post(shared_client, {**body, "options": {"threshold": t}})["points"]) for t in (0, 0.25, 1)]
    assert counts[0] >= counts[1] >= counts[2]
    assert counts[0] > counts[2]


def test_the_threshold_is_part_of_the_configuration(shared_client: FlaskClient) -> None:
    engines = [post(shared_client, request(options={"threshold": t}))["engine"] for t in (0.1, 0.2)]
    assert engines[0]["configuration"] != engines[1]["configuration"]
    assert list(engines[0]) == ["version", "configuration", "encoder"]


def test_text_that_was_not_ascii_comes_back_as_it_was(shared_client: FlaskClient) -> None:
    text = "\U0001f600 Le café rouvre à 14 h. Ça va\u00a0? Ⅻ ﬁn."
    response = shared_client.post("/v1/comparisons", json=request(accounts=[{**A, "text": text}, {**B, "text": text}]))
    assert "café" in response.get_data(as_text=True)
    for quote in quotes(response.json):
        assert text[quote["start"] : quote["end"]] == quote["text"]
