"""The examples' answers, rendered so that a change of the engine shows as a readable difference."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

from api.app import create_app
from api.settings import Settings
from comparison.lexicon import load

GOLDEN = Path(__file__).parent
EXAMPLES = GOLDEN.parents[1] / "examples"


def requests() -> dict[str, dict[str, Any]]:
    """The shipped requests, by name."""
    return {path.stem: json.loads(path.read_text("utf-8")) for path in sorted(EXAMPLES.glob("*.json"))}


def answer(request: dict[str, Any]) -> dict[str, Any]:
    """The service's answer. The lexicon is loaded before, so that the time it takes counts against no request's deadline."""
    load()
    client = create_app(Settings(), log_stream=io.StringIO()).test_client()
    response = client.post("/v1/comparisons", json=request)
    assert response.status_code == 200, response.get_data(as_text=True)
    answered: dict[str, Any] = response.get_json()
    return answered


def rendered(answered: dict[str, Any]) -> str:
    """Points with status, passages and differences; then what only one account says. No scores: they may drift."""
    lines = []
    for point in answered["points"]:
        lines.append(f"{point['status'].upper()}: {point['topic']}")
        lines += [f"  {q['account']} {q['start']}-{q['end']}: {q['text']!r}" for q in point["passages"]]
        for difference in point["differences"]:
            sides = "; ".join(f"{', '.join(side['accounts'])}: {side['value']!r}" for side in difference["sides"])
            lines.append(f"  ≠ {difference['kind']}: {sides}")
        lines.append(f"  {point['explanation']}")
        lines.append("")
    lines.append("ONLY ONE SAYS")
    lines += [f"  {q['account']} {q['start']}-{q['end']}: {q['text']!r}" for q in answered["one_sided"]]
    return "\n".join(lines) + "\n"
