"""Knowing, a rule of the facet of polarity: one side says that it knew nothing, the other that it knew or had been told."""

from __future__ import annotations

from collections.abc import Iterator

from comparison.align.words import WordLink
from comparison.analyse.assertion import Span
from comparison.facets.finding import Finding
from comparison.facets.polarity_standing import GRANTED
from comparison.facets.voice import Spoken, content, same_subject

KNEW = 0.66
LEAST_LINK = 0.6

_KNOWING = frozenset(
    "know aware inform tell notify warn brief consult learn hear knowledge knowingly advise alert".split()
)
_UNKNOWING = frozenset({"unaware", "ignorant", "unknowing", "oblivious"})
_WITHOUT = frozenset({"without"})
MARKS = _KNOWING | _UNKNOWING


def knowing(left: Spoken, right: Spoken, words: tuple[WordLink, ...]) -> Iterator[Finding]:
    """At most one finding: who knew on the one side did not on the other, of a matter that is linked."""
    mine, yours = _knows(left), _knows(right)
    if mine is None or yours is None or mine[1] == yours[1]:
        return
    matter = [
        w
        for w in words
        if w.kind != "antonym"
        and w.strength >= LEAST_LINK
        and w.left > mine[0]
        and w.right > yours[0]
        and content(left.tokens[w.left])
        and content(right.tokens[w.right])
    ]
    if matter and same_subject(left, _who(left, mine[0]), right, _who(right, yours[0])):
        a, b = matter[0].left, matter[0].right
        spans = _span(left, mine[0], a), _span(right, yours[0], b)
        yield Finding("polarity", "different", left.value(spans[0]), right.value(spans[1]), KNEW)


def _knows(side: Spoken) -> tuple[int, bool] | None:
    """Where the claim says whether somebody knew, and whether they did."""
    for i, token in enumerate(side.tokens):
        if token.lemma not in MARKS and token.norm not in MARKS:
            continue
        assertion = side.assertion(i)
        if assertion is None or side.voice(i) == "other" or assertion.conditional(token.start) is not None:
            continue
        if assertion.tense == "future" or (token.lemma not in _UNKNOWING and not _of_something(side, i)):
            continue
        if any(t.norm in {"must", "should", "ought"} for t in side.tokens[max(0, i - 3) : i]):
            continue  # what is owed is not yet done
        if any(a.rank < GRANTED and a.cue[1] <= token.start for a in assertion.acts):
            continue  # "called for residents to be told"
        denied = len(assertion.negated(token.start)) % 2 == 1 or any(
            t.norm in {"not", "never", "no", "without", "nobody"} for t in side.tokens[max(0, i - 3) : i]
        )
        nothing = any(t.norm in {"nothing", "little"} for t in side.tokens[i + 1 : i + 2])
        return i, not (denied or nothing or token.norm in _UNKNOWING)
    return None


def _of_something(side: Spoken, at: int) -> bool:
    """Whether it is said of what: "aware of", "told about", "knew that"."""
    return any(t.norm in {"of", "about", "that"} for t in side.tokens[at + 1 : at + 3])


def _who(side: Spoken, at: int) -> Span | None:
    """The words before the verb of knowing, which name who knew."""
    clause = side.clause(at)
    end = next((i for i in range(clause.start, at) if side.tokens[i].lemma in {"be", "have", "do"}), at)
    if end == clause.start:
        return None
    return side.tokens[clause.start].start, side.tokens[end - 1].end


def _span(side: Spoken, first: int, last: int) -> Span:
    start = first
    while start and side.tokens[start - 1].norm in {"not", "never", "been", "was", "were", "had", "no", "n't", "did"}:
        start -= 1
    return side.tokens[start].start, side.tokens[last].end
