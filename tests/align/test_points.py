"""Which passages come side by side: tables of what must and what must not."""

from __future__ import annotations

import pytest

from tests.align.aligning import accounts, aligned, links

PORT = (
    "The harbour authority closed the northern quay at noon. Two pilots were taken to hospital with burns. "
    "The fire began in a store of paint, the authority believes. Ferries will sail from the old pier until Friday."
)
UNION = (
    "Our members saw the fire start in the paint store. Ferries are to leave from the old pier until the weekend. "
    "We had warned the authority about the wiring in March. A pair of pilots suffered burns and are in hospital."
)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        pytest.param("The fire began in a store of paint", "Our members saw the fire start in the paint store.", id="synonyms"),
        pytest.param("Ferries will sail from the old pier", "Ferries are to leave from the old pier", id="future"),
        pytest.param("Two pilots were taken to hospital", "A pair of pilots suffered burns", id="number-word"),
    ],
)  # fmt: skip
def test_the_same_matter_in_other_words(left: str, right: str) -> None:
    found = links(aligned(accounts(PORT, UNION)))
    assert any({left, right} <= {part for part in (left, right) for text in pair if part in text} for pair in found)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("We had warned the authority about the wiring in March.", id="accusation"),
        pytest.param("The harbour authority closed the northern quay at noon.", id="closure"),
    ],
)
def test_what_only_one_says_stays_alone(text: str) -> None:
    assert all(text not in pair for pair in links(aligned(accounts(PORT, UNION))))


@pytest.mark.parametrize(
    ("a", "b"),
    [
        pytest.param(
            "The bridge reopened on Monday.", "The bridge was reopened on Monday morning.", id="one-adds-detail"
        ),
        pytest.param("About 400 people marched.", "Some 2,000 people marched.", id="other-number"),
        pytest.param("The envoy accepted the offer.", "The envoy rejected the offer.", id="opposite"),
        pytest.param("Talks begin in Lima on Friday.", "Talks start in Quito on Friday.", id="other-place"),
    ],
)
def test_two_single_sentences_on_one_matter(a: str, b: str) -> None:
    assert len(aligned(accounts(a, b))) == 1


@pytest.mark.parametrize(
    ("a", "b"),
    [
        pytest.param("The bridge reopened on Monday.", "Wheat prices fell again.", id="nothing-shared"),
        pytest.param("It is so.", "They were not.", id="function-words-only"),
        pytest.param("Yes", "No", id="one-word"),
        pytest.param("...", "!!!", id="no-words"),
        pytest.param("", "The bridge reopened.", id="empty"),
    ],
)
def test_two_single_sentences_without_a_common_matter(a: str, b: str) -> None:
    assert aligned(accounts(a, b)) == ()


@pytest.mark.parametrize(
    ("nearer", "further"),
    [
        pytest.param("The strike was called off on Tuesday.", "The strike began on Tuesday.", id="synonym-over-shared-frame"),
        pytest.param("Unions cancelled Tuesday's strike.", "Unions praised the minister.", id="matter-over-subject"),
        pytest.param("The strike was cancelled.", "The strike was long.", id="act-over-attribute"),
    ],
)  # fmt: skip
def test_order_of_scores(nearer: str, further: str) -> None:
    said = "The strike has been cancelled, the unions said on Tuesday."

    def score(other: str) -> float:
        return max((p.score for p in aligned(accounts(said, other), threshold=0)), default=0)

    assert score(nearer) > score(further)


def test_three_accounts_on_one_matter_make_one_point() -> None:
    points = aligned(
        accounts(
            "The dam gates opened at dawn.", "At dawn the dam gates were opened.", "Gates of the dam opened at dawn."
        )
    )
    assert [len(p.claims) for p in points] == [3]
