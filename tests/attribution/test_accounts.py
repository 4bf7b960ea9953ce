"""The parties' accounts within a story: their passages lead back to it, and its own voice is one of them."""

from __future__ import annotations

import pytest

from comparison.attribution import Article, attribute

STORY = """\
The bridge at Colne was shut on Monday.

“It will stay shut,” said Mayor Ed Rusk. “Buses will be free.”

Halden Rail spokeswoman Ana Solheim said trains were running. A spokesman for Halden Rail said tickets would be cheaper.

The ministry denied that money had run out. Nobody was hurt.
"""


def test_accounts_are_grouped_by_party_and_the_story_speaks_last() -> None:
    accounts = attribute(Article(STORY, outlet="Colne Echo")).accounts
    assert [(a.party, a.speaker, a.narration) for a in accounts] == [
        ("Ed Rusk", None, False),
        ("Halden Rail", "Ana Solheim", False),
        ("Halden Rail", None, False),
        ("ministry", None, False),
        ("Colne Echo", None, True),
    ]
    assert [a.text for a in accounts] == [
        "It will stay shut.\nBuses will be free.",
        "trains were running.",
        "tickets would be cheaper.",
        "The ministry denied that money had run out.",
        "The bridge at Colne was shut on Monday.\nNobody was hurt.",
    ]


def test_passages_lead_back_to_the_story() -> None:
    for account in attribute(Article(STORY)).accounts:
        for (start, end), offset in zip(account.passages, account.offsets, strict=True):
            assert account.text[offset : offset + end - start] == STORY[start:end]
            assert account.origin(offset, offset + end - start) == ((start, end),)


def test_a_span_over_two_passages_has_two_origins() -> None:
    rusk = attribute(Article(STORY)).accounts[0]
    assert rusk.origin(0, len(rusk.text)) == rusk.passages
    assert rusk.origin(3, 3) == ()


def test_the_full_stop_that_is_put_between_two_passages_has_no_origin() -> None:
    rusk = attribute(Article(STORY)).accounts[0]
    stop = rusk.text.index(".")
    assert STORY[slice(*rusk.passages[0])] == rusk.text[:stop]
    assert rusk.origin(stop, stop + 1) == ()


@pytest.mark.parametrize(
    ("told", "says"),
    [
        pytest.param("Ed Rusk denied that money had run out.", "Ed Rusk denied that money had run out.", id="a denial"),
        pytest.param("Money had run out, Ed Rusk denied.", None, id="a denial that comes after"),
        pytest.param("Ed Rusk promised to mend it.", "Ed Rusk promised to mend it.", id="a promise"),
        pytest.param("Ed Rusk called the bridge “a death trap”.", "Ed Rusk called the bridge “a death trap”.", id="a name"),
        pytest.param("Ed Rusk said the bridge was shut.", "the bridge was shut.", id="a statement, alone"),
        pytest.param("“The bridge,” Ed Rusk said, “will be shut all week.”", "The bridge will be shut all week.", id="an interrupted sentence"),
        pytest.param("“It is shut,” Ed Rusk said. “Buses will be free.”", "It is shut.\nBuses will be free.", id="two sentences"),
        pytest.param("Ed Rusk sighed. “Well,” he said. “It is shut.”", "It is shut.", id="a word that states nothing"),
    ],
)  # fmt: skip
def test_an_account_holds_what_its_speaker_claims(told: str, says: str | None) -> None:
    texts = [account.text for account in attribute(Article(told)).accounts if not account.narration]
    assert texts == [says] * (says is not None)


def test_a_story_says_nothing_of_its_own_where_it_asks_or_announces() -> None:
    story = "Bridge shut\n\nWhy was it shut?\n\nEd Rusk explained:\n\n“The steel has gone.”\n\nIt opened in 1931."
    (narrated,) = (account for account in attribute(Article(story)).accounts if account.narration)
    assert narrated.text == "It opened in 1931."


def test_a_named_spokeswoman_speaks_for_her_company() -> None:
    solheim = next(a for a in attribute(Article(STORY)).attributions if a.speaker == "Ana Solheim")
    assert solheim.on_behalf_of == "Halden Rail"


def test_runs_of_one_utterance_share_its_name() -> None:
    first, second = attribute(Article(STORY)).attributions[:2]
    assert first.utterance == second.utterance
    assert first.cue is not None
    assert first.cue.text == "said Mayor Ed Rusk"


def test_the_outlet_s_own_voice_is_narration() -> None:
    result = attribute(Article("The Colne Echo understands that the bridge will stay shut.", outlet="Colne Echo"))
    assert result.attributions == ()
    assert [(a.party, a.narration) for a in result.accounts] == [("Colne Echo", True)]


def test_a_story_without_statements_is_all_narration() -> None:
    result = attribute(Article("The bridge was shut. Nobody was hurt."))
    assert result.attributions == ()
    assert [(a.party, a.text) for a in result.accounts] == [("the story", "The bridge was shut.\nNobody was hurt.")]


@pytest.mark.parametrize(
    ("told", "party"),
    [
        pytest.param("Council spokesman Ed Rusk said it was shut.", "Council", id="a spokesman speaks for his body"),
        pytest.param("Retired GP Dr Ana Ruiz said it was shut.", "Ana Ruiz", id="a trade is no body"),
        pytest.param(
            "Kess's foreign minister, Ana Ruiz, said it was shut.", "Kess", id="a minister speaks for the state"
        ),
        pytest.param("Kess's opposition leader, Ana Ruiz, said it was shut.", "Ana Ruiz", id="its opponents do not"),
        pytest.param("Ana Ruiz, a former mayor of Colne, said it was shut.", "Ana Ruiz", id="nor who has left"),
        pytest.param(
            "The Workers' Union's secretary, Ana Ruiz, said it was shut.",
            "Workers' Union",
            id="a body with an apostrophe of its own",
        ),
        pytest.param("TV gardener Ana Ruiz said it was shut.", "Ana Ruiz", id="television is no body"),
        pytest.param("U.N. envoy Ana Ruiz said it was shut.", "U.N.", id="initials keep their stops"),
        pytest.param("Farmer's daughter Ana Ruiz said it was shut.", "Ana Ruiz", id="nor is a farmer"),
    ],
)
def test_the_party_is_whom_somebody_speaks_for(told: str, party: str) -> None:
    assert attribute(Article(told)).accounts[0].party == party


@pytest.mark.parametrize(
    ("told", "behind"),
    [
        pytest.param("Halden Water cut fares, according to Halden Water. Its director, Ana Ruiz, said it was shut.", "Halden Water", id="its director"),
        pytest.param("Halden Rail said it was late. Its spokesman Ana Ruiz said it was shut.", "Halden Rail", id="its spokesman"),
        pytest.param("Ed Rusk said he was late. His spokeswoman, Ana Ruiz, said it was shut.", "Ed Rusk", id="his spokeswoman"),
        pytest.param("Ed Rusk said he was late. His mother, Ana Ruiz, said it was shut.", None, id="his mother speaks for herself"),
        pytest.param("Halden Rail said it was late. Its former director, Ana Ruiz, said it was shut.", None, id="who has left speaks for nobody"),
    ],
)  # fmt: skip
def test_whom_a_pronoun_before_an_office_stands_for(told: str, behind: str | None) -> None:
    last = attribute(Article(told)).attributions[-1]
    assert (last.speaker, last.on_behalf_of) == ("Ana Ruiz", behind)
