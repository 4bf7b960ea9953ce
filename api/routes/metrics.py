"""GET /metrics."""

from __future__ import annotations

from flask import Blueprint, Response, request

from api.metrics import CONTENT_TYPE, Metrics
from api.negotiation import negotiate


def figures(metrics: Metrics) -> Blueprint:
    """Lets Prometheus read the figures."""
    routes = Blueprint("metrics", __name__)

    @routes.get("/metrics")
    def read_metrics() -> Response:
        negotiate(request, "text/plain")
        return Response(metrics.exposition(), content_type=CONTENT_TYPE, headers={"Cache-Control": "no-store"})

    return routes
