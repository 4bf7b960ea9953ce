"""Every request has an id: the client's own where it is a sane one, else a new one."""

from __future__ import annotations

import re
import uuid

from flask import Flask, Response, g, request

HEADER = "X-Request-ID"
_SANE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._~-]{0,127}")  # unreserved in URIs, harmless in logs and headers


def give_request_ids(app: Flask) -> None:
    """Puts the id of each request into ``flask.g.request_id`` and into the answer's header."""

    def assign() -> None:
        sent = request.headers.get(HEADER, "")
        g.request_id = sent if _SANE.fullmatch(sent) else uuid.uuid4().hex

    def echo(response: Response) -> Response:
        response.headers[HEADER] = g.request_id
        return response

    app.before_request(assign)
    app.after_request(echo)
