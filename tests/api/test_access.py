"""Who is let in: keys, scopes, expiry, and this machine where there are no keys."""

from __future__ import annotations

import io
import json
import os
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from api.app import create_app
from api.keys.key_file import write_keys
from api.settings import Settings, SettingsError
from tests.api.keyed import KEYS, TOKENS, bearer, keyed
from tests.api.requests import request

ELSEWHERE = {"REMOTE_ADDR": "203.0.113.9"}


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> FlaskClient:
    return keyed(tmp_path_factory.mktemp("keys"))[0]


@pytest.mark.parametrize(
    ("sent", "status", "problem", "challenge"),
    [
        pytest.param(f"Bearer {TOKENS['desk']}", 200, None, None, id="right"),
        pytest.param(f"bearer  {TOKENS['desk']}", 200, None, None, id="scheme-in-any-case"),
        pytest.param(None, 401, "missing-key", 'realm="statement comparison"', id="none"),
        pytest.param("", 401, "invalid-key", 'error="invalid_token"', id="empty"),
        pytest.param("Bearer", 401, "invalid-key", 'error="invalid_token"', id="no-token"),
        pytest.param(f"Basic {TOKENS['desk']}", 401, "invalid-key", 'error="invalid_token"', id="other-scheme"),
        pytest.param(TOKENS["desk"], 401, "invalid-key", 'error="invalid_token"', id="no-scheme"),
        pytest.param(f"Bearer {TOKENS['desk'][:-1]}", 401, "invalid-key", 'error="invalid_token"', id="cut-short"),
        pytest.param(f"Bearer {TOKENS['desk']}x", 401, "invalid-key", 'error="invalid_token"', id="one-letter-more"),
        pytest.param(f"Bearer {KEYS[0].sha256}", 401, "invalid-key", 'error="invalid_token"', id="the-hash-is-no-key"),
        pytest.param("Bearer " + "a" * 5_000, 401, "invalid-key", 'error="invalid_token"', id="long"),
        pytest.param(f"Bearer {TOKENS['past']}", 401, "expired-key", 'error="invalid_token"', id="expired"),
        pytest.param(f"Bearer {TOKENS['figures']}", 403, "missing-scope", 'scope="compare"', id="other-scope"),
    ],
)
@pytest.mark.parametrize("path", ["/v1/comparisons", "/v1/attributions", "/v1/engine"])
def test_a_key_is_needed(
    client: FlaskClient, path: str, sent: str | None, status: int, problem: str | None, challenge: str | None
) -> None:
    headers = {} if sent is None else {"Authorization": sent}
    bodies = {"/v1/comparisons": request(), "/v1/attributions": {"text": "It is over, she said."}}
    how = {"method": "POST", "json": bodies[path]} if path in bodies else {}
    response = client.open(path, headers=headers, **how)
    assert response.status_code == status
    if problem is not None:
        assert response.json["type"] == f"/problems/{problem}"
        assert response.headers["WWW-Authenticate"].startswith("Bearer ")
        assert challenge in response.headers["WWW-Authenticate"]
        assert not any(token in response.text for token in TOKENS.values())


@pytest.mark.parametrize("path", ["/livez", "/readyz", "/docs", "/openapi.json", "/problems/missing-key"])
def test_what_says_what_the_service_is_needs_no_key(client: FlaskClient, path: str) -> None:
    assert client.get(path).status_code == 200


def test_a_key_is_asked_for_before_the_body_is_read(client: FlaskClient) -> None:
    assert client.post("/v1/comparisons", data="{", content_type="text/plain").status_code == 401


def test_the_log_has_the_name_of_the_key_and_never_its_token(tmp_path: Path) -> None:
    client, log = keyed(tmp_path)
    client.get("/v1/engine", headers=bearer("desk"))
    client.get("/v1/engine", headers=bearer("past"))
    lines = [json.loads(line) for line in log.getvalue().splitlines()]
    assert [line["key"] for line in lines] == ["desk", None]
    assert not any(token in log.getvalue() for token in TOKENS.values())


def test_keys_change_while_the_service_runs(tmp_path: Path) -> None:
    client, log = keyed(tmp_path)
    path = tmp_path / "keys.json"

    def status(name: str) -> int:
        return client.get("/v1/engine", headers=bearer(name)).status_code

    assert status("desk") == 200
    write_keys(path, KEYS[1:])
    assert status("desk") == 401
    write_keys(path, KEYS)
    assert status("desk") == 200
    path.write_text("{", "utf-8")
    assert status("desk") == 200, "a file that cannot be read leaves the keys that were there"
    assert [json.loads(line)["event"] for line in log.getvalue().splitlines()].count("defect") == 1
    path.unlink()
    assert status("desk") == 401, "a file that has gone leaves none"


def test_a_file_that_is_not_there_yet_lets_nobody_in(tmp_path: Path) -> None:
    settings = Settings(keys_file=str(tmp_path / "none.json"), allow_anonymous=1)
    client = create_app(settings, log_stream=io.StringIO()).test_client()
    assert client.get("/v1/engine").status_code == 401


def test_a_file_that_is_none_stops_the_start(tmp_path: Path) -> None:
    path = tmp_path / "keys.json"
    path.write_text('{"keys": [{"name": "desk"}]}', "utf-8")
    with pytest.raises(SettingsError, match="key 1 of"):
        create_app(Settings(keys_file=str(path)))


@pytest.mark.parametrize(
    ("address", "allowed", "status"),
    [
        pytest.param("127.0.0.1", 0, 200, id="loopback"),
        pytest.param("127.9.9.9", 0, 200, id="all-of-loopback"),
        pytest.param("::1", 0, 200, id="loopback-6"),
        pytest.param("", 0, 200, id="unix-socket"),
        pytest.param("203.0.113.9", 0, 401, id="elsewhere"),
        pytest.param("192.168.0.7", 0, 401, id="the-office"),
        pytest.param("2001:db8::1", 0, 401, id="elsewhere-6"),
        pytest.param("nonsense", 0, 401, id="nonsense"),
        pytest.param("203.0.113.9", 1, 200, id="elsewhere-and-allowed"),
    ],
)
def test_without_keys_only_this_machine_is_served(address: str, allowed: int, status: int) -> None:
    client = create_app(Settings(allow_anonymous=allowed), log_stream=io.StringIO()).test_client()
    assert client.get("/v1/engine", environ_overrides={"REMOTE_ADDR": address}).status_code == status


@pytest.mark.parametrize(
    ("proxies", "forwarded", "status"),
    [
        pytest.param(0, "127.0.0.1", 401, id="not-believed"),
        pytest.param(1, "198.51.100.1, 127.0.0.1", 200, id="the-last-is-the-proxys-word"),
        pytest.param(1, "127.0.0.1, 198.51.100.1", 401, id="what-a-client-puts-before-it-is-not"),
        pytest.param(2, "127.0.0.1, 198.51.100.1", 200, id="two-proxies"),
    ],
)
def test_a_forwarded_address_is_believed_from_so_many_proxies(proxies: int, forwarded: str, status: int) -> None:
    client = create_app(Settings(trusted_proxies=proxies), log_stream=io.StringIO()).test_client()
    response = client.get("/v1/engine", headers={"X-Forwarded-For": forwarded}, environ_overrides=ELSEWHERE)
    assert response.status_code == status


def test_the_file_is_its_owners(tmp_path: Path) -> None:
    write_keys(tmp_path / "keys.json", KEYS)
    assert (tmp_path / "keys.json").stat().st_mode & 0o777 == 0o600
    assert os.listdir(tmp_path) == ["keys.json"]  # noqa: PTH208  # nothing half-written is left
