"""Reviews as labelled data, in the layout that the benchmarks read."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from benchmarks.gold import cases
from tests.events.ferry_talks import PORT
from tests.reviews.reviewer import HIRED, LASTED, Desk
from tests.storage.databases import Serve


def lines(desk: Desk) -> list[Any]:
    response = desk.client.get("/v1/reviews/export")
    assert response.status_code == 200
    assert response.mimetype == "application/x-ndjson"
    assert response.headers["Cache-Control"] == "no-store"
    return [json.loads(each) for each in response.text.splitlines()]


def test_nothing_reviewed_gives_nothing(serve: Serve) -> None:
    assert lines(Desk(serve())) == []


def test_what_was_said_on_the_texts_that_it_was_said_of(serve: Serve, tmp_path: Path) -> None:
    desk = Desk(serve())
    desk.review("confirm", HIRED, note="Checked.")
    desk.review("reject", LASTED)
    desk.revise("port", PORT["text"].replace("40", "30"))
    desk.review("confirm", HIRED)
    first, second = lines(desk)
    for line in (first, second):
        (tmp_path / "cases").mkdir(exist_ok=True)
        (tmp_path / "gold").mkdir(exist_ok=True)
        name = line["case"]["id"] + ".json"
        (tmp_path / "cases" / name).write_text(json.dumps(line["case"]), "utf-8")
        (tmp_path / "gold" / name).write_text(json.dumps(line["gold"]), "utf-8")
    assert [each["status"] for each in first["gold"]["points"]] == ["divergence"]
    assert [each["status"] for each in second["gold"]["points"]] == ["agreement"]
    assert first["gold"]["points"][0]["note"] == "Checked."
    assert first["gold"]["points"][0]["machine"][0]["status"] == "divergence"
    assert [list(each["members"]) for each in first["gold"]["rejected"]] == [["port", "pilots"]]
    assert second["gold"]["rejected"] == []
    for line in (first, second):
        texts = {each["id"]: each["text"] for each in line["case"]["accounts"]}
        for point in (*line["gold"]["points"], *line["gold"]["rejected"]):
            for account, quotes in point["members"].items():
                assert [texts[account][a:b] for a, b in point["spans"][account]] == quotes
    assert [[sorted(link.kinds) for link in case.links] for case in cases(tmp_path)] == [[["quantity"]], [[]]]


def test_of_two_that_say_otherwise_the_later_one(serve: Serve) -> None:
    desk = Desk(serve())
    desk.review("confirm", HIRED)
    desk.revise("pilots", "Good evening. It is over.")
    desk.revise("pilots", ok_text(desk))
    desk.review("reject", HIRED)
    [line] = lines(desk)
    assert line["gold"]["points"] == []
    assert len(line["gold"]["rejected"]) == 1


def ok_text(desk: Desk) -> str:
    """What the pilots had said at first."""
    text: str = desk.client.get(desk.event + "/accounts/pilots/revisions/1").json["text"]
    return text


def test_an_articles_accounts_have_its_text(serve: Serve) -> None:
    text = "The port will hire 40 pilots by autumn, said Ann Reid, a spokeswoman for the Port of Leith."
    article = {"id": "courier", "party": "The Courier", "channel": "article", "expand": True, "text": text}
    pilots = {"id": "pilots", "party": "Pilots' Guild", "text": "The port will hire 30 pilots by autumn."}
    desk = Desk(serve(), article, pilots)
    desk.review("confirm", next(iter(desk.points())))
    [line] = lines(desk)
    quoted = next(name for name in line["gold"]["points"][0]["members"] if "/" in name)
    assert {each["id"]: each["text"] for each in line["case"]["accounts"]}[quoted] == text
