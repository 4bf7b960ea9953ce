"""What a person says of a point is shown in its place, and told apart from what the engine says."""

from __future__ import annotations

from api.representations import REPRESENTATIONS
from tests.events.ferry_talks import PILOTS, PORT
from tests.reviews.reviewer import HIRED, LASTED, SIDES, WHOLE, Desk
from tests.storage.databases import Serve


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


def test_an_article_is_reviewed_in_its_own_text(serve: Serve) -> None:
    text = "The port will hire 40 pilots by autumn, said Ann Reid, a spokeswoman for the Port of Leith."
    article = {"id": "courier", "party": "The Courier", "channel": "article", "expand": True, "text": text}
    desk = Desk(serve(), article, PILOTS)
    name = next(iter(desk.points()))
    desk.review("edit", name, into=[{"status": "agreement"}])
    desk.revise("courier", "Leith. " + text)
    point = next(each for each in desk.points().values() if each["review"])
    assert (point["status"], point["machine_status"]) == ("agreement", "divergence")


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
