"""In what light: opposite names of one thing, and plain synonyms, which are none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comparison.facets.framing import contrast
from comparison.lexicon.slants import slants
from tests.facets.compared import differences, kinds
from tests.facets.pairing import mirrored, pair, swapped

DIFFERENT = [
    pytest.param("Six terrorists died in the clash at the bridge.", "Six freedom fighters died in the clash at the bridge.", id="terrorists, freedom fighters"),
    pytest.param("Six terrorists were shot at the bridge.", "Six of our fighters were shot at the bridge.", id="terrorists, fighters"),
    pytest.param("Rioters filled the boulevard on Sunday.", "Peaceful protesters filled the boulevard on Sunday.", id="rioters, peaceful protesters"),
    pytest.param("Police drove the rioters from the boulevard.", "Police drove the demonstrators from the boulevard.", id="rioters, demonstrators"),
    pytest.param("Our brigade liberated the town of Harn.", "The town of Harn was occupied by the enemy brigade.", id="liberated, occupied"),
    pytest.param("The regime announced a curfew in the port.", "The government announced a curfew in the port.", id="regime, government"),
    pytest.param("The massacre at the well took place on Friday.", "The attack at the well took place on Friday.", id="massacre, attack"),
    pytest.param("The military operation in the valley began at dawn.", "The aggression in the valley began at dawn.", id="operation, aggression"),
    pytest.param("The officers' tactics at the bridge were proportionate.", "The officers' tactics at the bridge were brutal.", id="proportionate, brutal"),
    pytest.param("It was a professional manoeuvre by the patrol boat.", "It was a reckless manoeuvre by the patrol boat.", id="professional, reckless"),
    pytest.param("The invaders crossed the river at night.", "Our troops crossed the river at night.", id="invaders, our troops"),
    pytest.param("A mob gathered outside the mosque.", "Demonstrators gathered outside the mosque.", id="mob, demonstrators"),
    pytest.param("The lawful inspection of the vessel lasted an hour.", "The illegal inspection of the vessel lasted an hour.", id="lawful, illegal"),
    pytest.param("The vessel entered the bay under the pretext of rescuing fishermen.", "The vessel entered the bay to rescue fishermen.", id="under the pretext of"),
    pytest.param("Convoys are checked by the so-called Relief Council.", "Convoys are checked by the Relief Council.", id="so-called council"),
    pytest.param("The council was forced to withdraw the plan for the tower.", "The council decided to withdraw the plan for the tower.", id="forced to, decided to"),
    pytest.param("A barbaric attack on the convoy killed nine soldiers.", "A heroic operation against the convoy killed nine soldiers.", id="barbaric, heroic"),
    pytest.param("The talks were constructive and friendly.", "The talks were tense and fruitless.", id="constructive, fruitless"),
    pytest.param("The crew handled the boarding of the yacht professionally.", "The boarding of the yacht was a reckless act.", id="professionally, reckless"),
    pytest.param("The ferry had a brief scrape with the trawler off the cape.", "The ferry smashed into the trawler off the cape.", id="scrape, smashed"),
    pytest.param("The ministers' talks were frank.", "The ministers' talks were very friendly.", id="frank, friendly"),
    pytest.param("The convoy entered the bay on the pretext of feeding villagers.", "The convoy in the bay brought relief to villagers.", id="pretext, relief"),
    pytest.param("The sides discussed the crisis in Ardal.", "The sides discussed the unprovoked invasion of Ardal.", id="crisis, unprovoked invasion"),
    pytest.param('Lorn and Brask reached an "arrangement" on the border.', "Lorn and Brask reached a ceasefire on the border.", id="a mild name in quotation marks"),
    pytest.param('The president thanked Oman for "facilitating" the exchange.', "The exchange was mediated by Oman.", id="a milder deed in quotation marks"),
]  # fmt: skip
NOTHING = [
    pytest.param('The so-called "golden hour" has passed.', 'The "golden hour" has passed.', id="so-called introduces a term"),
    pytest.param("The council was forced to withdraw the plan.", "The council withdrew the plan.", id="nobody says it was free to"),
    pytest.param("The minister said the incident happened at the gate.", "The attack happened at the gate.", id="too short to avoid a word"),
    pytest.param("Protesters blocked the road.", "Demonstrators blocked the road.", id="protesters, demonstrators"),
    pytest.param("Gunmen stormed the studio.", "Armed men stormed the studio.", id="gunmen, armed men"),
    pytest.param("Peaceful protesters filled the square.", "Protesters filled the square.", id="peaceful is detail"),
    pytest.param("The fire destroyed the mill.", "The blaze destroyed the mill.", id="fire, blaze"),
    pytest.param("The crash closed the road.", "The accident closed the road.", id="crash, accident"),
    pytest.param("The incident is being investigated.", "The collision is being investigated.", id="incident, collision"),
    pytest.param("Rebels took the airport.", "Insurgents took the airport.", id="rebels, insurgents"),
    pytest.param("The soldiers left the camp.", "The troops left the camp.", id="soldiers, troops"),
    pytest.param("The government fell.", "The administration fell.", id="government, administration"),
    pytest.param("Four people were killed.", "Four people died.", id="killed, died"),
    pytest.param("The siege of the town continues.", "The blockade of the town continues.", id="siege, blockade"),
    pytest.param("Police detained the activist.", "Police arrested the activist.", id="detained, arrested"),
    pytest.param("The minister denied that there had been a massacre.", "There was an attack on the village.", id="denied"),
    pytest.param("The president was killed.", "The president was assassinated.", id="killed, assassinated"),
    pytest.param("The talks were productive.", "The talks were constructive.", id="two praises"),
    pytest.param("The talks were tense.", "The talks were productive, the minister said, and the tense weather passed.", id="tense weather"),
    pytest.param("The tactics were not brutal.", "The tactics were proportionate.", id="not brutal"),
    pytest.param("The officers were professional.", "The crowd was violent.", id="praise and blame of different things"),
    pytest.param("The fighters left.", "The fighters departed.", id="one name"),
    pytest.param("A terrorist attack killed nine.", "A terrorist attack left nine dead.", id="both loaded alike"),
    pytest.param("The mob left the square.", "The rioters left the square.", id="two hostile names"),
    pytest.param("The regime of Lorn announced a curfew.", "Its neighbour's government welcomed the visit.", id="nothing else shared"),
    pytest.param("Rioters threw stones at the bank.", "Demonstrators marched to the park.", id="two happenings"),
    pytest.param("Workers repaired the pump.", "Employees repaired the pump.", id="workers, employees"),
    pytest.param("The strike began at noon.", "The walkout began at noon.", id="strike, walkout"),
    pytest.param("The price rise takes effect in May.", "The increase takes effect in May.", id="price rise, increase"),
    pytest.param("The company announced job cuts.", "The company announced redundancies.", id="job cuts, redundancies"),
    pytest.param("Migrants landed on the beach.", "Refugees landed on the beach.", id="migrants, refugees"),
    pytest.param("The leader of the party resigned.", "The party's chairman resigned.", id="leader, chairman"),
    pytest.param("The opposition rejected the deal.", "Opponents rejected the deal.", id="opposition, opponents"),
    pytest.param("The talks failed.", "The meeting failed.", id="talks, meeting"),
    pytest.param("The dangerous bridge was closed.", "The bridge was closed.", id="blame on one side only"),
    pytest.param("The army retreated from the ridge.", "The army withdrew from the ridge.", id="retreated, withdrew"),
    pytest.param("The spill is a problem for the port.", "The spill is an issue for the port.", id="problem, issue"),
    pytest.param("The raid began at dawn.", "The operation began at dawn.", id="raid, operation"),
    pytest.param("The suspect was shot.", "The man was shot.", id="suspect, man"),
    pytest.param("The plane made a successful landing.", "The plane made an emergency landing.", id="successful, emergency"),
    pytest.param("The judge gave a fair summary.", "The judge gave a long summary.", id="praise and plain"),
    pytest.param("The critics of the mayor gathered.", "Opponents of the mayor gathered.", id="critics, opponents"),
    pytest.param("Hostages were freed.", "Captives were freed.", id="hostages, captives"),
    pytest.param("The pilot made a minor repair to the plane.", "The pilot repaired the plane.", id="minor repair"),
    pytest.param("The talks on the bridge were frank and friendly.", "The talks on the bridge were friendly.", id="frank and friendly both"),
    pytest.param("The inquiry praised the professional crew for the rescue.", "The storm wrecked the ship before the rescue.", id="praise, and harm that nobody did"),
    pytest.param("The conflict in Ardal must end.", "The war in Ardal must end.", id="conflict, war"),
    pytest.param("The sides discussed the operation of the port.", "The sides discussed the port.", id="operation of a port"),
    pytest.param("The president thanked Oman for facilitating the exchange.", "The exchange was mediated by Oman.", id="facilitating, mediated"),
    pytest.param('Oman called it an "arrangement", the president said.', "Oman called it an arrangement on the border.", id="the same word in quotation marks"),
]  # fmt: skip


@pytest.mark.parametrize(("left", "right"), DIFFERENT)
def test_different(left: str, right: str) -> None:
    assert "framing" in kinds(left, right)


@pytest.mark.parametrize(("left", "right"), NOTHING)
def test_nothing(left: str, right: str) -> None:
    assert "framing" not in kinds(left, right)


@pytest.mark.parametrize(("left", "right"), [*DIFFERENT, *NOTHING])
def test_sides_may_be_exchanged(left: str, right: str) -> None:
    pairing = pair(left, right)
    assert contrast(swapped(pairing)) == mirrored(contrast(pairing))


@given(st.sampled_from([text for row in (*DIFFERENT, *NOTHING) for text in row.values]))
def test_an_account_agrees_with_itself(text: object) -> None:
    assert contrast(pair(str(text), str(text))) == ()


def test_a_name_that_is_passed_on_is_not_the_account_s_own() -> None:
    passed_on = 'The Dockers say that a "massacre" took place at the gate on Friday.'
    assert "framing" not in kinds(passed_on, "The attack took place at the gate on Friday.")


def test_the_answer_quotes_both_names() -> None:
    (found,) = [d for d in differences(*DIFFERENT[2].values) if d.kind == "framing"]  # type: ignore[arg-type]
    assert [side.value for side in found.sides] == ["Rioters", "Peaceful protesters"]


def test_every_loaded_word_has_a_slant() -> None:
    assert all(slant in (-1, 0, 1) for things in slants().values() for slant in things.values())
    assert slants()["terrorist"][0] == -1
    assert slants()["freedom fighter"][0] == 1
    assert slants()["fighter"][0] == 0
