"""The annotations: the members that the W3C model requires, and selectors that lead to the quotes."""

from __future__ import annotations

import json
from typing import Any

from api.representations.web_annotations import PROFILE, write
from tests.api.representations.made import OPERATOR, UNION, empty, ferry_talks, saying, second_hand

MADE = json.loads(write(ferry_talks()))
ITEMS: list[Any] = MADE["first"]["items"]


def test_the_collection_and_its_page_have_what_the_model_requires() -> None:
    assert MADE["@context"] == PROFILE
    assert MADE["type"] == "AnnotationCollection"
    assert MADE["first"]["type"] == "AnnotationPage"
    assert MADE["first"]["partOf"] == MADE["id"]
    assert MADE["total"] == len(ITEMS) == 7


def test_every_annotation_has_an_iri_a_type_and_one_target() -> None:
    ids = [item["id"] for item in ITEMS]
    assert len(set(ids)) == len(ids)
    for item in ITEMS:
        assert item["id"].startswith("urn:uuid:")
        assert item["type"] == "Annotation"
        assert item["motivation"] in {"identifying", "classifying"}
        assert item["target"]["type"] == "SpecificResource"


def test_selectors_lead_to_the_quote() -> None:
    texts = {"Northern Ferries": OPERATOR.text, "Seafarers' Union": UNION.text}
    for item in ITEMS:
        position, quote = item["target"]["selector"]
        claim = item["body"][0]
        text = texts[claim["schema:author"]["schema:name"]]
        assert text[position["start"] : position["end"]] == quote["exact"] == claim["schema:text"]
        assert text.count(quote["prefix"] + quote["exact"] + quote["suffix"]) == 1


def test_the_target_is_the_address_of_the_account_or_a_urn() -> None:
    sources = {item["body"][0]["schema:author"]["schema:name"]: item["target"]["source"] for item in ITEMS}
    assert sources["Northern Ferries"] == OPERATOR.url
    assert sources["Seafarers' Union"].startswith("urn:uuid:")


def test_a_claim_has_an_author_and_an_appearance_and_no_rating() -> None:
    claim = ITEMS[0]["body"][0]
    assert claim["type"] == "schema:Claim"
    assert claim["schema:appearance"] == {
        "id": OPERATOR.url,
        "type": "schema:CreativeWork",
        "schema:datePublished": "2025-05-13T18:00:00+01:00",
        "schema:inLanguage": "en",
    }
    assert "ating" not in json.dumps(MADE)


def test_a_claim_at_second_hand_appears_where_it_is_quoted() -> None:
    claims = [item["body"][0] for item in json.loads(write(second_hand()))["first"]["items"]]
    appearances = [each["schema:appearance"] for each in claims if each["schema:author"]["schema:name"] == UNION.party]
    assert {each["schema:publisher"]["schema:name"] for each in appearances} == {"The Courier"}


def test_evidence_is_tagged_with_its_kind() -> None:
    evidence = [item for item in ITEMS if item["motivation"] == "classifying"]
    assert [item["target"]["selector"][1]["exact"] for item in evidence] == ["90 minutes", "two hours"]
    assert {body.get("value") for body in evidence[0]["body"]} >= {"p2", "time"}


def test_names_are_the_same_for_the_same_comparison_and_differ_between_comparisons() -> None:
    assert write(ferry_talks()) == write(ferry_talks())
    assert MADE["id"] == json.loads(write(saying("x")))["id"]  # made with the same id
    assert MADE["id"] != MADE["first"]["id"]


def test_an_empty_collection_has_no_page() -> None:
    made = json.loads(write(empty()))
    assert made["total"] == 0
    assert "first" not in made
