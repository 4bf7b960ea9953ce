"""On what a sentence makes an act depend."""

from __future__ import annotations

import pytest

from tests.analyse.assertion.reading import quoted, read


@pytest.mark.parametrize(
    ("text", "kind", "content"),
    [
        pytest.param("The strike ends if the cuts are dropped.", "if", "the cuts are dropped", id="if, after"),
        pytest.param(
            "If the cuts are dropped, the strike ends.", "if", "the cuts are dropped", id="if, first: to the comma"
        ),
        pytest.param("The strike ends only if the cuts are dropped.", "if", "the cuts are dropped", id="only if"),
        pytest.param(
            "It starts on Friday, on condition that the army has left, above all the port.",
            "if",
            "the army has left, above all the port",
            id="after a comma: to the end",
        ),
        pytest.param(
            "He said that if the cuts are dropped, the strike ends.",
            "if",
            "the cuts are dropped",
            id="first in what is said",
        ),
        pytest.param("The strike ends once the cuts are dropped.", "if", "the cuts are dropped", id="once"),
        pytest.param("We will go, provided funds are found.", "if", "funds are found", id="provided"),
        pytest.param("We will go on condition that he stays.", "if", "he stays", id="on condition that"),
        pytest.param("The truce holds as long as both comply.", "if", "both comply", id="as long as"),
        pytest.param("The sale is subject to approval by the board.", "if", "approval by the board", id="subject to"),
        pytest.param("The loan depends on reforms.", "if", "reforms", id="depends on"),
        pytest.param("Work stopped, pending an inquiry.", "if", "an inquiry", id="pending"),
        pytest.param("It frees the crew in exchange for the ship.", "if", "the ship", id="in exchange for"),
        pytest.param(
            "The port will reopen after the mines are cleared.", "if", "the mines are cleared", id="after, to come"
        ),
        pytest.param("Talks will not resume until the siege is lifted.", "if", "the siege is lifted", id="not until"),
        pytest.param("We will not sign without guarantees.", "if", "guarantees", id="not without"),
        pytest.param(
            "The strike goes ahead unless the cuts are dropped.", "unless", "the cuts are dropped", id="unless"
        ),
        pytest.param("They accepted without preconditions.", "none", None, id="without preconditions"),
        pytest.param("They offered an unconditional truce.", "none", None, id="unconditional"),
        pytest.param("The aid comes with no strings attached.", "none", None, id="no strings attached"),
    ],
)
def test_condition(text: str, kind: str, content: str | None) -> None:
    (condition,) = read(text).conditions
    assert (condition.kind, quoted(text, condition.content)) == (kind, content)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Reporters asked if the mine was safe.", id="an indirect question"),
        pytest.param("The march goes on even if it rains.", id="even if concedes"),
        pytest.param("It looked as if the roof would fall.", id="as if compares"),
        pytest.param("The mayor was once a miner.", id="once, in the past"),
        pytest.param("Buses run once an hour.", id="once an hour"),
        pytest.param("The city was subject to attack all night.", id="subject to attack suffers it"),
        pytest.param("The army provided food to villagers.", id="provided, the verb"),
        pytest.param("The appeal is pending in court.", id="pending, the adjective"),
        pytest.param("The shop is open until Friday.", id="until a day is a time"),
        pytest.param("The road reopened after the snow was cleared.", id="after, in the past, is order"),
        pytest.param("Send help if possible.", id="if possible limits nothing"),
        pytest.param("The pilot failed to land.", id="failed is no failing"),
    ],
)
def test_no_condition(text: str) -> None:
    assert read(text).conditions == ()
