"""Which sentences continue a passage: a table with the reason of each row."""

from __future__ import annotations

import pytest

from comparison.align.continuation import continuation
from comparison.analyse import analyse
from comparison.analyse.statement import Passage
from comparison.model import Account, Event

ROWS = [
    pytest.param("The ports agreed to share pilots. It applies only if the union consents.", (1,), id="it-condition"),
    pytest.param("The ports agreed to share pilots. This does not cover night shifts.", (1,), id="this-denial"),
    pytest.param("The two banks signed a deal. The deal can be revoked within a year.", (1,), id="named-again"),
    pytest.param("The two banks agreed to merge. The agreement expires in May.", (1,), id="what-was-agreed"),
    pytest.param("The quay was closed at noon. It was lifted at three.", (1,), id="how-it-ended"),
    pytest.param("They say our ships were expelled. They were not.", (1,), id="short-denial"),
    pytest.param("The ports agreed to share pilots. It is a fine day for the coast.", (), id="adds-nothing"),
    pytest.param("The ports agreed to share pilots. The mayor did not attend.", (), id="another-subject"),
    pytest.param("The ports agreed to share pilots. It was stressed that no jobs go.", (), id="impersonal-it"),
    pytest.param("The ports agreed to share pilots.\n\nIt applies only if the union consents.", (), id="new-paragraph"),
    pytest.param("The ports agreed to share pilots. We are not aware of the deal.", (), id="no-anaphora"),
]

NUMBERED = (
    "1. The ports will share pilots.\n2. The tugs will be pooled.\n3. The docks will stay open.\n"
    "Points 1 and 2 apply only after the union has voted."
)


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_what_continues_the_first_sentence(text: str, expected: tuple[int, ...]) -> None:
    sentences = analyse(Account("a", "Port", text), Event())
    first = sentences[0]
    assert continuation(sentences, 0, Passage(first, first.start, first.end)) == expected


def test_a_reference_by_number_reaches_the_items_it_names() -> None:
    sentences = analyse(Account("a", "Port", NUMBERED), Event())
    last = len(sentences) - 1
    found = [continuation(sentences, n, Passage(s, s.start, s.end)) for n, s in enumerate(sentences[:3])]
    assert found == [(last,), (last,), ()]


def test_a_clause_before_the_end_of_its_sentence_is_not_continued() -> None:
    text = "The ports agreed to share pilots, and the tugs sailed. It applies only if the union consents."
    sentences = analyse(Account("a", "Port", text), Event())
    assert continuation(sentences, 0, Passage(sentences[0], 0, text.index(","))) == ()
