"""The alignment of the words of two claims, kept as evidence of what is the same and what differs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

LinkKind = Literal["exact", "inflected", "derived", "variant", "fuzzy", "synonym", "near", "part", "antonym"]


@dataclass(frozen=True, slots=True)
class WordLink:
    """Token ``left`` of the left claim stands for token ``right`` of the right one.

    ``strength`` is 1 for the same word and falls with the distance in meaning; an antonym link says that the two
    words answer each other, with opposite sense.
    """

    left: int
    right: int
    kind: LinkKind
    strength: float
