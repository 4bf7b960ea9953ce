"""Places in a sentence: names that the gazetteer knows, and phrases such as "outside the railway station".

Only what a preposition of place leads to is read: a capital that speaks or negotiates ("Washington said", "talks
between Moscow and Washington") is an actor.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from comparison.analyse.places.gazetteer import Place, capital_of, lookup
from comparison.analyse.places.words import (
    AREAS,
    BEARINGS,
    DIRECTIONS,
    INLAND,
    PARTICLES,
    PARTS_OF_SITES,
    SITES,
    Bearing,
)
from comparison.analyse.times.vocabulary import words
from comparison.analyse.tokens import Token

__all__ = ["Place", "PlaceMention", "find_places"]

_DETERMINERS = frozenset({"the", "a", "an", "its", "their", "his", "her", "our", "this", "that", "some", "one", "both"})
_ENDS = words(
    """in at on off near outside inside within to into from for with by and or but who which where when while after before
    as during since until is was were are had has have said says that because over against about under through"""
)
_LONGEST_NAME = 5
_LONGEST_PHRASE = 7
_SETTING = 6
"""Tokens after a phrase in which it may be said to lie inland ("the depot at Orrin, far inland")."""


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """A place phrase, ``start`` to ``end`` in the account's text without its preposition.

    ``named`` are the gazetteer's candidates, ``name`` the proper name if there is one, ``head`` the lemma of the kind
    of place ("station"), ``about`` the other words of the phrase ("railway"). ``listed``: one of several.
    """

    start: int
    end: int
    bearing: Bearing
    named: tuple[Place, ...] = ()
    name: str = ""
    head: str = ""
    about: frozenset[str] = frozenset()
    direction: str = ""
    listed: bool = False


def find_places(tokens: Sequence[Token], text: str) -> tuple[PlaceMention, ...]:
    """The places that prepositions lead to in ``tokens`` of ``text``, in the order of the text."""
    found: list[PlaceMention] = []
    taken = -1
    for index, token in enumerate(tokens):
        bearing = BEARINGS.get(token.norm)
        if bearing is None or index < taken or index + 1 >= len(tokens):
            continue
        mention = _mention(tokens, text, index + 1, bearing)
        if mention is not None:
            found.append(mention[0])
            taken = mention[1]
    return tuple(found)


def _mention(tokens: Sequence[Token], text: str, index: int, bearing: Bearing) -> tuple[PlaceMention, int] | None:
    start = index + 1 if tokens[index].norm in _DETERMINERS else index
    if start >= len(tokens) or tokens[start].kind != "word":
        return None
    capital = _capital(tokens, text, start, bearing)
    if capital is not None:
        return capital
    part = tokens[start].norm in DIRECTIONS and start + 1 < len(tokens)  # "southern Spain"
    name = _name(tokens, text, start + 1 if part else start)
    if name is not None:
        places, last = name
        if last < len(tokens) and (tokens[last].norm in {"'s", "'"} or tokens[last].norm in SITES):
            return _phrase(tokens, text, start, bearing)
        places, last = _qualified(tokens, text, places, last)
        listed = last + 1 < len(tokens) and tokens[last].norm in {"and", "or", ","} and _lists(tokens, text, last)
        first = tokens[start]
        span = text[first.start : tokens[last - 1].end]
        return PlaceMention(first.start, tokens[last - 1].end, bearing, places, span, listed=listed), last
    return _phrase(tokens, text, start, bearing)


def _lists(tokens: Sequence[Token], text: str, index: int) -> bool:
    following = index + 1
    return following < len(tokens) and tokens[following].capitalised and _name(tokens, text, following) is not None


def _name(tokens: Sequence[Token], text: str, start: int) -> tuple[tuple[Place, ...], int] | None:
    """The gazetteer's places whose name begins at ``start``, the longest name first; and the index after it."""
    if not tokens[start].capitalised:
        return None
    limit = start
    while limit < len(tokens) and limit - start < _LONGEST_NAME:
        token = tokens[limit]
        if not (token.capitalised or token.norm in PARTICLES or token.norm in {"-", "."}):
            break
        limit += 1
    for last in range(limit, start, -1):
        if not tokens[last - 1].capitalised:
            continue
        places = lookup(text[tokens[start].start : tokens[last - 1].end])
        if places:
            follows = tokens[last] if last < len(tokens) else None
            if follows is not None and follows.capitalised and follows.kind == "word":
                return None  # "Jordan Smith", "Paris Agreement"
            return places, last
    return None


