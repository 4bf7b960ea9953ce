"""The text of a .docx file (ECMA-376), as it reads once every tracked change is accepted."""

from __future__ import annotations

import io
from collections.abc import Iterator
from zipfile import BadZipFile, ZipFile

import docx
from docx.oxml.ns import qn
from lxml.etree import _Element

from api.documents.unreadable import Unreadable

MAX_UNPACKED_BYTES = 33_554_432
"""Of all parts together: python-docx unpacks every one, pictures too, and forty bytes can unpack to forty thousand."""

MAX_PARTS = 2_000
MAX_ELEMENTS = 400_000
"""Of the text's XML. A file of 50,000 characters that was edited a hundred times has 100,000; each takes 4 µs."""

_PARAGRAPH, _TEXT, _TAB, _DELETED = qn("w:p"), qn("w:t"), qn("w:tab"), qn("w:del")
_BREAKS = frozenset({qn("w:br"), qn("w:cr")})
_HYPHEN = qn("w:noBreakHyphen")
_TAB_STOPS = qn("w:tabs")
_SECOND_COPIES = frozenset(
    {_DELETED, qn("w:moveFrom"), "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"}
)
"""What is not read: text that was deleted or moved away, and a text box once more for old programs."""


def text_of_word_file(body: bytes) -> str:
    """The paragraphs of the file's text in their order, those of tables and text boxes among them, a line each.

    Headers, footers, notes and comments are left out. Nothing is fetched and no entity resolved. Raises Unreadable.
    """
    _refuse_bombs(body)
    try:
        root = docx.Document(io.BytesIO(body)).element.body
        elements = sum(1 for _ in root.iter())
    except Exception:  # a damaged file makes the library raise what it happens to trip over
        raise Unreadable("This is no .docx file that can be read: save it anew, or paste its text.") from None
    if elements > MAX_ELEMENTS:
        raise Unreadable("The file is too long: paste the part that matters.")
    return "\n".join(_paragraph(each) for each in root.iter(_PARAGRAPH) if not _skipped(each))


def _refuse_bombs(body: bytes) -> None:
    """Looks at what the archive declares; more than a part declares is never unpacked of it."""
    try:
        with ZipFile(io.BytesIO(body)) as archive:
            parts = archive.infolist()
    except (BadZipFile, ValueError, OSError, NotImplementedError):
        raise Unreadable("The file is damaged: save it anew, or paste its text.") from None
    if len(parts) > MAX_PARTS or sum(part.file_size for part in parts) > MAX_UNPACKED_BYTES:
        raise Unreadable("The file is too large once unpacked: paste its text.")


def _paragraph(paragraph: _Element) -> str:
    return "".join(_pieces(paragraph))


def _pieces(element: _Element) -> Iterator[str]:
    """The text of a paragraph; that of paragraphs inside it (of text boxes) is theirs."""
    stack = [iter(element)]
    while stack:
        child = next(stack[-1], None)
        if child is None:
            stack.pop()
        elif child.tag == _TEXT:
            yield child.text or ""
        elif child.tag == _TAB:
            yield "\t"
        elif child.tag in _BREAKS:
            yield "\n"
        elif child.tag == _HYPHEN:
            yield "-"
        elif child.tag not in _SECOND_COPIES and child.tag not in {_PARAGRAPH, _TAB_STOPS}:
            stack.append(iter(child))


def _skipped(paragraph: _Element) -> bool:
    return any(each.tag in _SECOND_COPIES for each in paragraph.iterancestors())
