"""A comparison as an answer, in one of its forms."""

from __future__ import annotations

from flask import Response

from api.compared import Compared
from api.representations import Representation


def comparison_response(compared: Compared, representation: Representation, cache: str = "no-store") -> Response:
    """``compared`` as ``representation`` writes it; ``cache`` is the value of Cache-Control."""
    headers = {"Cache-Control": cache}
    if representation.policy is not None:
        headers["Content-Security-Policy"] = representation.policy()
    body = representation.write(compared).encode()
    return Response(body, content_type=representation.content_type, headers=headers)
