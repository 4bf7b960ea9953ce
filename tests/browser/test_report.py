"""The report in a browser: what a reader sees first, and how she goes from point to point."""

from __future__ import annotations

import re

import pytest
from flask.testing import FlaskClient
from playwright.sync_api import Locator, Page, expect

from api.representations import page as standalone
from tests.browser.conftest import Visitor
from tests.browser.events import CALL, FIRE, STORY, long_comparison, report
from tests.browser.visit import Visit

pytestmark = pytest.mark.needs("chromium", "apt-get install chromium")

WIDE = {"width": 1360, "height": 900}
PHONE = {"width": 390, "height": 844}


def top(element: Locator) -> float:
    box = element.bounding_box()
    assert box is not None
    return box["y"]


def settled(page: Page) -> None:
    """Waits until nothing scrolls any more."""
    page.wait_for_function(
        """() => {
            const at = [scrollY, ...[...document.querySelectorAll('.text')].map((each) => each.scrollTop)].join();
            const same = window.lastSeen === at;
            window.lastSeen = at;
            return same;
        }""",
        polling=150,
    )


@pytest.fixture
def call(visitor: Visitor, api: FlaskClient) -> Page:
    """The report of the shipped example, in a wide window."""
    return visitor(viewport=WIDE, reduced_motion="reduce").show(report(api, CALL))


def test_the_first_thing_is_what_they_say_differently(call: Page) -> None:
    first = call.locator("article.point").first
    expect(first.locator("h3")).to_have_text(
        "White House and Donald Trump say “energy and infrastructure”; Kremlin says “energy infrastructure”."
    )
    assert top(first) < WIDE["height"] / 2
    headings = call.locator(".findings h2").all_inner_texts()
    assert [re.sub(r"\W*\d*$", "", each).lstrip("≠?=○ ") for each in headings] == [
        "Where they diverge", "What stays unclear", "Where they agree", "What only one side says",
    ]  # fmt: skip


def test_a_difference_says_why_by_which_rule_and_how_surely(call: Page) -> None:
    first = call.locator("article.point .contrast").first
    expect(first.locator(".reason")).to_contain_text("covers two things")
    first.locator("summary").click()
    expect(first.locator("details")).to_contain_text("The rule for scope.")
    expect(first.locator("details")).to_contain_text("85 %")


def test_choosing_a_point_brings_its_passages_to_one_height(call: Page) -> None:
    call.locator("#p1").get_by_role("heading").click()
    settled(call)
    expect(call.locator("#p1")).to_have_class(re.compile("current"))
    current = call.locator(".passage.current")
    expect(current).to_have_count(3)
    shown = [each for each in current.all() if each.is_visible()]
    tops = [top(each) for each in shown]
    assert all(0 < each < WIDE["height"] for each in tops)
    call.locator("#p2").get_by_role("heading").click()
    expect(call.locator(".account.silent h3")).to_have_text("Donald Trump")
    expect(call.locator(".account.silent .silent-here")).to_be_visible()


def test_choosing_a_passage_brings_its_point(call: Page) -> None:
    call.locator('.text mark[data-point="p7"]').first.evaluate("each => each.scrollIntoView()")
    call.locator('.text mark[data-point="p7"]').first.click(position={"x": 60, "y": 8})
    expect(call.locator("#p7")).to_have_class(re.compile("current"))
    expect(call.locator("#p7")).to_be_in_viewport()
    assert call.url.endswith("#p7")


def test_arrow_keys_go_from_point_to_point_and_round(call: Page) -> None:
    order = call.locator("article.point").evaluate_all("all => all.map((each) => each.id)")
    seen = []
    for key in ["ArrowRight"] * len(order) + ["ArrowLeft"]:
        call.keyboard.press(key)
        seen.append(call.locator("article.point.current").get_attribute("id"))
    assert seen == [*order[1:], order[0], order[-1]]
    expect(call.locator("[data-now]")).to_contain_text(f"{len(order)} of {len(order)}")


def test_arrow_keys_stay_with_a_field_that_has_them(call: Page) -> None:
    call.locator(".filters summary").click()
    score = call.get_by_label("Score from")
    score.focus()
    before = call.locator("article.point.current").get_attribute("id")
    call.keyboard.press("ArrowRight")
    assert call.locator("article.point.current").get_attribute("id") == before


