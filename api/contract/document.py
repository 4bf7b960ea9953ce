"""Builds the OpenAPI document of a service."""

from __future__ import annotations

import json
from typing import Any

import yaml
from apispec import APISpec
from apispec.ext.marshmallow import MarshmallowPlugin
from apispec.ext.marshmallow.common import resolve_schema_instance
from apispec.ext.marshmallow.openapi import OpenAPIConverter

from api import answer_schema as answers
from api.contract import examples
from api.contract.operations import OPERATIONS, Content, Operation
from api.fields import Strict
from api.problem_types import PROBLEM_TYPES, UNAVAILABLE, ProblemType
from api.problems import MEDIA_TYPE
from api.request_ids import HEADER
from api.service import Service

CONTRACT_VERSION = "1.0.0"

_INTRODUCTION = """\
Takes several parties' accounts of one event (statements, readouts, posts, reports), aligns what they say, and answers \
with the points on which they agree and diverge. Each point is quoted from the originals by exact offsets, typed and \
explained. The same request always gives the same answer; nothing is stored and no other service is called.

Offsets count Unicode code points of the submitted text, `start` inclusive, `end` exclusive.

Request objects are closed: an unknown member is refused. Answers are open: expect members to be added.

Errors are problem documents (RFC 9457) whose `type` leads to a page that says what to do."""

_MEMBERS = ("openapi", "info", "servers", "security", "tags", "paths", "components")

_TAGS = {
    "Comparisons": "Compare accounts of one event.",
    "Engine": "What compares them, and by which rules.",
    "Health": "For whatever runs the service.",
    "Documentation": "This contract.",
}


def document(service: Service) -> dict[str, Any]:
    """The OpenAPI 3.1 document of ``service``: its limits, its engine's answers to the examples."""
    spec = APISpec(
        title="Statement comparison",
        version=CONTRACT_VERSION,
        openapi_version="3.1.0",
        plugins=[_Plugin()],
        info={"description": _INTRODUCTION, "license": {"name": "MIT", "identifier": "MIT"}},
        servers=[{"url": "/", "description": "The host that serves this document."}],
        tags=[{"name": name, "description": text} for name, text in _TAGS.items()],
        security=[],
    )
    spec.components.header("RequestId", _REQUEST_ID_HEADER)
    spec.components.parameter("RequestId", "header", _REQUEST_ID_PARAMETER)
    for kind in PROBLEM_TYPES:
        spec.components.response(kind.slug, _problem(kind))
    for operation in OPERATIONS:
        spec.path(operation.path, operations={operation.method: _operation(operation, service)})
    built: dict[str, Any] = json.loads(json.dumps(spec.to_dict()))  # no object twice, so YAML needs no anchors
    return {name: built[name] for name in _MEMBERS}


class _Converter(OpenAPIConverter):
    """Says that a request's objects are closed; apispec does so only for schemas without a description."""

    def schema2jsonschema(self, schema: Any) -> dict[str, Any]:
        described: dict[str, Any] = super().schema2jsonschema(schema)  # type: ignore[no-untyped-call]
        if isinstance(resolve_schema_instance(schema), Strict):
            described["additionalProperties"] = False
        return described


class _Plugin(MarshmallowPlugin):
    Converter = _Converter


def as_yaml(built: dict[str, Any]) -> str:
    """``built`` in YAML, in its own order."""
    return str(yaml.safe_dump(built, sort_keys=False, allow_unicode=True, width=120))


_REQUEST_ID_HEADER = {
    "description": "The request's id: the one that was sent, where it is a sane one, else a new one.",
    "schema": {"type": "string"},
}
_REQUEST_ID_PARAMETER = {
    "name": HEADER,
    "required": False,
    "description": "An id of the client's own for the request, echoed in the answer and in the log: 1 to 128 letters, "
    "digits, dots, underscores, tildes or hyphens. Anything else is replaced.",
    "schema": {"type": "string"},
}


def _operation(operation: Operation, service: Service) -> dict[str, Any]:
    described: dict[str, Any] = {
        "operationId": operation.id,
        "tags": [operation.tag],
        "summary": operation.summary,
        "description": operation.description,
        "parameters": [*operation.path_parameters, "RequestId"],
    }
    if operation.takes_comparison:
        described["requestBody"] = {
            "required": True,
            "description": f"At most {service.settings.max_body_bytes:,} bytes of JSON in UTF-8.",
            "content": {
                "application/json": {
                    "schema": service.schema,
                    "examples": {"ferry-talks": {"summary": "Two accounts of one meeting", "value": examples.REQUEST}},
                }
            },
        }
    described["responses"] = {
        "200": {
            "description": operation.answer,
            "headers": {HEADER: "RequestId"},
            "content": {media: _content(content, service) for media, content in operation.contents.items()},
        },
        **{str(kind.status): kind.slug for kind in sorted(operation.problems, key=lambda kind: kind.status)},
    }
    return described


def _content(content: Content, service: Service) -> dict[str, Any]:
    described: dict[str, Any] = {"schema": content.schema}
    if content.example is not None:
        described["examples"] = {"example": {"value": content.example(service)}}
    return described


def _problem(kind: ProblemType) -> dict[str, Any]:
    headers: dict[str, Any] = {HEADER: "RequestId"}
    if kind is UNAVAILABLE:
        headers["Retry-After"] = {
            "description": "Seconds after which to try again.",
            "required": True,
            "schema": {"type": "integer", "minimum": 1},
        }
    return {
        "description": f"{kind.title}. {kind.description}",
        "headers": headers,
        "content": {
            MEDIA_TYPE: {"schema": answers.Problem, "examples": {kind.slug: {"value": examples.problem(kind)}}}
        },
    }
