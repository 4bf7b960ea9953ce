"""A request for every answer that the contract says operations on webhooks give."""

from __future__ import annotations

from typing import Any
from unittest.mock import patch

from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from tests.contract.event_producers import (
    NO_TYPE,
    Producer,
    cut_short,
    to,
    with_broken_clock,
    without_database,
)
from tests.events.ferry_talks import keep, ok

HOOKS = "/v1/webhooks"
HOOK = HOOKS + "/{webhook}"
DELIVERIES = HOOK + "/deliveries"
AGAIN = DELIVERIES + "/{delivery}/redeliver"
BODY = {"url": "https://desk.example/hook"}


def of_one(method: str, path: str, again: bool = False, **sent: Any) -> Producer:
    """About a webhook that is new and has a delivery; it is ended afterwards, so that others have room."""

    def produce(client: FlaskClient) -> TestResponse:
        hook = ok(client.post(HOOKS, json=BODY), 201)["id"]
        keep(client)
        [delivery] = ok(client.get(f"{HOOKS}/{hook}/deliveries"))["deliveries"]
        address = path.replace("{webhook}", hook).replace("{delivery}", delivery["id"])
        response = client.open(address, method=method, **sent)
        if again:
            response = client.get(address, headers={"If-None-Match": response.headers["ETag"]})
        client.delete(f"{HOOKS}/{hook}")
        return response

    return produce


def made(client: FlaskClient) -> TestResponse:
    response = client.post(HOOKS, json=BODY)
    client.delete(response.headers["Location"])
    return response


def crowded(client: FlaskClient) -> TestResponse:
    with patch("api.webhooks.subscriptions.MOST", 0):
        return client.post(HOOKS, json=BODY)


WEBHOOK_PRODUCERS: dict[tuple[str, str], Producer] = {
    ("createWebhook", "201"): made,
    ("createWebhook", "400"): to(HOOKS, "POST", data="{", content_type="application/json"),
    ("createWebhook", "406"): to(HOOKS, "POST", json=BODY, headers=NO_TYPE),
    ("createWebhook", "408"): cut_short(HOOKS, "POST"),
    ("createWebhook", "409"): crowded,
    ("createWebhook", "413"): to(HOOKS, "POST", data=b" " * 3_000_000, content_type="application/json"),
    ("createWebhook", "415"): to(HOOKS, "POST", data="x", content_type="text/plain"),
    ("createWebhook", "422"): to(HOOKS, "POST", json={}),
    ("createWebhook", "500"): with_broken_clock(HOOKS, "POST", json=BODY),
    ("createWebhook", "503"): without_database(HOOKS, "POST", json=BODY),
    ("listWebhooks", "200"): to(HOOKS, "GET"),
    ("readWebhook", "200"): of_one("GET", HOOK),
    ("readWebhook", "304"): of_one("GET", HOOK, again=True),
    ("listDeliveries", "200"): of_one("GET", DELIVERIES),
    ("listDeliveries", "304"): of_one("GET", DELIVERIES, again=True),
    **{
        (name, status): producer
        for name, path in {"listWebhooks": HOOKS, "readWebhook": HOOK, "listDeliveries": DELIVERIES}.items()
        for status, producer in {
            "400": to(path + "?colour=red", "GET"),
            "404": to(path, "GET"),
            "503": without_database(path, "GET"),
        }.items()
    },
    ("updateWebhook", "200"): of_one("PATCH", HOOK, json={"types": None}),
    ("updateWebhook", "400"): to(HOOK, "PATCH", data="{", content_type="application/json"),
    ("updateWebhook", "404"): to(HOOK, "PATCH", json=BODY),
    ("updateWebhook", "406"): to(HOOK, "PATCH", json=BODY, headers=NO_TYPE),
    ("updateWebhook", "408"): cut_short(HOOK, "PATCH"),
    ("updateWebhook", "413"): to(HOOK, "PATCH", data=b" " * 3_000_000, content_type="application/json"),
    ("updateWebhook", "415"): to(HOOK, "PATCH", data="x", content_type="text/plain"),
    ("updateWebhook", "422"): to(HOOK, "PATCH", json={"url": "x"}),
    ("updateWebhook", "500"): with_broken_clock(HOOK, "PATCH", json=BODY),
    ("updateWebhook", "503"): without_database(HOOK, "PATCH", json=BODY),
    ("deleteWebhook", "204"): of_one("DELETE", HOOK),
    ("deleteWebhook", "400"): to(HOOK + "?colour=red", "DELETE"),
    ("deleteWebhook", "404"): to(HOOK, "DELETE"),
    ("deleteWebhook", "500"): with_broken_clock(HOOK, "DELETE"),
    ("deleteWebhook", "503"): without_database(HOOK, "DELETE"),
    ("redeliverMessage", "202"): of_one("POST", AGAIN),
    ("redeliverMessage", "400"): to(AGAIN + "?colour=red", "POST"),
    ("redeliverMessage", "404"): to(AGAIN, "POST"),
    ("redeliverMessage", "406"): to(AGAIN, "POST", headers=NO_TYPE),
    ("redeliverMessage", "500"): with_broken_clock(AGAIN, "POST"),
    ("redeliverMessage", "503"): without_database(AGAIN, "POST"),
}
