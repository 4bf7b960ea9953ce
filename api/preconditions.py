"""Lets a client change only what it has seen: If-Match against the version that is there (RFC 9110, section 13.1.1)."""

from __future__ import annotations

from dataclasses import dataclass

from flask import Request
from werkzeug.datastructures import ETags

from api.problem_types import PRECONDITION_FAILED, PRECONDITION_REQUIRED
from api.problems import Problem

CODED = "-gzip"
"""Ends the tag of a version that was sent with gzip, which is another representation of the same version."""


@dataclass(frozen=True, slots=True)
class Condition:
    """The versions that a request may change; None for any."""

    tags: ETags | None = None

    def check(self, current: str) -> None:
        """Raises Problem (412) unless ``current`` is one of them."""
        if self.tags is None or self.tags.star_tag:
            return
        if not (self.tags.is_strong(current) or self.tags.is_strong(current + CODED)):
            raise Problem(
                PRECONDITION_FAILED,
                "If-Match names another version than the one that is there: read it again.",
            )


def condition_of(request: Request, *, required: bool = False) -> Condition:
    """What ``request`` asks for. Raises Problem (428) where it asks for nothing and ``required`` says that it has to."""
    if "If-Match" in request.headers:
        return Condition(request.if_match)
    if required:
        raise Problem(PRECONDITION_REQUIRED, "Send If-Match with the ETag of the event that you have read.")
    return Condition()
