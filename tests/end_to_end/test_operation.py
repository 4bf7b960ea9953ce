"""What an operator relies on: restarts that lose nothing, figures of all workers, keys, quotas, slow clients."""

from __future__ import annotations

import http.client
import json
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.api.requests import request
from tests.end_to_end.serving import JSON, ROOT, Served, ask, free_port, served

BODY = json.dumps(request()).encode()


class Load:
    """Clients that ask one thing after the other until told to stop, and remember what became of each."""

    def __init__(self, served: Served, clients: int = 4) -> None:
        self._url = served.url
        self._stop = threading.Event()
        self.answered = 0
        self.refused = 0  # the connection was: nobody listens any more
        self.lost: list[str] = []
        self._threads = [threading.Thread(target=self._ask) for _ in range(clients)]

    def __enter__(self) -> Load:
        for thread in self._threads:
            thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._stop.set()
        for thread in self._threads:
            thread.join()

    def _ask(self) -> None:
        while not self._stop.is_set():
            try:
                status, _, body = ask(self._url, "POST", "/v1/comparisons", BODY, **JSON)
                assert status == 200, status
                assert json.loads(body)["points"]
                self.answered += 1
            except ConnectionRefusedError:
                self.refused += 1
                time.sleep(0.01)
            except Exception as error:
                self.lost.append(repr(error))


def wait_until(condition: object, seconds: float = 30) -> None:
    end = time.monotonic() + seconds
    while not condition():  # type: ignore[operator]
        assert time.monotonic() < end
        time.sleep(0.02)


def test_new_workers_take_over_without_losing_a_request(tmp_path: Path) -> None:
    with served(tmp_path) as service, Load(service) as load:
        wait_until(lambda: load.answered > 10)
        for _ in range(2):
            before = load.answered
            service.process.send_signal(signal.SIGHUP)
            time.sleep(1)
            wait_until(lambda before=before: load.answered > before + 20)
    assert load.lost == []


def test_a_service_that_is_stopped_finishes_what_it_has_taken_in(tmp_path: Path) -> None:
    with served(tmp_path) as service, Load(service) as load:
        wait_until(lambda: load.answered > 10)
        service.process.terminate()
        service.process.wait(timeout=30)
        wait_until(lambda: load.refused > 0)
    assert load.lost == []
    assert service.process.returncode == 0


def test_figures_are_those_of_all_workers(tmp_path: Path) -> None:
    with served(tmp_path) as service:
        for _ in range(20):
            assert ask(service.url, "POST", "/v1/comparisons", BODY, **JSON)[0] == 200
        totals = set()
        for _ in range(6):  # of either worker
            status, headers, figures = ask(service.url, "GET", "/metrics")
            assert status == 200
            assert headers["Content-Type"].startswith("text/plain; version=0.0.4")
            row = next(line for line in figures.decode().splitlines() if line.startswith("comparison_characters_count"))
            totals.add(float(row.split()[1]))
        assert totals == {20.0}


def test_workers_count_together(tmp_path: Path) -> None:
    with served(tmp_path, COMPARISON_QUOTA_PER_ADDRESS="10") as service:
        statuses = [ask(service.url, "GET", "/v1/engine")[0] for _ in range(12)]
    assert statuses == [200] * 10 + [429] * 2


@pytest.fixture
def redis(tmp_path: Path) -> Iterator[str]:
    """The URL of a Redis of this test's own."""
    port = free_port()
    command = ["redis-server", "--port", str(port), "--bind", "127.0.0.1", "--save", "", "--dir", str(tmp_path)]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    try:

        def listens() -> bool:
            with socket.socket() as tried:
                return tried.connect_ex(("127.0.0.1", port)) == 0

        wait_until(listens)
        yield f"redis://127.0.0.1:{port}"
    finally:
        process.terminate()
        process.wait(timeout=10)


@pytest.mark.needs("redis-server", "apt-get install redis-server")
def test_several_servers_count_together(tmp_path: Path, redis: str) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    settings = {"COMPARISON_QUOTA_PER_ADDRESS": "6", "COMPARISON_LIMITS_URL": redis, "WEB_CONCURRENCY": "1"}
    with served(tmp_path / "a", **settings) as first, served(tmp_path / "b", **settings) as second:
        statuses = [ask(each.url, "GET", "/v1/engine")[0] for _ in range(4) for each in (first, second)]
    assert statuses == [200] * 6 + [429] * 2


