"""The application, put together."""

from __future__ import annotations

from pathlib import Path
from typing import TextIO

from flask import Flask
from werkzeug.middleware.proxy_fix import ProxyFix

from api.access import Access
from api.admission import Gate, admit
from api.body import bound_bodies
from api.compression import compress_answers
from api.cross_origin import share
from api.engine import Engine, installed
from api.events.store import Clock, EventStore, utc_now
from api.failures import answer_failures
from api.keys.command import keys_command
from api.keys.key_file import KeyFileError
from api.keys.key_ring import KeyRing
from api.metrics import Metrics
from api.negotiation import name_what_varies
from api.quotas.quota import Quotas, counters
from api.request_ids import give_request_ids
from api.request_log import RequestLog
from api.response_headers import harden
from api.revalidation import revalidate_answers
from api.routes.accounts import accounts
from api.routes.assets import page_assets
from api.routes.attributions import attributions
from api.routes.batches import batches
from api.routes.changes import changes
from api.routes.comparisons import comparisons
from api.routes.desk import desk
from api.routes.desk_accounts import desk_accounts
from api.routes.desk_events import desk_events
from api.routes.desk_reviews import desk_reviews
from api.routes.desk_texts import desk_texts
from api.routes.documentation import documentation
from api.routes.engine import engine_description
from api.routes.event_comparisons import event_comparisons
from api.routes.events import events
from api.routes.health import health
from api.routes.identifier import Identifier
from api.routes.metrics import figures
from api.routes.reviews import reviews
from api.routes.revisions import revisions
from api.routes.search import searches
from api.routes.webhooks import webhook_routes
from api.service import Service
from api.settings import Settings, SettingsError
from api.storage.command import storage_command
from api.storage.database import Database
from api.webhooks.command import webhooks_command
from api.webhooks.delivering import Deliverer


def create_app(
    settings: Settings, engine: Engine | None = None, log_stream: TextIO | None = None, now: Clock = utc_now
) -> Flask:
    """A service with ``settings``, with this project's engine and a log on standard error unless others are given.

    ``now`` is the clock that what is kept is dated by. No file is made and no connection opened before there is a request.
    Raises SettingsError when the file of keys cannot be read.
    """
    app = Flask("api", static_folder=None, template_folder="pages/templates")
    app.url_map.strict_slashes = True
    app.url_map.converters["id"] = Identifier
    service = Service.of(settings, engine or installed())
    app.extensions["service"] = service
    database = Database(settings)
    app.extensions["database"] = database
    store = EventStore.of(settings, database, now)
    log = RequestLog(log_stream)

    give_request_ids(app)
    log.attach(app)
    metrics = Metrics(service.turns.waiting)
    metrics.attach(app)
    harden(app)
    share(app, settings.cors_origins)
    name_what_varies(app)
    revalidate_answers(app)
    compress_answers(app)
    bound_bodies(app, settings.max_body_bytes)
    answer_failures(app, settings, log)
    quotas = _quotas(settings, log)
    gate = Gate(Access(_keys(settings, log), anywhere=bool(settings.allow_anonymous)), quotas)
    admit(app, gate)
    if settings.trusted_proxies:
        app.wsgi_app = ProxyFix(app.wsgi_app, x_for=settings.trusted_proxies, x_proto=0)  # type: ignore[method-assign]
    app.cli.add_command(keys_command(settings.keys_file))
    app.cli.add_command(storage_command(database))
    deliverer = Deliverer.of(database, settings, now, log)
    app.extensions["deliverer"] = deliverer
    app.cli.add_command(webhooks_command(deliverer))

    app.register_blueprint(comparisons(service))
    app.register_blueprint(batches(service, quotas, log))
    app.register_blueprint(attributions(service))
    app.register_blueprint(events(store))
    app.register_blueprint(accounts(store))
    app.register_blueprint(revisions(store))
    app.register_blueprint(event_comparisons(service, store))
    app.register_blueprint(changes(service, store))
    app.register_blueprint(reviews(service, store))
    app.register_blueprint(searches(service, store))
    app.register_blueprint(webhook_routes(store))
    app.register_blueprint(engine_description(service))
    app.register_blueprint(health(service, database))
    app.register_blueprint(figures(metrics))
    app.register_blueprint(documentation(service))
    app.register_blueprint(desk(service, gate, log, store))
    app.register_blueprint(desk_events(service, gate, log, store))
    app.register_blueprint(desk_accounts(service, gate, log, store))
    app.register_blueprint(desk_reviews(service, gate, log, store))
    app.register_blueprint(desk_texts(service))
    app.register_blueprint(page_assets(app))
    return app


def _keys(settings: Settings, log: RequestLog) -> KeyRing | None:
    if not settings.keys_file:
        return None
    try:
        return KeyRing(Path(settings.keys_file), log.defect)
    except KeyFileError as error:
        raise SettingsError(str(error)) from error


def _quotas(settings: Settings, log: RequestLog) -> Quotas:
    return Quotas(settings, counters(settings), log.defect)
