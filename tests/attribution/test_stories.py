"""Whole stories of different styles, each with everything that it attributes, written before they were first read.

A file of ``stories/`` holds a story, a line of equals signs and its attributions: kind ("denied" where the cue denies),
speaker and words, a line each. What the story puts between quotation marks without anybody saying it is "not speech".
"missed" is what a reader would find and the engine does not, "false" what it finds and a reader would not, each with
the reason; such a row that no longer holds fails, and is to be mended.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from comparison.attribution import Article, Attribution, attribute

STORIES = sorted((Path(__file__).parent / "stories").glob("*.txt"))
Row = tuple[str, str, str]
_WRONG = ("missed", "false")


def read(path: Path) -> tuple[str, list[Row]]:
    story, _, table = path.read_text(encoding="utf-8").partition("\n=====\n")
    rows = [line.split(" | ") for line in table.splitlines()]
    return story, [(kind.strip(), who.strip(), words) for kind, who, words, *_ in rows]


def known(path: Path) -> list[Any]:
    """The rows that are not read as they should be, as parameters of a test that is expected to fail."""
    table = path.read_text(encoding="utf-8").partition("\n=====\n")[2]
    rows = [line.split(" | ") for line in table.splitlines() if line.startswith(_WRONG)]
    return [
        pytest.param(
            path,
            (kind, who, words),
            id=f"{path.stem}: {words[:30]}",
            marks=pytest.mark.xfail(strict=True, raises=AssertionError, reason=reason),
        )
        for kind, who, words, reason in rows
    ]


def row(item: Attribution) -> Row:
    return f"{item.kind}{' denied' * item.denied}", item.speaker, item.quote.text


def found(story: str) -> Counter[Row]:
    return Counter(row(item) for item in attribute(Article(story)).attributions)


@pytest.mark.parametrize("path", STORIES, ids=lambda path: path.stem)
def test_a_story_is_read_as_its_table_says(path: Path) -> None:
    story, table = read(path)
    got = found(story)
    expected = Counter(each for each in table if not each[0].startswith(("not speech", *_WRONG)))
    wrong = Counter((kind.removeprefix("false "), who, words) for kind, who, words in table if kind.startswith("false"))
    assert sorted((expected - got).elements()) == []
    assert sorted((got - expected - wrong).elements()) == []


@pytest.mark.parametrize(("path", "each"), [param for path in STORIES for param in known(path)])
def test_what_is_read_wrong_is_mended(path: Path, each: Row) -> None:
    kind, who, words = each
    wanted, _, kind = kind.partition(" ")
    assert found(read(path)[0])[(kind, who, words)] == (wanted == "missed")


@pytest.mark.parametrize("path", STORIES, ids=lambda path: path.stem)
def test_what_nobody_says_is_handed_to_nobody(path: Path) -> None:
    story, table = read(path)
    spans = [(story.index(words), len(words)) for kind, _, words in table if kind == "not speech"]
    direct = [item.quote for item in attribute(Article(story)).attributions if item.kind == "direct"]
    assert [
        story[at : at + size] for at, size in spans if any(q.start < at + size and at < q.end for q in direct)
    ] == []
