"""A service with keys."""

from __future__ import annotations

import io
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from flask.testing import FlaskClient

import comparison
from api.app import create_app
from api.engine import Engine
from api.keys.key import Key, digest
from api.keys.key_file import write_keys
from api.settings import Settings

MADE = datetime(2025, 1, 1, tzinfo=UTC)
TOKENS = {
    "desk": "stc_" + "d" * 43,
    "past": "stc_" + "p" * 43,
    "figures": "stc_" + "f" * 43,
}
KEYS = (
    Key("desk", digest(TOKENS["desk"]), frozenset({"compare"}), MADE),
    Key("past", digest(TOKENS["past"]), frozenset({"compare"}), MADE, datetime(2025, 2, 1, tzinfo=UTC)),
    Key("figures", digest(TOKENS["figures"]), frozenset({"metrics"}), MADE),
)


def bearer(name: str) -> dict[str, str]:
    """The header that sends the token of ``name``."""
    return {"Authorization": f"Bearer {TOKENS[name]}"}


def keyed(folder: Path, compare: Any = comparison.compare, **settings: Any) -> tuple[FlaskClient, io.StringIO]:
    """A client of a service with KEYS, kept in ``folder``, and the service's log."""
    path = folder / "keys.json"
    write_keys(path, KEYS)
    log = io.StringIO()
    app = create_app(Settings(keys_file=str(path), **settings), Engine(compare, comparison.describe), log)
    return app.test_client(), log
