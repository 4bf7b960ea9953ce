"""The picture: an SVG document that holds whatever was submitted, and tells nothing by colour alone."""

from __future__ import annotations

from dataclasses import replace
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.report import draw
from api.report.picture.drawing import LOOKS, short
from comparison import Account, PairCount
from tests.api.representations.made import empty, ferry_talks, saying, second_hand

SVG = "{http://www.w3.org/2000/svg}"


@pytest.mark.parametrize("made", [ferry_talks, empty, second_hand], ids=lambda made: made.__name__)
def test_it_is_a_document_with_words_for_who_cannot_see_it(made) -> None:
    root = ElementTree.fromstring(draw(made()))
    assert root.tag == f"{SVG}svg"
    assert root.get("role") == "img"
    named = {each.get("id"): each.text for each in root if each.tag in {f"{SVG}title", f"{SVG}desc"}}
    assert set((root.get("aria-labelledby") or "").split()) == set(named)
    assert all(named.values())


@given(st.text(alphabet=st.characters(codec="utf-8"), min_size=1, max_size=80))
def test_no_text_breaks_it(text: str) -> None:
    root = ElementTree.fromstring(draw(saying(text)))
    assert {each.tag.removeprefix(SVG) for each in root.iter()} <= {
        "svg", "title", "desc", "defs", "pattern", "rect", "circle", "path", "g", "text",
    }  # fmt: skip
    assert not any(name.startswith("on") or "href" in name for each in root.iter() for name in each.attrib)


def test_it_loads_nothing_and_needs_no_style_sheet() -> None:
    picture = draw(ferry_talks())
    assert picture.count("http") == 1  # the namespace
    assert "style" not in picture
    assert "<script" not in picture


def test_no_two_standings_look_alike_without_colour() -> None:
    looks = {(look.width, look.dashes, look.fill.startswith("url"), look.fill) for look in LOOKS.values()}
    assert len({(width, dashes, patterned) for width, dashes, patterned, _ in looks}) == len(LOOKS)


@pytest.mark.parametrize("count", [2, 6, 7, 100])
def test_the_matrix_has_a_cell_for_each_two(count: int) -> None:
    made = ferry_talks()
    accounts = tuple(Account(f"a{n}", f"Party {n}", "Text.") for n in range(count))
    pairs = tuple(
        PairCount((f"a{a}", f"a{b}"), 3, 1, 1, 1) for a in range(count) for b in range(count) if a < b
    )  # fmt: skip
    whole = replace(made.comparison, accounts=accounts, points=(), one_sided=(), pairs=pairs, warnings=())
    picture = draw(replace(made, comparison=whole))
    assert picture.count("1 diverge, 1 unclear, 1 agree") == count * (count - 1) // 2


@pytest.mark.parametrize(
    ("words", "most", "shown"),
    [("White House", 20, "White House"), ("White House", 6, "White…"), ("a\u202eb\nc", 9, "a\ufffdb c")],
)
def test_labels_are_short_and_on_one_line(words: str, most: int, shown: str) -> None:
    assert short(words, most) == shown
