"""Takes in a batch before it is compared.

Most clients send all of their body before they read any of the answer. One that is answered while it still sends would
sooner or later wait for a service that waits for it, so a batch is taken in whole: in memory while it is small, beyond
that in an unnamed temporary file, which is gone with the request.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from tempfile import SpooledTemporaryFile
from typing import IO

from flask import Request
from werkzeug.exceptions import RequestEntityTooLarge

from api.body import NDJSON, check_type
from api.problem_types import BODY_TOO_LARGE
from api.problems import Problem
from api.settings import Settings

_CHUNK = 65_536
_IN_MEMORY = 1_048_576


@dataclass(frozen=True, slots=True)
class Spool:
    """A batch that has been taken in; ``lines`` counts empty ones too. Whoever has it closes it."""

    file: IO[bytes]
    lines: int

    def read(self, limit: int) -> Iterator[tuple[int, bytes | None]]:
        """Each line that is not empty with its number from 1; None in place of one of more than ``limit`` bytes."""
        number = 0
        self.file.seek(0)
        while line := self.file.readline(limit + 2):  # with its end, which may be two characters
            number += 1
            whole = line.endswith(b"\n") or len(line) < limit + 2
            if not whole:
                self._skip()
            body = line.rstrip(b"\r\n")
            if not whole or len(body) > limit:
                yield number, None
            elif body.strip(b" \t"):
                yield number, body

    def close(self) -> None:
        """Forgets the batch."""
        self.file.close()

    def _skip(self) -> None:
        while (rest := self.file.readline(_CHUNK)) and not rest.endswith(b"\n"):
            pass


def receive(request: Request, settings: Settings) -> Spool:
    """The body of ``request``.

    Raises Problem for another media type or coding, for more bytes or lines than ``settings`` allow, and werkzeug's
    ClientDisconnected for a body that does not arrive.
    """
    check_type(request, NDJSON)
    request.max_content_length = settings.max_batch_bytes + 1  # see bound_bodies: one more makes a cut visible
    file: IO[bytes] = SpooledTemporaryFile(_IN_MEMORY)  # noqa: SIM115  # outlives this function
    try:
        return Spool(file, _fill(file, request, settings))
    except BaseException:
        file.close()
        raise


def _fill(file: IO[bytes], request: Request, settings: Settings) -> int:
    size = lines = 0
    last = b"\n"
    try:
        while chunk := request.stream.read(_CHUNK):
            file.write(chunk)
            size += len(chunk)
            lines += chunk.count(b"\n")
            last = chunk[-1:]
            if size > settings.max_batch_bytes or lines > settings.max_batch_lines:
                raise _too_large(settings)
    except RequestEntityTooLarge:
        raise _too_large(settings) from None
    lines += last != b"\n"
    if lines > settings.max_batch_lines:
        raise _too_large(settings)
    return lines


def _too_large(settings: Settings) -> Problem:
    return Problem(
        BODY_TOO_LARGE,
        f"A batch may have at most {settings.max_batch_lines:,} lines and {settings.max_batch_bytes:,} bytes: "
        "send it in parts.",
    )
