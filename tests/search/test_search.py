"""Who has said this before: passages across all events, on both databases."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

import pytest
from flask.testing import FlaskClient

import comparison
from api.engine import Engine
from tests.events.ferry_talks import PILOTS, PORT, SetClock, keep, ok
from tests.storage.databases import Serve

HIRE = "The port will hire 40 pilots by autumn."


def found(client: FlaskClient, query: str, **parameters: Any) -> Any:
    return ok(client.get("/v1/search", query_string={"q": query, **parameters}))


def quotes(client: FlaskClient, query: str, **parameters: Any) -> list[str]:
    return [hit["quote"]["text"] for hit in found(client, query, **parameters)["hits"]]


def test_a_hit_says_who_said_what_where_and_when(serve: Serve) -> None:
    clock = SetClock()
    client = serve(now=clock)
    event = keep(client, {**PORT, "url": "https://port.example/1", "speaker": "Ann Reid"}, title="Harbour talks")
    hit = found(client, "hire 40 pilots by autumn")["hits"][0]
    score = hit.pop("score")
    assert 0.5 < score <= 1
    assert hit == {
        "event": {"id": event.rpartition("/")[2], "title": "Harbour talks", "occurred_on": "2025-06-03"},
        "account": {
            "id": "port",
            "party": "Port of Leith",
            "speaker": "Ann Reid",
            "quoted_by": None,
            "channel": "statement",
            "withdrawn_at": None,
        },
        "revision": {
            "number": 1,
            "current": True,
            "received_at": "2025-06-03T11:00:00.250000Z",
            "published_at": "2025-06-03T12:00:00+01:00",
            "url": "https://port.example/1",
        },
        "quote": {"start": 48, "end": 87, "text": HIRE},
    }
    assert PORT["text"][48:87] == HIRE


def test_the_likeliest_comes_first_from_all_events(serve: Serve) -> None:
    client = serve()
    keep(client, PORT, title="A")
    keep(client, PILOTS, title="B")
    keep(client, {"party": "C", "text": "Forty harbour pilots are to be recruited. Dogs bark."}, title="C")
    assert quotes(client, "The port will hire 30 pilots by autumn") == [
        "The port will hire 30 pilots by autumn.",
        HIRE,
        "Forty harbour pilots are to be recruited.",
        "We met the port there.",
    ]


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        pytest.param("hiring pilot", HIRE, id="other-forms"),
        pytest.param("recruit", HIRE, id="another-word-for-it"),
        pytest.param("naïve cafés", "The CAFE was naive.", id="diacritics"),
        pytest.param("паромы", "Паромы 🚢 отменили e\u0301.", id="another-script"),
        pytest.param("渡輪", "渡輪 停航", id="no-alphabet"),
    ],
)
def test_what_was_said_in_other_forms_is_found(serve: Serve, asked: str, said: str) -> None:
    client = serve()
    text = f"It rained 🌧 in Leith. {said} The sun shone."
    event = keep(client, {"party": "A", "id": "a", "text": text})
    hit = found(client, asked)["hits"][0]["quote"]
    assert said in hit["text"]
    assert text[hit["start"] : hit["end"]] == hit["text"]
    assert ok(client.get(event + "/accounts/a"))["revision"]["text"] == text


OPERATORS = [
    '"', "'", '"""', "pilots AND", "NOT pilots", "OR", "NEAR(pilots, 3)", "words:pilots", "{words} : pilots", "pilots*", "^pilots", "-pilots",
    "(pilots", "pilots)", "pilots & !", "pilots <-> port", "pilots:*", "'pilots' | '", "\\", "%", "_", "$1", ":asked", "; DROP TABLE passages",
    "a" * 300, "é" * 300, "🚢", "\u200b\u200b", "the of and", "!!!", "ﬁne ﬀ", "İstanbul ẞ", "१२ ٣", "𝟜𝟘 𝐩𝐢𝐥𝐨𝐭𝐬",
]  # fmt: skip


@pytest.mark.parametrize("asked", OPERATORS)
def test_a_query_is_text_whatever_it_holds(serve: Serve, asked: str) -> None:
    client = serve()
    keep(client, PORT)
    response = client.get("/v1/search?q=" + quote(asked))
    assert response.status_code == (400 if not asked.isprintable() else 200), response.text
    if "pilots" in asked:
        assert HIRE in [hit["quote"]["text"] for hit in response.json["hits"]]


def test_words_of_grammar_alone_find_nothing(serve: Serve) -> None:
    client = serve()
    keep(client, PORT)
    assert found(client, "the and of") == {"hits": [], "next": None}


def test_what_was_replaced_is_found_when_asked_for(serve: Serve) -> None:
    client = serve()
    event = keep(client, PORT)
    revised = {"text": PORT["text"].replace("40", "30")}
    ok(client.post(event + "/accounts/port/revisions", json=revised), 201)
    assert quotes(client, "hire 40 pilots") == ["The port will hire 30 pilots by autumn."]
    earlier = found(client, "hire 40 pilots", earlier="true")["hits"]
    assert [(hit["quote"]["text"], hit["revision"]["number"], hit["revision"]["current"]) for hit in earlier] == [
        (HIRE, 1, False),
        ("The port will hire 30 pilots by autumn.", 2, True),
    ]
    both = found(client, "talks began at nine", earlier="true")["hits"]
    assert [hit["revision"]["number"] for hit in both] == [2], "what both revisions say is one hit"


