"""One claim of a pairing as the rules of scope see it, and the findings they make of two."""

from __future__ import annotations

from dataclasses import dataclass

from comparison.align.words import LinkKind, WordLink
from comparison.analyse.statement import Pairing
from comparison.analyse.tokens import Token
from comparison.facets.extent import Cue, cues
from comparison.facets.finding import Finding, Value
from comparison.facets.voice import Spoken, spoken
from comparison.lazy import kept, lazy

LEAST_LINK = 0.6  # strength from which two linked words mean the same
_ALIKE: frozenset[LinkKind] = frozenset({"exact", "inflected", "derived", "variant", "synonym"})


@dataclass(frozen=True)
class Half:
    """One claim: ``links`` are its tokens' links to the other's, antonyms apart; ``kinds`` what they rest on."""

    spoken: Spoken
    kinds: dict[int, tuple[LinkKind, float]]

    @property
    def tokens(self) -> tuple[Token, ...]:
        return self.spoken.tokens

    @property
    def links(self) -> dict[int, int]:
        return self.spoken.links

    @lazy
    def words(self) -> frozenset[str]:
        """The lemmas, forms and signs of the claim: a cheap look, before a rule is asked."""
        return self.spoken.claim.words

    @lazy
    def cues(self) -> tuple[Cue, ...]:
        return cues(self.spoken.tokens)

    def alike(self, at: int) -> bool:
        """Whether the token is linked to one that means the same."""
        kind, strength = self.kinds.get(at, ("near", 0.0))
        return kind in _ALIKE and strength >= LEAST_LINK

    def clause(self, at: int) -> range:
        return self.spoken.clause(at)

    def denied(self, at: int) -> bool:
        """Whether the word stands under a "not", or in the other account's words."""
        if any(t.lemma in ("not", "never", "no") for t in self.tokens[max(0, at - 2) : at]):
            return True
        return self.spoken.voice(at) == "other"


@kept
def halves(pairing: Pairing) -> tuple[Half, Half]:
    """The two claims of a pairing."""
    left, right = spoken(pairing)
    links: list[WordLink] = [w for w in pairing.words if w.kind != "antonym"]
    return (
        Half(left, {w.left: (w.kind, w.strength) for w in links}),
        Half(right, {w.right: (w.kind, w.strength) for w in links}),
    )


def finding(
    first: Half, second: Half, mine: tuple[int, int], yours: tuple[int, int], confidence: float, reason: str = ""
) -> Finding:
    """A difference between tokens ``mine`` of the first claim and ``yours`` of the second (first to last, inclusive)."""
    return Finding("scope", "different", span(first, *mine), span(second, *yours), round(confidence, 3), reason)


def span(half: Half, first: int, last: int) -> Value:
    return half.spoken.value((half.tokens[first].start, half.tokens[last].end))
