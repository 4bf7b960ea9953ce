"""What the service answers about webhooks: schemas for the contract."""

from __future__ import annotations

from marshmallow import fields, validate

from api.answer_fields import Answer, count, listed, string
from api.events.answer_schema import moment
from api.webhooks.sending import FAILURES
from api.webhooks.values import STATES, TYPES


class Webhook(Answer):
    class Meta(Answer.Meta):
        description = "A subscription."

    id = string("Names the subscription; opaque.")
    url = string("Where messages are posted.")
    types = fields.List(
        fields.String(validate=validate.OneOf(TYPES), metadata={"description": "A type of message."}),
        required=True,
        allow_none=True,
        metadata={"description": "Of what it is told; null for everything."},
    )
    event = string("Of which event it is told; null for all of the workspace.", allow_none=True)
    created_at = moment("When it was made.")
    created_by = string("The name of the key that made it; null where the service has no keys.", allow_none=True)


class NewWebhook(Webhook):
    class Meta(Answer.Meta):
        description = "A subscription that has just been made, with its secret."

    secret = string(
        "Signs the messages (Standard Webhooks): `whsec_` and the key in base64. Shown this once.",
        validate=validate.Regexp(r"^whsec_[A-Za-z0-9+/]+=*$"),
    )


class WebhookList(Answer):
    class Meta(Answer.Meta):
        description = "The subscriptions of a workspace."

    webhooks = listed(Webhook, "All of them, in the order in which they were made.")


class Delivery(Answer):
    class Meta(Answer.Meta):
        description = "A message to a subscriber, and how its delivery stands."

    id = string("Names the delivery; opaque.")
    message = string("The message's id, its header `webhook-id`: the same however often it is sent.")
    type = string("What it tells of.", validate=validate.OneOf(TYPES))
    event = string("The event that it is about.")
    created_at = moment("When it happened.")
    state = string(
        "`pending`; `delivered`: a status of 200 to 299 was answered; `dead`: given up.",
        validate=validate.OneOf(STATES),
    )
    attempts = count("How often it was tried, since it was made or redelivered.")
    next_at = moment("When it is tried next, if nothing is in the way; null where it is not.", allow_none=True)
    last_at = moment("When it was last tried.", allow_none=True)
    last_status = fields.Integer(
        required=True, allow_none=True, metadata={"description": "The HTTP status that was answered then, if one was."}
    )
    last_failure = string("Why that failed.", allow_none=True, validate=validate.OneOf(FAILURES))


class DeliveryPage(Answer):
    class Meta(Answer.Meta):
        description = "A part of the deliveries to a subscriber, the newest first."

    deliveries = listed(Delivery, "The deliveries.")
    next = string("Send it as `cursor` for the ones before; null where there are none.", allow_none=True)
