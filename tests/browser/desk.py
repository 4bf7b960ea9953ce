"""What a fact-checker types at the desk and presses there."""

from __future__ import annotations

from playwright.sync_api import Page

from tests.browser.visit import Visit

OWNER = "The talks with the union began at 2 p.m. and lasted 90 minutes.\n\nWe offered 12 sailings a week."
UNION = "The talks started at 14:00. They lasted two hours. We were offered 14 sailings a week."
PAGE = (
    "<!doctype html><html><body><nav><a href='/'>Home</a> <a href='/news'>News</a></nav><article><h1>Talks</h1>"
    "<p>The mediator said that the talks had lasted for two hours and that both sides would meet again on Friday.</p>"
    "<p>No vote on a strike was held, and none is planned before the end of the month.</p></article>"
    "<footer>Imprint and contact</footer></body></html>"
)

_CALLED = """(() => {
    const focused = document.activeElement;
    const words = focused.labels?.[0]?.textContent ?? focused.getAttribute("aria-label") ?? focused.textContent;
    return words.replace(/\\s+/g, " ");
})()"""


def fill(page: Page, *accounts: tuple[str, str]) -> None:
    for index, (party, text) in enumerate(accounts):
        page.get_by_label("Party that speaks").nth(index).fill(party)
        page.get_by_label("Text", exact=True).nth(index).fill(text)


def compare(page: Page) -> None:
    page.locator("[data-compare]").click()


def refused(visit: Visit, status: int) -> None:
    """Chromium notes in its console that a page came with ``status``: this one was to."""
    noted = [fault for fault in visit.faults if f"status of {status}" in fault]
    assert len(noted) == 1
    visit.faults.remove(noted[0])


def tab_to(page: Page, label: str) -> None:
    """Presses Tab until what is called ``label`` has the focus: of a field its label or legend, of a button or link its words."""
    for _ in range(300):
        page.keyboard.press("Tab")
        if page.evaluate(_CALLED).strip().startswith(label):
            return
    raise AssertionError(f"Tab does not lead to {label}")
