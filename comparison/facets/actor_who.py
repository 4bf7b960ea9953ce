"""Whom a phrase names, as far as two accounts can be compared on it: a party, a government, a name, or nobody for sure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from comparison.align.weights import FUNCTION_WORDS, rarity
from comparison.analyse.roles import Phrase
from comparison.analyse.tokens import Token, tokenise
from comparison.lexicon import load

# Words that name a kind of body or office: sharing one says nothing about who is meant.
GENERIC = frozenset(
    """
    ministry minister government president leader party side team group office official service agency department
    company firm spokesman spokeswoman spokesperson authority council committee commission union association force army
    police court state national public general local central people member man woman person country nation capital
    delegation head chief director secretary chairman foreign interior defence defense security statement press new own
    former late mr mrs ms two three both four five first second other one board body institution organisation organization
    counterpart official representative military unit troops soldier worker staff employee crew
    """.split()
)
# Subjects that stand for all who took part, or for nobody in particular.
# Those of them that name one actor where the text speaks of one: "the army".
BODIES = frozenset(
    "army police court government union council company ministry agency department committee commission authority military "
    "association crew board parliament".split()
)
OPEN = frozenset(
    """
    he she it they him her them who which that this these those everyone everybody somebody someone nobody both all each
    you your they their its his there what one other others none anyone
    """.split()
)
_PLURAL_HEADS = frozenset(
    "side sides parties leaders presidents ministers countries nations delegations teams governments".split()
)
FIRST_PERSON = frozenset({"we", "our", "us", "i", "my", "ours"})
RARE = 0.55  # rarity (weights.py) from which a capitalised word is a name rather than a title or common noun


def first_person(token: Token) -> bool:
    """Whether the word is "we" or one of its kind, and not the United States."""
    return token.norm in FIRST_PERSON and token.text != "US"


@dataclass(frozen=True, slots=True)
class Who:
    """``keys`` are the words that tell this actor from others; ``governments`` the families of states it names.

    ``names`` are its proper names. ``own``: the phrase is in the first person. ``open``: nobody in particular.
    ``joint``: all who took part ("the two ministers").
    """

    keys: frozenset[str]
    governments: frozenset[int]
    names: frozenset[str]
    own: bool
    open: bool
    joint: bool = False


@lru_cache(maxsize=4096)
def party(name: str) -> Who:
    """The account's party as an actor."""
    tokens = tokenise(name)
    if not tokens:
        return Who(frozenset(), frozenset(), frozenset(), own=False, open=True)
    found = who(tokens, Phrase(0, len(tokens) - 1, len(tokens) - 1))
    initials = "".join(t.text[0] for t in tokens if t.capitalised)
    return replace(found, keys=found.keys | {initials.lower()}) if len(initials) > 1 else found  # "CCG"


def who(tokens: Sequence[Token], phrase: Phrase) -> Who:
    """Whom the phrase names."""
    span = tokens[phrase.first : phrase.last + 1]
    lexicon = load()
    keys: set[str] = set()
    governments: set[int] = set()
    names: set[str] = set()
    terms = lexicon.terms(span)
    alone = sum(key not in FUNCTION_WORDS for _, key in terms) == 1
    for positions, key in terms:
        families = {
            m.family
            for m in lexicon.memberships(key)
            if lexicon.kind(m.family) == "governments" and (alone or m.role != "capital")
        }
        capital = span[positions[0]].capitalised
        if families and capital:
            governments |= families
            keys.add(key)
            continue
        for at in positions:
            token = span[at]
            if token.kind != "word" or token.lemma in FUNCTION_WORDS or token.norm in FUNCTION_WORDS:
                continue
            if token.lemma not in GENERIC:
                keys.add(token.lemma)
                opens = phrase.first + at == 0
                if token.capitalised and (not opens or len(span) == 1) and rarity(token.norm) >= RARE:
                    names.add(token.norm)
    own = any(first_person(t) for t in span)
    if not keys:
        keys = {t.lemma for t in span if t.lemma in BODIES}
    head = tokens[phrase.head]
    vague = head.norm in OPEN or (head.norm in _PLURAL_HEADS and not governments) or (not keys and not own)
    joint = head.norm in _PLURAL_HEADS and not governments and not own
    return Who(frozenset(keys), frozenset(governments), frozenset(names), own, vague and not own, joint)


def apart(a: Who, b: Who) -> tuple[Who, Who]:
    """The two without the words that they share and that therefore tell neither ("the tenant's lawyer")."""
    mine, yours = replace(a, keys=a.keys - b.keys), replace(b, keys=b.keys - a.keys)
    return (mine, yours) if mine.keys and yours.keys else (a, b)


def akin(a: Who, b: Who) -> bool:
    """Whether the two share a telling word, a government, or words that the lexicon holds to be one."""
    if a.governments and b.governments:
        return not a.governments.isdisjoint(b.governments)
    return not a.keys.isdisjoint(b.keys) or _related(a.keys, b.keys)


@lru_cache(maxsize=4096)
def _related(a: frozenset[str], b: frozenset[str]) -> bool:
    lexicon = load()
    return any(
        relation is not None and relation.kind != "antonym" and relation.strength >= 0.6
        for x in sorted(a)
        for y in sorted(b)
        for relation in (lexicon.relation(x, y),)
    )


@lru_cache(maxsize=4096)
def opposed(a: frozenset[str], b: frozenset[str]) -> bool:
    """Whether the two are told apart by opposite roles ("buyer", "seller")."""
    lexicon = load()
    return any(
        relation is not None and relation.kind == "antonym"
        for x in sorted(a)
        for y in sorted(b)
        for relation in (lexicon.relation(x, y),)
    )
