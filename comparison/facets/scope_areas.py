"""Areas, a rule of the facet of scope: where a truce, ban or alert applies, wider on one side than on the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from comparison.analyse.quantities.number_words import SMALL
from comparison.analyse.tokens import Token
from comparison.facets.finding import Finding
from comparison.facets.scope_half import Half, finding
from comparison.facets.scope_terms import TERMED
from comparison.facets.voice import content
from comparison.lexicon import load

WHOLE_AND_PART = 0.7  # "all of the province", "only the capital"
OTHER_AREA = 0.6  # "North Darfur", "the city and its surroundings"
REACH = 8  # tokens after the word for what applies, or around the cue, in which the area is named

# Words that open the area to which something applies; the bare prepositions count only after the thing itself.
_COVERING = frozenset(
    {"covering", "covers", "cover", "covered", "confined", "limited", "restricted", "applies", "apply", "applying"}
)
_PREPOSITIONS = frozenset({"in", "within", "across", "throughout", "for", "along", "over"})
_WHOLE = frozenset({"all", "whole", "entire", "throughout", "nationwide", "countrywide", "every"})
_ONLY = frozenset({"only", "confined", "limited", "restricted", "solely", "alone"})
_AROUND = frozenset(
    {"surrounding", "surroundings", "environs", "outskirts", "vicinity", "neighbouring", "neighboring", "adjacent"}
)
_DIRECTIONS = frozenset(
    "north south east west northern southern eastern western central north-east north-west upper lower".split()
)
# Common nouns of places: a truce "along the whole front", "in two districts".
_EXTENTS = frozenset(
    """front district province region county zone sector area town village city quarter country coast border island line capital
    territory neighbourhood neighborhood municipality suburb""".split()
)
_SECTIONS = frozenset({"centre", "center", "parts", "part", "outskirts", "pockets", "downtown"})
# What one account calls a halt of operations another calls a truce.
_CESSATIONS = frozenset({"truce", "ceasefire", "cease-fire", "armistice", "halt", "pause", "suspension"})
# Capitalised parts of names that tell none from another.
_PARTS = frozenset({"al", "el", "the", "state", "province", "region", "city", "road", "highway"})
_ENDS = frozenset(
    "for from until till which who that while after before on at by to with as under if unless but or was is are were has had "
    "will would".split()
)


@dataclass(frozen=True, slots=True)
class _Area:
    """Where it applies: its names, how they are widened or narrowed, and its first and last position."""

    names: frozenset[str]
    marks: frozenset[str]
    first: int
    last: int


def areas(left: Half, right: Half) -> Iterator[Finding]:
    """One finding where the same thing applies to different areas. (The rule is symmetrical.)"""
    things = _things(left), _things(right)
    if not things[0] or not things[1]:
        return
    mine = _area(left.tokens, bounded=left.words.isdisjoint(TERMED))
    yours = _area(right.tokens, bounded=right.words.isdisjoint(TERMED)) if mine else None
    if mine is None or yours is None or not (_linked(left, right) or _one_thing(*things)):
        return
    confidence = _apart(mine, yours)
    if confidence and not left.denied(mine.first) and not right.denied(yours.first):
        yield finding(left, right, (mine.first, mine.last), (yours.first, yours.last), confidence)


def _things(half: Half) -> frozenset[str]:
    """What applies somewhere, by the claim, or else by the sentences of which it is a part ("limited to the port")."""
    within = half.words & TERMED
    if within:
        return within
    return frozenset(t.lemma for p in half.spoken.claim.passages for t in p.sentence.tokens if t.lemma in TERMED)


def _linked(left: Half, right: Half) -> bool:
    """Whether a truce or the like of both is linked."""
    return any(
        t.lemma in TERMED and left.alike(i) and right.tokens[left.links[i]].lemma in TERMED
        for i, t in enumerate(left.tokens)
    )


def _one_thing(mine: frozenset[str], yours: frozenset[str]) -> bool:
    """Whether some word for what applies is the same on both sides, or as good as the same."""
    lexicon = load()
    return any(
        a == b
        or {a, b} <= _CESSATIONS
        or ((r := lexicon.relation(a, b)) is not None and r.kind in {"synonym", "variant"})
        for a in sorted(mine)
        for b in sorted(yours)
    )


def _apart(a: _Area, b: _Area) -> float:
    """How surely the two areas differ. Where nothing but the names differs, that may be detail: one may lie in the other."""
    marks = a.marks ^ b.marks
    if "whole" in marks and ({"only", "part"} & marks or not (a.names and b.names)):
        return WHOLE_AND_PART
    if a.names.isdisjoint(b.names):
        return OTHER_AREA if a.names and b.names and a.marks and b.marks else 0.0
    return OTHER_AREA if marks - {"only", "whole"} else 0.0


def _area(tokens: Sequence[Token], *, bounded: bool) -> _Area | None:
    """The area of the first thing that applies somewhere: its names, up to a verb or sign.

    ``bounded``: the claim begins after the thing, with what applies to it.
    """
    thing = -1 if bounded else next((i for i, t in enumerate(tokens) if t.lemma in TERMED), None)
    if thing is None:
        return None
    if thing > 0 and tokens[thing - 1].norm in {"nationwide", "countrywide"}:
        return _Area(frozenset(), frozenset({"whole"}), thing - 1, thing)
    for at in range(thing + 1, min(len(tokens), thing + REACH)):
        token = tokens[at]
        if token.kind == "sign" and token.text not in {"-", ","}:
            return None
        if (
            token.norm in _COVERING
            or (token.norm in _PREPOSITIONS and tokens[at - 1].text != ",")
            or (token.norm == "of" and tokens[at - 1].norm == "out")
        ):
            found = _named(tokens, at)
            if found is not None:
                return found
    return None


def _named(tokens: Sequence[Token], cue: int) -> _Area | None:
    names: set[str] = set()
    marks: set[str] = set()
    last = cue
    named = counted = False
    for i in range(cue, min(len(tokens), cue + 2 * REACH)):
        token = tokens[i]
        if token.norm == "to" and i == cue + 1:
            continue  # "confined to"
        if i > cue and (token.norm in _ENDS or (token.kind == "sign" and token.text not in {"-", "\u2013"})):
            break
        counted = counted or token.norm in SMALL or token.norm in {"some", "several"}
        if token.norm in _WHOLE:
            marks.add("whole")
        elif token.norm in _ONLY:
            marks.add("only")
        elif token.norm in _AROUND:
            marks.add("around")
            last = i + 1 if i + 1 < len(tokens) and content(tokens[i + 1]) else i
        elif token.norm in _DIRECTIONS:
            marks.add(token.norm[:5])  # "north" and "northern"
        elif token.norm in _SECTIONS or (token.lemma in _EXTENTS and counted):
            marks.add("part")
            last = i
        elif token.lemma in _EXTENTS and "whole" in marks:
            named = True
            last = i
        elif token.capitalised and not token.norm.endswith("day"):
            names |= {token.norm} - _PARTS
            last = i
    return (
        _Area(frozenset(names), frozenset(marks), cue, last) if names or named or marks & {"around", "part"} else None
    )
