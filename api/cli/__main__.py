"""``compare`` and ``python -m api.cli``."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from typing import BinaryIO, TextIO

from api.cli.arguments import UsageError, parsed
from api.cli.comparing import Outcome, compared
from api.cli.inputs import InputError, Inputs
from api.cli.progress import progress
from api.cli.writing import Writer
from api.encoder import load_encoder
from api.engine import installed
from api.problems import Problem
from api.representations import BY_NAME
from api.service import Service
from api.settings import Settings, SettingsError

_ONE_ONLY = "--format {} holds one comparison: give it one request, or the texts of one"
DIVERGES, INVALID, NOT_COMPARED, INTERRUPTED = 1, 2, 3, 130


def main() -> int:
    """Runs the command on this process's arguments and streams; its exit status."""
    try:
        return run(sys.argv[1:], os.environ, sys.stdin.buffer, sys.stdout.buffer, sys.stderr)
    except BrokenPipeError:  # the reader has seen enough, as with `| head`
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        return INTERRUPTED


def run(
    arguments: Sequence[str], environment: Mapping[str, str], stdin: BinaryIO, stdout: BinaryIO, stderr: TextIO
) -> int:
    """0 when everything was compared and nothing that ``--fail-on`` names was found, 1 when something was.

    2 for arguments or inputs that are not valid, 3 for a comparison that took too much; both after all the rest has
    been compared. Results go to ``stdout``, everything else to ``stderr``.
    """
    try:
        asked = parsed(arguments)
        settings = Settings.from_environment(environment)
        inputs = Inputs.of(asked, stdin)
        single = not BY_NAME[asked.format].several
        if single and (inputs.count() or 1) > 1:
            raise InputError(_ONE_ONLY.format(asked.format))
        out = stdout if asked.output is None else asked.output.open("wb")
    except (UsageError, SettingsError, InputError, OSError) as error:
        print(f"compare: {error}", file=stderr)
        return INVALID
    service = Service.of(settings, installed(load_encoder(settings.encoder)))
    status = 0
    with ExitStack() as stack:
        if asked.output is not None:
            stack.enter_context(out)
        writer = Writer(asked.format, out, numbered=inputs.numbered, colour="NO_COLOR" not in environment)
        advance = stack.enter_context(progress(inputs.count(), stderr, wanted=not asked.quiet))
        for number, outcome in enumerate(compared(inputs, service)):
            if single and number:  # of standard input it is only known now
                print(f"compare: {_ONE_ONLY.format(asked.format)}; the rest was left out", file=stderr)
                return INVALID
            status = max(status, _status(outcome, asked.fail_on))
            if not writer.write(outcome) and isinstance(outcome.result, Problem):
                _complain(outcome, outcome.result, stderr)
            advance()
        out.flush()
    return status


def _status(outcome: Outcome, fail_on: frozenset[str]) -> int:
    if isinstance(outcome.result, Problem):
        return NOT_COMPARED if outcome.result.type.status >= 500 else INVALID
    return DIVERGES if any(point.status in fail_on for point in outcome.result.comparison.points) else 0


def _complain(outcome: Outcome, problem: Problem, stderr: TextIO) -> None:
    print(f"compare: {outcome.source}: {problem.detail}", file=stderr)
    for fault in problem.errors:
        print(f"  {fault.pointer or '/'}: {fault.detail}", file=stderr)


if __name__ == "__main__":
    sys.exit(main())
