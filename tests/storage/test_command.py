"""``flask --app wsgi storage``, and what a service does whose database is not as it should be."""

from __future__ import annotations

import pytest
from flask import Flask

from api.app import create_app
from api.storage import migrating
from tests.events.ferry_talks import EVENT, PILOTS, PORT, ok
from tests.storage.databases import Place, Serve


def run(app: Flask, *words: str) -> tuple[int, str]:
    result = app.test_cli_runner().invoke(args=["storage", *words])
    app.extensions["database"].close()
    return result.exit_code, result.output


@pytest.fixture
def app(empty_place: Place) -> Flask:
    return create_app(empty_place.settings)


def test_it_upgrades_checks_and_downgrades(app: Flask) -> None:
    status, said = run(app, "check")
    assert status == 1
    assert "Error: " in said
    for command in ("upgrade", "upgrade", "check"):
        status, said = run(app, command)
        assert (status, said.split(" is ")[1]) == (0, f"at {migrating.head_revision()}, as this version needs it.\n")
    status, said = run(app, "downgrade", "base", "--yes")
    assert (status, said.split(" is ")[1]) == (0, "at base.\n")
    assert run(app, "check")[0] == 1


def test_it_asks_before_anything_is_lost(app: Flask) -> None:
    run(app, "upgrade")
    status, said = run(app, "downgrade", "base")
    assert status == 1
    assert "Go on?" in said
    assert run(app, "check")[0] == 0


@pytest.mark.parametrize("words", [("upgrade", "nonsense"), ("downgrade", "nonsense", "--yes")])
def test_a_revision_that_there_is_not_is_named(app: Flask, words: tuple[str, ...]) -> None:
    run(app, "upgrade")
    status, said = run(app, *words)
    assert status == 1
    assert said.startswith("Error: ")
    assert "nonsense" in said


def test_a_password_is_not_shown(postgresql_server: object) -> None:
    from dataclasses import replace

    from api.settings import Settings

    url = postgresql_server.url("nowhere").replace("tester@", "tester:secret@")  # type: ignore[attr-defined]
    status, said = run(create_app(replace(Settings(), database_url=url)), "upgrade")
    assert status == 1
    assert "secret" not in said


WRITES = {"POST": EVENT, "GET": None}


@pytest.mark.parametrize("method", WRITES)
def test_without_tables_events_are_503_and_comparisons_work(serve_empty: Serve, method: str) -> None:
    client = serve_empty()
    response = client.open("/v1/events", method=method, json=WRITES[method])
    assert ok(response, 503)["type"] == "/problems/storage-not-migrated"
    assert response.headers["Retry-After"] == "5"
    ok(client.post("/v1/comparisons", json={"accounts": [PORT, PILOTS]}))
    assert ok(client.get("/readyz"))["storage"] == "not-migrated"


def test_a_running_service_takes_note_when_the_tables_come_and_go(serve_empty: Serve, empty_place: Place) -> None:
    client = serve_empty()
    url = empty_place.database().url
    for _ in range(2):
        assert client.get("/v1/events").status_code == 503
        migrating.upgrade(url)
        ok(client.get("/v1/events"))
        assert ok(client.get("/readyz"))["storage"] == "ready"
        migrating.downgrade(url, migrating.BASE)
