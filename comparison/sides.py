"""Who stands with whom: accounts gathered into sides from what is known of each pair."""

from __future__ import annotations

from collections.abc import Iterable, Set

Edge = frozenset[str]


def opposing(different: Set[Edge], same: Set[Edge], settled: Set[Edge]) -> list[tuple[frozenset[str], ...]]:
    """The sets of sides in which every account of a side differs from every account of each other side.

    ``different`` and ``same`` are the pairs of accounts that differ and that say the same; ``settled`` are the pairs
    on which something was found that is no difference. Every pair that differs stands on different sides of some
    set, and no other pair does, but for an account that differs from nobody and says the same as a side: it joins
    that side unless something was found between it and another side.
    """
    opponents: dict[str, set[str]] = {}
    for pair in different:
        a, b = sorted(pair)
        opponents.setdefault(a, set()).add(b)
        opponents.setdefault(b, set()).add(a)
    classes: dict[frozenset[str], set[str]] = {}
    for account in sorted(opponents):
        classes.setdefault(frozenset(opponents[account]), set()).add(account)
    nodes = sorted((frozenset(members), frozenset(against)) for against, members in classes.items())
    nodes.sort(key=lambda node: sorted(node[0]))
    found: list[tuple[frozenset[str], ...]] = []
    covered: set[frozenset[frozenset[str]]] = set()
    for n, (members, against) in enumerate(nodes):
        for other, _ in nodes[n + 1 :]:
            if other <= against and frozenset({members, other}) not in covered:
                clique = _grow([members, other], nodes)
                covered |= {frozenset({a, b}) for a in clique for b in clique if a != b}
                found.append(tuple(clique))
    followers = {a for pair in same for a in pair} - set(opponents)
    return [_joined(sides, sorted(followers), same, settled) for sides in found]


def _grow(clique: list[frozenset[str]], nodes: Iterable[tuple[frozenset[str], frozenset[str]]]) -> list[frozenset[str]]:
    for members, against in nodes:
        if members not in clique and all(other <= against for other in clique):
            clique.append(members)
    return clique


def _joined(
    sides: tuple[frozenset[str], ...], followers: list[str], same: Set[Edge], settled: Set[Edge]
) -> tuple[frozenset[str], ...]:
    result = [set(side) for side in sides]
    for account in followers:
        homes = [n for n, side in enumerate(sides) if any(frozenset({account, m}) in same for m in side)]
        if len(homes) == 1 and not any(
            frozenset({account, m}) in settled for n, side in enumerate(sides) if n != homes[0] for m in side
        ):
            result[homes[0]].add(account)
    return tuple(frozenset(side) for side in result)
