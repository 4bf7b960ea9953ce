"""What was acknowledged is there after ``kill -9`` of a worker, of the service and of PostgreSQL in the middle of writes.

``python -m benchmarks.faults`` does the same hundreds of times. What no test can do is to turn off the power: that a commit
waits for the disk is set in ``api/storage/dialects.py`` and tested in ``tests/storage/test_database.py``.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.faults.killing import SCENES, run
from tests.storage import postgresql

KILLS = 20
SECONDS = 20.0
"""Of killing; a machine that is busy is killed on less often, and each kind of kill happens at least once all the same."""


@pytest.mark.parametrize("name", SCENES)
def test_kills_lose_nothing_and_leave_no_half(name: str, tmp_path: Path) -> None:
    scene = SCENES[name]
    if scene.database == "postgresql" and postgresql.binaries() is None:
        pytest.skip(f"needs PostgreSQL's server; install it with: {postgresql.INSTALL}")
    figures = run(scene, tmp_path, KILLS, seed=KILLS, seconds=SECONDS)
    assert figures.verdict.faults() == []
    assert set(figures.kills) == set(scene.shares)
    assert figures.acknowledged > sum(figures.kills.values())
    assert figures.cuts > 0, "no write was in the middle of anything"
    assert figures.verdict.told >= figures.acknowledged
