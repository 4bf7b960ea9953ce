"""What one side takes to have happened before, and the other calls the first: "talks will resume", "there have been none".

A word of resuming takes for granted that there was something to resume (presupposition of change of state).
"""

from __future__ import annotations

from comparison.analyse.assertion import Span
from comparison.analyse.statement import Pairing
from comparison.facets.finding import Finding
from comparison.facets.voice import Spoken, content_links

CONFIDENCE = 0.62
FIRM, LINKS = 0.75, 2  # this many links of this strength make it the same matter
_RESUMING = frozenset({"resume", "resumption", "restart", "recommence", "relaunch", "reconvene"})
# Phrases that say that it has not been before, the most telling first.
_FIRST: tuple[tuple[str, ...], ...] = (
    ("none", "so", "far"), ("none", "before"), ("first", "time"), ("first", "ever"), ("first", "-", "ever"),
    ("never", "before"), ("never", "been"), ("never", "had"), ("no", "previous"), ("no", "earlier"), ("inaugural",),
)  # fmt: skip
_REASON = "What one account says is resumed, the other says has not been before."


def first_or_again(left: Spoken, right: Spoken, pairing: Pairing) -> tuple[Finding, ...]:
    """At most one finding: ``different`` where one side resumes what the other begins for the first time."""
    for again, first, turned in ((left, right, False), (right, left, True)):
        resumed = next((i for i, t in enumerate(again.tokens) if t.lemma in _RESUMING), None)
        marker = _marker(first) if resumed is not None else None
        if resumed is None or marker is None or again.voice(resumed) == "other":
            continue
        if sum(w.strength >= FIRM and w.kind != "antonym" for w in content_links(left, right, pairing.words)) < LINKS:
            continue
        mine, yours = again.value(again.verb_group(resumed)), first.value(marker)
        sides = (yours, mine) if turned else (mine, yours)
        return (Finding("polarity", "different", *sides, CONFIDENCE, _REASON),)
    return ()


def _marker(side: Spoken) -> Span | None:
    norms = [t.norm for t in side.tokens]
    for phrase in _FIRST:
        for i in range(len(norms) - len(phrase) + 1):
            if tuple(norms[i : i + len(phrase)]) == phrase:
                return side.tokens[i].start, side.tokens[i + len(phrase) - 1].end
    return None
