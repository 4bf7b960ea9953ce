"""The service as it is run: gunicorn on a free port, spoken to over HTTP."""

from __future__ import annotations

import http.client
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest

from tests.end_to_end.serving import EXAMPLE, JSON, ROOT, ask, served


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where a service started for these tests is."""
    with served(tmp_path_factory.mktemp("service")) as running:
        yield running.url


def test_an_example_is_compared(service: str) -> None:
    status, headers, body = ask(service, "POST", "/v1/comparisons", EXAMPLE, **JSON)
    assert status == 200
    assert headers["Content-Type"] == "application/json"
    assert json.loads(body)["points"]


def test_every_worker_gives_the_same_bytes(service: str) -> None:
    answers = {ask(service, "POST", "/v1/comparisons", EXAMPLE, **JSON)[2] for _ in range(8)}
    assert len(answers) == 1


def test_it_is_ready_and_documented(service: str) -> None:
    assert ask(service, "GET", "/readyz")[0] == 200
    assert ask(service, "GET", "/docs")[0] == 200


@pytest.mark.parametrize("path", ["/v1/comparisons", "/nowhere", "/livez"])
def test_a_refused_body_is_still_answered(service: str, path: str) -> None:
    status, headers, _ = ask(service, "POST", path, b" " * 5_000_000, **JSON)
    assert status == {"/v1/comparisons": 413, "/nowhere": 404, "/livez": 405}[path]
    assert headers["Content-Type"] == "application/problem+json"


def test_a_chunked_body_is_read_and_bounded(service: str) -> None:
    connection = http.client.HTTPConnection(urlsplit(service).netloc, timeout=30)
    connection.request("POST", "/v1/comparisons", iter([EXAMPLE[:100], EXAMPLE[100:]]), JSON, encode_chunked=True)
    assert connection.getresponse().status == 200
    connection.close()
    connection.request("POST", "/v1/comparisons", (b" " * 65_536 for _ in range(60)), JSON, encode_chunked=True)
    assert connection.getresponse().status == 413
    connection.close()


@pytest.mark.parametrize("body", [b" " * 20_000_000, b"\n" * 2_000], ids=["bytes", "lines"])
def test_a_batch_that_is_too_large_is_heard_out_and_refused(service: str, body: bytes) -> None:
    status, _, answer = ask(service, "POST", "/v1/comparisons/batch", body, Content_Type="application/x-ndjson")
    assert status == 413
    assert "1,000 lines" in json.loads(answer)["detail"]


def test_a_client_may_leave_in_the_middle_of_a_batch(service: str) -> None:
    connection = http.client.HTTPConnection(urlsplit(service).netloc, timeout=30)
    line = json.dumps(json.loads(EXAMPLE)).encode() + b"\n"
    connection.request("POST", "/v1/comparisons/batch", line * 100, {"Content-Type": "application/x-ndjson"})
    response = connection.getresponse()
    assert json.loads(response.readline())["line"] == 1
    response.close()
    connection.close()
    assert ask(service, "GET", "/livez")[0] == 200


def test_a_batch_is_answered_to_a_client_that_sends_all_of_it_first(service: str) -> None:
    line = json.dumps(json.loads(EXAMPLE)).encode()
    body = b"\n".join(line + b" " * 250_000 for _ in range(40))  # 10 MB in, a megabyte out: neither fits into buffers
    status, headers, answer = ask(service, "POST", "/v1/comparisons/batch", body, Content_Type="application/x-ndjson")
    assert status == 200
    assert headers["Transfer-Encoding"] == "chunked"
    lines = [json.loads(each) for each in answer.splitlines()]
    assert [each["line"] for each in lines] == list(range(1, 41))
    assert all("comparison" in each for each in lines)


def test_the_examples_are_printed_for_reading(service: str) -> None:
    command = [sys.executable, "examples/show.py", "--url", service]
    shown = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60, check=True).stdout
    assert "AGREEMENT" in shown
    assert "White House" in shown
    assert "Passages that no other account addresses" in shown


def test_a_wrong_setting_stops_the_start_and_is_named() -> None:
    environment = {**os.environ, "PORT": "0", "COMPARISON_MAX_ACCOUNTS": "1000"}
    started = subprocess.run(
        [sys.executable, "-c", "import wsgi"],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert started.returncode != 0
    assert "COMPARISON_MAX_ACCOUNTS must be from 2 to 100" in started.stderr
