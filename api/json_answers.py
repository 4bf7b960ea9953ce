"""JSON answers: UTF-8 unescaped, members in the order given, the same bytes for the same value."""

from __future__ import annotations

import json
from collections.abc import Mapping

from flask import Response


def json_response(
    value: object,
    *,
    status: int = 200,
    media_type: str = "application/json",
    headers: Mapping[str, str] | None = None,
    cache: str = "no-store",
) -> Response:
    """``value`` as the body of a response that no cache keeps, as it may quote statements not yet published, unless
    ``cache`` says otherwise."""
    body = json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    response = Response(body.encode() + b"\n", status=status, mimetype=media_type)
    response.headers["Cache-Control"] = cache
    response.headers.extend(dict(headers or {}))
    return response
