"""Whose denial it is: what a side passes on and answers, and what it says of nobody."""

from __future__ import annotations

from comparison.analyse.assertion import Act, Assertion, Negation
from comparison.analyse.rebuttal import SAID
from comparison.facets.voice import Spoken, same_subject

REPORTED = 0.85  # factor for words that the account passes on as somebody else's
_WISHES = frozenset({"urge", "advise", "hope"})
_REACH = 6  # tokens from the noun of a subject to its predicate


def answered(side: Spoken, at: int, assertion: Assertion) -> tuple[Negation, ...]:
    """The denial that answers a claim which this account passes on: "They say X. This is false."."""
    frame = assertion.framed(side.tokens[at].start)
    if frame is None or not side.passed_on(frame):
        return ()
    for later in side.claim.assertions:
        for negation in later.negations:
            if _of_what_was_said(side, negation) and not negation.cancelled and negation.cue[0] >= frame.content[1] - 1:
                return (negation,)
    return ()


def meant(side: Spoken, negations: tuple[Negation, ...], phrase: set[int]) -> tuple[Negation, ...]:
    """Those of ``negations`` that are no part of ``phrase``, the tokens that stand for one word of the other side:
    "pleaded not guilty" is "denied".
    """
    return tuple(n for n in negations if side.index.get(n.cue[0]) not in phrase)


def none_of_them(
    side: Spoken, at: int, assertion: Assertion, own: tuple[Negation, ...], others: tuple[Negation, ...]
) -> tuple[Negation, ...]:
    """The "no" of the subject ("no passenger was hurt"), where the other side denies the same of all ("nobody was").

    Against anything else it denies the act of those alone whom the subject names, and their own word has its say.
    """
    if not any(n.kind == "pronoun" for n in others) or any(n.kind == "determiner" for n in own):
        return ()
    for negation in assertion.negations:
        heads = [side.index[start] for start in negation.focus if start in side.index]
        if negation.kind != "determiner" or negation.cancelled or negation.exceptive or not heads:
            continue
        if max(heads) < at <= max(heads) + _REACH and not any(t.kind == "sign" for t in side.tokens[max(heads) : at]):
            return (negation,)
    return ()


def spoken_for(side: Spoken, at: int, negations: tuple[Negation, ...]) -> float:
    """1 for the account's own words, less for a third party's, 0 for the other account's unless answered."""
    voice = side.voice(at)
    if voice == "other":
        return 1.0 if any(n.kind == "false" or _of_what_was_said(side, n) for n in negations) else 0.0
    return REPORTED if voice == "third" else 1.0


def _of_what_was_said(side: Spoken, negation: Negation) -> bool:
    """Whether it turns round no word of its own but "this" or "the claim"."""
    return {side.tokens[side.index[start]].lemma for start in negation.focus if start in side.index} <= SAID


def wished_by_two(left: Spoken, mine: Act | None, right: Spoken, yours: Act | None) -> bool:
    """Whether both sides tell what somebody asks for, and it is not one and the same who asks."""
    if mine is None or yours is None or not {mine.grade, yours.grade} <= _WISHES:
        return False
    return not same_subject(left, mine.subject, right, yours.subject)
