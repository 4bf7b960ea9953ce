"""Who stands with whom, from what is known of each pair of accounts."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comparison.sides import opposing


def _pairs(text: str) -> set[frozenset[str]]:
    return {frozenset(pair) for pair in text.split()}


@pytest.mark.parametrize(
    ("different", "same", "settled", "expected"),
    [
        pytest.param("", "ab", "ab", [], id="nothing-differs"),
        pytest.param("ab", "", "", [["a", "b"]], id="two-accounts"),
        pytest.param("ac bc", "ab", "ab", [["ab", "c"]], id="two-against-one"),
        pytest.param("ac bc", "", "", [["ab", "c"]], id="two-that-differ-from-the-same-one-stand-together"),
        pytest.param("ab ac bc", "", "", [["a", "b", "c"]], id="three-values"),
        pytest.param("ab", "bc", "bc", [["a", "bc"]], id="who-says-the-same-joins"),
        pytest.param("ab", "bc ac", "bc ac", [["a", "b"]], id="who-is-compatible-with-both-stands-on-no-side"),
        pytest.param("ab", "bc", "bc ac", [["a", "b"]], id="a-doubt-about-the-other-side-keeps-it-out"),
        pytest.param("ab cd", "", "", [["a", "b"], ["c", "d"]], id="two-quarrels"),
        pytest.param("ab bc", "", "ac", [["ac", "b"]], id="compatible-neighbours-share-a-side"),
    ],
)
def test_sides(different: str, same: str, settled: str, expected: list[list[str]]) -> None:
    found = opposing(_pairs(different), _pairs(same), _pairs(settled))
    assert sorted(sorted("".join(sorted(side)) for side in sides) for sides in found) == sorted(map(sorted, expected))


@given(st.sets(st.sampled_from(["".join(p) for p in combinations("abcdef", 2)])))
def test_exactly_the_pairs_that_differ_are_parted(edges: set[str]) -> None:
    different = {frozenset(e) for e in edges}
    parted = {
        frozenset({x, y})
        for sides in opposing(different, set(), set())
        for one, other in combinations(sides, 2)
        for x in one
        for y in other
    }
    assert parted == different
