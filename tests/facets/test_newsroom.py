"""The facets on sentences of many desks: what they find, and, so that nothing is lost unseen, what they still miss."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from comparison.facets import FACETS
from comparison.settings import Settings
from tests.facets import newsroom, newsroom_fourth, newsroom_second, newsroom_third
from tests.facets.analysed import pair
from tests.facets.newsroom import Row

DIVERGENT = (*newsroom.DIVERGENT, *newsroom_second.DIVERGENT, *newsroom_third.DIVERGENT, *newsroom_fourth.DIVERGENT)
AGREEING = (*newsroom.AGREEING, *newsroom_second.AGREEING, *newsroom_third.AGREEING, *newsroom_fourth.AGREEING)
# What no rule finds so far: a row that is found leaves this list.
MISSED = frozenset(
    {
        "ballot day", "known since", "leak", "who pays", "ceasefire what", "readiness", "layoffs", "defence",
        "blame for collapse", "war name", "duration of outage", "deadline", "first call", "venue", "found body",
        "corridor", "joint patrols", "guarantors", "withdraw order", "apology", "recognition", "troop number",
        "water cut", "resettled", "medical", "toxic", "offer", "doping", "speech", "talk length", "sanction lift",
        "refugees", "cm base", "cm demand", "cm exploring", "cd until", "cd approval", "cd first", "cd reserve",
        "fr troops", "fr cuts", "fr accident", "ti response", "ti withdrawn", "ti last", "ti deadline", "ti lasting",
        "sc flights", "sc city", "sc land sea", "sc recog", "sc immediate", "ac init", "ac blame", "ac who pays",
        "ac drone", "ac proposal", "ac attend", "ac both", "ac who", "po discuss", "po casual", "po control",
        "po support", "po closed", "qu drones",
    }
)  # fmt: skip
MISTAKEN: frozenset[str] = frozenset()


def found(row: Row) -> set[str]:
    pairing = pair(row.left, row.right)
    findings = (f for facet in FACETS for f in facet.contrast(pairing))
    return {f.kind for f in findings if f.relation == "different" and f.confidence >= Settings().certainty}


def rows(table: Iterable[Row], known: frozenset[str]) -> list[object]:
    mark = pytest.mark.xfail(reason="a known limit of the rules", strict=True)
    return [pytest.param(row, id=row.id, marks=[mark] if row.id in known else []) for row in table]


@pytest.mark.parametrize("row", rows(DIVERGENT, MISSED))
def test_what_differs_is_found(row: Row) -> None:
    assert found(row) & set(row.kinds.split())


@pytest.mark.parametrize("row", rows(AGREEING, MISTAKEN))
def test_what_agrees_is_no_difference(row: Row) -> None:
    assert not found(row)


def test_the_known_limits_are_rows_of_the_tables() -> None:
    assert {row.id for row in DIVERGENT} >= MISSED
    assert {row.id for row in AGREEING} >= MISTAKEN
