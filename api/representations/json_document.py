"""A comparison as the contract's JSON."""

from __future__ import annotations

import json

from api.compared import Compared
from api.wire import answer


def write(compared: Compared) -> str:
    """One line of JSON, its members in the contract's order."""
    return compact(answer(compared)) + "\n"


def compact(value: object) -> str:
    """``value`` as JSON without spaces, UTF-8 unescaped, members in the order given."""
    return json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
