"""Polarity: one side affirms what the other denies.

The evidence is a pair of linked words, of which one stands under an odd number of negations more than the other; an
antonym link counts as a negation. A denial of something that the other side does not mention is no finding, nor is
what a side reports in the other's name, nor what stands inside a condition.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from comparison.align.words import WordLink
from comparison.analyse.assertion.words import is_adverb
from comparison.analyse.quantities.number_words import SMALL
from comparison.analyse.statement import Pairing
from comparison.facets.finding import Finding, Relation
from comparison.facets.polarity_implied import implied
from comparison.facets.polarity_value import stated
from comparison.facets.polarity_vote import LEAST, Vote, cast_vote
from comparison.facets.voice import Spoken, content, content_links, spoken

# Function words that can be what is denied: extents ("not all"), and verbs that are mostly grammar ("refused to let in").
_EXTENTS = frozenset(
    {"let", "go", "come", "take", "make", "all", "every", "both", "everyone", "everybody", "everything"}
)


def contrast(pairing: Pairing) -> tuple[Finding, ...]:
    """At most one finding: ``different`` where a linked predicate is affirmed by one side and denied by the other."""
    left, right = spoken(pairing)
    if not any(w.kind == "antonym" for w in pairing.words) and not any(
        a.negations for claim in (pairing.left, pairing.right) for a in claim.assertions
    ):
        return implied(left, right, pairing)
    votes = sorted(_votes(left, right, pairing), key=lambda v: (-v.confidence, v.left + v.right, abs(v.left - v.right)))
    opposed = [v for v in votes if v.relation == "different"]
    alike = [v for v in votes if v.relation == "same"]
    if opposed and alike and _same_clause(left, opposed[0], alike[0]):
        if alike[0].confidence >= opposed[0].confidence:
            return (_finding(left, right, alike[0]),)
        if opposed[0].confidence - alike[0].confidence < 0.1:
            reason = "the negations of the two passages point both ways"
            return (_finding(left, right, opposed[0], "unclear", reason),)
    if opposed:
        return (_finding(left, right, opposed[0]),)
    doubtful = [v for v in votes if v.relation == "unclear"]
    return implied(left, right, pairing) or tuple(_finding(left, right, v) for v in (*doubtful, *alike)[:1])


def _same_clause(left: Spoken, a: Vote, b: Vote) -> bool:
    return left.assertion(a.left) is left.assertion(b.left)


def _votes(left: Spoken, right: Spoken, pairing: Pairing) -> Iterator[Vote]:
    extents = [w for w in pairing.words if left.tokens[w.left].lemma in _EXTENTS and w.kind in {"exact", "inflected"}]
    links = (*content_links(left, right, pairing.words), *extents, *_phrasal(left, right, pairing.words))
    same_words = {w.left for w in links if w.kind != "antonym"}, {w.right for w in links if w.kind != "antonym"}
    pairs = {(w.left, w.right) for w in pairing.words}
    for link in (*links, *_inner_links(left, right), *_inner_links(right, left, swapped=True)):
        if link.kind != "antonym" and is_adverb(left.tokens[link.left]) and is_adverb(right.tokens[link.right]):
            continue  # of "nobody was badly hurt" the verb says what is denied
        if left.tokens[link.left].norm in SMALL and right.tokens[link.right].norm in SMALL:
            continue  # "two votes against": not the number is denied
        found = cast_vote(left, right, link, same_words, pairs)
        if found is not None and found.confidence >= LEAST:
            yield found


def _phrasal(left: Spoken, right: Spoken, words: Sequence[WordLink]) -> Iterator[WordLink]:
    """Words of which one is a phrase of small words ("cease", "go on"; "rise", "go up"): one link for the whole."""
    related = [w for w in words if w.kind in {"antonym", "synonym"}]
    for w in related:
        if content(left.tokens[w.left]) == content(right.tokens[w.right]):
            continue
        if any(o.left == w.left and o.right == w.right + 1 for o in related) or any(
            o.right == w.right and o.left == w.left + 1 for o in related
        ):
            yield w


def _inner_links(side: Spoken, other: Spoken, *, swapped: bool = False) -> Iterator[WordLink]:
    """ "unharmed" answers "harmed": an antonym link that the lexicon need not list."""
    for assertion in side.claim.assertions:
        for negation in assertion.negations:
            if negation.kind == "inner" and negation.cue[0] in side.index:
                at = side.index[negation.cue[0]]
                for j, token in enumerate(other.tokens):
                    if token.lemma == negation.denies:
                        yield WordLink(j, at, "antonym", 0.9) if swapped else WordLink(at, j, "antonym", 0.9)
                        break


def _finding(left: Spoken, right: Spoken, vote: Vote, relation: Relation | None = None, reason: str = "") -> Finding:
    return Finding(
        kind="polarity",
        relation=relation or vote.relation,
        left=stated(left, vote.left, vote.negations_left),
        right=stated(right, vote.right, vote.negations_right),
        confidence=round(min(vote.confidence, 0.95), 3),
        reason=reason or vote.reason,
    )
