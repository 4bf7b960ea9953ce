"""Points of a kept event reviewed in a browser."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Keeping, Visitor
from tests.browser.desk import OWNER, UNION, compare, fill, refused
from tests.browser.events import OVERRIDE, SCRIPT, WORD
from tests.browser.visit import Visit

pytestmark = pytest.mark.needs("chromium", "apt-get install chromium")


def kept(visit: Visit, address: str) -> Page:
    """The page of an event with a divergence."""
    page = visit.open(address)
    page.locator("[name='/event/title']").fill("Ferry talks")
    fill(page, ("Owner", OWNER), ("Union", UNION))
    compare(page)
    page.get_by_role("button", name="Keep as an event").click()
    expect(page.get_by_role("region", name="Reviews", exact=True)).to_contain_text("Nobody has reviewed")
    return page


@pytest.mark.parametrize("script", [True, False], ids=["with-script", "without"])
def test_a_point_is_confirmed_changed_and_given_back(visitor: Visitor, keeping: Keeping, script: bool) -> None:
    visit = visitor(java_script_enabled=script)
    page = kept(visit, keeping())
    point = page.locator(".section.divergence .point").filter(has_text="12 sailings")
    point.get_by_role("button", name="Confirm").click()
    expect(point).to_contain_text("Confirmed by a person")
    expect(point).to_contain_text("The engine says so too")
    point.get_by_role("link", name="Change or note").click()
    page.get_by_label("Status").select_option("unclear")
    page.get_by_label("Note").fill("<b>They count otherwise</b>")
    page.get_by_role("button", name="Keep the review").click()
    expect(page.get_by_role("alert")).to_be_focused()
    refused(visit, 422)
    page.get_by_label("It should be as follows").check()
    page.get_by_role("button", name="Keep the review").click()
    changed = page.locator(".section.unclear .point").filter(has_text="<b>They count otherwise</b>")
    expect(changed).to_contain_text("The engine says: divergence")
    page.get_by_role("link", name="See the engine’s view alone").click()
    expect(point).to_be_visible()
    page.get_by_role("link", name="See it as people have reviewed it").click()
    changed.get_by_role("button", name="Reject").click()
    reviews = page.get_by_role("region", name="Reviews", exact=True)
    reviews.get_by_role("button", name="Take the review back").click()
    expect(reviews).to_contain_text("Taken back")
    expect(point).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_grave_and_all_fits(visitor: Visitor, keeping: Keeping, scheme: str) -> None:
    visit = visitor(color_scheme=scheme, viewport={"width": 390, "height": 844})
    page = kept(visit, keeping())
    page.get_by_role("link", name="Change or note").first.click()
    page.get_by_label("It is no point").check()
    assert visit.grave_violations() == []
    assert visit.overflow() == 0
    page.get_by_label("Note").fill("W" * 1_900)
    page.get_by_role("button", name="Keep the review").click()
    page.get_by_role("button", name="Confirm").first.click()
    expect(page.get_by_text("Confirmed by a person")).to_be_visible()
    assert visit.grave_violations() == []
    assert visit.overflow() == 0


def test_hostile_text_is_text_on_every_page_of_an_event(visitor: Visitor, keeping: Keeping) -> None:
    visit = visitor(viewport={"width": 390, "height": 844})
    page = visit.open(keeping())
    page.locator("[name='/event/title']").fill(SCRIPT)
    fill(page, (SCRIPT, f"Six engines came. {WORD} {OVERRIDE}"), (WORD[:150], f"Four engines came. {WORD} {SCRIPT}"))
    compare(page)
    page.get_by_role("button", name="Keep as an event").click()
    expect(page.get_by_role("region", name="Reviews", exact=True)).to_be_visible()
    event = page.url.split("#")[0]
    account = page.get_by_role("link", name="Withdraw the account of").first.get_attribute("href")
    assert account is not None
    host = event.split("/events")[0]
    above = host + account.removesuffix("/withdraw")
    for address in (event, f"{above}/revise", f"{above}/withdraw", f"{above}/revisions", f"{event}/points/p1"):
        visit.open(address)
        assert visit.overflow() == 0, address
        assert page.title() != "taken"
