"""Compares the inputs one after the other; what is wrong with one costs only that one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from api.cli.inputs import Input, InputError
from api.compared import Compared
from api.failures import problem
from api.problem_types import BAD_REQUEST, INTERNAL
from api.problems import Problem
from api.service import Service


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one input."""

    source: str
    line: int | None
    result: Compared | Problem


def compared(inputs: Iterable[Input], service: Service) -> Iterator[Outcome]:
    """The outcome of each of ``inputs``, in order. A defect is raised as it is: there is nobody to hide it from."""
    for each in inputs:
        yield Outcome(each.source, each.line, _result(each, service))


def _result(given: Input, service: Service) -> Compared | Problem:
    try:
        return service.compare(service.read(given.read()))
    except (InputError, OSError) as error:
        return Problem(BAD_REQUEST, str(error))
    except Exception as error:
        found = problem(error, service.settings)
        if found.type is INTERNAL:
            raise
        return found
