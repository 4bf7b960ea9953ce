"""The phrases by which a sentence negates, commits, conditions and reports, compiled from the lexicon's text files.

Each of the files ``acts.txt``, ``negation.txt``, ``conditions.txt`` and ``reporting.txt`` describes its own format at
its top: lines of ``kind: phrase | phrase``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
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
_PASSED_OVER = frozenset({"a", "an", "the"})


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


@dataclass(slots=True)
class _Node:
    """A place in the tree of phrases: the cues that end here, and where the next word leads.

    ``words`` are followed by a lemma or a form, ``forms`` by that form only.
    """

    ending: list[Cue] = field(default_factory=list)
    words: dict[str, _Node] = field(default_factory=dict)
    forms: dict[str, _Node] = field(default_factory=dict)


class Cues:
    """Finds the cues of a sentence. Immutable once built."""

    __slots__ = ("_root",)

    def __init__(self, cues: Sequence[Cue]) -> None:
        self._root = _Node()
        for cue in cues:
            node = self._root
            for word, exact in cue.words:
                node = (node.forms if exact else node.words).setdefault(word, _Node())
            node.ending.append(cue)

    def find(self, tokens: Sequence[Token]) -> tuple[Hit, ...]:
        """The cues among ``tokens`` in order; within one table the longest wins and hits do not overlap."""
        found: list[Hit] = []
        free: dict[Table, int] = {}
        words, forms = self._root.words, self._root.forms
        for at, token in enumerate(tokens):
            if token.lemma in words or token.norm in words or token.norm in forms:
                best: dict[Table, Hit] = {}
                for cue, end in _matches(self._root, tokens, at):
                    if free.get(cue.table, 0) > at:
                        continue
                    known = best.get(cue.table)
                    if known is None or end > known.end or (end == known.end and _firmer(cue, known.cue)):
                        best[cue.table] = Hit(cue, at, end)
                for table, hit in best.items():
                    free[table] = hit.end
                    found.append(hit)
        return tuple(found)


def _firmer(cue: Cue, known: Cue) -> bool:
    """Of two cues over the same words, the one that asks for an exact form is the more specific."""
    return sum(exact for _, exact in cue.words) > sum(exact for _, exact in known.words)


def _matches(root: _Node, tokens: Sequence[Token], start: int) -> list[tuple[Cue, int]]:
    """Every cue that begins at ``start``, and where it ends. The tree is a few words deep, so this is bounded."""
    found: list[tuple[Cue, int]] = []
    open_ = [(root, start)]
    while open_:
        node, at = open_.pop()
        if at >= len(tokens) or not (node.words or node.forms):
            continue
        token = tokens[at]
        for following in (
            node.words.get(token.lemma),
            node.words.get(token.norm) if token.norm != token.lemma else None,
            node.forms.get(token.norm),
        ):
            if following is not None:
                found += [(cue, at + 1) for cue in following.ending]
                open_.append((following, at + 1))
        if at > start and token.norm in _PASSED_OVER and tokens[at - 1].norm not in _PASSED_OVER:
            open_.append((node, at + 1))
    return found


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
