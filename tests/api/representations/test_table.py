"""The table in CSV: read back by a reader, and opened in a spreadsheet."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.representations.table import COLUMNS, guarded, write
from tests.api.representations.made import empty, ferry_talks, saying, second_hand


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_every_quote_is_a_row() -> None:
    table = rows(write(ferry_talks()))
    columns = ("point", "status", "kind", "confidence", "side_accounts", "account", "start", "end", "quote")
    assert [tuple(row[name] for name in columns) for row in table] == [
        ("p1", "agreement", "", "", "", "operator", "0", "7", "We met."),
        ("p1", "agreement", "", "", "", "union", "0", "27", "The talks lasted two hours."),
        ("p2", "divergence", "time", "0.8765", "operator", "operator", "25", "35", "90 minutes"),
        ("p2", "divergence", "time", "0.8765", "union", "union", "17", "26", "two hours"),
        ("", "one_sided", "", "", "", "union", "28", "50", "Pay was not discussed."),
    ]


def test_lines_end_as_rfc_4180_says_and_have_as_many_fields() -> None:
    text = write(saying('a "b", c\r\nd'))
    assert text.endswith("\r\n")
    assert all(len(row) == len(COLUMNS) for row in csv.reader(io.StringIO(text, newline="")))
    assert rows(text)[0]["quote"] == 'a "b", c\r\nd'


def test_a_side_without_a_quote_has_a_row_without_offsets() -> None:
    silent = rows(write(saying("words")))[1]
    assert (silent["side_accounts"], silent["account"], silent["start"], silent["quote"]) == ("b", "", "", "")


def test_a_row_says_who_spoke_for_the_party_and_who_quotes_it() -> None:
    quoted = [(row["party"], row["speaker"], row["quoted_by"]) for row in rows(write(second_hand()))]
    assert quoted[-1] == ("Seafarers' Union", "Ann Reid", "The Courier")
    assert quoted[0] == ("Northern Ferries", "", "")


def test_nothing_to_say_is_a_header() -> None:
    assert write(empty()) == ",".join(COLUMNS) + "\r\n"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param('=HYPERLINK("https://x.example","win")', id="equals"),
        pytest.param("+1+cmd|' /C calc'!A0", id="plus"),
        pytest.param("-2+3", id="minus"),
        pytest.param("@SUM(1)", id="at"),
        pytest.param("\t=1", id="tab"),
        pytest.param("\r=1", id="return"),
        pytest.param("  =1", id="spaces-before"),
        pytest.param("\uff1d1", id="full-width"),
        pytest.param("\u00a0=1", id="no-break-space-before"),
    ],
)
def test_no_cell_is_a_formula(text: str) -> None:
    for row in rows(write(saying(text))):
        assert not any(value.lstrip()[:1] in tuple("=+-@\uff1d") for value in row.values() if value)
        assert row["party"] in {"", "'" + text}


@pytest.mark.parametrize("text", ["12 people", "a = b", "'quoted'", "“-5”", "#hash"])
def test_other_texts_stay_as_they_are(text: str) -> None:
    assert guarded(text) == text


def test_control_characters_are_replaced() -> None:
    assert guarded("a\x00b\x1bc\td") == "a\ufffdb\ufffdc\td"


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1))
def test_what_is_read_back_is_what_was_said(text: str) -> None:
    assert rows(write(saying(text)))[0]["quote"] in {text, "'" + text}
