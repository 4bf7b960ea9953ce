"""What a person says of a point is kept, and applied again whenever the accounts are compared."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from flask.testing import FlaskClient
from sqlalchemy.exc import DBAPIError

import comparison
from api.engine import Engine
from api.events.store import utc_now
from api.representations import REPRESENTATIONS
from tests.events import desks
from tests.events.ferry_talks import PILOTS, PORT, SetClock, keep, ok
from tests.storage.databases import Place, Serve

HIRED, LASTED = "p1", "p2"
WHOLE = [{"account": "port", "start": 0, "end": 87}, {"account": "pilots", "start": 23, "end": 92}]
SIDES = [{"accounts": ["port"], "value": "40"}, {"accounts": ["pilots"], "value": "30"}]


class Desk:
    """Somebody who reviews one event."""

    def __init__(self, client: FlaskClient, *accounts: Any) -> None:
        self.client = client
        self.event = keep(client, *(accounts or (PORT, PILOTS)))

    def compared(self, query: str = "") -> Any:
        return ok(self.client.get(self.event + "/comparison" + query))

    def points(self, query: str = "") -> dict[str, Any]:
        return {each["id"]: each for each in self.compared(query)["points"]}

    def send(self, verdict: str, *points: str, **members: Any) -> Any:
        body = {"verdict": verdict, **({"points": list(points)} if points else {}), **members}
        if verdict != "retract":
            body = {"comparison": self.compared("?view=machine")["id"], **body}
        return self.client.post(self.event + "/reviews", json=body)

    def review(self, verdict: str, *points: str, **members: Any) -> Any:
        return ok(self.send(verdict, *points, **members), 201)

    def revise(self, account: str, text: str) -> None:
        ok(self.client.post(f"{self.event}/accounts/{account}/revisions", json={"text": text}), 201)

    def states(self) -> list[tuple[str, str]]:
        history = ok(self.client.get(self.event + "/reviews?limit=100"))["reviews"]
        return [(each["verdict"], each["state"]) for each in reversed(history)]


@pytest.fixture
def desk(serve: Serve) -> Desk:
    return Desk(serve(now=SetClock()))


def test_without_reviews_it_is_the_engines_view(desk: Desk) -> None:
    compared = desk.compared()
    assert compared["set_aside"] == []
    assert compared["reviews"] == {"applied": 0, "stale": 0}
    assert all(each["machine_status"] == each["status"] and each["review"] is None for each in compared["points"])


def test_a_point_is_confirmed(desk: Desk) -> None:
    before = desk.points()[HIRED]
    made = desk.review("confirm", HIRED, reviewer="Ann Lee", note="Checked.")
    assert made["state"] == "applied"
    assert made["at"] == "2025-06-03T11:00:00.250000Z"
    after = desk.points()[HIRED]
    assert after == before | {
        "review": {
            "id": made["id"],
            "verdict": "confirm",
            "at": made["at"],
            "by": None,
            "reviewer": "Ann Lee",
            "note": "Checked.",
            "complete": True,
        }
    }
    [found] = made["points"]
    assert (found["id"], found["topic"], found["status"]) == (HIRED, before["topic"], "divergence")
    quote = found["passages"][0]["selector"][1]
    assert quote["exact"] == before["passages"][0]["text"]
    assert quote["prefix"] == PORT["text"][:48][-32:]


def test_a_point_is_rejected(desk: Desk) -> None:
    desk.review("reject", HIRED)
    compared = desk.compared()
    assert [each["id"] for each in compared["points"]] == [LASTED]
    assert [(each["id"], each["review"]["verdict"]) for each in compared["set_aside"]] == [(HIRED, "reject")]
    assert compared["summary"]["divergences"] == 0
    assert compared["pairs"][0] == {
        "accounts": ["pilots", "port"],
        "points": 1,
        "agreements": 1,
        "divergences": 0,
        "unclear": 0,
    }


def test_a_status_is_changed(desk: Desk) -> None:
    desk.review("edit", HIRED, into=[{"status": "agreement"}], note="A slip of the pen.")
    point = desk.points()[HIRED]
    assert (point["status"], point["machine_status"], point["differences"]) == ("agreement", "divergence", [])
    assert point["explanation"] == "Reviewed by a person: agreement. A slip of the pen."


def test_a_kind_is_changed(desk: Desk) -> None:
    desk.review("edit", HIRED, into=[{"status": "divergence", "differences": [{"kind": "scope", "sides": SIDES}]}])
    [difference] = desk.points()[HIRED]["differences"]
    assert (difference["kind"], difference["confidence"]) == ("scope", 1)
    assert [side["value"] for side in difference["sides"]] == ["40", "30"]
    assert difference["sides"][0]["evidence"][0]["text"] == "The port will hire 40 pilots by autumn."
    assert difference["explanation"] == "Port of Leith: 40; Pilots' Guild: 30."


def test_points_are_joined(desk: Desk) -> None:
    made = desk.review("edit", HIRED, LASTED, into=[{"topic": "all of it", "status": "unclear", "passages": WHOLE}])
    compared = desk.compared()
    [point] = compared["points"]
    assert point["id"] == made["id"] + ".1"
    assert (point["topic"], point["status"], point["machine_status"]) == ("all of it", "unclear", None)
    assert [each["text"] for each in point["passages"]] == [PORT["text"], PILOTS["text"][23:]]
    assert [each["id"] for each in compared["set_aside"]] == [HIRED, LASTED]


def test_a_point_is_separated(desk: Desk) -> None:
    accounts = [{**PORT, "text": PORT["text"]}, PILOTS]
    halves = [
        {
            "status": "agreement",
            "topic": topic,
            "passages": [{"account": a["id"], "start": s, "end": e} for a, s, e in at],
        }
        for topic, at in {
            "who": [(accounts[0], 48, 56), (accounts[1], 53, 61)],
            "when": [(accounts[0], 77, 87), (accounts[1], 82, 92)],
        }.items()
    ]
    desk.review("edit", HIRED, into=halves)
    assert [each["topic"] for each in desk.points().values() if each["machine_status"] is None] == ["who", "when"]


def test_what_the_engine_has_missed_is_added(desk: Desk) -> None:
    passages = [{"account": "port", "start": 0, "end": 25}, {"account": "pilots", "start": 0, "end": 22}]
    made = desk.review("edit", into=[{"status": "agreement", "topic": "a meeting", "passages": passages}])
    compared = desk.compared()
    assert compared["points"][-1]["id"] == made["id"] + ".1"
    assert compared["points"][-1]["score"] == 1
    assert all(each["start"] >= 22 for each in compared["one_sided"] if each["account"] == "pilots")
    desk.review("retract", replaces=made["id"])
    assert len(desk.points()) == 2


def test_it_survives_revisions_by_its_quotes(desk: Desk) -> None:
    desk.review("edit", HIRED, into=[{"status": "agreement"}])
    desk.revise("port", "Good evening. " + PORT["text"].replace("two hours", "three hours"))
    desk.revise("pilots", PILOTS["text"].replace("We met the port today. ", ""))
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


def test_every_form_shows_the_reviewed_view(desk: Desk) -> None:
    machine = {
        form.name: desk.client.get(desk.event + "/comparison?view=machine", headers={"Accept": form.media_type})
        for form in REPRESENTATIONS
    }
    desk.review("edit", HIRED, into=[{"status": "agreement"}], reviewer="Ann <b>Lee</b>", note="=1+1 [x](http://x)")
    for form in REPRESENTATIONS:
        accept = {"Accept": form.media_type}
        seen = desk.client.get(desk.event + "/comparison", headers=accept)
        again = desk.client.get(desk.event + "/comparison?view=machine", headers=accept)
        assert seen.status_code == 200
        assert seen.data != machine[form.name].data
        assert seen.headers["ETag"] != machine[form.name].headers["ETag"]
        if form.name != "json":
            assert again.data == machine[form.name].data
        assert b"<b>Lee" not in seen.data or form.name in {"json", "ld+json", "text", "csv"}


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


def test_an_article_is_reviewed_in_its_own_text(serve: Serve) -> None:
    text = "The port will hire 40 pilots by autumn, said Ann Reid, a spokeswoman for the Port of Leith."
    article = {"id": "courier", "party": "The Courier", "channel": "article", "expand": True, "text": text}
    desk = Desk(serve(), article, PILOTS)
    name = next(iter(desk.points()))
    desk.review("edit", name, into=[{"status": "agreement"}])
    desk.revise("courier", "Leith. " + text)
    point = next(each for each in desk.points().values() if each["review"])
    assert (point["status"], point["machine_status"]) == ("agreement", "divergence")


REFUSED: dict[str, tuple[dict[str, Any], str]] = {
    "no-verdict": ({"verdict": None}, "/verdict"),
    "another-verdict": ({"verdict": "approve"}, "/verdict"),
    "no-comparison": ({"comparison": None}, "/comparison"),
    "comparison-left-out": ({"comparison": ...}, "/comparison"),
    "no-point": ({"points": []}, "/points"),
    "unknown-point": ({"points": ["p9"]}, "/points/0"),
    "a-point-twice": ({"points": ["p1", "p1"]}, "/points"),
    "confirmed-into": ({"into": [{"status": "agreement"}]}, "/into"),
    "edit-into-nothing": ({"verdict": "edit"}, "/into"),
    "no-status": ({"verdict": "edit", "into": [{}]}, "/into/0/status"),
    "join-without-passages": (
        {"verdict": "edit", "points": ["p1", "p2"], "into": [{"status": "unclear"}]},
        "/into/0/passages",
    ),
    "one-passage": ({"verdict": "edit", "into": [{"status": "unclear", "passages": WHOLE[:1]}]}, "/into/0/passages"),
    "one-account": (
        {"verdict": "edit", "into": [{"status": "unclear", "passages": WHOLE[:1] * 2}]},
        "/into/0/passages",
    ),
    "unknown-account": (
        {"verdict": "edit", "into": [{"status": "unclear", "passages": [WHOLE[0], {**WHOLE[1], "account": "x"}]}]},
        "/into/0/passages/1/account",
    ),
    "beyond-the-text": (
        {"verdict": "edit", "into": [{"status": "unclear", "passages": [WHOLE[0], {**WHOLE[1], "end": 93}]}]},
        "/into/0/passages/1/end",
    ),
    "backwards": (
        {"verdict": "edit", "into": [{"status": "unclear", "passages": [WHOLE[0], {**WHOLE[1], "end": 5}]}]},
        "/into/0/passages/1/end",
    ),
    "a-divergence-without-differences": (
        {"verdict": "edit", "points": ["p2"], "into": [{"status": "divergence"}]},
        "/into/0/differences",
    ),
    "an-agreement-with-differences": (
        {"verdict": "edit", "into": [{"status": "agreement", "differences": [{"kind": "time", "sides": SIDES}]}]},
        "/into/0/differences",
    ),
    "an-account-on-both-sides": (
        {
            "verdict": "edit",
            "into": [{"status": "divergence", "differences": [{"kind": "time", "sides": SIDES[:1] * 2}]}],
        },
        "/into/0/differences/0",
    ),
    "another-kind": (
        {"verdict": "edit", "into": [{"status": "divergence", "differences": [{"kind": "mood", "sides": SIDES}]}]},
        "/into/0/differences/0/kind",
    ),
    "a-fraction": ({"revision": 1.5}, "/revision"),
    "a-boolean": ({"revision": True}, "/revision"),
    "revision-zero": ({"revision": 0}, "/revision"),
    "retract-nothing": ({"verdict": "retract", "points": ..., "comparison": ...}, "/replaces"),
    "replaces-what-is-not": ({"replaces": "rvw_01jv512q5n9b3v7k0c4x8m2rwe"}, "/replaces"),
    "blank-note": ({"note": " "}, "/note"),
    "nul": ({"note": "a\0b"}, "/note"),
    "two-lines": ({"reviewer": "a\nb"}, "/reviewer"),
    "unknown-member": ({"colour": "red"}, "/colour"),
}


@pytest.mark.parametrize(("members", "pointer"), REFUSED.values(), ids=REFUSED)
def test_refused(desk: Desk, members: dict[str, Any], pointer: str) -> None:
    body = {"verdict": "confirm", "comparison": desk.compared()["id"], "points": ["p1"], **members}
    sent = {name: value for name, value in body.items() if value is not ...}
    problem = ok(desk.client.post(desk.event + "/reviews", json=sent), 422)
    assert [each["pointer"] for each in problem["errors"]] == [pointer]
    assert desk.states() == []


def test_a_review_of_another_event_is_not_replaced(desk: Desk) -> None:
    other = Desk(desk.client)
    made = other.review("confirm", HIRED)
    assert desk.send("retract", replaces=made["id"]).status_code == 422
    assert desk.client.get(f"{desk.event}/reviews/{made['id']}").status_code == 404


def test_an_archived_event_takes_none(desk: Desk) -> None:
    ok(desk.client.patch(desk.event, json={"archived": True}, headers={"If-Match": "*"}))
    assert ok(desk.send("confirm", HIRED), 409)["type"] == "/problems/event-archived"


def test_it_is_sent_again_safely_also_after_a_revision(desk: Desk) -> None:
    body = {"verdict": "confirm", "comparison": desk.compared()["id"], "points": [HIRED]}
    sent = [desk.client.post(desk.event + "/reviews", json=body, headers={"Idempotency-Key": "k"})]
    desk.revise("port", "Something else entirely.")
    sent.append(desk.client.post(desk.event + "/reviews", json=body, headers={"Idempotency-Key": "k"}))
    assert [each.status_code for each in sent] == [201, 201]
    assert sent[0].data == sent[1].data
    assert len(desk.states()) == 1


def test_there_are_only_so_many(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("api.reviews.writing.MOST", 1)
    desk.review("confirm", HIRED)
    assert ok(desk.send("confirm", HIRED), 409)["type"] == "/problems/limit-reached"


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
