"""The fast figures of pairs against plain ones, and the tables they rest on."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rapidfuzz.distance import Levenshtein

from comparison.align import calibration
from comparison.align.coverage import coverage
from comparison.align.features import FEATURES, candidates
from comparison.align.rivals import SMALLEST, margins, partners
from comparison.align.sequences import sequences
from comparison.align.similarity import Similarity
from comparison.align.spelling import CUTOFF, LEAST_LENGTH, near_spellings
from comparison.align.weights import distinctiveness
from tests.align.aligning import windowed

TEXTS = (
    "The ferry left the old harbour late. Its captain, Ilse Brandt, blamed the fog. Three people were hurt.",
    "Ferries run late in fog, the skipper said. The harbour was closed. Three passengers suffered injuries at sea.",
)


def test_coverage_is_the_weighted_best_match_of_each_term() -> None:
    found, terms = windowed(*TEXTS)
    (fast,) = coverage([w.terms for w in found], terms, (terms.weights,))
    for p, mine in enumerate(found):
        for q, yours in enumerate(found):
            held = set(terms.presence(yours.terms))

            def best(term: int, held: set[int] = held) -> float:
                alone = max((terms.similarity[term].get(other, 0.0) for other in held), default=0.0)
                words = terms.parts.get(term, ())
                apart = [max((terms.similarity[w].get(other, 0.0) for other in held), default=0.0) for w in words]
                return max(alone, sum(apart) / len(apart) if apart else 0.0)

            parts = [float(terms.weights[t]) * best(t) for t in set(mine.terms)]
            assert fast.matched[p, q] == pytest.approx(sum(parts), abs=1e-5)
            assert fast.peak[p, q] == pytest.approx(max(parts), abs=1e-5)


def test_blocks_change_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    found, terms = windowed(*TEXTS)
    passages = [w.terms for w in found]
    (whole,) = coverage(passages, terms, (terms.weights,))
    monkeypatch.setattr("comparison.align.coverage.BLOCK_CELLS", 2 * len(terms.keys))
    (blocks,) = coverage(passages, terms, (terms.weights,))
    assert np.array_equal(whole.matched, blocks.matched)
    assert np.array_equal(whole.peak, blocks.peak)


@settings(max_examples=50, deadline=None)
@given(st.integers(0, 2**32 - 1), st.integers(2, 4))
def test_margins_against_a_search_through_all_rivals(seed: int, accounts: int) -> None:
    draw = np.random.default_rng(seed)
    account = np.sort(draw.integers(0, accounts, 9))
    account = np.unique(account, return_inverse=True)[1]
    sentence = np.arange(9) // 2 + 10 * account
    mass = draw.random((9, 9)).astype(np.float32)
    mass = np.maximum(mass, mass.T)
    left, right = np.nonzero(np.triu(account[:, None] != account[None, :]))
    worse, better = margins(mass, partners(mass, account, sentence), account, sentence, left, right)
    for k, (i, j) in enumerate(zip(left, right, strict=True)):
        sides = []
        for one, other in ((i, j), (j, i)):
            rivals = [mass[one, r] for r in range(9) if account[r] == account[other] and sentence[r] != sentence[other]]
            sides.append(np.log((mass[i, j] + SMALLEST) / (max([0.2, *rivals]) + SMALLEST)))
        assert worse[k] == pytest.approx(min(sides), abs=1e-5)
        assert better[k] == pytest.approx(max(sides), abs=1e-5)


@pytest.mark.parametrize(
    ("a", "b", "alike"),
    [
        pytest.param("zelensky", "zelenskyy", True, id="a-letter-more"),
        pytest.param("kovalchuk", "kovaltchuk", True, id="a-letter-inside"),
        pytest.param("contract", "contact", False, id="both-common-words"),
        pytest.param("brandt", "brand", False, id="too-short"),
        pytest.param("maleniko", "kaleniko", False, id="another-initial"),
    ],
)
def test_near_spellings(a: str, b: str, alike: bool) -> None:
    assert bool(list(near_spellings((a, b)))) is alike


@given(st.lists(st.text("abc", min_size=LEAST_LENGTH, max_size=9), unique=True, max_size=6))
def test_near_spellings_against_every_pair(words: list[str]) -> None:
    """Words of one letter's difference and the same initial, as a search through all pairs finds them."""
    expected = {
        frozenset((a, b))
        for n, a in enumerate(words)
        for b in words[:n]
        if a[0] == b[0] and Levenshtein.distance(a, b) == 1 and Levenshtein.normalized_similarity(a, b) >= CUTOFF
    }
    found = {frozenset((words[i], words[j])) for i, j, _ in near_spellings(tuple(words))}
    assert {pair for pair in found if Levenshtein.distance(*pair) == 1} == expected


def test_similarity_gives_rows() -> None:
    found = Similarity(3)
    found.relate(0, 2, "near", 0.5)
    found.relate(2, 0, "part", 0.3)
    assert found[0][2] == found[2][0] == 0.5
    assert 1 not in found[0]
    assert found.kinds[0, 2] == "near"
    places, others, strengths = found.compressed().expand(np.array([2, 1]))
    assert sorted(zip(places.tolist(), others.tolist(), strengths.tolist(), strict=True)) == [
        (0, 0, 0.5),
        (0, 2, 1),
        (1, 1, 1),
    ]


@pytest.mark.parametrize(
    ("rare", "frequent", "sentences"),
    [
        pytest.param([1, 0], [4, 0], [9, 9], id="fewer-sentences"),
        pytest.param([1, 1], [3, 3], [9, 9], id="in-both-accounts"),
        pytest.param([1, 0], [9, 9], [9, 9], id="everywhere"),
    ],
)
def test_a_term_in_fewer_sentences_tells_more(rare: list[float], frequent: list[float], sentences: list[float]) -> None:
    found = distinctiveness(np.array([rare, frequent], dtype=np.float32), np.array(sentences, dtype=np.float32))
    assert found[0] > found[1] >= 0


def test_a_term_once_in_every_account_is_as_telling_as_can_be() -> None:
    assert distinctiveness(np.array([[1, 1]], dtype=np.float32), np.array([5, 7], dtype=np.float32)).tolist() == [1]


@pytest.mark.parametrize(
    ("a", "b", "shares"),
    [
        pytest.param("The granite quay collapsed.", "A quay of granite was built.", True, id="turned-round"),
        pytest.param("The granite quay collapsed.", "Granite was shipped from mines far inland to the quay.", False, id="far-apart"),
    ],
)  # fmt: skip
def test_neighbours_in_both(a: str, b: str, shares: bool) -> None:
    found, terms = windowed(a, b)
    pair = np.array([0]), np.array([len(found) - 1])
    assert bool(sequences(found, terms, *pair)[0] > 0) is shares


def test_each_feature_has_a_fitted_row_of_its_sign_and_a_meaning() -> None:
    assert [row.feature for row in calibration.ROWS] == [f.name for f in FEATURES]
    assert all(row.weight * f.sign >= 0 for row, f in zip(calibration.ROWS, FEATURES, strict=True))
    assert all(f.meaning for f in FEATURES)


def test_candidates_are_of_two_accounts_and_finite() -> None:
    found, terms = windowed(*TEXTS)
    pairs = candidates(found, terms)
    assert np.isfinite(pairs.features).all()
    assert all(found[i].account < found[j].account for i, j in zip(pairs.left, pairs.right, strict=True))
