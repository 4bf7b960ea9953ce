"""The main text of a web page, without what surrounds it.

Trafilatura finds it: its rules are measured on the pages of newsrooms in many languages, and it is kept up with them. It is
told to rather keep too much than too little, because whoever pastes a page reads what was taken of it.
"""

from __future__ import annotations

import re

import lxml.html
from lxml.etree import LxmlError
from trafilatura import extract

from api.documents.unreadable import Unreadable

MAX_ELEMENTS = 20_000
"""Of a page. A long story has under 5,000; each costs up to 0.15 ms (measured), so that this many cost 3 seconds."""

_LONG_TAG = re.compile(r"<[^<>]{10000,}>")
"""Pictures and styles written into the page; also tags with so many attributes that parsing takes their square."""


def text_of_page(markup: str) -> str:
    """The main text of the page that ``markup`` is, a line a paragraph, an item of a list or a row of a table.

    Nothing that it refers to is fetched. Raises Unreadable.
    """
    lean = _LONG_TAG.sub(" ", markup.replace("\0", ""))
    try:
        tree = lxml.html.document_fromstring(lean.encode("utf-8", "replace"), parser=_parser())
    except (LxmlError, ValueError):
        raise Unreadable("There is no text in the page: paste the text itself.") from None
    if sum(1 for _ in tree.iter()) > MAX_ELEMENTS:
        raise Unreadable("The page has too many parts: paste its text instead.")
    text = extract(tree, favor_recall=True, include_comments=False)
    if not text:
        raise Unreadable("No text was found in the page: paste the text itself.")
    return text


def _parser() -> lxml.html.HTMLParser:
    # libxml2 builds no tree deeper than 256 levels, and this parser fetches nothing.
    return lxml.html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True)
