"""What a word stands under in its clause: a wish, a duty, a rejection, an ending, a measure of extent.

What was asked for or discussed is neither so nor not so; what is owed is not yet done; what one side wants ended, and
the other refuses to end, they dispute.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from comparison.align.words import WordLink
from comparison.analyse.assertion import Assertion, Negation
from comparison.analyse.assertion.words import DETERMINERS, PREPOSITIONS, is_past
from comparison.facets.voice import Spoken, content

# "left the door as it was" is no departure.
_LEFT_SO = frozenset({"where", "unchanged", "intact", "untouched", "alone", "as"})
GRANTED = 78  # the lowest rank of a yes to what was asked for
OPEN = 60  # the highest rank of an act that leaves open whether its matter comes about ("ready to")
PARTLY = 12  # characters from an extent word to the predicate that it measures

_VERBAL = frozenset({"complement", "denial", "rejection"})
_OF_VERBS = _VERBAL | {"adverb"}
_DEPARTING = frozenset(
    {"leave", "withdraw", "depart", "flee", "quit", "evacuate", "end", "stop", "expire", "vanish", "disappear"}
)
# "Half were full" leaves the other half; "only" and "except" leave the rest.
_OF_SOME = frozenset({"half", "majority", "minority", "most", "only", "except", "excluding", "exempt"})
_EXCEPTING = frozenset({"except", "excepting", "unless"})
_OBJECT = 4  # tokens from a verb to its object
_AWAITED = frozenset({"due", "expected", "pending", "awaited", "scheduled", "planned", "imminent"})


def presupposed(side: Spoken, at: int) -> bool:
    """Whether a participle only says which is meant ("the soldiers surrounded in the valley"): it is taken as a fact."""
    tokens = side.tokens
    if at == 0 or at + 1 >= len(tokens) or not is_past(tokens[at]):
        return False
    before = tokens[at - 1]
    return content(before) and before.norm.endswith("s") and not is_past(before) and tokens[at + 1].norm in PREPOSITIONS


def kept_and_ended(left: Spoken, right: Spoken, link: WordLink) -> bool:
    """Whether one side ends a thing, and the other says no to its end ("refused the call to end supplies")."""
    mine, yours = left.assertion(link.left), right.assertion(link.right)
    if mine is None or yours is None:
        return False
    a, b = left.tokens[link.left].start, right.tokens[link.right].start
    return (kept(mine, a) and ended(yours, b)) or (ended(mine, a) and kept(yours, b))


def kept(assertion: Assertion, start: int) -> bool:
    return any(assertion.negated(n.cue[0]) for n in assertion.negations if n.kind == "ending" and start in n.focus)


def ended(assertion: Assertion, start: int) -> bool:
    return assertion.ended(start) and not kept(assertion, start) and assertion.positive(start)


def part_of_name(left: Spoken, right: Spoken, link: WordLink) -> bool:
    """Whether one side has the word as a verb, the other before a noun that it names ("not speeding", "the speed limit")."""
    for one, other, i, j in ((left, right, link.left, link.right), (right, left, link.right, link.left)):
        token, verb = one.tokens[i], other.tokens[j]
        after = one.tokens[i + 1] if i + 1 < len(one.tokens) else None
        naming = after is not None and content(after) and i + 1 not in one.links and not is_past(after)
        if naming and token.norm == token.lemma and verb.norm.endswith(("ing", "ed")) and verb.norm != verb.lemma:
            return one.tokens[i - 1].norm in DETERMINERS if i else False
    return False


def rejects(negations: tuple[Negation, ...]) -> bool:
    return any(n.kind == "rejection" or n.stance for n in negations)


def shared_denial(side: Spoken, negations: tuple[Negation, ...], other: Spoken) -> bool:
    """Whether both sides deny it: both reject what is wanted, or by linked words ("refused"), or the one by its verb, the
    other by the verb's noun ("did not hide data", "no data were hidden").
    """
    denials = [n for a in other.claim.assertions for n in a.negations if not n.cancelled]
    if rejects(negations) and any(n.kind == "rejection" for n in denials):
        return True
    cues = {n.cue[0] for n in denials if n.kind in _VERBAL}
    linked = (side.links.get(side.index.get(n.cue[0], -1)) for n in negations if n.kind in _VERBAL)
    if any(at is not None and other.tokens[at].start in cues for at in linked):
        return True
    foci = {start for n in denials if n.kind != "ending" for start in n.focus}
    mine = (side.links.get(side.index.get(start, -1)) for n in negations for start in n.focus)
    if any(at is not None and other.tokens[at].start in foci for at in mine):
        return True
    return _one_proposition(side, negations, other, denials) or _one_proposition(other, denials, side, negations)


def _one_proposition(side: Spoken, nouns: Sequence[Negation], other: Spoken, verbs: Sequence[Negation]) -> bool:
    """Whether ``side`` denies a noun, of a verb that ``other`` denies of the same noun."""
    denied = {start for n in verbs if n.kind in _OF_VERBS for start in n.focus}
    for start in (start for n in nouns if n.kind == "determiner" for start in n.focus):
        at = side.index.get(start)
        if at is None or at not in side.links:
            continue
        theirs = other.clause(side.links[at])
        if _nobodys(other, side.links[at], verbs):
            return True
        if any(
            side.links[i] in theirs and other.tokens[side.links[i]].start in denied
            for i in side.clause(at)
            if i != at and i in side.links
        ):
            return True
    return False


def _nobodys(side: Spoken, at: int, denials: Sequence[Negation]) -> bool:
    """Whether the noun is the object of what nobody did: "neither had a permit", beside "no permit"."""
    verbs = (side.index.get(start) for n in denials if n.kind == "pronoun" for start in n.focus)
    return any(verb is not None and verb < at <= verb + _OBJECT and at in side.clause(verb) for verb in verbs)


def denies_too(assertion: Assertion, negations: tuple[Negation, ...]) -> bool:
    """Whether the side whose word is not denied by any of ``negations`` denies another one of the same clause, by which
    it may well deny the same.
    """
    return not negations and any(
        n.kind in {"adverb", "determiner", "pronoun", "complement"} and n.focus and not n.cancelled and not n.exceptive
        for n in assertion.negations
    )


def indirect(negations: tuple[Negation, ...], start: int) -> bool:
    return bool(negations) and all(start in n.indirect for n in negations)


def answered_directly(side: Spoken, negations: tuple[Negation, ...]) -> bool:
    """Whether the other side speaks of the denied noun itself ("a decision is due"), so that what it is for says nothing."""
    direct = (start for n in negations if n.indirect for start in n.focus if start not in n.indirect)
    return any(side.index.get(start) in side.links for start in direct)


def excepted(assertion: Assertion, start: int) -> bool:
    """Whether it is denied only up to a point ("will not comment until the inquiry is over")."""
    return any(n.exceptive and not n.cancelled and start in n.focus for n in assertion.negations)


def overshadowed(assertion: Assertion, start: int) -> bool:
    """Whether the word depends on something denied ("cannot afford to keep it open"): it stands neither so nor so."""
    return any(
        n.focus
        and n.kind != "ending"
        and not n.cancelled
        and start not in n.focus
        and max(n.focus) < start <= n.scope[1]
        for n in assertion.negations
    )


def partly(assertion: Assertion, start: int) -> bool:
    """Whether a "not" stands before the word and bears on its extent alone ("not fully observed")."""
    return any(
        n.focus and n.cue[1] <= n.focus[0] < start <= n.focus[0] + PARTLY
        for n in assertion.negations
        if n.kind == "adverb"
    )


def but_for_the_same(left: Spoken, right: Spoken, link: WordLink) -> bool:
    """Whether one side lets in only what the other excepts: "only in summer", "except in summer … not"."""
    mine = {left.tokens[i].lemma for i in left.clause(link.left)}
    yours = {right.tokens[j].lemma for j in right.clause(link.right)}
    return any("only" in a and not _EXCEPTING.isdisjoint(b) for a, b in ((mine, yours), (yours, mine)))


def shared_out(side: Spoken, at: int) -> bool:
    """Whether the clause says it of some only, so that of the rest the opposite may be so."""
    clause = side.clause(at)
    if any(side.tokens[i].lemma in _OF_SOME for i in clause):
        return True
    start, end = side.tokens[clause.start].start, side.tokens[clause.stop - 1].end
    return any(
        (q.part or (q.dimension == "share" and q.role == "amount")) and start <= q.start < end
        for q in side.claim.quantities
    )


def some_counted(left: Spoken, right: Spoken, link: WordLink) -> bool:
    """Whether it is said of some only by both, or of some by one and of a number by the other: "most", "three schools"."""
    mine, yours = shared_out(left, link.left), shared_out(right, link.right)
    return (mine and (yours or _counted(right, link.right))) or (yours and _counted(left, link.left))


def _counted(side: Spoken, at: int) -> bool:
    clause = side.clause(at)
    start, end = side.tokens[clause.start].start, side.tokens[at].start
    return any(q.dimension == "count" and q.role == "amount" and start <= q.start < end for q in side.claim.quantities)


def idiomatic(side: Spoken, at: int) -> bool:
    if side.tokens[at].norm == "end" and at and side.tokens[at - 1].norm in {"that", "this"}:
        return True  # "to that end"
    return side.tokens[at].lemma == "leave" and any(t.norm in _LEFT_SO for t in side.tokens[at + 1 : at + 8])


def departed(negations: tuple[Negation, ...], other: Spoken, at: int) -> bool:
    """Whether there is none of what the other side says has left or ended ("no troops in the city")."""
    assertion = other.assertion(at)
    head = assertion.predicate if assertion is not None else None
    if head is None or head.start not in other.index or other.index[head.start] == at:
        return False
    gone = other.tokens[other.index[head.start]].lemma in _DEPARTING
    return gone and any(n.kind in {"determiner", "pronoun"} for n in negations)


def advised(side: Spoken, at: int) -> bool:
    """Whether the word is what should be: neither so nor not so."""
    return any(t.norm in {"should", "ought"} for t in side.tokens[max(0, at - 3) : at])


def obliged(side: Spoken, at: int) -> bool:
    """Whether the word is what must be: "must be told" does not contradict "was not told"."""
    return any(t.norm == "must" for t in side.tokens[max(0, at - 3) : at])


def only_wanted(assertion: Assertion, start: int) -> bool:
    """Whether the word stands under an act that leaves it open: what was asked for or discussed is neither so nor not so."""
    act = assertion.act_over(start)
    return act is not None and act.rank <= OPEN and act.cue[1] <= start


def owed_not_done(owing: Assertion, start: int, other: Assertion) -> bool:
    """Whether one side says what was undertaken not to be done, and the other what was done at some other time."""
    if other.tense != "done" or other.acts:
        return False
    if any(n.kind == "complement" and n.cue[0] == owing.start for n in owing.negated(start)):
        return True  # an item of a list of undertakings: "refrain from raids"
    act = owing.act_over(start)
    return act is not None and act.grade != "will" and act.cue[1] <= start


def only_unless(assertion: Assertion) -> bool:
    return any(c.kind == "unless" and not c.exceptive for c in assertion.conditions)


def cancelled(assertion: Assertion, start: int) -> bool:
    return any(n.cancelled and start in n.focus for n in assertion.negations)


def names(negation: Negation, side: Spoken) -> bool:
    """Whether it denies a name, and not a deed: "is not a signatory" says nothing of the signature."""
    return negation.kind == "determiner" and side.quote(negation.cue).text.lower().startswith("not")


def made(assertion: Assertion, start: int) -> bool:
    """Whether the word is itself the asking, offering or proposing."""
    asked = any(a.cue[0] <= start < a.cue[1] and a.rank <= OPEN for a in assertion.acts)
    return asked and not any(a.rank >= GRANTED for a in assertion.acts)


def unfinished(denying: Spoken, assertion: Assertion, negations: tuple[Negation, ...], other: Spoken, at: int) -> bool:
    """Whether one side says what has not been so far, and the other what is to come: time will show."""
    head = assertion.predicate
    if (
        not all(n.kind in {"adverb", "determiner", "pronoun"} for n in negations)
        or head is None
        or head.start not in denying.index
    ):
        return False
    first = denying.index[head.start]
    before = denying.tokens[max(0, first - 4) : first + 1]
    perfect = any(t.norm in {"has", "have"} and u.norm != "to" for t, u in pairwise(before))
    clause = other.assertion(at)
    coming = clause is not None and (clause.tense == "future" or any(a.grade in {"plan", "will"} for a in clause.acts))
    return perfect and (coming or any(t.norm in _AWAITED for t in other.tokens[at + 1 : at + 8]))
