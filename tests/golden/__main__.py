"""Writes the golden answers anew: ``python -m tests.golden``. Read the difference before committing it."""

from __future__ import annotations

from tests.golden.answers import GOLDEN, answer, rendered, requests

for name, request in requests().items():
    (GOLDEN / f"{name}.txt").write_text(rendered(answer(request)), encoding="utf-8")