def test_what_was_withdrawn_is_found_and_marked(serve: Serve) -> None:
    client = serve()
    event = keep(client, PORT)
    ok(client.delete(event + "/accounts/port"), 204)
    [hit] = [each for each in found(client, "hire 40 pilots")["hits"] if each["quote"]["text"] == HIRE]
    assert hit["account"]["withdrawn_at"] == ok(client.get(event + "/accounts/port"))["withdrawn_at"]


@pytest.mark.parametrize(
    ("parameters", "parties"),
    [
        pytest.param({}, {"Port of Leith", "Pilots' Guild"}, id="none"),
        pytest.param({"party": "PORT OF LEITH"}, {"Port of Leith"}, id="party"),
        pytest.param({"party": "Port"}, set(), id="part-of-a-name"),
        pytest.param({"since": "2025-06-04"}, {"Pilots' Guild"}, id="since"),
        pytest.param({"until": "2025-06-03"}, {"Port of Leith"}, id="until"),
        pytest.param({"since": "2025-06-03", "until": "2025-06-04"}, {"Port of Leith", "Pilots' Guild"}, id="between"),
        pytest.param({"since": "2025-06-04", "party": "Port of Leith"}, set(), id="both"),
    ],
)
def test_filters(serve: Serve, parameters: dict[str, str], parties: set[str]) -> None:
    client = serve()
    keep(client, PORT, occurred_on="2025-06-03")
    keep(client, PILOTS, occurred_on="2025-06-04")
    hits = found(client, "hire pilots", **parameters)["hits"]
    assert {hit["account"]["party"] for hit in hits} == parties


def test_pages_have_everything_once_whatever_is_added_meanwhile(serve: Serve) -> None:
    client = serve()
    for number in range(12):
        keep(client, {"party": f"P{number % 3}", "text": f"The port will hire {number} pilots. Dogs bark."})
    whole = found(client, "hire 7 pilots", limit=50)
    assert whole["next"] is None
    seen, parameters = [], {"limit": "5"}
    while True:
        page = found(client, "hire 7 pilots", **parameters)
        seen += page["hits"]
        keep(client, {"party": "New", "text": "The port will hire 7 pilots."})
        if page["next"] is None:
            break
        parameters["cursor"] = page["next"]
    assert seen == whole["hits"]
    assert len(seen) == 12
    assert seen[0]["quote"]["text"] == "The port will hire 7 pilots."
    assert [hit["score"] for hit in seen] == sorted((hit["score"] for hit in seen), reverse=True)


@pytest.mark.parametrize(
    "parameters",
    [
        {"q": "hire 7 pilots"},
        {"q": "pilots", "limit": 50},
        {"q": "hire pilots", "party": "P1", "limit": 50},
        {"q": "hire pilots", "since": "2025-06-03", "until": "2025-06-08", "limit": 50},
        {"q": "hire pilots", "since": "2025-06-05", "party": "p2", "earlier": "true", "limit": 50},
        {"q": "nowhere", "until": "2025-06-05"},
    ],
    ids=" ".join,
)
@pytest.mark.parametrize(
    ("recent", "few"), [(1, 0), (5, 0), (500, 3)], ids=["by-the-index", "by-both", "by-few-events"]
)
def test_every_way_to_look_finds_the_same(
    serve: Serve, monkeypatch: pytest.MonkeyPatch, parameters: dict[str, Any], recent: int, few: int
) -> None:
    client = serve()
    for number in range(12):
        account = {"party": f"P{number % 3}", "text": f"The port will hire {number} pilots. Dogs bark."}
        keep(client, account, occurred_on=f"2025-06-{number + 1:02}")
    expected = found(client, parameters["q"], **parameters)
    monkeypatch.setattr("api.search.matching._RECENT", recent)
    monkeypatch.setattr("api.search.candidates.FEW", few)
    assert found(client, parameters["q"], **parameters) == expected
    assert expected["hits"] or parameters["q"] == "nowhere"


def test_the_engine_orders_what_full_text_finds(serve: Serve) -> None:
    asked: list[Any] = []

    def liken(text: str, sentences: Any, deadline: Any = None) -> tuple[float, ...]:
        asked.append((text, sentences))
        return tuple(1 / len(each) for each in sentences)

    client = serve(Engine(comparison.compare, comparison.describe, liken=liken))
    keep(client, PORT, PILOTS, {**PORT, "id": "again"})
    texts = quotes(client, "pilots")
    assert texts == sorted(texts, key=len)
    assert len(texts) == 3
    [(text, sentences)] = asked
    assert text == "pilots"
    assert sorted(sentences) == sorted(set(texts)), "the same words are scored once"


@pytest.mark.parametrize(
    "query",
    [
        pytest.param("", id="no-query"),
        pytest.param("q=", id="empty"),
        pytest.param("q=%20", id="blank"),
        pytest.param("q=" + "a" * 301, id="long"),
        pytest.param("q=a%0Ab", id="two-lines"),
        pytest.param("q=a&q=b", id="twice"),
        pytest.param("q=a&limit=0", id="none"),
        pytest.param("q=a&limit=51", id="too-many"),
        pytest.param("q=a&cursor=abc", id="no-cursor"),
        pytest.param("q=a&cursor=MS4yLjk5OTk5OTk5OTk5OTk5OTk5OTk", id="a-cursor-beyond-all"),
        pytest.param("q=a&earlier=yes", id="no-flag"),
        pytest.param("q=a&since=yesterday", id="no-day"),
        pytest.param("q=a&events=1", id="unknown"),
    ],
)
def test_what_is_asked_wrongly_is_said(serve: Serve, query: str) -> None:
    problem = ok(serve().get("/v1/search?" + query), 400)
    assert problem["type"] == "/problems/invalid-parameters"
    assert problem["parameters"]
