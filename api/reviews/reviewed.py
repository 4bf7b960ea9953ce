"""A comparison as people have reviewed it, with the machine's view beside theirs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from api.compared import Compared
from api.points.pairing import Spans, paired, spans_of
from api.reviews.standing import Standing
from api.reviews.values import Review, StatedDifference, StatedPoint
from comparison import Comparison, Difference, Point, Quote, Side, Status, count_pairs


@dataclass(frozen=True, slots=True)
class Mark:
    """What a person said of a point. ``machine_status`` is None where the engine does not find the point.

    ``complete``: whether the review knew every account that addresses it. Where not, the engine's view stands.
    """

    machine_status: Status | None
    review: Review
    complete: bool = True


@dataclass(frozen=True, slots=True)
class Reviewed:
    """``compared`` with the points as they stand after review; ``marks`` by the points' ids; ``set_aside`` are the engine's
    points that a review has rejected or put others in the place of."""

    compared: Compared
    marks: Mapping[str, Mark] = field(default_factory=dict)
    set_aside: tuple[tuple[Point, Mark], ...] = ()
    stale: int = 0
    applied: int = 0


def reviewed(compared: Compared, found: Sequence[Standing]) -> Reviewed:
    """``compared`` after the reviews of ``found`` that are applied."""
    applied = [each for each in found if each.state == "applied" and each.review.verdict != "retract"]
    stale = sum(each.state == "stale" for each in found)
    if not applied:
        return Reviewed(compared, stale=stale)
    view = _View(compared)
    view.apply(applied)
    return Reviewed(view.compared(), view.marks, tuple(view.set_aside), stale, len(applied))


class _View:
    """The points while reviews are applied to them."""

    def __init__(self, compared: Compared) -> None:
        self._compared = compared
        self._texts = {each.id: each.text for each in compared.comparison.accounts}
        self._points: list[Point] = []
        self._own: list[Quote] = []
        self.marks: dict[str, Mark] = {}
        self.set_aside: list[tuple[Point, Mark]] = []

    def apply(self, applied: Sequence[Standing]) -> None:
        """The reviews of different points do not depend on each other."""
        machine = self._compared.comparison.points
        targets = [(standing, index) for standing in applied for index in range(len(standing.points))]
        pairs = paired([standing.points[n] for standing, n in targets], [spans_of(each.passages) for each in machine])
        of_point = {there: targets[here] for here, there in pairs.items()}
        matched = {
            (id(standing), n): machine[pairs[here]] for here, (standing, n) in enumerate(targets) if here in pairs
        }
        for index, point in enumerate(machine):
            if index in of_point:
                self._said_of(point, *of_point[index])
            else:
                self._points.append(point)
        for standing in applied:
            self._added(standing, [matched.get((id(standing), n)) for n in range(len(standing.points))])

    def compared(self) -> Compared:
        """The comparison with these points."""
        comparison = self._compared.comparison
        points = tuple(self._points)
        own = spans_of(self._own)
        alone = tuple(each for each in comparison.one_sided if not _within(each, own))
        ids = [each.id for each in comparison.accounts]
        changed: Comparison = replace(comparison, points=points, pairs=count_pairs(ids, points), one_sided=alone)
        return replace(self._compared, comparison=changed)

    def _said_of(self, point: Point, standing: Standing, index: int) -> None:
        review = standing.review
        known = {each.account for each in review.points[index].anchors}
        mark = Mark(point.status, review, complete={each.account for each in point.passages} <= known)
        if not mark.complete:
            self._keep(point, mark)
        elif review.verdict == "confirm":
            told = review.points[index]
            kept = point if told.status == point.status else self._made(point.id, told, standing.points[index], review)
            self._keep(kept, mark)
        elif review.verdict == "edit" and _one_for_one(review):
            self._keep(replace(self._made(point.id, review.into[0], standing.into[0], review), score=point.score), mark)
        else:
            self.set_aside.append((point, mark))

    def _added(self, standing: Standing, matched: Sequence[Point | None]) -> None:
        """The points that the engine does not find: those that a person put there, and confirmed ones that it has lost."""
        review = standing.review
        stated: Iterable[tuple[StatedPoint, Spans]] = ()
        if review.verdict == "edit" and not (_one_for_one(review) and matched[0]):
            stated = zip(review.into, standing.into, strict=True)
        elif review.verdict == "confirm":
            lost = zip(review.points, standing.points, matched, strict=True)
            stated = [(point, spans) for point, spans, found in lost if found is None]
        for number, (point, spans) in enumerate(stated, 1):
            if len(spans.keys() & self._texts.keys()) > 1:
                self._keep(self._made(f"{review.id}.{number}", point, spans, review), Mark(None, review))

    def _keep(self, point: Point, mark: Mark) -> None:
        self._points.append(point)
        self.marks[point.id] = mark

    def _made(self, name: str, stated: StatedPoint, spans: Spans, review: Review) -> Point:
        passages = tuple(
            Quote(account, start, end, self._texts[account][start:end])
            for account in self._texts
            for start, end in spans.get(account, ())
        )
        self._own += passages
        speaking = {each.account for each in passages}
        found = (self._difference(each, passages) for each in stated.differences)
        differences = tuple(each for each in found if len(each.sides) > 1)
        said = " ".join(each.explanation for each in differences)
        who = f"Reviewed by {review.reviewer or review.by or 'a person'}: {stated.status}."
        return Point(
            id=name,
            topic=stated.topic,
            status=stated.status,
            score=1.0 if stated.score is None else stated.score,
            explanation=" ".join(part for part in (who, said, review.note) if part),
            passages=passages,
            silent=tuple(account for account in self._texts if account not in speaking),
            differences=differences,
        )

    def _difference(self, stated: StatedDifference, passages: Sequence[Quote]) -> Difference:
        names = self._compared.parties
        sides = tuple(
            Side(present, side.value, tuple(each for each in passages if each.account in present))
            for side in stated.sides
            if (present := tuple(each for each in side.accounts if each in names))
        )
        told = "; ".join(f"{' and '.join(names[each] for each in side.accounts)}: {side.value}" for side in sides)
        return Difference(stated.kind, 1.0, f"{told}.", sides)


def _one_for_one(review: Review) -> bool:
    return len(review.points) == len(review.into) == 1


def _within(quote: Quote, spans: Spans) -> bool:
    return any(start < quote.end and quote.start < end for start, end in spans.get(quote.account, ()))
