"""Who is said to say what."""

from __future__ import annotations

import pytest

from tests.analyse.assertion.reading import quoted, read


@pytest.mark.parametrize(
    ("text", "source", "stance", "own"),
    [
        pytest.param("The mayor said the bridge was safe.", "The mayor", "neutral", False, id="source first"),
        pytest.param("The bridge was safe, the mayor said.", "the mayor", "neutral", False, id="source last"),
        pytest.param('"The bridge is safe," said the mayor.', "the mayor", "neutral", False, id="inverted"),
        pytest.param(
            "According to the mayor, the bridge is safe.", "the mayor", "neutral", False, id="according to, first"
        ),
        pytest.param(
            "The bridge is safe, according to the mayor.", "the mayor", "neutral", False, id="according to, last"
        ),
        pytest.param("We said the bridge was safe.", "We", "neutral", True, id="the account's own"),
        pytest.param(
            "The army claimed that it held the town.", "The army", "doubt", False, id="claimed keeps a distance"
        ),
        pytest.param(
            "The army's claim that it held the town spread.", "The army", "doubt", False, id="a claim, as a noun"
        ),
        pytest.param("The mayor confirmed that a wall fell.", "The mayor", "affirm", False, id="confirmed vouches"),
        pytest.param("The mayor denied that a wall fell.", "The mayor", "deny", False, id="denied"),
        pytest.param(
            "The mayor told reporters that a wall fell.", "The mayor", "neutral", False, id="told somebody that"
        ),
    ],
)
def test_frame(text: str, source: str, stance: str, own: bool) -> None:
    frame = read(text).frames[0]
    assert (quoted(text, frame.source), frame.stance, frame.own) == (source, stance, own)


@pytest.mark.parametrize(
    ("text", "content"),
    [
        pytest.param("The mayor said the bridge was safe.", "the bridge was safe.", id="what follows"),
        pytest.param("The bridge was safe, the mayor said.", "The bridge was safe", id="what came before"),
        pytest.param("The mayor told reporters that a wall fell.", "a wall fell.", id="not whom it was told to"),
    ],
)
def test_what_is_said(text: str, content: str) -> None:
    assert quoted(text, read(text).frames[0].content) == content


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The firm added two ships.", id="added, of things"),
        pytest.param("The tribunal dismissed the complaint.", id="a claim at law"),
        pytest.param("The blast claimed two lives.", id="claimed lives"),
    ],
)
def test_no_frame(text: str) -> None:
    assert read(text).frames == ()
