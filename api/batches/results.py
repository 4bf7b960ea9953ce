"""Compares the lines of a batch, one after the other; what is wrong with one costs only that one."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from api.batches.spool import Spool
from api.failures import problem
from api.json_text import parse
from api.problem_types import BODY_TOO_LARGE, INTERNAL, TOO_COSTLY
from api.problems import Problem, problem_document
from api.representations.json_document import compact
from api.service import Service
from api.wire import Json, answer
from comparison import DeadlineExceeded


@dataclass(slots=True)
class Tally:
    """How a batch went, line by line."""

    compared: int = 0
    refused: int = 0
    started: float = field(default_factory=time.perf_counter)


@dataclass(frozen=True, slots=True)
class Results:
    """Answers a batch within the service's limits; ``report`` is told of defects, and in which request."""

    service: Service
    report: Callable[[Exception, str], None]
    clock: Callable[[], float] = time.monotonic

    def of(self, spool: Spool, instance: str, tally: Tally) -> Iterator[bytes]:
        """A line of JSON for each line of ``spool`` as soon as it is compared, in their order.

        ``instance`` is the request's id, which problems name.
        """
        end = self.clock() + self.service.settings.batch_seconds
        for number, body in spool.read(self.service.settings.max_body_bytes):
            try:
                member: Json = {"comparison": self._comparison(body, end - self.clock())}
                tally.compared += 1
            except Exception as error:
                found = problem(error, self.service.settings)
                if found.type is INTERNAL:
                    self.report(error, instance)
                member = {"problem": problem_document(found, instance)}
                tally.refused += 1
            yield compact({"line": number, **member}).encode() + b"\n"

    def _comparison(self, body: bytes | None, left: float) -> Json:
        settings = self.service.settings
        if left <= 0:
            raise self._late()
        if body is None:
            raise Problem(BODY_TOO_LARGE, f"A line may have at most {settings.max_body_bytes:,} bytes.")
        try:
            compared = self.service.compare(self.service.read(parse(body)), left)
        except DeadlineExceeded:
            if left < settings.deadline_seconds:
                raise self._late() from None
            raise
        return answer(compared)

    def _late(self) -> Problem:
        seconds = self.service.settings.batch_seconds
        return Problem(TOO_COSTLY, f"The batch was stopped after {seconds:g} seconds: send this line again.")
