"""What the routes share: the service's settings, its engine, and the request's schema made for its limits."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import comparison
from api.deadline import deadline
from api.engine import Engine
from api.fields import Strict
from api.request_schema import comparison_request
from api.settings import Settings
from api.wire import Json, Request, answer, request
from comparison import EngineDescription


@dataclass(frozen=True, slots=True)
class Service:
    """One service: compares what has passed its schema, within its limits."""

    settings: Settings
    engine: Engine
    schema: Strict
    stop: Callable[[float], Callable[[], bool]] = deadline

    @classmethod
    def of(cls, settings: Settings, engine: Engine) -> Service:
        """The service with these settings and this engine."""
        return cls(settings, engine, comparison_request(settings)())

    def read(self, body: Any) -> Request:
        """The request that ``body``, a JSON value, states. Raises marshmallow's ValidationError."""
        return request(self.schema.load(body))

    def compare(self, asked: Request) -> Json:
        """The answer to ``asked``. Raises the engine's DeadlineExceeded."""
        result = self.engine.compare(
            asked.event, asked.accounts, asked.settings, self.stop(self.settings.deadline_seconds)
        )
        described = self.engine.describe(asked.settings)
        return answer(result, asked.id(described), described)

    def describe(self) -> EngineDescription:
        """The engine with its own settings, as it compares when a request sets no options."""
        return self.engine.describe(comparison.Settings())
