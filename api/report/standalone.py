"""The report as one file that needs nothing else: no network, no service, no other file."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Sequence

from markupsafe import Markup

from api.compared import Compared
from api.pages.assets import assets
from api.pages.environment import environment
from api.report.downloads import Download
from api.report.page import SCRIPTS, STYLES, body
from api.report.quotations import shown


def standalone(compared: Compared, downloads: Sequence[Download] = ()) -> str:
    """The HTML document. It states ``standalone_policy`` itself too, since a saved file has no headers."""
    return environment().get_template("report/standalone.html").render(
        title=shown(compared.comparison.event.title or "Accounts of one event"),
        policy=_policy(),
        style=Markup(_joined(STYLES)),
        script=Markup(_joined(SCRIPTS)),
        body=body(compared, downloads),
    )  # fmt: skip


def standalone_policy() -> str:
    """The Content-Security-Policy of such a file: its own style sheet and script, known by their hashes, and nothing else."""
    return f"{_policy()}; frame-ancestors 'none'"  # which browsers heed in a header only


def _policy() -> str:
    return (
        f"default-src 'none'; style-src {_hash(_joined(STYLES))}; script-src {_hash(_joined(SCRIPTS))}; img-src blob:; "
        "base-uri 'none'; form-action 'none'"
    )


def _joined(names: Sequence[str]) -> str:
    return "\n".join(assets()[name].text for name in names)


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
