"""What a comparison warns of."""

from __future__ import annotations

import dataclasses

import pytest

from comparison import Account, Event, compare
from tests.engine.accounts import EVENT, NORTH, SOUTH

FRENCH = Account("fr", "Paris", "Les ministres se sont entretenus.", language="fr")
BLANK = Account("blank", "Nobody", "…")
COPY = dataclasses.replace(NORTH, id="copy", party="Copy")
UNDATED = Account("undated", "Undated", "The ministers met on Tuesday.")


@pytest.mark.parametrize(
    ("event", "accounts", "expected"),
    [
        pytest.param(EVENT, [NORTH, SOUTH], [], id="nothing-to-say"),
        pytest.param(EVENT, [NORTH, FRENCH], [("language", "fr")], id="another-language"),
        pytest.param(EVENT, [NORTH, dataclasses.replace(SOUTH, language="en-GB")], [], id="english-of-any-country"),
        pytest.param(EVENT, [NORTH, BLANK], [("no-passages", "blank")], id="no-words"),
        pytest.param(EVENT, [NORTH, COPY], [("same-text", "copy")], id="one-text-twice"),
        pytest.param(Event(), [NORTH, UNDATED], [("unanchored-time", "undated")], id="a-weekday-without-a-date"),
        pytest.param(EVENT, [NORTH, UNDATED], [], id="the-event-dates-it"),
    ],
)
def test_notices(event: Event, accounts: list[Account], expected: list[tuple[str, str]]) -> None:
    assert [(n.code, n.account) for n in compare(event, accounts).warnings] == expected
