"""Finds noun phrases in the neighbourhood of a verb: after a place in the sentence, and before a finite verb."""

from __future__ import annotations

from collections.abc import Sequence, Set

from comparison.align.weights import FUNCTION_WORDS
from comparison.analyse.roles.deed import Phrase
from comparison.analyse.roles.words import (
    AUXILIARIES,
    COORDINATORS,
    DETERMINERS,
    JOINTS,
    MEASURES,
    NOMINATIVES,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    is_adverb,
    is_break,
)
from comparison.analyse.tokens import Token

LONGEST = 14  # tokens of a phrase; a longer one has been misread
FARTHEST = 40  # tokens before a verb in which its subject is looked for


def phrase_at(tokens: Sequence[Token], at: int, end: int, finite: Set[int]) -> Phrase | None:
    """The noun phrase that begins at ``at``; it runs up to a preposition, sign, joint or finite verb, or to ``end``.

    "A and B" is one phrase, whose head is the last word. A phrase runs on over "of": the head stands before it, but for
    measures ("a group of miners").
    """
    while at < end and is_adverb(tokens[at]):
        at += 1
    if at >= end or is_break(tokens[at]) or at in finite:
        return None
    if tokens[at].norm in PRONOUNS and tokens[at].norm not in DETERMINERS:
        return Phrase(at, at, at)
    last, head, whole = None, None, False
    i = at
    while i < min(end, at + LONGEST):
        token = tokens[i]
        if i in finite or is_break(token) or (token.norm in JOINTS and i > at):
            break
        if token.norm in COORDINATORS and i > at:
            if i + 1 >= end or not _may_follow(tokens, i + 1, end, finite):
                break
            i += 1
            continue
        if token.norm in PREPOSITIONS and i > at and tokens[i - 1].norm in DETERMINERS:
            i += 1  # "an outside auditor"
            continue
        if token.norm in PREPOSITIONS:
            if token.norm == "of" and head is not None:
                whole = whole or tokens[head].lemma not in MEASURES
                i += 1
                continue
            break
        if token.norm == "to" or token.norm in AUXILIARIES or (is_adverb(token) and head is not None):
            break
        if token.norm in PRONOUNS and token.norm not in DETERMINERS:
            break
        if head is not None and token.norm.endswith(("ed", "en")) and i + 1 < end and tokens[i + 1].norm == "by":
            break  # "a drone operated by"
        if _nominal(token):
            last = i
            head = head if whole else i
        i += 1
    if head is None or last is None:
        only = tokens[at]
        return Phrase(at, at, at) if only.norm in {"all", "both", "each", "this", "these", "those"} else None
    return Phrase(at, last, head)


def _may_follow(tokens: Sequence[Token], at: int, end: int, finite: Set[int]) -> bool:
    """Whether a further noun can begin here, rather than a clause with a verb of its own."""
    token = tokens[at]
    if at in finite or is_break(token) or token.norm in JOINTS or token.norm in PREPOSITIONS or is_adverb(token):
        return False
    if token.norm in NOMINATIVES:
        return token.norm in {"we", "i"}
    return not any(k in finite for k in range(at + 1, min(at + 4, end)) if tokens[k].norm not in AUXILIARIES)


def _nominal(token: Token) -> bool:
    if token.kind == "sign" or token.norm == "'s":
        return False
    return token.lemma not in FUNCTION_WORDS or token.norm == "one" or (token.capitalised and len(token.norm) > 3)


def subject_before(tokens: Sequence[Token], verb: int, finite: Set[int]) -> Phrase | None:
    """The subject of the finite verb (or auxiliary) at ``verb``; None where the sentence does not show it."""
    end = verb
    while end > 0 and is_adverb(tokens[end - 1]):
        end -= 1
    if end == 0:
        return None
    if tokens[end - 1].norm in RELATIVES and end > 1:
        end -= 1
        if tokens[end - 1].norm == ",":
            end -= 1
        return _ending_at(tokens, end, finite)
    if tokens[end - 1].text == ",":
        inset = next((k for k in range(end - 2, max(-1, end - FARTHEST), -1) if tokens[k].text == ","), None)
        if inset is None:
            return None
        end = inset
    start = end
    while start > max(0, end - FARTHEST):
        token = tokens[start - 1]
        if is_break(token) or start - 1 in finite or token.norm in JOINTS:
            break
        start -= 1
    verb_before = start > 0 and start - 1 in finite
    if verb_before:
        joint = next((k for k in range(end - 1, start, -1) if tokens[k].norm in COORDINATORS), None)
        if joint is not None:
            start = joint + 1
    while start < end and (tokens[start].norm in COORDINATORS or is_adverb(tokens[start])):
        start += 1
    if start >= end:
        return None
    if tokens[end - 1].norm in NOMINATIVES:
        return Phrase(end - 1, end - 1, end - 1)
    if tokens[start].norm in PREPOSITIONS:
        return _closing(tokens, start, end)
    return phrase_at(tokens, start, end, finite)


def _closing(tokens: Sequence[Token], start: int, end: int) -> Phrase | None:
    """The phrase that closes "In Geneva the ministers": the last one that a determiner opens."""
    for i in range(end - 1, start + 1, -1):
        if tokens[i].norm in PREPOSITIONS:
            return None
        if tokens[i].norm in DETERMINERS:
            before = tokens[i - 1]
            if before.norm in PREPOSITIONS or before.norm in DETERMINERS:
                return None
            return phrase_at(tokens, i, end, frozenset())
    return None


def _ending_at(tokens: Sequence[Token], end: int, finite: Set[int]) -> Phrase | None:
    """The phrase that ends before ``end``: what a relative pronoun takes up."""
    start = end
    while start > max(0, end - LONGEST):
        token = tokens[start - 1]
        if is_break(token) or start - 1 in finite or token.norm in JOINTS or token.norm in PREPOSITIONS:
            break
        if token.norm == "to" or token.norm in AUXILIARIES:
            break
        start -= 1
    return phrase_at(tokens, start, end, finite) if start < end else None
