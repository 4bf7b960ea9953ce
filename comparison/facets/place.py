"""Where: two claims' places of the same happening.

Named places differ where the gazetteer knows both and neither lies in or near the other; sites differ by kind or by
their own name; areas only where their directions are opposite. A place within the other's place is the same.
"""

from __future__ import annotations

from dataclasses import dataclass

from comparison.analyse.places import Place, PlaceMention
from comparison.analyse.places.containment import containing, same_place, surely_apart
from comparison.analyse.places.words import (
    BEARINGS,
    INLAND,
    MOVING,
    OPPOSED_SITES,
    OPPOSITE,
    PARTS_OF_SITES,
    SITES,
    WATERSIDE,
)
from comparison.analyse.statement import Claim, Pairing
from comparison.analyse.times.vocabulary import words
from comparison.facets.finding import Finding, Relation, Value
from comparison.facets.place_sides import sides
from comparison.facets.time_happening import Happening, happening, linked, links_of, sameness
from comparison.lazy import kept

_LEAST_SAMENESS = 0.7
_MOST = 12
"""Places of a claim that are compared; a claim with more is a list."""
_SMALL = 50
"""Thousands of people below which a town abroad is a namesake of what is meant ("Tuscany" is a suburb in Canada)."""
_THERE = 0.75
"""How surely one and the same thing is told to be somewhere, where its name is linked and no verb is there to be."""
_ANOTHER_WAY = 0.7
_BESIDE = 3
"""Tokens before a place among which the verb "be" leads to it."""
_MOTIONS = frozenset({"to", "from"})
_TALKING = words(
    """discuss raise review condemn address welcome mention consider urge call demand exchange deplore note stress touch
    support back reaffirm emphasise emphasize underline warn express agree propose seek want monitor end stop resolve"""
)


@dataclass(frozen=True, slots=True)
class _Placed:
    place: PlaceMention
    happening: Happening


@dataclass(frozen=True, slots=True)
class _Verdict:
    relation: Relation
    certainty: float
    reason: str = ""


def contrast(pairing: Pairing) -> tuple[Finding, ...]:
    """The claims' places of the same happening, compared; a place that one claim alone gives is no finding."""
    left = _placed(pairing.left)
    right = _placed(pairing.right) if left else ()
    reverse = _reversed(pairing, left, right)
    if reverse is not None:
        return (reverse,)
    found: list[tuple[_Placed, _Placed, _Verdict]] = []
    for mine in left:
        for yours in right:
            verdict = _compare(pairing, mine, yours)
            if verdict is not None:
                found.append((mine, yours, verdict))
    found.sort(key=lambda f: (f[2].relation != "same", -f[2].certainty, f[0].place.start + f[1].place.start))
    settled_left: set[int] = set()
    settled_right: set[int] = set()
    findings = []
    for mine, yours, verdict in found:
        if mine.place.start in settled_left or yours.place.start in settled_right:
            continue
        if verdict.relation == "different" and (settled_left or settled_right):
            continue  # the accounts agree on a place already; the other is detail of one of them
        settled_left.add(mine.place.start)
        settled_right.add(yours.place.start)
        findings.append(
            Finding(
                "place",
                verdict.relation,
                _value(pairing.left, mine.place),
                _value(pairing.right, yours.place),
                round(verdict.certainty, 3),
                verdict.reason,
            )
        )
    return tuple(findings) or tuple(sides(pairing))


def _reversed(pairing: Pairing, left: tuple[_Placed, ...], right: tuple[_Placed, ...]) -> Finding | None:
    """ "from Paris to Madrid" and "from Madrid to Paris": one way and the other."""
    mine, yours = _route(left), _route(right)
    if mine is None or yours is None or not sameness(pairing, mine[0].happening, yours[0].happening):
        return None
    crossed = same_place(mine[0].place.named, yours[1].place.named) and same_place(
        mine[1].place.named, yours[0].place.named
    )
    if not crossed:
        return None
    sides = [
        Value(quote.text, (quote,))
        for claim, (a, b) in ((pairing.left, mine), (pairing.right, yours))
        for quote in (claim.quote(min(a.place.start, b.place.start), max(a.place.end, b.place.end)),)
    ]
    return Finding("place", "different", sides[0], sides[1], _ANOTHER_WAY, "one way and the other")


