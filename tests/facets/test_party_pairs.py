"""Passages of named parties compared from end to end: differences in their kind, agreements in peace, unlike matters apart."""

from __future__ import annotations

from datetime import date

import pytest

from comparison import Account, Comparison, Event, compare
from tests.facets import party_pairs, value_pairs


def compared(party: str, text: str, other: str, answer: str) -> Comparison:
    accounts = [Account("a", party, text), Account("b", other, answer)]
    return compare(Event(occurred_on=date(2026, 5, 12)), accounts)


def kinds(comparison: Comparison) -> set[str]:
    return {d.kind for point in comparison.points for d in point.differences}


@pytest.mark.parametrize(
    ("party", "text", "other", "answer", "expected"), party_pairs.DIVERGENT + value_pairs.DIVERGENT
)
def test_what_differs_is_found_in_its_kind(party: str, text: str, other: str, answer: str, expected: str) -> None:
    assert kinds(compared(party, text, other, answer)) & set(expected.split())


@pytest.mark.parametrize(("party", "text", "other", "answer", "expected"), party_pairs.MISSED + value_pairs.MISSED)
@pytest.mark.xfail(strict=True, reason="no rule tells these apart")
def test_what_is_missed(party: str, text: str, other: str, answer: str, expected: str) -> None:
    assert kinds(compared(party, text, other, answer)) & set(expected.split())


@pytest.mark.parametrize(("party", "text", "other", "answer"), party_pairs.AGREEING + value_pairs.AGREEING)
def test_the_same_in_other_words_agrees(party: str, text: str, other: str, answer: str) -> None:
    assert {point.status for point in compared(party, text, other, answer).points} == {"agreement"}


@pytest.mark.parametrize(("party", "text", "other", "answer"), party_pairs.UNLIKE + value_pairs.UNLIKE)
def test_another_matter_in_the_same_words_is_no_agreement(party: str, text: str, other: str, answer: str) -> None:
    assert {point.status for point in compared(party, text, other, answer).points} <= {"unclear"}
