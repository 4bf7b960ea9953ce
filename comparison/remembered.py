"""What is made of single words, kept for the next time: the same few thousand words are most of any text."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

Made = TypeVar("Made")

LONGEST = 64  # letters; what is made of a longer word is not kept, so that words without end do not fill the memory


class Remembered(dict[str, Made]):
    """``remembered[word]`` is ``make(word)``, made once. All is forgotten at ``most`` words, so that memory is bounded.

    A look-up is one in a dictionary, where ``functools.lru_cache`` also moves what it found to the front of a list that is
    spread over all of memory. For single words only, never for sentences: what is kept does not tell what was compared.
    """

    def __init__(self, make: Callable[[str], Made], most: int) -> None:
        super().__init__()
        self._make, self._most = make, most

    def __missing__(self, word: str) -> Made:
        made = self._make(word)
        if len(word) > LONGEST:
            return made
        if len(self) >= self._most:
            self.clear()
        self[word] = made
        return made
