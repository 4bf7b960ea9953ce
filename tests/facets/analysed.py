"""Builds a pairing of two short accounts as the engine does: sentences analysed, words aligned by the lexicon."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from comparison.align.vocabulary import Vocabulary, vocabulary
from comparison.align.words import Side, Term, align_words
from comparison.analyse import analyse
from comparison.analyse.statement import Claim, Pairing, Passage, Sentence
from comparison.analyse.tokens import Token
from comparison.lexicon import load
from comparison.model import Account, Event

Published = tuple[datetime | None, datetime | None]


def pair(
    left: str,
    right: str,
    parties: tuple[str, str] = ("Left", "Right"),
    published: Published = (None, None),
    event: Event | None = None,
) -> Pairing:
    """Either text as one claim of all its sentences."""
    about = event or Event()
    mine = analyse(Account("left", parties[0], left, published_at=published[0]), about)
    yours = analyse(Account("right", parties[1], right, published_at=published[1]), about)
    terms = vocabulary((*mine, *yours), load())
    claims = [Claim(tuple(Passage(s, s.start, s.end) for s in sentences)) for sentences in (mine, yours)]
    sides = [_side(mine, 0, terms), _side(yours, len(mine), terms)]
    return Pairing(claims[0], claims[1], align_words(sides[0], sides[1], terms), about, 0.7)


def _side(sentences: Sequence[Sentence], first: int, terms: Vocabulary) -> Side:
    tokens: list[Token] = []
    words: list[int] = []
    phrases: list[Term] = []
    for number, sentence in enumerate(sentences, first):
        base = len(tokens)
        tokens += sentence.tokens
        words += terms.words[number]
        phrases += [Term(tuple(p + base for p in at), key) for at, key in terms.terms[number] if len(at) > 1]
    return Side(tokens, words, phrases)
