"""Kept events in a browser: from a report to an event, found again, added to, and read as it was."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import expect

from api.keys.key import Key, digest
from api.keys.key_file import write_keys
from tests.api.keyed import MADE
from tests.browser.conftest import Keeping, Visitor
from tests.browser.desk import OWNER, UNION, compare, fill, refused

pytestmark = pytest.mark.needs("chromium", "apt-get install chromium")


@pytest.mark.parametrize("script", [True, False], ids=["with-script", "without"])
def test_an_event_from_its_beginning(visitor: Visitor, keeping: Keeping, script: bool) -> None:
    visit = visitor(java_script_enabled=script)
    page = visit.open(keeping())
    page.locator("[name='/event/title']").fill("Ferry talks")
    fill(page, ("Owner", OWNER), ("Union", UNION))
    compare(page)
    page.get_by_role("button", name="Keep as an event").click()
    expect(page.get_by_role("heading", name="Ferry talks")).to_be_visible()
    fill(page, ("Mediator", ""))
    page.get_by_role("button", name="Add and compare").click()
    expect(page.get_by_role("alert")).to_be_focused()
    refused(visit, 422)
    expect(page.get_by_label("Party that speaks")).to_have_value("Mediator")
    page.get_by_label("Text", exact=True).fill("The talks lasted three hours. The company offered 12 sailings a week.")
    page.get_by_role("button", name="Add and compare").click()
    history = page.get_by_role("region", name="What each step changed")
    expect(history).to_contain_text("Account added: Mediator")
    assert visit.overflow() == 0
    history.get_by_role("link", name="As it was then").nth(1).click()
    expect(page.get_by_text("This is how it stood at revision 3")).to_be_visible()
    page.get_by_role("link", name="See it as it is now").click()
    page.get_by_role("link", name="All events").click()
    page.get_by_label("Words", exact=True).fill("ferry")
    page.get_by_role("button", name="Search").click()
    page.get_by_role("link", name="Ferry talks").first.click()
    expect(page.get_by_role("region", name="What each step changed")).to_contain_text("Mediator")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_grave_and_all_fits(visitor: Visitor, keeping: Keeping, scheme: str) -> None:
    visit = visitor(color_scheme=scheme, viewport={"width": 390, "height": 844})
    page = visit.open(keeping())
    page.get_by_role("button", name="A train collision").click()
    page.get_by_role("button", name="Keep as an event").click()
    expect(page.get_by_role("region", name="What each step changed")).to_be_visible()
    assert visit.grave_violations() == []
    assert visit.overflow() == 0
    page.get_by_role("link", name="All events").click()
    expect(page.get_by_role("heading", name="Events")).to_be_visible()
    assert visit.grave_violations() == []
    assert visit.overflow() == 0


def test_a_key_that_the_tab_keeps_opens_a_permanent_link(visitor: Visitor, keeping: Keeping, tmp_path: Path) -> None:
    token = "stc_" + "e" * 43
    scopes = frozenset({"compare", "events:read", "events:write"})
    write_keys(tmp_path / "keys.json", (Key("editor", digest(token), scopes, MADE),))
    visit = visitor()
    page = visit.open(keeping(keys_file=str(tmp_path / "keys.json")))
    page.get_by_label("Key", exact=True).fill(token)
    page.get_by_role("button", name="A march and the police").click()
    page.get_by_role("button", name="Keep as an event").click()
    expect(page.get_by_role("region", name="What each step changed")).to_be_visible()
    page.get_by_role("link", name="All events").click()
    expect(page.get_by_role("heading", name="Events")).to_be_visible()
    assert token not in page.content()
    visit.faults = [fault for fault in visit.faults if "status of 401" not in fault]  # each page asks for the key first


@pytest.mark.parametrize("script", [True, False], ids=["with-script", "without"])
def test_an_account_is_revised_by_two_people_and_withdrawn(visitor: Visitor, keeping: Keeping, script: bool) -> None:
    visit = visitor(java_script_enabled=script, color_scheme="dark", viewport={"width": 390, "height": 844})
    page = visit.open(keeping())
    page.locator("[name='/event/title']").fill("Ferry talks")
    fill(page, ("Owner", OWNER), ("Union", UNION))
    compare(page)
    page.get_by_role("button", name="Keep as an event").click()
    page.get_by_role("link", name="Revise the account of Owner").click()
    other = page.context.new_page()
    other.goto(page.url)
    for each, offered in ((other, "13 sailings"), (page, "14 sailings")):
        each.get_by_label("Text", exact=True).fill(OWNER.replace("12 sailings", offered))
        each.get_by_role("button", name="Keep the revision").click()
    expect(page.get_by_role("alert")).to_be_focused()
    refused(visit, 412)
    expect(page.locator("del")).to_have_text("13")
    expect(page.locator("ins")).to_have_text("14")
    expect(page.get_by_label("Text", exact=True)).to_have_value(OWNER.replace("12 sailings", "14 sailings"))
    if script:
        assert visit.grave_violations() == []
    page.get_by_role("button", name="Put mine in its place").click()
    page.get_by_role("link", name="Compare the text with the one before").first.click()
    expect(page.get_by_role("region", name="What revision 3 says otherwise")).to_contain_text("Says something else")
    if script:
        assert visit.grave_violations() == []
    assert visit.overflow() == 0
    page.get_by_role("link", name="Ferry talks").click()
    page.get_by_role("link", name="Withdraw the account of Owner").click()
    if script:
        assert visit.grave_violations() == []
    page.get_by_role("button", name="Withdraw it").click()
    expect(page.get_by_role("region", name="What each step changed")).to_contain_text("Account withdrawn: Owner")
    page.get_by_role("button", name="Archive it").click()
    expect(page.get_by_text("The event is archived")).to_be_visible()
