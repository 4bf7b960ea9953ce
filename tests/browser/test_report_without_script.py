"""The report for who has no script, no mouse, or a reader of the screen."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser import made
from tests.browser.conftest import Visitor

pytestmark = pytest.mark.needs("chromium", "apt-get install chromium")

WIDE = {"width": 1360, "height": 900}
PHONE = {"width": 390, "height": 844}


def test_all_of_the_reading_works_without_a_script(visitor: Visitor) -> None:
    page = visitor(viewport=WIDE, java_script_enabled=False).show(made.page(made.ferry_talks()))
    expect(page.locator("article.point").first.locator("h3")).to_be_visible()
    for control in ("[data-filters]", "[data-stepper]", "[data-png]", "[data-print]"):
        expect(page.locator(control)).to_be_hidden()
    page.locator("#p4").get_by_role("link", name="in the text of Seafarers' Union").click()
    passage = page.locator('.account:nth-child(2) mark[data-point="p4"]')
    expect(passage).to_be_in_viewport()
    passage.get_by_role("link", name="Divergence p4").click()
    expect(page.locator("#p4")).to_be_in_viewport()
    page.locator("#one-sided summary").first.click()
    page.locator("#one-sided .to-text").first.click()
    expect(page.locator(".account .alone").first).to_be_in_viewport()


def test_every_link_within_the_page_leads_somewhere(visitor: Visitor) -> None:
    page = visitor().show(made.page(made.fire()))
    dead = page.evaluate(
        """[...document.querySelectorAll('a[href^="#"]')].map((each) => each.hash)
           .filter((hash) => !document.getElementById(hash.slice(1)))"""
    )
    assert dead == []
    ids = page.evaluate("[...document.querySelectorAll('[id]')].map((each) => each.id)")
    assert len(ids) == len(set(ids))


def test_it_is_read_by_keyboard_alone(visitor: Visitor) -> None:
    page = visitor(viewport=WIDE).show(made.page(made.ferry_talks()))
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the report")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()
    reached = set()
    for _ in range(400):
        page.keyboard.press("Tab")
        reached |= set(
            page.evaluate("[document.activeElement.className, document.activeElement.dataset.step ?? '', document.activeElement.tagName]")
        )  # fmt: skip
        ring = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
        assert ring != "none" or page.evaluate("document.activeElement === document.body")
        if page.evaluate("document.activeElement === document.body"):
            break
    else:
        pytest.fail("the focus never left the page")
    assert {"number", "to-text", "badge", "text", "scroller", "SUMMARY", "1", "-1"} <= reached


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("viewport", [WIDE, PHONE], ids=["wide", "phone"])
@pytest.mark.parametrize("make", [made.ferry_talks, made.fire, made.story], ids=lambda make: make.__name__)
def test_axe_finds_nothing_grave(visitor: Visitor, scheme: str, viewport, make) -> None:
    visit = visitor(viewport=viewport, color_scheme=scheme, reduced_motion="reduce")
    page = visit.show(made.page(make()))
    page.evaluate("for (const each of document.querySelectorAll('details')) each.open = true")
    # What lies outside the window is not drawn, and so not measured, until it is scrolled to.
    page.evaluate("for (const each of document.querySelectorAll('.point')) each.style.contentVisibility = 'visible'")
    assert visit.grave_violations() == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_grave_when_points_are_chosen_and_filtered(visitor: Visitor, scheme: str) -> None:
    visit = visitor(viewport=WIDE, color_scheme=scheme, reduced_motion="reduce")
    page = visit.show(made.page(made.ferry_talks()), "#p5")
    page.locator(".filters summary").click()
    page.get_by_role("checkbox", name="Agreement").uncheck()
    assert visit.grave_violations() == []
