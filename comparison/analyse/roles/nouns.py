"""Finds the deeds that nouns name: "at the initiative of X", "a mistake by X", "X's request", "responsibility lies with X"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set

from comparison.analyse.roles.deed import Deed, Phrase
from comparison.analyse.roles.phrases import phrase_at
from comparison.analyse.roles.words import (
    ACT_NOUNS,
    AUXILIARIES,
    COORDINATORS,
    DETERMINERS,
    INITIATIVES,
    JOINTS,
    PREPOSITIONS,
)
from comparison.analyse.tokens import Token

_ENDS_OF_NOUNS = PREPOSITIONS | JOINTS | AUXILIARIES | COORDINATORS
_BEFORE_NOUNS = DETERMINERS | PREPOSITIONS
_NO_AGENT = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april june july august september "
    "october november december today tomorrow now then end time date hour day night morning noon midnight week month "
    "year percent cent phone telephone letter video road sea air rail land law force mistake accident chance hand".split()
)
RESTING = 12  # tokens between "responsibility" and "lies with"


def agent_at(tokens: Sequence[Token], at: int, finite: Set[int]) -> Phrase | None:
    """The phrase at ``at`` unless it is a time, a means or a measure ("by Friday", "by 20 percent", "by closing")."""
    found = phrase_at(tokens, at, len(tokens), finite)
    if found is None or tokens[found.head].kind == "number" or tokens[found.first].kind == "number":
        return None
    head, opening = tokens[found.head], tokens[found.first]
    if head.norm in _NO_AGENT or head.lemma in _NO_AGENT or (opening.norm.endswith("ing") and found.first == at):
        return None
    return found


def noun_deeds(tokens: Sequence[Token], finite: Set[int]) -> Iterator[Deed]:
    """An act that a noun names: "at the initiative of X", "a mistake by X", "X's request"."""
    for at, token in enumerate(tokens):
        if token.norm in {"responsibility", "blame"}:
            yield from _resting(tokens, at, finite)
        verbal = token.norm.endswith(("ed", "ing")) and token.norm not in ACT_NOUNS
        if not {token.lemma, token.norm} & ACT_NOUNS or verbal or at in finite or token.capitalised:
            continue
        agent = None
        following = tokens[at + 1].norm if at + 1 < len(tokens) else ""
        if following == "by" or (following in {"of", "from"} and token.lemma in INITIATIVES):
            agent = agent_at(tokens, at + 2, finite)
        elif at > 0:
            agent = _owner(tokens, at, finite)
        if agent is not None:
            yield Deed(at, "noun", agent, None)


def _resting(tokens: Sequence[Token], noun: int, finite: Set[int]) -> Iterator[Deed]:
    """ "The fault is wholly with X", "full blame rests with X"."""
    for at in range(noun + 1, min(noun + RESTING, len(tokens) - 1)):
        if tokens[at].norm == "with" and tokens[at - 1].kind == "word":
            if any(t.lemma in {"lie", "rest", "sit", "remain"} for t in tokens[noun + 1 : at]):
                yield Deed(noun, "noun", agent_at(tokens, at + 1, finite), None)
            return
        if tokens[at].kind == "sign":
            return


def _owner(tokens: Sequence[Token], noun: int, finite: Set[int]) -> Phrase | None:
    """Whose act it is: "the pilot's mistake", "the Chilean government's own initiative", "our request"."""
    at = noun - 1
    while at > 0 and tokens[at].norm not in {"'s", "our", "'"} and noun - at <= 3 and tokens[at].kind == "word":
        if at in finite or tokens[at].norm in _BEFORE_NOUNS:
            return None
        at -= 1
    if tokens[at].norm == "our":
        return Phrase(at, at, at)
    if tokens[at].norm not in {"'s", "'", "\u2019"} or at == 0:
        return None
    first = at - 1
    while first > 0 and tokens[first - 1].kind == "word" and at - first < 5:
        if tokens[first].norm in DETERMINERS or first - 1 in finite:
            break
        if tokens[first - 1].norm in _ENDS_OF_NOUNS:
            break
        first -= 1
    return Phrase(first, at - 1, at - 1)


def through_nouns(found: Sequence[Deed]) -> Iterator[Deed]:
    """Whose act caused it: "an error by the pilot caused the grounding" makes the pilot the agent."""
    nouns = {d.act: d for d in found if d.form == "noun"}
    for deed in found:
        if deed.agent is not None and deed.agent.head in nouns and deed.form != "noun":
            noun = nouns[deed.agent.head]
            yield Deed(deed.act, deed.form, noun.agent, deed.patient, deed.first, noun.act)
        else:
            yield deed
