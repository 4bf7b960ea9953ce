"""The service as it is run: gunicorn on a free port, spoken to over HTTP."""

from __future__ import annotations

import http.client
import json
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest

ROOT = Path(__file__).resolve().parents[2]
EXAMPLE = (ROOT / "examples" / "leaders-call.json").read_bytes()
JSON = {"Content-Type": "application/json"}


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where a service started for these tests is."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    environment = {**os.environ, "HOST": "127.0.0.1", "PORT": str(port), "WEB_CONCURRENCY": "2"}
    log = tmp_path_factory.mktemp("service") / "log"
    with log.open("wb") as written:
        process = subprocess.Popen([sys.executable, "-m", "gunicorn"], cwd=ROOT, env=environment, stderr=written)
    try:
        deadline = time.monotonic() + 60
        while f"127.0.0.1:{port}" not in log.read_text("utf-8"):
            assert process.poll() is None, log.read_text("utf-8")
            assert time.monotonic() < deadline, log.read_text("utf-8")
            time.sleep(0.05)
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        process.wait(timeout=40)


def ask(
    url: str, method: str, path: str, body: bytes | None = None, **headers: str
) -> tuple[int, dict[str, str], bytes]:
    connection = http.client.HTTPConnection(urlsplit(url).netloc, timeout=30)
    for attempt in range(50):
        try:
            connection.request(method, path, body, {name.replace("_", "-"): value for name, value in headers.items()})
            break
        except ConnectionRefusedError:
            assert attempt < 49
            time.sleep(0.1)
    response = connection.getresponse()
    answer = response.status, dict(response.getheaders()), response.read()
    connection.close()
    return answer


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
