"""The index holds what the texts hold: from the moment of the 201, after a migration, and for its own workspace alone."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from flask.testing import FlaskClient
from sqlalchemy import delete, select, text

from api.search import terms
from api.search.tables import EventWordsRow, PassageRow
from api.storage import migrating
from api.storage.dialects import connected
from tests.events import desks
from tests.events.ferry_talks import EVENT, PILOTS, PORT, keep, ok
from tests.search.test_search import HIRE, quotes
from tests.storage.databases import Place, Serve
from tests.storage.test_command import run


def passages(place: Place, workspace: str = "default") -> list[tuple[Any, ...]]:
    database = place.database()
    with database.reading(workspace) as session:
        chosen = select(
            PassageRow.account_id, PassageRow.number, PassageRow.start, PassageRow.stop, PassageRow.words
        ).order_by(PassageRow.id)
        found = [tuple(row) for row in session.execute(chosen)]
    database.close()
    return found


def test_a_migration_makes_the_index_from_the_texts_that_are_there(serve: Serve, place: Place) -> None:
    client = serve()
    event = keep(client, PORT, PILOTS)
    ok(client.post(event + "/accounts/port/revisions", json={"text": "Other words. Dogs bark."}), 201)
    before = passages(place)
    assert len(before) == 2 + 3 + 2
    url = place.database().url
    first = list(migrating.scripts().walk_revisions())[-1].revision
    migrating.downgrade(url, first)
    migrating.upgrade(url)
    assert passages(place) == before
    assert "The port will hire 30 pilots by autumn." in quotes(client, "pilots")


def test_the_index_is_made_anew_on_command(serve: Serve, place: Place) -> None:
    client = serve()
    keep(client, PORT, PILOTS)
    before = passages(place)
    with client.application.extensions["database"].writing("default") as session:
        session.execute(delete(PassageRow))
        session.execute(delete(EventWordsRow))
    assert quotes(client, "pilots") == []
    assert ok(client.get("/v1/events?q=pilots"))["events"] == []
    status, said = run(client.application, "reindex")
    assert (status, said.split(" has ")[1]) == (0, "5 passages of 1 events to be searched.\n")
    assert passages(place) == before
    assert HIRE in quotes(client, "pilots")
    assert len(ok(client.get("/v1/events?q=pilots"))["events"]) == 1


def words(place: Place) -> dict[str, set[str]]:
    """What the index has of each event of the only workspace."""
    database = place.database()
    with database.reading("default") as session:
        rows = session.execute(select(EventWordsRow.event_id, EventWordsRow.words)).all()
    database.close()
    return {event: set(held.replace("'", "").split()) for event, held in rows}  # PostgreSQL quotes each


def test_the_words_of_events_go_back_and_forward(empty_place: Place, serve_empty: Serve) -> None:
    url = empty_place.database().url
    migrating.upgrade(url)
    client = serve_empty()
    event = keep(client, PORT, PILOTS, title="HARBOUR “talks”")
    ok(client.post(event + "/accounts/port/revisions", json={"text": "Other words. Dogs bark."}), 201)
    ok(client.delete(event + "/accounts/pilots"), 204)
    archived = keep(client, PORT, title="Ĳssel")
    ok(client.patch(archived, json={"archived": True}, headers={"If-Match": "*"}))
    before = words(empty_place)
    assert len(before) == 2
    migrating.downgrade(url, "0005")
    engine = connected(url, pooled=False)
    with engine.connect() as connection:
        keys = connection.execute(text("SELECT title_key FROM events ORDER BY id")).scalars().all()
    assert keys == ["harbour “talks”", "ijssel"]
    migrating.upgrade(url)
    assert words(empty_place) == before
    assert [each["title"] for each in ok(client.get("/v1/events?q=dogs"))["events"]] == ["HARBOUR “talks”"]
    ok(client.post(event + "/accounts", json={**PILOTS, "id": "again"}), 201)
    assert len(ok(client.get("/v1/events?q=dogs+pilots"))["events"]) == 1


def test_what_is_refused_is_not_found(serve: Serve) -> None:
    client = serve()
    event = keep(client, PORT)
    ok(client.post(event + "/accounts", json={**PILOTS, "id": "port"}), 409)
    assert quotes(client, "hire 30 pilots") == [HIRE]


@pytest.fixture
def client(serve: Serve, tmp_path: Path) -> FlaskClient:
    return serve(keys_file=desks.keys_in(tmp_path))


def add(client: FlaskClient, desk: str, *accounts: Any) -> None:
    ok(client.post("/v1/events", json={**EVENT, "accounts": accounts}, headers=desks.of(desk)), 201)


def answer(client: FlaskClient, desk: str, query: str) -> Any:
    return ok(client.get("/v1/search?" + query, headers=desks.of(desk)))


def said(client: FlaskClient, desk: str, query: str) -> list[str]:
    return [hit["quote"]["text"] for hit in answer(client, desk, query)["hits"]]


def test_a_workspace_finds_its_own_and_nothing_else(client: FlaskClient, place: Place) -> None:
    add(client, "north", PORT)
    assert HIRE in said(client, "north", "q=hire+pilots")
    assert said(client, "south", "q=hire+pilots&earlier=true") == []
    assert said(client, "south", "q=hire+pilots&party=Port+of+Leith") == []
    add(client, "south", PILOTS)
    assert HIRE not in said(client, "south", "q=hire+pilots&earlier=true")
    assert HIRE in said(client, "north", "q=hire+pilots")
    north, south = (
        {word for row in passages(place, workspace) for word in row[4].split()} for workspace in ("north", "south")
    )
    assert north
    assert south
    assert not north & south, "not even the terms of the index are shared"


def test_what_others_have_changes_nothing(client: FlaskClient) -> None:
    add(client, "north", PORT, PILOTS)
    before = answer(client, "north", "q=hire+pilots")
    for _ in range(3):
        add(client, "south", *({**PORT, "id": f"a{n}"} for n in range(30)))
    assert answer(client, "north", "q=hire+pilots") == before


def test_a_cursor_of_another_workspace_opens_nothing(client: FlaskClient) -> None:
    add(client, "north", PORT, PILOTS)
    cursor = answer(client, "north", "q=talks+pilots&limit=1")["next"]
    assert cursor
    assert answer(client, "south", f"q=talks+pilots&cursor={cursor}") == {"hits": [], "next": None}


def test_events_are_listed_by_words_to_their_workspace_alone(client: FlaskClient) -> None:
    def listed(desk: str, query: str) -> Any:
        return ok(client.get(f"/v1/events?{query}", headers=desks.of(desk)))

    add(client, "north", PORT)
    add(client, "south", PILOTS)
    add(client, "north", PORT)
    before = listed("north", "q=hire+pilots&limit=1")
    assert len(listed("north", "q=hire+pilots")["events"]) == 2
    assert listed("south", "q=port+of+leith&withdrawn=true")["events"] == []
    assert len(listed("south", "q=hire+pilots")["events"]) == 1
    assert listed("south", f"q=hire+pilots&cursor={before['next']}") == {"events": [], "next": None}
    for _ in range(5):
        add(client, "south", PORT)
    assert listed("north", "q=hire+pilots&limit=1") == before


@pytest.mark.parametrize(("desk", "status"), [("north-reader", 200), ("north-writer", 403), ("north-comparer", 403)])
def test_it_needs_the_scope_of_reading(client: FlaskClient, desk: str, status: int) -> None:
    ok(client.get("/v1/search?q=pilots", headers=desks.of(desk)), status)


@pytest.mark.parametrize("party", ["", "a", "ä" * 200])
def test_terms_of_workspaces_are_apart(party: str) -> None:
    north = set(terms.of_passage("north", party, ["a", "b"]).split())
    south = set(terms.of_passage("south", party, ["a", "b"]).split())
    assert len(north) == 3
    assert not north & south
    assert all(each.isascii() and each.isalnum() for each in north)
