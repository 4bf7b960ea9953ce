"""The shell that all pages share, on those that only read, and the report where the desk shows it."""

from __future__ import annotations

from pathlib import Path

import pytest
from flask.testing import FlaskClient
from playwright.sync_api import expect

from tests.browser.conftest import Visitor
from tests.browser.visit import Visit

pytestmark = pytest.mark.needs("chromium", "apt-get install chromium")

PHONE = {"width": 390, "height": 844}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", ["/docs", "/problems/not-found"])
def test_axe_finds_nothing_grave(visitor: Visitor, served: str, path: str, scheme: str) -> None:
    visit = visitor(color_scheme=scheme)
    visit.open(served + path)
    assert visit.grave_violations() == []


@pytest.mark.parametrize("path", ["/docs", "/problems/not-found"])
def test_nothing_is_wider_than_a_telephone(visitor: Visitor, served: str, path: str) -> None:
    visit = visitor(viewport=PHONE)
    visit.open(served + path)
    assert visit.overflow() == 0


def test_the_first_tab_skips_to_the_content(visitor: Visitor, served: str) -> None:
    page = visitor().open(f"{served}/docs")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the content")).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()


@pytest.fixture
def desk(visitor: Visitor, served: str) -> Visit:
    """A visit to the report of an example, as the desk shows it."""
    visit = visitor(viewport={"width": 1360, "height": 900})
    visit.open(served).get_by_role("button", name="A march and the police").click()
    expect(visit.page.locator("article.point").first).to_be_visible()
    return visit


def test_the_report_at_the_desk_follows_and_filters(desk: Visit) -> None:
    desk.page.get_by_role("button", name="Next point").click()
    expect(desk.page.locator("article.point.current")).to_have_count(1)
    expect(desk.page.locator(".passage.current").first).to_be_visible()
    expect(desk.page.locator("[data-filters]")).to_be_visible()


def test_the_picture_at_the_desk_is_saved_as_png(desk: Visit) -> None:
    with desk.page.expect_download() as saved:
        desk.page.get_by_role("button", name="PNG").click()
    assert Path(saved.value.path()).read_bytes().startswith(b"\x89PNG\r\n\x1a\n")


def test_a_picture_that_cannot_be_had_is_said(desk: Visit) -> None:
    desk.page.route("**/*", lambda route: route.fulfill(status=503, body=""))
    desk.page.get_by_role("button", name="PNG").click()
    expect(desk.page.locator("[data-trouble]")).to_have_text("The picture could not be made: take it as SVG.")
    assert all("status of 503" in fault for fault in desk.faults)
    desk.faults.clear()  # the browser itself says that an answer was none


def test_pages_of_an_older_version_say_what_to_do(api: FlaskClient) -> None:
    answer = api.get("/assets/base.0000000000000000.css")
    assert answer.status_code == 404
    assert "load the page again" in answer.json["detail"]
