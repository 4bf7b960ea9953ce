"""Kills while others write, and counts what was lost: ``python -m benchmarks.faults``.

Four clients keep events, add accounts and revise them, each write under an Idempotency-Key, and send again what is not answered.
Meanwhile a worker, the whole service, a connection's process of PostgreSQL or all of PostgreSQL is killed (``kill -9``) at
moments that nobody chose. In the end every acknowledged write has to be on disk with its exact text, nothing by half and
nothing twice, and every request that is sent again has to have the answer that it had.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from pathlib import Path

from tests.faults.killing import SHARES, Figures, run


def report(kind: str, figures: Figures) -> list[str]:
    """The figures in words, a line each."""
    verdict = figures.verdict
    kinds = ", ".join(f"{count} of a {name}" for name, count in sorted(figures.kills.items()))
    return [
        f"{kind}: {figures.kills.total()} kills in {figures.seconds:.0f} s ({kinds}), "
        f"{figures.cutting} of them while a request was being served",
        f"  writes acknowledged          {figures.acknowledged:6,}",
        f"  attempts without an answer   {figures.cuts:6,}",
        f"  of which done all the same   {figures.replayed + verdict.given_up_and_there:6,}",
        f"  acknowledged writes lost     {len(verdict.lost):6,}",
        f"  halves                       {len(verdict.halves):6,}",
        f"  done twice                   {len(verdict.doubled):6,}",
        f"  other answers to a retry     {len(verdict.unlike):6,}",
        f"  answers that should not be   {len(verdict.odd):6,}",
    ]


def main() -> None:
    """Prints the figures of each database; exits with 1 where there is a fault."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kills", type=int, default=200, help="for each database")
    parser.add_argument("--database", choices=list(SHARES), action="append")
    parser.add_argument("--seed", type=int, default=int(time.time()))
    chosen = parser.parse_args()
    print(f"seed {chosen.seed}")
    faults = []
    for kind in chosen.database or SHARES:
        with tempfile.TemporaryDirectory() as folder:
            figures = run(kind, Path(folder), chosen.kills, chosen.seed, tell=_progress)
        print(file=sys.stderr)
        print("\n".join(report(kind, figures)), flush=True)
        faults += figures.verdict.faults()
    print("\n".join(faults[:50]))
    sys.exit(bool(faults))


def _progress(line: str) -> None:
    print(f"\r{line}", end="", file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
