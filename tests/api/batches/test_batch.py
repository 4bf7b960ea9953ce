"""POST /v1/comparisons/batch: a line in, a line out, and what is wrong with one costs only that one."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from typing import Any

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

import comparison
from api.app import create_app
from api.batches.results import Results, Tally
from api.batches.spool import Spool
from api.engine import Engine
from api.service import Service
from api.settings import Settings
from tests.api.requests import request
from tests.api.stand_in import SECRET, broken, client_of, late

GOOD = json.dumps(request())
NDJSON = "application/x-ndjson"


def post(client: FlaskClient, *lines: str, **how: Any) -> TestResponse:
    return client.post("/v1/comparisons/batch", data="\n".join(lines).encode(), **{"content_type": NDJSON, **how})


def answers(response: TestResponse) -> list[Any]:
    assert response.status_code == 200, response.text
    assert response.mimetype == NDJSON
    assert response.text == "" or response.text.endswith("\n")
    return [json.loads(line) for line in response.text.split("\n")[:-1]]


def test_each_line_is_answered_in_order_as_a_single_request_would_be(shared_client: FlaskClient) -> None:
    other = json.dumps(request(event={"title": "x"}))
    single = [shared_client.post("/v1/comparisons", data=line, content_type="application/json").json
              for line in (GOOD, other)]  # fmt: skip
    assert answers(post(shared_client, GOOD, other)) == [
        {"line": 1, "comparison": single[0]},
        {"line": 2, "comparison": single[1]},
    ]


@pytest.mark.parametrize(
    ("line", "slug"),
    [
        pytest.param("{", "malformed-json", id="no-json"),
        pytest.param('{"accounts": [], "accounts": []}', "malformed-json", id="duplicate-key"),
        pytest.param("[" * 100, "malformed-json", id="deep"),
        pytest.param("\ufeff{}", "malformed-json", id="byte-order-mark"),
        pytest.param("{}", "invalid-fields", id="no-accounts"),
        pytest.param("[]", "invalid-fields", id="no-object"),
        pytest.param(json.dumps(request(nonsense=1)), "invalid-fields", id="unknown-field"),
        pytest.param('"' + "x" * 3_000_000 + '"', "body-too-large", id="long"),
    ],
)
def test_a_bad_line_costs_only_itself(shared_client: FlaskClient, line: str, slug: str) -> None:
    first, bad, last = answers(post(shared_client, GOOD, line, GOOD))
    assert [each["line"] for each in (first, bad, last)] == [1, 2, 3]
    assert first["comparison"] == last["comparison"]
    assert list(bad) == ["line", "problem"]
    assert bad["problem"]["type"] == f"/problems/{slug}"
    assert bad["problem"]["instance"]


def test_bytes_that_are_no_text_cost_only_their_line(shared_client: FlaskClient) -> None:
    body = b"\xff\xfe\n" + GOOD.encode()
    bad, good = answers(shared_client.post("/v1/comparisons/batch", data=body, content_type=NDJSON))
    assert bad["problem"]["status"] == 400
    assert "comparison" in good


@pytest.mark.parametrize(
    ("body", "numbers"),
    [
        pytest.param("", [], id="nothing"),
        pytest.param("\n\n \t\n", [], id="empty-lines"),
        pytest.param(f"\n{GOOD}\n\n{GOOD}", [2, 4], id="empty-lines-are-counted"),
        pytest.param(f"{GOOD}\r\n{GOOD}\r\n", [1, 2], id="carriage-returns"),
        pytest.param(f"{GOOD}", [1], id="no-last-line-end"),
    ],
)
def test_lines_are_told_apart(shared_client: FlaskClient, body: str, numbers: list[int]) -> None:
    found = answers(post(shared_client, body))
    assert [each["line"] for each in found] == numbers
    assert all("comparison" in each for each in found)


def test_the_default_of_a_line_is_a_defect_without_its_message() -> None:
    client, log = client_of(broken)
    found = answers(post(client, GOOD))
    assert found[0]["problem"]["type"] == "/problems/internal"
    assert SECRET not in json.dumps(found) + log.getvalue()
    assert '"event": "defect"' in log.getvalue()


def test_a_line_beyond_its_time_is_told_so() -> None:
    client, _ = client_of(late)
    found = answers(post(client, GOOD, GOOD))
    assert [each["problem"]["type"] for each in found] == ["/problems/too-costly"] * 2
    assert "after 10 seconds" in found[0]["problem"]["detail"]


def test_lines_are_compared_while_the_answer_is_sent() -> None:
    compared = []

    def counting(*arguments: Any) -> comparison.Comparison:
        compared.append(arguments)
        return comparison.compare(*arguments)

    client, _ = client_of(counting)
    response = post(client, *[GOOD] * 5, buffered=False)
    lines = iter(response.response)
    next(lines)
    assert len(compared) == 1
    next(lines)
    assert len(compared) == 2
    response.close()


def test_when_the_time_of_a_batch_is_up_the_rest_is_told_so() -> None:
    ticks: Iterator[float] = iter([0.0, 1.0, 31.0, 32.0])
    service = Service.of(Settings(), Engine(comparison.compare, comparison.describe))
    spool = Spool(io.BytesIO(f"{GOOD}\n{GOOD}\n{GOOD}\n".encode()), 3)
    tally = Tally()
    found = [json.loads(line) for line in Results(service, lambda *_: None, lambda: next(ticks)).of(spool, "id", tally)]
    assert ["comparison" in each for each in found] == [True, False, False]
    assert "stopped after 30 seconds" in found[1]["problem"]["detail"]
    assert (tally.compared, tally.refused) == (1, 2)


SMALL = Settings(max_batch_lines=3, max_batch_bytes=2_000, max_body_bytes=1_024)


@pytest.mark.parametrize(
    ("body", "status"),
    [
        pytest.param("{}\n{}\n{}", 200, id="most-lines"),
        pytest.param("{}\n{}\n{}\n", 200, id="most-lines-ended"),
        pytest.param("{}\n{}\n{}\n{}", 413, id="one-line-more"),
        pytest.param("\n" * 4, 413, id="empty-lines-too"),
        pytest.param("{}" + " " * 1_998, 200, id="most-bytes"),
        pytest.param("{}" + " " * 1_999, 413, id="one-byte-more"),
    ],
)
@pytest.mark.parametrize("declared", [True, False], ids=["declared", "chunked"])
def test_batches_are_bounded(body: str, status: int, declared: bool) -> None:
    client = create_app(SMALL, log_stream=io.StringIO()).test_client()
    chunked = {"HTTP_TRANSFER_ENCODING": "chunked", "wsgi.input_terminated": True}
    sent = body.encode()
    how: dict[str, Any] = (
        {"data": sent} if declared else {"input_stream": io.BytesIO(sent), "environ_overrides": chunked}
    )
    response = client.post("/v1/comparisons/batch", content_type=NDJSON, **how)
    assert response.status_code == status
    if status == 413:
        assert "3 lines and 2,000 bytes" in response.json["detail"]


@pytest.mark.parametrize(
    ("length", "slug"), [(1_024, "invalid-fields"), (1_025, "body-too-large"), (1_026, "body-too-large")]
)
@pytest.mark.parametrize("end", ["", "\n", "\r\n"], ids=["none", "lf", "crlf"])
def test_each_line_is_bounded_as_a_request(length: int, slug: str, end: str) -> None:
    client = create_app(SMALL, log_stream=io.StringIO()).test_client()
    (found,) = answers(post(client, "{}".ljust(length) + end))
    assert found["problem"]["type"] == f"/problems/{slug}"


@pytest.mark.parametrize(
    ("how", "status"),
    [
        pytest.param({"content_type": "application/json"}, 415, id="json"),
        pytest.param({"headers": {"Content-Encoding": "gzip"}}, 415, id="coding"),
        pytest.param({"headers": {"Accept": "application/json"}}, 406, id="another-form"),
    ],
)
def test_only_lines_of_json_in_and_out(shared_client: FlaskClient, how: dict[str, Any], status: int) -> None:
    response = post(shared_client, GOOD, **how)
    assert response.status_code == status
    if status == 415:
        assert response.headers["Accept-Post"] == NDJSON


def test_every_line_counts_for_the_quota() -> None:
    client = create_app(Settings(quota_per_address=3), log_stream=io.StringIO()).test_client()
    assert post(client, GOOD, GOOD).headers["RateLimit"].startswith('"address";r=1;')
    assert post(client, GOOD, GOOD).status_code == 429


def test_a_batch_is_logged_when_it_begins_and_when_it_ends() -> None:
    client, log = client_of(comparison.compare)
    answers(post(client, GOOD, "{", headers={"X-Request-ID": "mine"}))
    asked, ended = (json.loads(line) for line in log.getvalue().splitlines())
    assert (asked["event"], asked["lines"], asked["route"]) == ("request", 2, "/v1/comparisons/batch")
    assert (ended["event"], ended["request_id"], ended["compared"], ended["refused"]) == ("batch", "mine", 1, 1)


def test_it_is_not_cached_nor_held_back(shared_client: FlaskClient) -> None:
    response = post(shared_client, GOOD, headers={"Accept-Encoding": "gzip"})
    assert response.headers["Cache-Control"] == "no-store"
    assert response.headers["X-Accel-Buffering"] == "no"
    assert "Content-Encoding" not in response.headers
    assert "Content-Length" not in response.headers


def test_a_large_batch_is_not_held_in_memory(shared_client: FlaskClient, monkeypatch: pytest.MonkeyPatch) -> None:
    rolled = []
    from tempfile import SpooledTemporaryFile

    class Watched(SpooledTemporaryFile[bytes]):
        def rollover(self) -> None:
            rolled.append(True)
            super().rollover()

    monkeypatch.setattr("api.batches.spool.SpooledTemporaryFile", Watched)
    padded = GOOD + " " * 300_000
    assert len(answers(post(shared_client, *[padded] * 5))) == 5
    assert rolled
