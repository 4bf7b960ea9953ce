"""POST /v1/attributions."""

from __future__ import annotations

from flask import Blueprint, Response, g, request

from api.articles.wire import attribution_answer
from api.body import MEDIA_TYPE, name_what_is_taken, read_json
from api.json_answers import json_response
from api.negotiation import negotiate
from api.service import Service


def attributions(service: Service) -> Blueprint:
    """Reads who says what in an article."""
    routes = Blueprint("attributions", __name__)
    name_what_is_taken(routes, MEDIA_TYPE)

    @routes.post("/v1/attributions")
    def attribute_statements() -> Response:
        negotiate(request, MEDIA_TYPE)
        article = service.read_article(read_json(request, service.settings.max_body_bytes))
        g.measures = {"article_characters": len(article.text)}
        read = service.attribute(article)
        g.measures["attributions"] = len(read.attributed.attributions)
        return json_response(attribution_answer(read), cache="no-store")

    return routes
