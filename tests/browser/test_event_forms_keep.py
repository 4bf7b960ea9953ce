"""Nothing that was typed into the forms of a kept event is lost: by a reload, a crash, a lost connection, or a key."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, Route, expect

from api.keys.key import Key, digest
from api.keys.key_file import write_keys
from tests.api.keyed import MADE
from tests.browser.conftest import Keeping, Visitor
from tests.browser.desk import OWNER, UNION, compare, fill, refused
from tests.browser.visit import Visit

pytestmark = pytest.mark.needs("chromium", "apt-get install chromium")

MEDIATOR = "The talks lasted three hours."


def keep_event(visit: Visit, address: str, key: str = "") -> Page:
    """The page of an event."""
    page = visit.open(address)
    if key:
        page.get_by_label("Key", exact=True).fill(key)
    page.locator("[name='/event/title']").fill("Ferry talks")
    fill(page, ("Owner", OWNER), ("Union", UNION))
    compare(page)
    page.get_by_role("button", name="Keep as an event").click()
    expect(page.get_by_role("region", name="What each step changed")).to_be_visible()
    return page


def kept(page: Page, words: str) -> None:
    """Waits until the browser has kept ``words``."""
    page.wait_for_function(
        "words => Object.entries(localStorage).some(([name, kept]) => name.startsWith('desk-typed:') && kept.includes(words))",
        arg=words,
    )


def nothing_kept(page: Page) -> None:
    page.wait_for_function("!Object.keys(localStorage).some((name) => name.startsWith('desk-typed:'))")


def test_an_account_outlives_the_page_until_it_is_added(visitor: Visitor, keeping: Keeping) -> None:
    page = keep_event(visitor(), keeping())
    fill(page, ("Mediator", MEDIATOR))
    page.locator("[name$='/channel']").select_option("press_briefing")
    kept(page, "press_briefing")
    again = page.context.new_page()  # as after a crash: nothing was said to the page that is gone
    again.goto(page.url)
    page.close(run_before_unload=False)
    expect(again.get_by_text("What you typed here before is back")).to_be_visible()
    expect(again.get_by_label("Text", exact=True)).to_have_value(MEDIATOR)
    expect(again.locator("[name$='/channel']")).to_have_value("press_briefing")
    again.get_by_role("button", name="Add and compare").click()
    expect(again.get_by_role("region", name="What each step changed")).to_contain_text("Account added: Mediator")
    expect(again.get_by_label("Text", exact=True)).to_have_value("")
    nothing_kept(again)


def test_a_draft_is_discarded_by_a_button(visitor: Visitor, keeping: Keeping) -> None:
    page = keep_event(visitor(), keeping())
    page.get_by_role("link", name="Revise the account of Owner").click()
    page.get_by_label("Text", exact=True).fill(MEDIATOR)
    kept(page, MEDIATOR)
    page.reload()
    expect(page.get_by_label("Text", exact=True)).to_have_value(MEDIATOR)
    page.get_by_role("button", name="Discard it").click()
    expect(page.get_by_label("Text", exact=True)).to_have_value(OWNER)
    nothing_kept(page)


def test_a_draft_is_of_the_account_as_it_was(visitor: Visitor, keeping: Keeping) -> None:
    visit = visitor()
    page = keep_event(visit, keeping())
    page.get_by_role("link", name="Revise the account of Owner").click()
    expect(page.get_by_role("button", name="Keep the revision")).to_be_visible()
    page.get_by_label("Text", exact=True).fill(OWNER.replace("12 sailings", "14 sailings"))
    kept(page, "14 sailings")
    client = page.request
    client.post(
        page.url,
        multipart={"do": "revise", "/accounts/0/text": OWNER.replace("12 sailings", "13 sailings"), "edition": page.locator("[name=edition]").input_value()},
    )  # fmt: skip
    page.reload()
    expect(page.get_by_text("What you typed here before is back")).to_be_visible()
    page.get_by_role("button", name="Keep the revision").click()
    expect(page.get_by_role("alert")).to_contain_text("Somebody has changed this account meanwhile")
    refused(visit, 412)
    expect(page.locator("del")).to_have_text("13")
    expect(page.locator("ins")).to_have_text("14")


def test_a_lost_connection_and_a_mistake_cost_nothing(visitor: Visitor, keeping: Keeping) -> None:
    visit = visitor()
    page = keep_event(visit, keeping())
    fill(page, ("", MEDIATOR))

    def gone(route: Route) -> None:
        route.abort("connectionrefused")

    page.route("**/livez", gone)
    page.get_by_role("button", name="Add and compare").click()
    expect(page.get_by_text("The service cannot be reached. Nothing is lost")).to_be_visible()
    page.unroute("**/livez", gone)
    page.get_by_role("button", name="Add and compare").click()
    expect(page.get_by_role("alert")).to_contain_text("is missing")
    refused(visit, 422)
    kept(page, MEDIATOR)
    page.get_by_role("link", name="All events").click()
    page.get_by_role("link", name="Ferry talks").click()
    expect(page.get_by_label("Text", exact=True)).to_have_value(MEDIATOR)
    visit.faults = [fault for fault in visit.faults if "ERR_CONNECTION_REFUSED" not in fault]


def test_a_file_that_cannot_be_read_is_said_at_its_field(visitor: Visitor, keeping: Keeping) -> None:
    visit = visitor()
    page = keep_event(visit, keeping())
    fill(page, ("Mediator", ""))
    field = page.get_by_label("Or a file")
    field.set_input_files([{"name": "scan.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.7"}])
    page.get_by_role("button", name="Add and compare").click()
    alert = page.get_by_role("alert")
    expect(alert).to_be_focused()
    refused(visit, 422)
    alert.get_by_role("link", name="File").click()
    expect(field).to_be_focused()
    expect(field).to_have_attribute("aria-invalid", "true")
    expect(page.get_by_label("Party that speaks")).to_have_value("Mediator")


def test_a_key_that_is_refused_costs_nothing(visitor: Visitor, keeping: Keeping, tmp_path: Path) -> None:
    token = "stc_" + "e" * 43
    scopes = frozenset({"compare", "events:read", "events:write"})
    write_keys(tmp_path / "keys.json", (Key("editor", digest(token), scopes, MADE),))
    visit = visitor()
    page = keep_event(visit, keeping(keys_file=str(tmp_path / "keys.json")), token)
    event = page.url
    fill(page, ("Mediator", MEDIATOR))
    page.locator("#add-key").fill("nonsense")
    page.get_by_role("button", name="Add and compare").click()
    expect(page.get_by_text("this is no key of this service")).to_be_visible()
    page.goto(event)
    page.get_by_label("Key", exact=True).fill(token)
    page.get_by_role("button", name="Go on").click()
    expect(page.get_by_label("Text", exact=True)).to_have_value(MEDIATOR)
    page.get_by_role("button", name="Add and compare").click()
    expect(page.get_by_role("region", name="What each step changed")).to_contain_text("Account added: Mediator")
    nothing_kept(page)
    visit.faults = [fault for fault in visit.faults if "status of 401" not in fault]  # each page asks for the key first
