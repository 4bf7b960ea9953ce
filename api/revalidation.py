"""Lets a client ask again for what it has and be told that it has not changed."""

from __future__ import annotations

import hashlib

from flask import Flask, Response, request

from api.preconditions import CODED

PRIVATE = "private, no-cache"
"""The same of an answer that is for whoever has the key, and for no cache that others share."""

REVALIDATED = "no-cache"
"""Cache-Control of an answer that may be kept but must be asked for again: it changes when the service is updated."""


def revalidate_answers(app: Flask) -> None:
    """Gives what ``app`` answers to GET and HEAD, unless no cache may keep it, a strong ETag, and heeds If-None-Match.

    An answer that has an ETag, because the version that it shows has a number, keeps it.
    """

    def tag(response: Response) -> Response:
        if request.method not in {"GET", "HEAD"} or response.status_code != 200 or response.is_streamed:
            return response
        if response.cache_control.no_store:
            return response
        version, _ = response.get_etag()
        if version is None:
            # Of the bytes that are sent: another media type or coding is another representation and has another tag.
            response.set_etag(hashlib.sha256(response.get_data()).hexdigest()[:32])
        elif response.headers.get("Content-Encoding") == "gzip":
            response.set_etag(version + CODED, weak=False)
        response.make_conditional(request)
        return response

    app.after_request(tag)
