"""The policy as a table: each facet, and in a reader's words what it believes. ``GET /v1/engine`` serves it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from comparison.analyse.statement import Pairing
from comparison.facets import scope
from comparison.facets.finding import Finding
from comparison.model import Kind


@dataclass(frozen=True, slots=True)
class Facet:
    """One respect in which claims are compared: ``contrast`` does it, ``rule`` says in words how."""

    kind: Kind
    rule: str
    contrast: Callable[[Pairing], tuple[Finding, ...]]


FACETS: tuple[Facet, ...] = (
    Facet(
        "scope",
        "What is covered: a qualifier or an item of a list that one side adds or drops, where it changes the substance "
        '("energy and infrastructure" / "energy infrastructure", "all" / "most"). Mere detail that both could sign is '
        "no difference.",
        scope.contrast,
    ),
)
