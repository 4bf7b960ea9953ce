"""What the name of a file says of who speaks in it."""

from __future__ import annotations

from pathlib import Path


def party_named(name: str) -> str:
    """The party that ``name`` names: "white-house.txt" is of White House; empty where it names nothing."""
    words = Path(name).stem.replace("-", " ").replace("_", " ").split()
    return " ".join(word.capitalize() if word.islower() else word for word in words)
