"""Finds the deeds of a sentence: its verbs and the nouns of acts, with who acts and who is acted upon.

No parser: the subject stands before the finite verb, the object after it, the agent of a passive after "by". Where the
words do not show it, a role stays open; a role that is left open costs a finding and never makes one.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set

from comparison.analyse.assertion.words import is_past
from comparison.analyse.roles.deed import Deed, Phrase
from comparison.analyse.roles.nouns import agent_at, noun_deeds, through_nouns
from comparison.analyse.roles.phrases import phrase_at, subject_before
from comparison.analyse.roles.words import (
    AUXILIARIES,
    BE,
    CAUSATIVES,
    COORDINATORS,
    DETERMINERS,
    HAVE,
    JOINTS,
    PARTICLES,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    is_adverb,
    is_break,
)
from comparison.analyse.tokens import Token, tokenise
from comparison.segment import grammar

_SURE_JOINTS = JOINTS - {"as", "since"}
_PARTICLES_BUT_OVER = PARTICLES - {"over"}
_NO_HEADS = DETERMINERS | PRONOUNS

BY_WITHIN = 9  # tokens after a participle in which "by" names its agent
MOST_TOKENS = 400  # a longer sentence is no sentence
_VERBAL = grammar.Form.PARTICIPLE | grammar.Form.PAST
_ANY_VERB = _VERBAL | grammar.Form.PRESENT | grammar.Form.BASE | grammar.Form.NOUN_PRESENT | grammar.Form.NOUN_BASE


def deeds(text: str) -> tuple[Deed, ...]:
    """The deeds of the sentence ``text``, by the indices of the tokens that ``tokenise`` makes of it."""
    tokens = tokenise(text)
    if len(tokens) > MOST_TOKENS:
        return ()
    forms, finite = _verbs(text, tokens)
    found = [*_finite(tokens, forms, finite), *_reduced(tokens, forms, finite), *noun_deeds(tokens, finite)]
    return tuple(sorted(through_nouns(found), key=lambda d: (d.act, d.form)))


def _verbs(text: str, tokens: Sequence[Token]) -> tuple[dict[int, int], frozenset[int]]:
    """The grammatical forms of the tokens, and which of them are finite verbs."""
    words = grammar.read(text, 0, len(text))
    at = {token.start: i for i, token in enumerate(tokens)}
    forms = {at[start]: form for start, form in zip(words.starts, words.forms, strict=True) if start in at}
    finite = set()
    index = grammar.finite(words, 0, len(words))
    while index is not None:
        if words.starts[index] in at:
            finite.add(at[words.starts[index]])
        index = grammar.finite(words, index + 1, len(words), 0)
    finite |= {i for i, token in enumerate(tokens) if token.norm in {"'ll", "'ve", "'re", "'m"}}
    return forms, frozenset(finite)


def _finite(tokens: Sequence[Token], forms: Mapping[int, int], finite: Set[int]) -> Iterator[Deed]:
    """One deed for each group of verbs, and those that it governs."""
    subject: Phrase | None = None
    done = -1
    for verb in sorted(finite):
        if verb <= done:
            continue
        main, passive = _main(tokens, forms, verb)
        done = max(verb, main)
        shared = verb > 0 and tokens[verb - 1].norm in COORDINATORS
        found = subject_before(tokens, verb, finite)
        if found is None and shared:
            found = subject  # "spoke … and reviewed"
        subject = found
        if found is not None and tokens[found.head].norm == "it" and tokens[main].norm in BE:
            yield from _cleft(tokens, forms, finite, main)
            continue
        if tokens[main].norm in BE:
            yield from _copula(tokens, found, main, finite)
            continue
        yield from _acted(tokens, forms, main, found, finite, passive=passive)


def _acted(
    tokens: Sequence[Token],
    forms: Mapping[int, int],
    main: int,
    subject: Phrase | None,
    finite: Set[int],
    *,
    passive: bool,
) -> Iterator[Deed]:
    """The deed of a main verb, and the deed that "to" introduces after it."""
    if passive:
        yield Deed(main, "passive", _by(tokens, main, finite), subject)
        patient = subject
    else:
        patient = _object(tokens, main, finite)
        yield Deed(main, "active", subject, patient)
    after = patient.last + 1 if patient is not None and not passive else main + 1
    while after < len(tokens) and is_adverb(tokens[after]):
        after += 1
    if after < len(tokens) and tokens[after].norm == "to" and _infinitive(tokens, forms, after + 1):
        governed = after + 1
        willing = None if passive else subject
        agent = patient if tokens[main].lemma in CAUSATIVES else willing
        yield Deed(governed, "governed", agent, _object(tokens, governed, finite))


def _infinitive(tokens: Sequence[Token], forms: Mapping[int, int], at: int) -> bool:
    """Whether "to" is followed by a verb here: a known one, or a plain word with an object of its own."""
    if at >= len(tokens) or tokens[at].kind != "word" or tokens[at].norm in BE or tokens[at].capitalised:
        return False
    if not _bare(tokens, at) or tokens[at].norm in _NO_HEADS:
        return False
    following = tokens[at + 1].norm if at + 1 < len(tokens) else ""
    return bool(forms.get(at, 0) & _ANY_VERB) or following in DETERMINERS or following in PRONOUNS


def _main(tokens: Sequence[Token], forms: Mapping[int, int], verb: int) -> tuple[int, bool]:
    """The main verb of the group that begins at ``verb``, and whether it is passive."""
    at, being = verb, False
    while at < len(tokens):
        token = tokens[at]
        if token.norm in AUXILIARIES:
            being = token.norm in BE or token.norm in {"got", "gets", "get"}
            step = at + 1
        elif at > verb and (is_adverb(token) or (token.norm == "to" and tokens[at - 1].norm in AUXILIARIES)):
            being = being and token.norm != "to"
            step = at + 1
        elif at > verb and token.norm in {"due", "set", "going", "ready", "able"} and _to_follows(tokens, at):
            being = False
            step = at + 2
        else:
            break
        at = step
    if at >= len(tokens) or tokens[at].kind != "word":
        return _auxiliary(tokens, verb, at), False
    if at == verb:
        return at, False
    form = forms.get(at, 0)
    if being and (form & _VERBAL or is_past(tokens[at])):
        return at, True
    progressive = tokens[at].norm.endswith("ing") and len(tokens[at].norm) > 4
    bare = tokens[at - 1].norm in AUXILIARIES - BE - HAVE and _bare(tokens, at)
    if progressive if being else (form & _ANY_VERB or bare):
        return at, False
    return _auxiliary(tokens, verb, at), False


def _bare(tokens: Sequence[Token], at: int) -> bool:
    norm = tokens[at].norm
    return norm == tokens[at].lemma and norm not in PREPOSITIONS and norm not in {"a", "an", "the", "no", "some", "any"}


def _to_follows(tokens: Sequence[Token], at: int) -> bool:
    return at + 1 < len(tokens) and tokens[at + 1].norm == "to"


def _auxiliary(tokens: Sequence[Token], verb: int, end: int) -> int:
    """The last auxiliary of a group that has no main verb."""
    return max((i for i in range(verb, min(end, len(tokens))) if tokens[i].norm in AUXILIARIES), default=verb)


def _object(tokens: Sequence[Token], verb: int, finite: Set[int]) -> Phrase | None:
    at = verb + 1
    while at < len(tokens) and (is_adverb(tokens[at]) or tokens[at].norm in _PARTICLES_BUT_OVER):
        if tokens[at].norm in {"in", "on"}:
            return None
        at += 1
    if at >= len(tokens) or tokens[at].norm in PREPOSITIONS or tokens[at].norm in JOINTS or tokens[at].norm == "to":
        return None
    return phrase_at(tokens, at, len(tokens), finite)


def _by(tokens: Sequence[Token], participle: int, finite: Set[int]) -> Phrase | None:
    """The agent after "by", in the participle's own clause."""
    for at in range(participle + 1, min(participle + 1 + BY_WITHIN, len(tokens) - 1)):
        token = tokens[at]
        if token.norm == "by":
            return agent_at(tokens, at + 1, finite)
        if at in finite or is_break(token) or token.norm in _SURE_JOINTS:
            return None
    return None


