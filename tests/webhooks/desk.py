"""A desk that subscribes to what it does itself."""

from __future__ import annotations

from typing import Any

from api.webhooks.delivering import Deliverer
from tests.events.ferry_talks import SetClock, ok
from tests.storage.databases import Serve

HOOKS = "/v1/webhooks"


class Desk:
    """A service that may send to this machine, and its clock."""

    def __init__(self, serve: Serve, **settings: Any) -> None:
        self.clock = SetClock()
        self.client = serve(now=self.clock, webhook_private_addresses=1, **settings)

    def subscribe(self, url: str, **members: Any) -> Any:
        return ok(self.client.post(HOOKS, json={"url": url, **members}), 201)

    def deliver(self) -> int:
        deliverer: Deliverer = self.client.application.extensions["deliverer"]
        return deliverer.deliver_due()

    def deliveries(self, webhook: Any, query: str = "") -> list[Any]:
        found: list[Any] = ok(self.client.get(f"{HOOKS}/{webhook['id']}/deliveries{query}"))["deliveries"]
        return found
