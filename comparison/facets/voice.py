"""A claim as its speaker's: which clause a word stands in, whether the speaker stands behind it, and what it is linked to.

A party that reports or denies the other side's claim does not make it; this module knows the difference.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from comparison.align.weights import FUNCTION_WORDS
from comparison.align.words import WordLink
from comparison.analyse.assertion import Assertion, Frame, Span
from comparison.analyse.statement import Claim, Pairing
from comparison.analyse.tokens import Token, tokenise
from comparison.facets.finding import Value
from comparison.lazy import kept, lazy
from comparison.lexicon import load
from comparison.model import Quote

Voice = Literal["own", "third", "other"]

# Sources that name an office and nobody in particular: an account that writes "the president said" means its own.
_OFFICES = frozenset(
    "president minister leader spokesman spokeswoman spokesperson ministry government official secretary source statement "
    "source witness people report reporter prime foreign chairman director head chief office chancellor".split()
)
_PRONOUNS = frozenset({"i", "we", "he", "she", "it", "they", "us", "our", "them", "who", "which", "both", "all"})
_FIRST_PERSON = frozenset({"i", "we", "us", "our"})
# Subjects that stand for all who took part: who "agreed" for them is no other actor.
EVERYBODY = frozenset(
    "side party leader president minister country nation delegation both two three team government official pair meeting "
    "talk neighbour neighbor ally counterpart negotiator group member capital".split()
)


_INDEFINITE = frozenset(
    "nobody none nothing somebody someone something anybody anyone anything everybody everyone".split()
)
_EMPTY = FUNCTION_WORDS | _INDEFINITE


def content(token: Token) -> bool:
    """Whether the token is a word that carries meaning of its own."""
    norm = token.norm
    return token.kind == "word" and len(norm) > 1 and norm not in _EMPTY and token.lemma not in FUNCTION_WORDS


@dataclass(frozen=True)
class Spoken:
    """One claim of a pairing; ``links`` are its tokens' links to the other's, antonyms apart."""

    claim: Claim
    other: Claim
    links: dict[int, int]

    @lazy
    def tokens(self) -> tuple[Token, ...]:
        return self.claim.tokens

    @lazy
    def index(self) -> dict[int, int]:
        """The position in ``tokens`` of the token that starts at an offset."""
        return self.claim.index

    def assertion(self, at: int) -> Assertion | None:
        """The assertion of the clause that holds the token."""
        return self.claim.asserted[at]

    def clause(self, at: int) -> range:
        """The positions of the tokens that share a clause with the token."""
        return self.claim.clauses[at]

    def voice(self, at: int) -> Voice:
        """Whether the account itself says it, passes on the other account's words, or somebody else's."""
        assertion = self.assertion(at)
        frame = assertion.framed(self.tokens[at].start) if assertion else None
        return "own" if frame is None else self.speaker(frame)

    def speaker(self, frame: Frame) -> Voice:
        """Whose words a frame holds."""
        heard = self._heard
        if frame not in heard:
            heard[frame] = self._speaker(frame)
        return heard[frame]

    @lazy
    def _heard(self) -> dict[Frame, Voice]:
        """What was found of the frames that were asked for: a claim's words share a few, and each of them is asked."""
        return {}

    def _speaker(self, frame: Frame) -> Voice:
        if frame.own or frame.source is None:
            return "third" if frame.stance == "doubt" and not frame.own else "own"
        text = self.claim.account.text[frame.source[0] : frame.source[1]]
        terms = _terms(text)
        mine, theirs = self.claim.account.party, self.other.account.party
        if not terms or (_PRONOUNS | _OFFICES).issuperset(terms):
            return "other" if _of_office(terms, _terms(theirs), _terms(mine)) else "own"
        if _akin(terms, _terms(mine)):
            return "own"
        return "other" if mine != theirs and _akin(terms, _terms(theirs)) else "third"

    def passed_on(self, frame: Frame) -> bool:
        """Whether a frame holds words that are not the account's own, be it of an office or a pronoun only."""
        if frame.own or frame.source is None:
            return False
        terms = _terms(self.claim.account.text[frame.source[0] : frame.source[1]])
        return not _FIRST_PERSON.issuperset(terms) and not _akin(terms, _terms(self.claim.account.party))

    def subject(self, at: int) -> Span | None:
        """The words before an active verb in its clause, which name who did it."""
        clause = self.clause(at)
        if clause.start == at or self.tokens[at - 1].lemma == "be":
            return None
        return (self.tokens[clause.start].start, self.tokens[at - 1].end)

    def verb_group(self, at: int) -> Span:
        """The predicate with the auxiliaries that stand before it."""
        first, clause = at, self.clause(at)
        while first > clause.start and self.tokens[first - 1].lemma in {"be", "have", "will", "would"}:
            first -= 1
        return (self.tokens[first].start, self.tokens[at].end)

    def quote(self, span: Span) -> Quote:
        return self.claim.quote(*span)

    def value(self, *spans: Span) -> Value:
        """What the claim says, as it says it there."""
        quotes = tuple(self.claim.quote(*span) for span in spans)
        return Value(" … ".join(q.text for q in quotes), quotes)


