"""Which characters the bytes of a file stand for, and which files are no text."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.documents.encoding import decoded
from api.documents.reading import text_of_document
from api.documents.unreadable import Unreadable

TEXT = "The café opens at “ten” – £5."


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(TEXT.encode(), id="utf-8"),
        pytest.param(codecs.BOM_UTF8 + TEXT.encode(), id="utf-8-with-a-mark"),
        pytest.param(codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"), id="utf-16-le"),
        pytest.param(codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), id="utf-16-be"),
        pytest.param(TEXT.encode("utf-16-le"), id="utf-16-le-without-a-mark"),
        pytest.param(TEXT.encode("utf-16-be"), id="utf-16-be-without-a-mark"),
        pytest.param(codecs.BOM_UTF32_LE + TEXT.encode("utf-32-le"), id="utf-32-le"),
        pytest.param(TEXT.encode("cp1252"), id="windows-1252"),
    ],
)
def test_text(body: bytes) -> None:
    assert text_of_document("note.txt", body) == TEXT


@pytest.mark.parametrize(
    ("head", "encoding"),
    [
        pytest.param('<meta charset="windows-1251">', "cp1251", id="windows-1251"),
        pytest.param(
            '<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=koi8-r">', "koi8-r", id="the-old-way"
        ),
        pytest.param('<meta charset="iso-8859-1">', "cp1252", id="latin-1-is-windows-1252"),
        pytest.param('<meta charset="utf-16">', "utf-8", id="not-what-it-cannot-be"),
        pytest.param('<meta charset="rot13">', "utf-8", id="no-encoding"),
        pytest.param('<meta charset="klingon">', "utf-8", id="unknown"),
        pytest.param("", "utf-8", id="none"),
    ],
)
def test_a_page_is_read_by_what_it_declares(head: str, encoding: str) -> None:
    words = "Причал закрыт" if encoding in {"cp1251", "koi8-r"} else "The café – shut"
    page = f"<html><head>{head}</head><body><p>{words}</p></body></html>"
    assert text_of_document("page.html", page.encode(encoding)) == words


@pytest.mark.parametrize(
    ("name", "body", "says"),
    [
        pytest.param("a.pdf", b"%PDF-1.7 ...", "PDF", id="pdf"),
        pytest.param("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1", ".docx", id="old-word"),
        pytest.param("a.txt", b"", "no text", id="empty"),
        pytest.param("a.txt", b" \n\t", "no text", id="white-space"),
        pytest.param("a.png", b"\x89PNG\r\n\x1a\n" + bytes(range(32)) * 8, "This is no text", id="picture"),
    ],
)
def test_what_is_no_text(name: str, body: bytes, says: str) -> None:
    with pytest.raises(Unreadable, match=says):
        text_of_document(name, body)


def test_line_ends_are_newlines() -> None:
    assert text_of_document("a.txt", b"one\r\ntwo\rthree\n") == "one\ntwo\nthree"


@given(st.binary(max_size=2_000), st.sampled_from(["a.txt", "a.html", "a.docx"]))
def test_no_bytes_break_it(body: bytes, name: str) -> None:
    try:
        text = text_of_document(name, body)
    except Unreadable:
        return
    assert text.strip()
    assert "\r" not in text


@given(st.text())
def test_utf_8_is_read_as_it_is(text: str) -> None:
    body = ("é" + text).encode()  # not one of the other forms
    if b"\0" not in body:
        assert decoded(body) == "é" + text
