"""One key: who has it, what it is good for, until when, and the hash by which it is known."""

from __future__ import annotations

import hashlib
import secrets
from dataclasses import dataclass
from datetime import datetime

TOKEN_PREFIX = "stc_"
"""Lets a scanner of source code recognise a token that was committed by mistake."""

SCOPES = {
    "compare": "compare statements, and read what the engine is",
    "metrics": "read the figures of the service",
    "events:read": "read events of the key's workspace, and compare their accounts",
    "events:write": "keep events, and add, revise and withdraw accounts",
}
"""What a key can be good for."""


DEFAULT_WORKSPACE = "default"
"""Whose events a key without a workspace of its own sees, and everybody where there are no keys."""


@dataclass(frozen=True, slots=True)
class Key:
    """A key as it is kept. ``expires`` is an aware time, or None for a key that does not. It sees the events of ``workspace``
    and no others.

    The token is not kept: ``sha256`` is its hash. One round without salt is right for it, unlike for a password,
    because a token is 256 random bits: nobody can guess one, so there is nothing for a slow hash to slow down.
    """

    name: str
    sha256: str
    scopes: frozenset[str]
    created: datetime
    expires: datetime | None = None
    workspace: str = DEFAULT_WORKSPACE

    def expired(self, now: datetime) -> bool:
        """Whether it is past its time at ``now``."""
        return self.expires is not None and now >= self.expires


def new_token() -> str:
    """A token of 256 random bits."""
    return TOKEN_PREFIX + secrets.token_urlsafe(32)


def digest(token: str) -> str:
    """The hash by which a token's key is known, in hexadecimal digits."""
    return hashlib.sha256(token.encode()).hexdigest()
