"""GET /livez and GET /readyz."""

from __future__ import annotations

from datetime import date

from flask import Blueprint, Response, request

from api.json_answers import json_response
from api.negotiation import negotiate
from api.problem_types import UNAVAILABLE
from api.problems import Problem
from api.service import Service
from comparison import Account, Event
from comparison import Settings as EngineSettings

WARM_UP = (
    Account(id="a", party="A", text="The talks began at 10 a.m. on Tuesday. At least 12 people took part."),
    Account(id="b", party="B", text="The meeting started on 7 January at 10:00. Twelve people attended."),
)
"""Touches every stage of the engine; the point is that it runs, not what it finds."""


def health(service: Service) -> Blueprint:
    """Says whether the process lives and whether it can compare."""
    routes = Blueprint("health", __name__)

    @routes.get("/livez")
    def check_life() -> Response:
        negotiate(request, "application/json")
        return json_response({"status": "alive"})

    @routes.get("/readyz")
    def check_readiness() -> Response:
        negotiate(request, "application/json")
        try:
            warm_up(service)
        except Exception as error:
            raise Problem(
                UNAVAILABLE,
                "The engine does not complete a comparison.",
                headers={"Retry-After": str(service.settings.retry_after_seconds)},
            ) from error
        return json_response({"status": "ready"})

    return routes


def warm_up(service: Service) -> None:
    """One tiny comparison, so that lexicon and caches are loaded before the first client waits for them."""
    service.engine.compare(Event(occurred_on=date(2025, 1, 7), timezone="Europe/London"), WARM_UP, EngineSettings())
