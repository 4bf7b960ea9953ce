"""What a rejection turns round, and what is denied with the noun or the knowledge on which it depends.

"refused the call to end supplies" says no to the stopping; "no plan to open talks" leaves the talks unopened; who "was
not told of a visit" knows of none.
"""

from __future__ import annotations

from collections.abc import Sequence

from comparison.analyse.assertion.reach import noun_head, noun_head_before, verb_after
from comparison.analyse.assertion.words import DEFINITE, is_adverb, is_auxiliary, is_gerund, is_past, is_stop
from comparison.analyse.tokens import Token

# What another wants, as a thing: what is rejected with it is its content.
_WANTED = frozenset(
    """demand call proposal idea request offer plan suggestion initiative appeal ultimatum bid notion option attempt
    invitation motion petition amendment""".split()
)
# Without one of these there is, so far, none of what they are for.
ENABLING = frozenset(
    """decision agreement deal plan date timetable schedule arrangement consensus accord understanding intention mandate
    permission approval authorisation authorization proposal request""".split()
)
_FOR = frozenset({"to", "for", "on", "of", "about", "over", "regarding"})
_KNOWING = frozenset({"inform", "notify", "tell", "advise", "aware", "know", "consult", "learn", "hear"})
_WEIGHING = frozenset({"consider", "contemplate", "envisage", "plan"})  # "is not considering a ban": there will be none
_ANY = frozenset({"any", "such"})  # "of the meeting" grants that there is one
_CONTAINERS = frozenset({"round", "series", "kind", "sort", "form", "type", "set", "act", "exchange"})
_BACK = 20  # tokens before a rejection in the passive within which what is rejected is looked for
_GAP = 4  # tokens between the noun and what it is for ("no day was set for")


def rejected(tokens: Sequence[Token], at: int) -> tuple[int, ...]:
    """The words that a rejection whose object begins at ``at`` turns round."""
    gerund = next((i for i in range(at, min(len(tokens), at + 2)) if is_gerund(tokens[i])), None)
    if gerund is not None:
        return (gerund, *_object(tokens, gerund))
    head = noun_head(tokens, at)
    if head is None:
        return ()
    if tokens[head].lemma not in _WANTED or head + 1 >= len(tokens) or tokens[head + 1].norm not in _FOR:
        return (head,)
    return (head, *_purpose(tokens, head + 1))


def rejected_before(tokens: Sequence[Token], at: int) -> tuple[int, ...]:
    """The words that a rejection in the passive turns round: "the proposal to lift the ban was rejected"."""
    for index in range(at - 1, max(-1, at - _BACK), -1):
        if is_stop(tokens[index]):
            break
        if tokens[index].lemma in _WANTED and index + 1 < at:
            following = tokens[index + 1].norm
            return (index, *_purpose(tokens[:at], index + 1)) if following in _FOR else (index,)
    head = noun_head_before(tokens, at)
    return () if head is None else (head,)


def indirectly(tokens: Sequence[Token], at: int) -> tuple[int, ...]:
    """What is denied with the word at ``at``: what an enabling noun is for, or what there is any knowledge of."""
    token = tokens[at]
    if token.lemma in ENABLING:
        for index in range(at + 1, min(len(tokens), at + 1 + _GAP)):
            if tokens[index].norm in _FOR:
                return _purpose(tokens, index)
            if not (is_auxiliary(tokens[index]) or is_adverb(tokens[index]) or is_past(tokens[index])):
                break
        return ()
    if contained(tokens, at):
        return contained(tokens, at)
    if token.lemma in _WEIGHING and at + 1 < len(tokens) and is_gerund(token):
        return _object(tokens, at)
    known = [t.norm for t in tokens[at + 1 : at + 3]] if token.lemma in _KNOWING else []
    if len(known) == 2 and known[0] in {"of", "about"} and known[1] in _ANY:
        head = noun_head(tokens, at + 2)
        return () if head is None else (head,)
    return ()


def whose(tokens: Sequence[Token], at: int) -> tuple[int, ...]:
    """Who is left out with what: "without the help of the army", "without interference by the commission"."""
    if at + 1 >= len(tokens) or tokens[at + 1].norm not in {"of", "by", "from"}:
        return ()
    head = noun_head(tokens, at + 2)
    return (head,) if head is not None and tokens[head].capitalised else ()


def _purpose(tokens: Sequence[Token], at: int) -> tuple[int, ...]:
    """The verb after "to" with its object, or the noun after another preposition."""
    if tokens[at].norm == "to":
        verb = verb_after(tokens, at)
        if verb is not None:
            return (verb, *_object(tokens, verb))
    head = noun_head(tokens, at + 1)
    return () if head is None else (head, *contained(tokens, head))


def contained(tokens: Sequence[Token], at: int) -> tuple[int, ...]:
    """What "a round of talks" is a round of: without the one there is none of the other."""
    if tokens[at].lemma not in _CONTAINERS or at + 1 >= len(tokens) or tokens[at + 1].norm != "of":
        return ()
    head = noun_head(tokens, at + 2)
    return () if head is None else (head,)


def _object(tokens: Sequence[Token], verb: int) -> tuple[int, ...]:
    if verb + 1 >= len(tokens) or is_stop(tokens[verb + 1]) or tokens[verb + 1].norm in DEFINITE:
        return ()  # "no plan to sell the port": there is a port
    head = noun_head(tokens, verb + 1)
    return () if head is None else (head,)
