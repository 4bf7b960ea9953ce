"""What holds of every comparison, whatever the texts: tested with texts that hypothesis makes up."""

from __future__ import annotations

import dataclasses
from itertools import combinations, permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from comparison import Account, Comparison, Event, Quote, Settings, compare
from tests.engine.accounts import ALL, EVENT, NORTH, POST, SOUTH, UNRELATED

PIECES = st.sampled_from(
    [
        "The ministers met in Geneva on Tuesday.", "Twelve people were killed and 30 injured.", "It began at 10 a.m. ET.",
        "They agreed to a ceasefire on energy and infrastructure.", "No one was arrested, police said.",
        "“We will not sign,” he said.", "Talks lasted an hour and a half\r\n", "- aid convoys\r\n- prisoners\r\n",
        "STATEMENT BY THE MAYOR\n\n", "🎉🎉 great news!! #peace", "e\u0301lan vital", "1/3", "Up to $1.2 billion.",
        "\t", "…", "if sanctions are lifted", "\u202eabc\u202c", "a.m.", "U.S.", "Gen. Smith left at 17:00 Moscow time.",
    ]
)  # fmt: skip
TEXTS = st.lists(st.one_of(PIECES, st.text(max_size=20)), max_size=8).map(" ".join)


def _quotes(result: Comparison) -> list[Quote]:
    found = list(result.one_sided)
    for point in result.points:
        found += point.passages
        for difference in point.differences:
            for side in difference.sides:
                found += side.evidence
    return found


def _check(result: Comparison) -> None:
    texts = {a.id: a.text for a in result.accounts}
    for quote in _quotes(result):
        assert texts[quote.account][quote.start : quote.end] == quote.text
    for account, passages in result.passages.items():
        for passage in passages:
            assert 0 <= passage.start < passage.end <= len(texts[account])
    for point in result.points:
        members = {q.account for q in point.passages}
        assert len(members) >= 2
        assert members.isdisjoint(point.silent)
        assert members | set(point.silent) == set(texts)
        assert (point.status == "divergence") == bool(point.differences)
        assert 0 <= point.score <= 1
        assert point.explanation
        for difference in point.differences:
            sides = [set(side.accounts) for side in difference.sides]
            assert len(sides) >= 2
            assert all(a.isdisjoint(b) for a, b in combinations(sides, 2))
            assert all(side <= members for side in sides)
            assert 0 <= difference.confidence <= 1
            silent = [side for side in difference.sides if not side.evidence]
            assert len(silent) <= 1
            assert not silent or difference.kind in ("condition", "scope")
    for pair in result.pairs:
        assert pair.agreements + pair.divergences + pair.unclear == pair.points


@given(TEXTS, TEXTS, TEXTS)
@settings(max_examples=60, deadline=None)
def test_every_result_is_consistent(a: str, b: str, c: str) -> None:
    accounts = [Account("a", "A", a), Account("b", "B", b), Account("c", "C", c)]
    _check(compare(EVENT, accounts, Settings(threshold=0.05)))


@given(TEXTS)
@settings(max_examples=60, deadline=None)
def test_a_text_does_not_differ_from_itself(text: str) -> None:
    result = compare(EVENT, [Account("a", "A", text), Account("b", "B", text)], Settings(threshold=0.0))
    identical = [p for p in result.points if len({q.text for q in p.passages}) == 1]
    assert not [p.differences for p in identical if p.differences]


@given(TEXTS, TEXTS)
@settings(max_examples=40, deadline=None)
def test_the_order_of_accounts_does_not_matter(a: str, b: str) -> None:
    first, second = Account("a", "A", a), Account("b", "B", b)
    one, two = compare(EVENT, [first, second]), compare(EVENT, [second, first])
    assert _unordered(one) == _unordered(two)


@pytest.mark.parametrize("order", list(permutations(range(3))), ids=str)
def test_three_accounts_in_any_order_give_the_same_points(order: tuple[int, ...]) -> None:
    assert _unordered(compare(EVENT, [ALL[i] for i in order])) == _unordered(compare(EVENT, ALL))


def _unordered(result: Comparison) -> object:
    return (
        [
            (
                p.id, p.topic, p.status, p.score, sorted(p.passages), sorted(p.silent),
                sorted(
                    (d.kind, d.confidence, sorted((sorted(s.accounts), sorted(s.evidence)) for s in d.sides))
                    for d in p.differences
                ),
            )
            for p in result.points
        ],
        sorted(result.one_sided),
        result.pairs,
    )  # fmt: skip


def test_the_same_input_gives_the_same_result() -> None:
    assert compare(EVENT, ALL) == compare(EVENT, ALL)


def test_renaming_the_parties_changes_only_the_names() -> None:
    renamed = [dataclasses.replace(a, party=f"Party {n}") for n, a in enumerate(ALL)]
    before, after = compare(EVENT, ALL), compare(EVENT, renamed)
    assert [(p.status, p.score, p.passages) for p in before.points] == [
        (p.status, p.score, p.passages) for p in after.points
    ]


def test_an_unrelated_account_removes_no_point_and_adds_no_agreement() -> None:
    before, after = compare(EVENT, ALL), compare(EVENT, [*ALL, UNRELATED])
    assert {p.passages for p in before.points} <= {p.passages for p in after.points}
    assert not [p for p in after.points if any(q.account == "zoo" for q in p.passages)]


def test_identical_statements_agree_throughout() -> None:
    twin = dataclasses.replace(NORTH, id="twin", party="Twin")
    result = compare(EVENT, [NORTH, twin])
    assert {p.status for p in result.points} == {"agreement"}
    assert not result.one_sided


@pytest.mark.parametrize(
    ("left", "right"),
    [
        pytest.param("", "", id="both-empty"),
        pytest.param("...", "?!", id="signs-only"),
        pytest.param("Yes", "No", id="one-word-each"),
        pytest.param("Yes", "Yes", id="the-same-word"),
        pytest.param("🎉", "🎉", id="emoji-only"),
        pytest.param("a" * 5000, "a" * 5000, id="one-long-word"),
        pytest.param(NORTH.text, NORTH.text[:60], id="truncated-duplicate"),
        pytest.param("\r\n\t \u200b", "text", id="blank"),
    ],
)
def test_odd_texts_are_compared(left: str, right: str) -> None:
    _check(compare(Event(), [Account("a", "A", left), Account("b", "B", right)], Settings(threshold=0.0)))


@pytest.mark.parametrize("threshold", [0.0, 0.2, 0.3, 0.5, 0.9], ids=str)
def test_no_point_scores_below_the_threshold(threshold: float) -> None:
    assert all(p.score >= threshold for p in compare(EVENT, ALL, Settings(threshold=threshold)).points)


def test_a_higher_threshold_links_nothing_new() -> None:
    low = compare(EVENT, ALL, Settings(threshold=0.2))
    high = compare(EVENT, ALL, Settings(threshold=0.6))
    assert {q for p in high.points for q in p.passages} <= {q for p in low.points for q in p.passages}


def test_the_example_of_the_call() -> None:
    result = compare(EVENT, (NORTH, SOUTH, POST))
    _check(result)
    scope = [d for p in result.points for d in p.differences if d.kind == "scope"]
    values = {side.value.lower() for d in scope for side in d.sides}
    assert {"energy and infrastructure", "energy infrastructure"} <= values
