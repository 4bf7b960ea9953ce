"""Shows how far the command is, to people only."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TextIO

from tqdm import tqdm


@contextmanager
def progress(total: int | None, stderr: TextIO, *, wanted: bool) -> Iterator[Callable[[], object]]:
    """A function to be called after each of ``total`` comparisons; it draws a bar where ``stderr`` is a terminal."""
    shown = wanted and stderr.isatty() and total != 1
    with tqdm(total=total, unit=" comparisons", file=stderr, disable=not shown, leave=False) as bar:
        yield bar.update
