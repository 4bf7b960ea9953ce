"""Whole stories of different styles, each with everything that it attributes, written before they were first read.

A file of ``stories/`` holds a story, a line of equals signs and its attributions: kind ("denied" where the cue denies),
speaker and words, a line each. What the story puts between quotation marks without anybody saying it is "not speech";
"missed" is what a reader would find and the engine does not.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from comparison.attribution import Article, Attribution, attribute

STORIES = sorted((Path(__file__).parent / "stories").glob("*.txt"))
Row = tuple[str, str, str]


def read(path: Path) -> tuple[str, list[Row]]:
    story, _, table = path.read_text(encoding="utf-8").partition("\n=====\n")
    rows = [line.split(" | ", 2) for line in table.splitlines()]
    return story, [(kind.strip(), who.strip(), words) for kind, who, words in rows]


def row(item: Attribution) -> Row:
    return f"{item.kind}{' denied' * item.denied}", item.speaker, item.quote.text


@pytest.mark.parametrize("path", STORIES, ids=lambda path: path.stem)
def test_a_story_is_read_as_its_table_says(path: Path) -> None:
    story, table = read(path)
    found = Counter(row(item) for item in attribute(Article(story)).attributions)
    expected = Counter(each for each in table if each[0] != "not speech" and not each[0].startswith("missed"))
    assert sorted((expected - found).elements()) == []
    assert sorted((found - expected).elements()) == []


@pytest.mark.parametrize("path", STORIES, ids=lambda path: path.stem)
def test_what_nobody_says_is_handed_to_nobody(path: Path) -> None:
    story, table = read(path)
    spans = [(story.index(words), len(words)) for kind, _, words in table if kind == "not speech"]
    direct = [item.quote for item in attribute(Article(story)).attributions if item.kind == "direct"]
    assert [
        story[at : at + size] for at, size in spans if any(q.start < at + size and at < q.end for q in direct)
    ] == []
