"""The pages of the desk, from what was typed and what came of it."""

from __future__ import annotations

from collections.abc import Sequence
from zoneinfo import available_timezones

from flask import Response, render_template

from api.compared import Compared
from api.desk.downloads import FORM, TAKEAWAYS, Takeaway
from api.desk.draft import Draft
from api.desk.examples import LABELS
from api.desk.messages import Refusal
from api.desk.taking_in import TakenIn
from api.documents.reading import SUFFIXES
from api.problem_types import UNREADABLE_DOCUMENT
from api.problems import Problem
from api.report import Button, body
from api.report.page import SCRIPTS, STYLES
from api.representations.response import comparison_response
from api.revalidation import REVALIDATED
from api.same_origin import REFERRERS_TO_ITSELF
from api.settings import Settings
from comparison import CHANNELS

CHANNEL_NAMES = tuple((name, name.replace("_", " ").capitalize()) for name in CHANNELS)
"""Each channel's value, and what it is called."""

NOTHING_REFUSED = Refusal()
_OLD_NAMES = ("Etc/", "SystemV/", "US/", "posix", "right")  # kept by the database for old programs


class Pages:
    """Writes the desk's pages. ``wants_key``: the service asks for keys, so the pages have a field for one."""

    def __init__(self, settings: Settings, *, wants_key: bool) -> None:
        self._settings = settings
        self._wants_key = wants_key
        self._zones = zone_names()

    def form(
        self,
        draft: Draft,
        *,
        refused: Refusal = NOTHING_REFUSED,
        notes: Sequence[str] = (),
        focus: str = "",
        status: int = 200,
    ) -> Response:
        """The form with ``draft`` in it. ``focus`` is the id of what the page begins at."""
        page = render_template(
            "desk/form.html",
            draft=draft,
            refused=refused,
            notes=notes,
            focus="refused" if refused.heading else focus,
            channels=CHANNEL_NAMES,
            zones=self._zones,
            examples=LABELS,
            suffixes=",".join(SUFFIXES),
            limits=self._settings,
            wants_key=self._wants_key,
        )
        fresh = status == 200 and draft.blank and not notes
        return page_response(page, status, REVALIDATED if fresh else "no-store")

    def refused(self, draft: Draft, problem: Problem, refused: Refusal) -> Response:
        """The form as it was, with the reason why nothing was done."""
        response = self.form(draft, refused=refused, status=problem.type.status)
        response.headers.extend(dict(problem.headers))
        return response

    def unreadable(self, draft: Draft, taken: TakenIn) -> Response:
        """The form with the texts of the documents that could be read, and why the others could not."""
        refused = Refusal.at(taken.faults)
        return self.form(draft, refused=refused, notes=taken.notes, status=UNREADABLE_DOCUMENT.status)

    def report(self, draft: Draft, compared: Compared) -> Response:
        """The report, with the request in a form that edits it, compares it again, and asks for its other forms."""
        buttons = [Button(each.label, FORM, "as", name) for name, each in TAKEAWAYS.items()]
        page = render_template(
            "desk/report.html",
            title=compared.comparison.event.title or "Accounts of one event",
            fields=list(draft.named()),
            form=FORM,
            report=body(compared, buttons),
            styles=[name for name in STYLES if name != "base.css"],
            scripts=SCRIPTS,
            wants_key=self._wants_key,
        )
        return page_response(page, 200, "no-store")


def file_of(compared: Compared, takeaway: Takeaway) -> Response:
    """``compared`` as a file to be saved."""
    response = comparison_response(compared, takeaway.representation)
    name = f"comparison-{compared.id}.{takeaway.suffix}"
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


def zone_names() -> tuple[str, ...]:
    """The names of places, which is what people know."""
    return tuple(sorted(name for name in available_timezones() if "/" in name and not name.startswith(_OLD_NAMES)))


def page_response(page: str, status: int, cache: str) -> Response:
    """``page`` as an answer with ``cache`` as its Cache-Control, whose forms say where they come from."""
    headers = {"Cache-Control": cache, "Referrer-Policy": REFERRERS_TO_ITSELF}
    return Response(page, status=status, mimetype="text/html", headers=headers)
