"""Builds the OpenAPI document of a service."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

import yaml
from apispec import APISpec
from apispec.ext.marshmallow import MarshmallowPlugin
from apispec.ext.marshmallow.common import resolve_schema_instance
from apispec.ext.marshmallow.openapi import OpenAPIConverter

from api import answer_schema as answers
from api.access import scope_for
from api.admission import COUNTED
from api.contract import examples
from api.contract.headers import (
    ANSWER_HEADERS,
    HEADERS_OF_A_STATUS,
    QUOTA_HEADERS,
    REQUEST_HEADERS,
    REQUEST_ID_HEADER,
    VALIDATION_HEADERS,
)
from api.contract.operation import Content, Operation
from api.contract.operations import OPERATIONS
from api.events.request_schema import EventSchemas
from api.fields import Strict
from api.problem_types import (
    EXPIRED_KEY,
    INVALID_KEY,
    MISSING_KEY,
    MISSING_SCOPE,
    PROBLEM_TYPES,
    TOO_MANY_REQUESTS,
    ProblemType,
)
from api.problems import MEDIA_TYPE
from api.request_ids import HEADER
from api.service import Service

CONTRACT_VERSION = "1.0.0"

_INTRODUCTION = """\
Takes several parties' accounts of one event (statements, readouts, posts, reports), aligns what they say, and answers \
with the points on which they agree and diverge. Each point is quoted from the originals by exact offsets, typed and \
explained. The same request always gives the same comparison, for which no other service is called. Nothing is stored but what is \
sent to `/v1/events` to be kept.

Offsets count Unicode code points of the submitted text, `start` inclusive, `end` exclusive.

Request objects are closed: an unknown member is refused. Answers are open: expect members to be added.

`HEAD` is answered wherever `GET` is, `OPTIONS` everywhere. Answers of a kilobyte or more come with gzip where \
`Accept-Encoding` asks for it.

