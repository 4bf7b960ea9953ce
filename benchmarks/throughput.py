"""Requests a second over HTTP beside comparisons a second of the engine alone: ``python -m benchmarks.throughput``.

The service with all its workers, and as many processes that do nothing but compare, take turns on the same processors,
so that a busy machine slows both alike. The clients have to share the processors too, which counts against the service.
"""

from __future__ import annotations

import argparse
import http.client
import statistics
import subprocess
import sys
import threading
import time

from api.serving.warmth import spare_collector
from benchmarks.served import Served, body, served
from benchmarks.speed import EVENT, accounts
from comparison import Settings, compare

JSON = {"Content-Type": "application/json"}
ENGINE = [sys.executable, "-m", "benchmarks.throughput", "--engine"]


def engine() -> None:
    """Compares for as many seconds as each line of standard input says, and prints how often."""
    given, settings = accounts(), Settings()
    for _ in range(5):
        compare(EVENT, given, settings)
    spare_collector()  # as the service does once it is warm
    print("ready", flush=True)
    for line in sys.stdin:
        done, end = 0, time.monotonic() + float(line)
        while time.monotonic() < end:
            compare(EVENT, given, settings)
            done += 1
        print(done, flush=True)


def over_http(running: Served, clients: int, seconds: float) -> float:
    """Requests a second that ``clients`` connections, each asking one thing after the other, are answered."""
    asked = body()
    counts = [0] * clients
    end = time.monotonic() + seconds

    def ask(number: int) -> None:
        connection = http.client.HTTPConnection("127.0.0.1", running.port, timeout=60)
        while time.monotonic() < end:
            connection.request("POST", "/v1/comparisons", asked, JSON)
            response = connection.getresponse()
            response.read()
            if response.status != 200:
                raise RuntimeError(f"answered {response.status}")
            counts[number] += 1
        connection.close()

    threads = [threading.Thread(target=ask, args=(number,)) for number in range(clients)]
    started = time.monotonic()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return sum(counts) / (time.monotonic() - started)


def alone(engines: list[subprocess.Popen[str]], seconds: float) -> float:
    """Comparisons a second of all ``engines`` together."""
    started = time.monotonic()
    for each in engines:
        assert each.stdin is not None
        print(seconds, file=each.stdin, flush=True)
    counts = [int(each.stdout.readline()) for each in engines if each.stdout is not None]
    return sum(counts) / (time.monotonic() - started)


def main() -> None:
    """Prints the medians."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--seconds", type=float, default=5.0, help="of each round, for each of the two")
    parser.add_argument("--engine", action="store_true", help=argparse.SUPPRESS)
    chosen = parser.parse_args()
    if chosen.engine:
        engine()
        return
    with served() as running:
        workers = len(running.workers())
        engines = [
            subprocess.Popen(ENGINE, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) for _ in range(workers)
        ]
        for each in engines:
            assert each.stdout is not None
            each.stdout.readline()
        over_http(running, 2 * workers, 2)
        rates: list[tuple[float, float]] = []
        for _ in range(chosen.rounds):
            rates.append((over_http(running, 2 * workers, chosen.seconds), alone(engines, chosen.seconds)))
            print(f"  {rates[-1][0]:6.1f} requests/s over HTTP   {rates[-1][1]:6.1f} comparisons/s of the engine alone")
        for each in engines:
            each.communicate()
    share = statistics.median(http / engine for http, engine in rates)
    print(f"{workers} workers; over HTTP {share:.0%} of the engine alone (median of {chosen.rounds} rounds)")


if __name__ == "__main__":
    main()
