"""What a sentence of an account says, and the parts of it that a point is made of.

A ``Sentence`` is analysed once. A ``Passage`` is a window on it (a clause, or the whole). A ``Claim`` is all
that one account says on a point: one or more passages. A ``Pairing`` sets two claims side by side.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cached_property
from operator import itemgetter
from typing import TYPE_CHECKING

from comparison.analyse.assertion import Assertion, find_assertions
from comparison.analyse.places import PlaceMention, find_places
from comparison.model import Account, Event, Quote

if TYPE_CHECKING:
    from datetime import date

    from comparison.align.words import WordLink
    from comparison.analyse.quantities import Quantity
    from comparison.analyse.times import TimeExpression
    from comparison.analyse.tokens import Token
    from comparison.segment import Role

_START, _END = itemgetter(0), itemgetter(1)  # of a token, without a call of Python


@dataclass(frozen=True)
class Sentence:
    """One analysed sentence (or heading, or item of a list).

    ``clauses`` are offsets into the account's text; they do not overlap and lie within the sentence. ``day`` is the day
    that a clock time without a date most likely means: the event's, or else that of publication.
    """

    account: Account
    index: int
    start: int
    end: int
    clauses: tuple[tuple[int, int], ...]
    tokens: tuple[Token, ...]
    role: Role = "sentence"
    day: date | None = None
    quantities: tuple[Quantity, ...] = ()
    times: tuple[TimeExpression, ...] = ()

    @property
    def text(self) -> str:
        return self.account.text[self.start : self.end]

    @cached_property
    def assertions(self) -> tuple[Assertion, ...]:
        """What its clauses assert; read when first asked for, since only sentences in a point are asked."""
        return find_assertions(self.tokens, self.clauses, self.account.text)


@dataclass(frozen=True)
class Passage:
    """A window on a sentence, ``start`` to ``end`` in the account's text."""

    sentence: Sentence
    start: int
    end: int

    @property
    def account(self) -> Account:
        return self.sentence.account

    @property
    def text(self) -> str:
        return self.account.text[self.start : self.end]

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        tokens = self.sentence.tokens
        return tokens[bisect_left(tokens, self.start, key=_START) : bisect_right(tokens, self.end, key=_END)]

    @cached_property
    def quantities(self) -> tuple[Quantity, ...]:
        return tuple(q for q in self.sentence.quantities if self.start <= q.start and q.end <= self.end)

    @cached_property
    def times(self) -> tuple[TimeExpression, ...]:
        return tuple(t for t in self.sentence.times if self.start <= t.start and t.end <= self.end)

    @cached_property
    def assertions(self) -> tuple[Assertion, ...]:
        return tuple(a for a in self.sentence.assertions if a.start < self.end and self.start < a.end)

    @cached_property
    def places(self) -> tuple[PlaceMention, ...]:
        return find_places(self.tokens, self.account.text)


@dataclass(frozen=True)
class Claim:
    """All that one account says on a point, in the order of the text."""

    passages: tuple[Passage, ...]

    @property
    def account(self) -> Account:
        return self.passages[0].account

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        return tuple(t for p in self.passages for t in p.tokens)

    @cached_property
    def quantities(self) -> tuple[Quantity, ...]:
        return tuple(q for p in self.passages for q in p.quantities)

    @cached_property
    def times(self) -> tuple[TimeExpression, ...]:
        return tuple(t for p in self.passages for t in p.times)

    @cached_property
    def assertions(self) -> tuple[Assertion, ...]:
        return tuple(a for p in self.passages for a in p.assertions)

    @cached_property
    def asserted(self) -> tuple[Assertion | None, ...]:
        """For each of ``tokens``, the assertion of the clause that holds it."""
        found = self.assertions
        return tuple([next((a for a in found if a.start <= t.start < a.end), None) for t in self.tokens])

    @cached_property
    def clauses(self) -> tuple[range, ...]:
        """For each of ``tokens``, the positions of those that share its clause; of one without a clause, its own."""
        found: list[range] = []
        starts = [t.start for t in self.tokens]
        for at, assertion in enumerate(self.asserted):
            if assertion is None:
                found.append(range(at, at + 1))
            elif found and at in found[-1] and self.asserted[at - 1] is assertion:
                found.append(found[-1])
            else:
                first, last = at, at + 1
                while first and assertion.start <= starts[first - 1] < assertion.end:
                    first -= 1
                while last < len(starts) and assertion.start <= starts[last] < assertion.end:
                    last += 1
                found.append(range(first, last))
        return tuple(found)

    @cached_property
    def index(self) -> dict[int, int]:
        """The position in ``tokens`` of the token that starts at an offset."""
        return {t.start: i for i, t in enumerate(self.tokens)}

    def quote(self, start: int, end: int) -> Quote:
        """The quotation of ``start`` to ``end`` in this claim's account."""
        return Quote(self.account.id, start, end, self.account.text[start:end])


@dataclass(frozen=True)
class Pairing:
    """Two accounts' claims on one point, and the alignment of their words.

    ``words`` links indices into ``left.tokens`` and ``right.tokens``; ``score`` is the probability that the
    two belong side by side.
    """

    left: Claim
    right: Claim
    words: tuple[WordLink, ...]
    event: Event
    score: float = 1.0
