"""Compresses answers that are worth it, for clients that say they read gzip.

The length of a compressed answer tells something of what is in it to whoever can have it asked for with text of their own
beside the secret. Here nobody can: a key is sent by the client that has it, never by a browser on behalf of a page, and what
is kept is answered as it is kept.
"""

from __future__ import annotations

import gzip

from flask import Flask, Request, Response, request

LEAST = 1_024
"""Bytes; what is smaller fits into a network packet as it is."""

_LEVEL = (
    6  # measured on the examples' answers (20 to 100 kB): an eighth of the size in about a millisecond; 9 gains 1 %
)
_TYPES = frozenset({"application/json", "application/ld+json", "application/problem+json", "application/yaml"})


def compress_answers(app: Flask) -> None:
    """Lets ``app`` send answers of LEAST bytes or more with gzip to whoever accepts it; never a streamed one."""

    def compress(response: Response) -> Response:
        if not _worth_it(response):
            return response
        response.vary.add("Accept-Encoding")
        if _accepts_gzip(request):
            response.set_data(gzip.compress(response.get_data(), _LEVEL, mtime=0))  # the same bytes for the same answer
            response.headers["Content-Encoding"] = "gzip"
        return response

    app.after_request(compress)


def _worth_it(response: Response) -> bool:
    kind = response.mimetype or ""
    return (
        not response.is_streamed
        and "Content-Encoding" not in response.headers
        and (kind in _TYPES or kind.startswith("text/"))
        and (response.content_length or 0) >= LEAST
    )


def _accepts_gzip(asked: Request) -> bool:
    weights = {coding.lower(): weight for coding, weight in asked.accept_encodings}
    weight = weights.get("gzip", weights.get("*", 0))
    return weight > 0 and weight >= weights.get("identity", 0)
