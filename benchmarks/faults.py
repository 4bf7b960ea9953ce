"""Kills while others write, and counts what was lost: ``python -m benchmarks.faults``.

On SQLite, on PostgreSQL, and on PostgreSQL with two services, where what is sent again goes to the other one.

Four clients keep events, add accounts and revise them, each write under an Idempotency-Key, and send again what is not answered.
Meanwhile a worker, the whole service, a connection's process of PostgreSQL or all of PostgreSQL is killed (``kill -9``) at
moments that nobody chose. In the end every acknowledged write has to be on disk with its exact text, nothing by half and
nothing twice, and every request that is sent again has to have the answer that it had. A subscriber, which fails now and then
too, has to have been told every change at least once, with the right signature, and nothing that is not there.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from pathlib import Path

from tests.faults.killing import SCENES, Figures, run


def report(name: str, figures: Figures) -> list[str]:
    """The figures in words, a line each."""
    verdict = figures.verdict
    kinds = ", ".join(f"{count} of a {kind}" for kind, count in sorted(figures.kills.items()))
    return [
        f"{name}: {figures.kills.total()} kills in {figures.seconds:.0f} s ({kinds}), "
        f"{figures.cutting} of them while a request was being served",
        f"  writes acknowledged          {figures.acknowledged:6,}",
        f"  attempts without an answer   {figures.cuts:6,}",
        f"  of which done all the same   {figures.replayed + verdict.given_up_and_there:6,}",
        f"  acknowledged writes lost     {len(verdict.lost):6,}",
        f"  halves                       {len(verdict.halves):6,}",
        f"  done twice                   {len(verdict.doubled):6,}",
        f"  other answers to a retry     {len(verdict.unlike):6,}",
        f"  answers that should not be   {len(verdict.odd):6,}",
        f"  changes told to a subscriber {verdict.told:6,}",
        f"  of which more than once      {verdict.told_again:6,}",
        f"  not told; told and not there {len(verdict.untold):6,};{len(verdict.made_up):2,}",
        f"  signatures that are not right{len(verdict.forged):6,}",
    ]


def main() -> None:
    """Prints the figures of each database; exits with 1 where there is a fault."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kills", type=int, default=200, help="for each scene")
    parser.add_argument("--scene", choices=list(SCENES), action="append", dest="scenes")
    parser.add_argument("--seed", type=int, default=int(time.time()))
    chosen = parser.parse_args()
    print(f"seed {chosen.seed}")
    faults = []
    for name in chosen.scenes or SCENES:
        with tempfile.TemporaryDirectory() as folder:
            figures = run(SCENES[name], Path(folder), chosen.kills, chosen.seed, tell=_progress)
        print(file=sys.stderr)
        print("\n".join(report(name, figures)), flush=True)
        faults += figures.verdict.faults()
    print("\n".join(faults[:50]))
    sys.exit(bool(faults))


def _progress(line: str) -> None:
    print(f"\r{line}", end="", file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
