"""What only one account says."""

from __future__ import annotations

from comparison import compare
from tests.engine.accounts import EVENT, NORTH, SOUTH, UNRELATED


def test_a_sentence_in_no_point_is_one_sided() -> None:
    found = [q.text for q in compare(EVENT, [NORTH, SOUTH]).one_sided]
    assert "The president thanked the crew of the rescue ship." in found


def test_an_unrelated_account_is_one_sided_throughout() -> None:
    found = [q.text for q in compare(EVENT, [NORTH, UNRELATED]).one_sided if q.account == "zoo"]
    assert " ".join(found) == UNRELATED.text


def test_no_one_sided_passage_lies_in_a_point() -> None:
    result = compare(EVENT, [NORTH, SOUTH])
    for quote in result.one_sided:
        for passage in (q for p in result.points for q in p.passages if q.account == quote.account):
            shared = min(quote.end, passage.end) - max(quote.start, passage.start)
            assert shared <= 0.5 * (quote.end - quote.start)
