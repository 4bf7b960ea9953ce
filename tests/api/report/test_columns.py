"""The texts with their marks: every sign in its place, every element closed, whatever overlaps."""

from __future__ import annotations

from dataclasses import replace
from html.parser import HTMLParser
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from api.compared import Compared, Via
from api.report.columns import columns
from api.report.quotations import shown
from comparison import Account, Difference, PassageRef, Point, Quote, Side
from tests.api.representations.made import ferry_talks

TEXT = "The talks began late. They lasted two hours, and 12 < 14 & nobody «won»."


class Marked(HTMLParser):
    """The text outside badges, and for each sign of it which elements it is in."""

    def __init__(self, markup: str) -> None:
        super().__init__()
        self.text = ""
        self.within: list[tuple[str, ...]] = []
        self.ids: list[str] = []
        self._open: list[tuple[str, str]] = []
        self.feed(str(markup))
        assert self._open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self._open.append((tag, f"{given.get('class')} {given.get('data-point', '')}".strip()))
        if "id" in given:
            self.ids.append(given["id"] or "")

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        if any(name == "badge" for _, name in self._open):
            return
        self.text += data
        self.within += [tuple(name for _, name in self._open)] * len(data)


def compared(points: tuple[Point, ...] = (), alone: tuple[Quote, ...] = (), text: str = TEXT) -> Compared:
    made = ferry_talks()
    accounts = (Account("a", "A", text), Account("b", "B", text))
    return replace(
        made, comparison=replace(made.comparison, accounts=accounts, points=points, one_sided=alone, warnings=())
    )


def quote(start: int, end: int, account: str = "a", text: str = TEXT) -> Quote:
    return Quote(account, start, end, text[start:end])


spans = st.tuples(st.integers(0, len(TEXT)), st.integers(0, len(TEXT))).map(sorted).map(tuple)


@given(st.lists(spans, max_size=6), st.lists(spans, max_size=4), st.lists(spans, max_size=3))
def test_marks_change_no_sign_and_cover_what_they_mark(passages, evidence, alone) -> None:
    sides = (Side(("a",), "x", tuple(quote(*span) for span in evidence)), Side(("b",), "y", ()))
    difference = (Difference("time", 0.9, "", sides),)
    points = tuple(
        Point(f"p{n}", "", ("agreement", "divergence", "unclear")[n % 3], 0.9, "", (quote(*span),), (), difference)
        for n, span in enumerate(passages, 1)
    )
    marked = Marked(columns(compared(points, tuple(quote(*span) for span in alone)))[0].text)
    assert marked.text == TEXT
    assert len(marked.ids) == len(set(marked.ids))
    for point, (start, end) in zip(points, passages, strict=True):
        name = f"passage {point.status} {point.id}"
        assert [at for at, within in enumerate(marked.within) if name in within] == list(range(start, end))
    if points:
        covered = {at for start, end in evidence for at in range(start, end)}
        assert {at for at, within in enumerate(marked.within) if any("evidence" in name for name in within)} == covered


def test_every_passage_is_an_anchor_with_a_way_back() -> None:
    points = (
        Point("p1", "", "agreement", 0.9, "", (quote(0, 21), quote(22, 43)), (), ()),
        Point("p2", "", "unclear", 0.9, "", (quote(0, 21),), (), ()),
    )
    text = columns(compared(points, (quote(45, 50),)))[0].text
    assert Marked(text).ids == ["p1-1", "p2-1", "p1-2", "o1"]
    assert text.count('href="#p1"') == 2
    assert 'aria-label="Unclear p2"' in text


def test_of_two_passages_alike_the_one_that_matters_more_is_within() -> None:
    points = tuple(
        Point(f"p{n}", "", status, 0.9, "", (quote(0, 21),), (), ())
        for n, status in enumerate(("divergence", "agreement", "unclear"), 1)
    )
    within = Marked(columns(compared(points))[0].text).within[3]
    assert [name.split()[1] for name in within] == ["agreement", "unclear", "divergence"]


@given(st.text(alphabet=st.characters(codec="utf-8"), min_size=1, max_size=60))
def test_what_is_shown_is_as_long_as_what_was_submitted(text: str) -> None:
    assert len(shown(text)) == len(text)
    assert all(a == b or b == "\ufffd" for a, b in zip(text, shown(text), strict=True))


def test_what_an_article_says_besides_is_set_apart() -> None:
    made = compared()
    passages = {"a": (PassageRef("a/1", 4, 9), PassageRef("a/2", 22, 43))}
    story = replace(made, via={"a": Via("s", "S")}, comparison=replace(made.comparison, passages=passages))
    within = Marked(columns(story)[0].text).within
    own = [at for at, names in enumerate(within) if "elsewhere" not in names]
    assert own == [*range(4, 9), *range(22, 43)]
    assert all(a < b for a, b in pairwise(own))
    assert not any(Marked(columns(story)[1].text).within)
