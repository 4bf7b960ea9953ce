"""Settings are validated when made, and their fingerprint tells them apart."""

from __future__ import annotations

import pytest

from comparison import InvalidInput, Settings, compare, describe
from tests.engine.accounts import EVENT, NORTH


@pytest.mark.parametrize("value", [-0.01, 1.01, float("nan"), float("inf")], ids=str)
def test_out_of_range(value: float) -> None:
    with pytest.raises(InvalidInput, match="settings/threshold"):
        Settings(threshold=value)


@pytest.mark.parametrize("value", [0.0, 1.0], ids=["least", "most"])
def test_at_the_limits(value: float) -> None:
    assert Settings(threshold=value).threshold == value


def test_the_fingerprint_differs_with_any_setting() -> None:
    made = [Settings(), *(Settings(**{name: 0.123}) for name, _, _ in Settings().described())]
    assert len({s.fingerprint for s in made}) == len(made)


def test_every_setting_and_facet_says_what_it_means() -> None:
    described = describe()
    assert all(meaning for _, _, meaning in described.settings)
    assert all(len(facet.rule) > 40 for facet in described.facets)
    assert len({facet.kind for facet in described.facets}) == len(described.facets)


@pytest.mark.parametrize(
    ("accounts", "field"),
    [
        pytest.param([], "accounts", id="none"),
        pytest.param([NORTH], "accounts", id="one"),
        pytest.param([NORTH, NORTH], "accounts/1/id", id="same-id"),
    ],
)
def test_accounts_that_cannot_be_compared(accounts: list, field: str) -> None:
    with pytest.raises(InvalidInput) as raised:
        compare(EVENT, accounts)
    assert raised.value.field == field
