"""What a condition is laid on: whether both sides speak of the same act, and how settled the act is on either."""

from __future__ import annotations

from collections.abc import Sequence, Set

from comparison.align.words import WordLink
from comparison.analyse.assertion import Assertion, Condition
from comparison.facets.voice import EVERYBODY, Spoken, content

LEAST_MAIN_LINKS = 2  # linked content words outside the conditions: the act must be the same
LEAST_MAIN_SHARE = 0.5  # and this share of the shorter side's
SETTLED_RANK = 72  # "will" and firmer
NEARLY_ALL = 0.65  # share that must be linked where the deed is not
# Verbs and phrases by which an undertaking begins; with another object ("begin talks") they say what begins.
BEGINNING = frozenset({"begin", "start", "commence", "force", "effect"})
AT_ONCE = frozenset({"immediately", "immediate", "instantly", "forthwith"})  # and so without waiting for anything
_BEGUN = frozenset({"talk", "negotiation", "work", "process", "visit", "trial", "search", "meeting"})
_ONLY = frozenset("only unless condition conditional subject not depend contingent proviso must".split())
CERTAIN_LINK = 0.8  # strength from which a link is to the same word or an equivalent

_UNDERTAKING = frozenset({"ensure", "implement", "carry", "continue", "work", "take", "measure"})


def same_act(
    left: Spoken,
    right: Spoken,
    mine: Sequence[Condition],
    yours: Sequence[Condition],
    links: Sequence[WordLink],
    least: int = LEAST_MAIN_LINKS,
    share: float = LEAST_MAIN_SHARE,
) -> bool:
    """Whether what the conditions condition is the same act, going by the linked words outside them."""
    out_left, out_right = outside(left, mine), outside(right, yours)
    linked = [w for w in links if w.left in out_left and w.right in out_right]
    telling = [w for w in linked if not (_formal(left, w.left) or _formal(right, w.right))]
    if not out_left or not out_right:
        return False
    if begins(left, out_left) and begins(right, out_right):
        return True
    if not telling:
        return False  # "the sides agreed" to two different things
    if len(linked) < least and not (
        min(len(out_left), len(out_right)) == 1 and any(_heads(left, w.left) or _heads(right, w.right) for w in linked)
    ):
        return False  # "It may be extended" says no more than its verb
    return len({w.left for w in linked}) / min(len(out_left), len(out_right)) >= share


def outside(side: Spoken, conditions: Sequence[Condition]) -> set[int]:
    """What is conditioned: the rest of the condition's sentence, and what that sentence continues."""
    inner = {i for c in conditions for i in inside(side, c)}
    cues = [c.cue for c in conditions]
    sentences = {id(a) for c in conditions for a in side.claim.assertions if c in a.conditions}
    spans = [(a.start, a.end) for a in side.claim.assertions if not conditions or id(a) in sentences]
    continued = [p for p in side.claim.passages[1:] if any(p.start <= s < p.end for s, _ in cues)]
    if any(_precedes(side, c) for c in conditions) and not continued:
        spans = [(p.start, p.end) for p in side.claim.passages[:1]]  # "…, but the mines must be cleared first"
    if continued:  # "It applies only if …": what it stands for is said before
        spans = [(p.start, p.end) for p in side.claim.passages if p.start < continued[0].start]
    return {
        i
        for i, t in enumerate(side.tokens)
        if content(t)
        and i not in inner
        and not any(s <= t.start < e for s, e in cues)
        and any(s <= t.start < e for s, e in spans)
    }


def _precedes(side: Spoken, condition: Condition) -> bool:
    """Whether the condition is what must come first, told in a clause of its own."""
    words = inside(side, condition)
    return bool(words) and side.tokens[words[-1]].norm in {"first", "beforehand"}


def _formal(side: Spoken, at: int) -> bool:
    """Whether the word only says who undertakes it, or that it is undertaken."""
    token, assertion = side.tokens[at], side.assertion(at)
    if token.lemma in EVERYBODY or token.lemma in _UNDERTAKING:
        return True
    return assertion is not None and any(a.cue[0] <= token.start < a.cue[1] for a in assertion.acts)


