"""From scored pairs of passages to points of two and more accounts."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from comparison.align.windows import Window

Pair = tuple[int, int]

# Two points become one where their members' mean score reaches this many times the threshold. With 1.4, 1.8 and 2 the link F1
# is some 0.001 lower.
MERGED_MEAN = 1.6


@dataclass(frozen=True)
class Group:
    """One proposition: at most one window an account, and the mean score of its pairs."""

    members: tuple[int, ...]
    score: float


def choose(scores: Mapping[Pair, float], windows: Sequence[Window], threshold: float) -> list[Pair]:
    """The best pairs at or above the threshold, each stretch of text once for each other account.

    Greedy from the best score down; ties go to the earlier windows, so nothing depends on the accounts' order.
    """
    taken: dict[tuple[int, int], list[int]] = {}  # by sentence and other account
    chosen = []
    likely = [pair for pair, score in scores.items() if score >= threshold]
    for pair in sorted(likely, key=lambda pair: (-scores[pair], pair)):
        i, j = pair
        mine = taken.setdefault((windows[i].sentence, windows[j].account), [])
        yours = taken.setdefault((windows[j].sentence, windows[i].account), [])
        if any(windows[i].overlaps(windows[k]) for k in mine) or any(windows[j].overlaps(windows[k]) for k in yours):
            continue
        mine.append(i)
        yours.append(j)
        chosen.append(pair)
    return chosen


def group(
    chosen: Sequence[Pair],
    scores: Mapping[Pair, float],
    windows: Sequence[Window],
    threshold: float,
    checkpoint: Callable[[], None],
) -> list[Group]:
    """Pairs joined to points: average-linkage agglomeration under the rule of one window an account.

    Two groups are joined by a pair when they disagree about no account (the windows of a shared account overlap)
    and the mean score of all pairs between them stays above a share of the threshold. A pair that may join nothing
    is a point of its own. ``checkpoint`` may raise to end the work, which grows with the cube of the accounts where a hundred of
    them say the same.
    """
    groups: list[dict[int, int] | None] = []
    home: dict[int, list[int]] = {}

    def between(a: dict[int, int], b: dict[int, int]) -> float:
        shared = set(a.values()) & set(b.values())
        pairs = [
            scores.get((min(i, j), max(i, j)), 0.0)
            for i in a.values()
            for j in b.values()
            if windows[i].account != windows[j].account and i not in shared
        ]
        return sum(pairs) / len(pairs) if pairs else 0.0

    def add(members: dict[int, int]) -> None:
        groups.append(members)
        for i in members.values():
            home[i] = [g for g in home.get(i, ()) if groups[g] is not None] + [len(groups) - 1]

    for i, j in chosen:
        checkpoint()
        merged = {windows[i].account: i, windows[j].account: j}
        for at in sorted({g for k in (i, j) for g in home.get(k, [])}):
            other = groups[at]
            if other is None:
                continue
            clash = any(
                account in other and not windows[other[account]].overlaps(windows[k]) for account, k in merged.items()
            )
            if not clash and between(merged, other) >= MERGED_MEAN * threshold:
                groups[at] = None
                merged = {**merged, **other}
        add(merged)
    found = []
    for members in _united([g for g in groups if g is not None], windows, checkpoint):
        pairs = [
            scores.get((min(i, j), max(i, j)), 0.0)
            for n, i in enumerate(members.values())
            for j in list(members.values())[:n]
        ]
        found.append(Group(tuple(sorted(members.values())), sum(pairs) / len(pairs)))
    return found


def _united(
    groups: list[dict[int, int]], windows: Sequence[Window], checkpoint: Callable[[], None]
) -> list[dict[int, int]]:
    """The groups, those that share the passages of two accounts made one: they state the same proposition."""
    result: list[dict[int, int]] = []
    for members in groups:
        checkpoint()
        for other in result:
            common = [a for a in members if a in other]
            if len(common) > 1 and all(windows[members[a]].overlaps(windows[other[a]]) for a in common):
                other.update({a: i for a, i in members.items() if a not in other})
                break
        else:
            result.append(dict(members))
    return result
