"""Sentences that say of the sentence before that it is not so: "That is a lie.", "We deny this.", "Not so."."""

from __future__ import annotations

from collections.abc import Sequence

from comparison.analyse.statement import Sentence
from comparison.analyse.tokens import Token

LONGEST = 14  # tokens; a longer one has matter of its own
_CURTEST = 4  # tokens: "It did not.", "That never happened."
_IMAGINED = frozenset({"would", "could", "might", "if"})
_OPENING = 4  # tokens within which it refers to what was said

_THAT = frozenset({"this", "that", "it", "these", "those", "which"})
_POINTING = frozenset({"the", "this", "that", "these", "those", "such", "any", "his", "her", "their", "its"})
# What a claim of somebody else's is called when it is referred to.
SAID = frozenset(
    """claim allegation report account statement accusation suggestion story version assertion charge rumour rumor
    description characterisation characterization figure number""".split()
)
_REFUSING = frozenset({"deny", "reject", "dispute", "refute", "contest", "dismiss", "rebut"})
_CURT = frozenset({"not", "false", "untrue", "wrong", "nonsense", "incorrect", "rubbish", "lies"})


def rebuts(sentence: Sentence) -> bool:
    """Whether ``sentence`` denies what was said just before it, and says little else."""
    tokens = [t for t in sentence.tokens if t.kind != "sign"]
    if not tokens or len(tokens) > LONGEST:
        return False
    if _curt(tokens) or _refuses(tokens):
        return True
    denying = {n.kind for a in sentence.assertions for n in a.negations if not n.cancelled}
    if not denying or not _of_what_was_said(tokens) or any(t.norm in _IMAGINED for t in tokens):
        return False
    return "false" in denying or (len(tokens) <= _CURTEST and not denying.isdisjoint({"adverb", "complement"}))


def _curt(tokens: Sequence[Token]) -> bool:
    """ "Not so.", "Wrong."."""
    return len(tokens) <= 2 and tokens[0].norm in _CURT


def _refuses(tokens: Sequence[Token]) -> bool:
    """ "We strongly deny this."."""
    at = next((i for i, t in enumerate(tokens[: _OPENING + 1]) if t.lemma in _REFUSING), None)
    if at is None or at + 1 >= len(tokens):
        return False
    after = tokens[at + 1 :]
    return len(after) <= 3 and (after[-1].norm in _THAT or (after[0].norm in _POINTING and after[-1].lemma in SAID))


def _of_what_was_said(tokens: Sequence[Token]) -> bool:
    opening = tokens[: _OPENING + 1]
    if opening[0].norm in {"but", "however", "and", "yet"}:
        opening = opening[1:]
    if len(opening) < 2:
        return False
    if opening[0].norm in _THAT:
        return opening[1].lemma not in SAID or opening[0].norm != "it"
    return opening[0].norm in _POINTING and any(t.lemma in SAID for t in opening[1:3])
