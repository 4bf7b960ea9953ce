"""To whom words go where two of the story could be meant."""

from __future__ import annotations

import pytest

from comparison.attribution import Article, attribute


@pytest.mark.parametrize(
    ("story", "words", "speaker"),
    [
        pytest.param(
            "Ms Ada Marlow runs the orchard. Her brother, Mr Edwin Marlow, left it in 2019. "
            '"The trees were worth more than the house," Mr Marlow told the court.',
            "The trees were worth more",
            "Edwin Marlow",
            id="the title tells the brother from the sister",
        ),
    ],
)
def test_speaker(story: str, words: str, speaker: str) -> None:
    found = [each.speaker for each in attribute(Article(story)).attributions if words in each.quote.text]
    assert found == [speaker]


def test_a_word_with_a_number_is_nobodys_name() -> None:
    story = "The mine is shut after water broke into the Number 4 shaft, the company said. The company gave no date."
    assert "Number" not in {each.speaker for each in attribute(Article(story)).attributions}
