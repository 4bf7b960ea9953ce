"""The parties' accounts within a story: their passages lead back to it, and its own voice is one of them."""

from __future__ import annotations

from comparison.attribution import Article, attribute

STORY = """\
The bridge at Colne was shut on Monday.

“It will stay shut,” said Mayor Ed Rusk. “Buses will be free.”

Halden Rail spokeswoman Ana Solheim said trains were running. A spokesman for Halden Rail said tickets would be cheaper.

The ministry denied that money had run out. Nobody was hurt.
"""


def test_accounts_are_grouped_by_party_and_the_story_speaks_last() -> None:
    accounts = attribute(Article(STORY, outlet="Colne Echo")).accounts
    assert [(a.party, a.narration) for a in accounts] == [
        ("Ed Rusk", False),
        ("Halden Rail", False),
        ("Colne Echo", True),
    ]
    assert [a.text for a in accounts] == [
        "It will stay shut,\nBuses will be free.",
        "trains were running\ntickets would be cheaper",
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


def test_what_is_denied_is_nobodys_account() -> None:
    result = attribute(Article(STORY))
    assert any(a.denied and a.quote.text == "money had run out" for a in result.attributions)
    assert not any("money" in account.text for account in result.accounts)


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
