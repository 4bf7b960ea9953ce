"""Condition: on what the same act depends.

Both sides conditional: their conditions are compared by linked words ("unless" is "if not"; an exchange is the same
seen from either end). One side says that there is no condition: a difference. One side says nothing of a condition:
a difference only if it states the same act as settled, for leaving out a detail is no contradiction.
"""

from __future__ import annotations

from collections.abc import Sequence

from comparison.align.words import WordLink
from comparison.analyse.assertion import Condition, Negation
from comparison.analyse.assertion.as_it_is import as_it_is
from comparison.analyse.assertion.words import is_past
from comparison.analyse.statement import Pairing
from comparison.facets.condition_act import (
    AT_ONCE,
    BEGINNING,
    CERTAIN_LINK,
    begins,
    firm,
    inside,
    is_only,
    outside,
    permitted,
    same_act,
    same_deed,
    settles,
    stated,
)
from comparison.facets.condition_told import conditions_of
from comparison.facets.finding import Finding, Value
from comparison.facets.voice import Spoken, content, content_links, spoken

SILENT = Value("no condition stated", ())
MAYBE_SAME = "Both conditions are that something fails to come about, and may be the same in other words."
ONE_SIDED = "Only one account makes it depend on something."

# The ladder, by what supports the finding.
EXPLICIT = 0.9  # "unconditionally" against a stated condition
OPPOSED = 0.8  # "if X" against "unless X"
OTHER_CONTENT = 0.65  # two stated conditions that share nothing
SETTLED = 0.6  # a stated condition against the same act as agreed, ordered or promised without one
ONLY = 0.65  # the same where the condition is said to be the only way ("only after", "unless")
STATED = 0.55  # such a condition against the same act as plainly to come, or come about, without one
REFUSED = 0.65  # what one side makes a condition, the other will not have as one
SAME = 0.75
EXPLICIT_SHARE = 0.3  # less where one side says outright that there is no condition
SAME_CONTENT = 0.4  # share of the shorter condition's words that are linked
OTHER_CONTENT_SHARE = 0.0
MATTER = 0.34  # share of the condition's words that the other side speaks of, from which it is no news to it
OPENING = 60  # characters of a clause before its condition that are quoted with it
SHORTEST, LONGEST = 6, 18  # words of a quoted condition
_CUTS = frozenset({",", ";", ":", "that", "which", "who", "where"})
# Words that make a condition the only way.
_CONDITIONAL = frozenset({"conditional", "conditionally", "provisional", "provisionally", "preliminary", "condition"})
_FAILING = frozenset({"fail", "failure", "not", "no", "without", "collapse", "break", "reject", "refuse", "nothing"})


def contrast(pairing: Pairing) -> tuple[Finding, ...]:
    """At most one finding."""
    if not any(a.conditions for claim in (pairing.left, pairing.right) for a in claim.assertions):
        return ()
    left, right = spoken(pairing)
    mine, yours = conditions_of(left), conditions_of(right)
    if not mine and not yours:
        return ()
    links = [w for w in content_links(left, right, pairing.words) if w.kind != "antonym"]
    if mine and yours:
        return _both(left, right, mine, yours, links, pairing)
    finding = _one(left, right, mine, links) if mine else _one(right, left, yours, [_turned(w) for w in links])
    if finding is None:
        return ()
    return (finding if mine else _swapped(finding),)


def _turned(link: WordLink) -> WordLink:
    return WordLink(link.right, link.left, link.kind, link.strength)


def _swapped(f: Finding) -> Finding:
    return Finding(f.kind, f.relation, f.right, f.left, f.confidence, f.reason)


