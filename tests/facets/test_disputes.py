"""Differences that a desk editor would sign, and pairs that only look like one: facets on aligned words, all together."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from comparison.facets import FACETS
from comparison.facets.finding import Finding
from tests.facets.analysed import pair

SIGNED = 0.5

DISPUTED = [
    pytest.param("polarity", "The king asked for the toll to be cut, and the request was turned down.", "The request to cut the toll was granted.", id="a request turned down, granted"),
    pytest.param("polarity", "The proposal to lift the embargo was accepted.", "The proposal to lift the embargo was rejected.", id="a rejection in the passive"),
    pytest.param("polarity", "The foreign minister rejected the idea of foreign peacekeepers.", "Foreign peacekeepers will be deployed, the minister said.", id="an idea rejected, to be carried out"),
    pytest.param("polarity", "There must be a complete end to deliveries of shells.", "He rejected the demand to stop deliveries of shells.", id="one wants it ended, the other will not end it"),
    pytest.param("polarity", "The council voted down the budget on Monday.", "The council passed the budget on Monday.", id="voted down, passed"),
    pytest.param("polarity", "Ministers ruled out a general amnesty.", "The agreement provides for a general amnesty.", id="ruled out by one, provided for by another subject"),
    pytest.param("polarity", "There is no decision to open talks on fishing.", "The sides agreed to start talks on fishing.", id="no decision to"),
    pytest.param("polarity", "No final decision has been taken on the closure of the library.", "The council has decided to close the library.", id="no final decision, decided"),
    pytest.param("polarity", "The two leaders did not set a date for their meeting.", "The leaders will meet on 4 June.", id="no date for it"),
    pytest.param("polarity", "The ministry has not been informed of any meeting of experts.", "It was decided that the experts would meet in May.", id="not informed of any"),
    pytest.param("polarity", "The envoy asked that sailors trapped in the fort be spared.", "None of our sailors are trapped in the fort.", id="taken for granted by a participle"),
    pytest.param("polarity", "Aid will pass without any role of the Relief Office.", "All convoys of aid will be escorted by the Relief Office.", id="left out, taking part"),
    pytest.param("polarity", "Talks on the river will resume in May.", "Talks on the river will begin in May. There have been none so far.", id="resumed, for the first time"),
    pytest.param("polarity", "The match was called off.", "The match went ahead.", id="opposite phrases"),
    pytest.param("polarity", "The suspect is in custody.", "The suspect has been released.", id="held, set free"),
    pytest.param("polarity", "Residents were warned an hour before.", "Residents say they received no warning.", id="a deed and its noun"),
    pytest.param("polarity", "Neither side asked for a pause.", "It was the rebels who asked for a pause.", id="neither side, one of them"),
    pytest.param("polarity", "His country had no troops on the island.", "Eight hundred of their troops are on the island.", id="none, a number of them"),
    pytest.param("polarity", "Tenants will not have to move out.", "Tenants have been told that they will have to move out.", id="will not have to, will have to"),
    pytest.param("polarity", "He agreed that the supply of gas would continue through the winter.", "There will be no supply of gas through the winter.", id="agreed to go on, none"),
    pytest.param("commitment", "The bishops voted to ordain women.", "The bishops postponed a decision on whether to ordain women.", id="voted, postponed"),
    pytest.param("commitment", "The bank has approved the loan.", "The bank is still reviewing the loan.", id="approved, under review"),
    pytest.param("commitment", "We agreed to a truce on the river.", "The north looks favourably on a truce on the river.", id="agreed, well disposed"),
    pytest.param("commitment", "The minister ordered an independent inquiry.", "The minister said an independent inquiry was possible.", id="ordered, possible"),
    pytest.param("commitment", "The leaders agreed on a prisoner exchange.", "The leaders raised the possibility of a prisoner exchange.", id="agreed, a possibility"),
    pytest.param("commitment", "The city hopes to finish the bridge by June.", "The bridge will be finished by June.", id="hopes, will be: the passive names nobody"),
    pytest.param("commitment", "The signal was working normally.", "We have been told the signal was working. We will verify that.", id="a fact, to be verified"),
    pytest.param("commitment", "A drone caused the fire.", "The cause of the fire is still being investigated.", id="caused by, being investigated"),
    pytest.param("commitment", "The driver was texting, police said.", "Police are looking into whether the driver was texting.", id="a fact, looked into"),
    pytest.param("commitment", "The chancellor pledged a further 400 million euros.", "The chancellor said Berlin was looking at a further 400 million euros.", id="an office and its government"),
    pytest.param("condition", "The sides will exchange prisoners. This depends on a full list of names.", "The sides will exchange prisoners.", id="on a condition stated in the next sentence"),
    pytest.param("condition", "The sides agreed to share the water. It applies only if both parliaments consent.", "The sides agreed to share the water.", id="only if, in the next sentence"),
    pytest.param("condition", "It begins on Thursday, on condition that the guns are silent.", "The truce will enter into force on Thursday.", id="begins if, begins"),
    pytest.param("condition", "It may be extended with the consent of both parties.", "It will be extended unless one party objects.", id="with consent, unless one objects"),
    pytest.param("condition", "The deal takes effect only after tariffs on steel are lifted.", "The union objected to the deal being tied to tariffs on steel.", id="a condition that the other will not have"),
    pytest.param("condition", "The rebels agreed to a truce only if the blockade is lifted.", "The rebels agreed to a truce.", id="agreed only if"),
    pytest.param("quantity", "They were hemmed in for almost two hours.", "Officers hemmed them in at 3.55pm. It was lifted at 5.05pm.", id="a duration, two clocks"),
    pytest.param("quantity", "About 400 protesters blocked the main gate.", "More than 1,500 dockers and their families stood at the main gate.", id="a crowd under two names"),
    pytest.param("time", "The gate was not cleared until 7.30 p.m.", "The gate was cleared by 5.40 p.m.", id="not until, by"),
    pytest.param("polarity", "The port did not agree to international observers.", "Both sides accepted international observers.", id="did not agree to a thing"),
    pytest.param("commitment", "It has not decided whether to outsource crane maintenance.", "Crane maintenance will be outsourced.", id="not decided whether, will be"),
    pytest.param("time", "The withdrawal is to be completed by 30 April.", "The withdrawal is to be completed by the end of July.", id="two deadlines"),
]  # fmt: skip
UNDISPUTED = [
    pytest.param("The minister rejected calls to resign.", "Opposition parties called on the minister to resign.", id="who rejects a call grants that it was made"),
    pytest.param("The union rejected the 3 percent offer.", "The employers offered 3 percent.", id="who rejects an offer, too"),
    pytest.param("No decision has been taken on the budget.", "A decision on the budget is due next week.", id="not yet, due"),
    pytest.param("The mayor will decide next week whether to close the bridge.", "No decision on closing the bridge has been taken.", id="to be decided, undecided"),
    pytest.param("The firm said it had not been contacted before Monday.", "The regulator contacted the firm on Monday.", id="not before Monday"),
    pytest.param("The government will not raise taxes this year.", "The government raised taxes last year.", id="two years"),
    pytest.param("The factory could close, the unions fear.", "The company said it had no plans to close the factory.", id="no plans, a fear"),
    pytest.param("If the talks fail, the strike will begin on Monday.", "The strike will begin on Monday if no deal is reached.", id="one condition in other words"),
    pytest.param("The truce will be extended if both sides agree.", "The truce can be extended by mutual consent.", id="agreeing sides"),
    pytest.param("There is no date for the summit yet.", "The leaders agreed to hold a summit.", id="agreed, but no date"),
    pytest.param("The leaders hope for peace.", "Both were in agreement that the war has to end.", id="a view that is shared"),
    pytest.param("He did not rule out further strikes.", "Further strikes are possible, he said.", id="not ruled out, possible"),
    pytest.param("The suspect was seen near the bank.", "The suspect was near the bank.", id="the suspect is no doubt"),
    pytest.param("Talks will resume in the first week of December.", "Talks will resume on Dec. 3.", id="a day of the week meant"),
    pytest.param("The road was closed for two hours.", "The road was closed at 2 p.m. and opened at 4 p.m.", id="a duration that is that of two clocks"),
    pytest.param("I counted four ambulances.", "Seven ambulances were sent.", id="what one witness saw"),
    pytest.param("The union has not yet replied to the offer.", "The company made an offer on Friday.", id="an offer without an answer"),
    pytest.param("All passengers were rescued except one.", "One passenger is still missing.", id="all but one"),
    pytest.param("The vote was postponed.", "The vote did not take place on Monday.", id="postponed, not held"),
    pytest.param("The firm has stopped selling the toy.", "The toy is no longer sold.", id="stopped, no longer"),
    pytest.param("The army denied shelling the clinic.", "The army said it had not shelled the clinic.", id="two denials"),
    pytest.param("The crossing would remain closed until Monday.", "The crossing will reopen on Monday.", id="closed until, reopened then"),
    pytest.param("The school will reopen when the roof is fixed.", "The school is closed because of the roof.", id="closed now, to open"),
    pytest.param("Polls close at 8 p.m.", "Polls opened at 7 a.m.", id="opposites at their times"),
    pytest.param("The troops left the city in May.", "There are no troops in the city.", id="left, none there"),
    pytest.param("The board will not comment until the inquiry is over.", "The board declined to comment.", id="denied up to a point"),
    pytest.param("The firm does not expect the leak to affect supplies.", "Supplies have not been affected by the leak.", id="a denial that a verb of opinion passes on"),
    pytest.param("The city is not considering a ban on the party.", "A ban on the party is not on the agenda.", id="not considered, not on the agenda"),
    pytest.param("The troops should leave, the envoy said.", "The troops have not left.", id="should, have not"),
    pytest.param("The parties confirmed their readiness to continue the dialogue.", "The parties agreed to continue the dialogue.", id="two courtesies"),
    pytest.param("The government approved the sale, subject to a review.", "The government gave conditional approval to the sale.", id="two ways to say conditionally"),
    pytest.param("The hall has room for 900 people.", "700 people came to the hall.", id="room for, came"),
    pytest.param("The battalion lost three tanks on Monday.", "The battalion has lost 11 tanks since March.", id="on a day, since a month"),
    pytest.param("At least 20 people were killed.", "The number of dead has risen to 23.", id="a bound and a higher count"),
]  # fmt: skip


def found(left: str, right: str) -> list[Finding]:
    pairing = pair(left, right)
    findings = [f for facet in FACETS for f in facet.contrast(pairing)]
    return [f for f in findings if f.relation == "different" and f.confidence >= SIGNED]


@pytest.mark.parametrize(("kind", "left", "right"), DISPUTED)
def test_an_editor_would_sign_the_difference(kind: str, left: str, right: str) -> None:
    assert kind in {f.kind for f in found(left, right)}
    assert kind in {f.kind for f in found(right, left)}


@pytest.mark.parametrize(("left", "right"), UNDISPUTED)
def test_what_both_could_sign_is_no_difference(left: str, right: str) -> None:
    assert found(left, right) == []
    assert found(right, left) == []


def test_a_running_count_differs_from_a_higher_one_of_the_same_day_alone() -> None:
    early, late = "Police say 11 arrests have been made so far.", "Fourteen people have been arrested."
    morning, evening = datetime(2025, 3, 8, 9, tzinfo=UTC), datetime(2025, 3, 8, 20, tzinfo=UTC)
    later = datetime(2025, 3, 11, 9, tzinfo=UTC)

    def relations(published: tuple[datetime | None, datetime | None]) -> list[str]:
        pairing = pair(early, late, published=published)
        return [f.relation for facet in FACETS if facet.kind == "quantity" for f in facet.contrast(pairing)]

    assert relations((morning, evening)) == ["different"]
    assert relations((morning, later)) == relations((None, None)) == ["same"]


def test_the_first_person_is_the_party_that_the_other_account_names() -> None:
    pairing = pair("Our members were not consulted.", "The ministry consulted the union.", ("Union", "Ministry"))
    assert [f.relation for facet in FACETS if facet.kind == "polarity" for f in facet.contrast(pairing)] == [
        "different"
    ]


def test_words_of_commitment_are_shown_with_what_they_govern() -> None:
    left, right = "The minister would study the request for a visit.", "The minister accepted the request for a visit."
    (finding,) = found(left, right)
    assert (finding.left.text, finding.right.text) == ("study the request", "accepted the request")


def test_a_noun_is_shown_with_its_verb() -> None:
    (finding,) = found("There is no decision to open talks on fishing.", "The sides agreed to start talks on fishing.")
    assert (finding.left.text, finding.right.text) == ("no decision to open talks", "start talks")