def begins(side: Spoken, words: Set[int]) -> bool:
    """Whether all that is said is when or that it begins: "it starts at dawn", "the truce will enter into force"."""
    return any(side.tokens[i].lemma in BEGINNING for i in words) and not any(
        side.tokens[i].lemma in _BEGUN for i in words
    )


def _heads(side: Spoken, at: int) -> bool:
    assertion = side.assertion(at)
    head = assertion.predicate if assertion else None
    return head is not None and head.start == side.tokens[at].start


def same_deed(stating: Spoken, silent: Spoken, conditions: Sequence[Condition], links: Sequence[WordLink]) -> bool:
    """Whether the deed itself is linked, and not only who and what it concerns; or else nearly all the rest is."""
    if begins(stating, outside(stating, conditions)) and begins(silent, outside(silent, ())):
        return True
    for w in links:
        mine, yours = stating.assertion(w.left), silent.assertion(w.right)
        heads = {p.start for p in (mine and mine.predicate, yours and yours.predicate) if p}
        if w.strength >= CERTAIN_LINK and heads & {stating.tokens[w.left].start, silent.tokens[w.right].start}:
            return True
    return same_act(stating, silent, conditions, (), links, share=NEARLY_ALL)


def firm(side: Spoken, at: int) -> bool:
    """Whether the act is more than asked, offered or advised; where it is not, the difference is one of commitment."""
    assertion = side.assertion(at)
    act = None if assertion is None else assertion.act_over(side.tokens[at].start)
    return act is None or (act.rank >= SETTLED_RANK and not act.negated)


def settles(side: Spoken, assertion: Assertion, at: int) -> bool:
    """Whether the side states the act as settled: promised, agreed, ordered or to come, and by no hedge."""
    token = side.tokens[at]
    if (
        assertion.certainty in {"possible", "likely", "unknown"}
        or not assertion.positive(token.start)
        or side.voice(at) == "other"
    ):
        return False
    act = assertion.act_over(token.start)
    return act is not None and act.rank >= SETTLED_RANK and not act.negated and not act.tentative


def stated(side: Spoken, at: int) -> bool:
    """Whether the side says flatly that the linked deed is, was or will be."""
    assertion = side.assertion(at)
    if assertion is None or assertion.predicate is None or assertion.predicate.start != side.tokens[at].start:
        return False
    start = side.tokens[at].start
    act = assertion.act_over(start)
    return (
        assertion.tense in {"future", "present", "done"}
        and assertion.certainty in {"unmarked", "certain"}
        and assertion.positive(start)
        and side.voice(at) != "other"
        and (act is None or act.rank >= SETTLED_RANK)
    )


def permitted(side: Spoken, at: int) -> bool:
    """Whether the side says that the linked deed is allowed, or that there is a right to it ("may leave")."""
    assertion = side.assertion(at)
    modals = side.tokens[max(0, at - 2) : at]
    return (
        assertion is not None
        and assertion.positive(side.tokens[at].start)
        and side.voice(at) != "other"
        and any(t.norm in {"may", "can"} for t in modals)
    )


def inside(side: Spoken, condition: Condition) -> list[int]:
    if condition.content is None:
        return []
    return [i for i, t in enumerate(side.tokens) if condition.content[0] <= t.start < condition.content[1]]


def is_only(side: Spoken, condition: Condition) -> bool:
    """Whether the words say that there is no other way: "only after", "on condition that", "unless"."""
    if condition.exceptive:
        return True
    cue = [t for t in side.tokens if condition.cue[0] <= t.start < condition.cue[1]]
    first = side.index.get(condition.cue[0], 0)
    return any(t.norm in _ONLY or t.lemma in _ONLY for t in cue) or (
        first > 0 and side.tokens[first - 1].norm == "only"
    )
