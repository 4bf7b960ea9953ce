"""``flask keys``: what it prints, what it keeps, what it refuses."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from click.testing import Result
from flask import Flask

from api.app import create_app
from api.settings import Settings


@pytest.fixture
def app(tmp_path: Path) -> Flask:
    return create_app(Settings(keys_file=str(tmp_path / "keys.json")), log_stream=io.StringIO())


def run(app: Flask, *arguments: str) -> Result:
    return app.test_cli_runner().invoke(args=["keys", *arguments])


def test_a_key_works_from_when_it_is_added_until_it_is_revoked(app: Flask, tmp_path: Path) -> None:
    token = run(app, "add", "desk").output.strip()
    assert len(token) > 43
    assert token not in (tmp_path / "keys.json").read_text("utf-8")
    headers = {"Authorization": f"Bearer {token}"}
    assert app.test_client().get("/v1/engine", headers=headers).status_code == 200
    assert run(app, "revoke", "desk").exit_code == 0
    assert app.test_client().get("/v1/engine", headers=headers).status_code == 401


def test_keys_are_listed_without_what_would_give_them_away(app: Flask) -> None:
    token = run(
        app,
        "add",
        "desk",
        "--scope",
        "compare",
        "--scope",
        "metrics",
        "--workspace",
        "north",
        "--expires",
        "2999-01-01",
    ).output.strip()
    run(app, "add", "past", "--expires", "2020-01-01")
    first, second = run(app, "list").output.splitlines()
    assert first.startswith("desk\tnorth\tcompare metrics\tmade ")
    assert first.endswith("expires 2999-01-01")
    assert second.endswith("expired 2020-01-01")
    assert token not in first


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        pytest.param(("add", "desk"), "already", id="a-name-that-is-taken"),
        pytest.param(("add", "two words"), "A name has", id="a-name-that-would-spoil-the-log"),
        pytest.param(("add", "x", "--scope", "everything"), "is not one of", id="unknown-scope"),
        pytest.param(("add", "x", "--expires", "soon"), "does not match", id="no-date"),
        pytest.param(("revoke", "nobody"), "no key of the name", id="unknown-name"),
    ],
)
def test_refused(app: Flask, arguments: tuple[str, ...], says: str) -> None:
    run(app, "add", "desk")
    result = run(app, *arguments)
    assert result.exit_code != 0
    assert says in result.output


def test_without_a_file_it_says_which_setting_is_missing() -> None:
    result = run(create_app(Settings(), log_stream=io.StringIO()), "list")
    assert result.exit_code != 0
    assert "COMPARISON_KEYS_FILE" in result.output


@pytest.mark.parametrize("content", ["{", "[]", '{"keys": 1}', '{"keys": [1]}', '{"keys": [{"name": "a"}]}'])
def test_a_file_that_is_none_of_keys_is_left_alone(app: Flask, tmp_path: Path, content: str) -> None:
    (tmp_path / "keys.json").write_text(content, "utf-8")
    assert run(app, "add", "desk").exit_code != 0
    assert (tmp_path / "keys.json").read_text("utf-8") == content
