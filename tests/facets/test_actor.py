"""Who did it: reversed roles and two agents of one act; and all that only looks like it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comparison.facets.actor import contrast
from tests.facets.compared import differences, kinds
from tests.facets.pairing import mirrored, pair, swapped

PARTIES = ("Ministry of Transport, Latvia", "Estonian Railways")
Parties = tuple[str, str]

DIFFERENT = [
    pytest.param("Latvia requested the meeting of rail ministers.", "The meeting of rail ministers was requested by Estonia.", PARTIES, id="two governments, active and passive"),
    pytest.param("The rail ministers spoke on Monday at the initiative of the Estonian side.", "Monday's conversation of the rail ministers was requested by Latvia.", PARTIES, id="initiative of, requested by"),
    pytest.param("We invited the inspectors to the depot.", "The inspectors came to the depot at our invitation.", ("Depot owners", "Passengers' league"), id="each claims it, in the first person"),
    pytest.param("A mistake by the ferry company's captain caused the collision in the strait.", "The collision in the strait was caused by the pilot office's radio operator.", ("Pilot office", "Ferry company"), id="each blames the other's man"),
    pytest.param("The tanker rammed the trawler off the cape.", "The trawler rammed the tanker off the cape.", ("Tanker owners", "Trawlermen"), id="roles reversed"),
    pytest.param("Serbia attacked Bulgaria at dawn.", "Bulgaria attacked Serbia at dawn.", ("Radio One", "Radio Two"), id="roles reversed, names"),
    pytest.param("Mali was invaded by Niger.", "Niger was invaded by Mali.", ("Radio One", "Radio Two"), id="roles reversed, passives"),
    pytest.param("Turkish artillery shelled the market in the old town.", "The market in the old town was shelled by Syrian artillery.", ("Radio One", "Radio Two"), id="whose artillery"),
    pytest.param("The court ordered the tenant to pay the legal costs.", "Under the ruling it is the landlord who must bear the legal costs.", ("Landlord's lawyer", "Tenant's lawyer"), id="payer reversed"),
    pytest.param("Egypt brokered the truce between the two factions.", "The truce between the two factions was brokered by Qatar.", ("Radio One", "Radio Two"), id="brokered by"),
    pytest.param("The rebels violated the truce on Tuesday night.", "On Tuesday night the army violated the truce.", ("Army", "Rebels"), id="each says the other broke it"),
    pytest.param("The truce was broken by the Army on Friday.", "The Rebels broke the truce on Friday.", ("Rebels", "Army"), id="broke, was broken"),
    pytest.param("The fund will be financed by Norway.", "Denmark will finance the fund.", ("Radio One", "Radio Two"), id="who finances"),
    pytest.param("Our laboratory was the first to identify the virus.", "The virus was first identified by doctors in Lagos.", ("Institut Marbeau", "Lagos gazette"), id="priority claimed"),
    pytest.param("The winning goal was scored by Adeyemi.", "Lundqvist scored the winning goal.", ("Home club", "Visitors"), id="scorer"),
    pytest.param("Responsibility aside, the explosion was caused by the gas supplier.", "The explosion was caused by the landlord of the house.", ("Landlord", "Gas supplier"), id="caused by each other"),
    pytest.param("Ukraine shot down the airliner over the field.", "Russia shot down the airliner over the field.", ("Radio One", "Radio Two"), id="who shot it down"),
    pytest.param("Both ministers condemned the shelling of the clinic.", "Latvia condemned the shelling of the clinic.", ("Radio One", "Radio Two"), id="jointly, and one alone"),
    pytest.param("The army will hold an internal inquiry into the shooting.", "An independent inquiry into the shooting will be held.", ("Army", "Villagers"), id="internal, independent"),
    pytest.param("The truce was reached after talks brokered by Oman.", "The truce was settled directly between both armies.", ("Oman", "Army"), id="brokered, directly"),
    pytest.param("The Greek side is responsible for the incident at sea.", "The Turkish boat rammed a Greek boat in the incident at sea.", ("Radio One", "Radio Two"), id="blame and harm"),
    pytest.param("Our goalkeeper was fouled by their striker before the goal.", "Their goalkeeper fouled our striker before the goal.", ("Rovers", "United"), id="our man, their man"),
    pytest.param("It was our engineers who first warned of cracks in the dam.", "The cracks in the dam were first reported by villagers.", ("Dam operator", "Village council"), id="who warned first"),
    pytest.param("Turkey asked for the meeting of the council.", "The meeting of the council was convened at Greece's request.", ("Turkey", "Greece"), id="asked for, at the request of"),
    pytest.param("The airline broke off the talks on Thursday night.", "The union broke off the talks on Thursday night.", ("Radio One", "Radio Two"), id="a firm, its workers"),
    pytest.param("The crack was discovered by an outside expert.", "The operator itself discovered the crack.", ("Radio One", "Radio Two"), id="an expert, the firm"),
    pytest.param("The committee met at the request of the athletes.", "The committee was convened at the request of the sponsors.", ("Radio One", "Radio Two"), id="who asked for one meeting"),
    pytest.param("Latvia and Estonia worked out a deal on the line.", "The deal on the line was mediated by Sweden.", ("Radio One", "Radio Two"), id="worked out between them, mediated"),
    pytest.param("The general called his Estonian counterpart, and the two agreed on a truce.", "The truce was brokered by Sweden.", ("Radio One", "Radio Two"), id="rang his counterpart, brokered"),
    pytest.param("Both navies will look into the collision together.", "There will be an independent inquiry into the collision.", ("Radio One", "Radio Two"), id="look into it together, independent"),
    pytest.param("The smugglers opened fire on the border guards.", "The border guards opened fire on the smugglers.", ("Radio One", "Radio Two"), id="who opened fire on whom"),
    pytest.param("Responsibility for the collapse of the stand lies with the city.", "The contractor was responsible for the collapse of the stand.", ("Radio One", "Radio Two"), id="responsible, a firm and the city"),
    pytest.param("A lightning strike caused the blackout.", "The blackout was caused by a cyber attack.", ("Radio One", "Radio Two"), id="nature, a deed"),
    pytest.param("The crash was due to a signal failure.", "Driver error led to the crash.", ("Radio One", "Radio Two"), id="a fault, a mistake"),
]  # fmt: skip
NOTHING = [
    pytest.param("Villagers reported cracks in the dam.", "Engineers noticed the cracks in the dam.", PARTIES, id="many may report"),
    pytest.param("The police opened an inquiry into the shooting.", "An independent inquiry into the shooting was demanded.", PARTIES, id="one inquiry unqualified"),
    pytest.param("The talks were brokered by Oman.", "Oman facilitated the talks.", PARTIES, id="brokered, facilitated"),
    pytest.param('The board said: "We have found the leak."', '"We have found the leak," the board said.', PARTIES, id="a quoted we"),
    pytest.param("US drones violated the air space.", "The air space was violated by US drones.", PARTIES, id="US is no pronoun"),
    pytest.param("The captain disengaged the autopilot.", "The autopilot was disengaged by Captain Moreau.", PARTIES, id="active and passive, title and name"),
    pytest.param("Berlin requested the meeting of ministers.", "The meeting of ministers was requested by Germany.", PARTIES, id="capital for government"),
    pytest.param("The European Central Bank cleared the merger.", "The merger was cleared by the ECB.", PARTIES, id="acronym"),
    pytest.param("We requested the meeting of rail ministers.", "The meeting of rail ministers was requested by Latvia.", PARTIES, id="first person is the party"),
    pytest.param("The meeting took place at our request.", "Latvia requested the meeting.", PARTIES, id="our request"),
    pytest.param("The two sides agreed to reopen the border.", "Latvia agreed to reopen the border.", PARTIES, id="the sides stand for all"),
    pytest.param("Both leaders condemned the bombing.", "The president condemned the bombing.", PARTIES, id="both leaders"),
    pytest.param("The Latvian minister welcomed the plan for the port.", "The Estonian minister welcomed the plan for the port.", PARTIES, id="welcoming excludes nobody"),
    pytest.param("Latvia attended the summit in Oslo.", "Estonia attended the summit in Oslo.", PARTIES, id="attending excludes nobody"),
    pytest.param("The president thanked the firefighters.", "The king thanked the nurses.", PARTIES, id="two thank two"),
    pytest.param("Latvia shelled the town of Ridge.", "Estonia shelled the village of Combe.", PARTIES, id="another target"),
    pytest.param("On Monday Latvia shelled the market.", "On Friday Estonia shelled the market.", PARTIES, id="another day"),
    pytest.param("She switched off the alarm.", "The engineer switched off the alarm.", PARTIES, id="a pronoun is nobody in particular"),
    pytest.param("Police arrested four demonstrators at the bridge.", "Four demonstrators were arrested by officers at the bridge.", PARTIES, id="police, officers"),
    pytest.param("The court convicted the banker of fraud.", "The judge convicted the banker of fraud.", PARTIES, id="court, judge"),
    pytest.param("A spokesman for the airline cancelled the briefing.", "The airline cancelled the briefing.", PARTIES, id="spokesman for"),
    pytest.param("The minister met the union leader.", "The union leader met the minister.", PARTIES, id="mutual acts have no roles"),
    pytest.param("Latvia signed the treaty with Estonia.", "Estonia signed the treaty with Latvia.", PARTIES, id="both sign"),
    pytest.param("The trawler collided with the tanker.", "The tanker collided with the trawler.", PARTIES, id="collided with"),
    pytest.param("Ten soldiers were killed by a mine.", "Three soldiers were killed by a sniper.", PARTIES, id="other casualties"),
    pytest.param("The storm caused a blackout in the north.", "Lightning caused a fire in the south.", PARTIES, id="other effects"),
    pytest.param("The talks were mediated by Oman.", "The talks were held in Muscat.", PARTIES, id="one side names no agent"),
    pytest.param("The meeting was requested.", "The meeting was requested by Latvia.", PARTIES, id="open agent"),
    pytest.param("The army says that the rebels attacked the convoy.", "The rebels attacked the convoy.", ("Army", "Rebels"), id="passed on"),
    pytest.param("The rebels claim the army attacked the convoy.", "The rebels attacked the convoy.", ("Army", "Villagers"), id="only the other's claim"),
    pytest.param("Latvia did not request the meeting.", "The meeting was requested by Estonia.", PARTIES, id="a denial is polarity's"),
    pytest.param("If Latvia attacks the port, we will respond.", "Estonia attacked the port.", PARTIES, id="inside a condition"),
    pytest.param("Egypt and Qatar brokered the truce.", "The truce was brokered by Qatar.", PARTIES, id="one of two"),
    pytest.param("The fire was caused by a short circuit.", "An electrical fault caused the fire.", PARTIES, id="things under two descriptions"),
    pytest.param("A driver's error caused the crash.", "The crash was caused by human error.", PARTIES, id="error, human error"),
    pytest.param("The factory was bought by a Swiss investor.", "Zurich-based Helvor bought the factory.", PARTIES, id="description and name"),
    pytest.param("Gunmen killed the judge.", "Armed men killed the judge.", PARTIES, id="gunmen, armed men"),
    pytest.param("The company will pay the fine.", "The operator will pay the fine.", PARTIES, id="company, operator"),
    pytest.param("The decision was announced by the mayor.", "The council announced the decision.", PARTIES, id="mayor, council"),
    pytest.param("The bridge was closed by the authorities.", "Police closed the bridge.", PARTIES, id="authorities, police"),
    pytest.param("The letter was written by Dr Amara Osei.", "Osei wrote the letter.", PARTIES, id="full and short name"),
    pytest.param("The summit was hosted by Prime Minister Novak.", "Slovakia hosted the summit.", PARTIES, id="person and country"),
    pytest.param("Protesters threw stones at police.", "Police threw a cordon around the square.", PARTIES, id="another object"),
    pytest.param("Latvia asked Estonia to lift the ban.", "Estonia lifted the ban.", PARTIES, id="asked and done"),
    pytest.param("The tower told the pilot to climb.", "The pilot told the tower that he was climbing.", PARTIES, id="told each other"),
    pytest.param("The vote was won by the Greens in the city.", "Labour won the vote in the county.", PARTIES, id="two places"),
    pytest.param("By Friday the airline will refund the tickets.", "The tickets will be refunded by Friday.", PARTIES, id="by Friday is no agent"),
    pytest.param("The police dispersed the rally.", "The ministry dispersed the rally.", PARTIES, id="police and ministry are one state"),
    pytest.param("The union and the airline broke off the talks.", "The airline broke off the talks.", PARTIES, id="two of whom one is named"),
    pytest.param("A pilot discovered the crack.", "The airline discovered the crack.", PARTIES, id="a firm through its man"),
    pytest.param("Latvia and Estonia agreed on a truce.", "The truce was mediated by Sweden.", PARTIES, id="agreed, with a mediator"),
    pytest.param("A short circuit caused the fire.", "The fire was caused by an electrical fault.", PARTIES, id="two words for one fault"),
    pytest.param("A storm caused the flooding of the mill.", "The blackout was caused by a cyber attack.", PARTIES, id="causes of two things"),
]  # fmt: skip


@pytest.mark.parametrize(("left", "right", "parties"), DIFFERENT)
def test_different(left: str, right: str, parties: Parties) -> None:
    assert "actor" in kinds(left, right, parties)


@pytest.mark.parametrize(("left", "right", "parties"), NOTHING)
def test_nothing(left: str, right: str, parties: Parties) -> None:
    assert "actor" not in kinds(left, right, parties)


@pytest.mark.parametrize(("left", "right", "parties"), [*DIFFERENT, *NOTHING])
def test_sides_may_be_exchanged(left: str, right: str, parties: Parties) -> None:
    pairing = pair(left, right, parties=parties)
    assert contrast(swapped(pairing)) == mirrored(contrast(pairing))


@given(st.sampled_from([text for row in (*DIFFERENT, *NOTHING) for text in row.values[:2]]))
def test_an_account_agrees_with_itself(text: object) -> None:
    assert all(f.relation == "same" for f in contrast(pair(str(text), str(text), parties=("Board", "Board"))))


def test_the_answer_quotes_the_agents() -> None:
    (found,) = [d for d in differences(*DIFFERENT[1].values) if d.kind == "actor"]  # type: ignore[arg-type]
    assert [side.value for side in found.sides] == ["the Estonian side", "Latvia"]
    assert "each names the other" in found.explanation.lower()
