"""How far a cue reaches: the heads, predicates, subjects and stops around it.

No parser: closed classes of words and a bounded number of steps. All positions are indices into a sentence's tokens.
"""

from __future__ import annotations

from collections.abc import Sequence

from comparison.analyse.assertion.assertion import Span
from comparison.analyse.assertion.words import (
    ADVERSATIVES,
    CONJUNCTIONS,
    DETERMINERS,
    HARD_STOPS,
    NEGATORS,
    PREPOSITIONS,
    PRONOUNS,
    TRANSPARENT,
    is_adverb,
    is_auxiliary,
    is_gerund,
    is_past,
    is_stop,
)
from comparison.analyse.tokens import Token

_BEFORE_VERBS = NEGATORS | {"to"}

_PREPOSITIONS_BUT_TO = PREPOSITIONS - {"to"}

_REACH = 80  # tokens that a cue reaches at most; keeps a text without stops linear
_SUBJECT = 14  # words that a subject may run to


def noun_head(tokens: Sequence[Token], at: int, limit: int = 7) -> int | None:
    """The index of the head of the noun phrase that begins at ``at``: its last word before a verb, preposition or stop."""
    head: int | None = None
    for index in range(at, min(len(tokens), at + limit)):
        token = tokens[index]
        if token.kind == "sign":
            if is_stop(token):
                break
            continue
        norm = token.norm
        if norm in DETERMINERS or is_adverb(token):
            if head is not None:
                break
            continue
        if norm in PREPOSITIONS or norm in CONJUNCTIONS or norm in PRONOUNS or is_auxiliary(token) or norm in NEGATORS:
            break
        if head is not None and is_past(token):
            break
        if token.lemma == "'s":
            continue
        head = index
    return head


def noun_head_before(tokens: Sequence[Token], at: int, limit: int = 4) -> int | None:
    """The index of the nearest word left of ``at`` that may head a subject: no auxiliary, adverb or sign."""
    for index in range(at - 1, max(-1, at - 1 - limit), -1):
        token = tokens[index]
        if token.kind == "sign":
            if is_stop(token):
                return None
            continue
        if is_auxiliary(token) or is_adverb(token) or token.norm in NEGATORS or token.norm in DETERMINERS:
            continue
        return None if token.norm in PREPOSITIONS or token.norm in PRONOUNS else index
    return None


def verb_after(tokens: Sequence[Token], at: int, limit: int = 8, *, through_pronouns: bool = False) -> int | None:
    """The index of the predicate that a negation at ``at`` bears on: past auxiliaries, adverbs, determiners, "to"."""
    for index in range(at, min(len(tokens), at + limit)):
        token = tokens[index]
        if token.kind == "sign":
            if is_stop(token):
                return None
            continue
        norm = token.norm
        if (
            is_auxiliary(token)
            or is_adverb(token)
            or norm == "to"
            or norm in DETERMINERS
            or norm in NEGATORS
            or norm in {"able", "there"}
        ):
            continue
        if token.lemma in TRANSPARENT and index + 1 < len(tokens) and tokens[index + 1].norm == "to":
            continue
        if norm in PREPOSITIONS or norm in {"if", "when", "because", "until", "and", "or", "but"}:
            if norm in {"in", "under", "at", "on", "of"}:
                continue  # "is not in custody": the noun of the state is the predicate
            return None
        if norm in PRONOUNS:
            if through_pronouns:
                continue
            return None
        return index
    return None


def finite_after(tokens: Sequence[Token], at: int, limit: int = 12) -> int | None:
    """The index of the first auxiliary or past form at or after ``at``, before a hard stop."""
    for index in range(at, min(len(tokens), at + limit)):
        token = tokens[index]
        if token.text in HARD_STOPS:
            return None
        if is_auxiliary(token) or is_past(token):
            return index
    return None


def stop_after(tokens: Sequence[Token], at: int) -> int:
    """The index of the first stop, adversative or new clause at or after ``at``: what a cue before it does not reach."""
    end = min(len(tokens), at + _REACH)
    for index in range(at, end):
        token = tokens[index]
        if token.text in HARD_STOPS or token.norm in ADVERSATIVES:
            return index
        if (token.text == "," or token.norm == "and") and (
            starts_clause(tokens, index + 1) or _next_verb(tokens, at, index + 1)
        ):
            return index
    return end


def _next_verb(tokens: Sequence[Token], start: int, at: int) -> bool:
    """Whether the subject goes on to another deed at ``at`` ("met and signed"), and not "will be met and signed"."""
    while at < len(tokens) and (tokens[at].norm == "and" or is_adverb(tokens[at])):
        at += 1
    if at + 1 >= len(tokens):
        return False
    present = (
        tokens[at].norm.endswith("s")
        and tokens[at].norm != tokens[at].lemma
        and tokens[at + 1].kind != "sign"
        and (tokens[at + 1].kind == "number" or tokens[at + 1].norm in DETERMINERS)
    )
    if present:
        return True
    if not is_past(tokens[at]):
        return False
    return not any(t.lemma in {"be", "have", "get"} for t in tokens[max(0, start - 1) : at])


def starts_clause(tokens: Sequence[Token], at: int) -> bool:
    """Whether what begins at ``at`` has a subject and a finite verb of its own before the next sign."""
    if at < len(tokens) and tokens[at].norm in {"and", "or"}:
        at += 1
    if at >= len(tokens) or tokens[at].norm in {"that", "to", "which", "who"} or is_gerund(tokens[at]):
        return False
    if is_past(tokens[at]) or is_auxiliary(tokens[at]):
        return False
    finite = finite_after(tokens, at, 8)
    return finite is not None and not any(t.text == "," for t in tokens[at:finite])


def clause_start(tokens: Sequence[Token], at: int) -> int:
    """The index at which the clause around ``at`` begins: after the last stop, conjunction or "that" before it."""
    for index in range(at - 1, max(-1, at - 1 - _REACH), -1):
        token = tokens[index]
        if is_stop(token) or token.norm in {"that", "and", "but", "or", "while", "because", "if", "which", "who"}:
            return index + 1
    return max(0, at - _REACH)


def subject(tokens: Sequence[Token], at: int) -> Span | None:
    """The stretch that names who does what the verb or noun at ``at`` says; None if the clause does not say."""
    if at and tokens[at - 1].lemma == "'s":
        begin = max(clause_start(tokens, at - 1), at - 6)
        return (tokens[begin].start, tokens[at - 2].end) if begin < at - 1 else None
    if at and (tokens[at - 1].norm in DETERMINERS or tokens[at - 1].norm in _PREPOSITIONS_BUT_TO):
        return _clause_subject(tokens, at - 1)
    end = at
    while end and (
        is_auxiliary(tokens[end - 1]) or is_adverb(tokens[end - 1]) or tokens[end - 1].norm in _BEFORE_VERBS
    ):
        end -= 1
    start = max(clause_start(tokens, end), end - _SUBJECT)
    for index in range(end - 1, start - 1, -1):
        if is_auxiliary(tokens[index]) or is_past(tokens[index]):
            start = index + 1
            break
    if start == end:
        return _clause_subject(tokens, end - 1) if end else None
    return (tokens[start].start, tokens[end - 1].end)


def _clause_subject(tokens: Sequence[Token], at: int) -> Span | None:
    """The words before the first finite verb left of ``at``: whose deed a later verb or a noun in the clause is."""
    start = clause_start(tokens, at)
    finite = finite_after(tokens, start, at - start)
    if finite is None or finite == start:
        return None
    return (tokens[start].start, tokens[finite - 1].end)
