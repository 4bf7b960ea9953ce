"""The report in Markdown: what a renderer makes of it, whatever was submitted."""

from __future__ import annotations

import re
from html import unescape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from api.representations.legible import legible
from api.representations.markdown import escaped, write
from tests.api.representations.made import empty, ferry_talks, saying

READER = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
STRUCTURE = re.compile(r"<[^>]*>")


def rendered(text: str) -> str:
    return str(READER.render(text))


def tags(text: str) -> list[str]:
    return STRUCTURE.findall(rendered(text))


PLAIN = tags(write(saying("plain words")))


def test_divergences_come_first_with_the_quotes_of_both_sides() -> None:
    report = write(ferry_talks())
    assert re.findall(r"^## (.*)$", report, re.MULTILINE) == [
        "Divergences (1)",
        "Unclear (0)",
        "Agreements (1)",
        "Said by one account only (1)",
    ]
    shown = unescape(STRUCTURE.sub("", rendered(report)))
    assert "time (confidence 0.88)" in shown
    assert "Northern Ferries: “90 minutes” [25–35]" in shown
    assert "Seafarers' Union: “two hours” [17–26]" in shown
    assert shown.index("p2") < shown.index("p1")
    assert "Note: One text may not be English." in shown


def test_a_report_of_nothing_says_so() -> None:
    assert "## Divergences (0)" in write(empty())


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("<script>alert(1)</script>", id="html"),
        pytest.param("<img src=x onerror=alert(1)>", id="html-attribute"),
        pytest.param("&lt;b&gt; &#60;", id="entities"),
        pytest.param("[click](javascript:alert(1))", id="link"),
        pytest.param("![x](https://tracker.example/i.png)", id="image"),
        pytest.param("[a]: https://x.example", id="reference"),
        pytest.param("<https://x.example>", id="autolink"),
        pytest.param("see https://x.example or www.x.example", id="bare-address"),
        pytest.param("one\n\n# Heading\n\n- item\n\n> quote\n\n    code", id="blocks"),
        pytest.param("one\r\n---\r\n===", id="rules-and-underlines"),
        pytest.param("```\ncode\n```", id="fence"),
        pytest.param("`code` ``", id="code"),
        pytest.param("*a* **b** _c_ __d__ ~~e~~ ==f== $g$ ^h^", id="emphasis"),
        pytest.param("a | b\n--|--\nc | d", id="table"),
        pytest.param("\\*a\\* \\", id="backslashes"),
        pytest.param("text #", id="closing-of-a-heading"),
        pytest.param("text  ", id="hard-break"),
        pytest.param("1. item", id="number"),
        pytest.param("[^1] [x]", id="footnote"),
        pytest.param("a\u2028b\u2029c\u0085d\u000be\u000cf", id="line-ends-of-unicode"),
    ],
)
def test_what_is_submitted_adds_no_markup(text: str) -> None:
    report = write(saying(text))
    assert tags(report) == PLAIN
    assert unescape(STRUCTURE.sub("", rendered(report))).count(legible(text)) >= 10


@settings(max_examples=200, deadline=None)
@given(st.text(st.sampled_from("ab1 \n\t\\`*_{}[]()<>#+-.!|~&;:=\"'/@$^"), min_size=1, max_size=40).filter(str.strip))
def test_any_mixture_of_signs_is_shown_as_it_is(text: str) -> None:
    shown = rendered("Said: " + escaped(text) + " end")
    assert unescape(shown) == f"<p>Said: {legible(text)} end</p>\n"


@pytest.mark.parametrize("text", ["https://x.example", "http://x.example", "www.x.example", "WWW.x.example"])
def test_addresses_are_not_what_github_makes_links_of(text: str) -> None:
    assert not re.search(r"https?://|www\.", escaped(text), re.IGNORECASE)


def test_signs_that_reorder_or_command_are_made_visible() -> None:
    assert escaped("a\u202eb\x1b[31mc") == "a\ufffdb\ufffd\\[31mc"
