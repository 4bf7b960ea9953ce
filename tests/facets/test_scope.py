"""What is covered: wider on one side than on the other; and what only looks like it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comparison.analyse.tokens import tokenise
from comparison.facets.extent import cues
from comparison.facets.scope import contrast
from tests.facets.compared import differences, kinds
from tests.facets.pairing import mirrored, pair, swapped

DIFFERENT = [
    pytest.param("The truce covers water and power.", "The truce covers water power.", id="two things, one compound"),
    pytest.param("They will stop attacks on ports and shipping.", "They will stop attacks on port shipping.", id="inflected"),
    pytest.param("All the miners were brought out of the shaft.", "Most of the miners were brought out of the shaft.", id="all, most"),
    pytest.param("Every passenger was given a seat on the coach.", "Half of the passengers were given a seat on the coach.", id="every, half"),
    pytest.param("The line has fully reopened after the flood.", "The line has partly reopened after the flood.", id="fully, partly"),
    pytest.param("The company has completed the evacuation of the platform.", "The company has evacuated most of the platform.", id="completed, most of"),
    pytest.param("All residents must boil their water.", "All residents except those on the hill must boil their water.", id="all, all except"),
    pytest.param("Everyone who bought a ticket gets a refund.", "Those who bought a ticket get a refund, apart from season holders.", id="everyone, apart from"),
    pytest.param("Flights to every airport in the country were cancelled on Sunday.", "On Sunday we cancelled flights to the island airport and nowhere else.", id="every, nowhere else"),
    pytest.param("The ban on parking applies in all streets of the old town.", "The ban on parking in the old town is limited to two streets.", id="all, limited to"),
    pytest.param("The ministers agreed a 10-day truce.", "The ministers agreed a permanent truce.", id="ten days, permanent"),
    pytest.param("The moratorium on drilling in the bay will last indefinitely.", "The moratorium on drilling in the bay will hold for six months.", id="indefinitely, six months"),
    pytest.param("Both governments agreed to a full ceasefire along the river.", "Both governments agreed to a two-week ceasefire along the river.", id="full, two-week"),
    pytest.param("The board exempts widows, orphans and veterans from the fee.", "The board exempts widows and orphans from the fee.", id="a category dropped"),
    pytest.param("The programme's aims are housing, schooling and disarmament.", "The programme's aims are housing and schooling.", id="an aim dropped"),
    pytest.param("All hunting is banned in the reserve.", "In the reserve snaring is banned, but villagers may continue hunting with bows.", id="all of a kind, and something let off"),
    pytest.param("The whole fleet has been grounded since Monday.", "Part of the fleet has been grounded since Monday.", id="whole, part of"),
    pytest.param("A truce covering all of the Harr valley was signed in Oslo.", "The truce that was signed in Oslo is confined to the city of Tellin.", id="all of the valley, the city only"),
    pytest.param("They signed a truce for North Harr last night.", "They signed a truce for Tellin and the surrounding villages last night.", id="another area"),
    pytest.param("All nine climbers have been found.", "Seven of the nine climbers have been found.", id="all nine, seven of the nine"),
    pytest.param("The ferry will be free for everyone.", "The ferry will be free for the over-60s only.", id="everyone, the over-60s only"),
    pytest.param("The tariff applies to steel, timber and copper.", "The tariff applies to steel and timber.", id="a good dropped"),
    pytest.param("The ministers discussed fishing, the border crossing and the new bridge.", "The ministers' talks focused almost entirely on fishing.", id="focused on one of the topics"),
    pytest.param("The ceasefire covers all of Ardal province.", "The truce in Ardal is confined to the city of Ardal and the road to Menne.", id="covers all, confined to"),
    pytest.param("The ban on drones covers military vessels in the strait.", "The ban on drones covers fishing vessels in the strait.", id="vessels of two kinds"),
    pytest.param("The army agreed to halt its attacks on energy facilities.", "The army agreed to halt its attacks on civilian facilities.", id="facilities of two kinds"),
    pytest.param("The thieves took the names and card numbers of guests.", "The thieves took only the names of guests.", id="and more, only"),
    pytest.param("Foreign visitors may enter the archive without a permit.", "Only registered scholars may enter the archive without a permit.", id="others, only"),
    pytest.param("The pay rise applies to all hospital staff.", "The pay rise applies only to midwives.", id="all staff, only midwives"),
    pytest.param("The brigade has completely withdrawn from the valley.", "The brigade has withdrawn most of its units from the valley.", id="completely, most of"),
    pytest.param("Every boat in the bay received fuel.", "Thirty-one (31) of the forty (40) or so fishing boats in the bay received fuel.", id="every, so many of so many"),
    pytest.param("The amnesty frees all soldiers.", "The amnesty frees wounded soldiers.", id="all, those of one kind"),
    pytest.param("Every school must have a guard.", "Schools with more than 300 pupils must have a guard.", id="every, those with"),
    pytest.param("The council will sell the islands.", "The council will sell some of the islands.", id="the islands, some of them"),
    pytest.param("The two sides agreed on a permanent halt to dredging.", "The two sides agreed on a temporary halt to dredging.", id="permanent, temporary"),
    pytest.param("The tax covers flats and houses.", "The tax covers houses alone.", id="and more, alone"),
    pytest.param("The envoys' talks dealt with water alone.", "The envoys' talks dealt with water, grazing and the new road.", id="alone, a list"),
]  # fmt: skip
NOTHING = [
    pytest.param("One text says ports and shipping, the other port shipping.", "The text says port shipping.", id="both versions reported"),
    pytest.param("They signed a truce in Harr last night.", "They signed a truce for the Harr valley last night.", id="an area under a longer name"),
    pytest.param("They signed a truce in Harr last night.", "They signed a truce last night.", id="one side names no area"),
    pytest.param("They signed a truce in the Harr valley.", "They signed a truce in Tellin.", id="one may lie in the other"),
    pytest.param("The thieves took paintings.", "The thieves took paintings, including two by Rydell.", id="including is detail"),
    pytest.param("Trains run on all lines except line 4.", "Only line 4 has no trains running.", id="all except, only not"),
    pytest.param("The campaign will reach every province.", "The campaign will be nationwide.", id="every province, nationwide"),
    pytest.param("All residents may vote.", "Every resident may vote.", id="all, every"),
    pytest.param("Most of the roof was destroyed.", "The fire destroyed most of the roof.", id="most on both sides"),
    pytest.param("The northern platform has fully reopened.", "The car park has partly reopened.", id="different things"),
    pytest.param("All the ministers attended.", "Most delegates attended.", id="ministers, delegates"),
    pytest.param("They discussed trade, fishing and visas.", "They discussed trade and fishing.", id="topics left out"),
    pytest.param("The talks were attended by Norway, Chad and Peru.", "Norway and Chad attended the talks.", id="guests left out"),
    pytest.param("We thank the doctors, nurses and drivers.", "We thank the doctors and nurses.", id="thanks"),
    pytest.param("The bank raised rates for savers and borrowers.", "The bank raised rates for borrowers and savers.", id="the order of a list"),
    pytest.param("Each side released ten prisoners.", "Some prisoners were released.", id="some does not exclude the rest"),
    pytest.param("Not all of the crew were rescued.", "Most of the crew were rescued.", id="not all, most"),
    pytest.param("The two leaders spoke at length.", "They only spoke for ten minutes.", id="only of a duration"),
    pytest.param("It was not only the roof that was destroyed.", "All of the house was destroyed.", id="not only"),
    pytest.param("At least all our people are safe.", "Some of the cars were damaged.", id="people, cars"),
    pytest.param("The full report will be published on Monday.", "Part of the evidence was published on Monday.", id="full report"),
    pytest.param("The truce begins at noon.", "A truce begins at noon.", id="nobody measures"),
    pytest.param("They agreed a 30-day truce.", "The truce will last 30 days.", id="the same term in other words"),
    pytest.param("They agreed a two-week truce.", "The two-week truce was agreed in Doha.", id="both limited"),
    pytest.param("The law protects bread and butter prices.", "The law protects prices of butter and bread.", id="turned round"),
    pytest.param("The most serious injuries were burns.", "All injuries were treated on the spot.", id="a superlative"),
    pytest.param("Police searched the whole house.", "Police searched part of the garden.", id="house, garden"),
    pytest.param("All day the pumps ran.", "Some of the pumps failed.", id="all day"),
    pytest.param("Officers checked every bag.", "Officers checked bags at the gate.", id="no extent on one side"),
    pytest.param("Schools are closed.", "All schools in the town are closed.", id="a bare plural"),
    pytest.param("Three from each party sat on the panel.", "Only members of the house sat on the panel.", id="three from each"),
    pytest.param("The mayor alone can sign.", "The mayor can sign.", id="alone, and nothing beside it"),
    pytest.param("After all, the bridge held.", "Part of the bridge fell.", id="after all"),
    pytest.param("Above all, the council wants quiet.", "Part of the council wants noise.", id="above all"),
    pytest.param("The ban on trawling was lifted.", "The 30-day ban on whaling was lifted.", id="another ban"),
    pytest.param("The fire injured men, women and children.", "The fire injured 12 people.", id="a list, a count"),
    pytest.param("Rescuers found every child alive.", "Rescuers found all the children alive.", id="every child, all children"),
    pytest.param("The strike closed all schools and some nurseries.", "All schools and some nurseries were closed by the strike.", id="all and some on both"),
    pytest.param("The insurer will pay the full amount.", "The insurer will pay everything.", id="full amount, everything"),
    pytest.param("Half of the seats are taken.", "Fifty percent of the seats are taken.", id="half, fifty percent"),
    pytest.param("The ferry carries cars, such as vans, and lorries.", "The ferry carries cars and lorries.", id="such as"),
    pytest.param("The ministers discussed fishing, including quotas and nets.", "The ministers' talks focused on fishing.", id="focus with its details"),
    pytest.param("The ministers discussed fishing.", "The ministers' talks focused on fishing.", id="discussed, focused on"),
    pytest.param("The truce holds in Ardal.", "The truce in the city of Ardal holds.", id="one area, named twice"),
    pytest.param("The army agreed to halt its attacks on energy facilities.", "The army agreed to halt its attacks on energy sites.", id="facilities, sites"),
    pytest.param("The army agreed to halt its attacks on energy facilities.", "The army agreed to halt its attacks on power plants.", id="energy, power"),
    pytest.param("Officials toured the energy facilities.", "Officials toured the port facilities.", id="no measure covers them"),
    pytest.param("The ban on drones covers fishing vessels.", "The ban on drones covers foreign vessels.", id="whose vessels tells no kind"),
    pytest.param("The thieves took the names of guests.", "The thieves took only the names of guests.", id="only, and the same"),
    pytest.param("The museum opened last year and has 200 rooms.", "The museum opened only last year.", id="only of time"),
    pytest.param("All passengers have been found.", "The 163 ticketed passengers have been found.", id="all, a number of one kind"),
    pytest.param("All soldiers were freed.", "The poor soldiers were freed.", id="pity tells no kind"),
    pytest.param("The keeper was alone on the pier.", "The keeper and a boy were on the pier.", id="alone, without company"),
    pytest.param("Paving by night alone cost 2 million.", "Paving and lighting cost 3 million.", id="alone, of another thing"),
    pytest.param("The hearing opens on 3 March 2025.", "The hearing opens on 03/2025.", id="the parts of a date"),
    pytest.param("Members may enter the archive.", "Only members may enter the archive.", id="only of the same"),
]  # fmt: skip


@pytest.mark.parametrize(("left", "right"), DIFFERENT)
def test_different(left: str, right: str) -> None:
    assert "scope" in kinds(left, right)


@pytest.mark.parametrize(("left", "right"), NOTHING)
def test_nothing(left: str, right: str) -> None:
    assert "scope" not in kinds(left, right)


@pytest.mark.parametrize(("left", "right"), [*DIFFERENT, *NOTHING])
def test_sides_may_be_exchanged(left: str, right: str) -> None:
    pairing = pair(left, right)
    assert contrast(swapped(pairing)) == mirrored(contrast(pairing))


@given(st.sampled_from([text for row in (*DIFFERENT, *NOTHING) for text in row.values]))
def test_an_account_agrees_with_itself(text: object) -> None:
    assert contrast(pair(str(text), str(text))) == ()


def test_the_answer_quotes_both_extents() -> None:
    (found,) = differences("They will stop attacks on ports and shipping.", "They will stop attacks on port shipping.")
    assert [side.value for side in found.sides] == ["ports and shipping", "port shipping"]
    assert "covers two things" in found.explanation


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("all of the crew", ["all"], id="all"),
        pytest.param("each gets 10 euros", ["all"], id="each"),
        pytest.param("ten euros each", [], id="a share"),
        pytest.param("each other", [], id="each other"),
        pytest.param("the most serious", [], id="superlative"),
        pytest.param("most of the crew", ["part"], id="most of"),
        pytest.param("nowhere else", ["only"], id="nowhere else"),
        pytest.param("not only the crew", [], id="not only"),
        pytest.param("with the exception of the crew", ["except"], id="article inside a phrase"),
        pytest.param("a full withdrawal", ["full"], id="full"),
        pytest.param("in the last few days", [], id="last few days"),
    ],
)
def test_cues(text: str, expected: list[str]) -> None:
    assert [cue.extent for cue in cues(tokenise(text))] == expected


def test_a_claim_without_end_is_left_alone() -> None:
    assert contrast(pair("ports, mines and mills, " * 200, "ports and mines, " * 200)) == ()
