"""/v1/events/{event}/accounts/{account}/revisions."""

from __future__ import annotations

from typing import Any

from flask import Blueprint, Response, request

from api.body import MEDIA_TYPE, name_what_is_taken
from api.events import wire
from api.events.reading import revision
from api.events.reading import revisions as all_revisions
from api.events.store import EventStore
from api.events.writing import NO_ACCOUNT, Writer, account_tag
from api.idempotency import Answered
from api.json_answers import json_response
from api.negotiation import negotiate
from api.parameters import read_parameters, whole
from api.preconditions import condition_of
from api.problem_types import NOT_FOUND
from api.problems import Problem
from api.revalidation import PRIVATE

_NUMBER = whole(1, 2_147_483_647)


def revisions(store: EventStore) -> Blueprint:
    """Adds revisions to an account, and reads every one that there was."""
    routes = Blueprint("revisions", __name__)
    name_what_is_taken(routes, MEDIA_TYPE)

    @routes.post("/v1/events/<id:event>/accounts/<id:account>/revisions")
    def revise_account(event: str, account: str) -> Response:
        negotiate(request, MEDIA_TYPE)
        read_parameters(request)
        condition = condition_of(request)

        def write(writer: Writer, members: dict[str, Any]) -> Answered:
            revised, new = writer.revise(event, account, members, condition)
            number = revised.current.number
            headers = {
                "Location": f"/v1/events/{event}/accounts/{account}/revisions/{number}",
                "ETag": f'"{account_tag(number, None)}"',
            }
            return Answered(201 if new else 200, wire.account(revised), headers)

        return store.post(request, store.schemas.revision, write)

    @routes.get("/v1/events/<id:event>/accounts/<id:account>/revisions")
    def list_revisions(event: str, account: str) -> Response:
        negotiate(request, MEDIA_TYPE)
        read_parameters(request)
        with store.reading() as session:
            found = all_revisions(session, event, account)
        if not found:
            raise Problem(NOT_FOUND, NO_ACCOUNT)
        return json_response({"revisions": [wire.revision(each) for each in found]}, cache=PRIVATE)

    @routes.get("/v1/events/<id:event>/accounts/<id:account>/revisions/<id:number>")
    def read_revision(event: str, account: str, number: str) -> Response:
        negotiate(request, MEDIA_TYPE)
        read_parameters(request)
        with store.reading() as session:
            found = revision(session, event, account, _number(number))
        if found is None:
            raise Problem(NOT_FOUND, "The account has no such revision.")
        return json_response(wire.revision(found), cache=PRIVATE)

    return routes


def _number(written: str) -> int:
    try:
        return _NUMBER(written)
    except ValueError:
        raise Problem(NOT_FOUND, "The account has no such revision.") from None
