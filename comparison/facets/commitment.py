"""Commitment: how firmly the same act is undertaken, or how sure the same fact is held to be.

Two rules. Acts: the words that both sides share stand, on each side, under a word of commitment (lexicon/data/acts.txt),
and the two grades lie too far apart for an editor to call them the same. Certainty: the same predicate is stated as a
fact on one side and as a possibility, or as not established, on the other. A side without any marker is silent, except
where it states the same act as done, or the same fact flatly.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from comparison.analyse.assertion import Act, Assertion, Span
from comparison.analyse.assertion.words import is_past
from comparison.analyse.statement import Pairing
from comparison.facets.certainty import certainty
from comparison.facets.finding import Finding, Relation, Value
from comparison.facets.voice import Spoken, content, content_links, same_subject, spoken

# Pairs of grades on which the distance between their ranks misleads: how a desk reads them. The number is the
# confidence that they differ; 0 is silence.
PAIRS: Mapping[frozenset[str], float] = MappingProxyType(
    {
        frozenset({"principle", "agree"}): 0.75,
        frozenset({"principle", "sign"}): 0.85,
        frozenset({"principle", "order"}): 0.75,
        frozenset({"principle", "promise"}): 0.0,
        frozenset({"principle", "will"}): 0.0,
        frozenset({"agree", "sign"}): 0.55,
        frozenset({"agree", "order"}): 0.55,
        frozenset({"agree", "ban"}): 0.0,
        frozenset({"agree", "plan"}): 0.0,  # who agreed on a plan plans it
        frozenset({"agree", "will"}): 0.0,  # what was agreed will be
        frozenset({"agree", "promise"}): 0.0,
        frozenset({"sign", "will"}): 0.0,  # signed, and therefore to come
        frozenset({"sign", "promise"}): 0.0,
        frozenset({"sign", "plan"}): 0.6,
        frozenset({"order", "will"}): 0.0,
        frozenset({"order", "promise"}): 0.55,
        frozenset({"order", "plan"}): 0.6,
        frozenset({"order", "sign"}): 0.0,  # a signed order
        frozenset({"order", "ban"}): 0.0,
        frozenset({"ban", "will"}): 0.0,
        frozenset({"ban", "plan"}): 0.65,
        frozenset({"urge", "advise"}): 0.0,
        frozenset({"urge", "discuss"}): 0.55,
        frozenset({"urge", "hope"}): 0.0,
        frozenset({"urge", "will"}): 0.6,
        frozenset({"urge", "plan"}): 0.0,  # what one asks for another may plan
        frozenset({"discuss", "propose"}): 0.0,  # who discussed it may have proposed it there
        frozenset({"will", "plan"}): 0.0,
        frozenset({"will", "promise"}): 0.0,
        frozenset({"will", "ready"}): 0.0,  # willing, and therefore to come
    }
)
# By distance on the scale: the least distance, and the confidence from there on. Below the first, silence.
BANDS: tuple[tuple[int, float], ...] = ((20, 0.6), (30, 0.7), (45, 0.8), (60, 0.85))
FEW = 2  # linked words under both acts that make them acts about the same thing
SCOPE_SHARE = 0.5  # or this share of what the narrower act is about
NEAR = 3  # ranks no further apart are the same grade in other words
SAME_CONFIDENCE = 0.7
TENTATIVE = 0.85  # factor for "would", which may imagine a case
REPORTED = 0.85  # factor for words that the account passes on as somebody else's
DONE_CONFIDENCE = 0.6  # the act is told as done, on the other side as no more than offered or talked about
NOT_YET_DONE = 58  # the highest rank that cannot just have been carried out since ("ready to"; a plan can)
_ASKED_OF_OTHERS = frozenset({"urge", "advise"})  # who asked may well have been heeded
DONE_LEAST_LINKS = 2
CIVIL = 0.7  # factor for acts about dialogue and contacts, in which readouts word courtesies differently
_CIVILITIES = frozenset(
    "dialogue dialog contact touch communication tie friendship relation relationship engagement".split()
)
FIRM = 0.75  # least strength of the best link under both acts: near words alone make no common matter
LEAST = 0.5  # below this, silence
GOVERNING = 16  # characters between a word of commitment and the one that it governs ("study the request")


def contrast(pairing: Pairing) -> tuple[Finding, ...]:
    """At most one finding: of the two rules the one that finds a difference, or else the first that finds anything."""
    mine = [a for a in pairing.left.assertions if a.acts or a.certainty != "unmarked"]
    yours = [a for a in pairing.right.assertions if a.acts or a.certainty != "unmarked"]
    if not mine and not yours:
        return ()
    left, right = spoken(pairing)
    found = [*_acts(left, right, pairing), *certainty(left, right, pairing)]
    found.sort(key=lambda f: (f.relation != "different", -f.confidence))
    return tuple(found[:1])


def _acts(left: Spoken, right: Spoken, pairing: Pairing) -> Iterator[Finding]:
    """Compares the acts that govern most of the shared words."""
    pairs: Counter[tuple[Act, Act]] = Counter()
    lone: Counter[tuple[Act, int, bool]] = Counter()
    firm: dict[tuple[Act, Act], float] = {}
    dated = _dated(left), _dated(right)
    for link in content_links(left, right, pairing.words):
        if (
            link.kind == "antonym"
            or left.tokens[link.left].start in dated[0]
            or right.tokens[link.right].start in dated[1]
        ):
            continue
        a, b = _act(left, link.left), _act(right, link.right)
        if a is not None and b is not None:
            pairs[a, b] += 1
            firm[a, b] = max(firm.get((a, b), 0.0), link.strength)
        elif a is not None and not _commits(right, link.right):
            lone[a, link.right, True] += 1
        elif b is not None and not _commits(left, link.left):
            lone[b, link.left, False] += 1
    for (a, b), count in sorted(
        pairs.items(), key=lambda p: (-p[1], p[0][0].cue[0] + p[0][1].cue[0], abs(p[0][0].cue[0] - p[0][1].cue[0]))
    ):
        if count < FEW and count < SCOPE_SHARE * min(_matter(left, a), _matter(right, b)):
            continue
        if firm[a, b] < FIRM:
            continue
        if _is_matter(left, a, right) or _is_matter(right, b, left):
            continue
        finding = _graded(left, right, a, b)
        if finding is not None:
            yield finding
            return
    if not pairs:
        yield from _done(left, right, lone)


def _dated(side: Spoken) -> frozenset[int]:
    """The words of dates and times: two acts on one day are not one act."""
    return frozenset(t.start for t in side.tokens for when in side.claim.times if when.start <= t.start < when.end)


def _matter(side: Spoken, act: Act) -> int:
    """How many words of content the act is about."""
    start, end = act.scope
    return sum(content(t) and start <= t.start < end and not _commits(side, i) for i, t in enumerate(side.tokens))


def _is_matter(side: Spoken, act: Act, other: Spoken) -> bool:
    """Whether the word of commitment answers a word of the other side's that is none: there it is what is talked of."""
    return any(
        act.cue[0] <= t.start < act.cue[1] and content(t) and i in side.links and not _commits(other, side.links[i])
        for i, t in enumerate(side.tokens)
    )


