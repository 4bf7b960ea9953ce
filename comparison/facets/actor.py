"""Actor: who did it, asked for it, caused it, paid for it.

Two rules, on deeds whose acts answer each other and that are about the same matter, and three of their own modules:
who inquires, who mediates, who speaks jointly. Swapped: who acts on the one side is
acted upon on the other. Other agent: an act that excludes a second agent (actor_acts) is put down to two that cannot be one
and the same: each side names the other, two governments, two names. An agent that is left open, or that may be the
same under another description ("the captain", "she"), is no difference.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from comparison.align.words import LinkKind
from comparison.analyse.statement import Pairing
from comparison.analyse.tokens import Token
from comparison.facets.actor_acts import (
    ENCOUNTERS,
    EXCLUSIVE,
    FIRST_ONLY,
    LIGHT,
    MUTUAL,
    PARTING,
    SOLE,
    STANCES,
    act_class,
    blames,
    compared,
    may_blame,
)
from comparison.facets.actor_causes import causes, may_cause
from comparison.facets.actor_inquiry import inquiries, may_inquire
from comparison.facets.actor_mediation import may_mediate, mediation
from comparison.facets.actor_standing import parts_apart, standing
from comparison.facets.actor_told import Told, told
from comparison.facets.actor_who import Who, akin, apart, opposed, party
from comparison.facets.finding import Finding, Relation, Value
from comparison.facets.voice import Spoken, spoken

# Confidence by what tells the two agents apart: measured on the development pairs (benchmarks/README.md).
MOST_TOKENS = 400  # of a claim; a longer one is no sentence, and pairs of its words would cost their square
SWAPPED = 0.85
EACH_THE_OTHER = 0.85
TWO_GOVERNMENTS = 0.8
OPPOSITE_ROLES = 0.65
TWO_NAMES = 0.6
TWO_PARTS = 0.6  # the driver, the cyclist (actor_standing)
TWO_STANDINGS = 0.6  # the state, a firm, its workers (actor_standing)
OWN_AND_ANOTHER = 0.6  # "ours was the first", "the first was somebody else's"
JOINT = 0.55  # "both ministers condemned", "the minister condemned"
BLAMED = 0.65  # "the responsibility lies with A", "B rammed our ship"
SAME = 0.7

LEAST_LINK = 0.6  # strength from which linked words of two agents make them one
FEW_SHARED = 2  # linked words of the matter without which acts that are not linked themselves are not compared
_SAYING = frozenset("claim say allege insist maintain accuse report tell believe think".split())
_ALIKE: frozenset[LinkKind] = frozenset({"exact", "inflected", "derived", "variant", "synonym"})


@dataclass(frozen=True)
class _Links:
    """The pairing's links by their two ends, antonyms apart."""

    kinds: dict[tuple[int, int], tuple[LinkKind, float]]

    def alike(self, i: int, j: int) -> bool:
        kind, strength = self.kinds.get((i, j), ("near", 0.0))
        return kind in _ALIKE and strength >= LEAST_LINK

    def between(self, left: frozenset[int], right: frozenset[int]) -> int:
        """How many of ``left`` are linked with one of ``right`` so that both mean the same."""
        return len({i for (i, j) in self.kinds if i in left and j in right and self.alike(i, j)})


def contrast(pairing: Pairing) -> tuple[Finding, ...]:
    """At most one finding: the surest difference, or else the surest identity."""
    if max(len(pairing.left.tokens), len(pairing.right.tokens)) > MOST_TOKENS:
        return ()
    inquired = may_inquire(pairing.left.tokens) and may_inquire(pairing.right.tokens)
    mediated = may_mediate(pairing.left.tokens) and may_mediate(pairing.right.tokens)
    caused = may_cause(pairing.left.tokens) and may_cause(pairing.right.tokens)
    acted = _may_differ(pairing)
    if not inquired and not mediated and not caused and not acted:
        return ()
    left, right = spoken(pairing)
    found = list(_deeds(left, right, pairing)) if acted else []
    found += inquiries(left, right, pairing.words) if inquired else ()
    found += mediation(left, right) if mediated else ()
    found += causes(left, right, pairing.words) if caused else ()
    found.sort(key=lambda f: (f.relation != "different", -f.confidence, f.left.text, f.right.text))
    return tuple(found[:1])


def _deeds(left: Spoken, right: Spoken, pairing: Pairing) -> Iterator[Finding]:
    links = _Links({(w.left, w.right): (w.kind, w.strength) for w in pairing.words if w.kind != "antonym"})
    mine = told(left, lambda act: act in left.links or compared(left.tokens[act].lemma))
    yours = told(right, lambda act: act in right.links or compared(right.tokens[act].lemma)) if mine else []
    for a in mine:
        for b in yours:
            yield from _compare(left, right, links, a, b)


