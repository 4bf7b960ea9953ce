"""How time and memory grow with texts that no newsroom sends: ``python -m benchmarks.hostile``.

Each row repeats one unit, or spells out one trick, up to a quarter, a half and the whole of the size that is given, and shows the
seconds of processor time for each, the exponent of the growth between the first and the last (1 is linear), and the
peak of memory that Python and numpy asked for at a quarter of the size (following it makes a run several times slower).
The stages before the alignment are called directly with a megabyte. The comparison is called at the limits of the service:
all accounts hold 200,000 characters, one 50,000. ``--only`` picks the rows whose names hold a text.
"""

from __future__ import annotations

import argparse
import gc
import math
import time
import tracemalloc
from collections.abc import Callable, Iterator
from functools import partial

from comparison import Account, Article, DeadlineExceeded, Event, attribute, compare
from comparison.analyse import analyse
from comparison.segment import segment

DIRECT = 1_000_000  # characters
ALTOGETHER, EACH = 200_000, 50_000  # characters of all accounts, and of one
MOST_ACCOUNTS = 100
ALLOWED = 1.15  # exponent of n log n, and some noise
SHORTEST = 0.2  # seconds; growth from less says nothing

UNITS = {
    "one letter": "a", "letters": "a ", "digits": "1", "digits apart": "1 ", "grouped digits": "1,", "quotes": '"',
    "opening quotes": "\u201c", "full stops": ".", "initials": "A. ", "clock times": "10 a.m. ", "ellipses": "a... ",
    "brackets": "(", "nested brackets": "([a", "closing brackets": ")", "number words": "one ", "tens": "twenty ",
    "scales": "million ", "money": "$1 ", "percent": "% ", "years": "2025 ", "months": "March ", "dates": "3 March 2025 ",
    "speech": "said ", "negations": "not ", "conditions": "if ", "subjects": "the meeting ", "hyphens": "A-",
    "lines": "a\n", "items": "- a\n", "labels": "A B: c\n", "sentences": "It is not. ", "counts": "12 people. ",
    "paragraphs": "Yes.\n\n", "addresses": "http://a.b/ ", "tags": "#a ", "bidi controls": "\u202e\u2066a\u2069",
    "quotations": "\u201ca\u201d ", "speakers": "Ana Ruiz said it. ", "roles": "the minister said, ", "turns": "A: b\n",
    "both sides": "both sides said ", "sources": "according to ", "open quotations": "\u201ca\n\n", "apostrophes": "'",
    "zero width": "\u200b", "zalgo": "a" + "\u0301\u0316\u0489" * 8, "flags": "\U0001f1fa\U0001f1f8 ", "null": "\x00",
}  # fmt: skip


def texts() -> dict[str, Callable[[int], str]]:
    """By name: what makes a text of so many characters."""
    made: dict[str, Callable[[int], str]] = {name: partial(_repeated, unit) for name, unit in UNITS.items()}
    made["new words"] = lambda size: " ".join(_words(size // 6))[:size]
    made["new sentences"] = lambda size: ". ".join(word.title() + " met" for word in _words(size // 11))[:size]
    made["new numbers"] = lambda size: " people, ".join(map(str, range(size // 12)))[:size]
    made["every plane"] = lambda size: "".join(chr(n) for n in _scalars(size))
    return made


def _repeated(unit: str, size: int) -> str:
    return (unit * (size // len(unit) + 1))[:size]


def _words(count: int) -> Iterator[str]:
    for n in range(count):
        yield "".join(chr(97 + n // 26**k % 26) for k in range(5))


def _scalars(count: int) -> Iterator[int]:
    """Code points of all seventeen planes in turn, without the surrogates."""
    for n in range(count):
        point = (n % 17 << 16) + n // 17 * 7 % 0x10000
        yield point if not 0xD800 <= point < 0xE000 else 0xFFFD


def _analyse(text: str) -> None:
    analyse(Account("a", "A", text), Event())


def _compare(text: str, accounts: int) -> None:
    """Compares what the accounts of the service's size make of ``text``: each begins a sign further on."""
    each = min(len(text), EACH * len(text) // ALTOGETHER if accounts < MOST_ACCOUNTS else len(text) // accounts)
    ends = time.monotonic() + 60
    given = [Account(f"a{n}", f"Party {n}", text[n : n + each] + " End") for n in range(accounts)]
    compare(Event(), given, deadline=lambda: time.monotonic() > ends)


def _attribute(text: str) -> None:
    attribute(Article(text))


CALLS: dict[str, tuple[int, Callable[[str], object]]] = {
    "segment": (DIRECT, segment),
    "analyse": (DIRECT, _analyse),
    "attribute": (DIRECT, _attribute),
    "compare, 4 accounts": (ALTOGETHER, lambda text: _compare(text, 4)),
    "compare, 100 accounts": (ALTOGETHER, lambda text: _compare(text, MOST_ACCOUNTS)),
}


def seconds(call: Callable[[str], object], text: str) -> float:
    """The processor time of one call."""
    gc.collect()
    started = time.process_time()
    try:
        call(text)
    except DeadlineExceeded:
        return math.inf
    return time.process_time() - started


def peak(call: Callable[[str], object], text: str) -> float:
    """The most memory in use at a time during one call, in MiB."""
    tracemalloc.start()
    try:
        call(text)
        return tracemalloc.get_traced_memory()[1] / (1 << 20)
    except DeadlineExceeded:
        return math.inf
    finally:
        tracemalloc.stop()


def main() -> None:
    """Prints the table, with a mark behind what grows faster than n log n."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--stage", choices=list(CALLS), help="one stage rather than all")
    parser.add_argument("--only", default="", help="rows whose names hold this")
    parser.add_argument("--share", type=float, default=1.0, help="a share of the size, for a quick look")
    chosen = parser.parse_args()
    _compare("Warm up. ", 2)
    for stage, (full, call) in CALLS.items():
        if chosen.stage not in {None, stage}:
            continue
        size = int(full * chosen.share)
        print(f"\n{stage}, {size:,} characters\n{'':18}{'n/4':>8}{'n/2':>8}{'n':>8} seconds{'growth':>8}{'MiB':>8}")
        for name, make in texts().items():
            if chosen.only not in name:
                continue
            taken = [seconds(call, make(size // part)) for part in (4, 2, 1)]
            growth = math.log(max(taken[2], 1e-3) / max(taken[0], 1e-3), 4)
            memory = peak(call, make(size // 4))
            mark = "  <" if growth > ALLOWED and taken[2] > SHORTEST else ""
            print(
                f"{name:18}{taken[0]:8.2f}{taken[1]:8.2f}{taken[2]:8.2f}{growth:16.2f}{memory:8.0f}{mark}", flush=True
            )


if __name__ == "__main__":
    main()
