"""How long one comparison takes, beside plain string similarity over the same sentences: ``python -m benchmarks.speed``.

Three accounts of about 500 words, put together from the examples; each row is the median of runs that alternate, so
that a busy machine slows all alike. Everything runs on one core.
"""

from __future__ import annotations

import argparse
import json
import statistics
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from rapidfuzz import fuzz, process

from api.serving.warmth import spare_collector
from comparison import Account, Comparison, Event, Settings, compare

EXAMPLES = Path(__file__).resolve().parents[1] / "examples"
PARTS = {
    "first": [("train-collision", "rail-operator"), ("train-collision", "st-brendan-hospital")],
    "second": [("train-collision", "safety-board")],
    "third": [("train-collision", "county-fire"), ("march", "northmoor-police")],
}
EVENT = Event(title="Train collision", occurred_on=date(2025, 2, 6), timezone="America/New_York")


def accounts() -> tuple[Account, ...]:
    """The accounts that are compared."""
    texts = {
        (path.stem, account["id"]): account["text"]
        for path in EXAMPLES.glob("*.json")
        for account in json.loads(path.read_text("utf-8"))["accounts"]
    }
    return tuple(
        Account(id=name, party=name.title(), text="\n\n".join(texts[part] for part in parts))
        for name, parts in PARTS.items()
    )


def sentences(compared: Comparison) -> list[str]:
    """Every passage of the accounts of ``compared``."""
    return [
        account.text[passage.start : passage.end]
        for account in compared.accounts
        for passage in compared.passages[account.id]
    ]


def medians(rows: dict[str, Callable[[], Any]], runs: int) -> dict[str, float]:
    """The median of each row in milliseconds, over ``runs`` rounds after a warm-up of three."""
    taken: dict[str, list[float]] = {name: [] for name in rows}
    for run in rows.values():
        run()
    spare_collector()  # as the service does once it is warm
    for turn in range(runs + 3):
        for name, run in rows.items():
            started = time.perf_counter()
            run()
            if turn >= 3:
                taken[name].append(1000 * (time.perf_counter() - started))
    return {name: statistics.median(each) for name, each in taken.items()}


def main() -> None:
    """Prints the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=30)
    runs = parser.parse_args().runs

    given = accounts()
    compared = compare(EVENT, given, Settings())
    lines = sentences(compared)
    words = sum(len(account.text.split()) for account in given)
    print(f"{len(given)} accounts, {words} words, {len(lines)} passages, {len(compared.points)} points; {runs} runs")

    rows: dict[str, Callable[[], Any]] = {
        "comparison": lambda: compare(EVENT, given, Settings()),
        "cdist, ratio": lambda: process.cdist(lines, lines, scorer=fuzz.ratio, workers=1),
        "cdist, token_set_ratio": lambda: process.cdist(lines, lines, scorer=fuzz.token_set_ratio, workers=1),
        "cdist, WRatio": lambda: process.cdist(lines, lines, scorer=fuzz.WRatio, workers=1),
    }
    taken = medians(rows, runs)
    print(f"\n{'':24}{'median ms':>10}{'comparison / this':>20}")
    for name, each in taken.items():
        print(f"{name:24}{each:10.2f}{taken['comparison'] / each:20.1f}")


if __name__ == "__main__":
    main()
