"""The table of units against Pint's definitions."""

from __future__ import annotations

from typing import Any

import pytest

from comparison.analyse.quantities.units import MEASURES

_CANONICAL = {
    "duration": "second", "length": "metre", "mass": "kilogram", "area": "metre**2", "volume": "litre",
    "speed": "metre/second", "energy": "joule", "power": "watt", "data": "byte",
}  # fmt: skip
_NAMES = {
    "square metres": "metre**2", "sq km": "kilometre**2", "square feet": "foot**2", "square miles": "mile**2",
    "cubic metres": "metre**3", "cubic km": "kilometre**3", "cubic feet": "foot**3", "barrels": "oil_bbl",
    "m/s": "metre/second", "tonnes": "metric_ton", "tons": "metric_ton", "nautical miles": "nautical_mile",
    "feet": "foot", "inches": "inch", "nights": "day", "fortnights": "fortnight", "months": "year/12",
    "decades": "10*year", "centuries": "century",
}  # fmt: skip


@pytest.fixture(scope="module")
def registry() -> Any:
    """Pint's units; the test is left out where Pint is not installed."""
    return pytest.importorskip("pint").UnitRegistry()


@pytest.mark.parametrize(
    ("dimension", "label", "factor"),
    [pytest.param(d, label, factor, id=f"{d}-{label}") for d, label, factor, _, _ in MEASURES if d in _CANONICAL],
)
def test_factor_is_that_of_pint(registry: Any, dimension: str, label: str, factor: float) -> None:
    unit = registry.parse_expression(_NAMES.get(label, label))
    assert unit.to(_CANONICAL[dimension]).magnitude == pytest.approx(factor, rel=1e-5)