def _of_office(terms: tuple[str, ...], theirs: tuple[str, ...], mine: tuple[str, ...]) -> bool:
    """Whether an office is the other party's by its name: "the ministry", beside the Ministry of Roads."""
    named = _OFFICES.intersection(terms)
    return not named.isdisjoint(theirs) and named.isdisjoint(mine)


@kept
def spoken(pairing: Pairing) -> tuple[Spoken, Spoken]:
    """The two claims of a pairing, each with its links to the other."""
    links = [w for w in pairing.words if w.kind != "antonym"]
    return (
        Spoken(pairing.left, pairing.right, {w.left: w.right for w in links}),
        Spoken(pairing.right, pairing.left, {w.right: w.left for w in links}),
    )


def content_links(left: Spoken, right: Spoken, words: Iterable[WordLink]) -> tuple[WordLink, ...]:
    """The links between words that carry meaning."""
    return tuple(w for w in words if content(left.tokens[w.left]) and content(right.tokens[w.right]))


def same_subject(left: Spoken, mine: Span | None, right: Spoken, yours: Span | None) -> bool:
    """Whether two subjects may be the same: one is open (none, a pronoun, "the sides"), or some of their words are linked.

    "We" is the account's own party.
    """
    if mine is None or yours is None:
        return True
    a, b = _words(left, mine), _words(right, yours)
    if not a or not b:
        return True
    if any(left.links.get(i) in b for i in a):
        return True
    if any(i in left.links for i in a) and any(j in right.links for j in b):
        return False
    first, second = _keys(left, a), _keys(right, b)
    if not EVERYBODY.isdisjoint(first) or not EVERYBODY.isdisjoint(second):
        return True
    if _office(first, second) or _office(second, first):
        return True
    return _akin(first, second)


def _office(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether one names an office, and the other a government whose office that may be ("the chancellor", "Berlin")."""
    return _OFFICES.issuperset(a) and all(names_government(key) for key in b)


@lru_cache(maxsize=4096)
def names_government(key: str) -> bool:
    """Whether a term is the name of a country or government, its people or its capital."""
    lexicon = load()
    return any(lexicon.kind(m.family) == "governments" for m in lexicon.memberships(key))


def _words(side: Spoken, span: Span) -> set[int]:
    return {i for i, t in enumerate(side.tokens) if span[0] <= t.start < span[1] and content(t)}


def _keys(side: Spoken, positions: set[int]) -> tuple[str, ...]:
    return tuple(side.tokens[i].lemma for i in sorted(positions))


def _terms(text: str) -> tuple[str, ...]:
    """The lexicon's terms in a name, articles and grammar apart."""
    found = tuple(key for _, key in load().terms(tokenise(text)))
    return tuple(key for key in found if key not in FUNCTION_WORDS or key in _PRONOUNS)


def _akin(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether two names share a word or a government ("Moscow", "the Kremlin")."""
    if not set(a).isdisjoint(b):
        return True
    lexicon = load()
    for x in a:
        for y in b:
            relation = lexicon.relation(x, y)
            if relation is not None and relation.kind not in {"antonym", "part", "derived"}:
                return True
    return False
