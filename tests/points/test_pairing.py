"""Which point is which, whatever its number."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from api.points.pairing import Spans, paired, same_point

A, B, C = {"a": ((0, 100),)}, {"b": ((0, 100),)}, {"c": ((0, 100),)}


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        pytest.param(A | B, A | B, True, id="the-same"),
        pytest.param(A | B, A | B | C, True, id="another-account-joined"),
        pytest.param(A | B | C, A | B, True, id="one-left"),
        pytest.param(A | B, A | C, False, id="one-passage-with-another-account"),
        pytest.param(A | B, A | {"b": ((200, 300),)}, True, id="one-account-says-something-else-there"),
        pytest.param(A | B, {"a": ((200, 300),), "b": ((200, 300),)}, False, id="other-passages"),
        pytest.param(A | B, {"a": ((50, 150),), "b": ((50, 150),)}, True, id="half"),
        pytest.param(A | B, {"a": ((51, 151),), "b": ((51, 151),)}, False, id="less-than-half"),
        pytest.param(A | B, {"a": ((10, 20),), "b": ((90, 100),)}, True, id="clauses-of-the-passages"),
        pytest.param(A | B | C, A | {"b": (), "c": ()}, True, id="the-others-have-nothing-left"),
    ],
)
def test_the_same_point(first: Spans, second: Spans, same: bool) -> None:
    assert bool(same_point(first, second)) is same
    assert bool(same_point(second, first)) is same


SPAN = st.tuples(st.integers(0, 900), st.integers(1, 300)).map(lambda each: (each[0], sum(each)))
POINT = st.dictionaries(st.sampled_from("abc"), st.lists(SPAN, min_size=1, max_size=2).map(tuple), min_size=2)
POINTS = st.lists(POINT, max_size=6)


@given(POINTS, POINTS)
@settings(deadline=None)
def test_each_is_paired_at_most_once_and_only_with_the_same(before: list[Spans], after: list[Spans]) -> None:
    pairs = paired(before, after)
    assert len(set(pairs.values())) == len(pairs)
    assert all(same_point(before[here], after[there]) for here, there in pairs.items())
    for here, spans in enumerate(before):
        if here not in pairs:
            free = [other for there, other in enumerate(after) if there not in pairs.values()]
            assert not any(same_point(spans, other) for other in free)


@given(POINTS)
@settings(deadline=None)
def test_every_point_is_itself(points: list[Spans]) -> None:
    unique = [each for n, each in enumerate(points) if each not in points[:n]]
    pairs = paired(unique, unique)
    assert all(same_point(unique[here], unique[there]) for here, there in pairs.items())
    assert set(pairs) == set(range(len(unique)))


def test_the_surest_pair_comes_first() -> None:
    near = {"a": ((0, 60),), "b": ((0, 60),)}
    assert paired([near, A | B], [A | B]) in ({0: 0}, {1: 0})
    assert paired([{"a": ((40, 140),), "b": ((40, 140),)}, A | B], [A | B]) == {1: 0}