def _both(
    left: Spoken,
    right: Spoken,
    mine: Sequence[Condition],
    yours: Sequence[Condition],
    links: Sequence[WordLink],
    pairing: Pairing,
) -> tuple[Finding, ...]:
    free_left, free_right = _free(mine), _free(yours)
    if free_left and free_right:
        return (Finding("condition", "same", _value(left, free_left), _value(right, free_right), SAME),)
    if free_left or free_right:
        a, b = free_left or mine[0], free_right or yours[0]
        if same_act(left, right, mine, yours, links, least=1, share=EXPLICIT_SHARE):
            return (Finding("condition", "different", _value(left, a), _value(right, b), EXPLICIT),)
        return ()
    refused = _refused(left, mine) or _refused(right, yours)
    best: tuple[float, int, int] = (-1.0, 0, 0)
    for i, a in enumerate(mine):
        for j, b in enumerate(yours):
            best = max(best, (_alike(left, right, a, b, links), -i, -j))
    alike, i, j = best
    a, b = mine[-i], yours[-j]
    exchanged = _exchanged(left, right, mine, yours, links)
    if refused is not None and alike > 0:
        return (_objection(left, right, a, b, refused),)
    if alike >= SAME_CONTENT:
        contrary, opposed = _parity(left, a, right, b, pairing), _main_opposed(left, right, mine, yours, pairing)
        if contrary == opposed:
            # "stays if X" is "stays if X", and "leaves unless X".
            return (Finding("condition", "same", _value(left, a), _value(right, b), SAME),)
        if opposed or not same_act(left, right, mine, yours, links, least=1):
            return ()  # opposite acts on one condition: polarity's
        return (Finding("condition", "different", _value(left, a), _value(right, b), OPPOSED),)
    if exchanged or _unchanged(left, a) or _unchanged(right, b):
        return (Finding("condition", "same", _value(left, a), _value(right, b), SAME),)
    if alike <= OTHER_CONTENT_SHARE and same_act(left, right, mine, yours, links):
        if _fails(left, a) and _fails(right, b):
            return (Finding("condition", "unclear", _value(left, a), _value(right, b), 0.4, MAYBE_SAME),)
        return (Finding("condition", "different", _value(left, a), _value(right, b), OTHER_CONTENT),)
    return ()


def _refused(side: Spoken, conditions: Sequence[Condition]) -> Negation | None:
    """The words by which the side objects to there being the condition ("objects to it being tied to prices")."""
    for assertion in side.claim.assertions:
        for n in assertion.negations:
            if n.kind == "rejection" and any(n.cue[1] <= c.cue[0] < n.scope[1] for c in conditions):
                return n
    return None


def _objection(left: Spoken, right: Spoken, a: Condition, b: Condition, refused: Negation) -> Finding:
    """The condition of one side, and the other's objection to it."""
    values = [_value(side, c) for side, c in ((left, a), (right, b))]
    for n, side in enumerate((left, right)):
        if refused.cue[0] in side.index and any(refused in x.negations for x in side.claim.assertions):
            quote = side.quote((refused.cue[0], _shortened(side, refused.cue[0], values[n].evidence[0].end)))
            values[n] = Value(" ".join(quote.text.split()), (quote,))
    return Finding("condition", "different", values[0], values[1], REFUSED)


def _unchanged(side: Spoken, condition: Condition) -> bool:
    """Whether the condition is no more than that something be changed: whatever the other side asks for may be that."""
    return condition.exceptive and as_it_is([side.tokens[i].norm for i in inside(side, condition)]) is not None


def _fails(side: Spoken, condition: Condition) -> bool:
    """Whether the condition is that something does not come about: two such may be one in other words."""
    if condition.kind == "unless":
        return True
    words = {side.tokens[i].norm for i in inside(side, condition)} | {
        side.tokens[i].lemma for i in inside(side, condition)
    }
    return not words.isdisjoint(_FAILING)


def _free(conditions: Sequence[Condition]) -> Condition | None:
    return next((c for c in conditions if c.kind == "none"), None)


def _alike(left: Spoken, right: Spoken, a: Condition, b: Condition, links: Sequence[WordLink]) -> float:
    """The share of the shorter condition's content words that is linked with the other condition's."""
    mine = {i for i in inside(left, a) if content(left.tokens[i])}
    yours = {j for j in inside(right, b) if content(right.tokens[j])}
    if not mine or not yours:
        return 0.0
    linked = sum(w.left in mine and w.right in yours and w.strength >= CERTAIN_LINK for w in links)
    return linked / min(len(mine), len(yours))


def _exchanged(
    left: Spoken, right: Spoken, mine: Sequence[Condition], yours: Sequence[Condition], links: Sequence[WordLink]
) -> bool:
    """Whether each side's condition is the other's act: one exchange seen from both ends."""
    inner_left = {i for c in mine for i in inside(left, c)}
    inner_right = {j for c in yours for j in inside(right, c)}
    crossing = [(w.left in inner_left, w.right in inner_right) for w in links]
    return (True, False) in crossing and (False, True) in crossing and (True, True) not in crossing