def _may_differ(pairing: Pairing) -> bool:
    """A cheap look at the words: some act is shared that agents can be compared on."""
    mine, yours = pairing.left.tokens, pairing.right.tokens
    classes = {act_class(t.lemma) for t in mine} - {None}
    if classes and not classes.isdisjoint(act_class(t.lemma) for t in yours):
        return True
    if may_blame((t.lemma for t in mine), (t.lemma for t in yours)):
        return True
    for w in pairing.words:
        a, b = mine[w.left], yours[w.right]
        if {a.lemma, b.lemma} & EXCLUSIVE or (w.kind in _ALIKE and (_inflected(a) or _inflected(b))):
            return True
    return False


def _inflected(token: Token) -> bool:
    return token.lemma != token.norm and not token.capitalised


def _compare(left: Spoken, right: Spoken, links: _Links, a: Told, b: Told) -> Iterator[Finding]:
    linked = links.alike(a.act, b.act)
    mine, yours = left.tokens[a.act].lemma, right.tokens[b.act].lemma
    same_class = act_class(mine) is not None and act_class(mine) == act_class(yours)
    if not same_class and not linked and (blames(mine, yours) or blames(yours, mine)):
        yield from _blamed(left, right, links, a, b)
        return
    parting = mine in PARTING and yours in PARTING
    answered = left.links.get(a.act, b.act) != b.act or right.links.get(b.act, a.act) != a.act
    if not linked and not parting and (not same_class or answered):
        return
    if linked and _swapped(links, a, b) and not {mine, yours} & MUTUAL:
        yield _finding(left, right, a, b, "different", SWAPPED, "the roles are reversed")
        return
    if a.agent is None or b.agent is None:
        return
    if linked and {mine, yours} <= STANCES and a.agent.joint != b.agent.joint:
        alone = b.agent if a.agent.joint else a.agent
        if not alone.open and links.between(a.matter, b.matter):
            yield _finding(left, right, a, b, "different", JOINT, "only one side has both of them say so")
        return
    standings = standing(left.tokens[i].lemma for i in a.named), standing(right.tokens[i].lemma for i in b.named)
    if (a.agent.open and standings[0] is None) or (b.agent.open and standings[1] is None):
        return
    sole = mine in LIGHT and yours in LIGHT and _objects(left, a) & _objects(right, b) & SOLE
    if not (same_class or sole or parting or mine in EXCLUSIVE or yours in EXCLUSIVE):
        return
    if same_class and act_class(mine) in FIRST_ONLY and not linked and not (a.first and b.first):
        return
    if not (parting or _same_matter(left, right, links, a, b, linked=linked)) or a.first != b.first:
        return
    named = links.between(a.named, b.named) > 0
    verdict = _verdict(left, right, a.agent, b.agent, named=named, first=a.first and b.first)
    if parting and (not links.between(a.matter, b.matter) or (verdict is not None and verdict[1] == TWO_NAMES)):
        return
    told_itself = _told_itself(left, a) and _told_itself(right, b)
    if told_itself and parts_apart(_lemmas(left, a), _lemmas(right, b)) and (verdict is None or verdict[0] == "same"):
        verdict = ("different", TWO_PARTS, "")
    if verdict is None and told_itself and None not in standings and standings[0] != standings[1]:
        verdict = ("different", TWO_STANDINGS, "")
    if verdict is not None:
        relation, confidence, reason = verdict
        yield _finding(left, right, a, b, relation, confidence, reason)


def _lemmas(side: Spoken, deed: Told) -> tuple[str, ...]:
    return tuple(side.tokens[i].lemma for i in sorted(deed.named))


def _blamed(left: Spoken, right: Spoken, links: _Links, a: Told, b: Told) -> Iterator[Finding]:
    """One side holds somebody responsible, the other has somebody else do the harm."""
    if a.agent is None or b.agent is None or a.agent.open or b.agent.open:
        return
    named = links.between(a.named, b.named) > 0
    verdict = _verdict(left, right, a.agent, b.agent, named=named, first=False)
    if verdict is not None and verdict[0] == "different" and verdict[1] >= TWO_GOVERNMENTS:
        yield _finding(left, right, a, b, "different", BLAMED, "each holds another responsible")


def _swapped(links: _Links, a: Told, b: Told) -> bool:
    """Whether the one's agent is the other's patient, both ways round."""
    if not (a.agent and b.agent and a.acted_on and b.acted_on):
        return False
    if a.agent.open or b.agent.open or a.acted_on.open or b.acted_on.open:
        return False
    return (
        _one(links, a.agent, a.named, b.acted_on, b.patient)
        and _one(links, a.acted_on, a.patient, b.agent, b.named)
        and not _one(links, a.agent, a.named, b.agent, b.named)
        and not _one(links, a.acted_on, a.patient, b.acted_on, b.patient)
    )


