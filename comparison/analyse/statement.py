"""What a sentence of an account says, and the parts of it that a point is made of.

A ``Sentence`` is analysed once. A ``Passage`` is a window on it (a clause, or the whole). A ``Claim`` is all
that one account says on a point: one or more passages. A ``Pairing`` sets two claims side by side.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from operator import itemgetter
from typing import TYPE_CHECKING

from comparison.analyse.assertion import Assertion, find_assertions
from comparison.analyse.places import PlaceMention, find_places
from comparison.lazy import lazy
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

    @lazy
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

    @lazy
    def token_range(self) -> slice:
        """Where its tokens stand among those of the sentence."""
        tokens = self.sentence.tokens
        return slice(bisect_left(tokens, self.start, key=_START), bisect_right(tokens, self.end, key=_END))

    @lazy
    def tokens(self) -> tuple[Token, ...]:
        return self.sentence.tokens[self.token_range]

    @lazy
    def quantities(self) -> tuple[Quantity, ...]:
        return tuple(q for q in self.sentence.quantities if self.start <= q.start and q.end <= self.end)

    @lazy
    def times(self) -> tuple[TimeExpression, ...]:
        return tuple(t for t in self.sentence.times if self.start <= t.start and t.end <= self.end)

    @lazy
    def assertions(self) -> tuple[Assertion, ...]:
        return tuple(a for a in self.sentence.assertions if a.start < self.end and self.start < a.end)

    @lazy
    def places(self) -> tuple[PlaceMention, ...]:
        return find_places(self.tokens, self.account.text)


@dataclass(frozen=True)
class Claim:
    """All that one account says on a point, in the order of the text."""

    passages: tuple[Passage, ...]

    @property
    def account(self) -> Account:
        return self.passages[0].account

    @lazy
    def tokens(self) -> tuple[Token, ...]:
        return tuple(t for p in self.passages for t in p.tokens)

    @lazy
    def quantities(self) -> tuple[Quantity, ...]:
        return tuple(q for p in self.passages for q in p.quantities)

    @lazy
    def times(self) -> tuple[TimeExpression, ...]:
        return tuple(t for p in self.passages for t in p.times)

    @lazy
    def assertions(self) -> tuple[Assertion, ...]:
        return tuple(a for p in self.passages for a in p.assertions)

    @lazy
    def asserted(self) -> tuple[Assertion | None, ...]:
        """For each of ``tokens``, the assertion of the clause that holds it."""
        found = self.assertions
        return tuple([next((a for a in found if a.start <= t.start < a.end), None) for t in self.tokens])

    @lazy
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

    @lazy
    def words(self) -> frozenset[str]:
        """The lemmas, forms and signs of ``tokens``: a cheap look, before a rule is asked."""
        return frozenset([t.lemma for t in self.tokens] + [t.norm for t in self.tokens])

    @lazy
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
