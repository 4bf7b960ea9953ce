"""Sentences that only name what the next one is about: a question before its answer, "On the fuel depot." at a briefing.

They assert nothing of their own. What they name belongs to what follows, where nothing but "it" may be left of it.
"""

from __future__ import annotations

from collections.abc import Sequence

from comparison.analyse.statement import Sentence
from comparison.analyse.tokens import Token
from comparison.segment.grammar import states

LONGEST_TOPIC = 8  # words of "On the repairs to the northern pumping station."
LONGEST_QUESTION = 30
LONGEST_LABEL = 4

_OPENERS = frozenset({"and", "but", "so", "well", "question", "q", ":", ",", "then", "now"})
_TOPICAL = frozenset({"on", "about", "regarding", "concerning"})
_ASKING = frozenset(
    """who whom whose what which when where why how is are was were do does did have has had can could will would shall
    should may might isn aren wasn don doesn didn haven hasn won any isn't aren't wasn't weren't don't doesn't didn't
    haven't hasn't won't can't""".split()
)


def names_topic(sentence: Sentence) -> bool:
    """Whether the sentence asks, or names in a few words without a verb, what the next one is about."""
    tokens = sentence.tokens
    if not tokens or len(tokens) > LONGEST_QUESTION or sentence.role == "heading":
        return False
    if tokens[-1].norm == "?":
        return _asks(tokens)
    return (
        len(tokens) <= LONGEST_TOPIC + 1
        and tokens[0].norm in _TOPICAL
        and tokens[-1].norm in {".", ":"}
        and not sentence.quantities
        and not sentence.times  # "On Tuesday the army withdrew."
        and not states(sentence.text)
    )


def _asks(tokens: Sequence[Token]) -> bool:
    first = 0
    while first < len(tokens) and tokens[first].norm in _OPENERS:
        first += 1
    return first > 0 or (first < len(tokens) and tokens[first].norm in _ASKING)


def labels(sentence: Sentence) -> bool:
    """Whether the sentence is but the label of who speaks next."""
    return len(sentence.tokens) <= LONGEST_LABEL and sentence.text.endswith(":")
