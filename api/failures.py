"""The one map from exceptions to problems."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from flask import Flask, Response, request
from marshmallow import ValidationError
from werkzeug.exceptions import ClientDisconnected, HTTPException, MethodNotAllowed, RequestEntityTooLarge
from werkzeug.routing import RequestRedirect

from api import problem_types as types
from api.body import drain
from api.documents.unreadable import Unreadable
from api.json_text import MalformedJson
from api.problems import Fault, Problem, problem_response
from api.request_log import RequestLog
from api.settings import Settings
from api.storage.failures import StorageNotMigrated, StorageUnavailable
from api.turns import Overloaded
from comparison import DeadlineExceeded, InvalidInput

MAX_FAULTS = 100
"""Of the errors in one problem document; a client mends these first."""

_DRAINED_BODIES = 4
_DRAINED_BATCHES = 2
_MAX_NAME = 64
_BY_STATUS = {
    kind.status: kind
    for kind in (
        types.BAD_REQUEST,
        types.NOT_FOUND,
        types.NOT_ACCEPTABLE,
        types.INCOMPLETE_BODY,
        types.BODY_TOO_LARGE,
        types.UNSUPPORTED_MEDIA_TYPE,
        types.TOO_MANY_REQUESTS,
    )
}
"""What an exception of werkzeug's own means, where it says nothing but its status."""


def answer_failures(app: Flask, settings: Settings, log: RequestLog) -> None:
    """Lets ``app`` answer every exception with a problem document."""

    def answer(error: Exception) -> Response:
        if isinstance(error, RequestRedirect):
            return error.get_response(request.environ)  # type: ignore[return-value]  # werkzeug's own Response
        return problem_response(met(error, settings, log))

    app.register_error_handler(Exception, answer)


def met(error: Exception, settings: Settings, log: RequestLog) -> Problem:
    """The problem that ``error`` means to the client of the current request, whose body is taken in; logged, if a defect."""
    drain(request, max(_DRAINED_BODIES * settings.max_body_bytes, _DRAINED_BATCHES * settings.max_batch_bytes))
    found = problem(error, settings)
    if found.type is types.INTERNAL or isinstance(error, MemoryError):
        log.defect(error)
    return found


def problem(error: Exception, settings: Settings) -> Problem:
    """The problem that ``error`` means to a client."""
    match error:
        case Problem():
            return error
        case MalformedJson():
            return Problem(types.MALFORMED_JSON, str(error))
        case ValidationError():
            return _invalid(error)
        case InvalidInput():
            return Problem(
                types.INVALID_FIELDS, "One field is not valid: see errors.", [Fault(f"/{error.field}", error.detail)]
            )
        case Unreadable():
            return Problem(types.UNREADABLE_DOCUMENT, str(error))
        case Overloaded():
            return Problem(
                types.OVERLOADED,
                "Too many requests are waiting to be compared: try again later.",
                headers={"Retry-After": str(settings.retry_after_seconds)},
            )
        case DeadlineExceeded():
            return Problem(
                types.TOO_COSTLY,
                f"The comparison was stopped after {settings.deadline_seconds:g} seconds: "
                "send shorter texts or fewer accounts.",
                headers={"Retry-After": str(settings.retry_after_seconds)},
            )
        case StorageNotMigrated():
            return Problem(
                types.STORAGE_NOT_MIGRATED,
                "Events cannot be served: the operator has to run `flask --app wsgi storage upgrade`.",
                headers={"Retry-After": str(settings.retry_after_seconds)},
            )
        case StorageUnavailable():
            return Problem(
                types.STORAGE_UNAVAILABLE,
                "The database does not answer: try again later.",
                headers={"Retry-After": str(settings.retry_after_seconds)},
            )
        case MemoryError():
            return Problem(
                types.TOO_COSTLY,
                "The comparison needs more memory than the service has: send shorter texts or fewer accounts.",
                headers={"Retry-After": str(settings.retry_after_seconds)},
            )
        case ClientDisconnected():
            return Problem(types.INCOMPLETE_BODY, "The body ended, or stopped coming, before it was whole.")
        case RequestEntityTooLarge():
            return Problem(
                types.BODY_TOO_LARGE,
                f"The body may have at most {settings.max_body_bytes:,} bytes: "
                "shorten the texts or send fewer accounts.",
            )
        case MethodNotAllowed():
            allowed = ", ".join(sorted(error.valid_methods or ()))
            return Problem(
                types.METHOD_NOT_ALLOWED,
                f"This address takes {allowed}, not {request.method[:16]}.",
                headers={"Allow": allowed},
            )
        case HTTPException() if error.code in _BY_STATUS:
            kind = _BY_STATUS[error.code]
            return Problem(kind, kind.title + ".")
        case HTTPException() if error.code is not None and 400 <= error.code < 500:
            return Problem(types.BAD_REQUEST, types.BAD_REQUEST.title + ".")
        case _:
            return Problem(types.INTERNAL, "The request could not be served because of a defect in the service.")


def _invalid(error: ValidationError) -> Problem:
    faults = sorted(_faults(error.messages, ()), key=lambda fault: fault[0])
    count = len(faults)
    detail = "One field is not valid" if count == 1 else f"{count} fields are not valid"
    if count > MAX_FAULTS:
        detail += f"; the first {MAX_FAULTS} are listed"
    errors = [Fault(_pointer(path), text) for path, text in faults[:MAX_FAULTS]]
    return Problem(types.INVALID_FIELDS, f"{detail}: see errors.", errors)


_Path = tuple[tuple[int, str], ...]


def _faults(messages: Any, path: _Path) -> Iterator[tuple[_Path, str]]:
    """Every message with the path to its field; a path sorts by index where it holds one."""
    if isinstance(messages, dict):
        for key, below in messages.items():
            if key == "_schema":
                yield from _faults(below, path)
            elif isinstance(key, str) and len(key) > _MAX_NAME:
                yield path, f"holds a field whose name has {len(key):,} characters, which the contract does not know"
            else:
                step = (key, "") if isinstance(key, int) else (-1, str(key))
                yield from _faults(below, (*path, step))
    elif isinstance(messages, list):
        for each in messages:
            yield from _faults(each, path)
    else:
        yield path, str(messages)


def _pointer(path: _Path) -> str:
    steps = (name if index < 0 else str(index) for index, name in path)
    return "".join("/" + step.replace("~", "~0").replace("/", "~1") for step in steps)
