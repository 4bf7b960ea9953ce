"""The terms of each sentence: words and phrases of the lexicon, and its numbers and times as values."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from comparison.align.values import ValueTerm, value_terms
from comparison.align.weights import FUNCTION_WORDS
from comparison.analyse.statement import Sentence
from comparison.lexicon import Lexicon

TITLE_CASE = 0.6  # share of capitalised words from which capitals are a matter of style
VALUE_MARK = "="  # begins the key of a value, so that it is never taken for a word


@dataclass(frozen=True)
class Terms:
    """The distinct keys of all sentences, and where each sentence holds which.

    ``held[s]`` lists each term of sentence s: its tokens' indices and its key's index; ``words[s]`` gives the key of
    every single token (phrases taken apart), -1 for a sign.
    """

    keys: tuple[str, ...]
    stems: tuple[str, ...]
    names: frozenset[int]
    values: dict[int, ValueTerm]
    held: tuple[tuple[tuple[tuple[int, ...], int], ...], ...]
    words: tuple[tuple[int, ...], ...]


@dataclass
class _Index:
    keys: dict[str, int] = field(default_factory=dict)
    stems: list[str] = field(default_factory=list)

    def at(self, key: str, stem: str) -> int:
        at = self.keys.setdefault(key, len(self.keys))
        if at == len(self.stems):
            self.stems.append(stem)
        return at


def terms(sentences: Sequence[Sentence], lexicon: Lexicon) -> Terms:
    """The terms of all accounts' sentences. A word inside a value ("12", "a.m.") is no term of its own."""
    index = _Index()
    known = index.keys
    names: set[int] = set()
    values: dict[int, ValueTerm] = {}
    held = []
    words = []
    for sentence in sentences:
        found = []
        taken: set[int] = set()
        for value in value_terms(sentence):
            at = index.at(VALUE_MARK + value.key, "")
            values[at] = value
            found.append((value.positions, at))
            taken.update(value.positions)
        styled = _title_case(sentence)
        for positions, key in lexicon.terms(sentence.tokens):
            if taken and taken.issuperset(positions):
                continue
            first = sentence.tokens[positions[0]]
            at = known[key] if key in known else index.at(key, first.stem if len(positions) == 1 else "")
            found.append((positions, at))
            if positions[0] > 0 and not styled and first.kind == "word" and first.text[0].isupper():
                names.add(at)
        held.append(tuple(sorted(found)))
        words.append(
            tuple(
                [
                    -1 if t.kind == "sign" else known[t.lemma] if t.lemma in known else index.at(t.lemma, t.stem)
                    for t in sentence.tokens
                ]
            )
        )
    return Terms(tuple(index.keys), tuple(index.stems), frozenset(names), values, tuple(held), tuple(words))


def _title_case(sentence: Sentence) -> bool:
    words = [t.text[0] for t in sentence.tokens if t.kind == "word" and t.lemma not in FUNCTION_WORDS]
    return sum([initial.isupper() for initial in words]) >= TITLE_CASE * len(words)
