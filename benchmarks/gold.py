"""Reads hand-made gold: cases (events with accounts) and the points that annotators found in them.

A data folder holds ``cases/<id>.json`` and ``gold/<id>.json``. A gold point lists exact substrings an account; a *link*
is a point seen from one pair of accounts.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from itertools import combinations
from pathlib import Path

from comparison import Account, Event

Spans = tuple[tuple[int, int], ...]

OVERLAP = 0.5  # share of the shorter passage that two passages must have in common to count as the same


@dataclass(frozen=True)
class Link:
    """Two accounts' passages on a gold point, and the kinds in which they differ there (none: agreement)."""

    accounts: tuple[str, str]
    passages: tuple[Spans, Spans]
    kinds: frozenset[str]


@dataclass(frozen=True)
class Case:
    """An event, its accounts, and the gold links between them."""

    id: str
    event: Event
    accounts: tuple[Account, ...]
    links: tuple[Link, ...]


def cases(folder: Path) -> Iterator[Case]:
    """The cases of a data folder, by name."""
    for path in sorted((folder / "gold").glob("*.json")):
        case = json.loads((folder / "cases" / path.name).read_text(encoding="utf-8"))
        gold = json.loads(path.read_text(encoding="utf-8"))
        accounts = tuple(_account(a) for a in case["accounts"])
        texts = {a.id: a.text for a in accounts}
        yield Case(path.stem, _event(case.get("event", {})), accounts, tuple(_links(gold, texts)))


def overlap(span: tuple[int, int], spans: Spans) -> bool:
    """Whether a passage and a gold passage count as the same stretch of text."""
    shared = sum(max(0, min(span[1], b) - max(span[0], a)) for a, b in spans)
    shorter = min(span[1] - span[0], sum(b - a for a, b in spans))
    return shared >= OVERLAP * shorter


def _links(gold: dict, texts: dict[str, str]) -> Iterator[Link]:
    for point in gold["points"]:
        spans = {a: tuple(_locate(texts[a], q) for q in quotes) for a, quotes in point["members"].items()}
        for a, b in combinations(sorted(spans), 2):
            kinds = frozenset(
                d["kind"]
                for d in point["differences"]
                for x, y in combinations(d["sides"], 2)
                if (a in x["accounts"] and b in y["accounts"]) or (b in x["accounts"] and a in y["accounts"])
            )
            yield Link((a, b), (spans[a], spans[b]), kinds)


def _locate(text: str, quote: str) -> tuple[int, int]:
    start = text.index(quote)
    return start, start + len(quote)


def _event(raw: dict) -> Event:
    day = raw.get("occurred_on")
    return Event(raw.get("title"), date.fromisoformat(day) if day else None, raw.get("timezone"))


def _account(raw: dict) -> Account:
    published = raw.get("published_at") or ""
    instant = datetime.fromisoformat(published) if "T" in published else None
    return Account(
        id=raw["id"], party=raw["party"], text=raw["text"], channel=raw.get("channel"),
        published_at=instant if instant and instant.tzinfo else None, language=raw.get("language"),
    )  # fmt: skip
