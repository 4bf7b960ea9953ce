"""How firmly a sentence commits to an act, and how sure it is of a fact."""

from __future__ import annotations

import pytest

from comparison.analyse.tokens import tokenise
from tests.analyse.assertion.reading import quoted, read


def grade(text: str, word: str) -> str | None:
    """The grade under which ``word`` stands."""
    start = next(t.start for t in tokenise(text) if t.text == word)
    act = read(text).act_over(start)
    return None if act is None else act.grade


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        pytest.param("The bank cut its rate.", "rate", None, id="a plain fact has no grade"),
        pytest.param("The two sides hope to reopen the border.", "reopen", "hope", id="a wish"),
        pytest.param("The ministers discussed a truce.", "truce", "discuss", id="talk"),
        pytest.param("The ministers exchanged views on grain.", "grain", "discuss", id="talk, as a phrase"),
        pytest.param("The council is considering a ban.", "ban", "consider", id="weighing"),
        pytest.param("The plan is under review by the board.", "plan", "consider", id="weighing, with its subject"),
        pytest.param("Residents were advised to boil water.", "boil", "advise", id="advice"),
        pytest.param("The union called for a ballot.", "ballot", "urge", id="an appeal"),
        pytest.param("The envoy proposed a truce.", "truce", "propose", id="an offer"),
        pytest.param("The proposal to reopen the mine stands.", "reopen", "propose", id="an offer, as a noun"),
        pytest.param("The board is ready to sell the port.", "sell", "ready", id="readiness"),
        pytest.param("The firm plans to close the mill.", "close", "plan", id="a plan"),
        pytest.param("The mill is to close.", "close", "plan", id="is to"),
        pytest.param("The mill will close.", "close", "will", id="plain future"),
        pytest.param("The firm pledged to cut emissions.", "cut", "promise", id="a promise"),
        pytest.param(
            "The firm committed itself to cutting emissions.", "cutting", "promise", id="a promise, reflexive"
        ),
        pytest.param("The sides agreed in principle to a swap.", "swap", "principle", id="in principle"),
        pytest.param("The treaty was initialled.", "treaty", "principle", id="initialled"),
        pytest.param("The leaders agreed on a truce.", "truce", "agree", id="agreed"),
        pytest.param("A truce was agreed.", "truce", "agree", id="agreed, in the passive"),
        pytest.param("The council approved the plan.", "plan", "agree", id="approved"),
        pytest.param("The treaty was signed on Friday.", "treaty", "sign", id="signed, in the passive"),
        pytest.param("The general ordered the army to withdraw.", "withdraw", "order", id="ordered"),
        pytest.param("The city banned parking.", "parking", "ban", id="banned"),
        pytest.param(
            "The leaders agreed to consider a truce.", "truce", "consider", id="a chain is as weak as its link"
        ),
        pytest.param("The government hopes to agree a budget.", "budget", "hope", id="a chain, the weak link first"),
        pytest.param(
            "The leaders discussed fish and agreed to a truce.", "truce", "agree", id="two verbs: the nearest"
        ),
        pytest.param(
            "The leaders discussed fish and agreed to a truce.", "fish", "discuss", id="two verbs: the first's"
        ),
        pytest.param("The army fired at will.", "army", None, id="at will is no future"),
        pytest.param("The order for ten buses was late.", "late", None, id="an order for goods binds nobody here"),
        pytest.param("The aim is to win.", "win", "plan", id="an aim, as a noun"),
    ],
)
def test_grade(text: str, word: str, expected: str | None) -> None:
    assert grade(text, word) == expected


def test_ranks_rise_from_wish_to_order() -> None:
    texts = [
        "They hope to end it.",
        "They discussed ending it.",
        "They are considering ending it.",
        "They called for an end.",
        "They proposed to end it.",
        "They are ready to end it.",
        "They plan to end it.",
        "They promised to end it.",
        "They agreed in principle to end it.",
        "They agreed to end it.",
        "They signed an end to it.",
        "They ordered an end to it.",
    ]
    ranks = [read(text).acts[0].rank for text in texts]
    assert ranks == sorted(set(ranks))


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        pytest.param("The envoy proposed a truce.", "The envoy", id="active"),
        pytest.param("The minister said the envoy would propose a truce.", "the envoy", id="not who reports it"),
        pytest.param("A truce was proposed by the envoy.", "the envoy", id="passive: the agent"),
        pytest.param("A truce was proposed.", None, id="passive: nobody named"),
        pytest.param("The envoy met the rebels and proposed a truce.", "The envoy", id="shared with the verb before"),
    ],
)
def test_who_acts(text: str, subject: str | None) -> None:
    act = next(a for a in read(text).acts if a.grade == "propose")
    found = quoted(text, act.subject)
    assert found == subject or (found is not None and subject is not None and found.rstrip(".") == subject)


def test_an_act_denied_is_marked() -> None:
    assert read("The leaders did not agree to a truce.").acts[0].negated


@pytest.mark.parametrize(
    ("text", "certainty"),
    [
        pytest.param("The fire was started on purpose.", "unmarked", id="flat"),
        pytest.param("The fire may have been started on purpose.", "possible", id="may"),
        pytest.param("The fire was possibly started on purpose.", "possible", id="possibly"),
        pytest.param("Gunmen are believed to have fled.", "possible", id="believed"),
        pytest.param("The fire was probably started on purpose.", "likely", id="probably"),
        pytest.param("It is not known who started the fire.", "unknown", id="not known"),
        pytest.param("The toll could not be verified.", "unknown", id="could not be verified"),
        pytest.param("Police confirmed the toll on 3 May.", "certain", id="confirmed; the month of May is no hedge"),
        pytest.param("The vote is on May 3.", "unmarked", id="the month again"),
    ],
)
def test_certainty(text: str, certainty: str) -> None:
    assert read(text).certainty == certainty


@pytest.mark.parametrize(
    ("text", "head", "tense"),
    [
        pytest.param(
            "The bank cut its rate after it had lowered the tax.", "lowered", "done", id="an unmarked past is missed"
        ),
        pytest.param("The mill closed in May.", "closed", "done", id="past"),
        pytest.param("The mill has closed.", "closed", "done", id="perfect"),
        pytest.param("The mill is closing.", "closing", "ongoing", id="progressive"),
        pytest.param("The mill will close.", "close", "future", id="future"),
        pytest.param("The mill would close.", "close", "hypothetical", id="hypothetical"),
        pytest.param("The mill is closed.", "closed", "present", id="a state"),
        pytest.param(
            "If the mill closed, the town would empty.", "empty", "hypothetical", id="not the condition's verb"
        ),
    ],
)
def test_predicate(text: str, head: str, tense: str) -> None:
    assertion = read(text)
    assert assertion.predicate is not None
    assert text[assertion.predicate.start : assertion.predicate.end] == head
    assert assertion.tense == tense
