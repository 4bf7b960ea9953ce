"""The main text of web pages, and what hostile markup costs."""

from __future__ import annotations

import pytest

from api.documents.reading import is_page, text_of_document
from api.documents.unreadable import Unreadable
from api.documents.web_page import text_of_page

MENU = "<nav><ul>" + "<li><a href='/x'>Section</a></li>" * 12 + "</ul></nav>"
STORY = (
    "<p>The port authority closed the northern quay on Tuesday evening after a crane had lost part of its load.</p>"
    "<p>Nobody was hurt, and two ships were sent to the southern basin, where they waited until the morning.</p>"
    "<ul><li>The quay reopens at 6 a.m. on Wednesday.</li><li>The crane stays shut.</li></ul>"
)
PAGE = (
    f"<!doctype html><html><head><title>Port</title><style>p {{}}</style><script>track('x')</script></head><body>{MENU}"
    f"<article><h1>Quay closed</h1>{STORY}</article><aside>Read more: <a href='/y'>Tides</a></aside><footer>Imprint {MENU}</footer></body></html>"
)


@pytest.mark.parametrize("name", ["port.html", "PORT.HTM", "port.txt"])
def test_the_story_is_taken_and_not_what_surrounds_it(name: str) -> None:
    text = text_of_document(name, PAGE.encode())
    for sentence in (
        "closed the northern quay on Tuesday evening",
        "two ships were sent",
        "reopens at 6 a.m.",
        "stays shut",
    ):
        assert sentence in text
    for other in ("Section", "Imprint", "track", "Tides", "<p>"):
        assert other not in text
    assert len(text.splitlines()) >= 4


@pytest.mark.parametrize(
    ("text", "page"),
    [
        pytest.param("<!DOCTYPE html>\n<html><body>x", True, id="doctype"),
        pytest.param("\n <html lang='en'>", True, id="no-doctype"),
        pytest.param('<?xml version="1.0"?>\n<html xmlns="x">', True, id="xhtml"),
        pytest.param("<!-- saved from a browser --><html>", True, id="comment-first"),
        pytest.param("We used <html> tags.", False, id="a-tag-in-a-sentence"),
        pytest.param("<htmlx>", False, id="another-tag"),
        pytest.param("", False, id="empty"),
        pytest.param("<!--" * 50_000, False, id="comments-that-do-not-close"),
    ],
)
def test_source_is_told_from_words(text: str, page: bool) -> None:
    assert is_page(text) is page


@pytest.mark.parametrize(
    "markup",
    [
        pytest.param("<html>" + "<div>" * 100_000 + "x", id="deep"),
        pytest.param("<html><p>" + "<span>a</span>" * 50_000, id="elements"),
        pytest.param("<html></html>", id="nothing"),
        pytest.param("<html><script>" * 50_000, id="scripts-that-do-not-close"),
        pytest.param("<style " * 100_000, id="tags-that-do-not-close"),
    ],
)
def test_what_is_refused(markup: str) -> None:
    with pytest.raises(Unreadable, match="paste"):
        text_of_page(markup)


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        pytest.param("<html><p " + " ".join(f'a{n}="x"' for n in range(50_000)) + ">The quay is shut.", "The quay is shut.", id="attributes"),
        pytest.param("<html><p class='" + "x " * 100_000 + "'>The quay is shut.</p>", "The quay is shut.", id="long-attribute"),
        pytest.param("<html><body><img src='data:image/png;base64," + "A" * 500_000 + "'><p>The quay is shut.</p>", "The quay is shut.", id="picture-written-in"),
        pytest.param("<html><body><p>It is &lt;b&gt; and so.</p>", "It is <b> and so.", id="entities"),
        pytest.param("<html><body><p>One\x00 two.</p>", "One two.", id="nul"),
    ],
)  # fmt: skip
def test_what_is_read_all_the_same(markup: str, text: str) -> None:
    assert text_of_document("page.html", markup.encode()) == text