def _act(side: Spoken, at: int) -> Act | None:
    """The act that governs the word in the account's own name or a third party's, unless the word is one itself."""
    assertion = side.assertion(at)
    if assertion is None or not assertion.acts or _commits(side, at):
        return None
    start = side.tokens[at].start
    act = assertion.act_over(start)
    frame = assertion.framed(start)
    if frame is not None and frame.stance in {"doubt", "deny"} and side.speaker(frame) == "other":
        return None  # what the other account is said to claim; what it is said to have promised is a report of a deed
    if act is None or act.negated or assertion.conditional(start) is not None:
        return None
    if assertion.negated(start) or _relative(side, act):
        return None
    return act


def _relative(side: Spoken, act: Act) -> bool:
    """Whether the act only picks out who is meant ("those who wish to leave")."""
    at = side.index.get(act.cue[0])
    return at is not None and any(t.norm in {"who", "which", "those"} for t in side.tokens[max(0, at - 2) : at])


def _commits(side: Spoken, at: int) -> bool:
    assertion = side.assertion(at)
    start = side.tokens[at].start
    return assertion is not None and any(a.cue[0] <= start < a.cue[1] for a in assertion.acts)


def _graded(left: Spoken, right: Spoken, a: Act, b: Act) -> Finding | None:
    if not same_subject(left, _agent(left, a), right, _agent(right, b)):
        return None
    distance = abs(a.rank - b.rank)
    factor = (TENTATIVE if a.tentative or b.tentative else 1.0) * _reported(left, a) * _reported(right, b)
    relation: Relation
    if a.grade == b.grade or distance <= NEAR:
        relation, confidence = "same", SAME_CONFIDENCE
    else:
        relation = "different"
        by_distance = max((c for least, c in BANDS if distance >= least), default=0.0)
        confidence = PAIRS.get(frozenset({a.grade, b.grade}), by_distance)
    confidence *= factor
    if "principle" in {a.grade, b.grade} and (_on_condition(left, a) or _on_condition(right, b)):
        return None  # approved "subject to a review" is approved conditionally
    if relation == "different" and (_civil(left, a) or _civil(right, b)):
        confidence *= CIVIL
    if confidence < LEAST:
        return None
    return Finding("commitment", relation, _shown(left, a), _shown(right, b), round(confidence, 3))


