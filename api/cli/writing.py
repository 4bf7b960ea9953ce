"""Writes results in the format that is asked for, several as one file where the format allows it."""

from __future__ import annotations

import shutil
from typing import BinaryIO

from api.cli.comparing import Outcome
from api.compared import Compared
from api.problems import problem_document
from api.representations import BY_NAME, plain, table
from api.representations.json_document import compact
from api.wire import answer

_HEADER = ",".join(table.COLUMNS) + "\r\n"


class Writer:
    """Writes to ``out``. ``numbered`` results are written in JSON as the service answers a batch: problems among them. There is colour only at a terminal."""

    def __init__(self, format_: str, out: BinaryIO, *, numbered: bool, colour: bool = True) -> None:
        self._format = format_
        self._out = out
        self._numbered = numbered
        self._first = True
        terminal = out.isatty()
        self._colour = terminal and colour
        self._width = max(60, min(110, shutil.get_terminal_size().columns)) if terminal else plain.WIDTH

    def write(self, outcome: Outcome) -> bool:
        """Whether ``outcome`` was written; a problem is only where the format has a place for it."""
        if self._format == "json" and self._numbered:
            text = compact({"line": outcome.line, **self._member(outcome)}) + "\n"
        elif isinstance(outcome.result, Compared):
            text = self._text(outcome.result)
        else:
            return False
        self._out.write(text.encode())
        self._out.flush()
        self._first = False
        return True

    def _text(self, compared: Compared) -> str:
        if self._format == "text":
            return plain.write(compared, width=self._width, colour=self._colour) + "\n"
        text = BY_NAME[self._format].write(compared)
        if self._first:
            return text
        return text.removeprefix(_HEADER) if self._format == "csv" else "\n" * (self._format == "markdown") + text

    @staticmethod
    def _member(outcome: Outcome) -> dict[str, object]:
        if isinstance(outcome.result, Compared):
            return {"comparison": answer(outcome.result)}
        return {"problem": problem_document(outcome.result, outcome.source)}
