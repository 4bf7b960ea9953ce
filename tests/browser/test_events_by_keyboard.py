"""The pages of kept events for who has no mouse: every step by Tab, Enter, Space and the arrow keys."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Keeping, Visitor
from tests.browser.desk import OWNER, UNION, fill, refused, tab_to
from tests.browser.visit import Visit

pytestmark = pytest.mark.needs("chromium", "apt-get install chromium")

REVISED = OWNER.replace("12 sailings", "13 sailings")


def press(page: Page, label: str, key: str = "Enter") -> None:
    """Goes to what is called ``label`` by Tab, and presses ``key`` there."""
    tab_to(page, label)
    page.keyboard.press(key)


@pytest.fixture(params=[True, False], ids=["with-script", "without"])
def visit(request: pytest.FixtureRequest, visitor: Visitor) -> Visit:
    return visitor(java_script_enabled=request.param, reduced_motion="reduce")


@pytest.fixture
def event(visit: Visit, keeping: Keeping) -> Page:
    """The page of an event with two accounts, which was reached by keyboard."""
    page = visit.open(keeping())
    page.locator("[name='/event/title']").fill("Ferry talks")
    fill(page, ("Owner", OWNER), ("Union", UNION))
    press(page, "Compare")
    expect(page.locator("[data-report]")).to_be_visible()
    press(page, "Keep as an event")
    expect(page.get_by_role("region", name="What each step changed")).to_be_visible()
    return page


def test_an_event_is_found_and_an_account_added(visit: Visit, event: Page) -> None:
    press(event, "All events")
    expect(event.get_by_role("heading", name="Events", exact=True)).to_be_visible()
    tab_to(event, "Words")
    event.keyboard.type("ferry")
    event.keyboard.press("Enter")
    expect(event.get_by_label("Words", exact=True)).to_have_value("ferry")
    press(event, "Ferry talks")
    expect(event.get_by_role("region", name="Add an account")).to_be_visible()
    press(event, "Add an account")
    tab_to(event, "Party that speaks")
    event.keyboard.type("Mediator")
    event.keyboard.press("Enter")  # sends it without its text
    expect(event.get_by_role("alert")).to_be_focused()
    refused(visit, 422)
    expect(event.get_by_label("Party that speaks")).to_have_value("Mediator")
    press(event, "Text")
    expect(event.get_by_label("Text", exact=True)).to_be_focused()
    event.keyboard.insert_text("The talks lasted three hours.")
    press(event, "Add and compare")
    expect(event.get_by_role("region", name="What each step changed")).to_contain_text("Account added: Mediator")


def test_an_account_is_revised_and_its_revisions_are_compared(event: Page) -> None:
    press(event, "Revise the account of Owner")
    expect(event.get_by_role("heading", name="Revise the account of Owner")).to_be_visible()
    tab_to(event, "Text")
    event.keyboard.press("Control+A")
    event.keyboard.insert_text(REVISED)
    press(event, "Keep the revision")
    expect(event.get_by_role("region", name="What each step changed")).to_contain_text("Account revised: Owner")
    press(event, "Compare revisions")
    expect(event.locator("del")).to_have_text("12")
    tab_to(event, "Revision 1 and revision 2, side by side")
    expect(event.get_by_role("region", name="Revision 1 and revision 2, side by side")).to_be_focused()
    press(event, "Ferry talks")
    expect(event.get_by_role("region", name="What each step changed")).to_be_visible()
    press(event, "Withdraw the account of Owner")
    expect(event.get_by_role("heading", name="Withdraw the account of Owner")).to_be_visible()
    press(event, "Withdraw it")
    expect(event.get_by_role("region", name="What each step changed")).to_contain_text("Account withdrawn: Owner")


def test_points_are_reviewed_joined_and_given_back(event: Page) -> None:
    press(event, "Confirm point")
    expect(event.get_by_text("Confirmed by a person")).to_be_visible()
    press(event, "Change or note point")
    expect(event.get_by_role("heading", name="Review point")).to_be_visible()
    press(event, "It is right as the engine has it", "ArrowDown")
    expect(event.get_by_label("It is no point")).to_be_checked()
    tab_to(event, "Note")
    event.keyboard.type("They count otherwise")
    press(event, "Keep the review")
    reviews = event.get_by_role("region", name="Reviews", exact=True)
    expect(reviews).to_contain_text("They count otherwise")
    press(event, "Take the review back")
    expect(reviews).to_contain_text("Taken back")
    before = event.locator("article.point").count()
    press(event, "Join or separate point")
    expect(event.get_by_role("heading", name="Join or separate point")).to_be_visible()
    press(event, "p", "Space")  # the first of the other points
    press(event, "Join the points")
    expect(event.get_by_text("The engine does not find this point")).to_be_visible()
    expect(event.locator("article.point")).to_have_count(before - 1)
    press(event, "Archive it")
    expect(event.get_by_text("The event is archived")).to_be_visible()
