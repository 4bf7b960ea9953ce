"""A comparison as a page that stands alone and holds the other forms within itself."""

from __future__ import annotations

import base64
from collections.abc import Iterator

from api.compared import Compared
from api.report import Link, draw, standalone
from api.representations import json_document, markdown, table

_WITHIN = (
    ("Markdown", "text/markdown", "md", markdown.write),
    ("CSV", "text/csv", "csv", table.write),
    ("JSON", "application/json", "json", json_document.write),
    ("SVG", "image/svg+xml", "svg", draw),
)


def write(compared: Compared) -> str:
    """The HTML document. Its links to the other forms are ``data:`` addresses: they need neither a script nor a service."""
    return standalone(compared, list(_links(compared)))


def _links(compared: Compared) -> Iterator[Link]:
    for label, media_type, suffix, form in _WITHIN:
        content = base64.b64encode(form(compared).encode()).decode()
        yield Link(label, f"data:{media_type};charset=utf-8;base64,{content}", f"comparison-{compared.id}.{suffix}")
