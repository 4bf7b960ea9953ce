"""Whether one place lies in another, or may."""

from __future__ import annotations

from collections.abc import Sequence
from math import asin, cos, radians, sin, sqrt

from comparison.analyse.places.gazetteer import Place

_EARTH_KM = 6371.0
NEAR_KM = 40.0
"""Within this distance one place may be said for the other: a suburb for its city."""


def same_place(left: Sequence[Place], right: Sequence[Place]) -> bool:
    """A candidate of each is one place (one name in one country: GeoNames lists some twice)."""
    return any(a.name == b.name and a.country == b.country and a.kind == b.kind for a in left for b in right)


def containing(left: Sequence[Place], right: Sequence[Place]) -> tuple[Place, Place] | None:
    """(inner, outer) where a candidate of one side lies in a candidate of the other."""
    for a in left:
        for b in right:
            if _inside(a, b):
                return a, b
            if _inside(b, a):
                return b, a
    return None


def _inside(inner: Place, outer: Place) -> bool:
    if inner.country != outer.country or inner.kind == outer.kind or outer.kind == "city":
        return False
    if outer.kind == "country":
        return True
    return inner.kind == "city" and bool(outer.admin) and inner.admin == outer.admin


def surely_apart(left: Sequence[Place], right: Sequence[Place]) -> bool:
    """No candidate of one side can be, hold, or lie near a candidate of the other."""
    return bool(left) and bool(right) and all(_apart(a, b) for a in left for b in right)


def _apart(a: Place, b: Place) -> bool:
    if a.country != b.country:
        return not _near(a, b)
    if a.kind == b.kind == "city":
        return not _near(a, b)
    if {a.kind, b.kind} == {"city", "region"}:
        return bool(a.admin and b.admin and a.admin != b.admin)
    return a.kind == b.kind == "region" and bool(a.admin and b.admin) and a.admin != b.admin


def _near(a: Place, b: Place) -> bool:
    if a.latitude is None or a.longitude is None or b.latitude is None or b.longitude is None:
        return False
    lat1, lat2 = radians(a.latitude), radians(b.latitude)
    dlat, dlon = lat2 - lat1, radians(b.longitude - a.longitude)
    haversine = sin(dlat / 2) ** 2 + cos(lat1) * cos(lat2) * sin(dlon / 2) ** 2
    return 2 * _EARTH_KM * asin(sqrt(haversine)) <= NEAR_KM
