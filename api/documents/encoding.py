"""The characters that the bytes of a file stand for."""

from __future__ import annotations

import codecs
import re

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_LAST_RESORT = "cp1252"  # what the HTML standard takes a page of western languages for that does not say
_LOOKED_AT = 1_024  # bytes, in which a page must declare its encoding (HTML standard, 4.2.5.4)
_DECLARED = re.compile(rb"""<meta[^>]{0,500}?charset\s*=\s*["']?\s*([a-z0-9_.:-]{1,40})""", re.IGNORECASE)
_SAME_AS = {
    "iso-8859-1": "cp1252",
    "latin1": "cp1252",
    "us-ascii": "cp1252",
    "ascii": "cp1252",
    "gb2312": "gbk",
}  # as the Encoding standard has it
_SAMPLE = 4_096
_MANY = 0.3


def decoded(body: bytes) -> str:
    """``body`` as text: by its byte order mark, else as UTF-8 or UTF-16 where it is that, else as windows-1252."""
    for mark, encoding in _MARKS:
        if body.startswith(mark):
            return body[len(mark) :].decode(encoding, "replace")
    without_mark = _utf_16(body)
    if without_mark is not None:
        return body.decode(without_mark, "replace")
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError:
        return body.decode(_LAST_RESORT, "replace")


def declared_page(body: bytes) -> str:
    """``body``, a web page, as text: as ``decoded`` has it, but by the encoding that it declares before guessing."""
    found = _DECLARED.search(body[:_LOOKED_AT])
    if found is None or body.startswith(tuple(mark for mark, _ in _MARKS)):
        return decoded(body)
    name = found[1].decode("ascii").lower()
    try:
        codec = codecs.lookup(_SAME_AS.get(name, name))
    except LookupError:
        return decoded(body)
    # Declared in bytes that can be read as ASCII, it is not UTF-16; nor one of Python's codecs that are no encoding.
    if not codec._is_text_encoding or codec.name.startswith(
        ("utf-16", "utf-32", "utf-7", "idna", "punycode", "undefined")
    ):
        return decoded(body)
    return body.decode(codec.name, "replace")


def _utf_16(body: bytes) -> str | None:
    """The byte order of UTF-16 without a mark, which western text betrays by a zero in every other byte."""
    sample = body[:_SAMPLE]
    pairs = len(sample) // 2
    if not pairs:
        return None
    first, second = sample[0::2].count(0), sample[1::2].count(0)
    if second > _MANY * pairs and first < second / 10:
        return "utf-16-le"
    if first > _MANY * pairs and second < first / 10:
        return "utf-16-be"
    return None
