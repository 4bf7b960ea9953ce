"""What each step of an event's history changed."""

from __future__ import annotations

from typing import Any

import pytest

import comparison
from api.engine import Engine
from tests.events.ferry_talks import PILOTS, PORT, SetClock, keep, ok
from tests.storage.databases import Serve

COUNCIL = {
    "id": "council",
    "party": "City council",
    "text": "The talks at the port lasted two hours. The port will hire 40 pilots by autumn.",
}


def said(change: Any) -> list[tuple[str, str | None, str | None]]:
    """Each point that ``change`` names: what became of it, and its status before and after."""
    return [
        (each["change"], each["before"] and each["before"]["status"], each["after"] and each["after"]["status"])
        for each in change["points"]
    ]


def test_the_day_of_an_event(serve: Serve) -> None:
    clock = SetClock()
    client = serve(now=clock)
    event = keep(client)
    for step in (
        lambda: client.post(event + "/accounts", json=PORT),
        lambda: client.post(event + "/accounts", json=PILOTS),
        lambda: client.post(event + "/accounts", json=COUNCIL),
        lambda: client.post(event + "/accounts/port/revisions", json={"text": PORT["text"].replace("40", "30")}),
        lambda: client.patch(event, json={"occurred_on": "2025-06-02"}, headers={"If-Match": "*"}),
        lambda: client.delete(event + "/accounts/council"),
    ):
        clock.forward(hours=1)
        assert step().status_code < 300
    page = ok(client.get(event + "/changes"))
    assert page["event"] == event.rsplit("/", 1)[1]
    assert page["next"] is None
    changes = {each["revision"]: each for each in page["changes"]}
    assert list(changes) == [7, 6, 5, 4, 3, 2]
    assert [each["kind"] for each in page["changes"]] == [
        "account_withdrawn",
        "updated",
        "account_revised",
        "account_added",
        "account_added",
        "account_added",
    ]
    assert [each["account"] for each in page["changes"]] == ["council", None, "port", "council", "pilots", "port"]
    assert changes[5]["at"] == "2025-06-03T15:00:00.250000Z"
    assert (changes[2]["before"], changes[2]["after"], changes[2]["points"]) == (None, None, [])
    assert said(changes[3]) == [("appeared", None, "divergence"), ("appeared", None, "agreement")]
    assert {each[0] for each in said(changes[4])} <= {"accounts", "differences"}
    assert said(changes[4])
    assert changes[4]["text"] is None
    [hired] = [each for each in changes[5]["points"] if "pilots" in each["after"]["topic"]]
    assert hired["change"] == "differences"
    sides = hired["after"]["differences"][0]["sides"]
    assert {tuple(sorted(side["accounts"])): side["value"] for side in sides} == {
        ("council",): "40 pilots",
        ("pilots", "port"): "30 pilots",
    }
    assert changes[6]["points"] == []
    assert ("status", "divergence", "agreement") in said(changes[7])
    for number, change in changes.items():
        states = {"before": number - 1, "after": number}
        for name, revision in states.items():
            compared = client.get(f"{event}/comparison?revision={revision}")
            expected = compared.json["id"] if compared.status_code == 200 else None
            assert (change[name] and change[name]["comparison"]) == expected


def edited(serve: Serve, before: str, after: str, **more: Any) -> Any:
    """What is said of a text that was edited."""
    client = serve()
    event = keep(client, {**PORT, "text": before}, PILOTS)
    ok(client.post(event + "/accounts/port/revisions", json={"text": after, **more}), 201)
    return ok(client.get(event + "/changes?limit=1"))["changes"][0]["text"]


TEXT = PORT["text"] + " Pay was discussed."


@pytest.mark.parametrize(
    ("after", "edits"),
    [
        pytest.param(TEXT.replace("40", "30"), [("changed", False, "divergence")], id="a-number"),
        pytest.param(TEXT.replace("Pay was", "Pay was not"), [("changed", False, "divergence")], id="a-denial"),
        pytest.param(TEXT.replace("two hours", "120 minutes"), [("changed", False, "agreement")], id="in-other-words"),
        pytest.param(TEXT.replace("9 a.m.", "9 AM"), [("changed", True, None)], id="typography"),
        pytest.param(TEXT.replace(". Pay", ".\n\nPay"), [], id="white-space-between-sentences"),
        pytest.param(TEXT.upper(), [("changed", True, None)] * 3, id="capitals"),
        pytest.param(TEXT + " The tide was high.", [("added", False, None)], id="added"),
        pytest.param(
            "It rained. " + TEXT.replace("40", "30").replace(" Pay was discussed.", " The tide was high."),
            [
                ("added", False, None),
                ("changed", False, "divergence"),
                ("removed", False, None),
                ("added", False, None),
            ],
            id="in-the-order-of-the-text",
        ),
        pytest.param(PORT["text"], [("removed", False, None)], id="removed"),
        pytest.param("Pay was discussed. " + PORT["text"], [("moved", True, None)], id="moved"),
        pytest.param(
            TEXT.replace("40", "30").replace("Pay", "PAY"),
            [("changed", False, "divergence"), ("changed", True, None)],
            id="one-of-each",
        ),
    ],
)
def test_what_a_party_says_otherwise(serve: Serve, after: str, edits: list[Any]) -> None:
    text = edited(serve, TEXT, after)
    assert [(each["kind"], each["trivial"], each["status"]) for each in text["edits"]] == edits
    assert text["trivial"] is all(trivial for _, trivial, _ in edits)
    assert (text["before"], text["after"]) == (1, 2)
    for each in text["edits"]:
        for span in each["before"]:
            assert TEXT[span["start"] : span["end"]] == span["text"]
        for span in each["after"]:
            assert after[span["start"] : span["end"]] == span["text"]
        assert each["before"] or each["after"]
        assert bool(each["differences"]) is (each["status"] == "divergence")


