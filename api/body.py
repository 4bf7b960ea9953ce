"""Reads the body of a request: its size, its declared type, its JSON."""

from __future__ import annotations

from contextlib import suppress

from flask import Blueprint, Flask, Request, Response, request
from werkzeug.exceptions import ClientDisconnected, RequestEntityTooLarge
from werkzeug.http import parse_options_header

from api.json_text import parse
from api.problem_types import UNSUPPORTED_MEDIA_TYPE
from api.problems import Problem

MEDIA_TYPE = "application/json"
NDJSON = "application/x-ndjson"


def bound_bodies(app: Flask, limit: int) -> None:
    """Lets ``app`` read no more of a body than it takes to see that it has more than ``limit`` bytes."""
    # Werkzeug refuses a body whose declared length is beyond its own limit, but cuts a chunked one there without a
    # word: one byte more than may be taken makes the cut visible.
    app.config["MAX_CONTENT_LENGTH"] = limit + 1


def read_json(request: Request, limit: int) -> object:
    """The JSON value that ``request`` holds in at most ``limit`` bytes.

    Raises Problem for another media type, charset or coding, Werkzeug's RequestEntityTooLarge for more bytes,
    its ClientDisconnected for fewer than were announced, and MalformedJson for a body that is no strict JSON.
    """
    check_type(request, MEDIA_TYPE)
    body = request.get_data(cache=False)
    if len(body) > limit:
        raise RequestEntityTooLarge
    if len(body) < (request.content_length or 0):
        raise ClientDisconnected
    return parse(body)


def check_type(request: Request, media_type: str) -> None:
    """Raises Problem unless ``request`` declares a body of ``media_type`` in UTF-8 and without a coding."""
    accepted = {"Accept-Post": media_type}
    declared, options = parse_options_header(request.headers.get("Content-Type"))
    if declared.lower() != media_type:
        raise Problem(UNSUPPORTED_MEDIA_TYPE, f"Send the header Content-Type: {media_type}.", headers=accepted)
    if options.get("charset", "utf-8").lower() not in {"utf-8", "utf8"}:
        raise Problem(UNSUPPORTED_MEDIA_TYPE, "Send the body in UTF-8, the only charset of JSON.", headers=accepted)
    if request.headers.get("Content-Encoding", "identity").strip().lower() != "identity":
        raise Problem(UNSUPPORTED_MEDIA_TYPE, "Send the body as it is, without Content-Encoding.", headers=accepted)


def name_what_is_taken(routes: Blueprint, media_type: str) -> None:
    """Adds Accept-Post to what ``routes`` answer to OPTIONS: the body that they take."""

    def add(response: Response) -> Response:
        if request.method == "OPTIONS":
            response.headers["Accept-Post"] = media_type
        return response

    routes.after_request(add)


def drain(request: Request, limit: int) -> None:
    """Reads and forgets up to ``limit`` bytes of a refused body.

    A client that is still sending when the connection closes sees a reset instead of the answer.
    """
    whole = request.content_length
    if "wsgi.input_terminated" in request.environ:  # the server ends the stream where the body ends
        left, stream = limit if whole is None else min(whole, limit), request.environ["wsgi.input"]
    elif whole is None:
        return
    elif whole > (request.max_content_length or whole):  # nothing was read of it, and what is read here is bounded
        left, stream = min(whole, limit), request.environ["wsgi.input"]
    else:
        left, stream = whole, request.stream
    with suppress(ClientDisconnected):
        while left > 0 and (chunk := stream.read(min(left, 65_536))):
            left -= len(chunk)
