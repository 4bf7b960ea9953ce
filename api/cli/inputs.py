"""What is compared: the requests that files hold, or one made of texts."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Literal

from api.cli.arguments import Arguments
from api.json_text import parse
from api.party_names import party_named
from api.wire import Json

STDIN = "-"
_KINDS: dict[str, Literal["request", "lines"]] = {".json": "request", ".ndjson": "lines", ".jsonl": "lines"}


class InputError(ValueError):
    """Inputs that cannot be compared as they are; the message says which and why."""


@dataclass(frozen=True, slots=True)
class Input:
    """One request: where it stands, its ``line`` where it is one of several, and how to read it."""

    source: str
    line: int | None
    read: Callable[[], object]


@dataclass(frozen=True, slots=True)
class Inputs:
    """The inputs in order. ``numbered``: they are lines, as of a batch."""

    asked: Arguments
    stdin: BinaryIO
    kind: Literal["texts", "request", "lines"]

    @classmethod
    def of(cls, asked: Arguments, stdin: BinaryIO) -> Inputs:
        """The inputs that ``asked`` names. Raises InputError for files that are not there or do not go together."""
        kinds = {_kind(name) for name in asked.files}
        if len(kinds) > 1:
            raise InputError("texts, requests and files of several requests cannot be compared in one go")
        (kind,) = kinds
        given = [asked.title, asked.date, asked.timezone, *asked.parties]
        if kind != "texts" and any(value is not None for value in given):
            raise InputError("--party, --title, --date and --timezone are for texts: a request has its own")
        if kind == "texts" and asked.parties and len(asked.parties) != len(asked.files):
            raise InputError(f"--party was given {len(asked.parties)} times for {len(asked.files)} texts")
        if asked.files.count(STDIN) > 1:
            raise InputError("standard input can be read only once")
        for name in asked.files:
            if name != STDIN and not Path(name).is_file():
                raise InputError(f"{name} is no file")
        return cls(asked, stdin, kind)

    @property
    def numbered(self) -> bool:
        """Whether each input is a line of a file of several."""
        return self.kind == "lines"

    def count(self) -> int | None:
        """How many there are, None where that is only known at the end."""
        if self.kind != "lines":
            return 1 if self.kind == "texts" else len(self.asked.files)
        if STDIN in self.asked.files:
            return None
        return sum(1 for name in self.asked.files for line in _lines(name, self.stdin) if line.strip())

    def __iter__(self) -> Iterator[Input]:
        """Each input; nothing is read of a file before its turn."""
        if self.kind == "texts":
            yield Input(", ".join(self.asked.files), None, self._texts)
            return
        for name in self.asked.files:
            if self.kind == "request":
                yield Input(name, None, lambda name=name: self._parsed(Path(name).read_bytes()))  # type: ignore[misc]
                continue
            for number, line in enumerate(_lines(name, self.stdin), 1):
                if number == 1 and name == STDIN and line.strip() == b"{":
                    line += self.stdin.read()  # noqa: PLW2901  # one request, laid out over many lines
                if line.strip():
                    yield Input(f"{name}:{number}", number, lambda line=line: self._parsed(line))  # type: ignore[misc]

    def _parsed(self, body: bytes) -> object:
        return self._with_threshold(parse(body.rstrip(b"\r\n")))

    def _with_threshold(self, body: object) -> object:
        if self.asked.threshold is None or not isinstance(body, dict):
            return body
        options = body.get("options", {})
        if not isinstance(options, dict):
            return body
        return {**body, "options": {**options, "threshold": self.asked.threshold}}

    def _texts(self) -> object:
        parties = self.asked.parties or tuple(party_named(name) or name for name in self.asked.files)
        accounts = [
            {"party": party, "text": _text(name)} for party, name in zip(parties, self.asked.files, strict=True)
        ]
        event = {"title": self.asked.title, "occurred_on": self.asked.date, "timezone": self.asked.timezone}
        body: Json = {
            "event": {name: value for name, value in event.items() if value is not None},
            "accounts": accounts,
        }
        return self._with_threshold(body)


def _kind(name: str) -> Literal["texts", "request", "lines"]:
    return "lines" if name == STDIN else _KINDS.get(Path(name).suffix.lower(), "texts")


def _lines(name: str, stdin: BinaryIO) -> Iterator[bytes]:
    if name == STDIN:
        yield from stdin
        return
    with Path(name).open("rb") as file:
        yield from file


def _text(name: str) -> str:
    """What the file holds, character for character: offsets count them, line ends included."""
    try:
        return Path(name).read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InputError(f"{name} is not UTF-8: byte {error.start} cannot be decoded") from None
