"""What news counts people by: killed is not injured, arrested is not charged.

Each class holds dictionary forms and forms as written; two quantities of different classes never count the same thing.
"""

from __future__ import annotations

from comparison.analyse.quantities.word_sets import word_set

_CLASSES: dict[str, str] = {
    "dead": "kill killed kills killing die dies died dying dead death deaths fatality fatalities fatal lives perish"
    " perished slain slay murdered murder drown drowned deceased toll bodies corpse corpses",
    "hurt": "injure injured injures injuring injury injuries wound wounded wounds wounding hurt harmed maimed"
    " bruised bruises fractured fractures concussed concussion",
    "hospital": "hospital hospitals hospitalise hospitalised hospitalized hospitalize patient patients",
    "mixed": "casualty casualties",
    "missing": "missing unaccounted disappeared vanish vanished",
    "held": "arrest arrested arrests arresting detain detained detains detention detainee detainees custody cuffs"
    " apprehended apprehend jailed imprisoned",
    "charged": "charged indicted indictment prosecuted convicted sentenced",
    "freed": "release released releases freed freeing liberated swapped exchanged repatriated",
    "rescued": "rescue rescued rescues saved",
    "moved": "displace displaced evacuate evacuated evacuees fled homeless evacuation",
    "abducted": "kidnapped kidnap abducted abduct hostage hostages captive captives",
    "captured": "captured surrendered",
    "infected": "infected infections infection",
    "destroyed": "destroy destroyed destroys destroying levelled flattened razed demolished gutted",
    "damaged": "damage damaged damaging",
    "present": "attended turnout marched marchers rallied",
    "aboard": "aboard onboard",
}
# These only describe who is counted where nothing else is said to happen to them: "nine marchers died".
BACKGROUND = frozenset({"present", "aboard", "hospital"})
FATES: dict[str, str] = {word: name for name, words in _CLASSES.items() for word in words.split()}

# Nouns for people in general: "nine people" may be "nine passengers".
NOT_PEOPLE = word_set(
    "family household home house village building vehicle ship boat car animal town school company firm unit group shop"
    " farm aircraft plane flight street road block island community district city province case truck bus train cow sheep dog business"
)
GENERIC_PEOPLE = frozenset(
    {"people", "person", "life", "live", "other", "individual", "human", "victim", "man", "soul"}
)

# Classes of which one contains the other: whoever is taken to hospital is usually counted among the hurt, so numbers
# that differ say nothing, and numbers that agree may.
OVERLAPPING = frozenset({
    frozenset({"hurt", "hospital"}), frozenset({"held", "charged"}), frozenset({"destroyed", "damaged"}),
    frozenset({"rescued", "moved"}), frozenset({"held", "captured"}), frozenset({"held", "abducted"}),
    frozenset({"freed", "held"}), frozenset({"freed", "captured"}), frozenset({"freed", "abducted"}),
    frozenset({"hurt", "freed"}), frozenset({"aboard", "dead"}), frozenset({"aboard", "hurt"}),
})  # fmt: skip