def _route(placed: tuple[_Placed, ...]) -> tuple[_Placed, _Placed] | None:
    """Where something goes from and where to, if the claim names one of each."""
    ends = [[p for p in placed if p.place.bearing == bearing and p.place.named] for bearing in ("from", "to")]
    return (ends[0][0], ends[1][0]) if len(ends[0]) == len(ends[1]) == 1 else None


@kept
def _placed(claim: Claim) -> tuple[_Placed, ...]:
    if not any(t.norm in BEARINGS for t in claim.tokens):
        return ()
    found: list[_Placed] = []
    timed = [(t.start, t.end) for t in claim.times]
    for passage in claim.passages:
        for place in passage.places:
            if any(a < place.end and place.start < b for a, b in timed):
                continue
            said_of = _topical(claim, place, happening(claim, place.start, place.end))
            moving = said_of.verb is not None and claim.tokens[said_of.verb].lemma in MOVING
            if place.bearing in _MOTIONS and not moving:
                continue  # "pressure from Moscow", "a message to Kyiv"
            found.append(_Placed(place, said_of))
            if len(found) == _MOST:
                return tuple(found)
    return tuple(found)


def _topical(claim: Claim, place: PlaceMention, said_of: Happening) -> Happening:
    """ "discussed the war in Yemen": the place is of the war, not of the discussion."""
    if said_of.verb is None or claim.tokens[said_of.verb].lemma not in _TALKING:
        return said_of
    before = [i for i in said_of.content if claim.tokens[i].end <= place.start and i != said_of.verb]
    if not before or before[-1] < said_of.verb:
        return said_of
    return Happening(None, (before[-1],), said_of.content, said_of.negated)


def _compare(pairing: Pairing, left: _Placed, right: _Placed) -> _Verdict | None:
    verdict = _relation(pairing, left.place, right.place)
    if verdict is None:
        return None
    if verdict.relation == "same":
        return verdict if linked(pairing, left.happening, right.happening) else None
    mine, yours = left.place.bearing, right.place.bearing
    if (mine in _MOTIONS) != (yours in _MOTIONS) or (mine in _MOTIONS and mine != yours):
        return None
    if left.place.listed or right.place.listed or left.happening.negated or right.happening.negated:
        return None
    same = sameness(pairing, left.happening, right.happening)
    if not same and _stood(pairing.left, left) and _stood(pairing.right, right):
        same = _THERE if _linked_firmly(pairing, left.happening, right.happening) else 0.0
    if same < _LEAST_SAMENESS:
        return None
    return _Verdict(verdict.relation, verdict.certainty * (0.4 + 0.6 * same), verdict.reason)


def _stood(claim: Claim, placed: _Placed) -> bool:
    """Whether something is said to be there, and no more: "the ship was in port"."""
    before = [t for t in claim.tokens if t.start < placed.place.start][-_BESIDE:]
    return placed.happening.verb is None and any(t.lemma == "be" for t in before)


def _linked_firmly(pairing: Pairing, left: Happening, right: Happening) -> bool:
    """The two share a noun of what they are of."""
    links = links_of(pairing)
    return not links.firm.isdisjoint(links.between(left.core, right.core))


def _relation(pairing: Pairing, left: PlaceMention, right: PlaceMention) -> _Verdict | None:
    if left.named and right.named:
        clocks = _clocks_town(pairing.left, left) and _clocks_town(pairing.right, right)
        return None if clocks and left.named[0].zone != right.named[0].zone else _named(left, right)
    if left.head and right.head:
        return _kinds(pairing, left, right)
    return None


def _clocks_town(claim: Claim, place: PlaceMention) -> bool:
    """Whether the town says in which zone a clock is read ("10 a.m. in New York")."""
    return any(t.clock is not None and 0 <= place.start - t.end <= len(" in ") for t in claim.times)


