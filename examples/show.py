"""Posts requests to the service and prints the answers, as the service writes them for a terminal. Needs only Python."""

from __future__ import annotations

import argparse
import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

HERE = Path(__file__).resolve().parent
HEADERS = {"Content-Type": "application/json", "Accept": "text/plain"}


def main() -> int:
    """Posts every file that is asked for; 0 when each was answered."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="*", type=Path, default=sorted(HERE.glob("*.json")))
    parser.add_argument("--url", default="http://127.0.0.1:8000", help="where the service is")
    arguments = parser.parse_args()
    with service(arguments.url) as url:
        for file in arguments.files:
            asked = urllib.request.Request(f"{url}/v1/comparisons", file.read_bytes(), HEADERS)
            try:
                with urllib.request.urlopen(asked, timeout=60) as response:
                    print(response.read().decode())
            except urllib.error.HTTPError as error:
                print(f"{file}: {error.code} {error.read().decode()}", file=sys.stderr)
                return 1
    return 0


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
            return b'"ready"' in response.read()
    except (OSError, ValueError):
        return False


if __name__ == "__main__":
    try:
        sys.exit(main())
    except BrokenPipeError:  # the reader has seen enough, as with `| head`
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
