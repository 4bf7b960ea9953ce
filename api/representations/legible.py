"""Makes a submitted text safe to show: on one line, without signs that command a terminal or reorder what is read."""

from __future__ import annotations

import re

_COMMANDS = re.compile(
    "[\u0000-\u0008\u000e-\u001b\u007f-\u0084\u0086-\u009f"  # control characters: an escape sequence can forge a line
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]"  # marks of direction: a quote could read as its reverse
)


def legible(text: str) -> str:
    """``text`` on one line, each run of white space one space, each commanding sign U+FFFD."""
    return " ".join(_COMMANDS.sub("\ufffd", text).split())
