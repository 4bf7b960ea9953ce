"""The terms by which a full-text index knows a sentence, and those by which it is asked."""

from __future__ import annotations

from collections.abc import Iterator

from comparison.align.weights import FUNCTION_WORDS, rarity
from comparison.analyse.tokens import Token, tokenise
from comparison.lexicon import load

MOST = 12  # terms of a query; the rest tells least
OTHERS = 8  # words of the lexicon that may stand for one; a family seldom has more that are near
LEAST_ALIKE = 0.5  # strength of a relation from which a word is looked for in the other's stead


def index_terms(text: str) -> frozenset[str]:
    """The terms of a sentence: the stems of what is no word of grammar, in a to z and 0 to 9."""
    return frozenset(_key(token.stem) for token in _telling(text))


def name_terms(text: str) -> frozenset[str]:
    """The terms of a title or a name, in which words of grammar tell something too: "May", "The Who"."""
    return frozenset(_key(token.stem) for token in tokenise(text) if token.kind != "sign")


def query_terms(text: str, most: int | None = MOST) -> tuple[tuple[str, ...], ...]:
    """The terms to look for, the ``most`` rarest in English first; each with those that may stand for it, itself first.

    Any text may be asked for. One that has nothing but words of grammar and signs has no terms.
    """
    found: dict[str, tuple[float, tuple[str, ...]]] = {}
    for token in _telling(text):
        found.setdefault(_key(token.stem), (rarity(token.lemma), tuple(_others(token))))
    order = sorted(found, key=lambda key: (-found[key][0], key))[:most]
    return tuple((key, *(each for each in found[key][1] if each != key)) for key in order)


def _telling(text: str) -> Iterator[Token]:
    for token in tokenise(text):
        if token.kind != "sign" and token.lemma not in FUNCTION_WORDS:
            yield token


def _others(token: Token) -> Iterator[str]:
    """Stems of single words that mean nearly the same, the nearest first."""
    related = load().related(token.lemma)
    near = sorted(
        (-relation.strength, word)
        for word, relation in related.items()
        if relation.strength >= LEAST_ALIKE and relation.kind != "antonym" and " " not in word
    )
    seen = []
    for _, word in near:
        for other in _telling(word):
            if _key(other.stem) not in seen:
                seen.append(_key(other.stem))
    yield from seen[:OTHERS]


def _key(stem: str) -> str:
    """``stem`` in letters and digits of ASCII, so that every index takes it for one word, and for the same."""
    plain = "".join(each for each in stem.casefold() if each.isalnum())
    return plain if plain.isascii() else "u" + plain.encode("utf-8", "surrogatepass").hex()
