"""/events and /events/{event}: kept events at the desk, listed, read, and added to."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace

from flask import Blueprint, Response, g, request
from werkzeug.datastructures import ETags

from api.admission import Gate
from api.changes.listing import changes
from api.desk.downloads import TAKEAWAYS
from api.desk.draft import draft
from api.desk.event_pages import EventPages, Looked
from api.desk.messages import Refusal, refusal
from api.desk.refused_page import refused_page
from api.desk.request import stated_account
from api.desk.review_pages import file_of_reviewed
from api.desk.search import search
from api.desk.sending import act_of_form, loaded, see_other
from api.desk.taking_in import FILES, take_in
from api.events.reading import event_at, listed
from api.events.store import EventStore
from api.events.values import Point
from api.events.writing import NO_EVENT
from api.failures import met
from api.preconditions import Condition
from api.problem_types import NOT_COMPARABLE, NOT_FOUND, PRECONDITION_FAILED
from api.problems import Fault, Problem
from api.request_log import RequestLog
from api.reviews.comparing import compare_reviewed
from api.reviews.parameters import MACHINE
from api.reviews.reviewed import Reviewed
from api.service import Service

_OVERTAKEN = Refusal(
    "Somebody has changed the event meanwhile",
    "It stands below as it is now: look again, and send it again if you still want to.",
)
_LISTED = 25
_STEPS = 8  # of an event's history, each with what it changed, which may have to be compared first


def desk_events(service: Service, gate: Gate, log: RequestLog, store: EventStore) -> Blueprint:
    """Lets a person find what is kept, read it as it is and as it was, and add to it.

    The pages are had by GET. Where a key is needed, the answer is a form for it, which asks for the same page by POST.
    """
    routes = Blueprint("desk_events", __name__)
    pages = EventPages(service.settings, wants_key=gate.wants_keys)

    @routes.route("/events", methods=["GET", "POST"])
    def show_events() -> Response:
        act_of_form(gate, service.settings)
        asked = search(request.args)
        with store.reading() as session:
            page = listed(session, asked.filter, _LISTED, asked.after)
        return pages.events(asked, page)

    @routes.route("/events/<id:event>", methods=["GET", "POST"])
    def show_event(event: str) -> Response:
        act = act_of_form(gate, service.settings, "add", "archive", "restore")
        g.draft = draft(request.form, 1)
        if act == "add":
            add(event)
            return see_other(f"/events/{event}#history")
        if act:
            with store.writing() as writer:
                seen = Condition(ETags([request.form.get("edition", "")]))
                writer.update(event, {"archived": act == "archive"}, seen)
            return see_other(f"/events/{event}")
        looked = look(event)
        takeaway = TAKEAWAYS.get(request.form.get("as", ""))
        if takeaway is not None and looked.reviewed is not None:
            return file_of_reviewed(looked.reviewed.found, takeaway)
        return pages.event(looked, g.draft)

    def look(event: str) -> Looked:
        revision = request.args.get("revision", "")
        point = Point(int(revision)) if revision.isdecimal() and len(revision) < 10 else Point()
        with store.reading() as session:
            found, now = event_at(session, event, point), event_at(session, event)
        if found is None or now is None:
            raise Problem(NOT_FOUND, NO_EVENT)
        machine = request.args.get("view") == MACHINE
        made = None
        try:
            made = compare_reviewed(service, store, event, point)
            if machine:
                made = replace(made, found=Reviewed(made.machine))
        except Problem as problem:
            if problem.type is not NOT_COMPARABLE:
                raise
        history = changes(service, store, event, _STEPS, found.revision + 1)
        return Looked(found, now.revision, made, history, machine)

    def add(event: str) -> None:
        files = [file for file in request.files.getlist(FILES) if file.filename][:1]
        taken = take_in(g.draft, files, service.turns.turn)
        g.draft = taken.draft
        faults = [Fault(f"/accounts/0/{FILES}", each.text) for each in taken.faults]
        with store.reading() as session:
            found = event_at(session, event)
        zone = (found and found.timezone) or ""
        members = stated_account(g.draft.accounts[0], 0, zone, faults)
        members = loaded(store.schemas.account, members, faults, service.settings, "/accounts/0")
        with store.writing() as writer:
            writer.add(event, members)

    @routes.errorhandler(Exception)
    def refuse(error: Exception) -> Response:
        found = met(error, service.settings, log)
        g.problem = found.type.slug
        refused = refusal(found, ())
        if found.type is PRECONDITION_FAILED:
            refused = _OVERTAKEN
        if found.errors or found.type is PRECONDITION_FAILED:
            with suppress(Exception):  # what keeps the event from being shown is not what was to be mended
                return pages.event(look(_event()), g.draft, refused, found)
        return refused_page(found, refused, wants_key=gate.wants_keys)

    return routes


def _event() -> str:
    """The id of the event that the current request is about."""
    return str((request.view_args or {})["event"])
