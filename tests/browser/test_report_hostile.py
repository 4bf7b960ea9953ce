"""What a text or a name may hold is shown as text, and changes nothing else on the page."""

from __future__ import annotations

import pytest
from flask.testing import FlaskClient
from playwright.sync_api import expect

from tests.browser.conftest import Visitor
from tests.browser.events import SCRIPT, hostile, report

pytestmark = pytest.mark.needs("chromium", "apt-get install chromium")


@pytest.mark.parametrize("width", [1360, 390], ids=["wide", "phone"])
def test_markup_is_text(visitor: Visitor, api: FlaskClient, width: int) -> None:
    visit = visitor(viewport={"width": width, "height": 900})
    page = visit.show(report(api, hostile()))
    assert "taken" not in page.title().split("<script>")[0]
    assert page.title().startswith("Title <script>")
    assert page.locator("img").count() == 0
    assert page.locator("script").count() == 1
    expect(page.locator(".text").first).to_contain_text(SCRIPT)
    expect(page.locator(".text").first).to_contain_text("{{ 7 * 7 }}")
    expect(page.locator(".colophon")).to_be_visible()  # a closing tag in a text closed nothing
    assert visit.overflow() == 0


def test_no_sign_turns_the_direction_of_what_follows(visitor: Visitor, api: FlaskClient) -> None:
    page = visitor().show(report(api, hostile()))
    text = page.locator("main").inner_text()
    assert not set(text) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u0007")
    assert "\ufffdton saw eriF\ufffd" in text
    loose = page.evaluate(
        """[...document.querySelectorAll('.who bdi, .value, blockquote bdi, .text, .text mark')]
           .filter((each) => !getComputedStyle(each).unicodeBidi.startsWith('isolate')).length"""
    )
    assert loose == 0


def test_stacked_signs_stay_within_their_quote(visitor: Visitor, api: FlaskClient) -> None:
    page = visitor().show(report(api, hostile()))
    clipped = page.evaluate(
        """[...document.querySelectorAll('blockquote, .text')].every((each) => getComputedStyle(each).overflowX === 'clip')"""
    )
    assert clipped


def test_the_picture_holds_none_of_it_as_markup(api: FlaskClient, visitor: Visitor) -> None:
    page = visitor().show(report(api, hostile(), "image/svg+xml"))
    assert page.evaluate("document.documentElement.nodeName") == "svg"
    assert page.locator("script, img, foreignObject").count() == 0
