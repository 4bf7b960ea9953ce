"""The examples that are shipped with the service: requests to post as they are, and to try at the desk."""

from __future__ import annotations

import json
from functools import cache
from importlib import resources
from types import MappingProxyType
from typing import Any

LABELS = {
    "leaders-call": "A call of two presidents",
    "train-collision": "A train collision",
    "march": "A march and the police",
}
"""What each example is offered as, by its name and in this order."""


@cache  # the package's own files, which do not change while it runs
def example_requests() -> MappingProxyType[str, dict[str, Any]]:
    """Each example's request by its name."""
    folder = resources.files(__name__)
    return MappingProxyType({name: json.loads(folder.joinpath(f"{name}.json").read_text("utf-8")) for name in LABELS})
