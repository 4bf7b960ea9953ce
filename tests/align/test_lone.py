"""Two short accounts: what the words, aligned one by one, say of a pair."""

from __future__ import annotations

import numpy as np
import pytest

from comparison.align.coverage import coverage
from comparison.align.lone import NAMES, lone_features
from tests.align.aligning import windowed


def columns(a: str, b: str) -> dict[str, float]:
    """The features of the two whole texts."""
    found, terms = windowed(a, b)
    whole = [n for n, w in enumerate(found) if w.whole]
    left, right = (np.array([n for n in whole if found[n].account == k][:1]) for k in (0, 1))
    (matched,) = coverage([w.terms for w in found], terms, (terms.weights,))
    features = lone_features(found, terms, matched.match(), left, right)
    return {name: float(column[0]) for name, column in features.items()}


ALIKE = [
    pytest.param(
        ("The ferry sank off Malta.", "The ferry sank off Malta."),
        ("The ferry sank off Malta.", "The ferry docked in Genoa."),
        id="the same words are liker than some",
    ),
    pytest.param(
        ("The mayor halted the dig.", "The mayor stopped the dig."),
        ("The mayor halted the dig.", "The mayor began the dig."),
        id="a synonym is a partner, a word of opposite sense none",
    ),
    pytest.param(
        ("Divers raised the bell.", "Divers raised the bell."),
        ("Divers raised the bell.", "Divers raised the bell and the anchor and two brass lamps."),
        id="what one adds has no partner",
    ),
]


@pytest.mark.parametrize(("liker", "less"), ALIKE)
def test_more_is_shared_word_by_word(liker: tuple[str, str], less: tuple[str, str]) -> None:
    more, fewer = columns(*liker), columns(*less)
    assert more["lone_words"] > fewer["lone_words"]
    assert more["lone_weight"] > fewer["lone_weight"]


def test_each_word_has_one_partner() -> None:
    once = columns("Storm after storm after storm hit Lagos.", "A storm hit Lagos.")
    assert once["lone_words"] < 1


def test_swapping_the_accounts_changes_nothing() -> None:
    texts = "The council sold two parks on Friday.", "Two of the parks were sold, the council said."
    assert columns(*texts) == pytest.approx(columns(*reversed(texts)))


def test_length_says_nothing_where_nothing_is_shared() -> None:
    apart = columns("Farmers in the north lost nine cows to a flood last week.", "Chess players met by a lake.")
    assert apart["lone_length"] == 0


def test_values_conflict_where_one_has_no_counterpart() -> None:
    assert columns("It cost 40 euros.", "It cost 70 euros.")["lone_conflict"] == 1
    assert columns("It cost 40 euros.", "It cost 40 euros.")["lone_conflict"] == 0


def test_all_are_zero_where_an_account_is_longer() -> None:
    long = columns("A bus fell. A man ran. A dog barked at it.", "A bus fell. A man ran. A dog barked at it.")
    assert all(long[name] == 0 for name in ("lone", *NAMES))
