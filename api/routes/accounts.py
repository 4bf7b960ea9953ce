"""/v1/events/{event}/accounts and /v1/events/{event}/accounts/{account}."""

from __future__ import annotations

from typing import Any

from flask import Blueprint, Response, request

from api.body import MEDIA_TYPE, name_what_is_taken
from api.events import wire
from api.events.parameters import point_of
from api.events.reading import account_at, event_at
from api.events.store import EventStore
from api.events.writing import NO_ACCOUNT, NO_EVENT, Writer, account_tag
from api.idempotency import Answered
from api.json_answers import json_response
from api.negotiation import negotiate
from api.parameters import read_parameters
from api.preconditions import condition_of
from api.problem_types import NOT_FOUND
from api.problems import Problem
from api.revalidation import PRIVATE


def accounts(store: EventStore) -> Blueprint:
    """Adds accounts to an event, reads and withdraws them."""
    routes = Blueprint("accounts", __name__)
    name_what_is_taken(routes, MEDIA_TYPE)

    @routes.post("/v1/events/<id:event>/accounts")
    def add_account(event: str) -> Response:
        negotiate(request, MEDIA_TYPE)
        read_parameters(request)

        def write(writer: Writer, members: dict[str, Any]) -> Answered:
            added = writer.add(event, members)
            headers = {"Location": f"/v1/events/{event}/accounts/{added.id}", "ETag": f'"{account_tag(1, None)}"'}
            return Answered(201, wire.account(added), headers)

        return store.post(request, store.schemas.account, write)

    @routes.get("/v1/events/<id:event>/accounts")
    def list_accounts(event: str) -> Response:
        negotiate(request, MEDIA_TYPE)
        point = point_of(request)
        with store.reading() as session:
            found = event_at(session, event, point, texts=True)
        if found is None:
            raise Problem(NOT_FOUND, NO_EVENT)
        return json_response({"accounts": [wire.account(each) for each in found.accounts]}, cache=PRIVATE)

    @routes.get("/v1/events/<id:event>/accounts/<id:account>")
    def read_account(event: str, account: str) -> Response:
        negotiate(request, MEDIA_TYPE)
        point = point_of(request)
        with store.reading() as session:
            found = account_at(session, event, account, point)
        if found is None:
            raise Problem(NOT_FOUND, NO_ACCOUNT)
        tag = account_tag(found.current.number, found.withdrawn_at)
        return json_response(wire.account(found), headers={"ETag": f'"{tag}"'}, cache=PRIVATE)

    @routes.delete("/v1/events/<id:event>/accounts/<id:account>")
    def withdraw_account(event: str, account: str) -> Response:
        read_parameters(request)
        condition = condition_of(request)
        with store.writing() as writer:
            writer.withdraw(event, account, condition)
        return Response(status=204, headers={"Cache-Control": "no-store"})

    return routes
