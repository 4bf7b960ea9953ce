"""Nothing that was typed at the desk is lost: by a reload, a crash, a service that is gone, or a key that has expired."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, Route, expect

from tests.api.keyed import TOKENS, keyed
from tests.browser.conftest import Visitor
from tests.browser.desk import OWNER, UNION, compare, fill, refused
from tests.browser.serving import serving

pytestmark = pytest.mark.needs("chromium", "apt-get install chromium")


def kept(page: Page) -> None:
    """Waits until what was typed is kept."""
    page.wait_for_function(
        """() => {
            const typed = [...new FormData(document.querySelector("[data-desk]"))].filter(([name, value]) => name.startsWith("/") && value);
            const fields = JSON.parse(localStorage.getItem("desk-draft"))?.fields ?? [];
            return typed.length && JSON.stringify(typed.map(([, value]) => value)) === JSON.stringify(fields.map(([, value]) => value));
        }"""
    )


def test_a_draft_outlives_the_page(visitor: Visitor, served: str) -> None:
    page = visitor().open(served)
    fill(page, ("Owner", OWNER), ("Union", UNION))
    page.get_by_role("button", name="Add an account").click()
    page.get_by_label("Party that speaks").nth(2).fill("Mediator")
    page.locator("summary").nth(2).click()
    page.get_by_label("This is an article").nth(2).check()
    kept(page)
    again = page.context.new_page()  # as after a crash: nothing was said to the page that is gone
    page.close(run_before_unload=False)
    again.goto(served)
    expect(again.get_by_label("Text", exact=True).first).to_have_value(OWNER)
    expect(again.get_by_label("Party that speaks").nth(2)).to_have_value("Mediator")
    expect(again.get_by_label("This is an article").nth(2)).to_be_checked()
    expect(again.get_by_text("This is what you typed until")).to_be_visible()


def test_a_draft_is_cleared_by_a_button(visitor: Visitor, served: str) -> None:
    page = visitor().open(served)
    fill(page, ("Owner", OWNER))
    kept(page)
    page.once("dialog", lambda dialog: dialog.accept())
    page.get_by_role("button", name="Clear the form").click()
    expect(page.get_by_label("Text", exact=True).first).to_have_value("")
    assert page.evaluate("localStorage.length") == 0
    page.reload()
    expect(page.get_by_label("Text", exact=True).first).to_have_value("")


def test_a_new_comparison_begins_blank_and_the_old_one_comes_back(visitor: Visitor, served: str) -> None:
    page = visitor().open(served)
    fill(page, ("Owner", OWNER), ("Union", UNION))
    compare(page)
    page.get_by_role("link", name="New comparison").click()
    expect(page.get_by_label("Text", exact=True).first).to_have_value("")
    page.get_by_role("button", name="Bring back my other draft").click()
    expect(page.get_by_label("Text", exact=True).first).to_have_value(OWNER)
    page.reload()
    expect(page.get_by_label("Text", exact=True).nth(1)).to_have_value(UNION)


def test_an_example_takes_no_draft_away(visitor: Visitor, served: str) -> None:
    page = visitor().open(served)
    fill(page, ("Owner", OWNER), ("Union", UNION))
    kept(page)
    page.get_by_role("button", name="A march and the police").click()
    page.get_by_role("button", name="Edit the accounts").click()
    page.get_by_label("Party that speaks").first.fill("Somebody")
    kept(page)
    page.get_by_role("button", name="Bring back my other draft").click()
    expect(page.get_by_label("Text", exact=True).first).to_have_value(OWNER)
    expect(page.get_by_label("Text", exact=True).nth(2)).to_have_value("")


def test_the_form_is_there_when_one_comes_back(visitor: Visitor, served: str) -> None:
    page = visitor().open(served)
    fill(page, ("Owner", OWNER), ("Union", UNION))
    compare(page)
    expect(page.locator("[data-report]")).to_be_visible()
    page.go_back()
    expect(page.get_by_label("Text", exact=True).nth(1)).to_have_value(UNION)
    compare(page)
    expect(page.locator("[data-report]")).to_be_visible()


def test_a_service_that_is_gone_costs_nothing(visitor: Visitor, served: str) -> None:
    visit = visitor()
    page = visit.open(served)
    fill(page, ("Owner", OWNER), ("Union", UNION))

    def gone(route: Route) -> None:
        route.abort("connectionrefused")

    page.route("**/livez", gone)
    compare(page)
    expect(page.get_by_text("The service cannot be reached. Nothing is lost")).to_be_visible()
    expect(page.get_by_label("Text", exact=True).first).to_have_value(OWNER)
    page.unroute("**/livez", gone)
    compare(page)
    expect(page.locator("[data-report]")).to_be_visible()
    visit.faults = [fault for fault in visit.faults if "ERR_CONNECTION_REFUSED" not in fault]


def test_a_key_is_kept_for_the_tab_and_a_bad_one_costs_nothing(
    visitor: Visitor, tmp_path_factory: pytest.TempPathFactory
) -> None:
    client, log = keyed(tmp_path_factory.mktemp("keys"))
    with serving(client.application) as address:
        visit = visitor()
        page = visit.open(address)
        fill(page, ("Owner", OWNER), ("Union", UNION))
        page.get_by_label("Key", exact=True).fill(TOKENS["past"])
        compare(page)
        expect(page.get_by_role("alert")).to_contain_text("this key has expired")
        refused(visit, 401)
        expect(page.get_by_label("Text", exact=True).first).to_have_value(OWNER)
        assert TOKENS["past"] not in page.content()
        page.get_by_label("Key", exact=True).fill(TOKENS["desk"])
        compare(page)
        expect(page.locator("[data-report]")).to_be_visible()
        page.get_by_role("link", name="New comparison").click()
        expect(page.get_by_label("Key", exact=True)).to_have_value(TOKENS["desk"])
        assert not any(token in page.evaluate("JSON.stringify(localStorage)") for token in TOKENS.values())
        assert not any(token in log.getvalue() for token in TOKENS.values())
