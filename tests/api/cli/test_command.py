"""The command ``compare``: what it reads, what it writes, how it exits."""

from __future__ import annotations

import csv
import io
import json
import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from flask.testing import FlaskClient

from api.cli.__main__ import run
from api.representations import REPRESENTATIONS
from tests.api.requests import request

ROOT = Path(__file__).parents[3]
EXAMPLES = ROOT / "examples"
GOOD = json.dumps(request())
APART = json.dumps(
    {
        "accounts": [
            {"party": "Operator", "text": "The company agreed to restore 12 sailings a week from 1 June."},
            {"party": "Union", "text": "The company agreed to restore 14 sailings a week from 1 June."},
        ]
    }
)


@dataclass(frozen=True)
class Ran:
    status: int
    out: bytes
    err: str

    @property
    def lines(self) -> list[Any]:
        return [json.loads(line) for line in self.out.splitlines()]


Compare = Callable[..., Ran]


@pytest.fixture
def compare(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Compare:
    """Runs the command in an empty folder."""
    monkeypatch.chdir(tmp_path)

    def ran(*arguments: str, stdin: str = "", **environment: str) -> Ran:
        out, err = io.BytesIO(), io.StringIO()
        status = run(arguments, environment, io.BytesIO(stdin.encode()), out, err)
        return Ran(status, out.getvalue(), err.getvalue())

    return ran


def put(name: str, text: str | bytes) -> str:
    Path(name).write_bytes(text if isinstance(text, bytes) else text.encode())
    return name


@pytest.mark.parametrize("each", REPRESENTATIONS, ids=lambda each: each.name)
def test_a_request_is_answered_as_the_service_does(compare: Compare, shared_client: FlaskClient, each: Any) -> None:
    served = shared_client.post("/v1/comparisons", json=json.loads(GOOD), headers={"Accept": each.media_type})
    ran = compare(put("a.json", GOOD), "--format", each.name)
    assert ran.out.rstrip() == served.data.rstrip()
    assert (ran.status, ran.err) == (0, "")


def test_texts_are_accounts_of_the_parties_that_their_names_name(compare: Compare) -> None:
    put("north-ferries.txt", "We restore 12 sailings\r\na week. It began on Tuesday at 2 p.m.")
    put("union.md", b"\xef\xbb\xbfThey restore 14 sailings a week. It began at 14:00.")
    ran = compare("north-ferries.txt", "union.md", "--format", "json", "--title", "Talks", "--date", "2025-05-13",
                  "--timezone", "Europe/London")  # fmt: skip
    (answer,) = ran.lines
    assert [account["party"] for account in answer["accounts"]] == ["North Ferries", "Union"]
    assert answer["event"] == {"title": "Talks", "occurred_on": "2025-05-13", "timezone": "Europe/London"}
    quoted = [quote for point in answer["points"] for quote in point["passages"]] + answer["one_sided"]
    texts = {"north-ferries": "We restore 12 sailings\r\na week. It began on Tuesday at 2 p.m.",
             "union": "They restore 14 sailings a week. It began at 14:00."}  # fmt: skip
    for quote in quoted:
        assert texts[quote["account"]][quote["start"] : quote["end"]] == quote["text"]


def test_parties_can_be_named(compare: Compare) -> None:
    ran = compare(put("a.txt", "One."), put("b.txt", "Two."), "--party", "X", "--party", "Y", "--format", "json")
    assert [account["party"] for account in ran.lines[0]["accounts"]] == ["X", "Y"]


def test_a_file_of_requests_is_answered_as_a_batch_is(compare: Compare, shared_client: FlaskClient) -> None:
    lines = f"{GOOD}\n\n{{\n{APART}\n"
    served = shared_client.post("/v1/comparisons/batch", data=lines, content_type="application/x-ndjson")
    ran = compare(put("a.ndjson", lines), "--format", "json")
    first, bad, last = ran.lines
    expected = [json.loads(line) for line in served.data.splitlines()]
    assert [first, last] == [expected[0], expected[2]]
    assert bad["line"] == 3
    assert bad["problem"] == {**expected[1]["problem"], "instance": "a.ndjson:3"}
    assert ran.status == 2


@pytest.mark.parametrize("form", ["html", "svg"])
def test_a_page_holds_one_comparison(compare: Compare, form: str) -> None:
    several = compare(put("a.json", GOOD), put("b.json", APART), "--format", form)
    assert (several.status, several.out) == (2, b"")
    assert f"--format {form} holds one comparison" in several.err
    piped = compare("-", "--format", form, stdin=f"{GOOD}\n{APART}")
    assert piped.status == 2
    assert piped.out.rstrip().count(b"</svg>" if form == "svg" else b"</html>") == 1
    assert "the rest was left out" in piped.err


def test_requests_come_by_standard_input(compare: Compare) -> None:
    assert [each["line"] for each in compare("-", "--format", "json", stdin=f"{GOOD}\n{APART}").lines] == [1, 2]
    spread = json.dumps(json.loads(GOOD), indent=2)
    assert len(compare("-", "--format", "json", stdin=spread).lines) == 1


def test_several_tables_have_one_header(compare: Compare) -> None:
    ran = compare(put("a.json", GOOD), put("b.json", APART), "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(ran.out.decode(), newline="")))
    assert len({row["comparison"] for row in rows}) == 2
    assert all(row["comparison"] != "comparison" for row in rows)


def test_the_result_can_go_to_a_file(compare: Compare) -> None:
    ran = compare(put("a.json", GOOD), "--format", "markdown", "-o", "report.md")
    assert ran.out == b""
    assert Path("report.md").read_text("utf-8").startswith("# Comparison")


def test_the_threshold_goes_into_the_request(compare: Compare) -> None:
    loose, strict = (
        compare(put("a.json", GOOD), "--format", "json", "--threshold", value).lines[0] for value in ("0", "1")
    )
    assert loose["engine"]["configuration"] != strict["engine"]["configuration"]
    assert len(loose["points"]) > len(strict["points"])


@pytest.mark.parametrize(
    ("body", "fail_on", "status"),
    [
        pytest.param(APART, "never", 0, id="nothing-asked"),
        pytest.param(APART, "divergence", 1, id="diverges"),
        pytest.param(APART, "unclear", 1, id="divergence-is-worse-than-unclear"),
        pytest.param(GOOD, "divergence", 0, id="agrees"),
        pytest.param("{}", "divergence", 2, id="invalid"),
    ],
)
def test_the_status_says_what_was_found(compare: Compare, body: str, fail_on: str, status: int) -> None:
    assert compare(put("a.json", body), "--fail-on", fail_on).status == status


def test_a_comparison_beyond_its_time_has_a_status_of_its_own(compare: Compare) -> None:
    path = put("a.json", (EXAMPLES / "march.json").read_bytes())
    ran = compare(path, COMPARISON_DEADLINE_SECONDS="0.001")
    assert ran.status == 3
    assert "stopped after 0.001 seconds" in ran.err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        pytest.param([], "required: FILE", id="no-file"),
        pytest.param(["a.txt", "no.txt"], "no.txt is no file", id="no-such-file"),
        pytest.param(["a.txt", "--formt", "csv"], "unrecognized", id="unknown-option"),
        pytest.param(["a.txt", "--format", "pdf"], "invalid choice", id="unknown-format"),
        pytest.param(["a.txt", "--threshold", "high"], "invalid float", id="no-number"),
        pytest.param(["a.txt", "a.json"], "in one go", id="mixture"),
        pytest.param(["a.json", "--party", "X"], "are for texts", id="party-of-a-request"),
        pytest.param(["a.txt", "a.txt", "--party", "X"], "1 times for 2 texts", id="a-party-too-few"),
        pytest.param(["-", "-"], "only once", id="standard-input-twice"),
        pytest.param(["a.txt"], "/accounts: expected an array of 2", id="one-text"),
        pytest.param(["a.txt", "a.txt", "--threshold", "2"], "/options/threshold: expected", id="threshold"),
        pytest.param(["a.txt", "a.txt", "--date", "Tuesday"], "/event/occurred_on: expected", id="date"),
        pytest.param(["a.txt", "bad.txt"], "bad.txt is not UTF-8", id="no-utf-8"),
        pytest.param(["a.json"], "The body is not JSON", id="no-json"),
        pytest.param(["a.txt", "a.txt", "-o", "no/such/folder"], "No such file", id="no-such-folder"),
    ],
)
def test_what_makes_no_sense_is_said_on_standard_error(compare: Compare, arguments: list[str], said: str) -> None:
    put("a.txt", "Text.")
    put("bad.txt", b"\xff\xfe")
    put("a.json", "{")
    ran = compare(*arguments)
    assert ran.status == 2
    assert said in ran.err
    assert ran.out == b""


