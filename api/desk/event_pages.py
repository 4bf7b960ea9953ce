"""The pages of kept events: the list, and one event as it stood at some revision."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from flask import Response, render_template

from api.changes.listing import ChangePage
from api.changes.values import Change, PointChange
from api.desk.downloads import TAKEAWAYS
from api.desk.draft import AccountDraft, Draft
from api.desk.messages import Refusal
from api.desk.pages import CHANNEL_NAMES, NOTHING_REFUSED, page_response, zone_names
from api.desk.review_pages import FORM as REVIEWING
from api.desk.review_pages import history, remarks
from api.desk.search import Search
from api.documents.reading import SUFFIXES
from api.events.values import Page, StoredEvent
from api.problems import Problem
from api.report import Button, body
from api.report.page import SCRIPTS, STYLES
from api.reviews.comparing import ReviewedEvent
from api.settings import Settings

FORM = "event"
"""The id of the form of an event's page that asks for its other forms."""

_MOST_TOLD = 50  # reviews of the history on the page
_CALLED = {"agreement": "agreement", "divergence": "divergence", "unclear": "unclear point"}
_STEPS = {
    "created": "The event was kept",
    "updated": "The event was changed",
    "account_added": "Account added",
    "account_revised": "Account revised",
    "account_withdrawn": "Account withdrawn",
}


@dataclass(frozen=True, slots=True)
class Looked:
    """An event at some revision, the last revision there is, its comparison if there is enough to compare, and its history.

    ``machine``: only what the engine finds is to be seen.
    """

    event: StoredEvent
    last: int
    reviewed: ReviewedEvent | None
    history: ChangePage
    machine: bool = False

    @property
    def open(self) -> bool:
        """Whether anything may be done to it."""
        return self.event.revision == self.last and self.event.archived_at is None


class EventPages:
    """Writes the pages. ``wants_key``: the service asks for keys, so the pages have a field for one."""

    def __init__(self, settings: Settings, *, wants_key: bool) -> None:
        self._settings = settings
        self._wants_key = wants_key
        self._zones = zone_names()

    def events(self, asked: Search, page: Page) -> Response:
        """The list of events that were looked for."""
        following = asked.address(page.events[-1].event.id) if page.more else None
        listed = render_template("desk/events.html", asked=asked, events=page.events, following=following)
        return page_response(listed, 200, "no-store")

    def event(
        self, looked: Looked, draft: Draft, refused: Refusal = NOTHING_REFUSED, problem: Problem | None = None
    ) -> Response:
        """One event: its report, what each step changed, and a form for another account, which holds ``draft``."""
        event = looked.event
        buttons = [Button(each.label, FORM, "as", name) for name, each in TAKEAWAYS.items()]
        permalink = f"/events/{event.id}?revision={event.revision}"
        page = render_template(
            "desk/event.html",
            event=event,
            last=looked.last,
            permalink=permalink,
            **self._report(looked, buttons, permalink),
            history=[(change, steps_in_words(change, event)) for change in looked.history.changes],
            more=looked.history.more,
            refused=refused,
            open=looked.open,
            focus="refused" if refused.heading else "",
            account=draft.accounts[0] if draft.accounts else AccountDraft(),
            form=FORM,
            channels=CHANNEL_NAMES,
            zones=self._zones,
            suffixes=",".join(SUFFIXES),
            styles=[name for name in STYLES if name != "base.css"],
            scripts=SCRIPTS,
            wants_key=self._wants_key,
        )
        response = page_response(page, problem.type.status if problem else 200, "no-store")
        response.headers.extend(dict(problem.headers) if problem else {})
        return response

    def _report(self, looked: Looked, buttons: Sequence[Button], permalink: str) -> dict[str, Any]:
        """The report and what people have said of its points, as the template needs them."""
        made = looked.reviewed
        if made is None:
            return {"report": "", "told": None}
        said = remarks(looked.event, made.found, reviewable=looked.open and not looked.machine)
        return {
            "report": body(made.found.compared, buttons, permalink, said),
            "comparison": made.machine.id,
            "told": history(made.reviews, made.machine.parties),
            "most_told": _MOST_TOLD,
            "set_aside": made.found.set_aside,
            "changed": made.found.applied,
            "machine": looked.machine,
            "reviewing": REVIEWING,
        }


def steps_in_words(change: Change, event: StoredEvent) -> tuple[str, list[str]]:
    """What ``change`` was, and what it did to each point that it touched."""
    parties = {account.id: account.party for account in event.accounts}
    for compared in (change.before, change.after):
        parties |= compared.parties if compared else {}
    who = parties.get(change.step.account or "", change.step.account)
    what = _STEPS[change.step.kind]
    return (f"{what}: {who}" if who else what), [_in_words(each) for each in change.points]


def _in_words(change: PointChange) -> str:
    point = change.after or change.before
    assert point is not None
    said = f"{point.topic}. {point.explanation}" if point.status == "divergence" else point.topic
    match change.kind:
        case "appeared":
            return f"New {_CALLED[point.status]}: {said}"
        case "vanished":
            return f"No longer a point: {point.topic}"
        case "status":
            assert change.before is not None
            return f"From {_CALLED[change.before.status]} to {_CALLED[point.status]}: {said}"
        case "differences":
            return f"Differs otherwise than before: {said}"
        case _:
            return f"Other accounts speak of it: {point.topic}"
