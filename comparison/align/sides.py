"""The words of a claim as the aligner of words takes them, from the vocabulary of all sentences."""

from __future__ import annotations

from collections.abc import Sequence

from comparison.align.vocabulary import Vocabulary
from comparison.align.words import Side, Term
from comparison.analyse.statement import Passage

Held = Sequence[tuple[int, Passage]]  # the passages of a claim, each with the number of its sentence in the vocabulary


def held_terms(held: Held, vocabulary: Vocabulary) -> list[Term]:
    """The terms that lie within the passages; their positions are those of the claim's tokens."""
    found: list[Term] = []
    base = 0
    for number, passage in held:
        tokens = passage.sentence.tokens
        shift = passage.token_range.start - base
        found += [
            Term(tuple(p - shift for p in positions), index)
            for positions, index in vocabulary.terms[number]
            if passage.start <= tokens[positions[0]].start and tokens[positions[-1]].end <= passage.end
        ]
        base += len(passage.tokens)
    return found


def side(held: Held, terms: Sequence[Term], vocabulary: Vocabulary) -> Side:
    """The passages' words; ``terms`` are those of ``held_terms``, of which phrases count here."""
    words = [key for number, passage in held for key in vocabulary.words[number][passage.token_range]]
    tokens = tuple(t for _, passage in held for t in passage.tokens)
    return Side(tokens, words, [t for t in terms if len(t.positions) > 1])
