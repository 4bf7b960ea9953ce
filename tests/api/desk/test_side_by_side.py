"""Two versions of a text, and the words in which they are other."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.desk.side_by_side import rows
from api.report.quotations import shown


def marked(before: str, after: str) -> tuple[list[str], list[str]]:
    """What is marked in each, in order; what is only set otherwise in brackets."""
    sides: tuple[list[str], list[str]] = ([], [])
    for row in rows(before, after):
        for side, pieces in zip(sides, (row.before, row.after), strict=True):
            side += [
                f"({each.text})" if each.otherness == "set" else each.text
                for each in pieces
                if each.otherness != "same"
            ]
    return sides


@pytest.mark.parametrize(
    ("before", "after", "found"),
    [
        pytest.param("We offered 12 ships.", "We offered 14 ships.", (["12"], ["14"]), id="a-number"),
        pytest.param("It is -5 today.", "It is 5 today.", (["-5"], ["5"]), id="a-minus-is-a-word"),
        pytest.param("It cost 1.5 m.", "It cost 15 m.", (["1.5"], ["15"]), id="a-point-in-a-number"),
        pytest.param("We met him, then.", "We met him then.", (["(,)"], []), id="punctuation"),
        pytest.param("He left.", "He left?", (["."], ["?"]), id="a-question"),
        pytest.param("We met at the port.", "WE MET AT THE PORT.", (["(We met at the port.)"], ["(WE MET AT THE PORT.)"]), id="case"),
        pytest.param("One two three four.", "One ten six four.", (["two three"], ["ten six"]), id="words-in-a-row"),
        pytest.param("Same.\nOld line here.", "Same.\nAll of this is new.", (["Old line here."], ["All of this is new."]), id="whole"),
        pytest.param("A b.\n\nC d.", "A b.\n\nX y.\n\nC d.", ([], ["X y.\n\n"]), id="a-paragraph"),
        pytest.param("Same.", "Same.", ([], []), id="nothing"),
    ],
)  # fmt: skip
def test_words_are_marked(before: str, after: str, found: tuple[list[str], list[str]]) -> None:
    assert marked(before, after) == found


texts = st.text(alphabet="ab1 .,\n-'\u202e<", max_size=60)


@given(texts, texts)
def test_each_side_is_the_whole_of_its_text(before: str, after: str) -> None:
    found = rows(before, after)
    assert "".join(each.text for row in found for each in row.before) == shown(before)
    assert "".join(each.text for row in found for each in row.after) == shown(after)


def test_two_long_texts_with_nothing_in_common_take_no_time() -> None:
    before, after = (" ".join(f"{letter}{n}" for n in range(40_000)) for letter in "ab")
    assert len(rows(before, after)) == 1