def test_a_redis_that_is_gone_refuses_nobody(tmp_path: Path) -> None:
    url = f"redis://127.0.0.1:{free_port()}"
    with served(tmp_path, COMPARISON_QUOTA_PER_ADDRESS="1", COMPARISON_LIMITS_URL=url, WEB_CONCURRENCY="1") as service:
        assert [ask(service.url, "GET", "/v1/engine")[0] for _ in range(3)] == [200] * 3
        assert '"exception": "StorageError"' in service.log.read_text("utf-8")


def test_slow_and_silent_clients_keep_nobody_waiting(tmp_path: Path) -> None:
    with served(tmp_path, WEB_CONCURRENCY="1") as service:
        silent = [socket.create_connection(service.address) for _ in range(200)]
        slow = [socket.create_connection(service.address) for _ in range(40)]
        for connection in slow:
            connection.sendall(b"POST /v1/comparisons HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\n{")
        started = time.monotonic()
        assert ask(service.url, "POST", "/v1/comparisons", BODY, **JSON)[0] == 200
        assert time.monotonic() - started < 5
        slow[0].settimeout(30)
        answer = slow[0].makefile("rb").read()
        assert b" 415 " in answer.splitlines()[0] or b" 408 " in answer.splitlines()[0]
        for connection in (*silent, *slow):
            connection.close()
        assert ask(service.url, "GET", "/livez")[0] == 200


def test_a_client_that_stops_sending_is_told_so(tmp_path: Path) -> None:
    with served(tmp_path, WEB_CONCURRENCY="1") as service, socket.create_connection(service.address, 30) as connection:
        head = b"POST /v1/comparisons HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 99\r\n\r\n{"
        connection.sendall(head)
        response = http.client.HTTPResponse(connection)
        response.begin()
        assert response.status == 408
        assert json.loads(response.read())["type"] == "/problems/incomplete-body"


@pytest.mark.parametrize(
    ("environment", "says"),
    [
        pytest.param({"HOST": "0.0.0.0"}, "Listening at 0.0.0.0 would let anybody", id="every-address"),
        pytest.param({"HOST": "::"}, "Listening at :: would let anybody", id="every-address-6"),
        pytest.param({"COMPARISON_KEYS_FILE": "/"}, "/ cannot be read", id="no-file-of-keys"),
        pytest.param({"PORT": "http"}, "PORT must be a whole number from 0 to 65535", id="no-port"),
        pytest.param({"WEB_CONCURRENCY": "0"}, "WEB_CONCURRENCY must be a whole number from 1", id="no-worker"),
    ],
)
def test_a_service_that_is_set_up_wrongly_does_not_start(environment: dict[str, str], says: str) -> None:
    started = subprocess.run(
        [sys.executable, "-m", "gunicorn"],
        cwd=ROOT,
        env={**os.environ, "PORT": str(free_port()), **environment},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert started.returncode != 0
    assert says in started.stderr


def test_it_says_whom_it_answers_and_may_be_open_when_told_so(tmp_path: Path) -> None:
    with served(tmp_path, COMPARISON_ALLOW_ANONYMOUS="1") as service:
        assert "Everybody who reaches it is answered" in service.log.read_text("utf-8")
    with served(tmp_path, COMPARISON_KEYS_FILE=str(tmp_path / "keys.json")) as service:
        assert ask(service.url, "GET", "/v1/engine")[0] == 401
        added = subprocess.run(
            [sys.executable, "-m", "flask", "--app", "wsgi", "keys", "add", "desk"],
            cwd=ROOT,
            env={**os.environ, "COMPARISON_KEYS_FILE": str(tmp_path / "keys.json")},
            capture_output=True,
            text=True,
            timeout=60,
            check=True,
        )
        token = added.stdout.strip()
        assert ask(service.url, "GET", "/v1/engine", Authorization=f"Bearer {token}")[0] == 200
