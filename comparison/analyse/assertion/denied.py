"""What a denial turns round where its object is a verb, a clause or a list of nouns."""

from __future__ import annotations

from collections.abc import Sequence

from comparison.analyse.assertion.reach import finite_after, noun_head, stop_after, verb_after
from comparison.analyse.assertion.words import (
    CLAIM_NOUNS,
    CONSENTS,
    DEFINITE,
    DETERMINERS,
    LIGHT_VERBS,
    PREPOSITIONS,
    is_auxiliary,
    is_gerund,
    is_stop,
)
from comparison.analyse.tokens import Token

_ADJECTIVAL = ("al", "ic", "ous", "ive", "ian", "ary", "able")
_OPINIONS = frozenset({"expect", "believe", "think", "want", "anticipate", "envisage"})
_FINDINGS = frozenset({"find", "conclude", "establish", "prove", "show", "determine", "detect"})
_OPINION_REACH = 8  # tokens from the verb to the "to" of what it is about


def with_object(tokens: Sequence[Token], at: int) -> tuple[int, ...]:
    """The predicate, and its object where that carries the meaning ("take part", "receive any invitation")."""
    following = at + 1
    if following < len(tokens) and tokens[at].lemma in CONSENTS and tokens[following].norm == "to":
        verb = verb_after(tokens, following)
        if verb is not None and tokens[verb].norm.endswith(_ADJECTIVAL):
            verb = noun_head(tokens, verb)  # "did not agree to international observers"
        return (at,) if verb is None else (at, verb)
    if following < len(tokens) and (tokens[at].lemma in LIGHT_VERBS or tokens[following].norm == "any"):
        if tokens[following].norm in DEFINITE:
            return (at,)
        head = noun_head(tokens, following)
        if head is not None:
            return (at, head)
    return (at,)


def gerund(tokens: Sequence[Token], at: int) -> int | None:
    """The verb of "(it) doing …" and of "having done …" at ``at``."""
    for index in range(at, min(len(tokens), at + 3)):
        if is_stop(tokens[index]):
            return None
        if tokens[index].norm in {"having", "being"}:
            return verb_after(tokens, index + 1)
        if is_gerund(tokens[index]):
            return index
    return None


def denied_content(tokens: Sequence[Token], at: int, end: int) -> tuple[int, ...]:
    """What a denial of the content at ``at`` turns round: its predicate, or the head of a noun phrase."""
    if at >= end:
        return ()
    head = noun_head(tokens, at)
    if head is not None and tokens[head].lemma in CLAIM_NOUNS:
        at = head + 1
        if at >= end or tokens[at].norm not in {"that", "of", "about"}:
            return ()
        head = noun_head(tokens, at + 1)
    if tokens[at].norm in {"that", "of", "about", "in"}:
        at += 1
    verb = gerund(tokens, at)
    if verb is not None and verb < end:
        return with_object(tokens, verb)
    stop = min(end, stop_after(tokens, at))
    finite = finite_after(tokens, at)
    if finite is not None and finite < stop:
        verb = verb_after(tokens, finite)
        if verb is not None and verb < end:
            subject = noun_phrase(tokens, at, finite) if _comes_about(tokens, verb) else ()
            return (*subject, *with_object(tokens, verb))
    return noun_phrase(tokens, at, end)


def _comes_about(tokens: Sequence[Token], verb: int) -> bool:
    """Whether the verb says no more than that its subject is: what "has not taken place" there was none of."""
    if tokens[verb].lemma == "take":
        return verb + 1 < len(tokens) and tokens[verb + 1].norm == "place"
    return tokens[verb].lemma in {"happen", "occur", "exist"}


def noun_phrase(tokens: Sequence[Token], at: int, end: int) -> tuple[int, ...]:
    """The words of the noun phrase at ``at``, over "and" and "or", up to a verb, preposition or stop."""
    found: list[int] = []
    for index in range(at, min(end, at + 12)):
        token = tokens[index]
        if token.norm in {"and", "or", "any", "all"} or token.norm in DETERMINERS:
            continue
        if is_stop(token) or token.norm in PREPOSITIONS or is_auxiliary(token):
            break
        if token.kind == "word":
            found.append(index)
    return tuple(found)


def raised(tokens: Sequence[Token], at: int) -> tuple[int, ...]:
    """What is denied under a verb of opinion: who "does not expect it to leak" expects that it does not (neg-raising).

    What an inquiry "did not find" it does not say either: "did not find that the guard had slept".
    """
    if tokens[at].lemma in _FINDINGS and at + 1 < len(tokens) and tokens[at + 1].norm == "that":
        finite = finite_after(tokens, at + 2)
        verb = None if finite is None else verb_after(tokens, finite)
        return () if verb is None else (verb,)
    if tokens[at].lemma not in _OPINIONS:
        return ()
    for index in range(at + 1, min(len(tokens), at + _OPINION_REACH)):
        if is_stop(tokens[index]):
            break
        if tokens[index].norm == "to":
            verb = verb_after(tokens, index)
            return () if verb is None else (verb,)
    return ()
