"""Builds a pairing of two one-sentence claims by hand, for the tests of facets that compare what sentences assert."""

from __future__ import annotations

from collections.abc import Sequence

from comparison.align.words import LinkKind, WordLink
from comparison.analyse.statement import Claim, Pairing, Passage, Sentence
from comparison.analyse.tokens import Token, tokenise
from comparison.facets.finding import Finding
from comparison.model import Account, Event

Extra = tuple[str, str, LinkKind]


def claim(text: str, id: str, party: str, clauses: Sequence[tuple[int, int]] = ()) -> Claim:
    """``text`` as one sentence of an account; without ``clauses`` it is one clause."""
    tokens = tokenise(text)
    spans = tuple(clauses) or ((0, len(text)),)
    account = Account(id=id, party=party, text=text)
    sentence = Sentence(account, 0, 0, len(text), spans, tokens)
    return Claim((Passage(sentence, 0, len(text)),))


def pair(left: str, right: str, links: Sequence[Extra] = (), parties: tuple[str, str] = ("Left", "Right")) -> Pairing:
    """Two claims whose words are linked where lemma or stem are equal, each once, and where ``links`` says so.

    A link of ``links`` names the words as they stand in the texts: ("accepted", "turned", "antonym").
    """
    mine, yours = claim(left, "left", parties[0]), claim(right, "right", parties[1])
    words: list[WordLink] = []
    taken_left: set[int] = set()
    taken_right: set[int] = set()

    def link(i: int, j: int, kind: LinkKind, strength: float) -> None:
        taken_left.add(i)
        taken_right.add(j)
        words.append(WordLink(i, j, kind, strength))

    for a, b, kind in links:
        link(_position(mine.tokens, a), _position(yours.tokens, b), kind, 0.8)
    for i, token in enumerate(mine.tokens):
        for j, other in enumerate(yours.tokens):
            if i in taken_left or j in taken_right or token.kind == "sign":
                continue
            if token.lemma == other.lemma:
                link(i, j, "exact" if token.norm == other.norm else "inflected", 1.0)
            elif token.stem == other.stem:
                link(i, j, "derived", 0.9)
    return Pairing(mine, yours, tuple(sorted(words, key=lambda w: (w.left, w.right))), Event())


def swapped(pairing: Pairing) -> Pairing:
    """The same pairing with its sides exchanged."""
    words = sorted(
        (WordLink(w.right, w.left, w.kind, w.strength) for w in pairing.words), key=lambda w: (w.left, w.right)
    )
    return Pairing(pairing.right, pairing.left, tuple(words), pairing.event, pairing.score)


def mirrored(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """The same findings seen from the other side."""
    return tuple(Finding(f.kind, f.relation, f.right, f.left, f.confidence, f.reason) for f in findings)


def _position(tokens: Sequence[Token], word: str) -> int:
    return next(i for i, t in enumerate(tokens) if t.text == word)
