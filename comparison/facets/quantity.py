"""Quantities: numbers, amounts, counts and durations that two claims give for the same thing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from comparison.analyse.quantities import Quantity
from comparison.analyse.rebuttal import rebuts
from comparison.analyse.statement import Claim, Pairing
from comparison.facets.finding import Finding, Value
from comparison.facets.quantity_named import both_and_one, told_by_names
from comparison.facets.quantity_occasion import other_occasions
from comparison.facets.quantity_rates import spread
from comparison.facets.quantity_span import contrast_spans
from comparison.facets.quantity_things import Links, kinship
from comparison.facets.quantity_values import Verdict, relate
from comparison.facets.quantity_votes import votes
from comparison.facets.voice import content
from comparison.lazy import kept

# A difference needs surer ground than an agreement: what is not about the same thing does not conflict.
_ENOUGH_TO_AGREE = 0.45
_ENOUGH_TO_DIFFER = 0.6
_SUM_SURENESS = 0.5
_NOUN_REACH = 40  # characters between a number and its noun that a quotation may span
_MOST = 40  # quantities of a claim that are matched, each with all of the other side: more are a table, or hostile
_LISTED = 8  # items of a list that may add up to the other account's number
_SAME_TIME = timedelta(days=1)
_OVERTAKEN = 0.75
_ROOM = frozenset({"room", "space", "capacity", "seat", "bed", "berth", "licence", "license"})
_SEEING = frozenset({"counted", "saw", "count", "see", "spotted"})
_APART = Verdict(
    "unclear", 0.5, "The two numbers may not count the same: only one says what happened to those it counts."
)
# Alignments weaker than this do not carry a difference on their own, without a linked noun.
_ALIGNED = 0.3


@dataclass(frozen=True, slots=True)
class _Match:
    left: int
    right: int
    strength: float
    verdict: Verdict


def contrast(pairing: Pairing) -> tuple[Finding, ...]:
    """The quantities of the two claims that are about the same thing, and whether they agree.

    Each quantity is matched with one of the other side at most, the surest first and those that agree before those
    that differ. A
    quantity without a counterpart gives no finding. Swapping the sides of ``pairing`` swaps the sides of the findings.
    """
    lefts, rights = _counting(pairing.left), _counting(pairing.right)
    if not lefts or not rights:
        return _told_otherwise(pairing)
    links = Links.of(pairing)
    candidates = [
        match
        for i, left in enumerate(lefts)
        for j, right in enumerate(rights)
        if (match := _match(pairing, i, left, lefts, j, right, rights, links))
    ]
    candidates.sort(key=lambda m: _rank(m, lefts[m.left], rights[m.right]))
    findings: list[tuple[int, int, Finding]] = []
    seen_left: set[int] = set()
    seen_right: set[int] = set()
    for match in candidates:
        if match.left in seen_left or match.right in seen_right:
            continue
        seen_left.add(match.left)
        seen_right.add(match.right)
        findings.append((match.left, match.right, _finding(pairing, match, lefts, rights)))
    findings.sort(key=lambda f: (f[0] + f[1], f[2].relation, f[2].confidence))
    return tuple(finding for _, _, finding in findings) or _told_otherwise(pairing)


def _told_otherwise(pairing: Pairing) -> tuple[Finding, ...]:
    """What is told of how many without a number on both sides."""
    for rule in (contrast_spans, told_by_names, both_and_one, votes):
        found = tuple(rule(pairing))
        if found:
            return found
    return ()


@kept
def _counting(claim: Claim) -> tuple[Quantity, ...]:
    disowned = _disowned(claim)
    return tuple(q for q in claim.quantities if not q.ordinal and not any(a <= q.start < b for a, b in disowned))[
        :_MOST
    ]


def _disowned(claim: Claim) -> list[tuple[int, int]]:
    """What the claim passes on and denies in its next sentence: "They say nobody was hurt. That is not true."."""
    if len(claim.passages) < 2 or not any(rebuts(p.sentence) for p in claim.passages[1:]):
        return []
    return [frame.content for a in claim.passages[0].assertions for frame in a.frames if not frame.own]


def _match(
    pairing: Pairing,
    i: int,
    left: Quantity,
    lefts: Sequence[Quantity],
    j: int,
    right: Quantity,
    rights: Sequence[Quantity],
    links: Links,
) -> _Match | None:
    verdict = relate(left, right) or spread(pairing, left, right)
    if verdict is None:
        return None
    verdict = _witnessed(pairing, left, right) or _overtaken(pairing, left, right) or verdict
    sole = _sole(left, lefts) and _sole(right, rights) and pairing.score >= _ALIGNED
    kin = kinship(left, right, links, sole)
    if verdict.relation != "same":
        if not kin.comparable or kin.strength < _ENOUGH_TO_DIFFER:
            return None
        if any(told(pairing.left, left) != told(pairing.right, right) for told in (_capacity, _supposed)):
            return None
        if _since(pairing.left, pairing.right) != _since(pairing.right, pairing.left):
            return None
        if other_occasions(pairing, left, right):
            return None
        verdict = _sum(left, rights, right) or _sum(right, lefts, left) or (_APART if kin.apart else verdict)
    elif kin.strength < _ENOUGH_TO_AGREE:
        return None
    return _Match(i, j, kin.strength, verdict)


def _capacity(claim: Claim, quantity: Quantity) -> bool:
    """Whether it says how many there is room for, and not how many there are."""
    at = next((i for i, t in enumerate(claim.tokens) if t.start >= quantity.start), 0)
    return any(t.lemma in _ROOM for t in claim.tokens[max(0, at - 4) : at])


def _supposed(claim: Claim, quantity: Quantity) -> bool:
    """Whether the number is only supposed ("if one sensor fails")."""
    spans = (condition.content for a in claim.assertions for condition in a.conditions if condition.content)
    return any(start <= quantity.start < end for start, end in spans)


def _since(claim: Claim, other: Claim) -> bool:
    """Whether the claim counts from some time on ("has lost 11 since March") that the other does not speak of."""
    if any("since" in t.modifiers for t in claim.times):
        return True
    after = (claim.tokens[i + 1 : i + 4] for i, t in enumerate(claim.tokens) if t.norm == "since")
    return any(other.words.isdisjoint(t.lemma for t in near if content(t)) for near in after)


def _overtaken(pairing: Pairing, left: Quantity, right: Quantity) -> Verdict | None:
    """A count "so far" below another account's of about the same time: the two do not reconcile."""
    published = pairing.left.account.published_at, pairing.right.account.published_at
    if published[0] is None or published[1] is None or abs(published[0] - published[1]) > _SAME_TIME:
        return None
    for early, late in ((left, right), (right, left)):
        if early.running and not late.running and early.value.high < late.value.low:
            reason = f"\u201c{early.text}\u201d is a count not yet closed, but the accounts were given within a day"
            return Verdict("different", _OVERTAKEN, reason)
    return None


