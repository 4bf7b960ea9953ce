"""Further points in a passage: what it says to the same account in other words than those that brought the first together.

"They spoke for two hours and agreed to free all prisoners" belongs beside "The call lasted 120 minutes" and beside "Both
sides will release those they hold", where the other account gives a sentence to each.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from comparison.align.points import Pair
from comparison.align.vocabulary import Vocabulary
from comparison.align.windows import Window

# Of the weight that a further pair matches, what no earlier partner matches: this share, and at least so much. Without
# such a rule one further link in four was right, with it half of them; 0.5 to 0.9 and 0.2 to 0.5 do about as well.
OTHER_SHARE = 0.6
OTHER_WEIGHT = 0.3
MOST = 4  # points of a passage with one account: no sentence of news says more, and each is held against all before it

Matched = Mapping[int, float]  # terms of a window that another has too, by how much of their weight


def further(
    chosen: Sequence[Pair],
    scores: Mapping[Pair, float],
    windows: Sequence[Window],
    vocabulary: Vocabulary,
    threshold: float,
    checkpoint: Callable[[], None],
) -> list[Pair]:
    """The pairs ``chosen`` one to one, and those at or above the threshold that one passage of theirs forms besides.

    The other passage of such a pair has no partner yet in the account. The best come first, as in ``chosen``.
    ``checkpoint`` may raise to end the work.
    """
    partners: dict[tuple[int, int], list[Pair]] = {}  # by sentence and other account: its window, and the partner
    for i, j in chosen:
        _hold(partners, i, j, windows)
    found = list(chosen)
    likely = [pair for pair, score in scores.items() if score >= threshold]
    for pair in sorted(set(likely).difference(chosen), key=lambda pair: (-scores[pair], pair)):
        checkpoint()
        i, j = pair
        mine, yours = _partners(partners, i, j, windows), _partners(partners, j, i, windows)
        if bool(mine) != bool(yours) and len(mine) + len(yours) < MOST:
            one, other, earlier = (i, j, mine) if mine else (j, i, yours)
            if _says_more(windows[one], windows[other], [windows[k] for k in earlier], vocabulary):
                _hold(partners, i, j, windows)
                found.append(pair)
    return sorted(found, key=lambda pair: (-scores[pair], pair))


def _hold(partners: dict[tuple[int, int], list[Pair]], i: int, j: int, windows: Sequence[Window]) -> None:
    for one, other in ((i, j), (j, i)):
        partners.setdefault((windows[one].sentence, windows[other].account), []).append((one, other))


def _partners(
    partners: Mapping[tuple[int, int], Sequence[Pair]], one: int, other: int, windows: Sequence[Window]
) -> list[int]:
    """The windows of ``other``'s account that stand beside ``one``, or beside text that it shares."""
    held = partners.get((windows[one].sentence, windows[other].account), ())
    return [partner for window, partner in held if windows[window].overlaps(windows[one])]


def _says_more(window: Window, other: Window, earlier: Sequence[Window], vocabulary: Vocabulary) -> bool:
    """Whether most of what the window has in common with ``other`` is not what it has in common with ``earlier``."""
    matched = _matched(window, other, vocabulary)
    known: dict[int, float] = {}
    for each in earlier:
        for term, weight in _matched(window, each, vocabulary).items():
            known[term] = max(weight, known.get(term, 0.0))
    more = sum(max(0.0, weight - known.get(term, 0.0)) for term, weight in matched.items())
    return more >= max(OTHER_WEIGHT, OTHER_SHARE * sum(matched.values()))


def _matched(window: Window, other: Window, vocabulary: Vocabulary) -> Matched:
    present = set(vocabulary.presence(other.terms))

    def nearest(term: int) -> float:
        return max((s for t, s in vocabulary.similarity[term].items() if t in present), default=0.0)

    found = {}
    for term in sorted(set(window.terms)):
        words = vocabulary.parts.get(term, ())
        strength = max(nearest(term), sum(nearest(word) for word in words) / len(words) if words else 0.0)
        found[term] = float(vocabulary.weights[term]) * strength
    return found
