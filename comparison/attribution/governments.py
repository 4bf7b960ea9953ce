"""Who speaks for a state, by the adjective that the press puts before its leaders: the lexicon's ``governments.txt``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from comparison.lexicon.compile import lines

_FORCES = frozenset("forces guards corps".split())  # they stand for a state in arms, not in talks
_LEADERS = frozenset("president premier minister chancellor king queen leader secretary emir sultan".split())


@dataclass(frozen=True, slots=True)
class Governments:
    """``voices``: adjective in lower case → the house named for the state's government ("russian" → "Kremlin"), or the
    state. ``bodies``: states, capitals and houses in lower case, none of which is a person."""

    voices: Mapping[str, str]
    bodies: frozenset[str]


@cache
def governments() -> Governments:
    """What is shipped with the engine."""
    voices: dict[str, str] = {}
    known: set[str] = set()
    for line in lines(files("comparison.lexicon") / "data" / "names" / "governments.txt"):
        names, demonyms, capitals, bodies = (
            [part.strip() for part in field.split("|") if part.strip()] for field in f"{line};;;".split(";")[:4]
        )
        voice = next((name for name in (*bodies, *names) if _FORCES.isdisjoint(name.lower().split())), "")
        for adjective in (*demonyms, *(name for name in names if name.isupper() and "." not in name)):
            voices.setdefault(adjective.lower(), voice)
        known.update(name.lower() for name in (*names, *capitals, *bodies))
    return Governments(voices, frozenset(known))


def voice_of(roles: frozenset[str] | set[str]) -> str:
    """Who speaks for the state of a leader of whom these words are used ("russian", "president"); "" if none is told."""
    if roles.isdisjoint(_LEADERS):
        return ""
    return next((governments().voices[word] for word in sorted(roles) if word in governments().voices), "")
