"""What holds for every story: exact offsets, one answer, no words of two utterances, and time that grows with its length."""

from __future__ import annotations

import gc
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from comparison.attribution import Article, attribute

PIECES = st.sampled_from(
    ["“", "”", "‘", "’", '"', "'", "«", "»", "„", "''", " ", "\n", "\n\n", ". ", ", ", ": ", "; ", "(", ")", " — ", "?", "!",
     "he said", "she added", "said Ana Ruiz", "Ana Ruiz", "the ministry", "according to", " that ", "denied", " and ", "who said",
     "the road was shut", "Halden Council", "told reporters", "A: ", "Q: ", "“We left”", "it", "both sides said", "adding", "U.S. ",
     "Mr. ", "12", "    ", "- ", "> ", "By Ana Ruiz", "Photo: ", "\u2028", "\u00e9", "\U0001f600"]
)  # fmt: skip
STORIES = st.lists(PIECES, max_size=60).map("".join)


@settings(max_examples=300, deadline=None)
@given(STORIES | st.text(max_size=200))
def test_offsets_are_exact(text: str) -> None:
    result = attribute(Article(text))
    for item in result.attributions:
        for excerpt in (item.quote, *item.mentions, *([item.cue] if item.cue else [])):
            assert 0 <= excerpt.start < excerpt.end <= len(text)
            assert text[excerpt.start : excerpt.end] == excerpt.text
        assert item.speaker.strip()
        assert 0 < item.confidence <= 1
    for account in result.accounts:
        at = 0
        for offset, (first, last) in zip(account.offsets, account.passages, strict=True):
            assert account.text[at:offset] in {"", "\n", ".\n", " "}
            at = offset + last - first
            assert account.text[offset:at] == text[first:last]
        assert account.text[at:] in {"", "."}


@settings(max_examples=100, deadline=None)
@given(STORIES)
def test_the_same_story_gives_the_same_answer(text: str) -> None:
    assert attribute(Article(text)) == attribute(Article(text))


@settings(max_examples=300, deadline=None)
@given(STORIES)
def test_direct_quotations_of_two_utterances_never_overlap(text: str) -> None:
    direct = [a for a in attribute(Article(text)).attributions if a.kind == "direct"]
    for one in direct:
        for other in direct:
            if one.utterance != other.utterance:
                assert one.quote.end <= other.quote.start or other.quote.end <= one.quote.start


@settings(max_examples=200, deadline=None)
@given(STORIES)
def test_attributions_come_in_the_order_of_the_text(text: str) -> None:
    starts = [a.quote.start for a in attribute(Article(text)).attributions]
    assert starts == sorted(starts)


@pytest.mark.parametrize(
    "unit",
    [
        pytest.param("a", id="letters"),
        pytest.param('"', id="straight marks"),
        pytest.param("'", id="apostrophes"),
        pytest.param("‘a ", id="marks that open and never close"),
        pytest.param("“", id="opening marks"),
        pytest.param('" ', id="straight marks and spaces"),
        pytest.param("“a” ", id="quotations"),
        pytest.param("said ", id="cues"),
        pytest.param("he said, ", id="cues and commas"),
        pytest.param("Ana ", id="capitals"),
        pytest.param("Ana Ruiz said it. ", id="statements"),
        pytest.param("the minister said, ", id="roles"),
        pytest.param("who said that ", id="relatives"),
        pytest.param("and ", id="conjunctions"),
        pytest.param("(", id="brackets"),
        pytest.param(", ", id="commas"),
        pytest.param("\n", id="lines"),
        pytest.param("A: b\n", id="turns"),
        pytest.param("“a\n\n", id="quotations that go on"),
        pytest.param("1. ", id="numbers"),
        pytest.param("- a\n", id="items"),
        pytest.param("[", id="square brackets"),
        pytest.param("‘a “b ", id="marks within marks"),
        pytest.param("both sides said ", id="pairs"),
        pytest.param("according to ", id="sources"),
        pytest.param("he agreed to a deal, and ", id="clauses"),
        pytest.param("The ministry of war found it. ", id="bodies without names"),
    ],
)
def test_time_grows_with_length_only(unit: str) -> None:
    """Eight times the text takes at most some thirty times as long: a quadratic reading would take sixty-four."""
    short, long = (Article(unit * (length // len(unit))) for length in (6_000, 48_000))
    attribute(short)
    # Three times, because what else runs on the machine can only add to the longer one.
    assert any(_seconds(long) < 30 * _seconds(short) + 0.5 for _ in range(3))


def _seconds(article: Article) -> float:
    """Of the processor, without the garbage of all other tests being looked through while the clock runs."""
    gc.disable()
    try:
        begun = process_time()
        attribute(article)
        return process_time() - begun
    finally:
        gc.enable()
