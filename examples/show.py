"""Posts requests to the service and prints the answers for a reader at a terminal. Needs only Python."""

from __future__ import annotations

import argparse
import json
import os
import shutil
import socket
import subprocess
import sys
import textwrap
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
COLOURS = {"agreement": "32", "divergence": "31", "unclear": "33", "title": "1", "quiet": "2"}


def main() -> int:
    """Posts every file that is asked for; 0 when each was answered."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="*", type=Path, default=sorted(HERE.glob("*.json")))
    parser.add_argument("--url", default="http://127.0.0.1:8000", help="where the service is")
    arguments = parser.parse_args()
    printed = Printer(colour=sys.stdout.isatty() and "NO_COLOR" not in os.environ)
    with service(arguments.url) as url:
        for file in arguments.files:
            request = json.loads(file.read_text("utf-8"))
            try:
                answer = post(f"{url}/v1/comparisons", request)
            except urllib.error.HTTPError as error:
                print(f"{file}: {error.code} {error.read().decode()}", file=sys.stderr)
                return 1
            printed.comparison(file.name, request, answer)
    return 0


def post(url: str, request: Any) -> Any:
    """The answer to ``request``; raises urllib's HTTPError for a problem."""
    body = json.dumps(request).encode()
    asked = urllib.request.Request(url, body, {"Content-Type": "application/json"})
    with urllib.request.urlopen(asked, timeout=60) as response:
        return json.load(response)


@contextmanager
def service(url: str) -> Iterator[str]:
    """Where the service is: at ``url`` if it runs there, else one started for as long as it is needed."""
    if ready(url):
        yield url
        return
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    own = f"http://127.0.0.1:{port}"
    print(f"Nothing runs at {url}: starting a service at {own} for this example.", file=sys.stderr)
    environment = {**os.environ, "HOST": "127.0.0.1", "PORT": str(port), "WEB_CONCURRENCY": "1"}
    process = subprocess.Popen(
        [sys.executable, "-m", "gunicorn"],
        cwd=HERE.parent,
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        for _ in range(300):
            if ready(own):
                break
            if process.poll() is not None:
                raise SystemExit("The service did not start: run `make run` to see why.")
            time.sleep(0.1)
        yield own
    finally:
        process.terminate()
        process.wait(timeout=40)


def ready(url: str) -> bool:
    """Whether a service that can compare answers at ``url``."""
    try:
        with urllib.request.urlopen(f"{url}/readyz", timeout=10) as response:
            return bool(json.load(response) == {"status": "ready"})
    except (OSError, ValueError):
        return False


class Printer:
    """Lays an answer out in the width of the terminal."""

    def __init__(self, colour: bool) -> None:
        self.colour = colour
        self.width = max(60, min(110, shutil.get_terminal_size().columns))

    def comparison(self, name: str, request: Any, answer: Any) -> None:
        """Prints the points of ``answer``, then what only one account says, in figures."""
        parties = {account["id"]: account["party"] for account in answer["accounts"]}
        summary = answer["summary"]
        print(self.paint("title", "\n" + "═" * self.width))
        print(self.paint("title", answer["event"].get("title", name)))
        print(", ".join(parties.values()))
        print(
            f"{summary['points']} points: {summary['agreements']} agreements, "
            f"{summary['divergences']} divergences, {summary['unclear']} unclear"
        )
        for point in answer["points"]:
            self.point(point, parties)
        alone = ", ".join(f"{parties[account]} {count}" for account, count in summary["one_sided"].items())
        print(self.paint("quiet", f"\nPassages that no other account addresses: {alone}"))
        for warning in answer["warnings"]:
            print(self.paint("unclear", f"Note: {warning['detail']}"))

    def point(self, point: Any, parties: dict[str, str]) -> None:
        """Prints one point: its verdict, what each party says, in what respect they differ."""
        print(self.paint("title", "\n" + "─" * self.width))
        print(self.paint(point["status"], point["status"].upper()), self.paint("title", point["topic"]))
        self.wrapped(point["explanation"], "")
        for quote in point["passages"]:
            where = f"{quote['start']}–{quote['end']}"
            self.wrapped(f"{parties[quote['account']]} ({where}): “{' '.join(quote['text'].split())}”", "  ")
        for difference in point["differences"]:
            sides = "  /  ".join(
                f"{', '.join(parties[each] for each in side['accounts'])}: {side['value'] or '(silent)'}"
                for side in difference["sides"]
            )
            self.wrapped(f"≠ {difference['kind']} ({difference['confidence']:.0%}): {sides}", "  ", "unclear")

    def wrapped(self, text: str, indent: str, style: str = "") -> None:
        """Prints ``text`` with every further line indented below its first."""
        lines = textwrap.fill(text, self.width, initial_indent=indent, subsequent_indent=indent + "  ")
        print(self.paint(style, lines) if style else lines)

    def paint(self, style: str, text: str) -> str:
        """``text`` in the colour of ``style``, where colours are wanted."""
        return f"\033[{COLOURS[style]}m{text}\033[0m" if self.colour else text


if __name__ == "__main__":
    try:
        sys.exit(main())
    except BrokenPipeError:  # the reader has seen enough, as with `| head`
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
