"""Names that one claim gives in full and the other in part or by their initials."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from comparison.align.links import WordLink
from comparison.align.weights import FUNCTION_WORDS
from comparison.analyse.tokens import Token

Place = tuple[int, int]

LONGEST_REST = 2  # further words of a full name
PART_OF_NAME = 0.6  # "John" of "John Smith" for "Smith": the rest of a name says it less surely than the name
INITIALS = 0.9
LETTERS = range(3, 7)  # two letters are the initials of too much
GAP = 2  # small words that a full name may hold between its parts ("Bank of the West")


def short_names(
    left: Sequence[Token], right: Sequence[Token], links: Sequence[WordLink]
) -> list[tuple[int, int, float]]:
    """Further links (left, right, strength) of the rest of a name to its short form.

    ``links``: what is linked already, and stays so.
    """
    linked = [(link.left, link.right) for link in links]
    turned = [(j, i) for i, j in linked]
    found = [*_rests(left, right, linked), *_initials(left, right, linked)]
    return found + [(j, i, s) for i, j, s in (*_rests(right, left, turned), *_initials(right, left, turned))]


def _name(token: Token) -> bool:
    return token.capitalised and token.kind == "word" and token.lemma not in FUNCTION_WORDS


def _rests(full: Sequence[Token], short: Sequence[Token], linked: Sequence[Place]) -> Iterator[tuple[int, int, float]]:
    """The unlinked neighbours, in a full name, of the one word by which the other side calls it."""
    of_full = {i for i, _ in linked}
    for i, j in linked:
        if full[i].norm != short[j].norm or not (_name(full[i]) and _name(short[j])):
            continue
        if any(0 <= k < len(short) and _name(short[k]) for k in (j - 1, j + 1)):
            continue
        rest: list[int] = []
        whole = True
        for step in (-1, 1):
            k = i + step
            while 0 <= k < len(full) and _name(full[k]) and k not in of_full and len(rest) <= LONGEST_REST:
                rest.append(k)
                k += step
            whole = whole and not (0 <= k < len(full) and _name(full[k]))
        if whole and 0 < len(rest) <= LONGEST_REST:
            yield from ((k, j, PART_OF_NAME) for k in rest)


def _initials(
    short: Sequence[Token], full: Sequence[Token], linked: Sequence[Place]
) -> Iterator[tuple[int, int, float]]:
    """An unlinked word in capitals, and the unlinked name whose words it abbreviates."""
    of_short, of_full = {i for i, _ in linked}, {j for _, j in linked}
    names: list[int] | None = None
    for i, token in enumerate(short):
        letters = token.text
        if token.kind != "word" or len(letters) not in LETTERS or not letters.isupper() or i in of_short:
            continue
        if names is None:
            names = [j for j, t in enumerate(full) if _name(t) and j not in of_full]
        for at in range(len(names) - len(letters) + 1):
            span = names[at : at + len(letters)]
            if span[-1] - span[0] < len(letters) + GAP and "".join(full[j].text[0] for j in span) == letters:
                yield from ((i, j, INITIALS) for j in span)
                break