def _one(links: _Links, a: Who, at: frozenset[int], b: Who, there: frozenset[int]) -> bool:
    """Whether two phrases name the same one, as far as words tell."""
    if a.governments and b.governments and a.governments.isdisjoint(b.governments):
        return False
    return akin(a, b) or links.between(at, there) > 0


def _same_matter(left: Spoken, right: Spoken, links: _Links, a: Told, b: Told, *, linked: bool) -> bool:
    """Whether both deeds are done to the same, at the same time, as far as the texts say."""
    mine, yours = _times(left, a), _times(right, b)
    if mine and yours and not links.between(mine, yours):
        return False
    if _one_encounter(left, right, links, a, b):
        return True
    shared = links.between(a.matter, b.matter)
    if a.patient and b.patient:
        if not links.between(a.patient, b.patient):
            return False
        if _numbers(left, a.patient) != _numbers(right, b.patient):
            return False
    elif shared < FEW_SHARED:
        return False
    return linked or shared >= (1 if a.patient and b.patient else FEW_SHARED)


def _told_itself(side: Spoken, deed: Told) -> bool:
    """Whether the account tells it in its own name; "the rebels claim the army attacked" has no "that" to mark it."""
    before = (side.tokens[i].lemma for i in side.clause(deed.act) if i < deed.act)
    return side.voice(deed.act) == "own" and _SAYING.isdisjoint(before)


def _one_encounter(left: Spoken, right: Spoken, links: _Links, a: Told, b: Told) -> bool:
    """Whether both were asked for the same call or meeting: accounts of one event mostly speak of one."""
    asked = act_class(left.tokens[a.act].lemma) == act_class(right.tokens[b.act].lemma) == "ask"
    met = frozenset(i for i in a.matter if left.tokens[i].lemma in ENCOUNTERS)
    return asked and links.between(met, b.matter) > 0


def _objects(side: Spoken, deed: Told) -> frozenset[str]:
    return frozenset(side.tokens[i].lemma for i in deed.patient)


def _numbers(side: Spoken, positions: frozenset[int]) -> frozenset[str]:
    return frozenset(side.tokens[i].norm for i in positions if side.tokens[i].kind == "number")


def _times(side: Spoken, deed: Told) -> frozenset[int]:
    spans = [(t.start, t.end) for t in side.claim.times]
    return frozenset(i for i in side.clause(deed.act) if any(s <= side.tokens[i].start < e for s, e in spans))


def _verdict(
    left: Spoken, right: Spoken, mine: Who, yours: Who, *, named: bool, first: bool
) -> tuple[Relation, float, str] | None:
    """Whether the two agents are one, cannot be one, or (None) neither can be told.

    ``named``: words of the two are linked. ``first``: each is said to have been the first.
    """
    parties = apart(party(left.claim.account.party), party(right.claim.account.party))
    if not akin(*parties):
        sides = _of(mine, parties, 0), _of(yours, parties, 1)
        if None not in sides:
            if sides[0] == sides[1]:
                return "same", SAME, ""
            blame = sides == (1, 0)
            return "different", EACH_THE_OTHER, "each names the other" if blame else "each names its own side"
    if mine.governments and yours.governments:
        if mine.governments.isdisjoint(yours.governments):
            return "different", TWO_GOVERNMENTS, ""
        return "same", SAME, ""
    if named or akin(mine, yours):
        return "same", SAME, ""
    if opposed(mine.keys, yours.keys):
        return "different", OPPOSITE_ROLES, ""
    if first and mine.own != yours.own:
        return "different", OWN_AND_ANOTHER, ""
    if mine.names and yours.names and not (mine.own or yours.own or mine.governments or yours.governments):
        return "different", TWO_NAMES, ""
    return None


def _of(who: Who, parties: tuple[Who, Who], speaker: int) -> int | None:
    """Which of the two accounts' parties the phrase names; None where neither or both may be meant."""
    if who.own:
        return speaker
    named = [n for n, each in enumerate(parties) if akin(who, each)]
    return named[0] if len(named) == 1 else None


def _finding(
    left: Spoken, right: Spoken, a: Told, b: Told, relation: Relation, confidence: float, reason: str
) -> Finding:
    return Finding("actor", relation, _value(left, a), _value(right, b), confidence, reason)


def _value(side: Spoken, deed: Told) -> Value:
    """The agent, and the one acted upon where only that one is named."""
    span = deed.span or deed.acted_on_span or (side.tokens[deed.act].start, side.tokens[deed.act].end)
    return side.value(span)
