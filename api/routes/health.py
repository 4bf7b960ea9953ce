"""GET /livez and GET /readyz."""

from __future__ import annotations

from threading import Event

from flask import Blueprint, Response, request

from api.json_answers import json_response
from api.negotiation import negotiate
from api.problem_types import UNAVAILABLE
from api.problems import Problem
from api.service import Service
from api.serving.warmth import warm_up
from api.storage.database import Database
from api.storage.failures import StorageNotMigrated, StorageUnavailable


def health(service: Service, database: Database) -> Blueprint:
    """Says whether the process lives, whether it can compare, and how the database is."""
    routes = Blueprint("health", __name__)
    ready = Event()

    @routes.get("/livez")
    def check_life() -> Response:
        negotiate(request, "application/json")
        return json_response({"status": "alive"})

    @routes.get("/readyz")
    def check_readiness() -> Response:
        negotiate(request, "application/json")
        try:
            if not ready.is_set():  # an engine that has compared once can; asking often must not keep it from others
                warm_up(service)
                ready.set()
        except Exception as error:
            raise Problem(
                UNAVAILABLE,
                "The engine does not complete a comparison.",
                headers={"Retry-After": str(service.settings.retry_after_seconds)},
            ) from error
        return json_response({"status": "ready", "storage": _storage(database)})

    return routes


def _storage(database: Database) -> str:
    """``ready``, ``not-migrated`` or ``unavailable``. What compares alone needs no database, so that is no failure."""
    try:
        database.check()
    except StorageNotMigrated:
        return "not-migrated"
    except StorageUnavailable:
        return "unavailable"
    return "ready"
