"""One side affirms what the other denies; and all that looks like it and is not."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comparison.facets.polarity import contrast
from tests.facets.pairing import Extra, mirrored, pair, swapped

DIFFERENT = [
    pytest.param("The bridge was damaged.", "The bridge was not damaged.", [], id="not"),
    pytest.param("Police fired three shots.", "Police fired no shots.", [], id="no, in the object"),
    pytest.param("No shots were fired by police.", "Police fired shots.", [], id="no, in the subject of a passive"),
    pytest.param("Three people were hurt in the fire.", "No one was hurt in the fire.", [], id="no one"),
    pytest.param("The army left the village.", "The army refused to leave the village.", [], id="refused to"),
    pytest.param("The airline refunded passengers.", "The airline failed to refund passengers.", [], id="failed to"),
    pytest.param(
        "The firm buried asbestos in the quarry.",
        "The firm denied burying asbestos in the quarry.",
        [],
        id="denied doing",
    ),
    pytest.param(
        "The army shelled the market.",
        "We reject claims that the army shelled the market.",
        [],
        id="rejected claims that",
    ),
    pytest.param("The dam has burst.", "Reports that the dam has burst are false.", [], id="reports that … are false"),
    pytest.param(
        "The bank ruled out raising rates.", "The bank did not rule out raising rates.", [], id="did not rule out"
    ),
    pytest.param(
        "The pass is impossible to cross.", "It is not impossible to cross the pass.", [], id="not impossible"
    ),
    pytest.param(
        "The minister accepted the offer.",
        "The minister turned down the offer.",
        [("accepted", "turned", "antonym")],
        id="an antonym",
    ),
    pytest.param(
        "Bookings in the valley rose last year.",
        "Bookings in the valley fell last year.",
        [("rose", "fell", "antonym")],
        id="rise, fall",
    ),
    pytest.param(
        "The tribunal upheld the complaint.",
        "The tribunal dismissed the complaint.",
        [("upheld", "dismissed", "antonym")],
        id="at law",
    ),
    pytest.param("Miners were told to leave.", "Nobody told the miners to leave.", [], id="nobody did"),
    pytest.param(
        "The inquiry found fault with the club.", "The inquiry cleared the club of any fault.", [], id="cleared of"
    ),
    pytest.param(
        "Iran let inspectors into the site.",
        "Iran refused to let inspectors into the site.",
        [],
        id="a verb of grammar",
    ),
    pytest.param("The crew was harmed.", "The crew was unharmed.", [], id="a word that denies its root"),
    pytest.param("There was an explosion at the plant.", "There was no explosion at the plant.", [], id="there was no"),
    pytest.param("The talks ended with a deal.", "The talks ended without a deal.", [], id="without"),
    pytest.param(
        "All of the crew were rescued.", "Not all of the crew were rescued.", [("All", "all", "exact")], id="not all"
    ),
    pytest.param("The old map can be copied.", "The old map is too fragile to be copied.", [], id="too … to"),
    pytest.param(
        "Auditors were given access to the archive.",
        "Auditors were refused entry to the archive.",
        [("access", "entry", "synonym")],
        id="refused a thing that has another name",
    ),
]
SAME = [
    pytest.param(
        "The club is not leaving the city.",
        "The club will stay in the city.",
        [("leaving", "stay", "antonym")],
        id="not leaving, stays",
    ),
    pytest.param(
        "The tribunal did not dismiss the complaint.",
        "The tribunal upheld the complaint.",
        [("dismiss", "upheld", "antonym")],
        id="did not dismiss, upheld",
    ),
    pytest.param("The pier was not damaged.", "The pier was undamaged.", [], id="not damaged, undamaged"),
    pytest.param(
        "The firm has no plans to cut jobs.", "The firm does not plan to cut jobs.", [], id="no plans, does not plan"
    ),
    pytest.param("The dam is safe.", "We reject the claim that the dam is unsafe.", [], id="rejects what denies it"),
    pytest.param("Nobody was hurt in the fire.", "No one was hurt in the fire.", [], id="both deny"),
    pytest.param("The army refused to leave.", "The army did not leave.", [], id="refused, did not"),
]
NOTHING = [
    pytest.param(
        "The mayor, who can pardon anybody, refused the request last year.",
        "The mayor refused the request to be freed last year.",
        [],
        id="both refused",
    ),
    pytest.param(
        "The club can leave the league.",
        "Nothing prevents the club from leaving the league.",
        [],
        id="nothing prevents",
    ),
    pytest.param("The pier was damaged.", "The pier was damaged by the storm.", [], id="nobody denies anything"),
    pytest.param("The pier was damaged.", "The road was not damaged.", [], id="another thing is not damaged"),
    pytest.param("The storm damaged the road.", "The storm did not damage the bridge.", [], id="another object"),
    pytest.param("The pilots left.", "The passengers refused to leave.", [], id="another subject"),
    pytest.param("Iran accepted the offer.", "The offer was not accepted by Iraq.", [], id="another name"),
    pytest.param(
        "Charges were brought against the owner.",
        "No charges were brought against the driver.",
        [],
        id="another participant",
    ),
    pytest.param(
        "The council met on Friday.", "The council met on Friday; no date was set.", [], id="denies what nobody said"
    ),
    pytest.param("Two crew members were hurt.", "No passengers were hurt.", [], id="a different group"),
    pytest.param("The trip took an hour.", "The trip took no more than an hour.", [], id="a bound"),
    pytest.param("The pier was damaged.", "Not only the pier was damaged.", [], id="not only"),
    pytest.param("The truce will start.", "The truce will not start until the guns are silent.", [], id="not until"),
    pytest.param(
        "The dam was repaired.", "The village is safe if the dam is not repaired.", [], id="inside a condition"
    ),
    pytest.param(
        "The army shelled the market.", "The envoy urged the army not to shell the market.", [], id="only asked for"
    ),
    pytest.param("The minister discussed closing the mine.", "The mine will not be closed.", [], id="only discussed"),
    pytest.param(
        "They agreed to halt raids on bridges.",
        "There will be no raids on bridges.",
        [],
        id="an end of a thing, no thing",
    ),
    pytest.param(
        "The fair opens before noon.",
        "The fair opens after noon.",
        [("before", "after", "antonym")],
        id="order is another facet's",
    ),
    pytest.param(
        "The first ship sailed.", "The last ship sailed.", [("first", "last", "antonym")], id="first and last, too"
    ),
    pytest.param(
        "The entry fee stays at two euros.",
        "The museum left its entry fee as it was.",
        [("stays", "left", "antonym")],
        id="left as it was",
    ),
    pytest.param(
        "Members approved the accounts without debate.",
        "Members rejected a higher subscription.",
        [("approved", "rejected", "antonym")],
        id="opposites about different things",
    ),
    pytest.param("He took the train.", "He did not take the bus.", [], id="a light verb, another object"),
    pytest.param(
        "The government will raise fuel tax.",
        "The government will not raise income tax.",
        [],
        id="another kind of a thing",
    ),
    pytest.param("Police shot at a dog.", "Police did not shoot at the car.", [], id="at another thing"),
    pytest.param("The minister will decide in June.", "The minister has not yet decided.", [], id="not yet, and will"),
    pytest.param(
        "The two ministers met.", "The ministers did not discuss fish.", [("met", "discuss", "near")], id="merely near"
    ),
    pytest.param(
        "The city will close the pool.",
        "The city cannot afford to keep the pool open.",
        [("close", "open", "antonym")],
        id="an antonym that hangs on a denied word",
    ),
    pytest.param(
        "The coach stays if the club is promoted.",
        "The coach leaves unless the club is promoted.",
        [("stays", "leaves", "antonym")],
        id="stays if, leaves unless",
    ),
    pytest.param(
        "Raids on the port will stop.", "The army agreed to refrain from raids on the port.", [], id="both end it"
    ),
    pytest.param(
        "A raid on the port killed two.",
        "The army agreed to refrain from raids on the port.",
        [],
        id="owed, and done before",
    ),
    pytest.param("The house held a vote.", "The house held a no-confidence vote.", [], id="no-confidence is a name"),
    pytest.param(
        "The army denied the allegations.", "The army shelled the market.", [], id="what is denied is not said"
    ),
]


def relations(left: str, right: str, links: Sequence[Extra]) -> list[str]:
    return [f.relation for f in contrast(pair(left, right, links))]


@pytest.mark.parametrize(("left", "right", "links"), DIFFERENT)
def test_different(left: str, right: str, links: Sequence[Extra]) -> None:
    assert relations(left, right, links) == ["different"]


@pytest.mark.parametrize(("left", "right", "links"), SAME)
def test_same(left: str, right: str, links: Sequence[Extra]) -> None:
    assert relations(left, right, links) == ["same"]


@pytest.mark.parametrize(("left", "right", "links"), NOTHING)
def test_nothing(left: str, right: str, links: Sequence[Extra]) -> None:
    assert relations(left, right, links) == []


@pytest.mark.parametrize(("left", "right", "links"), [*DIFFERENT, *SAME, *NOTHING])
def test_sides_may_be_exchanged(left: str, right: str, links: Sequence[Extra]) -> None:
    pairing = pair(left, right, links)
    assert contrast(swapped(pairing)) == mirrored(contrast(pairing))


def test_values_quote_both_sides() -> None:
    (finding,) = contrast(
        pair(
            "The minister accepted the offer.",
            "The minister turned down the offer.",
            [("accepted", "turned", "antonym")],
        )
    )
    assert (finding.left.text, finding.right.text) == ("accepted", "turned down")
    (finding,) = contrast(pair("Police fired no shots.", "Police fired three shots."))
    assert (finding.left.text, finding.right.text) == ("no shots", "fired three shots")


@pytest.mark.parametrize(
    ("left", "right", "relations_"),
    [
        pytest.param("The army says that the bridge was blown up.", "The bridge was not blown up.", [], id="passes on the other's claim"),
        pytest.param("The rebels say that the bridge was blown up.", "The bridge was not blown up.", ["different"], id="its own claim, in the third person"),
        pytest.param("We hold the town.", "The rebels claim that they hold the town; this is false.", ["different"], id="and denies it"),
        pytest.param("The rebels deny that they shelled the town.", "The rebels shelled the town.", ["different"], id="its own denial"),
        pytest.param("The army denies that it shelled the town.", "The army shelled the town.", [], id="the other's own denial, passed on"),
    ],
)  # fmt: skip
def test_whose_words(left: str, right: str, relations_: list[str]) -> None:
    """The left account is the rebels', the right one the army's."""
    assert [f.relation for f in contrast(pair(left, right, parties=("Rebels", "Army")))] == relations_


@given(
    st.sampled_from(["sold", "closed", "rebuilt"]),
    st.sampled_from(["mine", "port", "mill"]),
    st.integers(0, 1),
    st.integers(0, 1),
)
def test_parity_decides(verb: str, thing: str, left: int, right: int) -> None:
    texts = [f"The firm's {thing} was {'not ' if negated else ''}{verb} last year." for negated in (left, right)]
    expected = {0: [], 1: ["different"], 2: ["same"]}[left + right]
    assert relations(texts[0], texts[1], []) == expected


def test_a_plain_denial_is_surer_than_an_antonym_and_an_antonym_than_a_reported_one() -> None:
    (plain,) = contrast(pair("The minister accepted the offer.", "The minister did not accept the offer."))
    (antonym,) = contrast(
        pair(
            "The minister accepted the offer.",
            "The minister rejected the offer.",
            [("accepted", "rejected", "antonym")],
        )
    )
    (reported,) = contrast(
        pair(
            "The minister accepted the offer.",
            "The opposition said the minister rejected the offer.",
            [("accepted", "rejected", "antonym")],
        )
    )
    assert plain.confidence > antonym.confidence > reported.confidence
