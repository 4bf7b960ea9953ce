"""Chooses a representation by the Accept header (RFC 9110, section 12.5.1)."""

from __future__ import annotations

from collections.abc import Sequence

from flask import Flask, Request, Response, g

from api.problem_types import NOT_ACCEPTABLE
from api.problems import Problem

_RANKED = 100
"""Media ranges that are read; a browser sends eight, and no client needs more."""


def name_what_varies(app: Flask) -> None:
    """Tells caches which answers of ``app`` another Accept header would have changed, refusals among them."""

    def add(response: Response) -> Response:
        if g.get("negotiated"):
            response.vary.add("Accept")
        return response

    app.after_request(add)


def negotiate(request: Request, *offered: str) -> str:
    """The media type of ``offered`` that the client likes best, the first of those that it likes alike.

    The answer will say that it varies by Accept. Raises Problem (406) when the client accepts none of them.
    """
    g.negotiated = True
    if not request.accept_mimetypes:
        return offered[0]
    ranges = [(value.lower(), weight) for value, weight in list(request.accept_mimetypes)[:_RANKED]]
    weights = {media_type: _weight(media_type, ranges) for media_type in offered}
    best = max(offered, key=lambda media_type: weights[media_type])
    if weights[best] <= 0:
        raise Problem(NOT_ACCEPTABLE, f"This address offers {_listed(offered)}: accept that, or */*.")
    return best


def _weight(media_type: str, ranges: Sequence[tuple[str, float]]) -> float:
    """That of the most specific range that ``media_type`` is in; 0 for none."""
    kind = media_type.split("/")[0]
    specificities = {"*/*": 1, f"{kind}/*": 2, media_type: 3}
    best, weight = 0, 0.0
    for value, quality in ranges:
        # A parameter (a charset, a profile) picks no representation here: each type has one form.
        specificity = specificities.get(value.split(";")[0].strip(), 0)
        if specificity > best or (specificity and specificity == best and quality > weight):
            best, weight = specificity, quality
    return weight


def _listed(offered: Sequence[str]) -> str:
    return " and ".join(offered) if len(offered) < 3 else ", ".join(offered[:-1]) + " and " + offered[-1]
