"""What the layout of a story says: transcripts, live blogs, headlines, blocks of quotation, and the page around it."""

from __future__ import annotations

import pytest

from comparison.attribution import Article, attribute

Row = list[tuple[str, str, str]]

INTERVIEW = """\
Baker Nils Oram, 63, is closing his shop after 40 years. He spoke to The Outlook.

Q: Why now?

A: My knees. I said it to my wife in May and she laughed.

And the ovens are older than the knees.

Q: What next?

A: Sleep.

The Bakers' Federation said in a statement that it was “sorry to see him go”.
"""
BRIEFING = """\
Harbour Board briefing, 4 May

MS. OYELARAN: The north quay will reopen on Friday.

QUESTION: Will the crews be paid?

MS. OYELARAN: We are working on it.

CAPTAIN RUIZ: So are we.
"""
LIVE = """\
14.05 Trains back by noon, says Norrail
The company says 9 in 10 services will run.

13.40 Premier: 'No one is to blame'
Premier Ilse Marrow spoke at noon. She said:

    It was the snow. Nobody orders snow.

    We will pay for the taxis.

Her deputy, Jon Pell, was not so sure. "Somebody forgot the grit," he said.
"""
BLOCK = """\
The council published a letter from its chief executive, Mona Frey. It reads:

> We regret the smell.

> It will pass.
"""
WRAPPED = """\
The mayor of Colne said on Monday that the bridge over the river would stay shut
until the steel had been replaced, and that the buses would be free until the end
of the month for everyone who lives on the far side of the water. "We know that it
is hard for the shops and for the school," he said. Nobody at the meeting, which was
held in the school, disagreed with him.
"""

# fmt: off
STORIES = [
    pytest.param(INTERVIEW, [
        ("Nils Oram", "direct", "My knees. I said it to my wife in May and she laughed."),
        ("Nils Oram", "direct", "And the ovens are older than the knees."),
        ("Nils Oram", "direct", "Sleep."),
        ("Bakers' Federation", "mixed", "it was “sorry to see him go”"),
    ], id="an interview: answers are the person's, and what follows the last is the story's"),
    pytest.param(BRIEFING, [
        ("OYELARAN", "direct", "The north quay will reopen on Friday."),
        ("OYELARAN", "direct", "We are working on it."),
        ("RUIZ", "direct", "So are we."),
    ], id="a briefing: a turn is its speaker's, a question nobody's"),
    pytest.param(LIVE, [
        ("Norrail", "indirect", "Trains back by noon"),
        ("Norrail", "indirect", "9 in 10 services will run"),
        ("Ilse Marrow", "direct", "No one is to blame"),
        ("Ilse Marrow", "direct", "It was the snow. Nobody orders snow."),
        ("Ilse Marrow", "direct", "We will pay for the taxis."),
        ("Jon Pell", "direct", "Somebody forgot the grit,"),
    ], id="a live blog: headings, and an indented block after a colon"),
    pytest.param(BLOCK, [("Mona Frey", "direct", "We regret the smell."), ("Mona Frey", "direct", "It will pass.")],
                 id="a letter in a block of quotation"),
    pytest.param(WRAPPED, [
        ("mayor", "indirect", "the bridge over the river would stay shut\nuntil the steel had been replaced"),
        ("mayor", "indirect", "the buses would be free until the end\nof the month for everyone who lives on the far side of the water"),
        ("mayor", "direct", "We know that it\nis hard for the shops and for the school,"),
    ], id="lines wrapped at a width"),
]
LINES = [
    pytest.param("Bridge shut for good, says mayor\n\nMayor Ed Rusk spoke at noon.", [("Ed Rusk", "indirect", "Bridge shut for good")],
                 id="a headline that ends with its speaker"),
    pytest.param("Rusk: bridge will stay shut\n\nMayor Ed Rusk spoke at noon.", [("Ed Rusk", "direct", "bridge will stay shut")],
                 id="NAME: TEXT"),
    pytest.param("Bridge 'shut for good' - Rusk\n\nMayor Ed Rusk spoke at noon.", [], id="scare words in a headline"),
    pytest.param("COLNE, July 3 (Northwire) - The bridge is shut, police said.", [("police", "indirect", "The bridge is shut")],
                 id="a dateline is no part of what is said"),
    pytest.param("COLNE (NW) — The bridge is shut, police said.", [("police", "indirect", "The bridge is shut")], id="a short dateline"),
    pytest.param("- The bridge is shut, police said.\n- The road is open, police said.",
                 [("police", "indirect", "The bridge is shut"), ("police", "indirect", "The road is open")], id="items of a list"),
    pytest.param("Mayor Ed Rusk said he would resign. (NW Photo/Ann Lee)", [], id="a caption by its credit"),
    pytest.param("Ed Rusk outside the hall, where he said he would resign. Photograph: Ann Lee/NW", [], id="a caption by its photographer"),
    pytest.param("Watch: Ed Rusk says the bridge is shut", [], id="a link to a film"),
    pytest.param("This article was corrected to say that Ed Rusk said he would resign.", [], id="a correction"),
]
# fmt: on


def handed(text: str) -> Row:
    return [(a.speaker, a.kind, a.quote.text) for a in attribute(Article(text)).attributions]


@pytest.mark.parametrize(("text", "expected"), STORIES)
def test_stories_of_every_layout(text: str, expected: Row) -> None:
    assert handed(text) == expected


@pytest.mark.parametrize(("text", "expected"), LINES)
def test_lines_are_taken_for_what_they_are(text: str, expected: Row) -> None:
    assert handed(text) == expected
