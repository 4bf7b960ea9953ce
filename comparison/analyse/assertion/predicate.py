"""Finds the head predicate of a clause and its tense."""

from __future__ import annotations

from collections.abc import Sequence

from comparison.analyse.assertion.assertion import Tense
from comparison.analyse.assertion.reach import verb_after
from comparison.analyse.assertion.words import is_auxiliary, is_gerund, is_past
from comparison.analyse.tokens import Token


def predicate(tokens: Sequence[Token], start: int, end: int) -> tuple[int | None, Tense]:
    """The index of the head predicate among ``tokens[start:end]``, or None, and the tense of its verb group.

    The head is the first main verb (or predicate adjective or noun) after the first auxiliary, or the first past form.
    """
    for at in range(start, end):
        token = tokens[at]
        if is_auxiliary(token):
            head = verb_after(tokens, at + 1, through_pronouns=True)
            if head is None or head >= end:
                return (at, "present") if token.lemma != "do" else (None, "none")
            return head, _tense(tokens, at, head)
        if is_past(token) and at > start and not _attributive(tokens, at, end):
            return at, "done"
    for at in range(start, end):
        if is_past(tokens[at]):
            return at, "done"
    return None, "none"


def _attributive(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether a participle stands between an article and its noun ("a broken rail caused it")."""
    return (
        at + 1 < end
        and tokens[at - 1].norm in {"a", "an"}
        and tokens[at + 1].kind == "word"
        and not is_past(tokens[at + 1])
    )


def _tense(tokens: Sequence[Token], auxiliary: int, head: int) -> Tense:
    group = tokens[auxiliary:head]
    first = group[0]
    norms = {t.norm for t in group}
    if first.lemma in {"will", "shall"} or (
        first.lemma == "be" and not norms.isdisjoint({"to", "going", "due", "set"})
    ):
        return "future"
    if first.lemma in {"would", "could", "might", "may", "should"}:
        return "done" if "have" in norms else "hypothetical"
    if first.lemma == "have" or first.norm in {"was", "were", "did"}:
        return "ongoing" if is_gerund(tokens[head]) else "done"
    return "ongoing" if is_gerund(tokens[head]) else "present"
