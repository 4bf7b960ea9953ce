"""/events/{event}/points/{point}, the same with /passages, and /events/{event}/reviews: what people say of the points of a kept
event, at the desk."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from flask import Blueprint, Response, g, request
from marshmallow import ValidationError

from api.admission import Gate
from api.desk.messages import refusal
from api.desk.refused_page import refused_page
from api.desk.regrouping_form import (
    JOIN,
    SEPARATE,
    draft_of_grouping,
    regrouping_refusal,
    stated_regrouping,
    typed_regrouping,
)
from api.desk.review_form import REVIEW, StatedReview, draft_of_point, review_refusal, stated_review, typed_review
from api.desk.review_pages import Reviewing, regrouping_page, review_page
from api.desk.sending import act_of_form, loaded, see_other
from api.events.store import EventStore
from api.events.values import Point
from api.failures import met
from api.failures import problem as problem_of
from api.problem_types import NOT_FOUND
from api.problems import Problem
from api.request_log import RequestLog
from api.reviews.comparing import compare_reviewed
from api.reviews.request_schema import ReviewRequest
from api.reviews.writing import Stating, keep_review
from api.service import Service


def desk_reviews(service: Service, gate: Gate, log: RequestLog, store: EventStore) -> Blueprint:
    """Lets a person confirm, reject, change, join and separate the points of an event's report, and take that back.

    A review is of the comparison that she has seen, by the event's revision, whatever has been added meanwhile.
    """
    routes = Blueprint("desk_reviews", __name__)
    settings = service.settings
    schema = ReviewRequest()

    @routes.route("/events/<id:event>/points/<id:point>", methods=["GET", "POST"])
    def review_point(event: str, point: str) -> Response:
        act = act_of_form(gate, settings, REVIEW)
        about = look(event, point, request.form if act else request.args)
        shown = draft_of_point(about.changed or about.point, about.speaking, about.compared.id, about.event.revision)
        if about.changed:
            shown = replace(shown, verdict="edit")
        if not act:
            return review_page(about, shown, wants_key=gate.wants_keys)
        typed = typed_review(request.form, shown)
        try:
            keep(about, stated_review(typed, shown, about.point.id, about.speaking))
        except Problem as problem:
            g.problem = problem.type.slug
            refused = review_refusal(problem, typed)
            return review_page(about, typed, wants_key=gate.wants_keys, refused=refused, problem=problem)
        return see_other(f"/events/{event}#{'reviews' if typed.verdict == 'reject' else point}")

    @routes.route("/events/<id:event>/points/<id:point>/passages", methods=["GET", "POST"])
    def regroup_point(event: str, point: str) -> Response:
        act = act_of_form(gate, settings, JOIN, SEPARATE)
        about = look(event, point, request.form if act else request.args)
        shown = draft_of_grouping(about.point, about.compared.id, about.event.revision)
        if not act:
            return regrouping_page(about, shown, wants_key=gate.wants_keys)
        typed = typed_regrouping(request.form, request.form.getlist("others"), shown)
        try:
            keep(about, stated_regrouping(typed, act, about.point, about.compared.comparison.points))
        except Problem as problem:
            g.problem = problem.type.slug
            refused = regrouping_refusal(problem, act)
            return regrouping_page(about, typed, wants_key=gate.wants_keys, refused=refused, problem=problem)
        return see_other(f"/events/{event}#reviews")

    @routes.route("/events/<id:event>/reviews", methods=["GET", "POST"])
    def retract_review(event: str) -> Response:
        act = act_of_form(gate, settings, REVIEW)
        if act and "retract" in request.form:
            members = {"verdict": "retract", "replaces": request.form["retract"]}
            members = loaded(schema, members, (), settings)
            with store.writing() as writer:
                keep_review(writer, event, members, None, None)
        return see_other(f"/events/{event}#reviews")

    def look(event: str, point: str, said: Mapping[str, str]) -> Reviewing:
        """The point as the person has seen it, in the event's revision that is ``said``; now, where none is."""
        revision = said.get("revision", "")
        at = Point(int(revision)) if revision.isdecimal() and len(revision) < 10 else Point()
        made = compare_reviewed(service, store, event, at)
        found = {each.id: each for each in made.machine.comparison.points}.get(point)
        if found is None:
            raise Problem(NOT_FOUND, "The comparison has no such point.")
        aside = {each.id: mark for each, mark in made.found.set_aside}
        mark = made.found.marks.get(point) or aside.get(point)
        changed = None
        if mark and mark.complete and mark.review.verdict == "edit" and point not in aside:
            changed = {each.id: each for each in made.found.compared.comparison.points}.get(point)
        return Reviewing(made.event, made.machine, found, mark, changed)

    def keep(about: Reviewing, stated: StatedReview) -> None:
        members = loaded(schema, stated.members, stated.faults, settings)
        try:
            stating = Stating(members, about.compared)
        except ValidationError as error:
            raise problem_of(error, settings) from error
        with store.writing() as writer:
            keep_review(writer, about.event.id, members, stating, about.event.revision)

    @routes.errorhandler(Exception)
    def refuse(error: Exception) -> Response:
        found = met(error, settings, log)
        g.problem = found.type.slug
        return refused_page(found, refusal(found, ()), wants_key=gate.wants_keys)

    return routes
