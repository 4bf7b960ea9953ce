"""GET and POST /: the desk. What is typed stands in the form that is sent, so that nothing is kept and nothing is lost."""

from __future__ import annotations

from flask import Blueprint, Response, g, request

from api.admission import Gate
from api.desk.downloads import TAKEAWAYS
from api.desk.draft import Draft, draft
from api.desk.examples import example_requests
from api.desk.form_body import bound_form
from api.desk.messages import refusal
from api.desk.pages import Pages, file_of
from api.desk.request import draft_of, stated
from api.desk.sending import loaded, see_other, sent_key
from api.desk.taking_in import FILES, take_in
from api.events.store import EventStore
from api.failures import met
from api.measured import compare_measured
from api.negotiation import negotiate
from api.request_log import RequestLog
from api.same_origin import refuse_foreign
from api.service import Service
from api.wire import request as request_of


def desk(service: Service, gate: Gate, log: RequestLog, store: EventStore) -> Blueprint:
    """Lets a person put accounts in, compare them, and read and take away what comes out; needs no script."""
    routes = Blueprint("desk", __name__)
    settings = service.settings
    pages = Pages(settings, wants_key=gate.wants_keys)

    @routes.get("/")
    def show() -> Response:
        negotiate(request, "text/html")
        return pages.form(Draft())

    @routes.post("/")
    def act() -> Response:
        bound_form(request, settings)
        g.draft = draft(request.form, settings.max_accounts)
        refuse_foreign(request)
        action, _, what = request.form.get("do", "compare").partition("/")
        if action == "example" and what in example_requests():
            g.draft, action = draft_of(example_requests()[what]), "compare"
        files = [file for file in request.files.getlist(FILES) if file.filename]
        if action == "keep":
            gate.pass_through("events:write", sent_key())
            return keep()
        if action == "compare" or files:
            gate.pass_through("compare", sent_key())
        taken = take_in(g.draft, files, service.turns.turn)
        g.draft = taken.draft
        if taken.faults:
            return pages.unreadable(g.draft, taken)
        if action == "compare":
            return compare()
        if action == "add":
            g.draft = g.draft.with_one_more()
            return pages.form(g.draft, notes=taken.notes, focus=f"/accounts/{len(g.draft.accounts) - 1}/party")
        if action == "remove" and what.isdecimal():
            return pages.form(g.draft.without(int(what)), notes=taken.notes, focus="add")
        return pages.form(g.draft, notes=taken.notes)

    def compare() -> Response:
        made = stated(g.draft)
        g.places = made.places
        compared = compare_measured(service, request_of(loaded(service.schema, made.body, made.faults, settings)))
        takeaway = TAKEAWAYS.get(request.form.get("as", ""))
        return pages.report(g.draft, compared) if takeaway is None else file_of(compared, takeaway)

    def keep() -> Response:
        made = stated(g.draft)
        g.places = made.places
        members = {**made.body["event"], "accounts": made.body["accounts"]}
        members = loaded(store.schemas.event, members, made.faults, settings, "/event")
        with store.writing() as writer:
            event = writer.create(members)
        return see_other(f"/events/{event}")

    @routes.errorhandler(Exception)
    def refuse(error: Exception) -> Response:
        found = met(error, settings, log)
        g.problem = found.type.slug
        return pages.refused(g.get("draft", Draft()), found, refusal(found, g.get("places", ())))

    return routes
