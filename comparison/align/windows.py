"""The passages that compete for a place in a point: every sentence, and its clauses where it has several."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from comparison.align.vocabulary import Vocabulary
from comparison.analyse.statement import Passage, Sentence


@dataclass(frozen=True, slots=True)
class Window:
    """``terms`` index the vocabulary; ``sentence`` counts over all accounts, ``account`` indexes them."""

    passage: Passage
    account: int
    sentence: int
    terms: tuple[int, ...]
    whole: bool

    def overlaps(self, other: Window) -> bool:
        """Whether the two share text of one account."""
        return (
            self.sentence == other.sentence
            and self.passage.start < other.passage.end
            and other.passage.start < self.passage.end
        )


def windows(sentences: Sequence[Sentence], vocabulary: Vocabulary) -> tuple[Window, ...]:
    """The windows on all accounts' sentences that hold at least one term that says something."""
    accounts: dict[str, int] = {}
    found = []
    for s, sentence in enumerate(sentences):
        account = accounts.setdefault(sentence.account.id, len(accounts))
        spans = [(sentence.start, sentence.end)]
        if len(sentence.clauses) > 1:
            spans += sentence.clauses
        for start, end in spans:
            terms = tuple(
                index
                for positions, index in vocabulary.terms[s]
                if start <= sentence.tokens[positions[0]].start and sentence.tokens[positions[-1]].end <= end
            )
            if any(vocabulary.weights[t] > 0 for t in terms):
                whole = (start, end) == spans[0]
                found.append(Window(Passage(sentence, start, end), account, s, terms, whole))
    return tuple(found)
