"""Where a sentence, a heading and an item of a list begin and end."""

from __future__ import annotations

import pytest

from comparison.segment import segment

CASES = [
    # Full stops that end nothing.
    pytest.param("Talks begin at 10 a.m. ET on Monday. Gen. Smith will attend.",
                 ["Talks begin at 10 a.m. ET on Monday.", "Gen. Smith will attend."], id="a.m. before a time zone"),
    pytest.param("The call started at 3 p.m. Moscow time. It was short.",
                 ["The call started at 3 p.m. Moscow time.", "It was short."], id="p.m. before a named time"),
    pytest.param("The march ended at 5 p.m. Police reported no arrests.",
                 ["The march ended at 5 p.m.", "Police reported no arrests."], id="p.m. ends a sentence"),
    pytest.param("It starts at 9 a.m. Tuesday. Doors open early.",
                 ["It starts at 9 a.m. Tuesday.", "Doors open early."], id="a.m. before a weekday"),
    pytest.param("The U.S. Senate voted. The bill left the U.S. The House waits.",
                 ["The U.S. Senate voted.", "The bill left the U.S.", "The House waits."],
                 id="U.S. goes on before a name, ends before an article"),
    pytest.param("No. 10 confirmed it. No. That was not agreed.",
                 ["No. 10 confirmed it.", "No.", "That was not agreed."], id="No. as number and as answer"),
    pytest.param("Mr. and Mrs. Hale met Dr. Ito and Lt. Col. Ames. They left.",
                 ["Mr. and Mrs. Hale met Dr. Ito and Lt. Col. Ames.", "They left."], id="titles"),
    pytest.param("They met in St. Brannoc. The mayor of St. Brannoc spoke.",
                 ["They met in St. Brannoc.", "The mayor of St. Brannoc spoke."], id="Saint"),
    pytest.param("Police closed Mill St. The bridge stays open.",
                 ["Police closed Mill St.", "The bridge stays open."], id="Street at the end"),
    pytest.param("It is Ardenia vs. Norland again. Approx. 40 fans came.",
                 ["It is Ardenia vs. Norland again.", "Approx. 40 fans came."], id="vs. and approx."),
    pytest.param("J. K. Marlow and George W. Pell signed. H.R. Dunn did not.",
                 ["J. K. Marlow and George W. Pell signed.", "H.R. Dunn did not."], id="initials"),
    pytest.param("The train left at 2.15pm. It stopped at 3.30pm. Nobody was hurt.",
                 ["The train left at 2.15pm.", "It stopped at 3.30pm.", "Nobody was hurt."], id="decimal times"),
    pytest.param("Prices rose 3.5 percent. Exports fell 1.2 percent.",
                 ["Prices rose 3.5 percent.", "Exports fell 1.2 percent."], id="decimals"),
    pytest.param("The deadline is Dec. 3 at noon. By Jan. 5 all is done.",
                 ["The deadline is Dec. 3 at noon.", "By Jan. 5 all is done."], id="months before a day"),
    pytest.param("Norland Energy Inc. agreed. So did Hale Ltd. They sign in May.",
                 ["Norland Energy Inc. agreed.", "So did Hale Ltd.", "They sign in May."], id="companies"),
    pytest.param("Under Art. 5 and Sec. 12 the pact holds, cf. annex B. Nothing else does.",
                 ["Under Art. 5 and Sec. 12 the pact holds, cf. annex B.", "Nothing else does."], id="references"),
    pytest.param("Aid groups (e.g. the Red Crescent, i.e. its local branch) left. All are safe.",
                 ["Aid groups (e.g. the Red Crescent, i.e. its local branch) left.", "All are safe."], id="e.g. and i.e."),
    pytest.param("See www.example.org/a.B for the text. Write to press.office@example.org. Thanks.",
                 ["See www.example.org/a.B for the text.", "Write to press.office@example.org.", "Thanks."],
                 id="addresses"),
    pytest.param("The ceasefire failed in 2022. 34 trucks wait.",
                 ["The ceasefire failed in 2022.", "34 trucks wait."], id="a sentence that starts with a number"),
    # Other ends.
    pytest.param("Is it over?! We think so... The rest waits… Nothing moved.",
                 ["Is it over?!", "We think so...", "The rest waits…", "Nothing moved."], id="marks in a row"),
    pytest.param("We hoped for... something else. It failed.",
                 ["We hoped for... something else.", "It failed."], id="ellipsis inside"),
    pytest.param("The aide said: “We agreed. We will sign on Friday.” He left.",
                 ["The aide said: “We agreed.", "We will sign on Friday.”", "He left."], id="quotation of two sentences"),
    pytest.param("“Who fired first?” the judge asked. Nobody answered.",
                 ["“Who fired first?” the judge asked.", "Nobody answered."], id="question in a quotation goes on"),
    pytest.param("“We won!” Marlow said. She smiled.",
                 ["“We won!” Marlow said.", "She smiled."], id="exclamation before its speaker"),
    pytest.param('He called it "a good deal." The union disagreed.',
                 ['He called it "a good deal."', "The union disagreed."], id="stop inside straight quotes"),
    pytest.param("(Applause.) Thank you all. [Inaudible.] Next question.",
                 ["(Applause.)", "Thank you all.", "[Inaudible.]", "Next question."], id="stage directions"),
    pytest.param("The truce holds.[2] The talks go on.(3) We wait.",
                 ["The truce holds.[2]", "The talks go on.(3)", "We wait."], id="footnote marks"),
    pytest.param("The deal holds.The talks go on.", ["The deal holds.", "The talks go on."], id="missing space"),
    # Social posts.
    pytest.param("great call with the minister. more talks on friday. no deal yet",
                 ["great call with the minister.", "more talks on friday.", "no deal yet"], id="no capitals at all"),
    pytest.param("Deal done ✅ We meet again Monday. 🙏 Thank you!",
                 ["Deal done ✅", "We meet again Monday.", "Thank you!"], id="emoji between sentences"),
    pytest.param("1/3 The truce starts Thursday.\n\n2/3 It covers the valley.\n\n3/3 Aid moves.\n#Truce #Valley",
                 ["The truce starts Thursday.", "It covers the valley.", "Aid moves.", "#Truce #Valley"],
                 id="thread counters"),
    pytest.param("The bridge is closed. (1/2)\nIt reopens Monday. (2/2)",
                 ["The bridge is closed.", "It reopens Monday."], id="counters at the end"),
    pytest.param("3/4 of the members voted yes.", ["3/4 of the members voted yes."], id="a fraction is no counter"),
    pytest.param("Both sides met today\nNo deal was reached\nWe try again tomorrow",
                 ["Both sides met today", "No deal was reached", "We try again tomorrow"], id="a line a sentence"),
    pytest.param("We meet at 9 a.m. in harrow. bring water, food etc. for a day. no cars pls",
                 ["We meet at 9 a.m. in harrow. bring water, food etc. for a day. no cars pls"],
                 id="a capital at the start promises more of them"),
    pytest.param("we meet at 9 a.m. in harrow. bring water, food etc. for a day. no cars pls",
                 ["we meet at 9 a.m. in harrow.", "bring water, food etc. for a day.", "no cars pls"],
                 id="abbreviations without capitals"),
    pytest.param("Notes: two points. 1. The estate has 600 homes. 2. Photographs are available.",
                 ["Notes: two points.", "The estate has 600 homes.", "Photographs are available."],
                 id="a list numbered within a line"),
    # Layout.
    pytest.param("The parties will:\n- halt all flights;\n- open the road;\n- free the crew.\nTalks go on.",
                 ["The parties will:", "halt all flights;", "open the road;", "free the crew.", "Talks go on."],
                 id="dash list"),
    pytest.param("1. The road opens.\n2. The crew goes home.\na) at once\n(ii) by sea",
                 ["The road opens.", "The crew goes home.", "at once", "by sea"], id="numbered list"),
    pytest.param("• Twelve people died\n• Thirty were hurt, among\n  them four children",
                 ["Twelve people died", "Thirty were hurt, among\n  them four children"], id="item over two lines"),
    pytest.param("The ministry said on Thursday that the ferry had left the\nport before the storm reached the coast. "
                 "Gen.\nSmith agreed.",
                 ["The ministry said on Thursday that the ferry had left the\nport before the storm reached the coast.",
                  "Gen.\nSmith agreed."], id="hard-wrapped lines"),
    pytest.param("The ministry confirmed the agreement on 3 March, and the\nNorland delegation signed it in the capital "
                 "on the following\nday. The text covers the whole of the valley and the road.\n",
                 ["The ministry confirmed the agreement on 3 March, and the\nNorland delegation signed it in the "
                  "capital on the following\nday.", "The text covers the whole of the valley and the road."],
                 id="hard wrap before a capital"),
    pytest.param("PRESS RELEASE\n\nMINISTRY OF TRANSPORT\nHarrow, 3 March 2024\n\nThe bridge is closed.",
                 ["PRESS RELEASE", "MINISTRY OF TRANSPORT", "Harrow, 3 March 2024", "The bridge is closed."],
                 id="headings"),
    pytest.param("HARROW, March 3 (Newswire) — Two ferries collided. Nobody died.",
                 ["HARROW, March 3 (Newswire)", "Two ferries collided.", "Nobody died."], id="dateline"),
    pytest.param("Harrow, 3 March 2024 - The minister met his guest. They spoke for an hour.",
                 ["Harrow, 3 March 2024", "The minister met his guest.", "They spoke for an hour."],
                 id="dateline with a hyphen"),
    pytest.param("QUESTION: Is it over?\nSPOKESPERSON: We have seen the reports. I can't say.",
                 ["QUESTION:", "Is it over?", "SPOKESPERSON:", "We have seen the reports.", "I can't say."],
                 id="speakers in capitals"),
    pytest.param("Q: Who won?\nA: Nobody did.", ["Q:", "Who won?", "A:", "Nobody did."], id="question and answer"),
    pytest.param("Deaths: 12 so far\nInjured: 31 people", ["Deaths: 12 so far", "Injured: 31 people"],
                 id="a figure keeps its label"),
    pytest.param("The road opens.\r\n\r\nThe crew\tgoes home.\r\n", ["The road opens.", "The crew\tgoes home."],
                 id="Windows line ends and tabs"),
    pytest.param("\ufeffThe road opens.\u200b The crew goes home.\u200b",
                 ["The road opens.", "The crew goes home."], id="zero-width characters"),
    pytest.param("Yes", ["Yes"], id="one word"),
    pytest.param("… — “” !!! 🎉", [], id="no word at all"),
    pytest.param("", [], id="empty"),
    pytest.param(" \n\t\r\n ", [], id="blank"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_sentences(text: str, expected: list[str]) -> None:
    assert [text[s.start : s.end] for s in segment(text)] == expected


ROLES = [
    pytest.param("PRESS RELEASE\n\nThe bridge is closed.", ["heading", "sentence"], id="capitals head"),
    pytest.param("Statement on the Closure of the Harrow Bridge\n\nThe bridge is closed.", ["heading", "sentence"],
                 id="title case heads"),
    pytest.param("Key points:\n- The bridge is closed.\n- Buses run.", ["heading", "item", "item"], id="bullets"),
    pytest.param("The parties agreed to:\n1. open the road", ["sentence", "item"], id="a lead-in states something"),
    pytest.param("Both sides met today\nNo deal was reached", ["sentence", "sentence"], id="a post without stops"),
    pytest.param("Aid moves.\n#Truce @minister https://example.org/x", ["sentence", "heading"], id="tags state nothing"),
    pytest.param("Q: Who won?", ["heading", "sentence"], id="speaker label"),
    pytest.param("# Findings\nThe bridge failed.", ["heading", "sentence"], id="marked heading"),
    pytest.param("NO DEAL WAS REACHED TODAY!", ["sentence"], id="a shouted sentence is one"),
    pytest.param("Harrow Bridge", ["sentence"], id="nothing follows, so nothing is headed"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), ROLES)
def test_roles(text: str, expected: list[str]) -> None:
    assert [s.role for s in segment(text)] == expected
