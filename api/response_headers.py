"""Headers that keep a browser from doing more with an answer than it should."""

from __future__ import annotations

from flask import Flask, Response

HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "X-Frame-Options": "DENY",
}
DATA_POLICY = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
"""Content-Security-Policy of what is no page: should a browser show it as one, it can load and send nothing."""

PAGE_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; connect-src 'self'; "
    "base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
)
"""That of pages: style sheets, scripts and requests of this service only, nothing written inline, no other host.

``blob:`` is for pictures that a page makes itself, as when its drawing is saved as a PNG.
"""


def harden(app: Flask) -> None:
    """Adds HEADERS and a policy to every answer of ``app`` that does not set them itself."""

    def add(response: Response) -> Response:
        for name, value in HEADERS.items():
            response.headers.setdefault(name, value)
        policy = PAGE_POLICY if response.mimetype == "text/html" else DATA_POLICY
        response.headers.setdefault("Content-Security-Policy", policy)
        return response

    app.after_request(add)
