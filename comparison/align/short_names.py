"""Names that one claim gives in full and the other in part or by their initials."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from comparison.align.links import WordLink
from comparison.align.weights import FUNCTION_WORDS
from comparison.analyse.tokens import Token

Place = tuple[int, int]
Rated = tuple[int, int, float]

LONGEST_REST = 2  # further words of a full name
PART_OF_NAME = 0.6  # "John" of "John Smith" for "Smith": the rest of a name says it less surely than the name
INITIALS = 0.9
LETTERS = range(3, 7)  # two letters are the initials of too much
GAP = 2  # small words that a full name may hold between its parts ("Bank of the West")


def short_names(left: Sequence[Token], right: Sequence[Token], links: Sequence[WordLink]) -> list[Rated]:
    """Further links (left, right, strength) of the rest of a name to its short form.

    ``links``: what is linked already, and stays so.
    """
    mine, yours = _names(left), _names(right)
    if not mine or not yours:
        return []
    linked = [(w.left, w.right) for w in links if w.left in mine and w.right in yours]
    turned = [(j, i) for i, j in linked]
    free_left, free_right = mine - {w.left for w in links}, yours - {w.right for w in links}
    found: list[Rated] = []
    if free_left:
        found += _rests(left, mine, right, yours, linked, free_left)
        found += ((i, j, s) for j, i, s in _initials(right, free_right, left, free_left))
    if free_right:
        found += ((i, j, s) for j, i, s in _rests(right, yours, left, mine, turned, free_right))
        found += _initials(left, free_left, right, free_right)
    return found


def _names(tokens: Sequence[Token]) -> set[int]:
    return {
        i for i, t in enumerate(tokens) if t.text[0].isupper() and t.kind == "word" and t.lemma not in FUNCTION_WORDS
    }


def _rests(
    full: Sequence[Token],
    full_names: set[int],
    short: Sequence[Token],
    short_names: set[int],
    linked: Sequence[Place],
    free: set[int],
) -> Iterator[Rated]:
    """The free neighbours, in a full name, of the one word by which the other side calls it."""
    for i, j in linked:
        if full[i].norm != short[j].norm:
            continue
        # "On Monday Smith resigned": the day is linked elsewhere, and no part of the name.
        elsewhere = {b for a, b in linked if abs(a - i) > LONGEST_REST}
        if {j - 1, j + 1} & short_names - elsewhere:
            continue
        rest: list[int] = []
        for step in (-1, 1):
            k = i + step
            while k in free and len(rest) <= LONGEST_REST:
                rest.append(k)
                k += step
            if k in full_names:
                break
        else:
            if len(rest) <= LONGEST_REST:
                yield from ((k, j, PART_OF_NAME) for k in rest)


def _initials(
    short: Sequence[Token], free_short: set[int], full: Sequence[Token], free_full: set[int]
) -> Iterator[Rated]:
    """A free word in capitals, and the free name whose words it abbreviates."""
    names = sorted(free_full)
    for i in sorted(free_short):
        letters = short[i].text
        if len(letters) not in LETTERS or not letters.isupper():
            continue
        for at in range(len(names) - len(letters) + 1):
            span = names[at : at + len(letters)]
            if span[-1] - span[0] < len(letters) + GAP and "".join(full[j].text[0] for j in span) == letters:
                yield from ((i, j, INITIALS) for j in span)
                break
