"""The headers that the contract describes, each once."""

from __future__ import annotations

from typing import Any

from api.idempotency import HEADER as IDEMPOTENCY_KEY
from api.idempotency import REPLAYED
from api.request_ids import HEADER
from api.routes.event_comparisons import EVENT_REVISION

REQUEST_ID_HEADER = {
    "description": "The request's id: the one that was sent, where it is a sane one, else a new one.",
    "schema": {"type": "string"},
}
_REQUEST_ID = {
    "name": HEADER,
    "required": False,
    "description": "An id of the client's own for the request, echoed in the answer and in the log: 1 to 128 letters, "
    "digits, dots, underscores, tildes or hyphens. Anything else is replaced.",
    "schema": {"type": "string"},
}

QUOTA_HEADERS = {
    "RateLimit-Policy": {
        "description": 'The policy that the client is under: "key" or "address", the quota `q`, and its window `w` in '
        "seconds (draft-ietf-httpapi-ratelimit-headers). Absent where there is no quota.",
        "schema": {"type": "string", "example": '"key";q=1200;w=60'},
    },
    "RateLimit": {
        "description": "What is left of the quota, `r`, and in how many seconds it is renewed, `t`.",
        "schema": {"type": "string", "example": '"key";r=1199;t=60'},
    },
}
_RETRY_AFTER = {
    "description": "Seconds after which to try again.",
    "required": True,
    "schema": {"type": "integer", "minimum": 1},
}
_CHALLENGE = {
    "description": "The challenge of RFC 6750: what is wrong with the key, or what it lacks.",
    "required": True,
    "schema": {"type": "string"},
}
HEADERS_OF_A_STATUS: tuple[tuple[int, str, Any], ...] = (
    (401, "WWW-Authenticate", _CHALLENGE),
    (403, "WWW-Authenticate", _CHALLENGE),
    (429, "Retry-After", _RETRY_AFTER),
    *((429, name, name) for name in QUOTA_HEADERS),
    (503, "Retry-After", _RETRY_AFTER),
)


VALIDATION_HEADERS = {
    "ETag": {
        "description": "Names this form of the answer, byte for byte.",
        "required": True,
        "schema": {"type": "string"},
    },
    "Cache-Control": {
        "description": "`no-cache`: to be kept, and asked for again with `If-None-Match`.",
        "required": True,
        "schema": {"type": "string"},
    },
}
_IF_NONE_MATCH = {
    "name": "If-None-Match",
    "required": False,
    "description": "The `ETag` of the answer that the client has: where nothing has changed the answer is 304.",
    "schema": {"type": "string"},
}
_IF_MATCH = {
    "name": "If-Match",
    "required": False,
    "description": "The `ETag` of the version that the client has read: where another is there by now the answer is 412, and "
    "nothing is changed. `*` is any.",
    "schema": {"type": "string"},
}
_IDEMPOTENCY_KEY = {
    "name": IDEMPOTENCY_KEY,
    "required": False,
    "description": "A name that the client makes up for this request, such as a UUID. The same request with the same key is "
    f"served once: sent again within a day, it has the same answer, with `{REPLAYED}: true`. Another request with the key is "
    "refused with 422.",
    "schema": {"type": "string", "pattern": "^[!-~]{1,255}$"},
}
REQUEST_HEADERS: dict[str, dict[str, Any]] = {
    "RequestId": _REQUEST_ID,
    "IfNoneMatch": _IF_NONE_MATCH,
    "IfMatch": _IF_MATCH,
    "IdempotencyKey": _IDEMPOTENCY_KEY,
}
"""By the names that their components have."""

ANSWER_HEADERS: dict[str, tuple[str, dict[str, Any]]] = {
    "Location": (
        "Location",
        {"description": "The address of what was made.", "required": True, "schema": {"type": "string"}},
    ),
    "Version": (
        "ETag",
        {
            "description": "Names the version, for `If-Match` and `If-None-Match`.",
            "required": True,
            "schema": {"type": "string"},
        },
    ),
    "EventRevision": (
        EVENT_REVISION,
        {
            "description": "The revision of the event that was compared.",
            "required": True,
            "schema": {"type": "integer", "minimum": 1},
        },
    ),
}
"""By the names that their components have: each header's own name, and what is said of it."""
