"""Who takes part in two happenings, as far as that tells one happening from another."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from comparison.analyse.times.vocabulary import words
from comparison.facets.time_words import ACTORS

if TYPE_CHECKING:
    from comparison.analyse.tokens import Token
    from comparison.facets.time_happening import Happening, Links

# Words by which one desk or another calls one and the same person.
_PERSONS = words(
    "suspect man client defendant accused person driver victim patient prisoner detainee boy youth teenager"
)
_POINTING = words("the my our his her their")


def actors_apart(
    mine: Sequence[Token], left: Happening, yours: Sequence[Token], right: Happening, links: Links
) -> bool:
    """ "the minister arrived" and "the ambassador arrived" are two arrivals."""
    one, two = _subject(left), _subject(right)
    if one is None or two is None or mine[one].lemma not in ACTORS or yours[two].lemma not in ACTORS:
        return False
    return mine[one].lemma != yours[two].lemma and (one, two) not in links.firm


def one_person(mine: Sequence[Token], left: Happening, yours: Sequence[Token], right: Happening) -> bool:
    """ "my client was arrested" and "the suspect was arrested" may well be one arrest."""
    one, two = _person(mine, left), _person(yours, right)
    return one is not None and two is not None


def _person(tokens: Sequence[Token], happening: Happening) -> int | None:
    """The subject, where it is all that is said besides the verb and points at a person under a general word."""
    at = _subject(happening)
    others = [i for i in happening.core if i not in {at, happening.verb}]
    if at is None or others or tokens[at].lemma not in _PERSONS or not at:
        return None
    return at if tokens[at - 1].norm in _POINTING else None


def _subject(happening: Happening) -> int | None:
    """The last word of the happening's core before its verb."""
    before = [i for i in happening.core if happening.verb is not None and i < happening.verb]
    return before[-1] if before else None
