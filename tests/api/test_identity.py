"""Names of accounts that were sent without one."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.identity import account_ids

ACCOUNT = st.fixed_dictionaries(
    {"party": st.sampled_from(["White House", "white house", "Кремль", "A", "2"]), "text": st.sampled_from("abcd")},
    optional={"id": st.sampled_from(["white-house", "a", "a-2", "account", "z"])},
)


@pytest.mark.parametrize(
    ("accounts", "ids"),
    [
        pytest.param([{"party": "White House", "text": ""}], ("white-house",), id="from-the-party"),
        pytest.param([{"party": "Ministère de l'Intérieur", "text": ""}], ("ministere-de-l-interieur",), id="accents"),
        pytest.param([{"party": "外交部", "text": ""}], ("account",), id="no-latin-letter"),
        pytest.param([{"party": "W" * 200, "text": ""}], ("w" * 48,), id="cut"),
        pytest.param(
            [{"party": "A", "text": "y"}, {"party": "A", "text": "x"}], ("a-2", "a"), id="by-text-not-by-order"
        ),
        pytest.param([{"party": "A", "text": "", "id": "B"}, {"party": "B", "text": ""}], ("B", "b"), id="case-counts"),
        pytest.param([{"party": "B", "text": ""}, {"party": "A", "text": "", "id": "b"}], ("b-2", "b"), id="taken"),
    ],
)
def test_made(accounts: list[dict[str, Any]], ids: tuple[str, ...]) -> None:
    assert account_ids(accounts) == ids


@given(st.lists(ACCOUNT, min_size=2, max_size=6, unique_by=lambda a: a.get("id", id(a))), st.randoms())
def test_distinct_and_independent_of_order(accounts: list[dict[str, Any]], random: Any) -> None:
    ids = account_ids(accounts)
    assert len(set(ids)) == len(ids)
    shuffled = list(accounts)
    random.shuffle(shuffled)
    again = account_ids(shuffled)
    pairs = [
        sorted((name, a["party"], a["text"]) for name, a in zip(*each, strict=True))
        for each in ((ids, accounts), (again, shuffled))
    ]
    assert pairs[0] == pairs[1]
