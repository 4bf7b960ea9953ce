"""Framing: the same fact under opposite names, or praised by one side and blamed by the other.

Naming: two words that stand for the same thing (lexicon/data/framing.txt) with opposite slants, or a strongly loaded one
beside the neutral name. Judging: the same thing is called by a word of praise on one side, of blame on the other. The words
must be linked, or answer each other in clauses that are otherwise shared; and they must be the account's own.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from comparison.analyse.statement import Claim, Pairing
from comparison.facets.finding import Finding, Value
from comparison.facets.framing_mild import MILD_NAMES, mild_names
from comparison.facets.framing_stance import MARKS_OF_DISTANCE, distances
from comparison.facets.framing_stances import STANCE_WORDS, stances
from comparison.facets.framing_words import BLAME, CONDUCT, NEUTRAL_APART, PLAIN, PRAISE, STRONG
from comparison.facets.voice import Spoken, content, spoken
from comparison.lazy import kept
from comparison.lexicon import load
from comparison.lexicon.slants import slants

# Measured on the development pairs (benchmarks/README.md).
MOST_TOKENS = 400  # of a claim; a longer one is no sentence, and pairs of its words would cost their square
OPPOSED = 0.8
LOADED = 0.65  # a strongly loaded word against the neutral name
_JUDGING = PRAISE | BLAME
JUDGED = 0.65  # praise against blame of the same thing
FEW_SHARED = 2  # other linked words in both clauses, where the two names themselves are not linked
BESIDE = 3  # tokens between a word of praise or blame and what it is about


@dataclass(frozen=True, slots=True)
class _Name:
    """A term that names a thing, with its slant for each thing it may name. Positions are those of the claim's tokens."""

    key: str
    positions: tuple[int, ...]
    slants: Mapping[int, int]


def contrast(pairing: Pairing) -> tuple[Finding, ...]:
    """At most one finding, the surest."""
    if max(len(pairing.left.tokens), len(pairing.right.tokens)) > MOST_TOKENS:
        return ()
    words = pairing.left.words, pairing.right.words
    either = words[0] | words[1]
    loaded = not either.isdisjoint(_marks())
    mine = _names(pairing.left) if loaded else ()
    yours = _names(pairing.right) if mine else ()
    judges = not any(each.isdisjoint(_JUDGING) for each in words)
    mild = not either.isdisjoint(MILD_NAMES)
    distant = not either.isdisjoint(MARKS_OF_DISTANCE)
    taken = not any(each.isdisjoint(STANCE_WORDS) for each in words)
    if not (mine and yours) and not (judges or mild or distant or taken):
        return ()
    left, right = spoken(pairing)
    found = list(mild_names(left, right, pairing.words)) if mild else []
    found += stances(left, right, pairing.words) if taken else ()
    found += distances(left, right, pairing.words) if distant else ()
    found += [*_named(pairing, left, right, mine, yours), *(_judged(pairing, left, right) if judges else ())]
    found.sort(key=lambda f: (-f.confidence, f.left.text, f.right.text))
    return tuple(found[:1])


@cache
def _marks() -> frozenset[str]:
    """The longest word of each loaded term that counts: without any of them there is nothing to find."""
    return frozenset(
        max(key.split(" "), key=len) for key, things in slants().items() if key not in PLAIN and any(things.values())
    )


@kept
def _names(claim: Claim) -> tuple[_Name, ...]:
    """The terms of the claim that have a slant somewhere or are the neutral name of what has."""
    table = slants()
    return tuple(_Name(key, at, table[key]) for at, key in load().terms(claim.tokens) if key in table)


def _named(
    pairing: Pairing, left: Spoken, right: Spoken, mine: Sequence[_Name], yours: Sequence[_Name]
) -> Iterator[Finding]:
    """The same thing under names of opposite slant, or under a strongly loaded and the neutral one."""
    links = {(w.left, w.right) for w in pairing.words}
    others = {(w.left, w.right) for w in pairing.words if w.kind != "antonym" and content(left.tokens[w.left])}
    for a in mine:
        for b in yours:
            confidence = _opposed(a, b)
            if not confidence or not (_own(left, a) and _own(right, b)):
                continue
            beside = [(i, j) for i, j in others if i not in a.positions and j not in b.positions]
            around = sum(i in left.clause(a.positions[0]) and j in right.clause(b.positions[0]) for i, j in beside)
            linked = any((i, j) in links for i in a.positions for j in b.positions)
            answered = any(i in left.links for i in a.positions) or any(j in right.links for j in b.positions)
            if _names_its_own(left, a) and _names_its_own(right, b):
                continue  # each speaks of a place or people that the other does not
            if not around or (not linked and (answered or around < FEW_SHARED)):
                continue
            yield Finding("framing", "different", _value(left, a), _value(right, b), confidence, _REASON)


