"""Makes a submitted text safe to show: on one line, without signs that command a terminal or reorder what is read."""

from __future__ import annotations

_CONTROL = [*range(9), *range(14, 28), *range(127, 133), *range(134, 160)]  # an escape sequence can forge a line
_DIRECTION = [0x61C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)]  # a quote can read as its reverse
_COMMANDS = dict.fromkeys([*_CONTROL, *_DIRECTION], "\ufffd")


def legible(text: str) -> str:
    """``text`` on one line, each run of white space one space, each commanding sign U+FFFD."""
    return " ".join(text.translate(_COMMANDS).split())
