"""Compares two one-passage accounts from end to end, for the tests of facets that rest on the alignment of words."""

from __future__ import annotations

from comparison import Account, Event, compare
from comparison.model import Difference


def differences(
    left: str, right: str, parties: tuple[str, str] = ("Harbour board", "Dockers")
) -> tuple[Difference, ...]:
    """The differences of all points of the two accounts."""
    accounts = [Account("left", parties[0], left), Account("right", parties[1], right)]
    return tuple(d for point in compare(Event(), accounts).points for d in point.differences)


def kinds(left: str, right: str, parties: tuple[str, str] = ("Harbour board", "Dockers")) -> set[str]:
    """The kinds of these differences."""
    return {d.kind for d in differences(left, right, parties)}
