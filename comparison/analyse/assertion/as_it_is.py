"""A thing as it is: "not in its present form", "not as it stands" says what may be once it is changed."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

_VERSIONS = frozenset({"form", "shape", "version", "wording", "state"})
_PRESENT = frozenset({"present", "current", "existing", "original"})
_WORDED = frozenset({"drafted", "worded", "written", "proposed", "tabled"})
_STANDING = frozenset({"stands", "stand", "is", "are"})
MARKS = _VERSIONS | _WORDED | _STANDING


def as_it_is(norms: Sequence[str]) -> int | None:
    """The position in ``norms``, the forms of a stretch of words, of the last word of such a phrase; None if there is none."""
    if MARKS.isdisjoint(norms):
        return None
    for at, (before, norm) in enumerate(pairwise(norms), 1):
        if (norm in _VERSIONS and before in _PRESENT) or (norm in _WORDED and before == "as"):
            return at
        if norm in _STANDING and before in {"it", "they"} and at > 1 and norms[at - 2] == "as":
            return at
    return None