_REASON = "the same is named with opposite colour"


def _opposed(a: _Name, b: _Name) -> float:
    """How surely the two names colour one thing differently; 0 where they do not."""
    best = 0.0
    for thing in a.slants.keys() & b.slants.keys():
        first, second = a.slants[thing], b.slants[thing]
        if (first and a.key in PLAIN) or (second and b.key in PLAIN):
            continue
        if first * second < 0:
            best = max(best, OPPOSED)
        elif first != second:
            loaded, neutral = (a, b) if first else (b, a)
            if loaded.key in STRONG and neutral.key not in NEUTRAL_APART:
                best = max(best, LOADED)
    return best


def _names_its_own(side: Spoken, name: _Name) -> bool:
    """Whether a proper name stands in the clause that the other claim does not have."""
    return any(
        side.tokens[i].capitalised and i not in side.links and i not in name.positions and content(side.tokens[i])
        for i in side.clause(name.positions[0])
        if i > 0
    )


def _own(side: Spoken, name: _Name) -> bool:
    """Whether the account names it so itself, and does not deny that name."""
    at = name.positions[0]
    assertion = side.assertion(at)
    if assertion is None or side.voice(at) != "own":
        return False
    return not assertion.negated(side.tokens[at].start) and assertion.conditional(side.tokens[at].start) is None


def _judged(pairing: Pairing, left: Spoken, right: Spoken) -> Iterator[Finding]:
    """The same thing called by a word of praise on one side and of blame on the other."""
    for i, j in _things(pairing, left, right):
        a, b = _judgement(left, i), _judgement(right, j)
        if a is None or b is None or a[1] == b[1] or a[0] in left.links or b[0] in right.links:
            continue
        yield Finding(
            "framing", "different", _judging(left, a[0], i), _judging(right, b[0], j), JUDGED,
            "one side approves of what the other condemns",
        )  # fmt: skip


def _things(pairing: Pairing, left: Spoken, right: Spoken) -> Iterator[tuple[int, int]]:
    """What may be judged on both sides: linked nouns, and conduct where enough else of the clauses is linked."""
    links = [(w.left, w.right) for w in pairing.words if w.kind != "antonym" and content(left.tokens[w.left])]
    for i, j in links:
        if content(right.tokens[j]) and not left.tokens[i].capitalised and not right.tokens[j].capitalised:
            yield i, j
    mine = [i for i, t in enumerate(left.tokens) if t.lemma in CONDUCT and i not in left.links]
    yours = [j for j, t in enumerate(right.tokens) if t.lemma in CONDUCT and j not in right.links]
    for i in mine:
        for j in yours:
            if sum(k in left.clause(i) and m in right.clause(j) for k, m in links) >= FEW_SHARED:
                yield i, j


def _judgement(side: Spoken, thing: int) -> tuple[int, bool] | None:
    """The word of praise (True) or blame just before a noun, or said of it after "was"; None where it is denied."""
    clause = side.clause(thing)
    before = range(max(clause.start, thing - BESIDE), thing)
    following = next(
        (i for i in range(thing + 1, min(thing + BESIDE, clause.stop)) if side.tokens[i].lemma == "be"), None
    )
    after = range(following + 1, min(following + 2 + BESIDE, clause.stop)) if following is not None else range(0)
    for at in (*reversed(before), *after):
        token = side.tokens[at]
        if at < thing and token.kind == "sign" and token.text not in {",", "-"}:
            continue
        if token.lemma in PRAISE or token.lemma in BLAME:
            assertion = side.assertion(at)
            if assertion is None or side.voice(at) != "own" or assertion.negated(token.start):
                return None
            return at, token.lemma in PRAISE
    return None


def _judging(side: Spoken, word: int, thing: int) -> Value:
    first, last = min(word, thing), max(word, thing)
    return side.value((side.tokens[first].start, side.tokens[last].end))


def _value(side: Spoken, name: _Name) -> Value:
    return side.value((side.tokens[name.positions[0]].start, side.tokens[name.positions[-1]].end))
