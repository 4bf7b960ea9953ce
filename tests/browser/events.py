"""Requests that the browser tests send: the shipped example, and one with everything that a text can do to a page."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from flask.testing import FlaskClient
from werkzeug.test import TestResponse

CALL: dict[str, Any] = json.loads((Path(__file__).parents[2] / "examples" / "leaders-call.json").read_text("utf-8"))

SCRIPT = "<script>document.title = 'taken'</script><img src=x onerror=\"document.title='taken'\">"
OVERRIDE = "\u202eton saw eriF\u202c"
WORD = "Donaudampfschifffahrt" * 60
STACKED = "Z" + "\u0301\u0316\u0353\u0334" * 60 + "algo"


def hostile() -> dict[str, Any]:
    """Two accounts that agree and diverge in spite of all that is in their names and texts."""
    noise = f"{SCRIPT} {OVERRIDE} {WORD} {STACKED} </mark></div></style></svg>--> &amp; {{{{ 7 * 7 }}}} \u0007\u200b"
    return {
        "event": {"title": f"Title {noise}"[:200]},
        "accounts": [
            {"id": "a", "party": f"{SCRIPT[:60]}{OVERRIDE}", "text": f"Six engines attended the fire. {noise}"},
            {"id": "b", "party": "الدفاع المدني", "text": f"{noise}\nFour engines attended the fire."},
        ],
    }


def report(api: FlaskClient, request: dict[str, Any], accept: str = "text/html") -> TestResponse:
    """What the service answers to ``request`` for whoever accepts ``accept``."""
    answer = api.post("/v1/comparisons", json=request, headers={"Accept": accept})
    assert answer.status_code == 200, answer.get_data(as_text=True)
    return answer
