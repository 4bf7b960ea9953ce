"""The page that stands where nothing can be shown, with what was sent in a form that sends it again."""

from __future__ import annotations

from collections.abc import Sequence

from flask import Response, g, render_template, request

from api.desk.messages import Refusal
from api.desk.pages import page_response
from api.problems import Problem


def refused_page(problem: Problem, refused: Refusal, *, wants_key: bool) -> Response:
    """Why the current request was not served, and, where a key is what is missing, a field for one.

    What the form of the request held, as ``act_of_form`` has read it, stands in the form of the page.
    """
    fields: Sequence[tuple[str, str]] = g.get("sent", ())
    page = render_template(
        "desk/refused.html",
        refused=refused,
        address=request.full_path.rstrip("?"),
        fields=fields,
        again=problem.type.status in {429, 503},
        missing=problem.type.slug == "missing-key",
        asks=wants_key and problem.type.status in {401, 403},
    )
    response = page_response(page, problem.type.status, "no-store")
    response.headers.extend(dict(problem.headers))
    return response
