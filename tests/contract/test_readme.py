"""README.md: what it tells a reader to run and to set is there."""

from __future__ import annotations

import re
import stat
from dataclasses import fields
from pathlib import Path

import pytest

from api.settings import Settings, variable

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text("utf-8")
TARGETS = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))


@pytest.mark.parametrize("target", sorted(set(re.findall(r"make ([a-z]+)\b(?=[`\s])", README)) - {"and"}))
def test_every_command_it_names_is_a_target(target: str) -> None:
    assert target in TARGETS


@pytest.mark.parametrize("target", ["run", "test", "example", "check", "openapi", "bench", "lock", "keys"])
def test_every_command_is_named(target: str) -> None:
    assert f"make {target}" in README


@pytest.mark.parametrize("each", fields(Settings), ids=lambda each: each.name)
def test_every_setting_is_documented_with_its_default(each: object) -> None:
    default = f"{each.default:g}" if isinstance(each.default, float) else str(each.default)
    assert f"| `{variable(each.name)}` | {f'`{default}`' if default else ''} |" in README


def test_every_variable_it_names_is_a_setting() -> None:
    assert set(re.findall(r"COMPARISON_[A-Z_]+|DATABASE_URL", README)) == {
        variable(each.name) for each in fields(Settings)
    }


@pytest.mark.parametrize("link", re.findall(r"\]\(([^)#]+)\)", README))
def test_its_links_lead_somewhere(link: str) -> None:
    assert link.startswith("https://") or (ROOT / link).exists()


def test_ci_is_executable() -> None:
    assert (ROOT / ".ci" / "run").stat().st_mode & stat.S_IXUSR


def test_the_licence_is_there() -> None:
    assert "The statement-comparison authors" in (ROOT / "LICENSE").read_text("utf-8")


def test_dependencies_are_pinned() -> None:
    for name in ("requirements.txt", "requirements-dev.txt"):
        lines = [line for line in (ROOT / name).read_text("utf-8").splitlines() if not line.startswith("#")]
        assert lines
        assert all(re.match(r"[a-z0-9.-]+==[0-9a-z.]+(\s|$)", line) for line in lines)


def test_the_pins_of_the_service_are_those_of_the_tests() -> None:
    def pins(name: str) -> set[str]:
        return set(re.findall(r"^[a-z0-9.-]+==[^\s]+", (ROOT / name).read_text("utf-8"), re.MULTILINE))

    assert pins("requirements.txt") <= pins("requirements-dev.txt")
