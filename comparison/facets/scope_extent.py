"""Extents, a rule of the facet of scope: all of a thing on one side; on the other part of it, or nothing but a part."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from comparison.align.words import WordLink
from comparison.analyse.assertion.words import is_adverb, is_past
from comparison.analyse.tokens import Token
from comparison.facets.extent import MARKS_OF_ALL, MARKS_OF_LESS, Cue, Extent
from comparison.facets.finding import Finding
from comparison.facets.matter import shared
from comparison.facets.scope_half import Half, finding
from comparison.facets.voice import content
from comparison.lexicon import load

# What the narrower side's word is worth as evidence (benchmarks/README.md). "Some" leaves open whether there are others.
CONFIDENCE: dict[Extent, float] = {"part": 0.75, "only": 0.75, "except": 0.75, "some": 0.4}
KIND_CONFIDENCE = 0.6
REACH = 4  # tokens between an extent word and the thing it measures
FEW_SHARED = 2  # other linked words of the two clauses, where the measured things themselves are not linked
_WHOLE: frozenset[Extent] = frozenset({"all", "full"})
_NARROW: frozenset[Extent] = frozenset({"part", "only", "except", "some"})
_GRANTS = frozenset({"may", "can", "allow", "permit", "continue", "remain", "exempt", "still"})
_PRONOUNS = frozenset({"everyone", "everybody", "everything", "everywhere", "nationwide", "countrywide"})
_BARE_ONLY = frozenset({"only", "alone", "solely", "exclusively"})  # they say of what only by what they stand beside
# "Half of a percentage point", "a full year" are quantities.
_UNITS = frozenset(
    "percent percentage point year month week day hour minute second mile million billion decade century term".split()
)
_PASSED = frozenset({"-", "\u201c", '"', "(", ")"})
_BUTS = frozenset({"but", "though", "although", "however"})


def extents(whole: Half, part: Half) -> Iterator[Finding]:
    """``whole`` speaks of all of it, ``part`` of less."""
    if whole.words.isdisjoint(MARKS_OF_ALL):
        return
    if part.words.isdisjoint(MARKS_OF_LESS) and not any(t.norm in _BUTS for t in _sentence(part)):
        return
    mine, yours = whole.cues, part.cues
    if any(c.extent in ("only", "except", "part") for c in mine):
        return
    for cue in mine:
        if cue.extent not in _WHOLE or whole.denied(cue.first):
            continue
        answered = _answered(whole, part, cue)
        things = _things(whole.tokens, cue)
        for other in yours:
            if other.extent not in _NARROW or part.denied(other.first) or (answered and other.extent != "except"):
                continue
            confidence = CONFIDENCE[other.extent] * _answer(whole, part, cue, other, things)
            if confidence:
                yield finding(
                    whole, part, _around(whole, cue, things), _around(part, other, _things(part.tokens, other)),
                    confidence,
                )  # fmt: skip
                return
        if cue.extent == "all":
            yield from _kind(whole, part, cue, things)


def _answered(whole: Half, part: Half, cue: Cue) -> bool:
    """Whether the other side has an equal extent of its own for this one."""
    j = whole.links.get(cue.first)
    return j is not None and any(c.extent in _WHOLE and c.first <= j <= c.last for c in part.cues)


def _answer(whole: Half, part: Half, cue: Cue, other: Cue, things: Sequence[int]) -> float:
    """How surely the two extents measure the same: a factor, 0 where they do not."""
    targets = _things(part.tokens, other)
    for i in things:
        j = whole.links.get(i)
        if j is not None and j in targets and whole.alike(i):
            return _same_matter(whole, part, cue, other, i)
    alone = whole.tokens[cue.first].lemma in _PRONOUNS
    if (
        other.extent == "except"
        or (other.extent == "only" and alone)
        or (other.extent == "only" and part.tokens[other.first].lemma not in _BARE_ONLY)
        or (other.extent == "only" and _at_one_place(whole, part, cue, other, things, targets))
    ):
        return 1.0 if _clauses_answer(whole, part, cue.first, other.first) else 0.0
    if cue.extent == "full" and other.extent == "part" and _of_one_deed(whole, part, cue, other):
        return 1.0
    if cue.extent == "full" and other.extent == "part":
        mine = [i for i in things if whole.alike(i) and whole.links[i] in part.clause(other.first)]
        yours = [j for j in targets if part.alike(j) and part.links[j] in whole.clause(cue.first)]
        if mine and yours:
            return _same_matter(whole, part, cue, other, mine[0])
    return 0.0


def _at_one_place(whole: Half, part: Half, cue: Cue, other: Cue, things: Sequence[int], targets: Sequence[int]) -> bool:
    """Whether the same word leads to both: "applies to all staff", "applies only to nurses"."""
    if not things or not targets or any(whole.alike(i) for i in things):
        return False
    before = [i for i in whole.clause(things[0]) if i < min(things[0], cue.first) and content(whole.tokens[i])]
    ahead = [j for j in part.clause(targets[0]) if j < min(targets[0], other.first) and content(part.tokens[j])]
    return bool(before and ahead) and whole.alike(before[-1]) and whole.links[before[-1]] == ahead[-1]


def _of_one_deed(whole: Half, part: Half, cue: Cue, other: Cue) -> bool:
    """Whether the one says how fully it was done, and the other to how much of its object ("withdrew most units")."""
    deed = cue.last + 1
    if deed >= len(whole.tokens) or not is_adverb(whole.tokens[cue.first]) or not whole.alike(deed):
        return False
    return 0 < other.first - whole.links[deed] <= 2 and is_past(whole.tokens[deed])


def _same_matter(whole: Half, part: Half, cue: Cue, other: Cue, at: int) -> float:
    """How far the clauses are about the same apart from the extents themselves, which answer each other."""
    mine = {i: other.first for i in range(cue.first, cue.last + 1) if not is_adverb(whole.tokens[i])}
    yours = {j: cue.first for j in range(other.first, other.last + 1) if not is_adverb(part.tokens[j])}
    link = WordLink(at, whole.links[at], "exact", 1.0)
    return shared(
        replace(whole.spoken, links={**whole.links, **mine}), replace(part.spoken, links={**part.links, **yours}), link
    )


def _clauses_answer(whole: Half, part: Half, at: int, other: int) -> bool:
    """Whether enough of the two clauses is linked for the one's "all" to be measured by the other's "only"."""
    theirs = part.clause(other)
    linked = {i for i in whole.clause(at) if whole.alike(i) and whole.links[i] in theirs and content(whole.tokens[i])}
    return len(linked) >= FEW_SHARED


def _kind(whole: Half, part: Half, cue: Cue, things: Sequence[int]) -> Iterator[Finding]:
    """All of a kind on one side; on the other one of its kinds, and something let off: "trawling is banned, but …"."""
    lexicon = load()
    for j, token in enumerate(part.tokens):
        if j in part.links or not content(token) or token.capitalised:
            continue
        for i in things:
            thing = whole.tokens[i]
            let_off = _let_off(part, j)
            if not let_off or thing.stem == token.stem:
                continue
            linked = whole.links.get(i)
            if linked is not None and part.tokens[linked].start < let_off[0].start:
                continue
            relation = lexicon.relation(thing.lemma, token.lemma)
            kind = relation is not None and relation.kind == "part"
            if (kind or any(t.stem == thing.stem for t in let_off)) and _clauses_answer(whole, part, cue.first, j):
                yield finding(whole, part, _around(whole, cue, [i]), (j, j), KIND_CONFIDENCE)
                return


def _let_off(part: Half, at: int) -> Sequence[Token]:
    """What the sentence goes on to allow all the same, after "but"; empty where it allows nothing."""
    after = [t for t in _sentence(part) if t.start > part.tokens[at].start]
    but = next((n for n, t in enumerate(after) if t.norm in _BUTS), None)
    if but is None or not any(t.lemma in _GRANTS for t in after[but:]):
        return ()
    return after[but:]


def _sentence(half: Half) -> Sequence[Token]:
    """The whole sentence that the claim begins in: the exception may stand outside of the passage."""
    return half.spoken.claim.passages[0].sentence.tokens


def _things(tokens: Sequence[Token], cue: Cue) -> list[int]:
    """The content words that an extent word measures: those just after it, or just before it when it ends a phrase."""
    if cue.last + 1 < len(tokens) and any(t.lemma in _UNITS for t in tokens[cue.last + 1 : cue.last + 3]):
        return []
    after: list[int] = []
    passed = 0
    for i in range(cue.last + 1, len(tokens)):
        if tokens[i].kind == "sign" and tokens[i].text not in _PASSED:
            break
        if content(tokens[i]):
            after.append(i)
        passed += tokens[i].kind == "word" and tokens[i].norm not in {"or", "so"}
        if passed >= REACH:
            break
    before = [i for i in range(max(0, cue.first - 3), cue.first) if content(tokens[i])]
    return after or before


def _around(half: Half, cue: Cue, things: Sequence[int]) -> tuple[int, int]:
    """The extent with what it measures, up to the first such word that is linked."""
    near = [i for i in things if i > cue.last]
    if not near:
        return (min([cue.first, *things[-1:]]), cue.last)
    linked = [i for i in near if half.alike(i)]
    return cue.first, (linked or near)[0]
