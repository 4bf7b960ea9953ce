"""What the name of a file says of who speaks in it."""

from __future__ import annotations

from pathlib import PurePosixPath, PureWindowsPath


def party_named(name: str) -> str:
    """The party that ``name`` names: "white-house.txt" is of White House; empty where it names nothing."""
    stem = PurePosixPath(PureWindowsPath(name).name).stem
    words = stem.replace("-", " ").replace("_", " ").split()
    return " ".join(word.capitalize() if word.islower() else word for word in words)
