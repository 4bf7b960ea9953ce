"""The facet of place: named places, sites and directions of the same happening."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comparison.analyse.statement import Pairing
from comparison.facets.place import contrast
from tests.facets.time_pairing import pair, swapped

Row = tuple[str, str, str | None, list[tuple[str, str]], str]

ROWS: list[Row] = [
    ("The plane was diverted to Lyon.", "The plane was diverted to Marseille.", "different", [], "two cities"),
    ("The ministers met in Muscat.", "The ministers met in Geneva.", "different", [], "cities of two countries"),
    ("The envoy was arrested in France.", "The envoy was arrested in Spain.", "different", [], "countries"),
    ("The envoy was arrested in Lyon.", "The envoy was arrested in Germany.", "different", [], "city, other country"),
    (
        "He was struck outside the railway station.", "He was hit on the steps of the town hall.", "different",
        [("struck", "hit")], "two sites",
    ),
    ("Shells landed in the northern suburbs.", "Shells landed in the southern suburbs.", "different", [], "directions"),
    ("Shells landed in the north of the city.", "Shells landed in the south of the city.", "different", [], "halves"),
    ("Police stopped them in Castle Street.", "Police stopped them in Mill Street.", "different", [], "two streets"),
    ("Police stopped him inside the station.", "Police stopped him outside the station.", "different", [], "in and out"),
    (
        "The first case was recorded in a camp, far inland.", "The first case was recorded in the docks quarter.",
        "different", [], "inland and docks",
    ),
    ("The boat capsized off the coast of Malta.", "The boat capsized off the coast of Libya.", "different", [], "coasts"),
    ("The mission arrived in New Delhi.", "The mission landed in the Indian capital.", "same", [("arrived", "landed")], "capital"),
    ("The mission arrived in Kiev.", "The mission arrived in Kyiv.", "same", [], "spellings"),
    ("The talks were held in Geneva.", "The talks were held in Switzerland.", "same", [], "a city in its country"),
    ("The talks were held in Geneva.", "The talks were held in Geneva, Switzerland.", "same", [], "qualified"),
    ("The talks were held in the UK.", "The talks were held in Britain.", "same", [], "names of a country"),
    ("The crash happened in Dallas.", "The crash happened in Texas.", "same", [], "a city in its state"),
    ("Police stopped them on Weir Bridge.", "Police stopped them on the bridge.", "same", [], "less detail"),
    ("Police stopped them near the station.", "Police stopped them at the railway station.", "same", [], "a station"),
    (
        "The bodies were found in a Mexican cave.", "The bodies were found in a Mexico cave.", None,
        [("Mexican", "Mexico")], "a country by adjective and name",
    ),
    ("Moscow said it would stop.", "Kyiv said it would stop.", None, [], "actors"),
    ("Talks between Moscow and Washington failed.", "Talks between Kyiv and London failed.", None, [], "parties"),
    ("The envoy left Paris.", "The envoy arrived in London.", None, [], "no preposition, other act"),
    ("The envoy flew from Paris.", "The envoy flew to London.", None, [], "from and to"),
    ("The envoy flew to London.", "The envoy died in Paris.", None, [], "two acts"),
    ("The minister arrived in Paris.", "The ambassador arrived in London.", None, [], "two people"),
    ("Soldiers met in Paris and London.", "Soldiers met in Rome.", None, [], "a list"),
    ("They met in the hotel.", "They met in the northern district.", None, [], "a site may lie in an area"),
    ("They met at the hotel.", "They met in Paris.", None, [], "a site and a city"),
    ("They met in Bonn.", "They met near Koln.", None, [], "neighbours"),
    ("They met at Kalima.", "They met at Tembo.", None, [], "places not known"),
    ("The second blast struck in Paris.", "The first blast struck in London.", None, [], "two blasts"),
    ("A spokesman said in Paris that talks failed.", "A spokesman said in London that talks failed.", None, [], "speakers"),
    ("He did not speak in Paris.", "He spoke in London.", None, [], "denied"),
    ("They spoke in March.", "They spoke in Paris.", None, [], "a time"),
    ("They discussed the war in Yemen.", "They met in Riyadh.", None, [], "a topic's place"),
    ("They discussed the war in Yemen.", "They discussed the flood in Spain.", None, [], "two topics"),
    ("They spoke.", "They spoke in Paris.", None, [], "one-sided"),
    ("Pressure from Moscow grew.", "Pressure from Kyiv grew.", None, [], "sources of pressure"),
    ("The ship sank off the coast.", "The vessel sank off the coast.", "same", [("ship", "vessel")], "one coast"),
    ("The army withdrew from Kherson.", "The army withdrew from Kharkiv.", "different", [], "withdrawals"),
    ("Kosti was named in the accord.", "Paris was named in the accord.", None, [], "subjects"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("left", "right", "relation", "links"), [pytest.param(*row[:4], id=f"{row[2]}-{row[4]}") for row in ROWS]
)
def test_contrast(left: str, right: str, relation: str | None, links: list[tuple[str, str]]) -> None:
    pairing = pair(left, right, links)
    relations = [finding.relation for finding in contrast(pairing)]
    assert relations == ([] if relation is None else [relation])
    assert [finding.relation for finding in contrast(swapped(pairing))] == relations


def test_containment_is_explained() -> None:
    (finding,) = contrast(pair("The talks were held in Geneva.", "The talks were held in Switzerland."))
    assert finding.reason == "Geneva is in Switzerland"
    assert [(q.account, q.text) for q in finding.left.evidence] == [("left", "Geneva")]


_PLACES = st.sampled_from(
    ["in Paris", "in France", "at the station", "outside the town hall", "in the north of the city", "in Mill Street",
     "on Castle Street", "in the Indian capital", "near Kyiv", "to Lyon", "from Moscow", "in Paris and Rome"]
)  # fmt: skip


@given(_PLACES, _PLACES)
def test_sides_may_be_exchanged(one: str, two: str) -> None:
    pairing = pair(f"The envoy was taken {one}.", f"The envoy was taken {two}.")
    forth = [(f.relation, f.left, f.right, f.confidence) for f in contrast(pairing)]
    back = [(f.relation, f.right, f.left, f.confidence) for f in contrast(swapped(pairing))]
    assert forth == back


@given(_PLACES)
def test_a_place_never_differs_from_itself(place: str) -> None:
    text = f"The envoy was taken {place}."
    assert all(f.relation == "same" for f in contrast(pair(text, text)))


@pytest.mark.parametrize("text", ["in Paris " * 2_000, "at the station of " * 1_000])
def test_hostile_claims_cost_no_more_than_long_ones(text: str) -> None:
    claims = pair(text, "The train left Lyon.")
    contrast(Pairing(claims.left, claims.left, (), claims.event))