def _qualified(
    tokens: Sequence[Token], text: str, places: tuple[Place, ...], last: int
) -> tuple[tuple[Place, ...], int]:
    """ "Springfield, Illinois", "Tripoli (Libya)": only the candidates there."""
    if last + 1 >= len(tokens) or tokens[last].norm not in {",", "("}:
        return places, last
    outer = _name(tokens, text, last + 1)
    if outer is None:
        return places, last
    wider = [p for p in outer[0] if p.kind != "city"]
    inside = tuple(p for p in places if any(_holds(w, p) for w in wider))
    if not inside:
        return places, last
    end = (
        outer[1] + 1
        if tokens[last].norm == "(" and outer[1] < len(tokens) and tokens[outer[1]].norm == ")"
        else outer[1]
    )
    return inside, end


def _holds(wider: Place, place: Place) -> bool:
    if wider.kind == "country":
        return wider.country == place.country
    return wider.country == place.country and (not wider.admin or not place.admin or wider.admin == place.admin)


def _capital(tokens: Sequence[Token], text: str, start: int, bearing: Bearing) -> tuple[PlaceMention, int] | None:
    """ "the Indian capital", "the capital of India"."""
    for length in (1, 2):
        at = start + length
        if at < len(tokens) and tokens[at].norm == "capital" and tokens[start].capitalised:
            nation = " ".join(t.text for t in tokens[start:at])
            places = capital_of(nation)
            if places:
                return _capital_mention(tokens, text, start, at + 1, bearing, places), at + 1
    if tokens[start].norm == "capital" and start + 2 < len(tokens) and tokens[start + 1].norm == "of":
        name = _name(tokens, text, start + 2)
        if name is not None:
            places = tuple(c for p in name[0][:1] for c in capital_of(p.name))
            if places:
                return _capital_mention(tokens, text, start, name[1], bearing, places), name[1]
    return None


def _capital_mention(
    tokens: Sequence[Token], text: str, start: int, last: int, bearing: Bearing, places: tuple[Place, ...]
) -> PlaceMention:
    first, end = tokens[start].start, tokens[last - 1].end
    return PlaceMention(first, end, bearing, places, places[0].name, head="capital")


def _phrase(tokens: Sequence[Token], text: str, start: int, bearing: Bearing) -> tuple[PlaceMention, int] | None:
    """ "bus station", "roof of the library", "southern suburbs", "Mill Bridge", "air base at Orrin"."""
    index = start
    about: list[str] = []
    head, last = "", start
    proper = ""
    while index < len(tokens) and index - start < _LONGEST_PHRASE:
        token = tokens[index]
        if token.norm == "of" and (head in PARTS_OF_SITES or head in AREAS) and index + 1 < len(tokens):
            if head not in AREAS:
                about, head = [], ""
            index += 2 if tokens[index + 1].norm in _DETERMINERS else 1
            continue
        if token.kind == "sign" and token.norm == "-":
            index += 1
            continue
        if token.kind != "word" or token.norm in _ENDS or token.norm == "of":
            break
        known = _kind(token)
        if head and not known and not token.capitalised:
            break
        if known:
            if head and head not in PARTS_OF_SITES:
                about.append(head)
            head, last = known, index + 1
        else:
            about.append(token.lemma)
        if token.capitalised and index > 0:
            proper = f"{proper} {token.norm}".strip()
            last = index + 1 if head else last
        index += 1
    if not head or head in {"front", "end", "part", "side", "top", "middle", "back"}:
        return None
    setting = {t.norm for t in tokens[last : last + _SETTING] if t.norm in INLAND}
    others = frozenset(w for w in about if w not in DIRECTIONS) | setting
    mention = PlaceMention(
        tokens[start].start,
        tokens[last - 1].end,
        bearing,
        name=proper,
        head=head,
        about=others,
        direction=_direction(tokens[start:index]),
    )
    return mention, last


def _kind(token: Token) -> str:
    """The kind of place that the word names, in the singular."""
    for form in (token.norm, token.lemma):
        if form in SITES or form in AREAS or form in PARTS_OF_SITES:
            return form
    return ""


def _direction(tokens: Sequence[Token]) -> str:
    return next((DIRECTIONS[t.norm] for t in tokens if t.norm in DIRECTIONS), "")