@pytest.mark.parametrize(
    ("narrow", "left"),
    [
        pytest.param(lambda page: page.get_by_role("checkbox", name="Agreement").uncheck(), {"p4", "p6"}, id="status"),
        pytest.param(lambda page: page.get_by_label("Kind").select_option("commitment"), {"p4"}, id="kind"),
        pytest.param(
            lambda page: page.get_by_label("Party").select_option("Donald Trump"), {"p1", "p4", "p5"}, id="party"
        ),
        pytest.param(lambda page: page.get_by_label("Score from").fill("0.8"), {"p1", "p2"}, id="score"),
    ],
)
def test_filters(call: Page, narrow, left: set[str]) -> None:
    call.locator(".filters summary").click()
    narrow(call)
    visible = call.locator("article.point:visible").evaluate_all("all => all.map((each) => each.id)")
    assert set(visible) == left
    assert set(call.locator("mark:not(.off)").evaluate_all("all => all.map((each) => each.dataset.point)")) == left
    assert set(call.locator(".line:not(.off)").evaluate_all("all => all.map((each) => each.dataset.point)")) == left
    expect(call.locator("[data-shown]")).to_have_text(f"{len(left)} of 7 points are shown")
    call.get_by_role("button", name="Next point").click()
    assert call.locator("article.point.current").get_attribute("id") in left
    call.get_by_role("button", name="Show all").click()
    expect(call.locator("[data-shown]")).to_have_text("all 7 points are shown")


def test_a_link_to_a_point_opens_it_there(visitor: Visitor, api: FlaskClient) -> None:
    page = visitor(viewport=WIDE).show(report(api, CALL), "#p5")
    expect(page.locator("#p5")).to_have_class(re.compile("current"))
    expect(page.locator("#p5")).to_be_in_viewport()


def test_five_accounts_meet_though_their_columns_are_far_apart(visitor: Visitor, api: FlaskClient) -> None:
    page = visitor(viewport=WIDE, reduced_motion="reduce").show(report(api, FIRE))
    point = page.locator("article.point", has_text="Six engines")
    point.get_by_role("heading").click()
    settled(page)
    for party in ("Fire Brigade", "City Council"):
        expect(page.locator(".account", has=page.get_by_role("heading", name=party))).to_be_in_viewport(ratio=0.5)


def test_second_hand_words_are_named_as_such(visitor: Visitor, api: FlaskClient) -> None:
    page = visitor(viewport=WIDE).show(report(api, STORY))
    expect(page.locator("article.point h3").first).to_contain_text(
        "Ann Reid for Northern Ferries, as quoted by The Courier says “14 sailings”"
    )
    column = page.locator(".account", has=page.get_by_role("heading", name=re.compile("Ann Reid")))
    expect(column.locator(".second-hand")).to_contain_text("Second-hand")
    expect(column.locator(".elsewhere").last).to_contain_text("Rain fell all day.")


def test_the_texts_are_shown_as_submitted(call: Page) -> None:
    for account, text in zip(CALL["accounts"], call.locator(".account .text").all(), strict=True):
        shown = text.evaluate(
            """each => {
                const copy = each.cloneNode(true);
                for (const badge of copy.querySelectorAll('.badge')) badge.remove();
                return copy.textContent;
            }"""
        )
        assert shown == account["text"]


@pytest.mark.parametrize("viewport", [WIDE, PHONE, {"width": 800, "height": 600}], ids=["wide", "phone", "tablet"])
@pytest.mark.parametrize("event", [CALL, FIRE, STORY], ids=["call", "fire", "story"])
def test_nothing_is_wider_than_the_window(visitor: Visitor, api: FlaskClient, viewport, event) -> None:
    visit: Visit = visitor(viewport=viewport)
    visit.show(report(api, event))
    assert visit.overflow() == 0


def test_the_largest_comparison_is_read_and_filtered(visitor: Visitor, api: FlaskClient) -> None:
    answer = report(api, CALL)
    answer.data = standalone.write(long_comparison(10, 200))
    page = visitor(viewport=WIDE, reduced_motion="reduce").show(answer)
    expect(page.locator("[data-shown]")).to_have_text("all 100 points are shown")
    page.locator(".filters summary").click()
    page.get_by_role("checkbox", name="Agreement").uncheck()
    expect(page.locator("[data-shown]")).to_have_text("67 of 100 points are shown")
    page.get_by_role("button", name="Previous point").click()
    expect(page.locator("article.point.current")).to_be_in_viewport()
