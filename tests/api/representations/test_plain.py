"""The text for a terminal: its lines, and no command of a submitted text among them."""

from __future__ import annotations

import re

from api.representations.plain import write
from tests.api.representations.made import empty, ferry_talks, saying


def test_it_shows_what_each_says_and_in_what_respect_they_differ() -> None:
    text = write(ferry_talks())
    assert "Points: 2 (agreement 1, divergence 1, unclear 0)" in text
    assert "DIVERGENCE talks lasted" in text
    assert "Seafarers' Union (0–27): “The talks lasted two hours.”" in text
    assert "≠ time (88%): Northern Ferries: 90 minutes  /  Seafarers' Union: two hours" in text
    assert "Passages that no other account addresses: Northern Ferries 0, Seafarers' Union 1" in text
    assert "Note: One text may not be English." in text


def test_lines_keep_to_the_width() -> None:
    assert max(map(len, write(ferry_talks(), width=60).splitlines())) <= 60


def test_colours_only_where_they_are_wanted() -> None:
    assert "\033[" not in write(ferry_talks())
    assert "\033[31mDIVERGENCE\033[0m" in write(ferry_talks(), colour=True)


def test_a_submitted_text_commands_no_terminal() -> None:
    text = write(saying("\x1b]0;title\x07\x1b[2J\x9b31m\u202eevil\r\nAGREEMENT forged"))
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]", text)
    assert not re.search("^AGREEMENT", text, re.MULTILINE)


def test_nothing_in_common_is_said_in_figures() -> None:
    assert "Points: 0" in write(empty())
