"""Places: what a preposition leads to, and what the gazetteer knows of it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comparison.analyse.places import PlaceMention, find_places
from comparison.analyse.places.containment import containing, same_place, surely_apart
from comparison.analyse.places.gazetteer import capital_of, key, lookup, zone_of
from comparison.analyse.places.names import DEMONYMS, VARIANTS
from comparison.analyse.tokens import tokenise


def places(text: str) -> tuple[PlaceMention, ...]:
    return find_places(tokenise(text), text)


NAMED = [
    ("They met in Geneva.", "Geneva", "CH", "a city"),
    ("They met in New York on Friday.", "New York", "US", "a name of two words"),
    ("He fled to Saudi Arabia.", "Saudi Arabia", "SA", "a country"),
    ("It was held in Ho Chi Minh City.", "Ho Chi Minh City", "VN", "a name of four words"),
    ("She was born in Kiev.", "Kiev", "UA", "a former spelling"),
    ("They landed in Washington, D.C. yesterday.", "Washington", "US", "a capital"),
    ("A train derailed in Springfield, Illinois.", "Springfield, Illinois", "US", "qualified by its state"),
    ("Shots were heard in Tripoli (Lebanon).", "Tripoli (Lebanon)", "LB", "qualified in brackets"),
    ("The mission landed in the Indian capital.", "Indian capital", "IN", "a capital by its nation"),
    ("They met in the South Korean capital.", "South Korean capital", "KR", "a nation of two words"),
    ("They met in the capital of Peru.", "capital of Peru", "PE", "a capital by its country"),
]


@pytest.mark.parametrize(
    ("text", "quote", "country"), [pytest.param(*row[:3], id=f"{row[3]}: {row[1]}") for row in NAMED]
)
def test_names(text: str, quote: str, country: str) -> None:
    (found,) = places(text)
    assert text[found.start : found.end] == quote
    assert found.named[0].country == country


PHRASES = [
    ("He was struck outside the railway station.", "railway station", "station", "outside", "", "a site"),
    ("He was hit on the steps of the town hall.", "steps of the town hall", "hall", "at", "", "a part of a site"),
    ("Shells fell in the southern suburbs.", "southern suburbs", "suburbs", "at", "south", "a direction"),
    ("Shells fell in the north of the city.", "north of the city", "city", "at", "north", "a direction of a city"),
    ("They were held on Weir Bridge.", "Weir Bridge", "bridge", "at", "", "a site by name"),
    ("It was found in a refugee camp at Kalima.", "refugee camp", "camp", "at", "", "a camp"),
    ("It lies near the border.", "border", "border", "near", "", "near"),
]


@pytest.mark.parametrize(
    ("text", "quote", "head", "bearing", "direction"),
    [pytest.param(*row[:5], id=f"{row[5]}: {row[1]}") for row in PHRASES],
)
def test_phrases(text: str, quote: str, head: str, bearing: str, direction: str) -> None:
    found = places(text)[0]
    assert (text[found.start : found.end], found.head, found.bearing, found.direction) == (
        quote, head, bearing, direction,
    )  # fmt: skip


SILENT = [
    ("Washington said no.", "a capital that speaks"),
    ("Talks between Moscow and Washington failed.", "capitals that negotiate"),
    ("Kyiv rejected the plan.", "a subject"),
    ("It rose in March.", "a month"),
    ("They spoke in private.", "no place"),
    ("In Jordan Smith they have a friend.", "a person"),
    ("He believes in God.", "no place known"),
    ("on condition that it stops", "an abstract noun"),
    ("The end in itself.", "an abstract noun with a preposition"),
    ("", "nothing"),
]


@pytest.mark.parametrize("text", [pytest.param(row[0], id=row[1]) for row in SILENT])
def test_silent(text: str) -> None:
    assert places(text) == ()


APART = [
    ("Lyon", "Marseille", True, "two cities of a country"),
    ("Lyon", "France", False, "a city and its country"),
    ("Lyon", "Germany", True, "a city and another country"),
    ("Kiev", "Kyiv", False, "one city, two spellings"),
    ("Springfield", "Illinois", False, "one of several of the name"),
    ("Dallas", "California", True, "a city and another state"),
    ("Bonn", "Koln", False, "neighbouring cities"),
    ("France", "Spain", True, "two countries"),
    ("Bavaria", "Berlin", False, "regions outside the United States are not known by city"),
]


@pytest.mark.parametrize(("one", "two", "apart"), [pytest.param(*row[:3], id=row[3]) for row in APART])
def test_surely_apart(one: str, two: str, apart: bool) -> None:
    assert surely_apart(lookup(one), lookup(two)) is apart
    assert surely_apart(lookup(two), lookup(one)) is apart


def test_containment_and_identity() -> None:
    found = containing(lookup("France"), lookup("Lyon"))
    assert found is not None
    assert (found[0].name, found[1].name) == ("Lyon", "France")
    assert same_place(lookup("Kiev"), lookup("Kyiv"))


def test_zones() -> None:
    assert (zone_of("Khartoum"), zone_of("Japan"), zone_of("Indian")) == (
        "Africa/Khartoum", "Asia/Tokyo", "Asia/Kolkata",
    )  # fmt: skip
    assert zone_of("Russia") is None  # more than one
    assert zone_of("Nowhere at all") is None


@pytest.mark.parametrize("name", sorted(VARIANTS))
def test_every_variant_leads_to_a_place(name: str) -> None:
    assert key(name) == name
    assert lookup(name)


@pytest.mark.parametrize("demonym", sorted(DEMONYMS))
def test_every_demonym_leads_to_a_capital(demonym: str) -> None:
    assert capital_of(demonym)


@given(st.text(max_size=80))
def test_any_text_is_read_and_offsets_lie_within_it(text: str) -> None:
    for found in places(text):
        assert 0 <= found.start < found.end <= len(text)


@pytest.mark.parametrize("text", ["in " * 20_000, "in A" * 10_000, "at the " * 10_000, "in Aa Bb Cc " * 3_000])
def test_hostile_input_is_read_in_linear_time(text: str) -> None:
    places(text)
