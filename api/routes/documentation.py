"""The contract in JSON, YAML and as a page, and a page for each kind of problem."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

from flask import Blueprint, Response, render_template, request
from markupsafe import Markup, escape

from api.contract.document import as_yaml, document
from api.contract.examples import problem_description
from api.json_answers import json_response
from api.negotiation import negotiate
from api.problem_types import NOT_FOUND, PROBLEM_TYPES
from api.problems import Problem
from api.revalidation import REVALIDATED
from api.service import Service


def documentation(service: Service) -> Blueprint:
    """Lets people and programs read what the service does."""
    routes = Blueprint("documentation", __name__)
    kinds = {kind.slug: kind for kind in PROBLEM_TYPES}

    @cache  # one entry, for this app
    def contract() -> dict[str, Any]:
        return document(service)

    @cache  # writing it takes a tenth of a second
    def contract_text() -> str:
        return as_yaml(contract())

    @cache
    def page() -> str:
        return render_template("docs.html", contract=contract(), kinds=PROBLEM_TYPES, pretty=_pretty, prose=_prose)

    @routes.get("/openapi.json")
    def contract_as_json() -> Response:
        negotiate(request, "application/json")
        return json_response(contract(), cache=REVALIDATED)

    @routes.get("/openapi.yaml")
    def contract_as_yaml() -> Response:
        media_type = negotiate(request, "application/yaml")
        return _kept(Response(contract_text(), mimetype=media_type))

    @routes.get("/docs")
    def documentation_page() -> Response:
        media_type = negotiate(request, "text/html")
        return _kept(Response(page(), mimetype=media_type))

    @routes.get("/problems/<slug>")
    def describe_problem(slug: str) -> Response:
        kind = kinds.get(slug)
        if kind is None:
            raise Problem(NOT_FOUND, "There is no problem of this name; /docs lists them all.")
        if negotiate(request, "application/json", "text/html") == "text/html":
            return _kept(Response(render_template("problem.html", kind=kind, prose=_prose), mimetype="text/html"))
        return json_response(problem_description(kind), cache=REVALIDATED)

    return routes


def _kept(response: Response) -> Response:
    response.headers["Cache-Control"] = REVALIDATED
    return response


def _pretty(value: object) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, indent=2)


def _prose(text: str) -> Markup:
    """``text`` escaped, what stands between backquotes as code and an empty line as a new paragraph."""
    pieces = str(escape(text)).split("`")
    marked = "".join(f"<code>{piece}</code>" if index % 2 else piece for index, piece in enumerate(pieces))
    return Markup("<p>" + marked.replace("\n\n", "</p><p>") + "</p>")