def _witnessed(pairing: Pairing, left: Quantity, right: Quantity) -> Verdict | None:
    """ "I counted six": one witness saw no fewer, and there may have been more."""
    for claim, seen, other in ((pairing.left, left, right), (pairing.right, right, left)):
        if seen.dimension == "count" and seen.value.low < other.value.low and _seen(claim, seen):
            reason = f"\u201c{seen.text}\u201d is what one witness counted, so there may have been more."
            return Verdict("same", 0.55, reason)
    return None


def _seen(claim: Claim, quantity: Quantity) -> bool:
    """Whether the number is the object of what the speaker, "I" or left unsaid, saw or counted."""
    at = next((i for i, t in enumerate(claim.tokens) if t.start >= quantity.start), 0)
    if at == 0 or claim.tokens[at - 1].norm not in _SEEING:
        return False
    before = claim.tokens[at - 2] if at > 1 else None
    return before is None or before.kind == "sign" or before.norm in {"i", "we", "and", "but", "just", "only"}


def _sole(quantity: Quantity, others: Sequence[Quantity]) -> bool:
    return sum(q.dimension == quantity.dimension for q in others) == 1


def _sum(whole: Quantity, parts: Sequence[Quantity], part: Quantity) -> Verdict | None:
    """ "three dead" beside "two officers and a driver were killed": numbers that add up do not differ."""
    if whole.dimension != "count" or whole.vague or whole.stated[0] != whole.stated[1]:
        return None
    addends = [q for q in parts if q.dimension == "count" and q.exact and not q.part and q.value.low > 0]
    addends = [q for q in addends if q.fate is None or whole.fate is None or q.fate == whole.fate][:_LISTED]
    for first in range(len(addends)):
        for after in range(first + 2, len(addends) + 1):
            run = addends[first:after]
            if sum(q.value.low for q in run) == whole.stated[0] and any(q is part for q in run):
                listed = " + ".join(q.text for q in run)
                return Verdict("same", _SUM_SURENESS, f"{listed} make \u201c{whole.text}\u201d.")
    return None


def _rank(match: _Match, left: Quantity, right: Quantity) -> tuple[float, int, list[str]]:
    """Surest first; the tie-breakers are the same from either side."""
    bonus = 0.15 if match.verdict.relation == "same" and match.verdict.sureness > _SUM_SURENESS else 0.0
    return -(match.strength + bonus), match.left + match.right, sorted((left.text, right.text))


def _finding(pairing: Pairing, match: _Match, lefts: Sequence[Quantity], rights: Sequence[Quantity]) -> Finding:
    """Confidence is the sureness of the verdict, lowered by the doubt whether the two are about the same thing."""
    verdict = match.verdict
    confidence = round(verdict.sureness * (0.3 + 0.7 * match.strength), 2)
    return Finding(
        kind="quantity",
        relation=verdict.relation,
        left=_value(pairing.left, lefts[match.left]),
        right=_value(pairing.right, rights[match.right]),
        confidence=min(confidence, 0.95),
        reason=verdict.reason,
    )


def _value(claim: Claim, quantity: Quantity) -> Value:
    """The expression with the noun it counts, where that stands right behind it."""
    end, head, text = quantity.end, quantity.head, claim.account.text
    behind = head is not None and 0 <= head.start - quantity.end <= _NOUN_REACH
    if head is not None and behind and "\n" not in text[quantity.end : head.start]:
        end = head.end if any(t.start == head.start for t in claim.tokens) else end
    quote = claim.quote(quantity.start, end)
    return Value(" ".join(quote.text.split()), (quote,))
