"""Events that the browser tests compare: five accounts of one fire, one with everything that a text can do to a page."""

from __future__ import annotations

import json
from itertools import combinations
from pathlib import Path
from typing import Any

from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from api.compared import Compared
from comparison import (
    Account,
    Comparison,
    Difference,
    EngineDescription,
    Event,
    PairCount,
    Point,
    Quote,
    Side,
    Status,
)

CALL: dict[str, Any] = json.loads((Path(__file__).parents[2] / "examples" / "leaders-call.json").read_text("utf-8"))

FIRE: dict[str, Any] = {
    "event": {"title": "Fire at the Tannery Road warehouse", "occurred_on": "2025-09-02", "timezone": "Europe/Dublin"},
    "accounts": [
        {
            "id": "brigade",
            "party": "Fire Brigade",
            "channel": "statement",
            "url": "https://brigade.example/tannery",
            "text": "The fire at the Tannery Road warehouse was reported at 2:10 a.m. Six engines attended. "
            "Two people were injured. The fire was under control by 5 a.m.",
        },
        {
            "id": "owner",
            "party": "Calder Storage",
            "channel": "statement",
            "text": "The fire at our Tannery Road warehouse was reported at 2:10 a.m. Nobody was injured. "
            "The warehouse held paper and furniture.",
        },
        {
            "id": "police",
            "party": "City Police",
            "channel": "press_briefing",
            "text": "The warehouse fire on Tannery Road was reported at 02:10. Two people were injured. "
            "Officers closed Tannery Road for nine hours.",
        },
        {
            "id": "resident",
            "party": "Maura Keane",
            "channel": "social_post",
            "text": "Tannery Road warehouse fire!! I counted four engines. Two people were injured.",
        },
        {
            "id": "council",
            "party": "City Council",
            "channel": "statement",
            "text": "Tannery Road was closed for six hours after the warehouse fire. Four engines attended. "
            "The warehouse held batteries.",
        },
    ],
}

STORY: dict[str, Any] = {
    "accounts": [
        {"party": "Northern Ferries", "text": "We will restore 12 sailings a week. The talks were held in Leith."},
        {
            "id": "courier",
            "party": "The Courier",
            "channel": "article",
            "expand": True,
            "text": "“We will restore 14 sailings a week,” said Ann Reid, a spokeswoman for Northern Ferries. "
            "The talks were held in Leith. Rain fell all day.",
        },
    ],
}

SCRIPT = "<script>document.title = 'taken'</script><img src=x onerror=\"document.title='taken'\">"
OVERRIDE = "\u202eton saw eriF\u202c"
WORD = "Donaudampfschifffahrt" * 60
STACKED = "Z" + "\u0301\u0316\u0353\u0334" * 60 + "algo"


def hostile() -> dict[str, Any]:
    """Two accounts that agree and diverge in spite of all that is in their names and texts."""
    noise = f"{SCRIPT} {OVERRIDE} {WORD} {STACKED} </mark></div></style></svg>--> &amp; {{{{ 7 * 7 }}}} \u0007\u200b"
    return {
        "event": {"title": f"Title {noise}"[:200]},
        "accounts": [
            {"id": "a", "party": f"{SCRIPT[:60]}{OVERRIDE}", "text": f"Six engines attended the fire. {noise}"},
            {"id": "b", "party": "الدفاع المدني", "text": f"{noise}\nFour engines attended the fire."},
        ],
    }


def long_comparison(accounts: int, sentences: int) -> Compared:
    """A comparison as large as the service makes them: every second sentence is a point of all accounts.

    Made by hand, for what is tried is the page and not how long an engine takes.
    """
    ids = [f"a{n}" for n in range(accounts)]
    said = {
        name: [f"At {n % 12 + 1} o'clock {n + ids.index(name)} boats reached the quay {n}." for n in range(sentences)]
        for name in ids
    }

    def quote(name: str, n: int, part: str | None = None) -> Quote:
        start = sum(len(each) + 1 for each in said[name][:n])
        within = said[name][n].index(part) if part else 0
        text = part or said[name][n]
        return Quote(name, start + within, start + within + len(text), text)

    def point(n: int) -> Point:
        sides = tuple(
            Side((name,), f"{n + ids.index(name)} boats", (quote(name, n, f"{n + ids.index(name)} boats"),))
            for name in ids
        )
        status: Status = ("divergence", "unclear", "agreement")[n // 2 % 3]  # type: ignore[assignment]
        differences = (Difference("quantity", 0.9, "They differ.", sides),) if status == "divergence" else ()
        passages = tuple(quote(name, n) for name in ids)
        return Point(f"p{n // 2 + 1}", f"boats at quay {n}", status, 0.8, "As they say.", passages, (), differences)

    points = tuple(point(n) for n in range(0, sentences, 2))
    return Compared(
        "0" * 32,
        EngineDescription("0", "0", None, (), ()),
        Comparison(
            event=Event(title="A long day"),
            accounts=tuple(Account(name, f"Party {name}", " ".join(said[name])) for name in ids),
            passages={},
            points=points,
            one_sided=tuple(quote(name, n) for name in ids for n in range(1, sentences, 2)),
            pairs=tuple(PairCount(pair, len(points), 1, 1, 1) for pair in combinations(ids, 2)),
        ),
    )


def report(api: FlaskClient, request: dict[str, Any], accept: str = "text/html") -> TestResponse:
    """What the service answers to ``request`` for whoever accepts ``accept``."""
    answer = api.post("/v1/comparisons", json=request, headers={"Accept": accept})
    assert answer.status_code == 200, answer.get_data(as_text=True)
    return answer
