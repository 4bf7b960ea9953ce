"""What was said is found again: the terms that an index has, and the order in which candidates come."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comparison import DeadlineExceeded, index_terms, likeness, query_terms, sentences

PILOTS = "The port will hire 40 pilots by autumn."


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        pytest.param("hiring pilot", PILOTS, id="other-forms"),
        pytest.param("HIRE PILOTS", PILOTS, id="capitals"),
        pytest.param("café naïve", "The CAFE was naive.", id="diacritics"),
        pytest.param("40", PILOTS, id="number"),
        pytest.param("паром", "Паром отменили.", id="another-script"),
        pytest.param("truce", "A ceasefire was agreed.", id="another-word-for-it"),
        pytest.param('pilots" OR -port NEAR(', PILOTS, id="operators-are-words"),
    ],
)
def test_a_query_has_the_terms_of_what_it_finds(asked: str, said: str) -> None:
    held = index_terms(said)
    assert any(held & set(alternatives) for alternatives in query_terms(asked))


@pytest.mark.parametrize("asked", ["", " ", "!?", "the of and", "—", "\u200b", '"" ** ()'])
def test_what_says_nothing_has_no_terms(asked: str) -> None:
    assert query_terms(asked) == ()


def test_the_rarest_word_comes_first() -> None:
    assert query_terms("say the pilots again")[0][0] == "pilot"


@given(st.text(max_size=200))
def test_terms_are_letters_and_digits_of_ascii(text: str) -> None:
    terms = [*index_terms(text), *(each for alternatives in query_terms(text) for each in alternatives)]
    assert all(each.isascii() and each.isalnum() and each == each.lower() for each in terms)
    assert {alternatives[0] for alternatives in query_terms(text)} <= index_terms(text)


@pytest.mark.parametrize(
    ("asked", "nearest_first"),
    [
        pytest.param(
            "hire 40 pilots by autumn",
            (PILOTS, "The port will hire 30 pilots by autumn.", "Pilots went on strike on Monday.", "Dogs bark."),
            id="the-same-then-the-like",
        ),
        pytest.param(
            "talks lasted two hours",
            ("The talks lasted 120 minutes.", "The talks were about pay.", "Dogs bark."),
            id="other-words",
        ),
    ],
)
def test_the_nearer_comes_first(asked: str, nearest_first: tuple[str, ...]) -> None:
    scores = likeness(asked, nearest_first)
    assert list(scores) == sorted(scores, reverse=True)
    assert len(set(scores)) == len(scores)


@given(st.text(max_size=80), st.lists(st.text(max_size=80), max_size=3))
def test_a_score_is_a_probability_and_depends_on_the_two_alone(asked: str, found: list[str]) -> None:
    scores = likeness(asked, found)
    assert all(0 <= score <= 1 for score in scores)
    assert scores == tuple(likeness(asked, [each])[0] for each in found)


def test_a_deadline_that_has_passed() -> None:
    with pytest.raises(DeadlineExceeded):
        likeness("pilots", [PILOTS], deadline=lambda: True)


def test_sentences_are_those_of_a_comparison() -> None:
    text = "  The talks are over. They lasted two hours.\n\n- One item\n"
    assert [text[start:end] for start, end in sentences(text)] == [
        "The talks are over.",
        "They lasted two hours.",
        "One item",
    ]
