"""Which loaded words count, and the words of praise and blame for conduct."""

from __future__ import annotations

from comparison.lexicon.compile import key


def _terms(text: str) -> frozenset[str]:
    """The terms under the keys by which the lexicon finds them."""
    return frozenset(" ".join(key(term.strip())) for term in text.split("|"))


# Words of framing.txt that a reporter uses without taking sides: their slant says nothing by itself.
PLAIN = _terms(
    """incident | blaze | issue | challenge | crisis | setback | surge | disaster | raid | accident | attack | battle |
    arrest | detention | warning | partner | support | questioning | clarification | campaigner | resident | prisoner |
    detainee | captive | hostage | refugee | volunteer | proof | revelation | assault | evacuation | administration |
    adjustment | correction | detain | revelation | community | outpost | influx | control | seize | administer | child |
    adult | movement | faction | prize | hero | execution | execute | raid | offensive | enemy | foe | criminal | killer |
    retaliation | reprisal | blockade | siege | border wall | final offer | open fire | threat | escalation |
    deterrence | insurgent | rebellion | uprising | revolution | tragedy | collapse | plunge | windfall | lifeline | rescue |
    savings | efficiency | austerity | tycoon | disorder | scuffle | monitoring | messaging | mandate | agent | dissident |
    flight | retreat | redeployment | resignation | contribution | burden | chaos | assassin | assassination | murder |
    assassinate | protection | throng | gang | rally | espionage | spying | burial | friendly nation | violence | strongman |
    separatist | militant | extremist | proxy | annexation | privatisation | abduction | kidnapping | setback | bailout |
    containment | ousting | expulsion | repatriation | voluntary departure | deportation | interference | rampage"""
)
# Loaded words so strong that they differ from the neutral name itself ("terrorists" / "fighters").
STRONG = _terms(
    """terrorist | terrorist group | terror group | terrorist organization | terrorist organisation | death squad | invader |
    invaders | occupier | occupiers | occupation force | occupation army | hordes | aggressor | thug | mob | rioter | riot |
    regime | junta | dictatorship | tyrant | dictator | massacre | slaughter | bloodbath | atrocity | genocide |
    ethnic cleansing | martyr | martyrdom | freedom fighter | butcher | liberate | liberation | aggression |
    act of aggression | war of aggression | barbaric attack | cowardly attack | terrorist attack | act of terror |
    terror bombing | witch hunt | sham | coup | land grab | brutality | collective punishment | eco-terrorism | hate march |
    puppet government | death trap | capitulation | surrender | blackmail | traitor | piracy | show trial | kangaroo court"""
)
# Neutral names beside which a strong word is a legal or factual matter rather than a manner of naming.
NEUTRAL_APART = _terms(
    "death | agreement | deal | compromise | ceasefire | threat | pressure | trial | collision | clash | disorder"
)

# What is praised or blamed without being linked itself: "a heroic operation", "a barbaric attack".
CONDUCT = _terms(
    """operation | attack | handling | conduct | behaviour | behavior | tactics | tactic | action | response | measure | manoeuvre |
    maneuver | ramming | raid | strike | intervention | inspection | treatment | policing | dispersal | seizure | arrest"""
)
PRAISE = _terms(
    """proportionate | professional | restrained | restraint | lawful | legitimate | measured | responsible | constructive |
    productive | excellent | successful | fair | humane | friendly | warm | cordial | positive | generous | exemplary |
    courageous | heroic | brave | peaceful | orderly | justified | reasonable | prudent | transparent | impartial"""
)
BLAME = _terms(
    """disproportionate | unprofessional | reckless | unlawful | illegal | illegitimate | heavy-handed | irresponsible |
    provocative | brutal | barbaric | cowardly | dangerous | aggressive | excessive | unjustified | unfair | inhumane | hostile |
    shameful | disgraceful | outrageous | violent | criminal | savage | needless | unprovoked | deceitful | scandalous |
    biased | arbitrary | cruel | vicious | unacceptable | sweeping | indiscriminate | fruitless | pointless | tense"""
)
