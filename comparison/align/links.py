"""A link between two words, the atom of an alignment."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, NamedTuple

LinkKind = Literal["exact", "inflected", "derived", "variant", "fuzzy", "synonym", "near", "part", "antonym"]


class WordLink(NamedTuple):
    """Token ``left`` of the left claim stands for token ``right`` of the right one.

    ``strength`` is 1 for the same word and falls with the distance in meaning; an antonym link says that the two
    words answer each other, with opposite sense. ``sure`` is false for a weak link that nothing around it supports:
    possible, and worth a look, but no ground for another link.
    """

    left: int
    right: int
    kind: LinkKind
    strength: float
    sure: bool = True


class Partners(NamedTuple):
    """What each token is linked to, in both directions: all links, and of those the sure ones.

    ``right_of[i]`` lists what token i of the left claim is surely linked to; ``left`` and ``right`` hold every linked token.
    """

    right_of: dict[int, list[int]]
    left: frozenset[int]
    right: frozenset[int]

    @classmethod
    def of(cls, links: Iterable[WordLink]) -> Partners:
        """The partners that ``links`` make."""
        right_of: dict[int, list[int]] = {}
        left, right = set(), set()
        for link in links:
            left.add(link.left)
            right.add(link.right)
            if link.sure:
                right_of.setdefault(link.left, []).append(link.right)
        return cls(right_of, frozenset(left), frozenset(right))
