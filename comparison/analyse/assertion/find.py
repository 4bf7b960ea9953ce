"""Reads one sentence: finds its operators once, and deals them out to its clauses."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from comparison.analyse.assertion.assertion import Assertion, Condition, Predicate, Span
from comparison.analyse.assertion.commitment import acts
from comparison.analyse.assertion.condition import conditions
from comparison.analyse.assertion.negation import negations
from comparison.analyse.assertion.predicate import predicate
from comparison.analyse.assertion.reporting import Hedge, frames, hedges
from comparison.analyse.tokens import Token
from comparison.lexicon.acts import Hit, Table, cues

# Cues read in one sentence. A sentence of news has under thirty; one of thousands is hostile, and would cost its square.
MOST_CUES = 160


def find_assertions(tokens: Sequence[Token], clauses: Sequence[tuple[int, int]], text: str) -> tuple[Assertion, ...]:
    """What each clause of one sentence asserts, in the order of the text.

    ``tokens`` are the sentence's, with offsets into the account's ``text``; ``clauses`` are spans of that text. Without
    clauses the sentence is one. An operator (a negation, an act, …) is listed with every clause that it reaches into.
    """
    if not tokens:
        return ()
    spans = tuple(clauses) or ((tokens[0].start, tokens[-1].end),)
    tables: dict[Table, list[Hit]] = {"act": [], "negation": [], "condition": [], "reporting": []}
    for hit in cues().find(tokens)[:MOST_CUES]:
        tables[hit.cue.table].append(hit)
    denied = negations(tokens, tables["negation"])
    done = acts(tokens, tables["act"], denied)
    dependent = conditions(tokens, tables["condition"], denied)
    said = frames(tokens, tables["reporting"])
    doubted = hedges(tokens, tables["reporting"])
    starts = [t.start for t in tokens]
    alone = len(spans) == 1
    found = []
    for span in spans:
        first, last = bisect_left(starts, span[0]), bisect_left(starts, span[1])
        conditional = tuple(c for c in dependent if _touches(span, c.cue, c.content or c.cue))
        head, tense = predicate(tokens, _main(tokens, first, last, conditional), last)
        hedge = _hedge(span, spans, doubted)
        found.append(
            Assertion(
                start=span[0],
                end=span[1],
                predicate=None if head is None else Predicate(head, tokens[head].start, tokens[head].end),
                tense=tense,
                certainty=hedge.certainty if hedge else "unmarked",
                certainty_cue=hedge.cue if hedge else None,
                negations=denied if alone else tuple(n for n in denied if _touches(span, n.scope, n.cue)),
                acts=done if alone else tuple(a for a in done if _touches(span, a.scope, a.cue)),
                conditions=conditional,
                frames=said if alone else tuple(f for f in said if _touches(span, f.content, f.cue)),
            )
        )
    return tuple(found)


def _touches(span: Span, *others: Span) -> bool:
    return any(other[0] < span[1] and span[0] < other[1] for other in others)


def _main(tokens: Sequence[Token], first: int, last: int, conditional: Sequence[Condition]) -> int:
    """Where the main clause begins: after a condition that comes first."""
    for condition in conditional:
        if condition.content is not None and first < last and condition.cue[0] <= tokens[first].start:
            while first < last and tokens[first].start < condition.content[1]:
                first += 1
    return first


def _hedge(span: Span, spans: Sequence[Span], doubted: Sequence[Hedge]) -> Hedge | None:
    """The word of certainty in the clause, or in the head that stands before the sentence's first clause."""
    for hedge in doubted:
        if _touches(span, hedge.cue) or (hedge.cue[1] <= spans[0][0]):
            return hedge
    return None
