"""What a person says of a point is applied again whenever the accounts are compared, as far as its words are found."""

from __future__ import annotations

from dataclasses import replace

import comparison
from api.engine import Engine
from tests.events.ferry_talks import PILOTS, PORT, SetClock, ok
from tests.reviews.reviewer import HIRED, LASTED, Desk
from tests.storage.databases import Serve


def test_it_survives_revisions_by_its_quotes(desk: Desk) -> None:
    desk.review("edit", HIRED, into=[{"status": "agreement"}])
    desk.revise("port", "Good evening. " + PORT["text"].replace("two hours", "three hours"))
    desk.revise("pilots", PILOTS["text"].replace("We met the port there. ", ""))
    point = next(each for each in desk.points().values() if "pilots" in each["topic"])
    assert (point["status"], point["machine_status"]) == ("agreement", "divergence")
    for quote in point["passages"]:
        account = ok(desk.client.get(f"{desk.event}/accounts/{quote['account']}"))
        assert account["revision"]["text"][quote["start"] : quote["end"]] == quote["text"]
    assert desk.states() == [("edit", "applied")]


def test_what_is_not_found_again_is_stale_and_kept(desk: Desk) -> None:
    desk.review("edit", HIRED, into=[{"status": "agreement"}])
    desk.revise("port", PORT["text"].replace("40", "50"))
    assert desk.points()[HIRED]["review"] is None
    assert desk.points()[HIRED]["status"] == "divergence"
    assert desk.compared()["reviews"] == {"applied": 0, "stale": 1}
    assert desk.states() == [("edit", "stale")]
    desk.revise("port", PORT["text"])
    assert desk.points()[HIRED]["status"] == "agreement"
    assert desk.states() == [("edit", "applied")]


def test_a_withdrawn_account_takes_the_review_with_it(desk: Desk) -> None:
    ok(desk.client.post(desk.event + "/accounts", json={**PORT, "id": "again", "party": "Harbour office"}), 201)
    desk.review("confirm", HIRED)
    ok(desk.client.delete(desk.event + "/accounts/pilots"), 204)
    assert desk.states() == [("confirm", "applied")]
    ok(desk.client.delete(desk.event + "/accounts/again"), 204)
    assert desk.states() == [("confirm", "stale")]


def test_an_account_that_joins_is_told_apart(desk: Desk) -> None:
    desk.review("edit", HIRED, into=[{"status": "agreement"}])
    council = {"party": "City council", "text": "The port will hire 20 pilots by autumn."}
    ok(desk.client.post(desk.event + "/accounts", json=council), 201)
    point = next(each for each in desk.points().values() if "pilots" in each["topic"])
    assert (point["status"], point["review"]["complete"]) == ("divergence", False)


def test_the_later_word_counts_and_what_it_replaced_does_not_come_back(desk: Desk) -> None:
    desk.review("reject", HIRED)
    second = desk.review("confirm", HIRED, reviewer="Bea")
    assert desk.points()[HIRED]["review"]["reviewer"] == "Bea"
    assert desk.states() == [("reject", "replaced"), ("confirm", "applied")]
    desk.review("retract", replaces=second["id"])
    assert desk.states() == [("reject", "replaced"), ("confirm", "replaced"), ("retract", "applied")]
    assert desk.points()[HIRED]["review"] is None


def test_a_confirmed_point_stands_also_when_the_engine_loses_it(serve: Serve) -> None:
    desk = Desk(serve(kept_comparisons=0))
    desk.review("confirm", LASTED)
    desk.review("reject", HIRED)
    blind = Engine(lambda *given: replace(comparison.compare(*given), points=()), comparison.describe)
    [point] = ok(serve(blind, kept_comparisons=0).get(desk.event + "/comparison"))["points"]
    assert (point["status"], point["machine_status"]) == ("agreement", None)


def test_earlier_states_have_the_reviews_of_their_time(serve: Serve) -> None:
    clock = SetClock()
    desk = Desk(serve(now=clock))
    before = desk.compared()
    clock.forward(hours=1)
    desk.review("reject", HIRED)
    reviewed = desk.compared()
    clock.forward(hours=1)
    desk.revise("port", "Something else entirely.")
    clock.forward(hours=1)
    assert desk.compared("?as_of=2025-06-03T11:30:00Z") == before
    assert desk.compared("?as_of=2025-06-03T12:30:00Z") == reviewed
    assert desk.compared("?revision=3") == reviewed


def test_an_earlier_revision_is_reviewed(desk: Desk) -> None:
    seen = desk.compared()
    desk.revise("pilots", "Good evening. " + PILOTS["text"])
    refused = desk.client.post(
        desk.event + "/reviews", json={"verdict": "confirm", "comparison": seen["id"], "points": [HIRED]}
    )
    assert ok(refused, 409)["type"] == "/problems/comparison-changed"
    made = desk.review("confirm", HIRED, comparison=seen["id"], revision=3)
    assert (made["revision"], made["state"]) == (3, "applied")
    assert desk.points()[HIRED]["review"]["id"] == made["id"]
