"""The lexicon's cues: every kind has a reader, no phrase says two things, and the longest phrase wins."""

from __future__ import annotations

from collections import defaultdict

import pytest

from comparison.analyse.tokens import tokenise
from comparison.lexicon.acts import Cue, Cues, cues, read

KINDS = {
    "negation": {
        *("idiom", "adverb", "determiner", "pronoun", "complement", "ending", "excess", "denial", "false", "rejection"),
        "inner",
    },
    "condition": {"idiom", "if", "unless", "exchange", "none"},
    "reporting": {
        *("neutral", "attributed", "affirm", "doubt", "deny", "claim", "possible", "likely", "unknown", "certain"),
    },
}


@pytest.mark.parametrize("table", sorted(KINDS))
def test_every_kind_is_known_to_its_reader(table: str) -> None:
    assert {cue.kind for cue in read() if cue.table == table} == KINDS[table]


def test_a_grade_has_one_rank() -> None:
    ranks = defaultdict(set)
    for cue in read():
        if cue.table == "act":
            ranks[cue.kind].add(cue.rank)
    assert all(len(found) == 1 and min(found) > 0 for found in ranks.values())


def test_no_cue_is_empty() -> None:
    assert all(cue.words for cue in read())


def test_no_phrase_has_two_grades() -> None:
    grades = defaultdict(set)
    for cue in read():
        if cue.table == "act":
            grades[cue.words].add(cue.kind)
    assert {words: found for words, found in grades.items() if len(found) > 1} == {}


def _kinds(text: str, table: str) -> list[str]:
    return [hit.cue.kind for hit in cues().find(tokenise(text)) if hit.cue.table == table]


@pytest.mark.parametrize(
    ("text", "table", "kinds"),
    [
        pytest.param("no doubt", "negation", ["idiom"], id="the longer phrase wins"),
        pytest.param("agreed in principle", "act", ["principle"], id="and is one cue"),
        pytest.param("rejected the claim", "negation", ["denial"], id="articles are passed over"),
        pytest.param("confirmed", "reporting", ["certain"], id="an exact form goes before a lemma"),
        pytest.param("an end to the war", "negation", ["ending"], id="the base form"),
    ],
)
def test_find(text: str, table: str, kinds: list[str]) -> None:
    assert _kinds(text, table) == kinds


def test_the_longest_of_several_is_found_whatever_their_order() -> None:
    short = Cue("act", "short", (("look", False),))
    long = Cue("act", "long", (("look", False), ("into", False)))
    for order in ((short, long), (long, short)):
        assert [h.cue.kind for h in Cues(order).find(tokenise("looked into it"))] == ["long"]
