"""Sentences that name what the next is about lend it their terms."""

from __future__ import annotations

import pytest

from comparison import Account, Event, Settings, compare
from comparison.align.topics import labels, names_topic
from comparison.analyse import analyse
from comparison.analyse.statement import Sentence


def first_sentence(text: str) -> Sentence:
    return analyse(Account("a", "A", text), Event())[0]


@pytest.mark.parametrize(
    ("text", "named"),
    [
        pytest.param("On the fuel depot. It was closed.", True, id="a topic at a briefing"),
        pytest.param("Was the siren on? It was.", True, id="a question before its answer"),
        pytest.param("And the tram drivers? They go back tomorrow.", True, id="a question without a verb"),
        pytest.param("On Monday the depot was closed by the fire service. It stays so.", False, id="a statement"),
        pytest.param("On the coast the ferries sailed again. All of them.", False, id="a short statement with a verb"),
        pytest.param("About 40 people. They walked.", False, id="a number states something"),
        pytest.param("The siren was on. It worked.", False, id="a plain sentence"),
    ],
)
def test_names_topic(text: str, named: bool) -> None:
    assert names_topic(first_sentence(text)) is named


def test_label_of_a_speaker() -> None:
    assert labels(first_sentence("REPORTER: Was the harbour closed?"))
    assert not labels(first_sentence("The harbour was closed."))


def test_the_answer_stands_beside_what_others_say_of_the_question() -> None:
    briefing = (
        "The brigade was called at noon. Eleven engines came. On the sprinklers. It was all in working order. "
        "The street is open again. We meet tomorrow."
    )
    owner = (
        "We thank the brigade for its work. The sprinklers were tested in spring and were working. Nobody was hurt. "
        "The tenants are with relatives."
    )
    accounts = (Account("brigade", "Brigade", briefing), Account("owner", "Owner", owner))
    found = compare(Event(title="Fire at the mill"), accounts, Settings())
    passages = [{q.text for q in point.passages} for point in found.points]
    assert any(
        "It was all in working order." in each and any("sprinklers were tested" in text for text in each)
        for each in passages
    )
