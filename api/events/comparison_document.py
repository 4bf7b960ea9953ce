"""Reads a comparison back from its JSON: what ``api.wire.answer`` wrote, as the value that it was written from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from api.compared import Compared, Via
from api.wire import Json, Request
from comparison import (
    Account,
    Comparison,
    Difference,
    EngineDescription,
    Notice,
    PairCount,
    PassageRef,
    Point,
    Quote,
    Side,
)


def compared_from(document: Json, asked: Request, engine: EngineDescription) -> Compared:
    """The comparison in ``document``, which ``engine`` made of ``asked``; scores have the digits that are answered."""
    return Compared(
        id=document["id"],
        engine=engine,
        comparison=Comparison(
            event=asked.event,
            accounts=tuple(_accounts(document["accounts"], {each.id: each for each in asked.accounts})),
            passages={
                each["id"]: tuple(PassageRef(**passage) for passage in each["passages"])
                for each in document["accounts"]
            },
            points=tuple(_point(each) for each in document["points"]),
            one_sided=_quotes(document["one_sided"]),
            pairs=tuple(PairCount(**each | {"accounts": tuple(each["accounts"])}) for each in document["pairs"]),
            warnings=tuple(Notice(**each) for each in document["warnings"]),
        ),
        via={each["id"]: Via(**each["via"]) for each in document["accounts"] if "via" in each},
    )


def _accounts(members: list[Json], sent: Mapping[str, Account]) -> list[Account]:
    """As they were compared: those that stand for an article have its text, and who speaks in it."""
    return [
        replace(
            sent[each["via"]["account"] if "via" in each else each["id"]],
            id=each["id"],
            party=each["party"],
            speaker=each.get("speaker"),
            quoted_by=each.get("quoted_by"),
        )
        for each in members
    ]


def _point(members: Json) -> Point:
    return Point(
        **members
        | {
            "passages": _quotes(members["passages"]),
            "silent": tuple(members["silent"]),
            "differences": tuple(_difference(each) for each in members["differences"]),
        }
    )


def _difference(members: Json) -> Difference:
    sides: list[dict[str, Any]] = members["sides"]
    read = (Side(tuple(each["accounts"]), each["value"], _quotes(each["evidence"])) for each in sides)
    return Difference(**members | {"sides": tuple(read)})


def _quotes(members: list[Json]) -> tuple[Quote, ...]:
    return tuple(Quote(**each) for each in members)
