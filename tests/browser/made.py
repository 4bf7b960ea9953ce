"""Comparisons made by hand, so that what is tried is the page and not what the engine thinks of a text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from itertools import combinations
from typing import Any

from flask import Response

from api.compared import Compared, Via
from api.representations import BY_NAME
from api.representations.response import comparison_response
from comparison import (
    Account,
    Comparison,
    Difference,
    EngineDescription,
    Event,
    FacetRule,
    Notice,
    PairCount,
    PassageRef,
    Point,
    Quote,
    Side,
    Status,
)

RULES = tuple(
    FacetRule(kind, f"What counts as a difference in {kind}.") for kind in ("quantity", "scope", "commitment")
)  # type: ignore[arg-type]


def page(compared: Compared) -> Response:
    """``compared`` as the service answers it to a browser."""
    return form(compared, "html")


def form(compared: Compared, name: str) -> Response:
    """``compared`` in the representation ``name``, as the service answers it."""
    return comparison_response(compared, BY_NAME[name])


def ferry_talks() -> Compared:
    """Three accounts, each longer than its column is high, with points of every standing."""
    operator = Account(
        "operator",
        "Northern Ferries",
        _spread("The talks lasted 90 minutes.", "We will restore 12 sailings a week.", "Winter timetables were discussed.",
                "We agreed on all routes and piers.", "Fares stay as they are."),
        channel="statement",
        url="https://ferries.example/news",
    )  # fmt: skip
    union = Account(
        "union",
        "Seafarers' Union",
        _spread("We were promised 14 sailings a week.", "They proposed all routes.", "The talks lasted an hour and a half.",
                "Fares are to stay.", "Crews were hardly spoken of."),
        channel="social_post",
    )  # fmt: skip
    port = Account(
        "port",
        "Port of Leith",
        _spread("All routes and piers were agreed on.", "The talks lasted 90 minutes.", "Crews came up, too.",
                "Timetables for the winter were a subject."),
    )  # fmt: skip
    said = {account.id: account for account in (operator, union, port)}
    points = (
        _point("p1", "agreement", 0.95, "lasted 90 minutes", said,
               operator="The talks lasted 90 minutes.", union="The talks lasted an hour and a half.", port="The talks lasted 90 minutes."),
        _point("p2", "divergence", 0.9, "sailings a week", said,
               _difference(said, "quantity", 0.95, "", {"operator": "12 sailings", "union": "14 sailings"}),
               operator="We will restore 12 sailings a week.", union="We were promised 14 sailings a week."),
        _point("p3", "agreement", 0.6, "winter timetables", said,
               operator="Winter timetables were discussed.", port="Timetables for the winter were a subject."),
        _point("p4", "divergence", 0.8, "routes and piers", said,
               _difference(said, "scope", 0.85, "One covers more than the other.", {"operator port": "all routes", "union": "all routes"},
                           {"operator port": "routes and piers", "union": "routes"}),
               _difference(said, "commitment", 0.5, "", {"operator port": "agreed", "union": "proposed"}),
               operator="We agreed on all routes and piers.", union="They proposed all routes.", port="All routes and piers were agreed on."),
        _point("p5", "unclear", 0.35, "crews", said, union="Crews were hardly spoken of.", port="Crews came up, too."),
        _point("p6", "agreement", 0.45, "fares", said, operator="Fares stay as they are.", union="Fares are to stay."),
    )  # fmt: skip
    alone = tuple(_quote(account, "Sentence 3 is filler.") for account in said.values())
    notice = Notice("language", "One text may not be English.", "union")
    return _compared(
        Event("Ferry talks", date(2025, 5, 13)), tuple(said.values()), points, alone=alone, warnings=(notice,)
    )


def fire() -> Compared:
    """Five accounts, whose only divergence is between the first and the last."""
    parties = ("Fire Brigade", "Calder Storage", "City Police", "Maura Keane", "City Council")
    counts = {"a0": "Six engines", "a4": "Four engines"}
    said = {
        f"a{n}": Account(f"a{n}", party, f"The fire broke out at 2:10 a.m. {counts.get(f'a{n}', 'Some')} attended.")
        for n, party in enumerate(parties)
    }
    points = (
        _point("p1", "agreement", 0.9, "fire", said, **dict.fromkeys(said, "The fire broke out at 2:10 a.m.")),
        _point("p2", "divergence", 0.8, "engines", said, _difference(said, "quantity", 0.95, "", counts),
               **{name: f"{count} attended." for name, count in counts.items()}),
    )  # fmt: skip
    return _compared(Event("Fire at the Tannery Road warehouse"), tuple(said.values()), points)


def story() -> Compared:
    """A statement, and what a paper says that its party says: second-hand."""
    text = "“We will restore 14 sailings,” said Ann Reid of Northern Ferries. The talks were held in Leith. Rain fell."
    own = Account("own", "Northern Ferries", "We will restore 12 sailings. The talks were held in Leith.")
    reid = Account(
        "courier/ann-reid", "Northern Ferries", text, channel="article", speaker="Ann Reid", quoted_by="The Courier"
    )
    courier = Account("courier", "The Courier", text, channel="article")
    said = {account.id: account for account in (own, reid, courier)}
    counts = {"own": "12 sailings", "courier/ann-reid": "14 sailings"}
    points = (
        _point("p1", "agreement", 0.9, "Leith", said, own="The talks were held in Leith.", courier="The talks were held in Leith."),
        _point("p2", "divergence", 0.9, "sailings", said, _difference(said, "quantity", 0.95, "", counts),
               **{name: f"We will restore {count}" for name, count in counts.items()}),
    )  # fmt: skip
    passages = {
        "courier/ann-reid": (PassageRef("courier/ann-reid/1", 1, text.index(",”") + 1),),
        "courier": (PassageRef("courier/1", text.index("The talks"), len(text)),),
    }
    via = {name: Via("courier", "The Courier") for name in passages}
    return _compared(Event(), tuple(said.values()), points, passages=passages, via=via)


def long_day(accounts: int, sentences: int) -> Compared:
    """As large as the service makes them: every second sentence is a point of all accounts."""
    said = {
        f"a{a}": Account(
            f"a{a}",
            f"Party {a}",
            " ".join(f"At {n % 12 + 1} o'clock {n + a} boats reached the quay {n}." for n in range(sentences)),
        )
        for a in range(accounts)
    }

    def point(n: int) -> Point:
        status: Status = ("divergence", "unclear", "agreement")[n // 2 % 3]  # type: ignore[assignment]
        counts = {name: f"{n + a} boats" for a, name in enumerate(said)}
        differences = (_difference(said, "quantity", 0.9, "They differ.", counts),) if status == "divergence" else ()
        passages = {name: f"{n + a} boats reached the quay {n}." for a, name in enumerate(said)}
        return _point(f"p{n // 2 + 1}", status, 0.8, f"boats at quay {n}", said, *differences, **passages)

    points = tuple(point(n) for n in range(0, sentences, 2))
    alone = tuple(
        _quote(account, f"reached the quay {n}.") for account in said.values() for n in range(1, sentences, 2)
    )
    return _compared(Event("A long day"), tuple(said.values()), points, alone=alone)


def _spread(*sentences: str) -> str:
    """``sentences`` with so much between them that no two fit into a window."""
    filler = [f"Sentence {n} is filler." for n in range(30)]
    return "\n\n".join(f"{sentence} {' '.join(filler)}" for sentence in sentences)


def _quote(account: Account, text: str) -> Quote:
    start = account.text.index(text)
    return Quote(account.id, start, start + len(text), text)


def _difference(
    said: Mapping[str, Account],
    kind: Any,
    confidence: float,
    reason: str,
    values: Mapping[str, str],
    shown: Mapping[str, str] | None = None,
) -> Difference:
    """The sides are named by their accounts' ids, with a space between; ``shown``: what they say, if not in these words."""
    sides = tuple(
        Side(tuple(names.split()), (shown or values)[names], tuple(_quote(said[name], value) for name in names.split() if value in said[name].text))
        for names, value in values.items()
    )  # fmt: skip
    return Difference(kind, confidence, reason, sides)


def _point(
    name: str, status: Status, score: float, topic: str, said: Mapping[str, Account], *differences: Difference, **passages: str
) -> Point:  # fmt: skip
    quotes = tuple(_quote(said[account], text) for account, text in passages.items())
    silent = tuple(account for account in said if account not in passages)
    return Point(name, topic, status, score, "As they say.", quotes, silent, differences)


def _compared(
    event: Event,
    accounts: tuple[Account, ...],
    points: tuple[Point, ...],
    alone: tuple[Quote, ...] = (),
    warnings: tuple[Notice, ...] = (),
    passages: Mapping[str, Sequence[PassageRef]] | None = None,
    via: Mapping[str, Via] | None = None,
) -> Compared:
    pairs = tuple(PairCount((a.id, b.id), 3, 1, 1, 1) for a, b in combinations(accounts, 2))
    whole = Comparison(event, accounts, {**(passages or {})}, points, alone, pairs, warnings)  # type: ignore[arg-type]
    return Compared("0" * 32, EngineDescription("0.1.0", "abc", None, (), RULES), whole, via or {})
