"""A service with two desks, each with a workspace and keys of its own."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

from api.keys.key import Key, digest
from api.keys.key_file import write_keys

_MADE = datetime(2025, 1, 1, tzinfo=UTC)
_BOTH = frozenset({"events:read", "events:write"})
_KEYS = {
    "north": ("north", _BOTH),
    "south": ("south", _BOTH),
    "north-reader": ("north", frozenset({"events:read"})),
    "north-writer": ("north", frozenset({"events:write"})),
    "north-comparer": ("north", frozenset({"compare"})),
}


def keys_in(folder: Path) -> str:
    """The path of a file that has the keys."""
    path = folder / "keys.json"
    keys = [
        Key(name, digest(_token(name)), scopes, _MADE, workspace=workspace)
        for name, (workspace, scopes) in _KEYS.items()
    ]
    write_keys(path, keys)
    return str(path)


def of(name: str, **more: str) -> Mapping[str, str]:
    """The headers of a request with the key ``name``."""
    return {"Authorization": f"Bearer {_token(name)}", "X-Request-ID": "the-same", **more}


def _token(name: str) -> str:
    return f"stc_{name:x<43}"
