"""Accounts that one story makes: its narration is no witness of what it quotes, and its own common words tell nothing."""

from __future__ import annotations

import numpy as np
import pytest

from comparison.align import chance, talks
from comparison.align.preference import STORY_AND_QUOTED
from comparison.align.vocabulary import vocabulary
from comparison.engine import compare
from comparison.lexicon import load
from comparison.model import Account, Comparison, Event
from comparison.settings import Settings

COUNCIL = "The quarry at Holm will close on 3 May. Forty jobs will be lost."
NARRATED = "The quarry at Holm closes on 3 May. It lies above the town."


def scored(quoted_by: str | None) -> float:
    accounts = (
        Account("council", "Holm Council", COUNCIL, quoted_by=quoted_by),
        Account("courier", "The Courier", NARRATED),
        Account("union", "Union", "Sixty jobs go. We were never asked.", quoted_by="The Herald"),
    )
    return max(score_of(compare(Event(), accounts), "council", "courier"), default=0.0)


def score_of(result: Comparison, *accounts: str) -> list[float]:
    return [p.score for p in result.points if {*accounts} <= {q.account for q in p.passages}]


def test_a_story_is_no_second_witness_of_what_it_quotes() -> None:
    alone, told = scored("The Herald"), scored("The Courier")
    assert 0 < told < alone
    assert STORY_AND_QUOTED < 1


def test_words_that_fill_a_story_tell_little_between_those_whom_it_quotes() -> None:
    story = [
        Account("a", "Port", "The crane contract is fair.", quoted_by="Courier"),
        Account("b", "Union", "The crane contract cuts crews.", quoted_by="Courier"),
        Account("c", "Mayor", "The crane contract stands. The crane contract is signed.", quoted_by="Courier"),
    ]
    apart = [Account(a.id, a.party, a.text) for a in story]
    together, alone = (sum(p.score for p in compare(Event(), each).points) for each in (story, apart))
    assert together < alone


PAIRS = [
    pytest.param("The mayor of Holm was late.", "Holm has two bakeries.", True, id="a name in common"),
    pytest.param("The crane was painted in spring.", "No crane is older.", True, id="a word in common"),
    pytest.param(
        "The old crane was painted blue.", "They painted the crane blue.", False, id="several words in common"
    ),
]


@pytest.mark.parametrize(("one", "other", "less"), PAIRS)
def test_a_name_or_a_word_is_shared_by_chance_in_a_story(one: str, other: str, less: bool) -> None:
    def likeness(worth: float, monkeypatch: pytest.MonkeyPatch) -> float:
        monkeypatch.setattr(chance, "NAMES_ONLY", worth)
        monkeypatch.setattr(chance, "ONE_WORD", worth)
        accounts = [
            Account("a", "Port", one, quoted_by="The Courier"),
            Account("b", "Union", other, quoted_by="The Courier"),
        ]
        result = compare(Event(), accounts, Settings(threshold=0.15))
        return max(score_of(result, "a", "b"), default=0.0)

    with pytest.MonkeyPatch.context() as monkeypatch:
        plain, lowered = likeness(1.0, monkeypatch), likeness(0.5, monkeypatch)
    assert plain > 0.15
    assert (lowered < plain) is less


def test_what_two_accounts_of_their_own_share_is_no_chance() -> None:
    accounts = [Account("a", "Port", "Holm is quiet."), Account("b", "Union", "Holm is loud.")]
    with pytest.MonkeyPatch.context() as monkeypatch:
        before = compare(Event(), accounts, Settings(threshold=0.15)).points
        monkeypatch.setattr(chance, "NAMES_ONLY", 0.0)
        assert compare(Event(), accounts, Settings(threshold=0.15)).points == before


TALKS = [
    pytest.param("We spoke about the water, and about boats.", 0.5, id="one topic"),
    pytest.param("Rights to Water were discussed. Nobody shouted.", 0.5, id="with a capital on one side"),
    pytest.param("We spoke about the railway, and about boats.", 0.0, id="another topic"),
    pytest.param("We never spoke about the water. It was late.", 0.0, id="not talked about"),
    pytest.param("The water was brown. Nobody swam in it.", 0.0, id="no talk"),
]


@pytest.mark.parametrize(("post", "least"), TALKS)
def test_what_a_talk_was_about_joins_those_who_tell_of_it(post: str, least: float) -> None:
    statement = "The two leaders discussed the water of the lake. The water is low. All water belongs to both banks. Water is life."
    accounts = [
        Account("a", "Chancellery", statement, quoted_by="The Courier"),
        Account("b", "Premier", post, quoted_by="The Courier"),
    ]
    scores = [score for score in score_of(compare(Event(), accounts), "a", "b") if score == talks.SAME_TOPIC]
    assert (scores != []) is bool(least)


def test_what_a_talk_was_about_joins_nobody_outside_a_story() -> None:
    scores = np.array([0.1])
    assert talks.more_by_topic(scores, [], vocabulary([], load()), np.array([0]), np.array([1])) is scores