Errors are problem documents (RFC 9457) whose `type` leads to a page that says what to do."""

_MEMBERS = ("openapi", "info", "servers", "security", "tags", "paths", "components")

_TAGS = {
    "Comparisons": "Compare accounts of one event.",
    "Events": "Keep events, and compare their accounts as they arrive and are revised.",
    "Reviews": "Correct the engine once, and have it remembered.",
    "Webhooks": "Be told what happens to events.",
    "Attributions": "Read who says what in an article.",
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
        info={
            "description": _INTRODUCTION,
            "contact": {"name": "The statement-comparison authors"},
            "license": {"name": "MIT", "identifier": "MIT"},
        },
        servers=[{"url": "/", "description": "The host that serves this document."}],
        tags=[{"name": name, "description": text} for name, text in _TAGS.items()],
        security=[],
    )
    spec.components.header("RequestId", REQUEST_ID_HEADER)
    for name, described in (QUOTA_HEADERS | VALIDATION_HEADERS).items():
        spec.components.header(name, described)
    for name, (_, described) in ANSWER_HEADERS.items():
        spec.components.header(name, described)
    spec.components.security_scheme("key", _KEY)
    for name, described in REQUEST_HEADERS.items():
        spec.components.parameter(name, "header", described)
    together = [kinds for operation in OPERATIONS for kinds in _problems(operation).values()]
    for name, kinds in {_name(kinds): kinds for kinds in together}.items():
        spec.components.response(name, _problem(kinds))
    schemas = EventSchemas.of(service.settings)
    for operation in OPERATIONS:
        spec.path(operation.path, operations={operation.method: _operation(operation, service, schemas)})
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


_KEY = {
    "type": "http",
    "scheme": "bearer",
    "description": "The token of a key, which the operator of the service gives out. A service that has no keys needs "
    "none and answers only the machine that it runs on, unless its operator has said otherwise.",
}
_GUARDED = (MISSING_KEY, INVALID_KEY, EXPIRED_KEY, MISSING_SCOPE)
_UNCHANGED = "The answer is still the one that `If-None-Match` names."


def _operation(operation: Operation, service: Service, schemas: EventSchemas) -> dict[str, Any]:
    described: dict[str, Any] = {
        "operationId": operation.id,
        "tags": [operation.tag],
        "summary": operation.summary,
        "description": operation.description,
        "parameters": [*operation.parameters, *operation.request_headers, "RequestId"],
    }
    if operation.takes_comparison:
        described["requestBody"] = _json_body(service, service.schema, _COMPARISONS)
    if operation.body is not None:
        shown = {name: {"summary": text, "value": value} for name, (text, value) in operation.body.examples.items()}
        described["requestBody"] = _json_body(service, operation.body.schema(schemas), shown)
    if operation.takes_article:
        described["requestBody"] = _json_body(service, service.article_schema, _ARTICLES)
    scope = scope_for(operation.path, operation.method)
    if scope:
        described["description"] += f" Where the service has keys, one with the scope `{scope}` is needed."
        described["security"] = [{"key": []}] if service.settings.keys_file else [{"key": []}, {}]
    if operation.takes_batch:
        limits = service.settings
        described["requestBody"] = {
            "required": True,
            "description": f"At most {limits.max_batch_lines:,} lines and {limits.max_batch_bytes:,} bytes of JSON in "
            f"UTF-8, each line a `ComparisonRequest` of at most {limits.max_body_bytes:,} bytes.",
            "content": {
                "application/x-ndjson": {
                    "schema": {"type": "string", "description": "Lines of JSON, each a `ComparisonRequest`."},
                    "examples": {"two-lines": {"summary": "A request and a mistake", "value": examples.BATCH}},
                }
            },
        }
    success: dict[str, Any] = {
        "description": operation.answer,
        "headers": {
            HEADER: "RequestId",
            **({name: name for name in QUOTA_HEADERS} if scope in COUNTED else {}),
            **{ANSWER_HEADERS[name][0]: name for name in operation.answer_headers},
        },
    }
    if operation.contents:
        success["content"] = {media: _content(content, service) for media, content in operation.contents.items()}
    answered: dict[str, Any] = {str(operation.status): success}
    if operation.unchanged is not None:
        answered = {"200": success | {"description": operation.unchanged}} | answered
    described["responses"] = answered | {str(status): _name(kinds) for status, kinds in _problems(operation).items()}
    if operation.revalidated:
        success["headers"] |= {name: name for name in VALIDATION_HEADERS}
        unchanged = {"description": _UNCHANGED, "headers": {HEADER: "RequestId", "ETag": "ETag"}}
        described["responses"] = {"200": success, "304": unchanged, **described["responses"]}
        described["parameters"].append("IfNoneMatch")
    return described


_COMPARISONS = {
    "ferry-talks": {"summary": "Two accounts of one meeting", "value": examples.REQUEST},
    "ferry-story": {"summary": "An article to expand", "value": examples.EXPANDED},
}
_ARTICLES = {"ferry-story": {"summary": "A story about a meeting", "value": examples.ARTICLE}}


def _json_body(service: Service, schema: Strict, shown: dict[str, Any]) -> dict[str, Any]:
    return {
        "required": True,
        "description": f"At most {service.settings.max_body_bytes:,} bytes of JSON in UTF-8.",
        "content": {"application/json": {"schema": schema, "examples": shown}},
    }


def _content(content: Content, service: Service) -> dict[str, Any]:
    described: dict[str, Any] = {"schema": content.schema}
    if content.example is not None:
        described["examples"] = {"example": {"value": content.example(service)}}
    return described


def _problems(operation: Operation) -> dict[int, list[ProblemType]]:
    """Those of an operation by their status, those of whoever needs a key or is counted among them."""
    scope = scope_for(operation.path, operation.method)
    kinds = {*operation.problems, *(_GUARDED if scope else ()), *((TOO_MANY_REQUESTS,) if scope in COUNTED else ())}
    statuses = sorted({kind.status for kind in kinds})
    return {status: [kind for kind in PROBLEM_TYPES if kind in kinds and kind.status == status] for status in statuses}


def _name(kinds: Sequence[ProblemType]) -> str:
    """What the contract calls an answer that is of one of ``kinds``."""
    return "-or-".join(kind.slug for kind in kinds)


def _problem(kinds: Sequence[ProblemType]) -> dict[str, Any]:
    own = {name: described for status, name, described in HEADERS_OF_A_STATUS if status == kinds[0].status}
    return {
        "description": "\n\n".join(f"{kind.title}. {kind.description}" for kind in kinds),
        "headers": {HEADER: "RequestId", **own},
        "content": {
            MEDIA_TYPE: {
                "schema": answers.Problem,
                "examples": {kind.slug: {"value": examples.problem(kind)} for kind in kinds},
            }
        },
    }
