"""Events are found by words: of their titles, of who speaks, and of what the accounts say now, in any form."""

from __future__ import annotations

from urllib.parse import quote

import pytest

from api.search import event_words
from tests.events.ferry_talks import PILOTS, PORT, keep, ok
from tests.events.test_listing import titles
from tests.search.test_search import OPERATORS
from tests.storage.databases import Serve

TIDE = {"id": "tide", "party": "Tide Office", "speaker": "Ann Reid", "quoted_by": "The Herald", "text": "It is low."}


@pytest.mark.parametrize(
    ("words", "found"),
    [
        pytest.param("harbour", ["Harbour talks"], id="of-the-title"),
        pytest.param("HARBOURS talk", ["Harbour talks"], id="in-another-form"),
        pytest.param("hiring pilot", ["Harbour talks"], id="of-a-text"),
        pytest.param("recruit", ["Harbour talks"], id="another-word-for-it"),
        pytest.param("guild", ["Harbour talks"], id="of-a-party"),
        pytest.param("reid", ["May tides"], id="of-a-speaker"),
        pytest.param("herald", ["May tides"], id="of-who-reports-it"),
        pytest.param("harbour guild autumn 120", ["Harbour talks"], id="of-all-of-these-together"),
        pytest.param("autumn 30", ["Harbour talks"], id="of-two-accounts"),
        pytest.param("port", ["Harbour talks"], id="of-one-event-alone"),
        pytest.param("harbour tide", [], id="of-two-events"),
        pytest.param("pilots volcano", [], id="of-which-one-is-missing"),
        pytest.param("harb", [], id="a-part-of-a-word"),
        pytest.param("May", ["May tides"], id="of-grammar-in-a-title"),
        pytest.param("the", ["May tides"], id="of-grammar-in-a-name"),
        pytest.param("the tides", ["May tides"], id="of-grammar-beside-another"),
        pytest.param("naïve CAFÉ", ["Ünïcode"], id="diacritics"),
        pytest.param("паром", ["Ünïcode"], id="another-script"),
        pytest.param("unicode", ["Ünïcode"], id="as-it-would-be-typed"),
        pytest.param("!?", [], id="signs"),
    ],
)
def test_events_are_found_by_words(serve: Serve, words: str, found: list[str]) -> None:
    client = serve()
    keep(client, PORT, PILOTS)
    keep(client, TIDE, title="May tides")
    keep(client, {"party": "A", "text": "The cafe was naive. Паром отменили."}, title="Ünïcode")
    assert titles(client, q=words) == found


def test_it_is_what_stands_now_that_is_found(serve: Serve) -> None:
    client = serve()
    event = keep(client, PORT, PILOTS, title="Autumn")
    ok(client.post(event + "/accounts/port/revisions", json={"text": "Nothing was agreed on tugs."}), 201)
    assert titles(client, q="tugs") == ["Autumn"]
    assert titles(client, q="40") == [], "what the account said before"
    ok(client.patch(event, json={"title": "Spring"}, headers={"If-Match": "*"}))
    assert titles(client, q="spring") == ["Spring"]
    ok(client.delete(event + "/accounts/pilots"), 204)
    assert titles(client, q="autumn") == [], "what the title was before"
    ok(client.post(event + "/accounts", json=TIDE), 201)
    assert titles(client, q="tide tug") == ["Spring"]


def test_what_was_withdrawn_is_found_only_when_asked_for(serve: Serve) -> None:
    client = serve()
    event = keep(client, PORT, PILOTS)
    ok(client.post(event + "/accounts/pilots/revisions", json={"text": "We met on a barge."}), 201)
    ok(client.delete(event + "/accounts/pilots"), 204)
    for words in ("guild", "barge", "barge autumn"):
        assert titles(client, q=words) == []
        assert titles(client, q=words, withdrawn="true") == ["Harbour talks"]
    assert titles(client, q="talks", party="Pilots' Guild") == []
    assert titles(client, q="talks", party="Pilots' Guild", withdrawn="true") == ["Harbour talks"]
    assert titles(client, q="port", withdrawn="true") == ["Harbour talks"]
    assert titles(client, q="120", withdrawn="true") == [], "what it no longer said when it was withdrawn"


