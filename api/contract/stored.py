"""What the operations on what is kept have in common: their problems, and the parts of their addresses."""

from __future__ import annotations

from typing import Any

from api import problem_types as types
from api.contract import event_examples as examples
from api.parameters import Parameter
from api.request_schema import ID

STORAGE = (types.STORAGE_NOT_MIGRATED, types.STORAGE_UNAVAILABLE)
READ = (types.INVALID_PARAMETERS, types.NOT_ACCEPTABLE, *STORAGE)
SENT = (
    *READ,
    types.MALFORMED_JSON,
    types.BODY_TOO_LARGE,
    types.UNSUPPORTED_MEDIA_TYPE,
    types.INVALID_FIELDS,
    types.INCOMPLETE_BODY,
    types.INTERNAL,
)
POSTED = (*SENT, types.IDEMPOTENCY_KEY_REUSED)


def query(parameter: Parameter) -> dict[str, Any]:
    """What the contract says of a parameter of an address."""
    return {
        "name": parameter.name,
        "in": "query",
        "required": False,
        "description": parameter.description,
        "schema": parameter.schema,
        **({"example": parameter.example} if parameter.example else {}),
    }


def in_path(name: str, description: str, example: Any, **schema: Any) -> dict[str, Any]:
    """What it says of a part of an address; an id, unless ``schema`` says otherwise."""
    return {
        "name": name,
        "in": "path",
        "required": True,
        "description": description,
        "schema": schema or {"type": "string", "pattern": ID},
        "example": example,
    }


EVENT_IN_PATH = (in_path("event", "The event's id.", examples.EVENT_ID),)
ACCOUNT_IN_PATH = (*EVENT_IN_PATH, in_path("account", "The account's id.", "operator"))
REVISION_IN_PATH = (
    *ACCOUNT_IN_PATH,
    in_path("number", "The revision's number.", 1, type="integer", minimum=1, maximum=2_147_483_647),
)
ADDRESSED = ("Location", "Version")
"""The headers of an answer to what has made something."""