def _parity(left: Spoken, a: Condition, right: Spoken, b: Condition, pairing: Pairing) -> bool:
    """Whether one condition is the other's contrary: "unless", "not", an antonym, each turning it round."""
    odd = (a.kind == "unless" and not a.exceptive) != (b.kind == "unless" and not b.exceptive)
    mine, yours = set(inside(left, a)), set(inside(right, b))
    turned = False
    for w in pairing.words:
        if w.left in mine and w.right in yours:
            x, y = left.assertion(w.left), right.assertion(w.right)
            here = 0 if x is None else len(x.negated(left.tokens[w.left].start))
            there = 0 if y is None else len(y.negated(right.tokens[w.right].start))
            turned = turned or (here + there + (w.kind == "antonym")) % 2 == 1
    return odd != turned


def _main_opposed(
    left: Spoken, right: Spoken, mine: Sequence[Condition], yours: Sequence[Condition], pairing: Pairing
) -> bool:
    """Whether the acts themselves are opposite: "will stay if X" is "will leave unless X"."""
    inner_left = {i for c in mine for i in inside(left, c)}
    inner_right = {j for c in yours for j in inside(right, c)}
    for w in pairing.words:
        if w.left in inner_left or w.right in inner_right:
            continue
        x, y = left.assertion(w.left), right.assertion(w.right)
        here = 0 if x is None else len(x.negated(left.tokens[w.left].start))
        there = 0 if y is None else len(y.negated(right.tokens[w.right].start))
        if (here + there + (w.kind == "antonym")) % 2 == 1:
            return True
    return False


def _one(stating: Spoken, silent: Spoken, conditions: Sequence[Condition], links: Sequence[WordLink]) -> Finding | None:
    """A condition on one side only: a difference if the other states the same act as settled.

    ``links`` run from the stating side to the silent one.
    """
    condition = conditions[0]
    if condition.kind == "none" or condition.kind == "exchange" or not same_act(stating, silent, conditions, (), links):
        return None
    if any(t.lemma in _CONDITIONAL or t.norm in _CONDITIONAL for t in silent.tokens):
        return None  # "gave conditional approval"
    inner = {i for c in conditions for i in inside(stating, c) if content(stating.tokens[i])}
    known = {w.left for w in links if w.left in inner and w.strength >= CERTAIN_LINK}
    if len(known) > MATTER * len(inner):
        return None  # the silent side speaks of the condition's matter, though not as a condition
    if not same_deed(stating, silent, conditions, links):
        return None
    only = is_only(stating, condition)
    outer = outside(stating, conditions)
    for w in links:
        assertion = silent.assertion(w.right)
        if assertion is None or w.left not in outer:
            continue
        if settles(silent, assertion, w.right) and firm(stating, w.left):
            return Finding(
                "condition", "different", _value(stating, condition), SILENT, ONLY if only else SETTLED, ONE_SIDED
            )
    beginning = [i for i, t in enumerate(silent.tokens) if t.lemma in BEGINNING] if begins(stating, outer) else []
    if beginning and any(silent.tokens[i].norm in AT_ONCE for at in beginning for i in silent.clause(at)):
        return Finding("condition", "different", _value(stating, condition), SILENT, SETTLED, ONE_SIDED)
    flatly = any(w.left in outer and stated(silent, w.right) and firm(stating, w.left) for w in links)
    allowed = any(w.left in outer and permitted(stating, w.left) and permitted(silent, w.right) for w in links)
    if allowed or (only and (flatly or any(silent.voice(i) != "other" for i in beginning))):
        return Finding("condition", "different", _value(stating, condition), SILENT, STATED, ONE_SIDED)
    return None


def _value(side: Spoken, condition: Condition) -> Value:
    start, end = condition.cue
    if condition.content is not None:
        end = max(end, condition.content[1])
    quote = side.quote((_opened(side, condition), _shortened(side, start, end)))
    return Value(" ".join(quote.text.split()), (quote,))


def _opened(side: Spoken, condition: Condition) -> int:
    """Where the quotation begins: with the clause, where the condition is laid on what an earlier sentence says."""
    start = condition.cue[0]
    if len(side.claim.passages) < 2 or start < side.claim.passages[1].start:
        return start
    clause = next((a.start for a in side.claim.assertions if a.start <= start < a.end), start)
    return clause if start - clause <= OPENING else start


def _shortened(side: Spoken, start: int, end: int) -> int:
    """The end of the condition's first clause: a reader needs the gist of a list of conditions."""
    words = [t for t in side.tokens if start <= t.start and t.end <= end]
    if not words:
        return end
    for i, token in enumerate(words[SHORTEST:], SHORTEST):
        goes_on = token.norm == "and" and i + 1 < len(words) and is_past(words[i + 1])
        if token.norm in _CUTS or goes_on or i >= LONGEST:
            return words[i - 1].end
    return words[-1].end