@pytest.mark.parametrize(
    ("query", "found"),
    [
        pytest.param({}, ["Undated", "July", "June"], id="words-alone"),
        pytest.param({"since": "2025-06-02"}, ["July"], id="since"),
        pytest.param({"since": "2025-06-01", "until": "2025-06-30"}, ["June"], id="between"),
        pytest.param({"until": "2025-07-01"}, ["July", "June"], id="until"),
        pytest.param({"since": "2025-07-02", "until": "2025-07-01"}, [], id="between-nothing"),
        pytest.param({"party": "PORT OF LEITH"}, ["July", "June"], id="party"),
        pytest.param({"party": "Port"}, [], id="part-of-a-party"),
        pytest.param({"party": "Port of Leith", "until": "2025-06-01"}, ["June"], id="party-and-day"),
        pytest.param({"archived": "true"}, ["Archived"], id="archived"),
        pytest.param({"archived": "true", "party": "Port of Leith", "since": "2025-08-01"}, ["Archived"], id="all"),
        pytest.param({"archived": "true", "since": "2025-08-02"}, [], id="all-but-one"),
    ],
)
def test_the_other_filters_hold_too(serve: Serve, query: dict[str, str], found: list[str]) -> None:
    client = serve()
    for title, day, accounts in [
        ("June", "2025-06-01", [PORT]),
        ("July", "2025-07-01", [PORT, PILOTS]),
        ("Undated", None, [PILOTS]),
        ("Archived", "2025-08-01", [PORT]),
        ("Other", "2025-07-01", [TIDE]),
    ]:
        members = {"title": title, "accounts": accounts} | ({"occurred_on": day} if day else {})
        event = "/v1/events/" + ok(client.post("/v1/events", json=members), 201)["id"]
        if title == "Archived":
            ok(client.patch(event, json={"archived": True}, headers={"If-Match": "*"}))
    assert titles(client, q="hired pilots", **query) == found


@pytest.mark.parametrize("limit", [1, 2, 5])
@pytest.mark.parametrize(
    ("words", "whole"),
    [
        pytest.param("pilots", ["T6", "T5", "T4", "T3", "T2", "T1", "T0"], id="that-all-have"),
        pytest.param("barge", ["T3", "T0"], id="that-few-have"),
    ],
)
def test_pages_have_everything_once_while_events_come_and_go(
    serve: Serve, limit: int, words: str, whole: list[str]
) -> None:
    client = serve()
    barge = {**TIDE, "text": "A barge sank."}
    for number in range(7):
        keep(client, PORT, *([barge] if number in (0, 3) else []), title=f"T{number}")
    seen: list[str] = []
    cursor: dict[str, str] = {}
    while True:
        page = ok(client.get("/v1/events", query_string={"q": words, "limit": limit, **cursor}))
        seen += [each["title"] for each in page["events"]]
        if page["next"] is None:
            break
        cursor = {"cursor": page["next"]}
        keep(client, PORT, barge, title="New")
        last = "/v1/events/" + page["events"][-1]["id"]
        ok(client.delete(last + "/accounts/port"), 204)
        ok(client.patch(last, json={"archived": True}, headers={"If-Match": "*"}))
    assert seen == whole


@pytest.mark.parametrize("asked", [*OPERATORS, "x " * 100, "a" * 200, "1 " * 99])
def test_words_are_text_whatever_they_hold(serve: Serve, asked: str) -> None:
    client = serve()
    keep(client, PORT)
    for more in ("", "&withdrawn=true&party=%22&since=0001-01-01&until=9999-12-31&limit=1"):
        response = client.get("/v1/events?q=" + quote(asked) + more)
        wrong = not asked.isprintable() or len(asked) > 200 or "0001" in more
        assert response.status_code == (400 if wrong else 200), response.text


def test_an_event_with_more_words_than_an_index_takes_is_found_by_the_first(
    serve: Serve, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(event_words, "_MOST_CHARACTERS", 400)
    client = serve()
    keep(
        client,
        {"party": "Guild", "text": "Pilots. " + " ".join(f"{word}s." for word in "ebb tug bar keel".split() * 9)},
    )
    keep(client, {"party": "Guild", "text": " ".join(f"A{number}." for number in range(300)) + " Pilots wait."})
    assert len(titles(client, q="guild")) == 2
    assert len(titles(client, q="pilots")) == 1


def test_accounts_that_were_withdrawn_do_not_add_up(serve: Serve, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(event_words, "_MOST_WITHDRAWN", 1)
    client = serve()
    event = keep(client, PORT)
    for name in ("barge", "tug"):
        ok(client.post(event + "/accounts", json={"id": name, "party": "A", "text": f"A {name} sank."}), 201)
        ok(client.delete(f"{event}/accounts/{name}"), 204)
    assert titles(client, q="barge", withdrawn="true") == []
    assert titles(client, q="tug", withdrawn="true") == ["Harbour talks"]
