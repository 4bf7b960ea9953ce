"""Mild names, a rule of the facet of framing: an "incident" on the one side is an "attack" on the other.

Within one text "the incident" may just take up "the attack"; it is a choice of words only where an account of some length
never uses the plain name at all, or where it puts the mild one in quotation marks.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from comparison.align.words import WordLink
from comparison.analyse.statement import Claim
from comparison.analyse.tokens import tokenise
from comparison.facets.finding import Finding
from comparison.facets.voice import Spoken, content
from comparison.lazy import kept

MILD = 0.55
QUOTED = 0.6  # 'an "understanding"'
LEAST_WORDS = 60  # of the milder account, before it says anything that a word is missing from it
LEAST_LINK = 0.6  # strength from which two linked words mean the same
FEW_SHARED = 2  # other linked words of the two clauses
_QUOTES = frozenset('"\u201c\u201d\u201e\u00ab\u00bb')
BESIDE = 9  # tokens from the name within which they must stand

_MILD_AND_PLAIN = (
    ("incident event occurrence episode", "attack assault bombing massacre shelling ramming airstrike shooting"),
    ("crisis conflict operation", "invasion aggression occupation"),
    ("understanding arrangement", "ceasefire truce armistice"),
    ("contact scrape bump", "ramming collision"),
    ("clearance removal dispersal", "crackdown"),
    ("irregularity discrepancy", "fraud theft corruption"),
)  # fmt: skip
# Milder words that are an ordinary choice unless they stand in quotation marks.
_QUOTED_ONLY = (
    ("facilitating facilitation facilitate", "mediated mediate mediation broker brokered"),
    ("adjustment restructuring reorganisation", "cut layoff dismissal redundancy"),
    ("relocation resettlement evacuation", "deportation expulsion eviction"),
    ("clarification regret", "apology apologise apologize"),
    ("pause suspension", "end cancellation collapse"),
    ("separation", "imprisonment detention"),
)
_PLAIN: Mapping[str, frozenset[str]] = MappingProxyType(
    {mild: frozenset(plain.split()) for milds, plain in _MILD_AND_PLAIN for mild in milds.split()}
)
_PLAIN_QUOTED: Mapping[str, frozenset[str]] = MappingProxyType(
    {mild: frozenset(plain.split()) for milds, plain in _QUOTED_ONLY for mild in milds.split()}
)
MILD_NAMES = frozenset(_PLAIN) | frozenset(_PLAIN_QUOTED)  # without any of them the rule need not be asked


def mild_names(left: Spoken, right: Spoken, words: tuple[WordLink, ...]) -> Iterator[Finding]:
    """The same thing under a mild name in the one account and its plain one in the other."""
    links = {
        (w.left, w.right)
        for w in words
        if w.kind != "antonym" and w.strength >= LEAST_LINK and content(left.tokens[w.left])
    }
    mirrored = {(j, i) for i, j in links}
    for i, j in _pairs(left, right, links):
        yield _finding(left, right, i, j)
    for j, i in _pairs(right, left, mirrored):
        yield _finding(left, right, i, j)


def _pairs(mild: Spoken, plain: Spoken, links: set[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    for i, token in enumerate(mild.tokens):
        names = _PLAIN.get(token.norm) or _PLAIN.get(token.lemma)
        if names is None and _quoted(mild, i):
            names = _PLAIN_QUOTED.get(token.norm)
        if names is None or mild.voice(i) == "other":
            continue
        for j, other in enumerate(plain.tokens):
            if names.isdisjoint({other.lemma, other.norm}) or plain.voice(j) == "other":
                continue
            quoted = _quoted(mild, i)
            if not quoted and not _free(mild, plain, links, i, j):
                continue
            if _one_thing(mild, plain, links, i, j, 1 if quoted else FEW_SHARED) and (
                quoted or _avoids(mild.claim, names)
            ):
                yield i, j


def _quoted(side: Spoken, at: int) -> bool:
    """Whether the word alone stands in quotation marks, in the account's own voice."""
    tokens = side.tokens
    marked = 0 < at < len(tokens) - 1 and tokens[at - 1].text in _QUOTES and tokens[at + 1].text in _QUOTES
    return marked and side.voice(at) == "own"


def _free(mild: Spoken, plain: Spoken, links: set[tuple[int, int]], i: int, j: int) -> bool:
    """Whether the two words answer each other, or nothing else that means the same."""
    return not any((a == i) != (b == j) for a, b in links if a == i or b == j)


def _one_thing(mild: Spoken, plain: Spoken, links: set[tuple[int, int]], i: int, j: int, least: int) -> bool:
    mine, yours = mild.clause(i), plain.clause(j)
    near = {
        a
        for a, b in links
        if a in mine and b in yours and a != i and b != j and abs(a - i) <= BESIDE and abs(b - j) <= BESIDE
    }
    return len(near) >= least


def _avoids(claim: Claim, names: frozenset[str]) -> bool:
    words, lemmas = _all_words(claim)
    return words >= LEAST_WORDS and names.isdisjoint(lemmas)


@kept
def _all_words(claim: Claim) -> tuple[int, frozenset[str]]:
    """How many words the whole account of the claim has, and which."""
    tokens = [t for t in tokenise(claim.account.text) if t.kind == "word"]
    return len(tokens), frozenset(t.lemma for t in tokens) | frozenset(t.norm for t in tokens)


def _finding(left: Spoken, right: Spoken, i: int, j: int) -> Finding:
    mine, yours = left.tokens[i], right.tokens[j]
    return Finding(
        "framing", "different", left.value((mine.start, mine.end)), right.value((yours.start, yours.end)),
        QUOTED if _quoted(left, i) or _quoted(right, j) else MILD,
        "only one of the two accounts calls it so by its plain name",
    )  # fmt: skip
