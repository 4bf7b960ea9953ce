"""Quotas: so many requests a minute for each key, and for each address that sends none."""

from __future__ import annotations

import math
import time
from collections.abc import Callable
from dataclasses import dataclass
from ipaddress import IPv6Address, ip_address

from limits import RateLimitItemPerMinute
from limits.errors import StorageError
from limits.storage import Storage, storage_from_string
from limits.strategies import FixedWindowRateLimiter

from api.keys.key import Key
from api.quotas.shared_counters import SharedCounters
from api.settings import Settings

WINDOW = 60
"""Seconds. A window begins with a client's first request, so that clients do not all come back at once."""

_REDIS_PATIENCE = 0.25  # seconds; a comparison is not worth waiting longer for who counts it


@dataclass(frozen=True, slots=True)
class Standing:
    """How a client stands: which policy it is under, what is left of its quota, and in how many seconds it is renewed."""

    policy: str
    quota: int
    left: int
    renewed_in: int
    exhausted: bool

    def fields(self) -> dict[str, str]:
        """The fields of draft-ietf-httpapi-ratelimit-headers, from revision 8 on."""
        return {
            "RateLimit-Policy": f'"{self.policy}";q={self.quota};w={WINDOW}',
            "RateLimit": f'"{self.policy}";r={self.left};t={self.renewed_in}',
        }


class Quotas:
    """Counts the requests of clients. ``report`` is told when the counters cannot be reached."""

    def __init__(self, settings: Settings, storage: Storage, report: Callable[[Exception], None]) -> None:
        self._limiter = FixedWindowRateLimiter(storage)
        self._per_key = settings.quota_per_key
        self._per_address = settings.quota_per_address
        self._report = report

    def spend(self, key: Key | None, address: str | None, cost: int = 1) -> Standing | None:
        """Counts ``cost`` requests against the key, else against the address; None where no quota applies.

        Counters that cannot be reached let everybody pass: a quota is to share the service out, not to guard it.
        """
        policy, client, quota = (
            ("key", key.sha256, self._per_key)
            if key is not None
            else ("address", network(address or "local"), self._per_address)
        )
        if not quota:
            return None
        limit = RateLimitItemPerMinute(quota)
        try:
            granted = self._limiter.hit(limit, policy, client, cost=cost)
            stats = self._limiter.get_window_stats(limit, policy, client)
        except StorageError as error:
            self._report(error)
            return None
        renewed_in = min(max(1, math.ceil(stats.reset_time - time.time())), WINDOW)
        return Standing(policy, quota, stats.remaining, renewed_in, not granted)


def counters(settings: Settings) -> Storage:
    """Where requests are counted: in memory that workers share, or in the Redis that is set."""
    if not settings.limits_url:
        return SharedCounters()
    found = storage_from_string(
        settings.limits_url,
        wrap_exceptions=True,
        socket_timeout=_REDIS_PATIENCE,
        socket_connect_timeout=_REDIS_PATIENCE,
    )
    assert isinstance(found, Storage)
    return found


def network(address: str) -> str:
    """What one client has: an IPv4 address, or the /64 that an IPv6 address is in."""
    try:
        parsed = ip_address(address)
    except ValueError:
        return address
    if not isinstance(parsed, IPv6Address):
        return address
    if parsed.ipv4_mapped:
        return str(parsed.ipv4_mapped)
    return f"{IPv6Address(int(parsed) >> 64 << 64)}/64"
