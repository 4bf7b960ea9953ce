"""Reviews are kept as a history, with who and when, which nobody changes."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from sqlalchemy.exc import DBAPIError

from api.events.store import utc_now
from tests.events import desks
from tests.events.ferry_talks import ok
from tests.reviews.reviewer import HIRED, Desk
from tests.storage.databases import Place, Serve


def test_the_history_comes_in_pages(desk: Desk) -> None:
    ids = [desk.review("confirm", HIRED)["id"] for _ in range(5)]
    seen: list[str] = []
    query: dict[str, Any] = {"limit": 2}
    while True:
        page = ok(desk.client.get(desk.event + "/reviews", query_string=query))
        seen += [each["id"] for each in page["reviews"]]
        if page["next"] is None:
            break
        query["cursor"] = page["next"]
    assert seen == ids[::-1]
    one = ok(desk.client.get(f"{desk.event}/reviews/{ids[0]}"))
    assert (one["id"], one["state"]) == (ids[0], "replaced")
    assert desk.client.get(f"{desk.event}/reviews/{ids[0][:-1]}").status_code == 404


def test_it_is_sent_again_safely_also_after_a_revision(desk: Desk) -> None:
    body = {"verdict": "confirm", "comparison": desk.compared()["id"], "points": [HIRED]}
    sent = [desk.client.post(desk.event + "/reviews", json=body, headers={"Idempotency-Key": "k"})]
    desk.revise("port", "Something else entirely.")
    sent.append(desk.client.post(desk.event + "/reviews", json=body, headers={"Idempotency-Key": "k"}))
    assert [each.status_code for each in sent] == [201, 201]
    assert sent[0].data == sent[1].data
    assert len(desk.states()) == 1


@pytest.mark.parametrize("statement", ["UPDATE reviews SET note = 'x'", "DELETE FROM reviews"])
def test_the_history_cannot_be_changed(place: Place, desk: Desk, statement: str) -> None:
    desk.review("confirm", HIRED)
    database = place.database()
    with pytest.raises(DBAPIError), database.writing("default") as session:
        session.connection().exec_driver_sql(statement)
    database.close()
    assert len(desk.states()) == 1


def test_who_reviewed_is_kept_by_the_name_of_the_key(serve: Serve, tmp_path: Path) -> None:
    client = serve(keys_file=desks.keys_in(tmp_path), now=utc_now)
    client.environ_base["HTTP_AUTHORIZATION"] = desks.of("north")["Authorization"]
    desk = Desk(client)
    assert desk.review("confirm", HIRED)["by"] == "north"
    exported = client.get("/v1/reviews/export")
    assert exported.text.count("\n") == 1
    client.environ_base["HTTP_AUTHORIZATION"] = desks.of("south")["Authorization"]
    assert client.get("/v1/reviews/export").data == b""
    client.environ_base["HTTP_AUTHORIZATION"] = desks.of("north-writer")["Authorization"]
    assert client.get("/v1/reviews/export").status_code == 403
