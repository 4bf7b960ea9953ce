"""Which reader a document needs, by what it holds rather than by what it is called."""

from __future__ import annotations

import re

from api.documents.encoding import declared_page, decoded
from api.documents.unreadable import Unreadable
from api.documents.web_page import text_of_page
from api.documents.word_file import text_of_word_file

SUFFIXES = (".txt", ".md", ".html", ".htm", ".xhtml", ".docx")
"""What a page lets its reader choose from; a file of another name is read too, if it is text."""

_ZIP = b"PK\x03\x04"
_OLD_WORD = b"\xd0\xcf\x11\xe0"
_PDF = b"%PDF-"
_PAGE_SUFFIXES = (".html", ".htm", ".xhtml", ".mht")
_MARKUP = re.compile(
    r"\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|html)[\s>]", re.IGNORECASE | re.DOTALL
)
_CONTROLS = re.compile("[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]")
_FEW = 0.02  # of a text's characters: a stray control character is a nuisance, more of them are no text


def text_of_document(name: str, body: bytes) -> str:
    """The text that ``body``, a file called ``name``, holds; its line ends are single newlines.

    Raises Unreadable.
    """
    if body.startswith(_ZIP):
        return _clean(text_of_word_file(body))
    if body.startswith(_OLD_WORD):
        raise Unreadable("A file of an old word processor (.doc) cannot be read: save it as .docx, or paste its text.")
    if body.startswith(_PDF):
        raise Unreadable("A PDF cannot be read: open it and paste its text.")
    if name.lower().endswith(_PAGE_SUFFIXES):
        return _clean(text_of_page(declared_page(body)))
    text = decoded(body)
    return _clean(text_of_page(declared_page(body)) if is_page(text) else text)


def is_page(text: str) -> bool:
    """Whether ``text`` is the markup of a whole web page, as copied from its source, and not the words that it shows."""
    return _MARKUP.match(text) is not None


def _clean(text: str) -> str:
    whole = text.replace("\r\n", "\n").replace("\r", "\n")
    cleaned = _CONTROLS.sub("", whole)
    if len(whole) - len(cleaned) > _FEW * len(whole):
        raise Unreadable("This is no text: choose a .txt, .html or .docx file, or paste the text.")
    if not cleaned.strip():
        raise Unreadable("There is no text in it: paste the text itself.")
    return cleaned.strip("\n")
