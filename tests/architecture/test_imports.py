"""Which module may import which, and what keeps the engine pure."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from importlinter import cli

ROOT = Path(__file__).resolve().parents[2]
ENGINE = sorted((ROOT / "comparison").rglob("*.py"))
SOURCES = [*ENGINE, *sorted((ROOT / "api").rglob("*.py"))]
COMMANDS = {"comparison/analyse/places/build.py", "comparison/lexicon/validate.py"}  # run by hand, not by a comparison
CLOCKS = {"now", "today", "utcnow"}
READS = {"open", "read_text", "read_bytes", "write_text", "write_bytes"}


def named(path: Path) -> str:
    return str(path.relative_to(ROOT))


def test_contracts_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    assert cli.lint_imports(no_cache=True) == cli.EXIT_STATUS_SUCCESS


@pytest.mark.parametrize("path", [path for path in ENGINE if named(path) not in COMMANDS], ids=named)
def test_the_engine_asks_no_clock_and_reads_no_file_but_its_own_data(path: Path) -> None:
    source = path.read_text("utf-8")
    calls = [node.func for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call)]
    names = {call.attr for call in calls if isinstance(call, ast.Attribute)}
    names |= {call.id for call in calls if isinstance(call, ast.Name)}
    assert not names & CLOCKS
    assert not names & {"print", "input", "eval", "exec", "breakpoint"}
    assert not names & READS or "from importlib" in source


@pytest.mark.parametrize("path", SOURCES, ids=named)
def test_files_are_named_for_what_they_own_and_are_small(path: Path) -> None:
    assert path.stem not in {"utils", "helpers", "misc", "common"}
    assert len(path.read_text("utf-8").splitlines()) <= 400


@pytest.mark.parametrize("path", SOURCES, ids=named)
def test_modules_say_what_they_are(path: Path) -> None:
    tree = ast.parse(path.read_text("utf-8"))
    assert ast.get_docstring(tree) or not tree.body


def test_importing_the_application_prints_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    import wsgi

    assert wsgi.app.name == "api"
    captured = capsys.readouterr()
    assert captured.out == captured.err == ""
