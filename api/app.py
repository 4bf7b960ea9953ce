"""The application, put together."""

from __future__ import annotations

from typing import TextIO

from flask import Flask

from api.body import bound_bodies
from api.engine import Engine, installed
from api.failures import answer_failures
from api.negotiation import name_what_varies
from api.request_ids import give_request_ids
from api.request_log import RequestLog
from api.response_headers import harden
from api.routes.comparisons import comparisons
from api.routes.documentation import documentation
from api.routes.engine import engine_description
from api.routes.health import health
from api.service import Service
from api.settings import Settings


def create_app(settings: Settings, engine: Engine | None = None, log_stream: TextIO | None = None) -> Flask:
    """A service with ``settings``, with this project's engine and a log on standard error unless others are given."""
    app = Flask("api", static_folder=None, template_folder="pages/templates")
    app.url_map.strict_slashes = True
    service = Service.of(settings, engine or installed())
    app.extensions["service"] = service
    log = RequestLog(log_stream)

    give_request_ids(app)
    log.attach(app)
    harden(app)
    name_what_varies(app)
    bound_bodies(app, settings.max_body_bytes)
    answer_failures(app, settings, log)

    app.register_blueprint(comparisons(service))
    app.register_blueprint(engine_description(service))
    app.register_blueprint(health(service))
    app.register_blueprint(documentation(service))
    return app
