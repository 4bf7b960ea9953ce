"""How long one comparison may take."""

from __future__ import annotations

import time
from collections.abc import Callable


def deadline(seconds: float) -> Callable[[], bool]:
    """A function that is true once ``seconds`` have passed from now."""
    end = time.monotonic() + seconds
    return lambda: time.monotonic() >= end