def test_what_is_about_the_text_alone_edits_nothing(serve: Serve) -> None:
    text = edited(serve, TEXT, TEXT, url="https://news.example/port")
    assert text == {"before": 1, "after": 2, "trivial": True, "edits": []}


def test_an_article_is_read_as_it_stands(serve: Serve) -> None:
    client = serve()
    article = {"id": "courier", "party": "The Courier", "channel": "article", "expand": True}
    before = "The port will hire 40 pilots by autumn, said Ann Reid of the Port of Leith."
    event = keep(client, {**article, "text": before}, PILOTS)
    ok(client.post(event + "/accounts/courier/revisions", json={"text": before.replace("40", "30")}), 201)
    change = ok(client.get(event + "/changes?limit=1"))["changes"][0]
    assert [each["status"] for each in change["text"]["edits"]] == ["divergence"]
    assert ("status", "divergence", "agreement") in said(change)


def test_points_are_known_by_their_passages(serve: Serve) -> None:
    """Another point comes before it, so it has another number; that alone is no change."""
    client = serve()
    event = keep(client, PORT, PILOTS)
    numbers = {each["topic"]: each["id"] for each in ok(client.get(event + "/comparison"))["points"]}
    opening = "The strike of the pilots ended on 2 June. "
    ok(client.post(event + "/accounts/port/revisions", json={"text": opening + PORT["text"]}), 201)
    ok(client.post(event + "/accounts/pilots/revisions", json={"text": opening + PILOTS["text"]}), 201)
    second, first = ok(client.get(event + "/changes?limit=2"))["changes"]
    assert first["points"] == []
    assert [each["change"] for each in second["points"]] == ["appeared"]
    after = {each["topic"]: each["id"] for each in ok(client.get(event + "/comparison"))["points"]}
    assert any(after.get(topic) not in (None, number) for topic, number in numbers.items())


def test_pages_follow_each_other(serve: Serve) -> None:
    client = serve()
    event = keep(client, PORT, PILOTS)
    for number in range(4):
        ok(client.post(event + "/accounts/port/revisions", json={"text": f"It cost {number} pounds."}), 201)
    seen: list[int] = []
    query: dict[str, Any] = {"limit": 2}
    while True:
        page = ok(client.get(event + "/changes", query_string=query))
        seen += [each["revision"] for each in page["changes"]]
        if page["next"] is None:
            break
        query["cursor"] = page["next"]
        ok(client.post(event + "/accounts/pilots/revisions", json={"text": f"Seen {len(seen)}."}), 201)
    assert seen == [7, 6, 5, 4, 3, 2]
    later = ok(client.get(event + "/changes?after=7&limit=50"))
    assert [each["revision"] for each in later["changes"]] == [9, 8]
    assert ok(client.get(event + "/changes?after=9"))["changes"] == []


@pytest.mark.parametrize(
    "query", ["limit=0", "limit=51", "limit=x", "cursor=x", "cursor=", "after=-1", "revision=2", "after=2147483648"]
)
def test_parameters_that_are_refused(serve: Serve, query: str) -> None:
    client = serve()
    assert ok(client.get(f"{keep(client)}/changes?{query}"), 400)["type"] == "/problems/invalid-parameters"


def counting(made: list[Any]) -> Engine:
    def compare(event: Any, accounts: Any, *rest: Any) -> Any:
        made.append([each.id for each in accounts])
        return comparison.compare(event, accounts, *rest)

    return Engine(compare, comparison.describe)


def test_what_has_been_compared_is_not_compared_again(serve: Serve) -> None:
    made: list[Any] = []
    client = serve(counting(made))
    event = keep(client, PORT, PILOTS)
    ok(client.post(event + "/accounts/port/revisions", json={"text": PORT["text"].replace("40", "30")}), 201)
    first = client.get(event + "/changes")
    assert made == [["port", "pilots"], ["port", "pilots"], ["before", "after"]]
    again = client.get(event + "/changes", headers={"If-None-Match": first.headers["ETag"]})
    assert again.status_code == 304
    assert len(made) == 3


def test_a_page_ends_early_where_time_is_up(serve: Serve) -> None:
    client = serve(deadline_seconds=0.001)
    event = keep(
        client, PORT
    )  # one account alone, so that there is nothing to compare and all takes no time but reading
    ok(client.delete(event + "/accounts/port"), 204)
    pages = []
    query: dict[str, Any] = {}
    while True:
        page = ok(client.get(event + "/changes", query_string=query))
        pages.append([each["revision"] for each in page["changes"]])
        if page["next"] is None:
            break
        query["cursor"] = page["next"]
    assert pages == [[3], [2]]
