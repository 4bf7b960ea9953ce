"""Chooses a representation by the Accept header."""

from __future__ import annotations

from flask import Request

from api.problem_types import NOT_ACCEPTABLE
from api.problems import Problem


def negotiate(request: Request, *offered: str) -> str:
    """The media type of ``offered`` that the client likes best, the first where it does not care.

    Raises Problem (406) when it accepts none of them.
    """
    if not request.accept_mimetypes:
        return offered[0]
    best = request.accept_mimetypes.best_match(offered)
    if best is None:
        raise Problem(NOT_ACCEPTABLE, f"This address offers {' and '.join(offered)}: accept that, or */*.")
    return best
