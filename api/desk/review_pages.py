"""What the desk shows of reviews: beside a point, in the history of an event, and the page on which one is made."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from flask import Response, render_template
from markupsafe import Markup

from api.answer_schema import STATUSES
from api.body import MEDIA_TYPE
from api.compared import Compared
from api.desk.downloads import Takeaway
from api.desk.messages import Refusal
from api.desk.pages import NOTHING_REFUSED, file_of, page_response
from api.desk.regrouping_form import PARTS, WHOLE, RegroupingDraft
from api.desk.review_form import ReviewDraft
from api.events.values import StoredEvent
from api.problems import Problem
from api.report import Remark
from api.report.quotations import shown
from api.representations.json_document import compact
from api.reviews import wire
from api.reviews.reviewed import Mark, Reviewed
from api.reviews.standing import Standing
from api.reviews.values import Review, StatedPoint
from comparison import KINDS, Point

FORM = "reviewing"
"""The id of the form of an event's page that the buttons beside its points send."""

SAID = {"confirm": "Confirmed", "reject": "Rejected", "edit": "Changed", "retract": "Taken back"}
_STANDS = {
    "applied": "counts",
    "stale": "does not count: its passages are not found in the texts as they are",
    "replaced": "replaced by a later review",
}


@dataclass(frozen=True, slots=True)
class Told:
    """A review in the history: what was said, of what, what it put in the place of that, and how it stands."""

    review: Review
    said: str
    points: tuple[str, ...]
    into: tuple[str, ...]
    stands: str
    counts: bool


@dataclass(frozen=True, slots=True)
class Reviewing:
    """A point that is reviewed: as the engine has it, in which comparison of which event, and the accounts that speak.

    ``mark``: what was said of it before. ``changed``: the point that this has put in its place.
    """

    event: StoredEvent
    compared: Compared
    point: Point
    mark: Mark | None = None
    changed: Point | None = None

    @property
    def speaking(self) -> tuple[str, ...]:
        """The ids of the accounts that have a passage in the point, in the order of the comparison."""
        passages = {each.account for each in self.point.passages}
        return tuple(each.id for each in self.compared.comparison.accounts if each.id in passages)


def remarks(event: StoredEvent, found: Reviewed, *, reviewable: bool) -> dict[str, Remark]:
    """What stands beside each point, by its id; ``reviewable``: with buttons to review it."""
    made = {}
    for point in found.compared.comparison.points:
        mark = found.marks.get(point.id)
        if mark is None and not reviewable:
            continue
        theirs = mark is not None and mark.complete and mark.machine_status != point.status
        changed = mark is not None and mark.complete and mark.review.verdict == "edit"
        made[point.id] = Remark(_remark(event, point, mark, reviewable), by_person=theirs or changed)
    return made


def history(reviews: Sequence[Standing], parties: Mapping[str, str]) -> list[Told]:
    """The reviews for reading, the newest first; ``parties``: what to call the accounts, by their ids."""
    return [
        Told(
            each.review,
            SAID[each.review.verdict],
            tuple(_in_words(point, parties) for point in each.review.points),
            tuple(_in_words(point, parties) for point in each.review.into),
            _STANDS[each.state],
            each.state == "applied" and each.review.verdict != "retract",
        )
        for each in reversed(reviews)
    ]


def file_of_reviewed(found: Reviewed, takeaway: Takeaway) -> Response:
    """The comparison as it stands after review, as a file to be saved; as JSON with the engine's view beside."""
    response = file_of(found.compared, takeaway)
    if takeaway.representation.media_type == MEDIA_TYPE:
        response.set_data(compact(wire.comparison(found)) + "\n")
    return response


def review_page(
    about: Reviewing,
    typed: ReviewDraft,
    *,
    wants_key: bool,
    refused: Refusal = NOTHING_REFUSED,
    problem: Problem | None = None,
) -> Response:
    """The form for a review of one point, with ``typed`` in it."""
    parties = about.compared.parties
    page = render_template(
        "desk/review.html",
        **_seen(about),
        typed=typed,
        speaking=[parties[each] for each in about.speaking],
        kinds=KINDS,
        said=SAID,
        wants_key=wants_key,
        refused=refused,
    )
    return _answer(page, problem)


def regrouping_page(
    about: Reviewing,
    typed: RegroupingDraft,
    *,
    wants_key: bool,
    refused: Refusal = NOTHING_REFUSED,
    problem: Problem | None = None,
) -> Response:
    """The form that joins a point with others or separates its passages, with ``typed`` in it."""
    speaking = set(about.speaking)
    others = [each for each in about.compared.comparison.points if each.id != about.point.id]
    page = render_template(
        "desk/regrouping.html",
        **_seen(about),
        typed=typed,
        others=sorted(others, key=lambda each: speaking.isdisjoint(quote.account for quote in each.passages)),
        whole=WHOLE,
        parts=PARTS,
        wants_key=wants_key,
        refused=refused,
    )
    return _answer(page, problem)


def _seen(about: Reviewing) -> dict[str, Any]:
    """What both forms show of the point that they are about."""
    parties = about.compared.parties
    return {
        "about": about,
        "passages": [(parties[each.account], shown(each.text)) for each in about.point.passages],
        "statuses": STATUSES,
        "topic": shown(about.point.topic),
        "explanation": shown(about.point.explanation),
    }


def _answer(page: str, problem: Problem | None) -> Response:
    response = page_response(page, problem.type.status if problem else 200, "no-store")
    response.headers.extend(dict(problem.headers) if problem else {})
    return response


def _remark(event: StoredEvent, point: Point, mark: Mark | None, reviewable: bool) -> Markup:
    by_engine = mark is None or mark.machine_status is not None
    return Markup(  # a template of our own, which escapes
        render_template(
            "desk/remark.html",
            event=event,
            point=point,
            mark=mark,
            said=SAID,
            form=FORM,
            reviewable=reviewable,
            by_engine=by_engine,
        )
    )


def _in_words(point: StatedPoint, parties: Mapping[str, str]) -> str:
    sides = "; ".join(
        f"{each.kind}: "
        + " / ".join(
            f"{', '.join(parties.get(account, account) for account in side.accounts)} “{side.value}”"
            for side in each.sides
        )
        for each in point.differences
    )
    return shown(f"{point.topic} ({point.status}{', in ' + sides if sides else ''})")
