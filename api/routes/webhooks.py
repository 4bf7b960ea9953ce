"""/v1/webhooks and the deliveries to each."""

from __future__ import annotations

from typing import Any

from flask import Blueprint, Response, request

from api.body import MEDIA_TYPE, name_what_is_taken, read_json
from api.events.store import EventStore
from api.events.writing import Writer
from api.idempotency import Answered
from api.json_answers import json_response
from api.negotiation import negotiate
from api.parameters import opaque, read_parameters
from api.revalidation import PRIVATE
from api.webhooks.parameters import listing_of
from api.webhooks.request_schema import webhook_request, webhook_update
from api.webhooks.subscriptions import (
    change,
    deliveries,
    delivery_document,
    redeliver,
    subscribe,
    unsubscribe,
    webhook_document,
    webhooks,
)
from api.webhooks.subscriptions import webhook as find_webhook


def webhook_routes(store: EventStore) -> Blueprint:
    """Lets clients be told what happens to events, and shows them how that goes."""
    routes = Blueprint("webhooks", __name__)
    name_what_is_taken(routes, MEDIA_TYPE)
    schema, update = webhook_request(store.settings)(), webhook_update(store.settings)()

    @routes.post("/v1/webhooks")
    def create_webhook() -> Response:
        negotiate(request, MEDIA_TYPE)
        read_parameters(request)

        def write(writer: Writer, members: dict[str, Any]) -> Answered:
            row = subscribe(writer, members)
            document = webhook_document(row) | {"secret": row.secret}
            return Answered(201, document, {"Location": f"/v1/webhooks/{row.id}"})

        return store.post(request, schema, write)

    @routes.get("/v1/webhooks")
    def list_webhooks() -> Response:
        negotiate(request, MEDIA_TYPE)
        read_parameters(request)
        with store.reading() as session:
            found = [webhook_document(row) for row in webhooks(session)]
        return json_response({"webhooks": found}, cache=PRIVATE)

    @routes.get("/v1/webhooks/<id:webhook>")
    def read_webhook(webhook: str) -> Response:
        negotiate(request, MEDIA_TYPE)
        read_parameters(request)
        with store.reading() as session:
            found = webhook_document(find_webhook(session, webhook))
        return json_response(found, cache=PRIVATE)

    @routes.patch("/v1/webhooks/<id:webhook>")
    def update_webhook(webhook: str) -> Response:
        negotiate(request, MEDIA_TYPE)
        read_parameters(request)
        members = update.load(read_json(request, store.settings.max_body_bytes))  # type: ignore[arg-type]
        with store.writing() as writer:
            found = webhook_document(change(writer.session, webhook, members))
        return json_response(found, cache=PRIVATE)

    @routes.delete("/v1/webhooks/<id:webhook>")
    def delete_webhook(webhook: str) -> Response:
        read_parameters(request)
        with store.writing() as writer:
            unsubscribe(writer.session, webhook)
        return Response(status=204, headers={"Cache-Control": "no-store"})

    @routes.get("/v1/webhooks/<id:webhook>/deliveries")
    def list_deliveries(webhook: str) -> Response:
        negotiate(request, MEDIA_TYPE)
        limit, state, before = listing_of(request)
        with store.reading() as session:
            found = deliveries(session, webhook, limit + 1, state, before)
        page = found[:limit]
        following = opaque(page[-1].id) if len(found) > limit else None
        listed = [delivery_document(row) for row in page]
        return json_response({"deliveries": listed, "next": following}, cache=PRIVATE)

    @routes.post("/v1/webhooks/<id:webhook>/deliveries/<id:delivery>/redeliver")
    def redeliver_message(webhook: str, delivery: str) -> Response:
        negotiate(request, MEDIA_TYPE)
        read_parameters(request)
        with store.writing() as writer:
            found = delivery_document(redeliver(writer, webhook, delivery))
        return json_response(found, status=202)

    return routes
