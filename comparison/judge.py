"""Judge: from the facets' findings on pairs of accounts to a point's status, differences and explanation."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from comparison.align import AlignedPoint
from comparison.contrast import PairFindings
from comparison.explain import Names, agreement, difference, thinness, uncertainty
from comparison.facets.finding import Finding, Value
from comparison.model import KINDS, Difference, Kind, Point, Quote, Side, Status
from comparison.settings import Settings
from comparison.sides import opposing

LEAST_DOUBT = 0.3  # a difference less likely than this is not even a reason for doubt


@dataclass(frozen=True)
class View:
    """A finding as one account's side of it: what it says, against whom."""

    finding: Finding
    mine: Value
    other: str


# How much surer a point is that its passages say the same where some facet found a value that they share.
SHARED_VALUE = 0.1


def judge(
    point: AlignedPoint, findings: PairFindings, accounts: Sequence[str], names: Names, settings: Settings
) -> Point:
    """The point as it is answered; ``id`` is set by the caller. ``accounts`` are all ids, in the request's order.

    A difference that is sure enough makes a divergence; a facet's doubt, or passages that have too little in common for the
    silence of all facets to mean anything, make it unclear; otherwise the accounts agree.
    """
    certainty = settings.certainty
    order = {account: n for n, account in enumerate(accounts)}
    differing = {f.kind for found in findings.values() for f in found if f.relation == "different"}
    differences = tuple(
        each
        for kind in KINDS
        if kind in differing
        for each in _differences(kind, _of_kind(findings, kind), order, names, certainty)
    )
    doubts = [
        (pair, f)
        for pair, found in findings.items()
        for f in found
        if f.relation == "unclear" or (f.relation == "different" and LEAST_DOUBT <= f.confidence < certainty)
    ]
    shared = any(f.relation == "same" for found in findings.values() for f in found)
    thin = point.score + (SHARED_VALUE if shared else 0.0) < settings.agreement
    status: Status = "divergence" if differences else "unclear" if doubts or thin else "agreement"
    members = {claim.account.id for claim in point.claims}
    if differences:
        explanation = " ".join(d.explanation for d in differences)
    elif doubts:
        pair, doubt = max(doubts, key=lambda d: (d[1].confidence, d[0]))
        explanation = uncertainty(names, pair, doubt)
    elif thin:
        explanation = thinness(names, sorted(members, key=order.__getitem__), point.topic)
    else:
        explanation = agreement(names, sorted(members, key=order.__getitem__), findings)
    passages = sorted(
        (claim.quote(p.start, p.end) for claim in point.claims for p in claim.passages),
        key=lambda q: (order[q.account], q.start, q.end),
    )
    return Point(
        id="",
        topic=point.topic,
        status=status,
        score=round(point.score, 4),
        explanation=explanation,
        passages=tuple(passages),
        silent=tuple(a for a in accounts if a not in members),
        differences=differences,
    )


def _of_kind(findings: PairFindings, kind: Kind) -> dict[tuple[str, str], list[Finding]]:
    return {pair: [f for f in found if f.kind == kind] for pair, found in findings.items()}


def _differences(
    kind: Kind,
    findings: Mapping[tuple[str, str], Sequence[Finding]],
    order: Mapping[str, int],
    names: Names,
    certainty: float,
) -> list[Difference]:
    """The differences of one kind: one for each set of sides that all oppose each other."""
    strongest: dict[tuple[str, str], Finding] = {}
    same: set[frozenset[str]] = set()
    settled: set[frozenset[str]] = set()
    for pair, found in findings.items():
        sure = [f for f in found if f.relation == "different" and f.confidence >= certainty]
        if sure:
            strongest[pair] = max(sure, key=lambda f: (f.confidence, f.left.text, f.right.text))
        elif any(f.relation == "same" for f in found):
            same.add(frozenset(pair))
        if found and not sure:
            settled.add(frozenset(pair))
    result = []
    for sides in opposing(set(map(frozenset, strongest)), same, settled):
        across = _across(strongest, sides)
        views = _views(across)
        made = [_side(side, views, order) for side in sides]
        made.sort(key=lambda s: order[s.accounts[0]])
        used = list(across.values())
        confidence = max(f.confidence for f in used)
        reason = max(used, key=lambda f: (f.confidence, f.reason)).reason
        found_difference = Difference(kind, round(confidence, 3), "", tuple(made))
        result.append(replace(found_difference, explanation=difference(names, found_difference, reason)))
    return result


def _across(
    strongest: Mapping[tuple[str, str], Finding], sides: Sequence[frozenset[str]]
) -> dict[tuple[str, str], Finding]:
    """Those of the findings whose accounts stand on different ones of ``sides``, which do not overlap."""
    at = {account: n for n, side in enumerate(sides) for account in side}
    return {(a, b): f for (a, b), f in strongest.items() if a in at and b in at and at[a] != at[b]}


def _views(findings: Mapping[tuple[str, str], Finding]) -> dict[str, list[View]]:
    views: dict[str, list[View]] = {}
    for (a, b), finding in findings.items():
        views.setdefault(a, []).append(View(finding, finding.left, b))
        views.setdefault(b, []).append(View(finding, finding.right, a))
    return views


def _side(accounts: frozenset[str], views: Mapping[str, Sequence[View]], order: Mapping[str, int]) -> Side:
    members = sorted(accounts, key=order.__getitem__)
    seen = [view for account in members for view in views.get(account, ())]
    best = max(seen, key=lambda v: (v.finding.confidence, v.mine.text))
    evidence: list[Quote] = []
    for view in seen:
        evidence += [q for q in view.mine.evidence if q not in evidence]
    evidence.sort(key=lambda q: (order[q.account], q.start, q.end))
    return Side(tuple(members), best.mine.text, tuple(evidence))
