"""Seasons and quarters: "the spring", "summer 2025", "Q2"."""

from __future__ import annotations

from collections.abc import Sequence

from comparison.analyse.times.calendar import LEADS_TO_DATE, tight, with_year
from comparison.analyse.times.numerals import norm, whole
from comparison.analyse.times.piece import Piece
from comparison.analyse.times.vocabulary import SEASONS
from comparison.analyse.tokens import Token

Tokens = Sequence[Token]


def read_season(tokens: Tokens, index: int) -> Piece | None:
    """ "the spring", "spring 2025", "in autumn"; the article or a preposition is looked for on the left."""
    word = tokens[index].norm
    before = norm(tokens, index - 1)
    piece = with_year(tokens, Piece(index, index + 1, season=SEASONS[word]))
    if piece.year is not None:
        return piece
    # "fall" and "spring" are verbs and nouns of their own.
    led = before in {"this", "last", "next"} or (before == "the" and norm(tokens, index - 2) in LEADS_TO_DATE)
    led = led or (before in {"in", "by", "since", "until", "early", "late", "mid"} and word not in {"fall"})
    follows = tokens[index + 1] if index + 1 < len(tokens) else None
    return piece if led and (follows is None or follows.kind == "sign" or follows.norm in LEADS_TO_DATE) else None


def read_quarter(tokens: Tokens, index: int) -> Piece | None:
    """ "Q2", "Q2 2025"; the tokens are "Q" and a digit."""
    number = whole(tokens, index + 1)
    if not tokens[index].capitalised or number is None or not 1 <= number <= 4 or not tight(tokens, index, index + 2):
        return None
    return with_year(tokens, Piece(index, index + 2, quarter=number))
