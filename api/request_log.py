"""One line of JSON a request, and never a word of a statement."""

from __future__ import annotations

import json
import sys
import time
import traceback
from datetime import UTC, datetime
from typing import TextIO

from flask import Flask, Response, g, request


class RequestLog:
    """Writes to ``stream``, standard error by default; each app has its own."""

    def __init__(self, stream: TextIO | None = None) -> None:
        self._stream = stream

    def attach(self, app: Flask) -> None:
        """Lets ``app`` log every request that it answers."""

        def start() -> None:
            g.started = time.perf_counter()

        def finish(response: Response) -> Response:
            self._write(
                {
                    "event": "request",
                    "request_id": g.request_id,
                    "method": request.method if request.method in _METHODS else "OTHER",
                    "route": request.url_rule.rule if request.url_rule else None,  # a raw path is the client's text
                    "status": response.status_code,
                    "problem": g.get("problem"),
                    "key": key.name if (key := g.get("key")) else None,
                    "duration_ms": round(1000 * (time.perf_counter() - g.started), 2),
                    "request_bytes": request.content_length,
                    "response_bytes": response.content_length,
                    **g.get("measures", {}),
                }
            )
            return response

        app.before_request(start)
        app.after_request(finish)

    def batch(self, request_id: str, compared: int, refused: int, started: float) -> None:
        """Logs how a batch went, once it has been answered; ``started`` is of ``time.perf_counter``."""
        self._write(
            {
                "event": "batch",
                "request_id": request_id,
                "compared": compared,
                "refused": refused,
                "duration_ms": round(1000 * (time.perf_counter() - started), 2),
            }
        )

    def delivery(
        self, delivery: str, webhook: str, attempt: int, state: str, status: int | None, failure: str | None
    ) -> None:
        """Logs an attempt to deliver to a webhook, and the state in which it has left the delivery; not the address."""
        self._write(
            {
                "event": "delivery",
                "delivery": delivery,
                "webhook": webhook,
                "attempt": attempt,
                "state": state,
                "status": status,
                "failure": failure,
            }
        )

    def defect(self, error: Exception, request_id: str | None = None) -> None:
        """Logs where an unforeseen exception came from, but not its message, which may quote a statement.

        The request is the one that is being served, unless ``request_id`` names it.
        """
        frames = traceback.extract_tb(error.__traceback__)
        self._write(
            {
                "event": "defect",
                "request_id": request_id or g.request_id,
                "exception": type(error).__name__,
                "frames": [f"{frame.filename}:{frame.lineno} {frame.name}" for frame in frames],
            }
        )

    def _write(self, line: dict[str, object]) -> None:
        stamped = {"time": datetime.now(UTC).isoformat(timespec="milliseconds"), **line}
        stream = self._stream or sys.stderr
        stream.write(
            json.dumps(stamped) + "\n"
        )  # at once: print() writes the end by itself, after another thread's line
        stream.flush()


_METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})
