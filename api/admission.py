"""What a request passes before it is read: the key that it needs, and the quota of whoever sends it."""

from __future__ import annotations

from flask import Flask, Response, g, request

from api.access import Access, scope_for
from api.problem_types import TOO_MANY_REQUESTS
from api.problems import Problem
from api.quotas.quota import Quotas

COUNTED = frozenset({"compare", "events:read", "events:write"})
"""The scopes whose requests quotas count."""


def admit(app: Flask, access: Access, quotas: Quotas) -> None:
    """Lets ``app`` refuse who may not ask or asks too often; puts the key of a request into ``flask.g.key``.

    A request whose key is refused counts for its address, so that trying keys is bounded too.
    """

    def check() -> None:
        g.key = None
        scope = scope_for(request.url_rule.rule, request.method) if request.url_rule else None
        if scope is None or request.method == "OPTIONS":  # a browser asks what it may send before it sends a key
            return
        refusal = None
        try:
            g.key = access.key_for(request, scope)
        except Problem as problem:
            refusal = problem
        if scope in COUNTED:
            spend(quotas)
        if refusal is not None:
            raise refusal

    def tell(response: Response) -> Response:
        standing = g.get("standing")
        if standing is not None:
            response.headers.update(standing.fields())
        return response

    app.before_request(check)
    app.after_request(tell)


def spend(quotas: Quotas, cost: int = 1) -> None:
    """Counts ``cost`` requests for the client of the current one. Raises Problem (429) when its quota is used up."""
    standing = g.standing = quotas.spend(g.key, request.remote_addr, cost)
    if standing is not None and standing.exhausted:
        raise Problem(
            TOO_MANY_REQUESTS,
            f"At most {standing.quota:,} requests a minute: try again in {standing.renewed_in} seconds.",
            headers={"Retry-After": str(standing.renewed_in)},
        )
