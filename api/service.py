"""What the routes share: the service's settings, its engine, and the request's schema made for its limits."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import comparison
from api.articles.expansion import expand
from api.articles.request_schema import attribution_request
from api.articles.wire import ArticleRead, article
from api.compared import Compared
from api.deadline import deadline
from api.engine import Engine
from api.fields import Strict
from api.request_schema import comparison_request
from api.settings import Settings
from api.turns import Turns
from api.wire import Request, request
from comparison import Article, EngineDescription


@dataclass(frozen=True, slots=True)
class Service:
    """One service: compares what has passed its schema, within its limits."""

    settings: Settings
    engine: Engine
    schema: Strict
    article_schema: Strict
    turns: Turns
    stop: Callable[[float], Callable[[], bool]] = deadline

    @classmethod
    def of(cls, settings: Settings, engine: Engine) -> Service:
        """The service with these settings and this engine."""
        turns = Turns(settings.max_waiting, settings.deadline_seconds)
        return cls(settings, engine, comparison_request(settings)(), attribution_request(settings)(), turns)

    def read(self, body: Any) -> Request:
        """The request that ``body``, a JSON value, states. Raises marshmallow's ValidationError."""
        return request(self.schema.load(body))

    def compare(self, asked: Request, seconds: float | None = None) -> Compared:
        """What ``asked`` compares to, in at most ``seconds``, or as many as the settings allow.

        Waits for its turn first, which does not count. Raises the engine's DeadlineExceeded, and Overloaded; also
        marshmallow's ValidationError, where articles hold fewer or more accounts than can be compared.
        """
        allowed = self.settings.deadline_seconds
        with self.turns.turn():
            stop = self.stop(allowed if seconds is None else min(seconds, allowed))
            expansion = expand(asked.accounts, asked.articles, self.engine.attribute, self.settings, stop)
            result = self.engine.compare(asked.event, expansion.accounts, asked.settings, stop)
        described = self.engine.describe(asked.settings)
        return Compared(asked.id(described), described, expansion.led_back(result), expansion.via)

    def read_article(self, body: Any) -> Article:
        """The article that ``body``, a JSON value, states. Raises marshmallow's ValidationError."""
        return article(self.article_schema.load(body))

    def attribute(self, given: Article) -> ArticleRead:
        """Who says what in ``given``, in at most as many seconds as a comparison may take.

        Waits for its turn first, which does not count. Raises the engine's DeadlineExceeded, and Overloaded.
        """
        with self.turns.turn():
            attributed = self.engine.attribute(given, self.stop(self.settings.deadline_seconds))
        return ArticleRead(given, self.describe(), attributed)

    def liken(self, asked: str, sentences: Sequence[str]) -> tuple[float, ...]:
        """How surely each of ``sentences`` is about the same point as ``asked``: probabilities.

        Takes at most as many seconds as a comparison may, and waits for its turn first, which does not count. Raises the
        engine's DeadlineExceeded, and Overloaded.
        """
        with self.turns.turn():
            return self.engine.liken(asked, sentences, self.stop(self.settings.deadline_seconds))

    def describe(self) -> EngineDescription:
        """The engine with its own settings, as it compares when a request sets no options."""
        return self.engine.describe(comparison.Settings())
