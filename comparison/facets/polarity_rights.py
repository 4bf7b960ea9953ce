"""Rival claims, a rule of the facet of polarity: each side says of one place or good that it is its own.

Neither denies the other in words; but what lies in one's territorial waters does not lie in the other's zone, and what belongs to
one alone does not belong to the other. A claim counts only where its account makes it for its own party.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from comparison.align.words import WordLink
from comparison.analyse.assertion import Span
from comparison.analyse.tokens import Token
from comparison.facets.actor_who import first_person, party
from comparison.facets.finding import Finding
from comparison.facets.voice import Spoken, content
from comparison.lexicon import load

RIVAL = 0.65
OF_BEFORE = 7  # tokens before the thing claimed in which its owner stands ("the island's waters")
OF_AFTER = 9  # and after it ("sovereignty of X", "belongs to X")

_GROUND = frozenset(
    "territory waters water sea zone airspace soil land shelf jurisdiction eez border".split()
)  # fmt: skip
_TITLE = frozenset("right rights sovereignty ownership belong sovereign owner title own property".split())
_OWNING = frozenset({"territorial", "exclusive", "economic", "sovereign", "own", "inherent", "historical", "internal"})


@dataclass(frozen=True, slots=True)
class _Claim:
    """Who is said to own it, and the words that say so. ``kind``: ground, or a title to something."""

    owners: frozenset[int]
    span: Span
    ground: bool


def may_claim(tokens: Sequence[Token]) -> bool:
    """A cheap look, before the rule is asked."""
    return any(t.lemma in _TITLE or (t.norm in _GROUND or t.lemma in _GROUND) for t in tokens)


def rivals(left: Spoken, right: Spoken, words: Sequence[WordLink]) -> Iterator[Finding]:
    """Both sides claim it for themselves."""
    mine, yours = _claim(left), _claim(right)
    if mine is None or yours is None or not mine.owners.isdisjoint(yours.owners):
        return
    linked = any(
        w.kind != "antonym" and w.strength >= 0.5 and content(left.tokens[w.left]) and content(right.tokens[w.right])
        for w in words
    )
    if linked or (mine.ground and yours.ground):
        reason = "each side claims it for its own"
        yield Finding("polarity", "different", left.value(mine.span), right.value(yours.span), RIVAL, reason)


def _claim(side: Spoken) -> _Claim | None:
    own = party(side.claim.account.party).governments
    if not own:
        return None
    tokens = side.tokens
    for i, token in enumerate(tokens):
        ground = token.norm in _GROUND or token.lemma in _GROUND
        if not ground and token.lemma not in _TITLE:
            continue
        assertion = side.assertion(i)
        if assertion is None or side.voice(i) == "other" or assertion.negated(token.start):
            continue
        if ground and not any(t.norm in _OWNING for t in tokens[max(0, i - 3) : i]):
            continue  # "the sea" is nobody's
        clause = side.clause(i)
        first, last = max(clause.start, i - OF_BEFORE), min(clause.stop, i + OF_AFTER)
        owners = _owners(tokens, first, last, own)
        if owners is not None and not own.isdisjoint(owners[0]):
            at = min(i, owners[1]), max(i, owners[2])
            return _Claim(owners[0], (tokens[at[0]].start, tokens[at[1]].end), ground)
    return None


def _owners(
    tokens: Sequence[Token], first: int, last: int, own: frozenset[int]
) -> tuple[frozenset[int], int, int] | None:
    """The governments named in the stretch, with the first and last position of their names; "our" is one's own."""
    lexicon = load()
    found: set[int] = set()
    at: list[int] = []
    for positions, key in lexicon.terms(tokens[first:last]):
        families = {m.family for m in lexicon.memberships(key) if lexicon.kind(m.family) == "governments"}
        if families and tokens[first + positions[0]].capitalised:
            found |= families
            at += [first + p for p in positions]
    for i in range(first, last):
        if first_person(tokens[i]) or (tokens[i].text in {"Kingdom", "Republic", "Union"}):
            found |= own
            at.append(i)
    return (frozenset(found), min(at), max(at)) if found else None
