"""The report in a browser: what a reader sees first, and how she goes from point to point."""

from __future__ import annotations

import re

import pytest
from flask.testing import FlaskClient
from playwright.sync_api import Locator, Page, expect

from tests.browser import made
from tests.browser.conftest import Visitor
from tests.browser.events import CALL, report
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
def talks(visitor: Visitor) -> Page:
    """The report of made.ferry_talks, in a wide window."""
    return visitor(viewport=WIDE, reduced_motion="reduce").show(made.page(made.ferry_talks()))


def test_the_first_thing_is_what_they_say_differently(talks: Page) -> None:
    first = talks.locator("article.point").first
    expect(first.locator("h3")).to_have_text(
        "Northern Ferries says “We will restore 12 sailings a week”; Seafarers' Union says “We were promised 14 sailings a week”."
    )
    assert top(first) < WIDE["height"] / 2
    headings = talks.locator(".findings h2").all_inner_texts()
    assert [re.sub(r"\W*\d*$", "", each).lstrip("≠?=○ ") for each in headings] == [
        "Where they diverge", "What stays unclear", "Where they agree", "What only one side says",
    ]  # fmt: skip


def test_a_difference_says_why_by_which_rule_and_how_surely(talks: Page) -> None:
    first, second = talks.locator("#p4 .contrast").all()
    expect(first.locator(".reason")).to_have_text("One covers more than the other.")
    expect(first.locator("summary")).to_contain_text("Likely a difference in scope 85 %")
    first.locator("summary").click()
    expect(first.locator("details")).to_contain_text("The rule for scope. What counts as a difference in scope.")
    expect(second).to_contain_text("Also commitment: Northern Ferries and Port of Leith say “agreed”")
    expect(second.locator("summary")).to_contain_text("About as likely as not a difference in commitment 50 %")


def test_what_is_uncertain_looks_so(talks: Page) -> None:
    def line(selector: str) -> str:
        return talks.locator(selector).first.evaluate("each => getComputedStyle(each).borderLeftStyle")

    assert line("#p2") == "solid"
    assert line("#p5") == "dashed"
    expect(talks.locator("#p4 .contrast").nth(1)).to_have_class(re.compile("doubtful"))
    expect(talks.locator("#p4 .contrast").nth(0)).not_to_have_class(re.compile("doubtful"))


def test_choosing_a_point_brings_its_passages_to_one_height(talks: Page) -> None:
    for point in ("p1", "p4"):
        talks.locator(f"#{point}").get_by_role("heading").click()
        settled(talks)
        expect(talks.locator(f"#{point}")).to_have_class(re.compile("current"))
        current = talks.locator(".passage.current")
        expect(current).to_have_count(3)
        tops = [top(each) for each in current.all()]
        assert 0 < max(tops) < WIDE["height"]
        assert max(tops) - min(tops) < 2
    talks.locator("#p2").get_by_role("heading").click()
    expect(talks.locator(".account.silent h3")).to_have_text("Port of Leith")
    expect(talks.locator(".account.silent .silent-here")).to_be_visible()


def test_choosing_a_passage_brings_its_point(talks: Page) -> None:
    passage = talks.locator('.text mark[data-point="p6"]').first
    passage.scroll_into_view_if_needed()
    passage.click(position={"x": 80, "y": 8})
    expect(talks.locator("#p6")).to_have_class(re.compile("current"))
    expect(talks.locator("#p6")).to_be_in_viewport()
    expect(talks.locator("[aria-current]")).to_have_accessible_name("Point p6")
    assert talks.url.endswith("#p6")


def test_arrow_keys_go_from_point_to_point_and_round(talks: Page) -> None:
    order = talks.locator("article.point").evaluate_all("all => all.map((each) => each.id)")
    seen = []
    for key in ["ArrowRight"] * len(order) + ["ArrowLeft"]:
        talks.keyboard.press(key)
        seen.append(talks.locator("article.point.current").get_attribute("id"))
    assert seen == [*order[1:], order[0], order[-1]]
    expect(talks.locator("[data-now]")).to_contain_text(f"{len(order)} of {len(order)}")


def test_arrow_keys_stay_with_a_field_that_has_them(talks: Page) -> None:
    talks.locator(".filters summary").click()
    score = talks.get_by_label("Score from")
    score.focus()
    before = talks.locator("article.point.current").get_attribute("id")
    talks.keyboard.press("ArrowRight")
    assert talks.locator("article.point.current").get_attribute("id") == before


