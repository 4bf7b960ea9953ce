"""A sentence's tokens, as the readers of numbers look at them: at each word's neighbours, again and again."""

from __future__ import annotations

from collections.abc import Sequence

from comparison.analyse.tokens import Token

_BEYOND = ("",) * 64  # places that a reader may look past either end; what it looks for is a few tokens away


class Line(tuple[Token, ...]):
    """The tokens of a sentence. ``norms[i]`` is the norm of token ``i``, and "" outside of the sentence on either side.

    (A negative place counts from the end, as in any tuple, and there is nothing but "" there. A function that compared
    each place with the bounds took an eighth of the reading of quantities, by sampling.)
    """

    norms: tuple[str, ...]

    @classmethod
    def of(cls, tokens: Sequence[Token]) -> Line:
        """The line of ``tokens``."""
        line = cls(tokens)
        line.norms = (*[t.norm for t in tokens], *_BEYOND)
        return line
