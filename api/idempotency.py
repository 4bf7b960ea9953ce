"""Makes it safe to send a request again: the header Idempotency-Key (draft-ietf-httpapi-idempotency-key-header).

The answer is stored in the transaction of what it acknowledges, so that there is either both or neither.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from flask import Request, Response
from sqlalchemy import delete
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from api.identity import canonical
from api.json_answers import json_response
from api.parameters import invalid
from api.problem_types import IDEMPOTENCY_KEY_REUSED
from api.problems import Misread, Problem
from api.storage.database import Database
from api.storage.tables import KeptAnswerRow

HEADER = "Idempotency-Key"
REPLAYED = "Idempotent-Replayed"
KEPT = timedelta(days=1)
"""How long an answer can be had again; whoever retries later than that looks first."""

_KEY = re.compile(r"[!-~]{1,255}")


@dataclass(frozen=True, slots=True)
class Answered:
    """What a request is answered: a status, a JSON value, headers."""

    status: int
    body: object
    headers: Mapping[str, str] = field(default_factory=dict)


class _Taken(Exception):
    """Another request with the same key has been faster."""


def once(
    database: Database,
    workspace: str,
    request: Request,
    body: object,
    now: datetime,
    write: Callable[[Session], Answered],
) -> Response:
    """The answer of ``write``, which is not called where the same request has been answered before.

    ``body`` is the JSON value that the request holds. A request that fails leaves nothing, and can be sent again. Of two
    at once one waits for the other. Raises Problem: invalid-parameters, idempotency-key-reused, and what ``write`` raises.
    """
    key = _key(request)
    if key is None:
        with database.writing(workspace) as session:
            answered = write(session)
        return _response(answered)
    print_ = _fingerprint(request, body)
    while True:
        try:
            with database.writing(workspace) as session:
                session.execute(delete(KeptAnswerRow).where(KeptAnswerRow.kept_at < now - KEPT))
                kept = session.get(KeptAnswerRow, (workspace, key))
                if kept is not None:
                    return _again(kept, print_)
                row = _claim(session, key, print_, now)
                response = _response(write(session))
                _keep(row, response)
            return response
        except _Taken:
            continue  # its answer is there now, or its transaction has failed and the key is free


def _claim(session: Session, key: str, print_: str, now: datetime) -> KeptAnswerRow:
    """Takes the key; waits where another transaction has taken it and not yet ended."""
    row = KeptAnswerRow(key=key, request=print_, status=0, headers="{}", body=b"", kept_at=now)
    session.add(row)
    try:
        session.flush()
    except IntegrityError as error:
        raise _Taken from error
    return row


def _keep(row: KeptAnswerRow, response: Response) -> None:
    row.status = response.status_code
    row.headers = json.dumps(dict(response.headers))
    row.body = response.get_data()


def _again(kept: KeptAnswerRow, print_: str) -> Response:
    if kept.request != print_:
        raise Problem(
            IDEMPOTENCY_KEY_REUSED, f"This {HEADER} belongs to a request with another address or body: make a new one."
        )
    response = Response(kept.body, status=kept.status, headers=json.loads(kept.headers))
    response.headers[REPLAYED] = "true"
    return response


def _response(answered: Answered) -> Response:
    return json_response(answered.body, status=answered.status, headers=answered.headers)


def _key(request: Request) -> str | None:
    sent = request.headers.get(HEADER)
    if sent is None:
        return None
    if not _KEY.fullmatch(sent):
        raise invalid(Misread(HEADER, "expected 1 to 255 visible characters of ASCII, such as a UUID"))
    return sent


def _fingerprint(request: Request, body: object) -> str:
    return hashlib.sha256(canonical([request.method, request.full_path, body]).encode()).hexdigest()
