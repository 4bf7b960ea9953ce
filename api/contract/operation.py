"""What the contract says of one operation."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from marshmallow import Schema

from api.events.request_schema import EventSchemas
from api.fields import Strict
from api.problem_types import ProblemType
from api.service import Service

Example = Callable[[Service], Any]


@dataclass(frozen=True, slots=True)
class Content:
    """One representation of an answer; ``schema`` is an answer's schema, or a JSON Schema where it is no object."""

    schema: type[Schema] | dict[str, Any]
    example: Example | None = None


@dataclass(frozen=True, slots=True)
class Body:
    """What is sent about events: its schema, and examples by name, each with a summary."""

    schema: Callable[[EventSchemas], Strict]
    examples: Mapping[str, tuple[str, Any]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Operation:
    """One method at one path. ``takes_comparison`` says that it reads the comparison request, ``takes_article`` an article,
    ``takes_batch`` a line of JSON for each of several,
    ``body`` something about events; ``revalidated`` that its answer has an ETag. ``status`` is that of success, ``unchanged``
    says what 200 means where that is another. Headers are named as the contract's components are.
    """

    path: str
    method: str
    id: str
    tag: str
    summary: str
    description: str
    answer: str
    contents: Mapping[str, Content]
    problems: tuple[ProblemType, ...]
    takes_comparison: bool = False
    takes_article: bool = False
    takes_batch: bool = False
    revalidated: bool = False
    body: Body | None = None
    status: int = 200
    unchanged: str | None = None
    parameters: tuple[dict[str, Any], ...] = field(default=())
    request_headers: tuple[str, ...] = ()
    answer_headers: tuple[str, ...] = ()
