"""The forms in which a comparison can be had: a table, each row a media type and the function that writes it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from api.compared import Compared
from api.report import draw, standalone_policy
from api.representations import json_document, markdown, page, plain, table, web_annotations


@dataclass(frozen=True, slots=True)
class Representation:
    """One form. ``parameters`` go into Content-Type; ``write`` is a pure function and ends its text with a newline.

    ``policy``: the Content-Security-Policy of what is shown as a page. ``several``: whether a file can hold several.
    """

    name: str
    media_type: str
    write: Callable[[Compared], str]
    meaning: str
    parameters: str = ""
    policy: Callable[[], str] | None = None
    several: bool = True

    @property
    def content_type(self) -> str:
        """The value of the header Content-Type."""
        return self.media_type + self.parameters


REPRESENTATIONS: tuple[Representation, ...] = (
    Representation("json", "application/json", json_document.write, "Everything, for programs."),
    Representation(
        "markdown",
        "text/markdown",
        markdown.write,
        "A report to paste: divergences first, each with the quotes of both sides. What was submitted is escaped: it "
        "cannot add markup, links or HTML.",
        "; charset=utf-8; variant=GFM",
    ),
    Representation(
        "csv",
        "text/csv",
        table.write,
        "RFC 4180, a row a quote: that of each side of each difference, of each passage of a point without one, and of "
        "each passage that only one account has. A text that a spreadsheet would take for a formula has an apostrophe "
        "put before it.",
        "; charset=utf-8; header=present",
    ),
    Representation(
        "ld+json",
        "application/ld+json",
        web_annotations.write,
        "Annotations of the W3C Web Annotation model, which select each quote by position and by text, with the claim "
        "that it makes (schema.org), its author and its appearance; no rating.",
        f'; profile="{web_annotations.PROFILE}"',
    ),
    Representation(
        "text",
        "text/plain",
        plain.write,
        "For reading at a terminal.",
        "; charset=utf-8",
    ),
    Representation(
        "html",
        "text/html",
        page.write,
        "A page to read in a browser: divergences first, the accounts side by side, a picture of the whole. One file that "
        "loads nothing and holds the other forms, to be kept and sent on. What was submitted is shown as text.",
        "; charset=utf-8",
        policy=standalone_policy,
        several=False,
    ),
    Representation(
        "svg",
        "image/svg+xml",
        draw,
        "The picture alone: which accounts agree on how much, and where in each text the points lie.",
        several=False,
    ),
)
"""In the order of preference where a client has none."""

BY_MEDIA_TYPE = {each.media_type: each for each in REPRESENTATIONS}
BY_NAME = {each.name: each for each in REPRESENTATIONS}
