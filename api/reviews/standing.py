"""Which reviews count, on texts as they are: a later word replaces an earlier one, and what is not found again is stale."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from api.events.values import StoredEvent
from api.points.pairing import Spans, same_point
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
    claimed: list[Spans] = []
    found: list[Standing] = []
    for review in reversed(reviews):
        points = tuple(texts.places(each) for each in review.points)
        into = tuple(texts.places(each) for each in review.into)
        state = _state(review, points, into, replaced, claimed)
        claimed += points  # whatever becomes of it: what it has replaced does not come back
        found.append(Standing(review, state, points, into))
    return tuple(reversed(found))


def _state(
    review: Review, points: Sequence[Spans], into: Sequence[Spans], replaced: set[str | None], claimed: Iterable[Spans]
) -> State:
    if review.id in replaced:
        return "replaced"
    if any(len(each) < 2 for each in (*points, *into)):
        return "stale"
    if any(same_point(each, other) for each in points for other in claimed):
        return "replaced"
    return "applied"