def _on_condition(side: Spoken, act: Act) -> bool:
    return any(x.conditions and act in x.acts and act.grade != "principle" for x in side.claim.assertions)


def _civil(side: Spoken, act: Act) -> bool:
    """Whether the act is about no more than staying in touch: readiness and agreement to it are one courtesy."""
    start, end = act.scope
    return any(t.lemma in _CIVILITIES for t in side.tokens if start <= t.start < end)


def _agent(side: Spoken, act: Act) -> Span | None:
    """Who acts; nobody is named where "will" stands before a passive ("the bridge will be finished")."""
    if act.grade != "will" or act.subject is None:
        return act.subject
    after = [t for t in side.tokens if t.start >= act.cue[1]][:3]
    return None if any(t.norm == "be" for t in after) and any(is_past(t) for t in after) else act.subject


def _shown(side: Spoken, act: Act) -> Value:
    """The word of commitment as a reader needs it: with the one that governs it, and "will" with what will be."""
    start, end = act.cue
    if start not in side.index:
        return side.value(act.cue)
    assertion = side.assertion(side.index[start])
    for other in assertion.acts if assertion else ():
        if other.cue[1] <= start <= other.cue[1] + GOVERNING and other.grade == act.grade:
            start = min(start, other.cue[0])
    if act.grade in {"will", "plan", "ready", "hope"}:
        end = _verb_end(side, end)
    if start == act.cue[0] and act.grade in {"will", "plan"}:
        first = side.index[start]
        while first and (side.tokens[first - 1].lemma == "be" or side.tokens[first - 1].norm in {"not", "to"}):
            first -= 1
        start = side.tokens[first].start
    return side.value((start, end))


def _verb_end(side: Spoken, end: int) -> int:
    """The end of the verb that a "will" or "ready to" leads to, where it follows at once."""
    for token in [t for t in side.tokens if t.start >= end][:5]:
        if token.kind == "sign":
            break
        if content(token) and not token.norm.endswith("ly"):
            return token.end
    return end


def _reported(side: Spoken, act: Act) -> float:
    at = side.index.get(act.cue[0])
    return REPORTED if at is not None and side.voice(at) != "own" else 1.0


def _done(left: Spoken, right: Spoken, lone: Counter[tuple[Act, int, bool]]) -> Iterator[Finding]:
    """What one side tells as done and the other as no more than wished, discussed or offered."""
    by_act: Counter[tuple[Act, bool]] = Counter()
    for (act, _, is_left), count in lone.items():
        by_act[act, is_left] += count
    for (act, is_left), count in sorted(by_act.items(), key=lambda p: (-p[1], p[0][0].cue)):
        if act.rank > NOT_YET_DONE or act.grade in _ASKED_OF_OTHERS or act.tentative or count < DONE_LEAST_LINKS:
            continue
        graded, plain = (left, right) if is_left else (right, left)
        positions = [at for a, at, side in lone if a == act and side == is_left]
        for at in positions:
            assertion = plain.assertion(at)
            if assertion is None or not _states_as_done(plain, assertion, at):
                continue
            if not same_subject(graded, act.subject, plain, plain.subject(at)):
                continue
            mine, yours = graded.value(act.cue), plain.value(plain.verb_group(at))
            if not is_left:
                mine, yours = yours, mine
            yield Finding("commitment", "different", mine, yours, DONE_CONFIDENCE)
            return


def _states_as_done(side: Spoken, assertion: Assertion, at: int) -> bool:
    predicate = assertion.predicate
    token = side.tokens[at]
    return (
        predicate is not None
        and predicate.start == token.start
        and not (at and side.tokens[at - 1].lemma == "be" and not is_past(token))  # "the topics were trade and tax"
        and assertion.tense == "done"
        and assertion.certainty in {"unmarked", "certain"}
        and assertion.positive(token.start)
        and not assertion.conditions
        and side.voice(at) != "other"
    )
