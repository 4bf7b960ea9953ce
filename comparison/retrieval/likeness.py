"""How surely a sentence is about the same point as another, each by itself: the score of a comparison of the two."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from comparison.align import calibration
from comparison.align.features import candidates
from comparison.align.preference import preferred
from comparison.align.vocabulary import vocabulary
from comparison.align.windows import windows
from comparison.analyse.quantities import find_quantities
from comparison.analyse.statement import Sentence
from comparison.analyse.times import Anchor, find_times
from comparison.analyse.tokens import tokenise
from comparison.errors import DeadlineExceeded
from comparison.lexicon import Lexicon, load
from comparison.model import Account
from comparison.segment.clauses import split_clauses
from comparison.segment.grammar import read

_ANCHOR = Anchor(None, None, None)  # the sentences are of any events: what "yesterday" was is not known


def likeness(asked: str, sentences: Sequence[str], deadline: Callable[[], bool] | None = None) -> tuple[float, ...]:
    """For each of ``sentences`` a probability, 0 to 1, that it is about the same point as ``asked``, read as one sentence.

    It depends on the two alone, not on the others. ``deadline`` is asked whether time is up. Raises DeadlineExceeded.
    """
    lexicon = load()
    mine = _read("asked", asked)
    found = []
    for each in sentences:
        if deadline is not None and deadline():
            raise DeadlineExceeded("the search took longer than it may")
        found.append(_score(mine, _read("found", each), lexicon))
    return tuple(found)


def _read(name: str, text: str) -> Sentence:
    tokens = tokenise(text)
    return Sentence(
        Account(name, name, text),
        0,
        0,
        len(text),
        split_clauses(read(text, 0, len(text)), 0, len(text)),
        tokens,
        quantities=find_quantities(tokens, text),
        times=find_times(tokens, text, _ANCHOR),
    )


def _score(mine: Sentence, yours: Sentence, lexicon: Lexicon) -> float:
    terms = vocabulary([mine, yours], lexicon)
    found = windows([mine, yours], terms)
    if len({window.account for window in found}) < 2:
        return 0.0
    pairs = candidates(found, terms)
    if not len(pairs.left):
        return 0.0
    return float(preferred(calibration.probability(pairs.features), found, pairs.left, pairs.right).max())
