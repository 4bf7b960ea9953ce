"""The desk as a fact-checker uses it, with a script."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import FilePayload, expect

from tests.api.documents.word_files import paragraph, word_file
from tests.browser.conftest import Visitor
from tests.browser.desk import OWNER, PAGE, UNION, compare, fill, refused

pytestmark = pytest.mark.needs("chromium", "apt-get install chromium")

SIZES = {"wide": {"width": 1280, "height": 900}, "phone": {"width": 390, "height": 844}}


def test_from_paste_to_report_and_back(visitor: Visitor, served: str) -> None:
    page = visitor().open(served)
    page.get_by_label("Event", exact=False).first.fill("Ferry talks")
    fill(page, ("Owner", OWNER), ("Union", UNION))
    expect(page.locator("[data-count]").first).to_have_text("19 words")
    compare(page)
    expect(page.get_by_role("heading", name="Ferry talks")).to_be_visible()
    expect(page.locator(".section.divergence")).to_contain_text("12 sailings")
    page.get_by_role("button", name="Edit the accounts").click()
    expect(page.get_by_label("Text", exact=True).first).to_have_value(OWNER)
    expect(page.get_by_label("Party that speaks").nth(1)).to_have_value("Union")
    page.get_by_label("Text", exact=True).nth(1).fill(UNION.replace("14 sailings", "12 sailings"))
    compare(page)
    expect(page.locator("[data-report]")).to_be_visible()
    expect(page.locator(".section.divergence")).not_to_contain_text("12 sailings")


def test_a_report_that_is_loaded_again_is_the_same(visitor: Visitor, served: str) -> None:
    page = visitor().open(served)
    page.get_by_role("button", name="A call of two presidents").click()
    page.get_by_role("button", name="Next point").click()
    page.reload()
    expect(page.locator("[data-report]")).to_be_visible()


@pytest.mark.parametrize("label", ["HTML", "Markdown", "CSV", "JSON", "SVG"])
def test_a_report_is_taken_away(visitor: Visitor, served: str, label: str) -> None:
    page = visitor(accept_downloads=True).open(served)
    page.get_by_role("button", name="A train collision").click()
    with page.expect_download() as waiting:
        page.get_by_role("button", name=label, exact=True).click()
    assert re.fullmatch(r"comparison-[0-9a-f]{32}\.(html|md|csv|json|svg)", waiting.value.suggested_filename)
    assert waiting.value.path().stat().st_size > 1_000
    expect(page.locator("[data-report]")).to_be_visible()


def test_accounts_come_and_go(visitor: Visitor, served: str) -> None:
    page = visitor().open(served)
    fill(page, ("Owner", OWNER), ("Union", UNION))
    expect(page.get_by_role("button", name="Remove account 1")).to_be_hidden()
    page.get_by_role("button", name="Add an account").click()
    expect(page.get_by_role("group", name="Account 3")).to_be_visible()
    expect(page.get_by_label("Party that speaks").nth(2)).to_be_focused()
    page.get_by_role("button", name="Remove account 1").click()
    expect(page.get_by_label("Party that speaks").first).to_have_value("Union")
    expect(page.locator("[data-said]")).to_contain_text("Account 1 was removed")
    back = page.get_by_role("button", name="Put the removed account back")
    expect(back).to_be_focused()
    back.click()
    expect(page.get_by_label("Text", exact=True).first).to_have_value(OWNER)
    expect(page.get_by_label("Party that speaks").first).to_be_focused()


def test_a_mistake_is_said_where_it_is(visitor: Visitor, served: str) -> None:
    visit = visitor()
    page = visit.open(served)
    fill(page, ("Owner", OWNER), ("", UNION))
    compare(page)
    summary = page.get_by_role("alert")
    expect(summary).to_be_focused()
    refused(visit, 422)
    party = page.get_by_label("Party that speaks").nth(1)
    expect(party).to_have_accessible_description(re.compile("is missing"))
    expect(party).to_have_attribute("aria-invalid", "true")
    summary.get_by_role("link", name="Account 2, party").click()
    expect(party).to_be_focused()
    expect(page.get_by_label("Text", exact=True).nth(1)).to_have_value(UNION)
    assert visit.grave_violations() == []
    party.press_sequentially("Union")
    party.press("Enter")
    expect(page.locator("[data-report]")).to_be_visible()


def test_files_are_chosen(visitor: Visitor, served: str) -> None:
    page = visitor().open(served)
    files: list[FilePayload] = [
        {"name": "owner.docx", "mimeType": "", "buffer": word_file(paragraph("We offered 12 sailings a week."))},
        {"name": "ferry-union.txt", "mimeType": "", "buffer": "We were offered “14” – no more.".encode("cp1252")},
        {"name": "mediator.html", "mimeType": "", "buffer": PAGE.encode()},
    ]
    page.get_by_label("Text files, web pages").set_input_files(files)
    expect(page.get_by_text("Read owner.docx, ferry-union.txt, mediator.html")).to_be_visible()
    texts = page.get_by_label("Text", exact=True)
    expect(page.get_by_label("Party that speaks").nth(1)).to_have_value("Ferry Union")
    expect(texts.nth(0)).to_have_value("We offered 12 sailings a week.")
    expect(texts.nth(1)).to_have_value("We were offered “14” – no more.")
    expect(texts.nth(2)).to_have_value(re.compile("the talks had lasted for two hours"))
    expect(texts.nth(2)).not_to_have_value(re.compile("Imprint"))
    compare(page)
    expect(page.locator("[data-report]")).to_be_visible()


def test_a_file_is_dropped_on_its_account(visitor: Visitor, served: str) -> None:
    visit = visitor()
    page = visit.open(served)
    drop = """([selector, name, text]) => {
        const held = new DataTransfer();
        held.items.add(new File([text], name));
        const target = document.querySelector(selector);
        for (const kind of ["dragover", "drop"])
          target.dispatchEvent(new DragEvent(kind, { dataTransfer: held, bubbles: true, cancelable: true }));
    }"""
    page.evaluate(drop, ["[data-account]:nth-child(2) textarea", "union.txt", UNION])
    expect(page.get_by_label("Text", exact=True).nth(1)).to_have_value(UNION)
    page.evaluate(drop, ["h1", "scan.pdf", "%PDF-1.7"])
    expect(page.get_by_text("scan.pdf: A PDF cannot be read")).to_be_visible()
    refused(visit, 422)


PASTE = """([selector, plain, markup]) => {
    const held = new DataTransfer();
    held.setData("text/plain", plain);
    if (markup) held.setData("text/html", markup);
    const target = document.querySelector(selector);
    target.value = plain;
    const event = new ClipboardEvent("paste", { clipboardData: held, bubbles: true, cancelable: true });
    target.value = "";
    target.dispatchEvent(event);
    target.value = plain;
}"""


@pytest.mark.parametrize("as_source", [True, False], ids=["source", "copied-from-the-page"])
def test_a_whole_page_is_pasted(visitor: Visitor, served: str, as_source: bool) -> None:
    page = visitor().open(served)
    plain = PAGE if as_source else "Home News\n\nTalks\n\nThe mediator said…\n\nImprint and contact"
    page.evaluate(PASTE, ["textarea", plain, None if as_source else PAGE])
    text = page.get_by_label("Text", exact=True).first
    expect(text).to_have_value(re.compile("No vote on a strike was held"))
    expect(text).not_to_have_value(re.compile("Imprint"))
    page.get_by_role("button", name="Keep all that I pasted").click()
    expect(text).to_have_value(plain)


def test_words_that_are_pasted_stay_as_they_are(visitor: Visitor, served: str) -> None:
    page = visitor().open(served)
    page.evaluate(PASTE, ["textarea", UNION, f"<p><b>{UNION}</b></p>"])
    page.wait_for_timeout(200)
    expect(page.get_by_label("Text", exact=True).first).to_have_value(UNION)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_fits_and_axe_finds_nothing_grave(visitor: Visitor, served: str, size: str, scheme: str) -> None:
    visit = visitor(viewport=SIZES[size], color_scheme=scheme)
    page = visit.open(served)
    page.locator("summary").first.click()
    assert visit.grave_violations() == []
    assert visit.overflow() == 0
    page.get_by_role("button", name="A call of two presidents").click()
    expect(page.locator("[data-report]")).to_be_visible()
    assert visit.grave_violations() == []
    assert visit.overflow() == 0
    page.get_by_role("button", name="Edit the accounts").click()
    expect(page.get_by_label("Party that speaks")).to_have_count(3)
    assert visit.overflow() == 0
