"""Terms, a rule of the facet of scope: a truce, ban or permission that is limited in time on one side only.

Either the other side calls it full or lasting, or it states the same thing without a limit and its account knows none.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from comparison.analyse.tokens import Token
from comparison.facets.finding import Finding
from comparison.facets.scope_half import Half, finding
from comparison.facets.voice import content
from comparison.lexicon import load

LIMITED_AND_LASTING = 0.7
LIMITED_AND_OPEN = 0.55  # an omission may be no more than that
MUCH_SHARED = 3  # other linked words of the two clauses before a missing limit says anything
BESIDE = 3  # tokens next to a word that say which truce or ban is meant
REACH = 12  # tokens after the word in which its term is looked for

# What is granted, forbidden or halted for a term or without one.
TERMED = frozenset(
    """
    truce ceasefire cease-fire armistice moratorium ban prohibition suspension pause halt exemption waiver permission permit
    curfew lockdown embargo freeze extension leave blackout amnesty reprieve stay licence license
    """.split()
)
_UNITS = frozenset({"day", "week", "month", "hour", "year", "weekend", "fortnight", "decade"})
_LASTING = frozenset(
    "full complete permanent indefinite lasting comprehensive total unconditional durable open-ended".split()
)
_LASTING_ADVERBS = frozenset({"indefinitely", "permanently"})
_NO_END = (["no", "time", "limit"], ["no", "end", "date"], ["until", "further", "notice"])
_LEADING = frozenset({"for", "of", "lasting", "last", "lasts"})  # to a term: "will last 10 days"
_TOLD = 6  # tokens from the thing to the word that is told of it ("the ban is indefinite")
_SMALL_NUMBERS = frozenset(
    "one two three four five six seven eight nine ten eleven twelve fourteen fifteen twenty thirty forty sixty ninety".split()
)


@dataclass(frozen=True, slots=True)
class _Term:
    """What is termed, and its limit or the word that says that there is none: positions, first to last."""

    thing: int
    first: int
    last: int


def terms(limited: Half, other: Half) -> Iterator[Finding]:
    """``limited`` gives a term, ``other`` none."""
    if limited.words.isdisjoint(TERMED) or other.words.isdisjoint(TERMED):
        return
    for term in _limits(limited):
        if limited.denied(term.first):
            continue
        answers = _answers(limited, other, term.thing)
        for j in answers:
            lasting = _lasting(other, j)
            if lasting is not None and not other.denied(lasting.first):
                yield finding(limited, other, _span(term), _span(lasting), LIMITED_AND_LASTING)
                return
        for j in answers[:1]:
            if _limit(other.tokens, j) is not None or _knows(other, limited.tokens[term.first : term.last + 1]):
                continue
            if _around(limited, other, term.thing, j) >= MUCH_SHARED and _beside(limited, other, term.thing, j):
                yield finding(
                    limited, other, _span(term), (j, j), LIMITED_AND_OPEN, "only one side limits it in time"
                )  # fmt: skip
                return


def _span(term: _Term) -> tuple[int, int]:
    return min(term.thing, term.first), max(term.thing, term.last)


def _answers(limited: Half, other: Half, thing: int) -> list[int]:
    """The other side's words for what is limited: the linked one, and the same again where nothing beside it is shared.

    What is not linked itself may be the same as another word of its claim that is ("a truce … the ceasefire").
    """
    j = limited.links.get(thing)
    if j is None:
        return [limited.links[k] for k in _others(limited, thing) if _lasting(other, limited.links[k]) is not None]
    if not limited.alike(thing) or other.tokens[j].lemma not in TERMED:
        return []
    if _beside(limited, other, thing, j):
        return [j]
    return [j, *(k for k, t in enumerate(other.tokens) if k != j and t.lemma == other.tokens[j].lemma)]


def _others(half: Half, thing: int) -> list[int]:
    """The other linked words of the claim for the same thing."""
    lexicon = load()
    found = []
    for k, token in enumerate(half.tokens):
        if k != thing and token.lemma in TERMED and half.alike(k):
            relation = lexicon.relation(token.lemma, half.tokens[thing].lemma)
            if relation is not None and relation.kind in ("synonym", "variant"):
                found.append(k)
    return found


def _beside(limited: Half, other: Half, i: int, j: int) -> bool:
    """Whether words next to the two mean the same, so that the two are surely one."""
    near = range(j - BESIDE, j + BESIDE + 1)
    return any(
        k != i and limited.alike(k) and limited.links[k] in near and content(limited.tokens[k])
        for k in range(max(0, i - BESIDE), min(len(limited.tokens), i + BESIDE + 1))
    )


def _limits(half: Half) -> Iterator[_Term]:
    for i, token in enumerate(half.tokens):
        if token.lemma in TERMED:
            found = _limit(half.tokens, i)
            if found is not None:
                yield found


def _limit(tokens: Sequence[Token], thing: int) -> _Term | None:
    """ "a 30-day truce", "a truce of two weeks", "a truce … for 30 days"."""
    for at in range(max(0, thing - 4), thing):
        if tokens[at].lemma in _UNITS and _number(tokens, at) is not None:
            return _Term(thing, _number(tokens, at) or at, at)
    for at in range(thing + 2, min(len(tokens), thing + REACH)):
        if tokens[at].kind == "sign" and tokens[at].text in {";", ":", ".", "("}:
            return None
        number = _number(tokens, at) if tokens[at].lemma in _UNITS else None
        if number is not None and any(t.norm in _LEADING for t in tokens[max(0, number - 4) : number]):
            return _Term(thing, number, at)
    return None


def _number(tokens: Sequence[Token], unit: int) -> int | None:
    """The number before a unit of time, a hyphen apart."""
    at = unit - 1
    if at > 0 and tokens[at].text in {"-", "\u2010", "\u2011"}:
        at -= 1
    if at >= 0 and (tokens[at].kind == "number" or tokens[at].norm in _SMALL_NUMBERS):
        return at
    return None


def _lasting(half: Half, thing: int) -> _Term | None:
    """The word that says that the thing has no end, beside it."""
    for i in range(max(0, thing - 3), thing):
        if half.tokens[i].norm in _LASTING:
            return _Term(thing, i, i)
    for i in range(thing + 2, min(len(half.tokens), thing + _TOLD)):
        if half.tokens[i].norm in _LASTING and half.tokens[i - 1].lemma == "be":
            return _Term(thing, i, i)
        if [t.norm for t in half.tokens[i : i + 3]] in _NO_END:
            return _Term(thing, i, i + 2)
    clause = half.clause(thing)
    return next((_Term(thing, i, i) for i in clause if half.tokens[i].norm in _LASTING_ADVERBS), None)


def _knows(half: Half, limit: Sequence[Token]) -> bool:
    """Whether the account gives the same term somewhere else."""
    text = half.spoken.claim.account.text.lower()
    number, unit = limit[0].norm, limit[-1].lemma
    return any(f"{number}{gap}{unit}" in text for gap in (" ", "-", "\u2011"))


def _around(limited: Half, other: Half, i: int, j: int) -> int:
    """How many other words of the two clauses mean the same."""
    theirs = other.clause(j)
    return sum(
        k != i and limited.alike(k) and limited.links[k] in theirs and content(limited.tokens[k])
        for k in limited.clause(i)
    )