def _named(left: PlaceMention, right: PlaceMention) -> _Verdict | None:
    if same_place(left.named, right.named):
        capital = (left.head == "capital") != (right.head == "capital")
        place = left.named[0]
        return _Verdict("same", 0.9, f"{place.name} is the capital meant" if capital else "")
    inside = containing(left.named, right.named)
    if inside is not None:
        return _Verdict("same", 0.85, f"{inside[0].name} is in {inside[1].name}")
    mine, yours = _likely(left.named), _likely(right.named)
    if surely_apart(mine, yours) and not _namesake(mine, yours) and not _namesake(yours, mine):
        return _Verdict("different", 0.85)
    return None


def _likely(places: tuple[Place, ...]) -> tuple[Place, ...]:
    """The candidates a newsroom would mean: a country or region first, else the cities of some size."""
    wide = tuple(p for p in places if p.kind != "city")
    return wide + tuple(p for p in places if p.kind == "city" and p.thousands * 20 >= places[-1].thousands)


def _namesake(mine: tuple[Place, ...], yours: tuple[Place, ...]) -> bool:
    """Whether all that the gazetteer knows by a name are small towns of other countries: more likely it knows not what is meant."""
    countries = {p.country for p in yours}
    return all(p.kind == "city" and p.thousands < _SMALL and p.country not in countries for p in mine)


def _kinds(pairing: Pairing, left: PlaceMention, right: PlaceMention) -> _Verdict | None:
    if frozenset({left.direction, right.direction}) in OPPOSITE and (left.head == right.head or _areas(left, right)):
        return _Verdict("different", 0.75)
    water = _touches(left, WATERSIDE), _touches(right, WATERSIDE)
    inland = _touches(left, INLAND), _touches(right, INLAND)
    if (water[0] and inland[1]) or (water[1] and inland[0]):
        return _Verdict("different", 0.7)
    if left.head == right.head:
        return _same_kind(pairing, left, right)
    if left.head in SITES and right.head in SITES and not _same_words(pairing, left, right):
        if (left.head in PARTS_OF_SITES) or (right.head in PARTS_OF_SITES):
            return None
        return _Verdict("different", 0.75)
    return None


def _same_kind(pairing: Pairing, left: PlaceMention, right: PlaceMention) -> _Verdict | None:
    if {left.bearing, right.bearing} == {"inside", "outside"}:
        return _Verdict("different", 0.7)
    if any(a in left.about and b in right.about for a, b in OPPOSED_SITES):
        return _Verdict("different", 0.75)
    if left.about == right.about:
        return _Verdict("same", 0.8)
    if left.name and right.name and not left.about & right.about and not _same_names(pairing, left, right):
        return _Verdict("different", 0.75)  # "Castle Street", "Mill Street"
    return _Verdict("same", 0.6) if left.about <= right.about or right.about <= left.about else None


def _areas(left: PlaceMention, right: PlaceMention) -> bool:
    return left.head not in SITES and right.head not in SITES


def _touches(place: PlaceMention, words: frozenset[str]) -> bool:
    return place.head in words or bool(place.about & words)


def _same_names(pairing: Pairing, left: PlaceMention, right: PlaceMention) -> bool:
    """Words of the two names are linked: "the Mexican cave", "the Mexico cave"."""
    mine, yours = _name(pairing.left, left), _name(pairing.right, right)
    return bool(links_of(pairing).between(mine, yours))


def _name(claim: Claim, place: PlaceMention) -> list[int]:
    return [
        i
        for i, t in enumerate(claim.tokens)
        if place.start <= t.start < place.end and t.capitalised and place.head not in {t.norm, t.lemma}
    ]


def _same_words(pairing: Pairing, left: PlaceMention, right: PlaceMention) -> bool:
    """The phrases share a word, or words of them are linked ("ship", "vessel")."""
    if left.about & right.about or left.head in right.about or right.head in left.about:
        return True
    mine = [i for i, t in enumerate(pairing.left.tokens) if left.start <= t.start < left.end]
    yours = [i for i, t in enumerate(pairing.right.tokens) if right.start <= t.start < right.end]
    content = [i for i in mine if pairing.left.tokens[i].kind == "word" and len(pairing.left.tokens[i].norm) > 3]
    return bool(links_of(pairing).between(content, yours))


def _value(claim: Claim, place: PlaceMention) -> Value:
    quote = claim.quote(place.start, place.end)
    return Value(quote.text, (quote,))
