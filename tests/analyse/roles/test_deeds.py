"""Who does what to whom: subjects, objects, agents after "by", and the deeds that nouns name."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comparison.analyse.roles import Phrase, deeds
from comparison.analyse.tokens import Token, tokenise

Read = tuple[str, str | None, str | None]  # act, agent, patient

ROWS = [
    pytest.param("The army shelled the market.", [("shelled", "The army", "the market")], id="active"),
    pytest.param("The market was shelled by the army.", [("shelled", "the army", "The market")], id="passive"),
    pytest.param("The market had been heavily shelled by the army.", [("shelled", "the army", "The market")], id="perfect passive with an adverb"),
    pytest.param("The market was shelled.", [("shelled", None, "The market")], id="passive without an agent"),
    pytest.param("The truce was broken by the rebels.", [("broken", "the rebels", "The truce")], id="irregular participle"),
    pytest.param("The pipe will be repaired by Friday.", [("repaired", None, "The pipe")], id="by Friday is no agent"),
    pytest.param("Prices were cut by 20 percent.", [("cut", None, "Prices")], id="by a measure is no agent"),
    pytest.param("The message was sent by phone.", [("sent", None, "The message")], id="by phone is no agent"),
    pytest.param("The mayor, who arrived early, has opened the fair.", [("arrived", "The mayor", None), ("opened", "The mayor", "the fair")], id="relative clause and inset"),
    pytest.param("Police fired tear gas and demonstrators threw stones.", [("fired", "Police", "tear gas"), ("threw", "demonstrators", "stones")], id="two clauses"),
    pytest.param("The minister spoke and signed the accord.", [("spoke", "The minister", None), ("signed", "The minister", "the accord")], id="shared subject"),
    pytest.param("In Geneva the ministers signed the accord.", [("signed", "the ministers", "the accord")], id="a place comes first"),
    pytest.param("Since the outbreak we suspended visits.", [("suspended", "we", "visits")], id="pronoun after a phrase"),
    pytest.param("The court ordered the owner to pay the costs.", [("ordered", "The court", "the owner"), ("pay", "the owner", "the costs")], id="ordered to"),
    pytest.param("The two firms agreed to share the costs.", [("agreed", "The two firms", None), ("share", "The two firms", "the costs")], id="agreed to"),
    pytest.param("The deal obliges the army of the north to ground its drones.", [("obliges", "The deal", "the army of the north"), ("ground", "the army of the north", "its drones")], id="object with of"),
    pytest.param("It is the tenants who must bear the costs.", [("bear", "the tenants", "the costs")], id="cleft"),
    pytest.param("Our team was the first to detect the leak.", [("detect", "Our team", "the leak")], id="first to"),
    pytest.param("The union is responsible for the delay.", [("responsible", "The union", "the delay")], id="responsible for"),
    pytest.param("The operator is to blame for the delay.", [("blame", "The operator", "the delay")], id="to blame for"),
    pytest.param("The responsibility lies entirely with the operator.", [("responsibility", "the operator", None)], id="responsibility lies with"),
    pytest.param("They met at the initiative of the Polish side.", [("initiative", "the Polish side", None), ("met", "They", None)], id="at the initiative of"),
    pytest.param("They met at our request.", [("met", "They", None), ("request", "our", None)], id="at our request"),
    pytest.param("A mistake by the driver caused the crash.", [("caused", "the driver", "the crash"), ("mistake", "the driver", None)], id="through an act noun"),
    pytest.param("The signaller's mistake caused the crash.", [("caused", "The signaller", "the crash"), ("mistake", "The signaller", None)], id="possessive"),
    pytest.param("Talks mediated by Oman began.", [("began", "Talks", None), ("mediated", "Oman", "Talks")], id="participle after its noun"),
    pytest.param("A group of miners blocked the gate.", [("blocked", "A group of miners", "the gate")], id="a measure"),
    pytest.param("Egypt and Qatar brokered the truce.", [("brokered", "Egypt and Qatar", "the truce")], id="two agents"),
    pytest.param("The talks were proposed by Egypt and hosted by Qatar.", [("hosted", "Qatar", None), ("proposed", "Egypt", "The talks")], id="two participles"),
    pytest.param("Rain.", [], id="no verb"),
]  # fmt: skip


def text_of(tokens: tuple[Token, ...], phrase: Phrase | None, source: str) -> str | None:
    return None if phrase is None else source[tokens[phrase.first].start : tokens[phrase.last].end]


def read(text: str) -> list[Read]:
    tokens = tokenise(text)
    return sorted(
        {(tokens[d.act].text, text_of(tokens, d.agent, text), text_of(tokens, d.patient, text)) for d in deeds(text)},
        key=lambda row: row[0],
    )


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_deeds(text: str, expected: list[Read]) -> None:
    assert read(text) == sorted(expected, key=lambda row: row[0])


@given(
    st.lists(
        st.sampled_from("the army by was who , of to and shelled Oman's request first 12 is it . “".split()),
        max_size=40,
    )
)
def test_phrases_lie_in_the_sentence(words: list[str]) -> None:
    text = " ".join(words)
    size = len(tokenise(text))
    for deed in deeds(text):
        assert 0 <= deed.act < size
        for phrase in (deed.agent, deed.patient):
            assert phrase is None or 0 <= phrase.first <= phrase.head <= phrase.last < size


def test_a_sentence_without_end_is_left_alone() -> None:
    assert deeds("the army shelled " * 400) == ()
