"""Every form of a comparison of texts that no newsroom sends: written, in time that grows with their length."""

from __future__ import annotations

import pytest

from api.representations import REPRESENTATIONS, Representation
from tests.api.representations.made import saying

UNITS = ["<", "*", "[", "\\", "|", "=", '"', "http://", "www.", "a\n", "\u202e", "\x1b[", "'", ",", "\r\n", "\x00", "é"]


@pytest.mark.parametrize("each", REPRESENTATIONS, ids=lambda each: each.name)
@pytest.mark.parametrize("unit", UNITS, ids=ascii)
def test_it_is_written_and_grows_no_more_than_the_texts(each: Representation, unit: str) -> None:
    short, long = (len(each.write(saying("a" + (unit * length)[:length]))) for length in (500, 5_000))
    assert long <= 11 * short
    assert each.write(saying("a" + unit)).endswith("\n")
