"""The service at twice what it can do, among clients that misbehave: ``python -m benchmarks.soak --minutes 3``.

First what it can do is measured: good requests, one after the other on a few connections. Then good requests come at twice
that rate whether or not earlier ones have been answered, together with malformed, oversized, slow, silent and abandoned
ones. Every good request has to be answered right, or refused at once with 429 or 503 and Retry-After; no worker may be
lost and none may grow. Exits with 1 where that does not hold.
"""

from __future__ import annotations

import argparse
import http.client
import socket
import statistics
import sys
import threading
import time
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.served import ROOT, Served, served

JSON = {"Content-Type": "application/json"}
BODY = (ROOT / "examples" / "leaders-call.json").read_bytes()
HEAD = b"POST /v1/comparisons HTTP/1.1\r\nHost: soak\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"
FLAT = 1.03
"""Memory in the last third of a run may be so many times that in the second; in the first, threads and caches come to be."""


@dataclass
class Tally:
    """What became of the requests of one kind."""

    outcomes: Counter[str] = field(default_factory=Counter)
    seconds: dict[str, list[float]] = field(default_factory=dict)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def note(self, outcome: str, seconds: float) -> None:
        with self.lock:
            self.outcomes[outcome] += 1
            self.seconds.setdefault(outcome, []).append(seconds)


def post(port: int, body: bytes) -> tuple[int, bool, bytes]:
    """The status of the answer, whether it says when to come again, and its body."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=90)
    try:
        connection.request("POST", "/v1/comparisons", body, JSON)
        response = connection.getresponse()
        return response.status, response.getheader("Retry-After") is not None, response.read()
    finally:
        connection.close()


def good(port: int, right: bytes) -> str:
    """Asks something sensible."""
    status, again, body = post(port, BODY)
    if status == 200:
        return "answered right" if body == right else "ANSWERED WRONG"
    return f"refused {status}" if status in {429, 503} and again else f"FAILED {status}"


def malformed(port: int) -> str:
    """Sends what is no JSON, or what is not in the contract."""
    first, second = post(port, BODY[: len(BODY) // 2])[0], post(port, b'{"accounts": []}')[0]
    return "refused" if (first, second) == (400, 422) else f"FAILED {first} {second}"


def oversized(port: int) -> str:
    """Sends more than the service takes."""
    status = post(port, b" " * 4_000_000)[0]
    return "refused" if status == 413 else f"FAILED {status}"


def slow(port: int) -> str:
    """Sends a byte a second until the service has had enough."""
    with socket.create_connection(("127.0.0.1", port), 90) as connection:
        connection.sendall(HEAD % 1000)
        for _ in range(60):
            time.sleep(1)
            try:
                connection.sendall(b" ")
            except OSError:
                return "cut off"
        return "FAILED to be cut off"


def silent(port: int) -> str:
    """Connects and says nothing."""
    with socket.create_connection(("127.0.0.1", port), 90) as connection:
        return "FAILED" if connection.recv(1) else "closed"


def abandoned(port: int) -> str:
    """Asks and leaves before the answer comes."""
    with socket.create_connection(("127.0.0.1", port), 90) as connection:
        connection.sendall(HEAD % len(BODY) + BODY)
    return "left"


@dataclass(frozen=True)
class Kind:
    """A kind of request, and how many of it come for each good one."""

    share: float
    ask: Callable[[int], str]


MISBEHAVING = {
    "malformed": Kind(0.2, malformed),
    "oversized": Kind(0.05, oversized),
    "slow": Kind(0.05, slow),
    "silent": Kind(0.2, silent),
    "abandoned": Kind(0.1, abandoned),
}


def memory(running: Served) -> float:
    """MiB of the workers, where shared pages count for each by its share."""
    total = 0
    for worker in running.workers():
        for line in Path(f"/proc/{worker}/smaps_rollup").read_text("ascii").splitlines():
            if line.startswith("Pss:"):
                total += int(line.split()[1])
    return total / 1024


def sustainable(port: int, seconds: float, clients: int) -> float:
    """Good requests a second that a few patient clients get answered."""
    end = time.monotonic() + seconds
    done = [0] * clients

    def ask(number: int) -> None:
        while time.monotonic() < end:
            done[number] += post(port, BODY)[0] == 200

    threads = [threading.Thread(target=ask, args=(number,)) for number in range(clients)]
    started = time.monotonic()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return sum(done) / (time.monotonic() - started)


def soak(running: Served, rate: float, seconds: float) -> tuple[dict[str, Tally], list[float]]:
    """What became of each kind of request, and the workers' memory every few seconds."""
    right = post(running.port, BODY)[2]
    kinds = {"good": Kind(1, lambda port: good(port, right)), **MISBEHAVING}
    tallies = {name: Tally() for name in kinds}
    due = {name: time.monotonic() for name in kinds}
    sizes, next_size = [], time.monotonic()
    end = time.monotonic() + seconds

    def run(name: str) -> None:
        started = time.monotonic()
        try:
            outcome = kinds[name].ask(running.port)
        except OSError as error:
            outcome = f"FAILED {type(error).__name__}"
        tallies[name].note(outcome, time.monotonic() - started)

    with ThreadPoolExecutor(1_000) as clients:
        while (now := time.monotonic()) < end:
            for name, kind in kinds.items():
                while due[name] <= now:
                    clients.submit(run, name)
                    due[name] += 1 / (rate * kind.share)
            if now >= next_size:
                sizes.append(memory(running))
                next_size += seconds / 30
            time.sleep(0.005)
    return tallies, sizes


def main() -> int:
    """Prints the figures; 0 where all is well."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--minutes", type=float, default=3.0)
    chosen = parser.parse_args()
    with served(GUNICORN_CMD_ARGS="--max-requests 0") as running:  # so that a worker that is replaced was lost
        workers = running.workers()
        sustainable(running.port, 5, 2 * len(workers))
        rate = sustainable(running.port, 10, 2 * len(workers))
        print(f"{len(workers)} workers answer {rate:.1f} good requests/s; now {2 * rate:.1f}/s", flush=True)
        tallies, sizes = soak(running, 2 * rate, 60 * chosen.minutes)
        lost = set(workers) - set(running.workers())
        well = post(running.port, BODY)[0] == 200
        killed = "WORKER TIMEOUT" in running.log.read_text("utf-8")
    print(f"\n{'kind':12}{'outcome':28}{'number':>8}{'median s':>10}{'longest s':>11}")
    for name, tally in tallies.items():
        for outcome, number in tally.outcomes.most_common():
            taken = tally.seconds[outcome]
            print(f"{name:12}{outcome:28}{number:8}{statistics.median(taken):10.2f}{max(taken):11.2f}")
    third = len(sizes) // 3
    first, last = statistics.median(sizes[third:-third]), statistics.median(sizes[-third:])
    print(f"\nMiB of memory over time: {' '.join(f'{size:.0f}' for size in sizes)}")
    print(
        f"memory {first:.0f} MiB in the second third, {last:.0f} MiB in the last; workers lost {len(lost)}; well afterwards: {well}"
    )
    failures = sum(
        number
        for tally in tallies.values()
        for outcome, number in tally.outcomes.items()
        if outcome.split()[0] in {"FAILED", "ANSWERED"}
    )
    print(f"failures {failures}")
    return 0 if not failures and not lost and not killed and well and last <= first * FLAT else 1


if __name__ == "__main__":
    sys.exit(main())
