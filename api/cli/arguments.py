"""What the command is asked to do."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

from api.representations import BY_NAME
from comparison import VERSION

_EPILOG = """\
Files that end in .json are requests as POST /v1/comparisons takes them, those that end in .ndjson or .jsonl hold one in
each line; all others are texts in UTF-8, each the account of one party, and are compared with each other. "-" is standard
input: requests, one in each line, or a single one over many.

Exit status: 0 compared; 1 found what --fail-on names; 2 the arguments or an input are not valid; 3 a comparison took
too much time or memory.

  compare white-house.txt kremlin.txt --party "White House" --party Kremlin --date 2025-03-18
  compare request.json --format markdown --output report.md
  producer | compare - --fail-on divergence
"""

_FAIL_ON = {
    "never": frozenset[str](),
    "divergence": frozenset({"divergence"}),
    "unclear": frozenset({"divergence", "unclear"}),
}


class UsageError(ValueError):
    """Arguments that make no sense; the message says which."""


@dataclass(frozen=True, slots=True)
class Arguments:
    """``files`` are compared; what is None was not given. ``fail_on`` holds statuses of points."""

    files: tuple[str, ...]
    parties: tuple[str, ...]
    title: str | None
    date: str | None
    timezone: str | None
    threshold: float | None
    format: str
    output: Path | None
    fail_on: frozenset[str]
    quiet: bool


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        raise UsageError(f"{message}; `{self.prog} --help` says more")


def parsed(arguments: Sequence[str]) -> Arguments:
    """``arguments`` read. Raises UsageError, and SystemExit after printing what --help or --version ask for."""
    parser = _Parser(
        prog="compare",
        description="Compares what several parties say of one event: where they agree, where they diverge.",
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("files", nargs="+", metavar="FILE", help="a request, a file of requests, or an account's text")
    event = parser.add_argument_group("for texts")
    event.add_argument("--party", action="append", default=[], metavar="NAME", dest="parties",
                       help="who speaks: once for each text, in their order; else made from the name of the file")  # fmt: skip
    event.add_argument("--title", help="what the accounts are about")
    event.add_argument("--date", metavar="YYYY-MM-DD", help="the day of the event")
    event.add_argument("--timezone", metavar="NAME", help="the event's time zone, such as Europe/London")
    parser.add_argument("--threshold", type=float, metavar="0..1",
                        help="how surely two passages must be about the same point")  # fmt: skip
    parser.add_argument("--format", choices=list(BY_NAME), default="text", help="of the result (%(default)s)")
    parser.add_argument("-o", "--output", type=Path, metavar="FILE", help="where the result goes, else standard output")
    parser.add_argument("--fail-on", choices=list(_FAIL_ON), default="never",
                        help="exit with 1 where a point diverges, or diverges or is unclear (%(default)s)")  # fmt: skip
    parser.add_argument("-q", "--quiet", action="store_true", help="show no progress, not even at a terminal")
    parser.add_argument("--version", action="version", version=f"compare {VERSION}")
    given = parser.parse_args(list(arguments))
    return Arguments(
        files=tuple(given.files),
        parties=tuple(given.parties),
        title=given.title,
        date=given.date,
        timezone=given.timezone,
        threshold=given.threshold,
        format=given.format,
        output=given.output,
        fail_on=_FAIL_ON[given.fail_on],
        quiet=given.quiet,
    )
