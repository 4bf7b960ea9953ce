"""What Spectral says of the contract, by its rules for OpenAPI and this project's own in .spectral.yaml."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SPECTRAL = "@stoplight/spectral-cli@6.16.3"


@pytest.mark.needs("npx", "apt-get install nodejs npm")
def test_spectral_has_nothing_to_say() -> None:
    command = ["npx", "--yes", SPECTRAL, "lint", "openapi.yaml", "--ruleset", ".spectral.yaml"]
    linted = subprocess.run(
        [*command, "--fail-severity", "hint"],
        cwd=ROOT,
        env={**os.environ, "SCARF_ANALYTICS": "false"},  # a dependency reports its installation otherwise
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert linted.returncode == 0, linted.stdout + linted.stderr
