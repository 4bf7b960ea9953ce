"""Unlike things, a rule of the facet of scope: the same is said on both sides, but of things that are not the same.

"The clinic will receive 15 new beds" and "the hospital will receive 15 new ambulances" share most of their words, and yet neither
confirms the other. Two nouns in one place of the two clauses are unlike where the lexicon knows both and does not relate
them; a noun that it does not know may be a synonym that it lacks.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from comparison.analyse.assertion.words import LIGHT_VERBS, MODALS, is_auxiliary, is_past
from comparison.analyse.tokens import Token
from comparison.facets.actor_who import GENERIC
from comparison.facets.finding import Finding
from comparison.facets.scope_half import Half, span
from comparison.facets.voice import EVERYBODY, content
from comparison.lexicon import load

UNLIKE = 0.4  # of a doubt: no difference is reported at it (Settings.certainty)
LEAST_SHARED = 2  # linked words that say the same of both
ELSE_SHARED = 3  # linked words of content that are all else that either says
MOST_TOKENS = 40  # of a claim; longer ones have room for both things
LONGEST = 3  # words of a thing's name
# Nouns that only introduce a matter: "the need for talks", "the situation in the south".
_VAGUE = frozenset(
    """need situation issue question matter problem importance way aim effort work progress development point topic area part case
    fact thing view position role step measure process state level number idea subject state aspect kind sort range series set
    possibility prospect""".split()
)
# One of them may be another's description: "the suspect", "my client".
_PERSONS = frozenset(
    """client suspect man woman boy girl child captain guard king queen coach victim person wife husband defendant driver pilot
    passenger patient player teacher doctor nurse prisoner tenant owner witness author singer worker student pupil
    cyclist pedestrian motorcyclist rider conductor bystander midwife surgeon visitor inmate landlord landlady referee
    goalkeeper spectator buyer seller firefighter resident""".split()
)
# Roles of which a person has one at a time.
_ROLES = tuple(
    frozenset(roles.split())
    for roles in (
        "driver passenger cyclist pedestrian motorcyclist rider conductor bystander",
        "pilot passenger",
        "teacher pupil student",
        "doctor nurse patient midwife surgeon visitor",
        "guard prisoner inmate",
        "tenant landlord landlady",
        "player coach referee goalkeeper spectator",
        "buyer seller",
        "firefighter resident",
    )
)
_REASON = "the two passages may speak of different things in the same words"
_ARTICLES = frozenset("a an the its our their his her my this that these those".split())


@dataclass(frozen=True, slots=True)
class _Thing:
    """A noun phrase of which no word is linked: its first and last token, and the tokens around it (-1 at an edge).

    ``verb`` is the verb, also without a link, whose object it is, or -1; that verb may be its first token.
    """

    first: int
    last: int
    before: int
    after: int
    verb: int


def unlike(left: Half, right: Half) -> Iterator[Finding]:
    """One finding where two things that are not the same stand in the same place."""
    if max(len(left.tokens), len(right.tokens)) > MOST_TOKENS:
        return
    shared = sum(left.alike(i) and content(left.tokens[i]) for i in left.links)
    if not shared:
        return
    theirs = list(_things(right))
    alike = _else_alike(left) and _else_alike(right)
    for a in _things(left):
        for b in theirs:
            if not _one_place(left, a, b) or (shared < LEAST_SHARED and not _two_persons(left, a, right, b)):
                continue
            if _unrelated(left, a, right, b, alike=alike):
                yield Finding(
                    "scope", "unclear", span(left, a.first, a.last), span(right, b.first, b.last), UNLIKE, _REASON
                )  # fmt: skip
                return


def _things(half: Half) -> Iterator[_Thing]:
    tokens = half.tokens
    timed = [(t.start, t.end) for t in half.spoken.claim.times]
    at = 0
    while at < len(tokens):
        if at in half.links or not content(tokens[at]):
            at += 1
            continue
        last = at
        while last + 1 < len(tokens) and last + 1 not in half.links and content(tokens[last + 1]):
            last += 1
        before, after = at - 1, last + 1
        while before >= 0 and tokens[before].norm in _ARTICLES:
            before -= 1
        if before > 0 and before not in half.links and content(tokens[before]) and _leads(tokens[before - 1]):
            verb, before = (
                before,
                before - 1,
            )  # another verb with another object: "to repair the roof", "will close the pool"
        else:
            verb = at if before >= 0 and _leads(tokens[before]) and last > at else -1
        head = tokens[last]
        named = any(t.capitalised for t in tokens[at : last + 1] if t.start != tokens[0].start)
        counted = any(s <= head.start < e for s, e in timed)
        found = _Thing(at, last, before, after if after < len(tokens) else -1, verb)
        if last - at < LONGEST and not (named or counted or _no_thing(half, found)):
            yield found
        at = last + 1


def _no_thing(half: Half, thing: _Thing) -> bool:
    """Whether the last word is a verb or a modifier by its form or neighbours, or names a body or nobody in particular."""
    token = half.tokens[thing.last]
    if is_past(token) or token.norm.endswith(("ing", "ly")):
        return True
    before = half.tokens[thing.before] if thing.before >= 0 else None
    if thing.verb >= 0:
        if half.tokens[thing.verb].lemma in LIGHT_VERBS:
            return True  # "to hold talks"
    elif before is not None and (before.norm == "to" or is_auxiliary(before) or before.lemma == "be"):
        return True  # "will continue"
    after = half.tokens[thing.after] if thing.after >= 0 else None
    dated = after is not None and any(t.start <= after.start < t.end for t in half.spoken.claim.times)
    if after is not None and content(after) and not (dated or is_past(after)):
        return True  # "profound sorrow"
    return token.lemma in GENERIC or token.lemma in EVERYBODY or token.lemma in _VAGUE


def _leads(token: Token) -> bool:
    return token.norm == "to" or token.lemma in MODALS


def _one_place(left: Half, a: _Thing, b: _Thing) -> bool:
    follows = left.links.get(a.before, -2) == b.before or (a.before == -1 == b.before)
    leads = left.links.get(a.after, -2) == b.after
    return (follows and a.before >= 0) or (leads and (follows or a.before == -1))


def _else_alike(half: Half) -> bool:
    """Whether all words of content but one thing are the other side's: who words all else alike means another thing."""
    words = [i for i, t in enumerate(half.tokens) if content(t)]
    linked = sum(half.alike(i) for i in words)
    return linked >= ELSE_SHARED and len(words) - linked <= LONGEST - 1


def _two_persons(left: Half, a: _Thing, right: Half, b: _Thing) -> bool:
    """Whether nobody is both; else two descriptions may be of one person ("the suspect", "my client")."""
    mine, yours = left.tokens[a.last].lemma, right.tokens[b.last].lemma
    return mine != yours and any(mine in roles and yours in roles for roles in _ROLES)


def _unrelated(left: Half, a: _Thing, right: Half, b: _Thing, *, alike: bool) -> bool:
    """Whether the lexicon keeps the two apart. ``alike``: all else is the same, so that it need not know them."""
    lexicon = load()
    mine, yours = (
        [half.tokens[i].lemma for i in range(each.first, each.last + 1)] for half, each in ((left, a), (right, b))
    )
    if mine[-1] in _PERSONS and yours[-1] in _PERSONS:
        return _two_persons(left, a, right, b)
    if not alike and not (lexicon.memberships(mine[-1]) and lexicon.memberships(yours[-1])):
        return False
    return all(lexicon.relation(x, y) is None for x in mine for y in yours)
