"""Requests that the tests of the edge start from."""

from __future__ import annotations

from typing import Any

A = {"party": "Northern Ferries", "text": "The talks began at 2 p.m. and lasted 90 minutes."}
B = {"party": "Seafarers' Union", "text": "The talks started at 14:00 and lasted an hour and a half."}


def request(**members: Any) -> dict[str, Any]:
    """A valid request of two accounts with ``members`` set."""
    return {"accounts": [dict(A), dict(B)], **members}


def with_account(**members: Any) -> dict[str, Any]:
    """A valid request with ``members`` set in its second account; None leaves a member out."""
    second = {**B, **members}
    return {"accounts": [dict(A), {name: value for name, value in second.items() if value is not LEFT_OUT}]}


LEFT_OUT = object()
