"""Which conditions a side tells: its own, and those that it reports, unless they say nothing or it doubts them."""

from __future__ import annotations

from comparison.analyse.assertion import Condition
from comparison.facets.condition_act import inside
from comparison.facets.voice import Spoken, content

_NO_MATTER = frozenset({"possible", "necessary", "need", "require", "appropriate", "weather"})


def conditions_of(side: Spoken) -> tuple[Condition, ...]:
    """The conditions that the account states or reports, within the claim's passages."""
    found: dict[Condition, None] = {}
    for assertion in side.claim.assertions:
        for condition in assertion.conditions:
            at = side.index.get(condition.cue[0])
            if at is not None and _told(side, at) and not _trivial(side, condition):
                found.setdefault(condition)
    return tuple(found)


def _told(side: Spoken, at: int) -> bool:
    """Whether the condition is the account's own, or one that it reports of the other party without doubting it."""
    assertion = side.assertion(at)
    frame = assertion.framed(side.tokens[at].start) if assertion else None
    return side.voice(at) != "other" or (frame is not None and frame.stance == "neutral")


def _trivial(side: Spoken, condition: Condition) -> bool:
    words = [side.tokens[i].lemma for i in inside(side, condition) if content(side.tokens[i])]
    return condition.kind != "none" and (not words or _NO_MATTER.issuperset(words))