def _copula(tokens: Sequence[Token], subject: Phrase | None, be: int, finite: Set[int]) -> Iterator[Deed]:
    """ "X was first to report Y", "X was responsible for Y", "Y was a blunder by X"."""
    at = be + 1
    while at < len(tokens) and ((is_adverb(tokens[at]) and tokens[at].norm != "first") or tokens[at].norm == "the"):
        at += 1
    if at + 2 < len(tokens) and tokens[at].norm == "first" and tokens[at + 1].norm == "to":
        yield Deed(at + 2, "governed", subject, _object(tokens, at + 2, finite), first=True)
    elif at + 1 < len(tokens) and tokens[at].norm in {"responsible", "blame", "to"}:
        if tokens[at].norm == "to" and tokens[at + 1].norm == "blame":
            at += 1
        elif tokens[at].norm == "to":
            return
        after = at + 1
        patient = phrase_at(tokens, after + 1, len(tokens), finite) if tokens[after].norm == "for" else None
        yield Deed(at, "copula", subject, patient)


def _cleft(tokens: Sequence[Token], forms: Mapping[int, int], finite: Set[int], be: int) -> Iterator[Deed]:
    """ "It is the owners who must pay the costs"."""
    agent = phrase_at(tokens, be + 1, len(tokens), finite)
    if agent is None or agent.last + 2 >= len(tokens) or tokens[agent.last + 1].norm not in RELATIVES:
        return
    main, passive = _main(tokens, forms, agent.last + 2)
    if not passive and tokens[main].norm not in BE:
        yield Deed(main, "active", agent, _object(tokens, main, finite))


def _reduced(tokens: Sequence[Token], forms: Mapping[int, int], finite: Set[int]) -> Iterator[Deed]:
    """A participle after its noun: "a deal brokered by the bishop"."""
    for at in range(1, len(tokens) - 2):
        if tokens[at + 1].norm != "by" or at in finite or not (forms.get(at, 0) & _VERBAL or is_past(tokens[at])):
            continue
        before = tokens[at - 1]
        if before.norm in AUXILIARIES or is_adverb(before):
            continue
        agent = agent_at(tokens, at + 2, finite)
        if agent is not None:
            named = before.kind == "word" and before.norm not in COORDINATORS
            patient = Phrase(at - 1, at - 1, at - 1) if named else None
            yield Deed(at, "passive", agent, patient)
