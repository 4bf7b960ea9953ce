"""Accounts that one story makes: its narration is no witness of what it quotes, and its own common words tell nothing."""

from __future__ import annotations

import pytest

from comparison.align import chance
from comparison.align.preference import STORY_AND_QUOTED
from comparison.engine import compare
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
