"""Certainty, a rule of the commitment facet: the same predicate as a fact on one side, and on the other as less than one."""

from __future__ import annotations

from collections.abc import Iterator
from types import MappingProxyType

from comparison.analyse.assertion import Assertion, Certainty
from comparison.analyse.statement import Pairing
from comparison.facets.finding import Finding, Value
from comparison.facets.voice import Spoken, content, content_links, same_subject

# The two sides' certainties, and the confidence that they differ. A flat statement is weaker evidence of certainty than
# a word for it; "likely" beside a flat statement is no more than a manner of speaking.
MARKED_CERTAINTY = MappingProxyType(
    {
        frozenset({"possible", "certain"}): 0.8,
        frozenset({"unknown", "certain"}): 0.8,
        frozenset({"likely", "certain"}): 0.65,
        frozenset({"possible", "unmarked"}): 0.6,
        frozenset({"unknown", "unmarked"}): 0.65,
    }
)
WILL_MAY = 0.7  # "will" on one side, "may" on the other
GOVERNED = 20  # characters from a binding word to what it binds to
_BINDING = frozenset({"promise", "order", "will"})
_MODALS = frozenset({"might", "could"})  # "may" may permit
LEAST_SHARED = 0.5  # share of the shorter clause's content that must be linked before certainty is compared


def certainty(left: Spoken, right: Spoken, pairing: Pairing) -> Iterator[Finding]:
    """The same predicate as a fact on one side, as a possibility or as not established on the other."""
    links = [w for w in content_links(left, right, pairing.words) if w.kind != "antonym"]
    for link in links:
        mine, yours = left.assertion(link.left), right.assertion(link.right)
        if mine is None or yours is None or _certainty(left, mine) == _certainty(right, yours):
            continue
        a, b = left.tokens[link.left].start, right.tokens[link.right].start
        if _firmly(left, link.left, right, link.right) or _firmly(right, link.right, left, link.left):
            if same_subject(left, left.subject(link.left), right, right.subject(link.right)):
                yield Finding(
                    "commitment", "different", _bound(left, mine, link.left), _bound(right, yours, link.right), WILL_MAY
                )  # fmt: skip
                return
            continue
        stands = _certainty(left, mine), _certainty(right, yours)
        confidence = MARKED_CERTAINTY.get(frozenset(stands), 0.0)
        if not confidence or not (_heads(mine, a) or _asked(stands[0], mine, a)):
            continue
        if not (_heads(yours, b) or _asked(stands[1], yours, b)) or not (_heads(mine, a) or _heads(yours, b)):
            continue
        if any(n.cancelled for n in mine.negations + yours.negations):
            continue  # "not impossible": polarity's
        if _reports(mine, a) or _reports(yours, b):
            continue
        if _acts(mine) or _acts(yours) or mine.conditions or yours.conditions:
            continue
        if any(s == "unmarked" and x.tense in {"future", "none"} for s, x in zip(stands, (mine, yours), strict=True)):
            continue  # what is to come, and what no verb says, is no fact yet
        if mine.negated(a) or yours.negated(b) or "other" in {left.voice(link.left), right.voice(link.right)}:
            continue
        if _share(left, link.left) < LEAST_SHARED and _share(right, link.right) < LEAST_SHARED:
            continue
        yield Finding(
            "commitment", "different",
            _certain(left, mine, link.left), _certain(right, yours, link.right), confidence,
        )  # fmt: skip
        return


def _certainty(side: Spoken, assertion: Assertion) -> Certainty:
    """How sure the clause is, by its own words or by those of the sentence that goes on from it ("We will verify that")."""
    if assertion.certainty == "unmarked" and len(side.claim.passages) > 1:
        later = (a for p in side.claim.passages[1:] for a in p.assertions if a.start > assertion.start)
        if any(a.certainty == "unknown" for a in later):
            return "unknown"
    return assertion.certainty


def _firmly(firm: Spoken, at: int, open_: Spoken, there: int) -> bool:
    """Whether one says that it will be, has promised or ordered it, and the other that it may be."""
    mine, yours = firm.assertion(at), open_.assertion(there)
    a, b = firm.tokens[at].start, open_.tokens[there].start
    if (
        mine is None
        or yours is None
        or mine.conditions
        or yours.conditions
        or "other" in {firm.voice(at), open_.voice(there)}
    ):
        return False
    may = yours.certainty == "possible" and not yours.acts and _heads(yours, b)
    if not may or mine.positive(a) != yours.positive(b) or (yours.tense != "hypothetical" and not _could(open_, yours)):
        return False
    if any(n.cancelled for n in mine.negations + yours.negations):
        return False  # "cannot be ruled out": polarity's
    if mine.tense == "future" and mine.certainty in {"unmarked", "certain"}:
        return _heads(mine, a)
    act = mine.act_over(a)
    return act is not None and act.grade in _BINDING and not act.negated and 0 <= a - act.cue[1] <= GOVERNED


def _could(side: Spoken, assertion: Assertion) -> bool:
    """Whether the word of possibility is a verb's ("could", "might")."""
    cue = assertion.certainty_cue
    return cue is not None and side.claim.account.text[cue[0] : cue[1]].lower() in _MODALS


def _heads(assertion: Assertion, start: int) -> bool:
    """Whether the word is what the clause says: its predicate, or what a word of certainty stands beside."""
    predicate, cue = assertion.predicate, assertion.certainty_cue
    if cue is not None and cue[1] <= start <= cue[1] + 20:
        return True
    return predicate is not None and predicate.start == start


def _asked(certainty: Certainty, assertion: Assertion, start: int) -> bool:
    """Whether the word is what the clause says is not known ("the cause is being investigated", "whether he slept")."""
    cue = assertion.certainty_cue
    return certainty == "unknown" and cue is not None and assertion.start <= start < assertion.end


def _reports(assertion: Assertion, start: int) -> bool:
    """Whether the word only passes on what is uncertain or a fact ("estimated", "added")."""
    return any(f.cue[0] <= start < f.cue[1] for f in assertion.frames)


def _acts(assertion: Assertion) -> bool:
    """Whether the clause undertakes something; "looking into whether" inquires."""
    return any(a.grade != "consider" for a in assertion.acts)


def _share(side: Spoken, at: int) -> float:
    words = [i for i in side.clause(at) if content(side.tokens[i])]
    return sum(i in side.links for i in words) / len(words) if len(words) > 1 else 0.0


def _bound(side: Spoken, assertion: Assertion, at: int) -> Value:
    """The word with what makes it certain or binding: "undertook to free"."""
    token = side.tokens[at]
    act = assertion.act_over(token.start)
    near = act is not None and act.cue[0] < token.start <= act.cue[1] + GOVERNED
    return side.value((act.cue[0], token.end)) if act is not None and near else _certain(side, assertion, at)


def _certain(side: Spoken, assertion: Assertion, at: int) -> Value:
    token = side.tokens[at]
    cue = assertion.certainty_cue
    if cue is None:
        return side.value(side.verb_group(at))
    start, end = min(cue[0], token.start), max(cue[1], token.end)
    if end - start <= 60:
        return side.value((start, end))
    return side.value(cue, (token.start, token.end))
