"""Builds pairings of whole texts by hand, with their times found, for the tests of the time and place facets."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from comparison.align.words import WordLink
from comparison.analyse.statement import Claim, Pairing, Passage, Sentence
from comparison.analyse.times import Anchor, find_times
from comparison.analyse.tokens import Token, tokenise
from comparison.model import Account, Event

Words = Sequence[tuple[str, str]]


def claim(text: str, id: str, event: Event, published_at: str | None = None, party: str | None = None) -> Claim:
    """``text`` as one sentence of an account of ``event``."""
    published = datetime.fromisoformat(published_at) if published_at else None
    account = Account(id=id, party=party or id, text=text, published_at=published)
    tokens = tokenise(text)
    times = find_times(tokens, text, Anchor(published, event.occurred_on, event.timezone))
    sentence = Sentence(account, 0, 0, len(text), ((0, len(text)),), tokens, times=times)
    return Claim((Passage(sentence, 0, len(text)),))


def pair(
    left: str,
    right: str,
    links: Words = (),
    *,
    occurred_on: str | None = None,
    timezone: str | None = None,
    published: tuple[str | None, str | None] = (None, None),
    parties: tuple[str, str] = ("Left", "Right"),
) -> Pairing:
    """Two claims, linked where lemma or stem are equal, each token once, and where ``links`` names words."""
    event = Event(occurred_on=date.fromisoformat(occurred_on) if occurred_on else None, timezone=timezone)
    mine = claim(left, "left", event, published[0], parties[0])
    yours = claim(right, "right", event, published[1], parties[1])
    pairs = [(_position(mine.tokens, a), _position(yours.tokens, b)) for a, b in links]
    for i, token in enumerate(mine.tokens):
        for j, other in enumerate(yours.tokens):
            free = all(i != a and j != b for a, b in pairs)
            if free and token.kind != "sign" and (token.lemma == other.lemma or token.stem == other.stem):
                pairs.append((i, j))
    words = tuple(WordLink(i, j, "synonym" if n < len(links) else "exact", 0.9) for n, (i, j) in enumerate(pairs))
    return Pairing(mine, yours, tuple(sorted(words, key=lambda w: (w.left, w.right))), event)


def swapped(pairing: Pairing) -> Pairing:
    """The same pairing with its sides exchanged."""
    words = sorted(
        (WordLink(w.right, w.left, w.kind, w.strength) for w in pairing.words), key=lambda w: (w.left, w.right)
    )
    return Pairing(pairing.right, pairing.left, tuple(words), pairing.event, pairing.score)


def _position(tokens: Sequence[Token], word: str) -> int:
    return next(i for i, t in enumerate(tokens) if t.text == word)
