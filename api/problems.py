"""Problem documents (RFC 9457): raised anywhere in the edge, answered in one form."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from flask import Response, g

from api.json_answers import json_response
from api.problem_types import ProblemType

MEDIA_TYPE = "application/problem+json"


@dataclass(frozen=True, slots=True)
class Fault:
    """One invalid field: a JSON pointer (RFC 6901) to it, and what was expected and received."""

    pointer: str
    detail: str


@dataclass(frozen=True, slots=True)
class Misread:
    """A parameter of the address or a header that is not valid: its name, and what was expected."""

    name: str
    detail: str


@dataclass(eq=False)
class Problem(Exception):
    """A request that cannot be served as it stands. ``detail`` is one sentence for the client's developer."""

    type: ProblemType
    detail: str
    errors: Sequence[Fault] = ()
    headers: Mapping[str, str] = field(default_factory=dict)
    parameters: Sequence[Misread] = ()


def problem_response(problem: Problem) -> Response:
    """``problem`` as an answer; its instance is the id of the request being served."""
    g.problem = problem.type.slug
    document = problem_document(problem, g.request_id)
    return json_response(document, status=problem.type.status, media_type=MEDIA_TYPE, headers=problem.headers)


def problem_document(problem: Problem, instance: str) -> dict[str, object]:
    """The members of ``problem``; ``instance`` is the id of the request that has it."""
    document: dict[str, object] = {
        "type": problem.type.uri,
        "title": problem.type.title,
        "status": problem.type.status,
        "detail": problem.detail,
        "instance": instance,
    }
    if problem.errors:
        document["errors"] = [{"pointer": fault.pointer, "detail": fault.detail} for fault in problem.errors]
    if problem.parameters:
        document["parameters"] = [{"name": each.name, "detail": each.detail} for each in problem.parameters]
    return document
