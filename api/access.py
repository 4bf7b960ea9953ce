"""Who may do what: keys where the operator has a file of them, else only this machine."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime

from flask import Request

from api.keys.key import Key
from api.keys.key_ring import KeyRing
from api.problem_types import EXPIRED_KEY, INVALID_KEY, MISSING_KEY, MISSING_SCOPE, ProblemType
from api.problems import Problem
from api.this_machine import from_this_machine, named_as_this_machine

_BEARER = re.compile(r"bearer +([a-z0-9._~+/-]{1,256}={0,4})", re.IGNORECASE)  # RFC 6750, section 2.1
_REALM = 'Bearer realm="statement comparison"'


_STORED = ("/v1/events", "/v1/reviews", "/v1/search", "/v1/webhooks")
_READING = frozenset({"GET", "HEAD"})


def scope_for(rule: str, method: str) -> str | None:
    """The scope that a key needs for ``method`` at the address ``rule``, None where no key is needed.

    Whatever is added under /v1/ and /desk/ needs a key, unless it is excepted here. The desk itself is a page that anybody may
    see; what is sent to it passes the gate where it is read, because its key may be a field of the form.
    """
    if rule == "/metrics":
        return "metrics"
    if rule.startswith(_STORED):
        return "events:read" if method.upper() in _READING else "events:write"
    return "compare" if rule.startswith(("/v1/", "/desk/")) else None


@dataclass(frozen=True, slots=True)
class Access:
    """Whom a service answers: those with one of ``keys``; without keys this machine; with ``anywhere`` everybody."""

    keys: KeyRing | None
    anywhere: bool
    now: Callable[[], datetime] = lambda: datetime.now(UTC)

    def key_for(self, asked: Request, scope: str, sent: str | None) -> Key | None:
        """The key that entitles ``asked`` to ``scope``, None where none is needed. ``sent`` is as in the header Authorization.

        Raises Problem (401 or 403), with the challenge that RFC 6750 asks for.
        """
        if self.keys is None:
            if self.anywhere or (from_this_machine(asked.remote_addr) and named_as_this_machine(asked.host)):
                return None
            raise _refused(MISSING_KEY, "This service has no keys and therefore answers only its own machine.")
        if sent is None:
            raise _refused(MISSING_KEY, "Send the header Authorization: Bearer, with the token of a key.")
        token = _BEARER.fullmatch(sent.strip())
        key = self.keys.find(token[1]) if token else None
        if key is None:
            raise _refused(INVALID_KEY, "The header Authorization holds no key of this service.", _INVALID)
        if key.expired(self.now()):
            raise _refused(EXPIRED_KEY, "The key has expired: ask for a new one.", _INVALID)
        if scope not in key.scopes:
            wanting = f', error="insufficient_scope", scope="{scope}"'
            raise _refused(MISSING_SCOPE, f"The key lacks the scope {scope}.", wanting)
        return key


_INVALID = ', error="invalid_token"'


def _refused(kind: ProblemType, detail: str, error: str = "") -> Problem:
    return Problem(kind, detail, headers={"WWW-Authenticate": _REALM + error})
