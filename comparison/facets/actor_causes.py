"""Causes, a rule of the facet of actor: what brought it about, where the two causes are of kinds that exclude each other.

"A lightning strike" and "a cyber attack" are two causes; "a short circuit" and "an electrical fault" may be one. So kinds are compared,
not words.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from comparison.align.words import WordLink
from comparison.analyse.tokens import Token
from comparison.facets.finding import Finding, Value
from comparison.facets.voice import Spoken, content

OTHER_KIND = 0.62
REACH = 7  # tokens between the word of causing and the cause

_KINDS: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        name: frozenset(words.split())
        for name, words in {
            "nature": "lightning storm wind gale flood rain snow ice frost heat drought earthquake landslide avalanche weather wave "
            "animal bird tree fog",
            "fault": "fault defect failure malfunction breakdown circuit leak corrosion crack rail wiring software glitch "
            "overload bug faulty defective broken",
            "mistake": "mistake error negligence carelessness inattention speeding fatigue misjudgement misjudgment cigarette",
            "deed": "attack sabotage arson arsonist bomb explosive shelling missile drone hacker cyberattack vandalism provocation walkout",
        }.items()
    }
)
_OF_WORD = {word: name for name, words in _KINDS.items() for word in words}
_DESCRIBING = frozenset({"faulty", "defective", "broken"})
_CAUSING = frozenset("cause trigger spark provoke due result lead blame bring because".split())


def may_cause(tokens: Sequence[Token]) -> bool:
    """A cheap look, before the rule is asked."""
    return any(t.lemma in _CAUSING for t in tokens)


def causes(left: Spoken, right: Spoken, words: Sequence[WordLink]) -> Iterator[Finding]:
    """At most one finding: what happened is linked, and its two causes are of different kinds."""
    mine, yours = _cause(left), _cause(right)
    if mine is None or yours is None or mine[1] == yours[1]:
        return
    effect = any(
        w.kind != "antonym"
        and w.strength >= 0.6
        and content(left.tokens[w.left])
        and content(right.tokens[w.right])
        and left.tokens[w.left].lemma not in _CAUSING
        for w in words
    )
    if effect and left.links.get(mine[0]) != yours[0]:
        yield Finding("actor", "different", _value(left, mine[0]), _value(right, yours[0]), OTHER_KIND)


def _cause(side: Spoken) -> tuple[int, str] | None:
    """The position and the kind of the cause beside a word of causing; None where two kinds are named."""
    found: dict[str, int] = {}
    for i, token in enumerate(side.tokens):
        if token.lemma not in _CAUSING:
            continue
        assertion = side.assertion(i)
        if assertion is None or side.voice(i) == "other" or assertion.negated(token.start):
            continue
        if assertion.certainty in {"possible", "unknown"}:
            continue
        clause = side.clause(i)
        for at in range(max(clause.start, i - REACH), min(clause.stop, i + REACH + 1)):
            near = side.tokens[at]
            kind = _OF_WORD.get(near.lemma) or _OF_WORD.get(near.norm)
            if kind is not None:
                found.setdefault(kind, at)
    if len(found) != 1:
        return None
    kind, at = next(iter(found.items()))
    return at, kind


def _value(side: Spoken, at: int) -> Value:
    first = last = at
    if side.tokens[at].norm in _DESCRIBING and at + 1 < side.clause(at).stop:
        last += 1
    while first > side.clause(at).start and content(side.tokens[first - 1]) and at - first < 2:
        first -= 1
    return side.value((side.tokens[first].start, side.tokens[last].end))
