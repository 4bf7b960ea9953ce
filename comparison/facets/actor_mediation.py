"""Mediation, a rule of the facet of actor: a third party brought it about, or the two dealt with each other directly.

Directly: by that word, or because the two worked it out, or because one rang the other up and they agreed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from comparison.analyse.assertion import Span
from comparison.analyse.tokens import Token
from comparison.facets.finding import Finding
from comparison.facets.voice import Spoken

MEDIATED_AND_DIRECT = 0.7
MEDIATED_AND_BETWEEN_THEM = 0.6  # "Lorn and Brask worked out": nothing says that nobody helped
REACH = 5  # tokens between a word for direct dealing and the two who deal

_BROKERING = frozenset({"broker", "mediate", "facilitate", "mediation"})
_DIRECTLY = frozenset({"directly", "bilaterally", "bilateral", "direct"})
_WITHOUT = frozenset({"mediation", "mediator", "intermediary", "go-between", "third-party", "outsider"})
_TWO = frozenset({"between", "two", "both", "each", "with"})
# Verbs for reaching an accord whose subjects do the work themselves, with the particle that they need.
_WORKING_OUT = {"work": "out", "hammer": "out", "thrash": "out", "negotiate": None, "settle": None}
_RINGING = frozenset({"call", "phone", "telephone", "ring", "contact", "hotline"})
# What is brokered or worked out.
_ACCORDS = frozenset(
    "talk talks agreement ceasefire truce deal understanding halt stop stopping meeting negotiation settlement accord "
    "outcome dispute row quarrel conflict exchange release pause armistice channel contact".split()
)
_DIRECT_WORDS = _DIRECTLY | _WITHOUT | _RINGING | _WORKING_OUT.keys()


@dataclass(frozen=True, slots=True)
class _Way:
    """How it came about: the span that says so."""

    mediated: bool
    span: Span
    confidence: float = MEDIATED_AND_DIRECT


def may_mediate(tokens: Sequence[Token]) -> bool:
    """A cheap look, before the rule is asked."""
    return any(t.lemma in _BROKERING or t.lemma in _DIRECT_WORDS for t in tokens)


def mediation(left: Spoken, right: Spoken) -> Iterator[Finding]:
    """One side has it brokered, the other has the two deal directly."""
    mine, yours = _way(left), _way(right)
    if mine is None or yours is None or mine.mediated == yours.mediated:
        return
    confidence = min(mine.confidence, yours.confidence)
    yield Finding("actor", "different", left.value(mine.span), right.value(yours.span), confidence)


def _way(side: Spoken) -> _Way | None:
    tokens = side.tokens
    if not any(t.lemma in _ACCORDS or t.norm in _ACCORDS or t.lemma == "agree" for t in tokens):
        return None
    for i, token in enumerate(tokens):
        if side.voice(i) == "other":
            continue
        assertion = side.assertion(i)
        denied = assertion is not None and bool(assertion.negated(token.start))
        before = tokens[max(0, i - REACH) : i]
        after = tokens[i + 1 : i + 1 + REACH]
        if token.lemma in _WITHOUT and any(t.norm in {"without", "no"} for t in before):
            return _Way(False, (tokens[max(0, i - 1)].start, token.end))
        if token.lemma in _DIRECTLY and any(t.norm in _TWO for t in after) and not denied:
            last = i + 1 + max(n for n, t in enumerate(after) if t.norm in _TWO)
            return _Way(False, (token.start, tokens[last].end))
        if token.lemma in _BROKERING and not denied and _by_somebody(tokens, i):
            return _Way(True, _named(tokens, i))
    return _between_them(tokens)


def _between_them(tokens: Sequence[Token]) -> _Way | None:
    """ "Lorn and Brask settled it"; "the general rang his counterpart. The two agreed"."""
    for i, token in enumerate(tokens):
        if token.lemma in _WORKING_OUT and not token.norm.endswith("ing"):
            particle = _WORKING_OUT[token.lemma]
            before = tokens[max(0, i - 4) : i]
            paired = len(before) > 2 and before[-1].capitalised and before[-2].norm == "and" and before[-3].capitalised
            named = paired or any(t.norm in {"two", "both"} for t in before)
            if named and (particle is None or any(t.norm == particle for t in tokens[i + 1 : i + 3])):
                return _Way(False, (before[0].start, token.end), MEDIATED_AND_BETWEEN_THEM)
        if token.lemma in _RINGING and any(t.lemma == "counterpart" for t in tokens[i + 1 : i + 5]):
            agreed = next((t for t in tokens[i + 1 :] if t.lemma == "agree"), None)
            if agreed is not None:
                last = next(t for t in tokens[i + 1 :] if t.lemma == "counterpart")
                return _Way(False, (token.start, last.end), MEDIATED_AND_BETWEEN_THEM)
    return None


def _by_somebody(tokens: Sequence[Token], at: int) -> bool:
    """ "brokered by Oman", "Omani-brokered", "Oman mediated": a name stands beside the word."""
    after = tokens[at + 1 : at + 5]
    if after and after[0].norm == "by":
        return any(t.capitalised for t in after[1:])
    before = tokens[max(0, at - 4) : at]
    return any(t.capitalised for t in before) or (
        any(t.norm in {"of", "by"} for t in after[:1])
        and ((at and tokens[at].lemma == "mediation") or any(t.capitalised for t in after))
    )


def _named(tokens: Sequence[Token], at: int) -> Span:
    """The word with the name beside it."""
    after = [i for i in range(at + 1, min(len(tokens), at + 5)) if tokens[i].capitalised]
    if after and tokens[at + 1].norm in {"by", "of"}:
        return tokens[at].start, tokens[after[-1]].end
    before = [i for i in range(max(0, at - 4), at) if tokens[i].capitalised]
    return (tokens[before[0]].start if before else tokens[at].start), tokens[at].end
