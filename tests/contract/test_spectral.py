"""What Spectral says of the contract, by its rules for OpenAPI and this project's own in .spectral.yaml."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SPECTRAL = "@stoplight/spectral-cli@6.16.3"


def spectral(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["npx", "--yes", SPECTRAL, *arguments],
        cwd=ROOT,
        env={**os.environ, "SCARF_ANALYTICS": "false"},  # a dependency reports its installation otherwise
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )


@pytest.mark.needs("npx", "apt-get install nodejs npm")
def test_spectral_has_nothing_to_say() -> None:
    if spectral("--version").returncode:
        pytest.skip(f"needs {SPECTRAL}; npx fetches it where there is a network")
    linted = spectral("lint", "openapi.yaml", "--ruleset", ".spectral.yaml", "--fail-severity", "hint")
    assert linted.returncode == 0, linted.stdout + linted.stderr
