"""Figures for Prometheus: how much is asked, how it is answered, how long it takes. Never a word of a statement."""

from __future__ import annotations

import os
import time
from collections.abc import Callable

from flask import Flask, Response, g, request
from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest
from prometheus_client.multiprocess import MultiProcessCollector

CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8"
SHARED = "PROMETHEUS_MULTIPROC_DIR"
"""The variable with which prometheus_client is told where the workers of one server keep their figures."""

_SECONDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 25)
_CHARACTERS = (1_000, 2_500, 5_000, 10_000, 25_000, 50_000, 100_000, 200_000)
_METHODS = frozenset({"GET", "HEAD", "POST", "OPTIONS"})


class Metrics:
    """The figures of one application. Labels hold names of this service's own, so that clients cannot add any."""

    def __init__(self, waiting: Callable[[], int]) -> None:
        self._registry = CollectorRegistry()
        self._waiting_now = waiting
        self._requests = Counter(
            "comparison_requests",
            "Requests answered, by route, method, status and type of problem.",
            ["route", "method", "status", "problem"],
            registry=self._registry,
        )
        self._seconds = Histogram(
            "comparison_request_duration_seconds",
            "From when a request was taken up to when its answer began.",
            ["route"],
            buckets=_SECONDS,
            registry=self._registry,
        )
        self._characters = Histogram(
            "comparison_characters",
            "Characters of the accounts that were compared together.",
            buckets=_CHARACTERS,
            registry=self._registry,
        )
        self._waiting = Gauge(
            "comparison_waiting_requests",
            "Requests that wait for their turn to be compared.",
            multiprocess_mode="livesum",
            registry=self._registry,
        )

    def attach(self, app: Flask) -> None:
        """Lets ``app`` count every request that it answers."""

        def start() -> None:
            g.counted_from = time.perf_counter()
            self._waiting.set(self._waiting_now())

        def finish(response: Response) -> Response:
            route = request.url_rule.rule if request.url_rule else "none"
            method = request.method if request.method in _METHODS else "other"
            self._requests.labels(route, method, str(response.status_code), g.get("problem") or "").inc()
            self._seconds.labels(route).observe(time.perf_counter() - g.counted_from)
            characters = g.get("measures", {}).get("characters")
            if characters is not None:
                self._characters.observe(characters)
            self._waiting.set(self._waiting_now())
            return response

        app.before_request(start)
        app.after_request(finish)

    def exposition(self) -> bytes:
        """All figures in the text format of Prometheus, those of every worker where several share them."""
        if SHARED not in os.environ:
            return generate_latest(self._registry)
        together = CollectorRegistry()
        MultiProcessCollector(together)  # type: ignore[no-untyped-call]
        return generate_latest(together)
