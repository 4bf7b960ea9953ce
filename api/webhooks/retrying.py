"""When a delivery that failed is tried again."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

_FIRST = 10  # seconds
_FACTOR = 3  # ten attempts spread over 15 to 19 hours: longer than a night's outage
_MOST = 8 * 3_600


def pause(failed: int, chance: Callable[[], float]) -> timedelta:
    """How long to wait after the ``failed``-th attempt: exponential, with equal jitter (Brooker, AWS Architecture Blog, 2015),
    so that what failed together does not come back together. ``chance`` gives numbers from 0 to 1.
    """
    whole = min(_MOST, _FIRST * _FACTOR ** (failed - 1))
    return timedelta(seconds=whole / 2 + whole / 2 * chance())
