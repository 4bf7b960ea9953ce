"""The text of .docx files: as it reads, whatever was tracked in it, and within bounds whoever made it."""

from __future__ import annotations

import pytest

from api.documents.reading import text_of_document
from api.documents.unreadable import Unreadable
from tests.api.documents.word_files import paragraph, word_file

ENTITIES = "<!DOCTYPE a [" + '<!ENTITY a "aaaaaaaaaa">' + "".join(
    f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(9)
) + "]>"  # fmt: skip


@pytest.mark.parametrize(
    ("body", "text"),
    [
        pytest.param(paragraph("The quay is shut.") + paragraph("It reopens at 6."), "The quay is shut.\nIt reopens at 6.", id="a-line-a-paragraph"),
        pytest.param("<w:p><w:r><w:t>The qu</w:t></w:r><w:r><w:t>ay</w:t></w:r></w:p>", "The quay", id="runs-part-words"),
        pytest.param("<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r></w:p>", "a\tb\nc", id="tabs-and-line-breaks"),
        pytest.param("<w:p><w:pPr><w:tabs><w:tab/></w:tabs></w:pPr><w:r><w:t>a</w:t></w:r></w:p>", "a", id="tab-stops-are-no-text"),
        pytest.param("<w:p><w:ins><w:r><w:t>twelve</w:t></w:r></w:ins><w:del><w:r><w:delText>ten</w:delText></w:r></w:del></w:p>", "twelve", id="changes-are-accepted"),
        pytest.param("<w:p><w:moveFrom><w:r><w:t>x</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>y</w:t></w:r></w:moveTo></w:p>", "y", id="moves-are-accepted"),
        pytest.param("<w:p><w:hyperlink><w:r><w:t>a link</w:t></w:r></w:hyperlink></w:p>", "a link", id="links"),
        pytest.param(f"<w:tbl><w:tr><w:tc>{paragraph('Dead')}</w:tc><w:tc>{paragraph('3')}</w:tc></w:tr></w:tbl>", "Dead\n3", id="tables"),
        pytest.param(f"<w:p><w:r><mc:AlternateContent><mc:Choice>{paragraph('box')}</mc:Choice><mc:Fallback>{paragraph('box')}</mc:Fallback></mc:AlternateContent></w:r></w:p>", "box", id="a-text-box-once"),
    ],
)  # fmt: skip
def test_what_is_read(body: str, text: str) -> None:
    assert text_of_document("statement.docx", word_file(body)) == text


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(b"PK\x03\x04 and then nothing", id="cut-short"),
        pytest.param(word_file(paragraph("x"))[:300], id="cut-in-the-middle"),
        pytest.param(word_file(paragraph("x"), target="../../etc/passwd"), id="a-part-outside-of-the-file"),
        pytest.param(word_file(paragraph("x"), target="http://127.0.0.1/x"), id="a-part-elsewhere"),
        pytest.param(word_file("<w:p>"), id="xml-that-does-not-close"),
        pytest.param(word_file(paragraph("")), id="no-text"),
        pytest.param(word_file(paragraph("&x;"), '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>'), id="external-entity"),
        pytest.param(word_file(paragraph("&j;"), ENTITIES), id="a-billion-laughs"),
        pytest.param(word_file("<w:tbl><w:tr><w:tc>" * 2_000 + "</w:tc></w:tr></w:tbl>" * 2_000), id="deep"),
        pytest.param(word_file("<w:p/>" * 450_000 + paragraph("x")), id="elements"),
        pytest.param(word_file(paragraph("x"), more=b"\0" * 40_000_000), id="zip-bomb"),
    ],
)  # fmt: skip
def test_what_is_refused(body: bytes) -> None:
    with pytest.raises(Unreadable) as refused:
        text_of_document("statement.docx", body)
    assert "paste" in str(refused.value)
