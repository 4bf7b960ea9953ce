"""Named places of the world: cities of 15,000 and more, countries, their capitals and regions.

The data file is made by ``build.py`` from GeoNames (CC BY 4.0). It is read once, on the first name looked up.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from typing import Literal

from comparison.analyse.places.names import DEMONYMS, VARIANTS
from comparison.analyse.tokens import fold

PlaceKind = Literal["city", "region", "country"]


@dataclass(frozen=True, slots=True)
class Place:
    """A named place. ``country`` is ISO 3166-1 alpha-2; ``admin`` GeoNames' first-level code; degrees; thousands."""

    name: str
    kind: PlaceKind
    country: str
    admin: str
    latitude: float | None
    longitude: float | None
    thousands: int
    zone: str
    capital: str


@dataclass(frozen=True, slots=True)
class _Index:
    """The file's lines, which of them carry each name, and the longest name in words."""

    lines: tuple[str, ...]
    names: dict[str, tuple[int, ...]]


@lru_cache(maxsize=1)
def _index() -> _Index:
    data = resources.files("comparison.analyse.places").joinpath("gazetteer.tsv").read_text(encoding="utf-8")
    lines = tuple(data.splitlines())
    names: dict[str, tuple[int, ...]] = {}
    for number, line in enumerate(lines):
        name = key(line[: line.index("\t")])
        names[name] = (*names.get(name, ()), number)
    return _Index(lines, names)


def key(name: str) -> str:
    """The form under which a name is kept: folded, hyphens as spaces, without points and a leading "the"."""
    folded = fold(name).replace("-", " ").replace(".", "").replace("'", "").replace("`", "")
    return folded.removeprefix("the ").strip()


@lru_cache(maxsize=4096)
def lookup(name: str) -> tuple[Place, ...]:
    """Every place called ``name``, variants of spelling included, the most populous first."""
    wanted = key(name)
    index = _index()
    found = index.names.get(VARIANTS.get(wanted, wanted), ())
    return tuple(sorted(_places(index.lines[n] for n in found), key=lambda p: (p.kind == "city", -p.thousands)))


def _places(lines: Iterable[str]) -> Iterable[Place]:
    for line in lines:
        name, kind, country, admin, latitude, longitude, thousands, zone, capital = line.split("\t")
        yield Place(
            name,
            "country" if kind == "country" else "region" if kind == "region" else "city",
            country,
            admin,
            float(latitude) if latitude else None,
            float(longitude) if longitude else None,
            int(thousands),
            zone,
            capital,
        )


def capital_of(country: str) -> tuple[Place, ...]:
    """The capital of the country called ``country``, or of the nation that the adjective ``country`` names."""
    wanted = DEMONYMS.get(key(country), key(country))
    for place in lookup(wanted):
        if place.kind == "country" and place.capital:
            return tuple(p for p in lookup(place.capital) if p.country == place.country and p.kind == "city")
    return ()


@lru_cache(maxsize=1024)
def zone_of(name: str) -> str | None:
    """The IANA zone kept in the city or country called ``name``; None where unknown or more than one."""
    places = lookup(DEMONYMS.get(key(name), name))
    for place in places:
        if place.kind == "country":
            return place.zone or None
    cities = [p for p in places if p.kind == "city"]
    return max(cities, key=lambda p: p.thousands).zone if cities else None
