"""The desk for who has no script, or no mouse."""

from __future__ import annotations

import pytest
from playwright.sync_api import FilePayload, expect

from tests.browser.conftest import Visitor
from tests.browser.desk import OWNER, PAGE, UNION, compare, fill, refused, tab_to

pytestmark = pytest.mark.needs("chromium", "apt-get install chromium")


def test_the_whole_way_without_a_script(visitor: Visitor, served: str) -> None:
    visit = visitor(java_script_enabled=False, accept_downloads=True)
    page = visit.open(served)
    fill(page, ("Owner", OWNER), ("", UNION))
    page.get_by_role("button", name="Add an account").click()
    expect(page.get_by_label("Party that speaks").nth(2)).to_be_focused()
    file: FilePayload = {"name": "mediator.html", "mimeType": "text/html", "buffer": PAGE.encode()}
    page.get_by_label("Text files, web pages").set_input_files([file])
    page.get_by_role("button", name="Read the files").click()
    expect(page.get_by_label("Party that speaks").nth(2)).to_have_value("Mediator")
    compare(page)
    expect(page.get_by_role("alert")).to_be_focused()
    refused(visit, 422)
    expect(page.get_by_label("Text", exact=True).nth(1)).to_have_value(UNION)
    page.get_by_label("Party that speaks").nth(1).fill("Union")
    compare(page)
    expect(page.locator(".section.divergence")).to_contain_text("12 sailings")
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Markdown", exact=True).click()
    assert "12 sailings" in waiting.value.path().read_text("utf-8")
    page.get_by_role("button", name="Edit the accounts").click()
    expect(page.get_by_label("Text", exact=True).first).to_have_value(OWNER)
    page.get_by_role("button", name="Remove account 3").click()
    expect(page.get_by_label("Text", exact=True)).to_have_count(2)


def test_nothing_is_shown_that_needs_a_script(visitor: Visitor, served: str) -> None:
    page = visitor(java_script_enabled=False).open(served)
    for control in ("Clear the form", "Bring back my other draft", "Put the removed account back"):
        expect(page.get_by_role("button", name=control)).to_be_hidden()
    expect(page.get_by_text("Drop them anywhere")).to_be_hidden()


def test_the_whole_way_by_keyboard(visitor: Visitor, served: str) -> None:
    page = visitor().open(served)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("#main")).to_be_focused()
    for party, text in (("Owner", OWNER), ("Union", UNION)):
        tab_to(page, "Party that speaks")
        page.keyboard.type(party)
        tab_to(page, "Text")
        page.keyboard.insert_text(text)
    tab_to(page, "Add an account")
    page.keyboard.press("Enter")
    page.keyboard.type("Mediator")
    tab_to(page, "Remove account 3")
    page.keyboard.press("Enter")
    tab_to(page, "Compare")
    page.keyboard.press("Enter")
    expect(page.locator(".section.divergence")).to_contain_text("12 sailings")
    tab_to(page, "Edit the accounts")
    page.keyboard.press("Enter")
    expect(page.get_by_label("Text", exact=True).nth(1)).to_have_value(UNION)


def test_nothing_that_has_the_focus_is_under_the_bar(visitor: Visitor, served: str) -> None:
    page = visitor(viewport={"width": 390, "height": 844}, reduced_motion="reduce").open(served)
    for _ in range(30):
        page.keyboard.press("Tab")
        covered = page.evaluate(
            """() => {
                const focused = document.activeElement, bar = document.querySelector(".send");
                const [its, bars] = [focused, bar].map((each) => each.getBoundingClientRect());
                return !bar.contains(focused) && its.bottom > bars.top + 1 && its.top < bars.bottom && its.height < 200;
            }"""
        )
        assert not covered, page.evaluate("document.activeElement.outerHTML")
