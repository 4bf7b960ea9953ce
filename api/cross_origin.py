"""Pages of other origins that may use the service from a browser: none, unless the operator names them."""

from __future__ import annotations

from flask import Flask, Response, request

from api.idempotency import HEADER as IDEMPOTENCY_KEY
from api.idempotency import REPLAYED
from api.request_ids import HEADER
from api.routes.event_comparisons import EVENT_REVISION

SENT = ("Authorization", "Content-Type", "Accept", "If-None-Match", "If-Match", IDEMPOTENCY_KEY, HEADER)
READ = (
    "ETag",
    "Location",
    EVENT_REVISION,
    REPLAYED,
    "RateLimit",
    "RateLimit-Policy",
    "Retry-After",
    "WWW-Authenticate",
    HEADER,
)
_SECONDS = 600


def share(app: Flask, origins: str) -> None:
    """Lets browsers hand answers of ``app`` to pages of ``origins``, which have spaces between them (CORS).

    No credentials of the browser's own are ever allowed: a page sends a key that it was given.
    """
    allowed = frozenset(origins.split())

    def add(response: Response) -> Response:
        if allowed:
            response.vary.add("Origin")
        origin = request.headers.get("Origin")
        if origin not in allowed:
            return response
        response.headers["Access-Control-Allow-Origin"] = origin
        response.headers["Access-Control-Expose-Headers"] = ", ".join(READ)
        if request.method == "OPTIONS" and "Access-Control-Request-Method" in request.headers:
            response.headers["Access-Control-Allow-Methods"] = response.headers.get("Allow", "")
            response.headers["Access-Control-Allow-Headers"] = ", ".join(SENT)
            response.headers["Access-Control-Max-Age"] = str(_SECONDS)
        return response

    app.after_request(add)
