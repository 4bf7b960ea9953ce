"""The slant of loaded words: which of them blame and which praise the same thing (data/framing.txt)."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType

from comparison.lexicon.compile import key, lines

_SIGNS = {"-": -1, "+": 1}


@cache
def slants() -> Mapping[str, Mapping[int, int]]:
    """For each term (as ``Lexicon.terms`` gives it) the things that it names, each with its slant there.

    A thing is the number of a line of the file; the slant is -1 (hostile), 1 (favourable) or 0 (the neutral name).
    Raises ``ValueError`` for a loaded term without a slant.
    """
    found: dict[str, dict[int, int]] = {}
    for thing, line in enumerate(lines(files("comparison.lexicon") / "data" / "framing.txt")):
        neutral, _, loaded = line.partition(" : ")
        found.setdefault(" ".join(key(neutral)), {})[thing] = 0
        for member in loaded.split("|"):
            name, _, sign = member.strip().rpartition(" ")
            if sign not in _SIGNS:
                raise ValueError(f"framing.txt: no slant for {member.strip()!r}")
            found.setdefault(" ".join(key(name)), {})[thing] = _SIGNS[sign]
    return MappingProxyType(found)
