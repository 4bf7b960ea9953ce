"""What must hold for any accounts."""

from __future__ import annotations

import sys
from dataclasses import replace
from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from comparison.align.features import candidates
from comparison.align.windows import Window
from tests.align.aligning import accounts, aligned, spans, windowed

SENTENCES = (
    "The council approved the tram line by 31 votes to 20.",
    "Councillors voted 31 to 20 for the tram.",
    "Work on the tram will start in April, and shops in the high street will be paid for lost trade.",
    "No shop has been offered a payment so far.",
    "The mayor called the vote historic.",
    "The first trams are to run in 2029.",
    "Trams will not run before 2030, the contractor warned.",
    "Traders in the high street were promised compensation.",
)
UNRELATED = "Glaciologists drilled kilometre-deep ice cores. Penguin colonies thrive nearby."

texts = st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=5).map(" ".join)


@settings(max_examples=25, deadline=None)
@given(st.lists(texts, min_size=2, max_size=3))
def test_the_order_of_accounts_changes_nothing(several: list[str]) -> None:
    made = accounts(*several)
    found = [aligned(order) for order in permutations(made)]
    assert all(spans(points) == spans(found[0]) for points in found)
    assert all([p.score for p in points] == [p.score for p in found[0]] for points in found)


@settings(max_examples=25, deadline=None)
@given(texts, texts)
def test_an_account_that_shares_no_words_takes_no_point_from_the_others(a: str, b: str) -> None:
    """It may add points (a bridge never lowers a score), but what stood side by side before does so still."""
    made = accounts(a, b, UNRELATED)
    before = spans(aligned(made[:2]))
    after = spans(aligned(made))
    assert all(any(point <= other for other in after) for point in before)


@settings(max_examples=25, deadline=None)
@given(texts, texts)
def test_renaming_the_parties_changes_no_passage_and_no_score(a: str, b: str) -> None:
    made = accounts(a, b)
    renamed = [replace(account, party=f"Renamed {account.party}") for account in made]
    assert spans(aligned(made)) == spans(aligned(renamed))
    assert [p.score for p in aligned(made)] == [p.score for p in aligned(renamed)]


@settings(max_examples=25, deadline=None)
@given(st.lists(texts, min_size=2, max_size=3))
def test_points_are_sound(several: list[str]) -> None:
    for point in aligned(accounts(*several), threshold=0):
        assert 0 <= point.score <= 1
        assert len({c.account.id for c in point.claims}) == len(point.claims) >= 2
        assert len(point.pairings) == len(point.claims) * (len(point.claims) - 1) // 2
        for claim in point.claims:
            for passage in claim.passages:
                assert passage.text == claim.account.text[passage.start : passage.end] != ""


@settings(max_examples=15, deadline=None)
@given(texts, texts)
def test_a_higher_threshold_makes_no_more_points(a: str, b: str) -> None:
    made = accounts(a, b)
    counts = [len(aligned(made, threshold)) for threshold in (0, 0.2, 0.4, 0.6, 0.8, 1)]
    assert counts == sorted(counts, reverse=True)


@pytest.mark.parametrize("kept", [40, 80, 120])
def test_an_account_and_its_own_beginning_agree_from_the_start(kept: int) -> None:
    text = " ".join(SENTENCES[:5])
    points = aligned(accounts(text, text[:kept]))
    assert points
    assert all(c.passages[0].start < kept for p in points for c in p.claims)


def test_the_same_text_twice_is_matched_sentence_by_sentence() -> None:
    text = " ".join(SENTENCES[3:7])
    points = aligned(accounts(text, text))
    assert all(len({(c.passages[0].start, c.passages[0].end) for c in p.claims}) == 1 for p in points)
    assert len(points) == 4


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Tram. " * 600, id="one-word-sentences"),
        pytest.param("tram " * 3000, id="one-long-sentence"),
        pytest.param(" ".join(f"Tram{n} ran." for n in range(600)), id="a-new-word-each"),
        pytest.param(" ".join(f"{n} people came." for n in range(600)), id="a-new-number-each"),
    ],
)
def test_hostile_texts_come_to_an_end(text: str) -> None:
    assert isinstance(aligned(accounts(text, text)), tuple)


def test_beyond_the_most_windows_each_account_keeps_its_share(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.modules[Window.__module__], "MOST", 4)
    found, _ = windowed(" ".join(SENTENCES), " ".join(SENTENCES[:4]))
    assert all(w.whole for w in found)
    assert [sum(w.account == account for w in found) for account in (0, 1)] == [2, 2]


def test_beyond_the_most_pairs_the_heaviest_are_scored(monkeypatch: pytest.MonkeyPatch) -> None:
    found, terms = windowed(" ".join(SENTENCES), " ".join(SENTENCES))
    every = candidates(found, terms)
    monkeypatch.setattr("comparison.align.features.MOST_PAIRS", len(SENTENCES))
    few = candidates(found, terms)
    assert len(few.left) == len(SENTENCES) < len(every.left)
    kept = set(zip(few.left.tolist(), few.right.tolist(), strict=True))
    assert kept <= set(zip(every.left.tolist(), every.right.tolist(), strict=True))