@pytest.mark.parametrize(
    ("narrow", "left"),
    [
        pytest.param(
            lambda page: page.get_by_role("checkbox", name="Agreement").uncheck(), {"p2", "p4", "p5"}, id="status"
        ),
        pytest.param(lambda page: page.get_by_label("Kind").select_option("commitment"), {"p4"}, id="kind"),
        pytest.param(
            lambda page: page.get_by_label("Party").select_option("Port of Leith"), {"p1", "p3", "p4", "p5"}, id="party"
        ),
        pytest.param(lambda page: page.get_by_label("Score from").fill("0.8"), {"p1", "p2", "p4"}, id="score"),
    ],
)
def test_filters(talks: Page, narrow, left: set[str]) -> None:
    talks.locator(".filters summary").click()
    narrow(talks)
    visible = talks.locator("article.point:visible").evaluate_all("all => all.map((each) => each.id)")
    assert set(visible) == left
    assert set(talks.locator("mark:not(.off)").evaluate_all("all => all.map((each) => each.dataset.point)")) == left
    assert set(talks.locator(".line:not(.off)").evaluate_all("all => all.map((each) => each.dataset.point)")) == left
    expect(talks.locator("[data-shown]")).to_have_text(f"{len(left)} of 6 points are shown")
    talks.get_by_role("button", name="Next point").click()
    assert talks.locator("article.point.current").get_attribute("id") in left
    talks.get_by_role("button", name="Show all").click()
    expect(talks.locator("[data-shown]")).to_have_text("all 6 points are shown")


def test_a_link_to_a_point_opens_it_there(visitor: Visitor) -> None:
    page = visitor(viewport=WIDE).show(made.page(made.ferry_talks()), "#p6")
    expect(page.locator("#p6")).to_have_class(re.compile("current"))
    expect(page.locator("#p6")).to_be_in_viewport()


def test_five_accounts_meet_though_their_columns_are_far_apart(visitor: Visitor) -> None:
    page = visitor(viewport=WIDE, reduced_motion="reduce").show(made.page(made.fire()))
    page.locator("#p2").get_by_role("heading").click()
    settled(page)
    for party in ("Fire Brigade", "City Council"):
        expect(page.locator(".account", has=page.get_by_role("heading", name=party))).to_be_in_viewport(ratio=0.5)


def test_second_hand_words_are_named_as_such(visitor: Visitor) -> None:
    page = visitor(viewport=WIDE).show(made.page(made.story()))
    expect(page.locator("article.point h3").first).to_contain_text(
        "Ann Reid for Northern Ferries, as quoted by The Courier says “We will restore 14 sailings”"
    )
    column = page.locator(".account", has=page.get_by_role("heading", name=re.compile("Ann Reid")))
    expect(column.locator(".second-hand")).to_contain_text("Second-hand")
    expect(column.locator(".elsewhere").last).to_contain_text("Rain fell.")


def test_the_texts_are_shown_as_submitted(visitor: Visitor, api: FlaskClient) -> None:
    page = visitor().show(report(api, CALL))
    for account, text in zip(CALL["accounts"], page.locator(".account .text").all(), strict=True):
        shown = text.evaluate(
            """each => {
                const copy = each.cloneNode(true);
                for (const badge of copy.querySelectorAll('.badge')) badge.remove();
                return copy.textContent;
            }"""
        )
        assert shown == account["text"]


@pytest.mark.parametrize("viewport", [WIDE, PHONE, {"width": 800, "height": 600}], ids=["wide", "phone", "tablet"])
@pytest.mark.parametrize("make", [made.ferry_talks, made.fire, made.story], ids=lambda make: make.__name__)
def test_nothing_is_wider_than_the_window(visitor: Visitor, viewport, make) -> None:
    visit: Visit = visitor(viewport=viewport)
    visit.show(made.page(make()))
    assert visit.overflow() == 0


def test_the_largest_comparison_is_read_and_filtered(visitor: Visitor) -> None:
    page = visitor(viewport=WIDE, reduced_motion="reduce").show(made.page(made.long_day(10, 200)))
    expect(page.locator("[data-shown]")).to_have_text("all 100 points are shown")
    page.locator(".filters summary").click()
    page.get_by_role("checkbox", name="Agreement").uncheck()
    expect(page.locator("[data-shown]")).to_have_text("67 of 100 points are shown")
    page.get_by_role("button", name="Previous point").click()
    expect(page.locator("article.point.current")).to_be_in_viewport()
