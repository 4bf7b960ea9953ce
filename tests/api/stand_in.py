"""Engines that do what the real one does not: fail, and run out of time."""

from __future__ import annotations

import io
from typing import Any, NoReturn

from flask.testing import FlaskClient

import comparison
from api.app import create_app
from api.engine import Engine
from api.settings import Settings
from api.turns import Overloaded

SECRET = "what the minister said in confidence"


def broken(*_: Any, **__: Any) -> NoReturn:
    """A defect whose message quotes a statement."""
    raise KeyError(SECRET)


def late(*_: Any, **__: Any) -> NoReturn:
    """An engine whose time is up at once."""
    raise comparison.DeadlineExceeded("too late")


def crowded(*_: Any, **__: Any) -> NoReturn:
    """As if too many waited."""
    raise Overloaded


def unread(attribute: Any) -> tuple[FlaskClient, io.StringIO]:
    """A client of a service that reads articles with ``attribute``, and the service's log."""
    log = io.StringIO()
    engine = Engine(comparison.compare, comparison.describe, attribute)
    return create_app(Settings(), engine, log).test_client(), log


def client_of(compare: Any, settings: Settings | None = None) -> tuple[FlaskClient, io.StringIO]:
    """A client of a service that compares with ``compare``, and the service's log."""
    log = io.StringIO()
    app = create_app(settings or Settings(), Engine(compare, comparison.describe), log)
    return app.test_client(), log