def test_an_invalid_setting_is_named(compare: Compare) -> None:
    ran = compare(put("a.json", GOOD), COMPARISON_MAX_ACCOUNTS="1")
    assert ran.status == 2
    assert "COMPARISON_MAX_ACCOUNTS" in ran.err


def test_help_names_every_format_and_status(capsys: pytest.CaptureFixture[str], compare: Compare) -> None:
    with pytest.raises(SystemExit) as exit_:
        compare("--help")
    assert exit_.value.code == 0
    shown = capsys.readouterr().out
    assert all(each.name in shown for each in REPRESENTATIONS)
    assert "Exit status: 0" in shown


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(("arguments", "drawn"), [([], True), (["--quiet"], False)], ids=["shown", "quiet"])
def test_progress_is_drawn_at_a_terminal_only(compare: Compare, arguments: list[str], drawn: bool) -> None:
    path = put("a.ndjson", f"{GOOD}\n" * 3)
    assert compare(path).err == ""
    terminal = Terminal()
    run([path, *arguments], {}, io.BytesIO(), io.BytesIO(), terminal)
    assert ("comparisons" in terminal.getvalue()) is drawn


def test_the_command_is_declared() -> None:
    scripts = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["scripts"]
    module, _, name = scripts["compare"].partition(":")
    assert callable(getattr(import_module(module), name))
