"""A comparison as a page that stands alone and holds the other forms within itself."""

from __future__ import annotations

import base64
import gzip
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
_MOST_PLAIN = 100_000  # bytes of a form that stands in the page as it is


def write(compared: Compared) -> str:
    """The HTML document. Its links to the other forms are ``data:`` addresses: they need neither a script nor a service.

    A large form is held compressed, at some tenth of its size: a script saves it as it is, and without one it is a .gz file.
    """
    return standalone(compared, list(_links(compared)))


def _links(compared: Compared) -> Iterator[Link]:
    for label, media_type, suffix, form in _WITHIN:
        content, name = form(compared).encode(), f"comparison-{compared.id}.{suffix}"
        if len(content) > _MOST_PLAIN:
            yield Link(label, _data("application/gzip", gzip.compress(content, mtime=0)), f"{name}.gz")
        else:
            yield Link(label, _data(f"{media_type};charset=utf-8", content), name)


def _data(media_type: str, content: bytes) -> str:
    return f"data:{media_type};base64,{base64.b64encode(content).decode()}"
