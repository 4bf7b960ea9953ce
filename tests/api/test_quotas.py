"""Quotas: who shares one, what clients are told, and that workers count together."""

from __future__ import annotations

import io
import os
import re
from pathlib import Path

import pytest
from flask.testing import FlaskClient
from limits.errors import StorageError

from api.app import create_app
from api.keys.key_file import write_keys
from api.quotas.quota import Quotas, network
from api.quotas.shared_counters import SharedCounters
from api.settings import Settings
from tests.api.keyed import KEYS, bearer, keyed
from tests.api.requests import request


def ask(client: FlaskClient, address: str = "127.0.0.1", **headers: str) -> tuple[int, str | None]:
    response = client.get("/v1/engine", headers=headers, environ_overrides={"REMOTE_ADDR": address})
    return response.status_code, response.headers.get("RateLimit")


def client_of(**settings: int) -> FlaskClient:
    return create_app(Settings(allow_anonymous=1, **settings), log_stream=io.StringIO()).test_client()


def test_a_client_is_told_how_it_stands_and_refused_once_it_has_had_its_share() -> None:
    client = client_of(quota_per_address=2)
    first = client.get("/v1/engine")
    assert first.headers["RateLimit-Policy"] == '"address";q=2;w=60'
    assert re.fullmatch(r'"address";r=1;t=(60|59)', first.headers["RateLimit"])
    assert client.post("/v1/comparisons", json=request()).headers["RateLimit"].startswith('"address";r=0;')
    refused = client.post("/v1/comparisons", json=request())
    assert refused.status_code == 429
    assert refused.json["type"] == "/problems/too-many-requests"
    assert refused.headers["RateLimit"] == f'"address";r=0;t={refused.headers["Retry-After"]}'
    assert 1 <= int(refused.headers["Retry-After"]) <= 60


def test_what_says_how_the_service_is_does_not_count() -> None:
    client = client_of(quota_per_address=1)
    for _ in range(3):
        assert client.get("/livez").status_code == 200
        assert "RateLimit" not in client.get("/docs").headers
    assert ask(client)[0] == 200


@pytest.mark.parametrize(
    ("first", "second", "shared"),
    [
        pytest.param("192.0.2.1", "192.0.2.1", True, id="one-address"),
        pytest.param("192.0.2.1", "192.0.2.2", False, id="two-addresses"),
        pytest.param("2001:db8::1", "2001:db8::ffff:2", True, id="one-network-of-ipv6"),
        pytest.param("2001:db8::1", "2001:db8:0:1::1", False, id="two-networks-of-ipv6"),
        pytest.param("192.0.2.1", "::ffff:192.0.2.1", True, id="ipv4-in-ipv6"),
    ],
)
def test_an_address_is_a_client(first: str, second: str, shared: bool) -> None:
    client = client_of(quota_per_address=1)
    assert ask(client, first)[0] == 200
    assert ask(client, second)[0] == (429 if shared else 200)
    assert (network(first) == network(second)) is shared


def test_a_key_is_a_client_wherever_it_comes_from(tmp_path: Path) -> None:
    client, _ = keyed(tmp_path, quota_per_key=2, quota_per_address=2)
    assert ask(client, "192.0.2.1", **bearer("desk"))[0] == 200
    assert ask(client, "192.0.2.2", **bearer("desk"))[0] == 200
    assert ask(client, "192.0.2.3", **bearer("desk"))[0] == 429
    assert ask(client, "192.0.2.3")[0] == 401, "an address has its own quota"
    assert [ask(client, "192.0.2.3", Authorization="Bearer x")[0] for _ in range(2)] == [401, 429], "trying keys counts"


def test_a_new_file_of_keys_gives_nobody_a_new_quota(tmp_path: Path) -> None:
    client, _ = keyed(tmp_path, quota_per_key=1)
    assert ask(client, **bearer("desk"))[0] == 200
    write_keys(tmp_path / "keys.json", KEYS)
    assert ask(client, **bearer("desk"))[0] == 429


def test_no_quota_is_no_field() -> None:
    assert ask(client_of(quota_per_address=0)) == (200, None)


def test_counters_out_of_reach_refuse_nobody() -> None:
    class Gone(SharedCounters):
        def incr(self, key: str, expiry: int, amount: int = 1) -> int:
            raise StorageError(ConnectionError())

    reported: list[Exception] = []
    quotas = Quotas(Settings(), Gone(), reported.append)
    assert quotas.spend(None, "192.0.2.1") is None
    assert len(reported) == 1


def test_a_window_ends() -> None:
    now = [1_000.0]
    counters = SharedCounters(clock=lambda: now[0])
    assert [counters.incr("a", 60), counters.incr("a", 60), counters.incr("b", 60)] == [1, 2, 1]
    assert counters.get_expiry("a") == 1_060
    now[0] = 1_059.9
    assert counters.incr("a", 60) == 3
    now[0] = 1_060
    assert counters.get("a") == 0
    assert counters.incr("a", 60) == 1
    counters.clear("a")
    assert counters.get("a") == 0
    counters.incr("b", 60)
    counters.reset()
    assert counters.get("b") == 0


def test_many_addresses_do_not_fill_the_memory() -> None:
    counters = SharedCounters()
    for number in range(40_000):
        counters.incr(f"address {number}", 60)
    assert counters.incr("address 39999", 60) == 2


def test_forked_workers_count_together() -> None:
    counters = SharedCounters()
    children = []
    for _ in range(3):
        child = os.fork()
        if child == 0:
            for _ in range(500):
                counters.incr("one", 60)
            os._exit(0)
        children.append(child)
    for child in children:
        os.waitpid(child, 0)
    assert counters.get("one") == 1_500
