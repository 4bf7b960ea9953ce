"""On what occasion a number is given: "hurt in the fire" and "hurt in the derailment" are two counts."""

from __future__ import annotations

from comparison.align.words import WordLink
from comparison.analyse.quantities import Quantity
from comparison.analyse.statement import Claim, Pairing
from comparison.analyse.tokens import Token

_REACH = 10  # tokens from a number to the occasion
_WITHIN = 4  # tokens from the preposition to its noun
_LEADING = frozenset({"in", "during", "at", "after", "from", "by"})
_OCCASIONS = frozenset(
    """accident ambush arson attack avalanche battle blast blaze bombing clash collapse collision crash derailment
    earthquake election explosion fight fire flood hurricane landslide march match outbreak parade protest quake race raid
    rally riot shelling shooting siege stampede storm strike tornado vote wreck""".split()
)


def other_occasions(pairing: Pairing, left: Quantity, right: Quantity) -> bool:
    """Whether both sides name the occasion of their number, and it is not the same."""
    mine, yours = _occasion(pairing.left, left), _occasion(pairing.right, right)
    if mine is None or yours is None:
        return False
    a, b = pairing.left.tokens[mine], pairing.right.tokens[yours]
    return a.lemma != b.lemma and not any(_joins(link, mine, yours) for link in pairing.words)


def _joins(link: WordLink, mine: int, yours: int) -> bool:
    return link.kind != "antonym" and (link.left == mine or link.right == yours)


def _occasion(claim: Claim, quantity: Quantity) -> int | None:
    """The position of the noun of an occasion that a preposition after the number leads to."""
    first = next((i for i, t in enumerate(claim.tokens) if t.start >= quantity.end), len(claim.tokens))
    tokens = claim.tokens[first : first + _REACH]
    for i, token in enumerate(tokens):
        if token.text in {".", ";", ":"}:
            return None
        if token.norm in _LEADING:
            at = _noun(tokens[i + 1 : i + 1 + _WITHIN])
            if at is not None:
                return first + i + 1 + at
    return None


def _noun(tokens: tuple[Token, ...]) -> int | None:
    return next((k for k, t in enumerate(tokens) if t.lemma in _OCCASIONS), None)
