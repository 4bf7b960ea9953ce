"""The operations on webhooks, in a table, with their examples."""

from __future__ import annotations

from api import problem_types as types
from api.contract.event_examples import EVENT_ID
from api.contract.operation import Body, Content, Operation
from api.contract.stored import POSTED, READ, SENT, STORAGE, in_path, query
from api.settings import Settings
from api.storage.ids import DELIVERY, MESSAGE, WEBHOOK
from api.webhooks import answer_schema as answers
from api.webhooks.parameters import LISTING
from api.webhooks.request_schema import webhook_request, webhook_update
from api.wire import Json

_WEBHOOK_ID = f"{WEBHOOK}_01jv50qz6r3k8w2m5t9x1c4v7b"
_DELIVERY_ID = f"{DELIVERY}_01jv513c8g4n7b2w5k9q3x6r1t"

_NEW: Json = {"url": "https://desk.example/hooks/comparison", "types": ["account.added", "account.revised"]}
_WEBHOOK: Json = {
    "id": _WEBHOOK_ID,
    **_NEW,
    "event": None,
    "created_at": "2025-05-13T11:10:00.000000Z",
    "created_by": "newsroom",
}
_CHANGE: Json = {"url": "https://desk.example/hooks/second", "types": None}
_CHANGED: Json = {**_WEBHOOK, **_CHANGE}
_MADE: Json = {**_WEBHOOK, "secret": "whsec_" + "QSBzZWNyZXQgb2YgMjU2IGJpdHMsIGluIGJhc2U2NC4="}
_DELIVERY: Json = {
    "id": _DELIVERY_ID,
    "message": f"{MESSAGE}_01jv513c8g6y2d5h8s1f4z7m0p",
    "type": "account.revised",
    "event": EVENT_ID,
    "created_at": "2025-05-13T19:04:07.120000Z",
    "state": "dead",
    "attempts": 10,
    "next_at": None,
    "last_at": "2025-05-14T12:31:45.870000Z",
    "last_status": 503,
    "last_failure": "status",
}
_PENDING: Json = {**_DELIVERY, "state": "pending", "attempts": 0, "next_at": "2025-05-14T13:00:00.000000Z"}

_WEBHOOK_IN_PATH = (in_path("webhook", "The webhook's id.", _WEBHOOK_ID),)
_DELIVERY_IN_PATH = (*_WEBHOOK_IN_PATH, in_path("delivery", "The delivery's id.", _DELIVERY_ID))

WEBHOOK_OPERATIONS: tuple[Operation, ...] = (
    Operation(
        path="/v1/webhooks",
        method="post",
        id="createWebhook",
        tag="Webhooks",
        summary="Subscribe to what happens to events",
        description="From now on a message is posted to `url` for whatever happens to the events of the key's workspace, or to one of "
        "them: a JSON object with `type`, `timestamp` and `data`, which has ids and numbers and nothing that anybody said. It is "
        "written down with what it tells of and delivered at least once, and not always in order: `webhook-id` says which "
        "message it is, `data.revision` of which step. It is signed as Standard Webhooks has it, by the headers `webhook-id`, "
        "`webhook-timestamp` and `webhook-signature`. A status of 200 to 299 is success; 410, and the last of the attempts that "
        "fail, is the end. The pauses between attempts grow from seconds to hours.",
        status=201,
        answer="The webhook, with its secret, which is shown this once.",
        contents={"application/json": Content(answers.NewWebhook, lambda _: _MADE)},
        problems=(*POSTED, types.LIMIT_REACHED),
        body=Body(lambda _: webhook_request(Settings())(), {"desk": ("What accounts say and how they change", _NEW)}),
        request_headers=("IdempotencyKey",),
        answer_headers=("Location",),
    ),
    Operation(
        path="/v1/webhooks",
        method="get",
        id="listWebhooks",
        tag="Webhooks",
        summary="List webhooks",
        description="All of the workspace, without their secrets.",
        answer="The webhooks.",
        contents={"application/json": Content(answers.WebhookList, lambda _: {"webhooks": [_WEBHOOK]})},
        problems=READ,
        revalidated=True,
    ),
    Operation(
        path="/v1/webhooks/{webhook}",
        method="get",
        id="readWebhook",
        tag="Webhooks",
        summary="Read a webhook",
        description="One of them, without its secret.",
        answer="The webhook.",
        contents={"application/json": Content(answers.Webhook, lambda _: _WEBHOOK)},
        problems=(*READ, types.NOT_FOUND),
        parameters=_WEBHOOK_IN_PATH,
        revalidated=True,
    ),
    Operation(
        path="/v1/webhooks/{webhook}",
        method="patch",
        id="updateWebhook",
        tag="Webhooks",
        summary="Change a webhook",
        description="Changes what is sent and leaves the rest. What is pending goes to the new address, so that one that was wrong costs "
        "no message. The secret stays: for another, make a second webhook beside this one, which is told the same messages "
        "under the same `webhook-id`, and end this one once the receiver knows both.",
        answer="The webhook as it is now.",
        contents={"application/json": Content(answers.Webhook, lambda _: _CHANGED)},
        problems=(*SENT, types.NOT_FOUND),
        body=Body(lambda _: webhook_update(Settings())(), {"moved": ("Another address, and everything", _CHANGE)}),
        parameters=_WEBHOOK_IN_PATH,
    ),
    Operation(
        path="/v1/webhooks/{webhook}",
        method="delete",
        id="deleteWebhook",
        tag="Webhooks",
        summary="End a webhook",
        description="Nothing more is sent to it, also not what is pending; its deliveries are forgotten.",
        status=204,
        answer="It is gone.",
        contents={},
        problems=(*STORAGE, types.INTERNAL, types.INVALID_PARAMETERS, types.NOT_FOUND),
        parameters=_WEBHOOK_IN_PATH,
    ),
    Operation(
        path="/v1/webhooks/{webhook}/deliveries",
        method="get",
        id="listDeliveries",
        tag="Webhooks",
        summary="List a webhook's deliveries",
        description="The newest first; `state=dead` lists those that were given up. What was delivered is kept for 7 days, what is dead "
        "for 30.",
        answer="A page of deliveries.",
        contents={
            "application/json": Content(answers.DeliveryPage, lambda _: {"deliveries": [_DELIVERY], "next": None})
        },
        problems=(*READ, types.NOT_FOUND),
        parameters=(*_WEBHOOK_IN_PATH, *(query(each) for each in LISTING)),
        revalidated=True,
    ),
    Operation(
        path="/v1/webhooks/{webhook}/deliveries/{delivery}/redeliver",
        method="post",
        id="redeliverMessage",
        tag="Webhooks",
        summary="Deliver a message again",
        description="Has the message sent again, with all its attempts, whether it was delivered or given up.",
        status=202,
        answer="The delivery, which is pending.",
        contents={"application/json": Content(answers.Delivery, lambda _: _PENDING)},
        problems=(*READ, types.NOT_FOUND, types.INTERNAL),
        parameters=_DELIVERY_IN_PATH,
    ),
)
