"""The phrases by which a sentence negates, commits, conditions and reports, compiled from the lexicon's text files.

Each of the files ``acts.txt``, ``negation.txt``, ``conditions.txt`` and ``reporting.txt`` describes its own format at
its top: lines of ``kind: phrase | phrase``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Literal

from comparison.analyse.tokens import Token, tokenise
from comparison.lexicon.compile import lines

Table = Literal["act", "negation", "condition", "reporting"]

_FILES: tuple[tuple[Table, str], ...] = (
    ("act", "acts.txt"),
    ("negation", "negation.txt"),
    ("condition", "conditions.txt"),
    ("reporting", "reporting.txt"),
)
# Articles inside a text are passed over where a phrase has none at that place: "reject the claim", "reject a claim".
_PASSED_OVER = frozenset({"a", "the"})


@dataclass(frozen=True, slots=True)
class Cue:
    """A phrase of the lexicon: its table, its kind, the words to be found, and the rank of an act's grade.

    ``words`` are (word, whether only this form counts). ``denies`` is the positive word of an inner negation.
    """

    table: Table
    kind: str
    words: tuple[tuple[str, bool], ...]
    rank: int = 0
    denies: str = ""


@dataclass(frozen=True, slots=True)
class Hit:
    """A cue found at the tokens ``start`` to ``end`` (indices, end exclusive)."""

    cue: Cue
    start: int
    end: int


class Cues:
    """Finds the cues of a sentence. Immutable once built."""

    __slots__ = ("_starts",)

    def __init__(self, cues: Sequence[Cue]) -> None:
        starts: dict[str, list[Cue]] = {}
        for cue in cues:
            starts.setdefault(cue.words[0][0], []).append(cue)
        self._starts: Mapping[str, tuple[Cue, ...]] = MappingProxyType(
            {word: tuple(sorted(found, key=lambda c: -len(c.words))) for word, found in starts.items()}
        )

    def find(self, tokens: Sequence[Token]) -> tuple[Hit, ...]:
        """The cues among ``tokens`` in order; within one table the longest wins and hits do not overlap."""
        found: list[Hit] = []
        free: dict[Table, int] = {}
        starts = self._starts
        for at, token in enumerate(tokens):
            candidates = starts.get(token.lemma, ())
            if token.norm != token.lemma:
                candidates = (*candidates, *starts.get(token.norm, ()))
            if not candidates:
                continue
            best: dict[Table, Hit] = {}
            for cue in candidates:
                if free.get(cue.table, 0) > at:
                    continue
                end = _match(cue, tokens, at)
                known = best.get(cue.table)
                if end and (known is None or end > known.end or (end == known.end and _firmer(cue, known.cue))):
                    best[cue.table] = Hit(cue, at, end)
            for table, hit in best.items():
                free[table] = hit.end
                found.append(hit)
        return tuple(found)


def _firmer(cue: Cue, known: Cue) -> bool:
    """Of two cues over the same words, the one that asks for an exact form is the more specific."""
    return sum(exact for _, exact in cue.words) > sum(exact for _, exact in known.words)


def _match(cue: Cue, tokens: Sequence[Token], at: int) -> int:
    for word, exact in cue.words:
        if at < len(tokens) and tokens[at].norm in _PASSED_OVER and word not in _PASSED_OVER:
            at += 1
        if at >= len(tokens):
            return 0
        token = tokens[at]
        if token.norm != word and (exact or token.lemma != word):
            return 0
        at += 1
    return at


@cache
def cues() -> Cues:
    """The cues that are shipped with the engine."""
    return Cues(tuple(read()))


def read() -> Iterator[Cue]:
    """Every cue of the four files, in their order. Raises ``ValueError`` for a line that has no kind."""
    data = files("comparison.lexicon") / "data"
    for table, name in _FILES:
        for line in lines(data / name):
            head, colon, rest = line.partition(":")
            if not colon:
                raise ValueError(f"{name}: no kind in {line!r}")
            kind, _, rank = head.strip().partition(" ")
            for phrase in rest.split("|"):
                yield _cue(table, kind, phrase.strip(), int(rank or 0))


def _cue(table: Table, kind: str, phrase: str, rank: int) -> Cue:
    phrase, _, denies = phrase.partition(" / ")
    words: list[tuple[str, bool]] = []
    for part in phrase.split():
        exact = part.startswith("=")
        words += [(t.norm if exact else t.lemma, exact) for t in tokenise(part.removeprefix("="))]
    return Cue(table, kind, tuple(words), rank, denies.strip())
