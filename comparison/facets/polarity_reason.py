"""Reasons, a rule of the facet of polarity: one side says that there was no reason, the other gives one."""

from __future__ import annotations

from collections.abc import Iterator

from comparison.align.words import WordLink
from comparison.facets.finding import Finding
from comparison.facets.voice import Spoken, content

NO_REASON = 0.64
LEAST_LINK = 0.75
REACH = 8  # tokens between the deed and its reason

_NONE: tuple[tuple[str, ...], ...] = (
    ("for", "no", "reason"), ("without", "reason"), ("without", "any", "reason"), ("no", "reason"), ("for", "nothing"),
    ("without", "cause"), ("without", "grounds"), ("without", "any", "grounds"), ("no", "grounds"), ("arbitrarily",),
    ("without", "explanation"), ("without", "justification"), ("no", "explanation"), ("without", "giving", "a", "reason"),
    ("for", "no", "good", "reason"), ("without", "provocation"), ("done", "nothing"), ("did", "nothing"),
)  # fmt: skip
_GIVEN: tuple[tuple[str, ...], ...] = (
    ("because",), ("on", "suspicion"), ("due", "to"), ("for", "failing"), ("for", "refusing"), ("on", "charges"),
    ("on", "grounds"), ("on", "the", "grounds"), ("owing", "to"), ("in", "response", "to"), ("accused", "of"),
)  # fmt: skip
MARKS = frozenset(
    {"reason", "nothing", "cause", "grounds", "arbitrarily", "explanation", "justification", "provocation"}
)


def reasons(left: Spoken, right: Spoken, words: tuple[WordLink, ...]) -> Iterator[Finding]:
    """At most one finding: the same deed, for a reason and for none."""
    for one, other, turned in ((left, right, False), (right, left, True)):
        none = _said(one, _NONE)
        if none is None or one.voice(none[0]) == "other":
            continue
        for w in words:
            i, j = (w.right, w.left) if turned else (w.left, w.right)
            if (
                w.kind == "antonym"
                or w.strength < LEAST_LINK
                or not content(one.tokens[i])
                or i not in one.clause(none[0])
            ):
                continue
            given = _given(other, j)
            if given is None:
                continue
            mine = one.value((one.tokens[none[0]].start, one.tokens[none[1]].end))
            yours = other.value((other.tokens[given[0]].start, other.tokens[given[1]].end))
            yield Finding("polarity", "different", *((yours, mine) if turned else (mine, yours)), NO_REASON)
            return


def _said(side: Spoken, phrases: tuple[tuple[str, ...], ...]) -> tuple[int, int] | None:
    norms = [t.norm for t in side.tokens]
    for phrase in phrases:
        for i in range(len(norms) - len(phrase) + 1):
            if tuple(norms[i : i + len(phrase)]) == phrase:
                return i, i + len(phrase) - 1
    return None


def _given(side: Spoken, deed: int) -> tuple[int, int] | None:
    """The reason that is given behind the deed: "because …", "for refusing …"."""
    clause = side.clause(deed)
    for i in range(deed + 1, min(clause.stop, deed + REACH)):
        gerund = side.tokens[i].norm == "for" and i + 1 < clause.stop and side.tokens[i + 1].norm.endswith("ing")
        phrase = next((p for p in _GIVEN if tuple(t.norm for t in side.tokens[i : i + len(p)]) == p), None)
        if gerund or phrase:
            last = i
            while last + 1 < min(clause.stop, i + 6) and side.tokens[last + 1].kind == "word":
                last += 1
            return i, last
    return None
