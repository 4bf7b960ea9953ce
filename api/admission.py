"""What a request passes before it is read: the key that it needs, and the quota of whoever sends it."""

from __future__ import annotations

from dataclasses import dataclass

from flask import Flask, Response, g, request

from api.access import Access, scope_for
from api.problem_types import TOO_MANY_REQUESTS
from api.problems import Problem
from api.quotas.quota import Quotas

COUNTED = frozenset({"compare", "events:read", "events:write"})
"""The scopes whose requests quotas count."""


@dataclass(frozen=True, slots=True)
class Gate:
    """Who may ask, and how often."""

    access: Access
    quotas: Quotas

    @property
    def wants_keys(self) -> bool:
        """Whether a key is asked for."""
        return self.access.keys is not None

    def pass_through(self, scope: str, sent: str | None) -> None:
        """Lets the current request do what ``scope`` is for; ``sent`` is its key, as in the header Authorization.

        Puts the key into ``flask.g.key`` and counts the request; one whose key is refused counts for its address, so that
        trying keys is bounded too. Raises Problem (401, 403, 429).
        """
        g.key = None
        refusal = None
        try:
            g.key = self.access.key_for(request, scope, sent)
        except Problem as problem:
            refusal = problem
        if scope in COUNTED:
            spend(self.quotas)
        if refusal is not None:
            raise refusal


def admit(app: Flask, gate: Gate) -> None:
    """Lets ``app`` refuse who may not ask or asks too often, by the scope that each address needs."""

    def check() -> None:
        g.key = None
        scope = scope_for(request.url_rule.rule, request.method) if request.url_rule else None
        if scope is None or request.method == "OPTIONS":  # a browser asks what it may send before it sends a key
            return
        gate.pass_through(scope, request.headers.get("Authorization"))

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
