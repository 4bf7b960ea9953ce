"""How sure a difference is: the facets' order is kept, doubts stay doubts, and every number is a probability."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from comparison.facets.confidence import FEATURES, SURE, WEIGHTS, calibrated
from comparison.facets.finding import Finding, Relation, Value
from comparison.model import KINDS, Kind

VALUE = Value("three", ())
grades = st.floats(0.0, 1.0)


def finding(kind: Kind, grade: float, relation: Relation = "different") -> Finding:
    return Finding(kind, relation, VALUE, VALUE, grade)


@given(st.sampled_from(KINDS), grades, grades)
def test_a_surer_grade_is_never_less_sure(kind: Kind, a: float, b: float) -> None:
    low, high = sorted((a, b))
    assert calibrated(finding(kind, low)).confidence <= calibrated(finding(kind, high)).confidence


@given(st.sampled_from(KINDS), grades)
def test_what_a_facet_doubts_stays_a_doubt_and_nothing_else_becomes_one(kind: Kind, grade: float) -> None:
    found = calibrated(finding(kind, grade)).confidence
    assert (found < SURE) == (grade < SURE)
    assert 0 <= found <= 1


@given(st.sampled_from(KINDS), grades, st.sampled_from(["same", "unclear"]))
def test_only_differences_are_calibrated(kind: Kind, grade: float, relation: Relation) -> None:
    assert calibrated(finding(kind, grade, relation)) == finding(kind, grade, relation)


def test_weights_have_the_sign_of_their_meaning() -> None:
    assert WEIGHTS.keys() == {f.name for f in FEATURES}
    assert all(WEIGHTS[f.name] * f.sign >= 0 for f in FEATURES)
