"""The report printed, saved, and as the files that it holds."""

from __future__ import annotations

import csv
import gzip
import io
import json
from pathlib import Path

import pytest
from flask.testing import FlaskClient
from playwright.sync_api import Page, expect

from tests.browser import made
from tests.browser.conftest import Visitor
from tests.browser.events import CALL, report

pytestmark = pytest.mark.needs("chromium", "apt-get install chromium")


@pytest.fixture
def call(visitor: Visitor, api: FlaskClient) -> Page:
    return visitor(viewport={"width": 1360, "height": 900}).show(report(api, CALL))


@pytest.mark.parametrize(
    ("label", "accept", "suffix"),
    [
        pytest.param("Markdown", "text/markdown", "md", id="markdown"),
        pytest.param("CSV", "text/csv", "csv", id="csv"),
        pytest.param("JSON", "application/json", "json", id="json"),
        pytest.param("SVG", "image/svg+xml", "svg", id="svg"),
    ],
)
@pytest.mark.parametrize("scripted", [True, False], ids=["script", "no-script"])
def test_the_page_holds_the_other_forms(
    visitor: Visitor, api: FlaskClient, label: str, accept: str, suffix: str, scripted: bool
) -> None:
    page = visitor(java_script_enabled=scripted).show(report(api, CALL))
    with page.expect_download() as saved:
        page.get_by_role("link", name=label, exact=True).click()
    identity = report(api, CALL, "application/json").json["id"]
    assert saved.value.suggested_filename == f"comparison-{identity}.{suffix}"
    assert Path(saved.value.path()).read_bytes() == report(api, CALL, accept).data


@pytest.mark.parametrize("scripted", [True, False], ids=["script", "no-script"])
def test_a_large_page_holds_them_compressed(visitor: Visitor, scripted: bool) -> None:
    day = made.long_day(6, 200)
    page = visitor(java_script_enabled=scripted).show(made.page(day))
    with page.expect_download() as saved:
        page.get_by_role("link", name="JSON").click()
    content = Path(saved.value.path()).read_bytes()
    expected = made.form(day, "json").data
    assert len(expected) > 100_000
    assert saved.value.suggested_filename == f"comparison-{day.id}.json" + ("" if scripted else ".gz")
    assert (content if scripted else gzip.decompress(content)) == expected


def test_the_picture_of_a_large_page_is_saved_as_png(visitor: Visitor) -> None:
    page = visitor().show(made.page(made.long_day(6, 200)))
    with page.expect_download() as saved:
        page.get_by_role("button", name="PNG").click()
    assert Path(saved.value.path()).read_bytes().startswith(b"\x89PNG\r\n\x1a\n")


def test_the_picture_is_saved_as_png(call: Page) -> None:
    with call.expect_download() as saved:
        call.get_by_role("button", name="PNG").click()
    content = Path(saved.value.path()).read_bytes()
    assert saved.value.suggested_filename.endswith(".png")
    assert content.startswith(b"\x89PNG\r\n\x1a\n")
    assert int.from_bytes(content[16:20], "big") > 2000  # twice as many dots as the drawing has units
    assert len(content) > 20_000  # something is drawn on it


def test_a_saved_page_needs_nothing(visitor: Visitor, api: FlaskClient, tmp_path: Path) -> None:
    file = tmp_path / "report.html"
    file.write_bytes(report(api, CALL).data)
    page = visitor(offline=True).open(file.as_uri())
    expect(page.locator("article.point").first).to_be_visible()
    expect(page.get_by_role("button", name="Next point")).to_be_visible()  # its script runs
    assert (
        page.evaluate("getComputedStyle(document.querySelector('.skip')).position") == "absolute"
    )  # so does its style


@pytest.mark.parametrize("make", [made.ferry_talks, made.fire, made.story], ids=lambda make: make.__name__)
def test_it_prints_whole(visitor: Visitor, make) -> None:
    page = visitor(viewport={"width": 1360, "height": 900}).show(made.page(make()), "#p1")
    pdf = page.pdf(format="A4")
    assert pdf.startswith(b"%PDF-")
    page.emulate_media(media="print")
    for control in (".take-away", "[data-filters]", "[data-stepper]", ".skip", ".to-text >> nth=0"):
        expect(page.locator(control)).to_be_hidden()
    closed = page.locator("details:not([open]) .citations li blockquote")
    assert closed.count()
    assert all(each.is_visible() for each in closed.all())
    cut = page.evaluate(
        """[...document.querySelectorAll('.text, .columns, .scroller')]
           .filter((each) => each.scrollHeight > each.clientHeight + 1 && getComputedStyle(each).overflowY !== 'visible').length"""
    )
    assert cut == 0


def test_each_rule_is_printed_once(visitor: Visitor) -> None:
    page = visitor().show(made.page(made.ferry_talks()))
    rules = page.get_by_text("What counts as a difference in scope.")
    expect(page.locator(".rules")).to_be_hidden()
    page.emulate_media(media="print")
    expect(page.locator(".rules")).to_contain_text("Scope. What counts as a difference in scope.")
    assert [each.is_visible() for each in rules.all()].count(True) == 1


def test_print_tells_all_without_colour(visitor: Visitor) -> None:
    page = visitor().show(made.page(made.ferry_talks()))
    page.emulate_media(media="print")
    looks = page.evaluate(
        """['divergence', 'unclear', 'agreement'].map((each) => {
            const { borderBottomStyle, borderBottomWidth } = getComputedStyle(document.querySelector(`mark.${each}`));
            return `${borderBottomStyle} ${borderBottomWidth}`;
        })"""
    )
    assert len(set(looks)) == 3


def test_the_forms_agree(api: FlaskClient) -> None:
    answer = report(api, CALL, "application/json").json
    rows = list(csv.DictReader(io.StringIO(report(api, CALL, "text/csv").get_data(as_text=True))))
    page = report(api, CALL).get_data(as_text=True)
    assert {row["point"] for row in rows if row["point"]} == {point["id"] for point in answer["points"]}
    assert all(f'id="{point["id"]}"' in page for point in answer["points"])
    assert json.dumps(answer["id"]).strip('"') in page
