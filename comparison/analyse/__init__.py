"""Analyse: what each sentence of an account says."""

from __future__ import annotations

from comparison.analyse.quantities import find_quantities
from comparison.analyse.statement import Sentence
from comparison.analyse.times import Anchor, find_times
from comparison.analyse.tokens import tokenise, tokens_of
from comparison.model import Account, Event
from comparison.segment import segment

__all__ = ["analyse"]


def analyse(account: Account, event: Event) -> tuple[Sentence, ...]:
    """The account's sentences, segmented and analysed."""
    anchor = Anchor(account.published_at, event.occurred_on, event.timezone)
    day = event.occurred_on or (account.published_at.date() if account.published_at else None)
    sentences = []
    for n, part in enumerate(segment(account.text)):
        if part.words is None:
            tokens = tokenise(account.text, part.start, part.end)
        else:
            tokens = tokens_of(part.words, part.start, part.end)
        sentences.append(
            Sentence(
                account,
                n,
                part.start,
                part.end,
                part.clauses,
                tokens,
                part.role,
                day,
                quantities=find_quantities(tokens, account.text),
                times=find_times(tokens, account.text, anchor),
            )
        )
    return tuple(sentences)
