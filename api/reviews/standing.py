"""Which reviews count, on texts as they are: a later word replaces an earlier one, and what is not found again is stale."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from api.events.values import StoredEvent
from api.points.pairing import Spans, cells_of, same_point
from api.reviews.anchoring import Searched
from api.reviews.values import Review, State, StatedPoint


@dataclass(frozen=True, slots=True)
class Standing:
    """A review on the present texts. ``points`` and ``into`` are where the passages of its points are; of a stale one, some
    may be missing."""

    review: Review
    state: State
    points: tuple[Spans, ...]
    into: tuple[Spans, ...]


class Texts:
    """The texts of an event's accounts, by the ids that comparisons give them."""

    def __init__(self, texts: Mapping[str, str]) -> None:
        self._texts = {account: Searched(text) for account, text in texts.items()}

    @classmethod
    def of(cls, event: StoredEvent) -> Texts:
        """Those of ``event``, whose accounts have theirs."""
        return cls({each.id: each.current.text or "" for each in event.accounts})

    def places(self, point: StatedPoint) -> Spans:
        """Where the passages of ``point`` are; those that are not found are left out."""
        spans: dict[str, tuple[tuple[int, int], ...]] = {}
        for anchor in point.anchors:
            text = self._texts.get(anchor.account.partition("/")[0])  # an account of an article stands in its text
            found = text and text.find(anchor)
            if found:
                spans[anchor.account] = (*spans.get(anchor.account, ()), found)
        return spans


def standing(reviews: Sequence[Review], texts: Texts) -> tuple[Standing, ...]:
    """How each of ``reviews``, the first one first, stands; in that order."""
    replaced = {each.replaces for each in reviews}
    claims = _Claims()
    found: list[Standing] = []
    for review in reversed(reviews):
        points = tuple(texts.places(each) for each in review.points)
        into = tuple(texts.places(each) for each in review.into)
        state = _state(review, points, into, replaced, claims)
        claims.add(points)  # whatever becomes of it: what it has replaced does not come back
        found.append(Standing(review, state, points, into))
    return tuple(reversed(found))


class _Claims:
    """The points that later reviews have spoken of."""

    def __init__(self) -> None:
        self._by_cell: dict[tuple[str, int], list[Spans]] = defaultdict(list)

    def add(self, points: Iterable[Spans]) -> None:
        for point in points:
            for cell in cells_of(point):
                self._by_cell[cell].append(point)

    def hold(self, point: Spans) -> bool:
        return any(same_point(point, other) for cell in cells_of(point) for other in self._by_cell.get(cell, ()))


def _state(
    review: Review, points: Sequence[Spans], into: Sequence[Spans], replaced: set[str | None], claims: _Claims
) -> State:
    if review.id in replaced:
        return "replaced"
    if any(len(each) < 2 for each in (*points, *into)):
        return "stale"
    if any(claims.hold(each) for each in points):
        return "replaced"
    return "applied"
