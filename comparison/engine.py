"""The comparison, from accounts to points: segment, analyse, align, contrast, judge."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from comparison.align import Encoder, align
from comparison.analyse import analyse
from comparison.contrast import contrast
from comparison.errors import DeadlineExceeded, InvalidInput
from comparison.explain import display_names
from comparison.facets import FACETS
from comparison.judge import judge
from comparison.lexicon import load
from comparison.model import Account, Comparison, Event, Kind, PairCount, PassageRef, Point
from comparison.notices import notices
from comparison.onesided import one_sided
from comparison.settings import Settings
from comparison.version import VERSION


def compare(
    event: Event,
    accounts: Sequence[Account],
    settings: Settings | None = None,
    deadline: Callable[[], bool] | None = None,
    encoder: Encoder | None = None,
) -> Comparison:
    """Where the accounts agree and diverge.

    ``accounts``: at least two, with distinct ids. ``deadline`` is asked now and then whether time is up.
    ``encoder``: a sentence encoder, by which passages are also found to be near in other words.
    The same input gives the same result; the accounts' order only sets the order of lists.
    Raises ``InvalidInput`` and ``DeadlineExceeded``.
    """
    chosen = settings or Settings()
    _validate(accounts)

    def checkpoint() -> None:
        if deadline is not None and deadline():
            raise DeadlineExceeded("the comparison took longer than it may")

    lexicon = load()
    canonical = sorted(accounts, key=lambda a: (a.text, a.party, a.id))
    sentences = {}
    for account in canonical:
        checkpoint()
        sentences[account.id] = analyse(account, event)
    aligned = align([s for a in canonical for s in sentences[a.id]], event, lexicon, chosen, checkpoint, encoder)
    ids = [a.id for a in accounts]
    names = display_names(accounts)
    judged = [judge(point, contrast(point, checkpoint), ids, names, chosen) for point in aligned]
    points = tuple(replace(point, id=f"p{n}") for n, point in enumerate(judged, 1))
    return Comparison(
        event=event,
        accounts=tuple(accounts),
        passages={
            a.id: tuple(PassageRef(f"{a.id}/{n}", s.start, s.end) for n, s in enumerate(sentences[a.id], 1))
            for a in accounts
        },
        points=points,
        one_sided=tuple(quote for a in accounts for quote in one_sided(a, sentences[a.id], points)),
        pairs=count_pairs(ids, points),
        warnings=notices(event, accounts, sentences),
    )


def _validate(accounts: Sequence[Account]) -> None:
    if len(accounts) < 2:
        raise InvalidInput("accounts", f"must be at least 2, not {len(accounts)}")
    seen: set[str] = set()
    for n, account in enumerate(accounts):
        if account.id in seen:
            raise InvalidInput(f"accounts/{n}/id", "must differ from the ids of the other accounts")
        seen.add(account.id)


def count_pairs(ids: Sequence[str], points: Sequence[Point]) -> tuple[PairCount, ...]:
    """How every two of the accounts ``ids`` stand on the points that both address."""
    shared: Counter[tuple[str, str]] = Counter()
    unclear: Counter[tuple[str, str]] = Counter()
    diverging: Counter[tuple[str, str]] = Counter()
    for point in points:
        pairs = list(combinations(sorted({quote.account for quote in point.passages}), 2))
        shared.update(pairs)
        if point.status == "unclear":
            unclear.update(pairs)
        sides = (pair for difference in point.differences for pair in combinations(difference.sides, 2))
        diverging.update({(min(a, b), max(a, b)) for x, y in sides for a in x.accounts for b in y.accounts})
    return tuple(
        PairCount(pair, shared[pair], shared[pair] - unclear[pair] - diverging[pair], diverging[pair], unclear[pair])
        for pair in combinations(sorted(ids), 2)
    )


@dataclass(frozen=True, slots=True)
class FacetRule:
    """A kind of difference and the rule by which it is found, in a reader's words."""

    kind: Kind
    rule: str


@dataclass(frozen=True, slots=True)
class EngineDescription:
    """The engine's signature and what it believes. ``settings`` are (name, value, meaning)."""

    version: str
    configuration: str
    encoder: str | None
    settings: tuple[tuple[str, float, str], ...]
    facets: tuple[FacetRule, ...]


def describe(settings: Settings | None = None, encoder: Encoder | None = None) -> EngineDescription:
    """The engine as it would compare with ``settings`` and ``encoder``."""
    chosen = settings or Settings()
    return EngineDescription(
        version=VERSION,
        configuration=chosen.fingerprint_with(encoder.name if encoder else None),
        encoder=encoder.name if encoder else None,
        settings=chosen.described(),
        facets=tuple(FacetRule(facet.kind, facet.rule) for facet in FACETS),
    )
