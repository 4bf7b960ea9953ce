"""Scope: what is covered, and whether one side's version is wider or narrower than the other's.

Three rules, each on linked words only: two things coordinated on one side and compounded on the other ("energy and
infrastructure" / "energy infrastructure"); opposite extents of the same thing ("all" / "most", "all" / "only");
an item that one of two shared lists adds.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from comparison.align.weights import FUNCTION_WORDS
from comparison.analyse.statement import Claim, Pairing
from comparison.analyse.tokens import Token
from comparison.facets.extent import Cue, cues
from comparison.facets.finding import Finding, Value

# What each rule's finding is worth: measured on the development pairs and cases (benchmarks/README.md).
COORDINATION_CONFIDENCE = 0.85
EXTENT_CONFIDENCE = 0.7
LIST_CONFIDENCE = 0.6

COORDINATORS = frozenset({"and", "or", "&", "/", "+"})
REACH = 4  # tokens between an extent word and the thing it measures


@dataclass(frozen=True, slots=True)
class Half:
    """One claim of a pairing, with the links of its tokens to the other's."""

    claim: Claim
    links: dict[int, int]


def contrast(pairing: Pairing) -> tuple[Finding, ...]:
    """At most one finding: the surest of the rules."""
    links = [w for w in pairing.words if w.kind != "antonym"]
    left = Half(pairing.left, {w.left: w.right for w in links})
    right = Half(pairing.right, {w.right: w.left for w in links})
    for rule in (_coordination, _extent, _lists):
        for finding in rule(left, right):
            return (finding,)
        for finding in rule(right, left):
            return (_swapped(finding),)
    return ()


def _swapped(f: Finding) -> Finding:
    return Finding(f.kind, f.relation, f.right, f.left, f.confidence, f.reason)


def _coordination(wide: Half, narrow: Half) -> Iterator[Finding]:
    """"A and B" on one side, the compound "A B" on the other."""
    tokens, others = wide.claim.tokens, narrow.claim.tokens
    for i, token in enumerate(tokens[1:-1], 1):
        if token.lemma not in COORDINATORS:
            continue
        first, second = wide.links.get(i - 1), wide.links.get(i + 1)
        if first is None or second is None or second != first + 1:
            continue
        if {others[first].lemma, others[second].lemma} & FUNCTION_WORDS:
            continue
        if others[first].end + 1 != others[second].start:
            continue
        yield Finding(
            "scope", "different", _value(wide.claim, i - 1, i + 1), _value(narrow.claim, first, second),
            COORDINATION_CONFIDENCE,
            f'"{_text(wide.claim, i - 1, i + 1)}" covers two things, "{_text(narrow.claim, first, second)}" one',
        )  # fmt: skip


def _extent(whole: Half, part: Half) -> Iterator[Finding]:
    """All of a thing on one side; part of it, or nothing but a part, or all but something, on the other."""
    mine, yours = cues(whole.claim.tokens), cues(part.claim.tokens)
    narrower = [c for c in yours if c.extent in ("part", "only", "except")]
    if not narrower or any(c.extent in ("only", "except", "part") for c in mine):
        return
    for cue in mine:
        if cue.extent != "whole":
            continue
        things = _things(whole.claim.tokens, cue)
        for other in narrower:
            targets = set(_things(part.claim.tokens, other))
            linked = [i for i in things if whole.links.get(i) in targets]
            if other.extent in ("only", "except"):
                linked = linked or [i for i in things if i in whole.links]
            if linked and not _negated_nearby(part.claim.tokens, other):
                yield Finding(
                    "scope", "different",
                    _value(whole.claim, min(cue.first, *linked), max(cue.last, *linked)),
                    _value(part.claim, other.first, min(len(part.claim.tokens) - 1, max(_things(part.claim.tokens, other), default=other.last))),
                    EXTENT_CONFIDENCE,
                )  # fmt: skip
                return


def _things(tokens: Sequence[Token], cue: Cue) -> list[int]:
    """The content words that an extent word measures: those just after it, or just before it when it ends a phrase."""
    after = [
        i
        for i in range(cue.last + 1, min(len(tokens), cue.last + 1 + REACH))
        if tokens[i].kind != "sign" and tokens[i].lemma not in FUNCTION_WORDS
    ]
    before = [
        i
        for i in range(max(0, cue.first - 3), cue.first)
        if tokens[i].kind != "sign" and tokens[i].lemma not in FUNCTION_WORDS
    ]
    return after or before


def _negated_nearby(tokens: Sequence[Token], cue: Cue) -> bool:
    return any(t.lemma in ("not", "never", "no") for t in tokens[max(0, cue.first - 2) : cue.first])


def _lists(longer: Half, shorter: Half) -> Iterator[Finding]:
    """Two lists with at least two items in common, of which one has an item more."""
    for items in _coordinated(longer.claim.tokens):
        linked = [i for i in items if i in longer.links]
        extra = [i for i in items if i not in longer.links]
        if len(linked) < 2 or len(extra) != 1:
            continue
        targets = sorted(longer.links[i] for i in linked)
        for others in _coordinated(shorter.claim.tokens):
            if set(targets) == set(others) and len(others) >= 2:
                yield Finding(
                    "scope", "different",
                    _value(longer.claim, items[0], items[-1]), _value(shorter.claim, others[0], others[-1]),
                    LIST_CONFIDENCE,
                    f'only one side includes "{longer.claim.tokens[extra[0]].text}"',
                )  # fmt: skip
                return


def _coordinated(tokens: Sequence[Token]) -> Iterator[list[int]]:
    """The single-word items of each list "A, B and C"."""
    i = 0
    while i < len(tokens):
        items = [i]
        at = i
        while at + 2 < len(tokens) and tokens[at].kind == "word":
            step = 2 if tokens[at + 1].text == "," or tokens[at + 1].lemma in COORDINATORS else 0
            if tokens[at + 1].text == "," and tokens[at + 2].lemma in COORDINATORS and at + 3 < len(tokens):
                step = 3
            if not step or tokens[at + step].kind != "word" or tokens[at + step].lemma in FUNCTION_WORDS:
                break
            at += step
            items.append(at)
        if len(items) >= 2 and tokens[i].lemma not in FUNCTION_WORDS:
            yield items
            i = at
        i += 1


def _value(claim: Claim, first: int, last: int) -> Value:
    start, end = claim.tokens[first].start, claim.tokens[last].end
    quote = claim.quote(start, end)
    return Value(quote.text, (quote,))


def _text(claim: Claim, first: int, last: int) -> str:
    return claim.account.text[claim.tokens[first].start : claim.tokens[last].end]
