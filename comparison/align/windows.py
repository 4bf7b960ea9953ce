"""The passages that compete for a place in a point: every sentence, and its clauses where it has several."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import compress
from operator import itemgetter
from typing import NamedTuple

from comparison.align.topics import labels, names_topic
from comparison.align.vocabulary import Vocabulary
from comparison.analyse.statement import Passage, Sentence

_INDEX = itemgetter(1)  # of a term in the vocabulary

# All windows are held against all others, in memory that grows with the square. An account's worth of news at the largest
# size that is accepted has some 3,000; more come of hostile input ("A b. C d. E f. …").
MOST = 4000

NEEDY = 4  # words of a sentence that say something: with more it needs no topic lent (3 to 5 measure the same)
MOST_LENT = 30  # terms of the sentences that name a topic; a list of questions is longer, and nobody answers it


class Window(NamedTuple):
    """``terms`` index the vocabulary; ``sentence`` counts over all accounts, ``account`` indexes them.

    ``places`` gives the terms that say something, each with the index of its first token in the sentence.
    """

    passage: Passage
    account: int
    sentence: int
    terms: tuple[int, ...]
    places: tuple[tuple[int, int], ...]
    whole: bool

    def overlaps(self, other: Window) -> bool:
        """Whether the two share text of one account."""
        return (
            self.sentence == other.sentence
            and self.passage.start < other.passage.end
            and other.passage.start < self.passage.end
        )


def windows(sentences: Sequence[Sentence], vocabulary: Vocabulary) -> tuple[Window, ...]:
    """The windows on all accounts' sentences that hold at least one term that says something.

    A sentence that only names what the next is about lends it its terms (see ``topics``).

    Beyond ``MOST`` there are no clauses; beyond that, each account has its share of the weightiest sentences.
    """
    accounts: dict[str, int] = {}
    tells = (vocabulary.weights > 0).tolist().__getitem__
    found = []
    topic: list[tuple[int, int]] = []
    for s, sentence in enumerate(sentences):
        if s and sentences[s - 1].account is not sentence.account:
            topic = []
        account = accounts.setdefault(sentence.account.id, len(accounts))
        whole = [(positions[0], index) for positions, index in vocabulary.terms[s]]
        spans = [(sentence.start, sentence.end, whole)]
        if len(sentence.clauses) > 1:
            spans += _clauses(sentence, vocabulary.terms[s])
        lent = topic if topic and sum(tells(index) for _, index in whole) <= NEEDY else []
        for n, (start, end, held) in enumerate(spans):
            terms = tuple(map(_INDEX, [*held, *lent]))
            telling = tuple(compress(held, map(tells, terms)))
            if telling or (lent and any(map(tells, terms))):
                found.append(Window(Passage(sentence, start, end), account, s, terms, telling, n == 0))
        if names_topic(sentence):
            topic = [*topic, *whole][-MOST_LENT:]
        elif not labels(sentence):
            topic = []
    if len(found) > MOST:
        found = _fewer([w for w in found if w.whole], len(accounts), vocabulary)
    return tuple(found)


def _clauses(
    sentence: Sentence, terms: Sequence[tuple[tuple[int, ...], int]]
) -> Iterator[tuple[int, int, list[tuple[int, int]]]]:
    """Each clause's start and end, and the terms that lie within it, each with the index of its first token."""
    starts = [sentence.tokens[positions[0]].start for positions, _ in terms]
    for start, end in sentence.clauses:
        yield (
            start,
            end,
            [
                (positions[0], index)
                for positions, index in terms[bisect_left(starts, start) : bisect_left(starts, end)]
                if sentence.tokens[positions[-1]].end <= end
            ],
        )


def _fewer(found: list[Window], accounts: int, vocabulary: Vocabulary) -> list[Window]:
    if len(found) <= MOST:
        return found
    share = max(1, MOST // accounts)
    weight = {w.sentence: float(vocabulary.weights[sorted(set(w.terms))].sum()) for w in found}
    kept: set[int] = set()
    for account in range(accounts):
        own = [w.sentence for w in found if w.account == account]
        kept.update(sorted(own, key=lambda s: (-weight[s], s))[:share])
    return [w for w in found if w.sentence in kept]
